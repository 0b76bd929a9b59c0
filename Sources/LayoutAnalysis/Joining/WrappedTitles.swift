internal import PlanGrammar
internal import PlanModel

/// What: titles that go on in a second line because they are set in large type: `第1章 支え合い健やかに暮` and `らせるまち`.
/// The width of the page's text says nothing of them.
///
/// How sure: titles with labels of one class, at least two of which are as wide as the widest of them and have a short line
/// without a label behind them, which mostly starts in hiragana; of all titles as wide, at least 70 % do so. Only in text
/// without places.
struct WrappedTitles {
  /// Longest second line in characters.
  private static let longest = 14
  /// How much narrower than the widest a full title can be, in em: what moves up to the next line with a character.
  private static let slack: Float = 1.5

  /// The widest title of each class whose titles go on, in em.
  private var widths: [(key: UInt64, width: Float)] = []

  init(_ workspace: Workspace) {
    guard workspace.arrangement.columns.isEmpty else { return }
    var classes: [UInt64: [Int]] = [:]
    for line in workspace.roles.indices where Self.isTitle(line, workspace) {
      guard let marker = workspace.markers[line] else { continue }
      classes[marker.classKey, default: []].append(line)
    }
    for (key, lines) in classes where lines.count >= 2 {
      let width = lines.map { workspace.layout.lines[$0].width }.max() ?? 0
      let full = lines.filter { workspace.layout.lines[$0].width >= width - Self.slack }
      let open = full.filter { Self.canGoOn($0, workspace) }
      let kana = open.count { workspace.facts[$0 + 1].first.isHiragana }
      guard open.count >= 2, open.count * 10 >= full.count * 7, kana * 2 >= open.count else {
        continue
      }
      widths.append((key, width))
    }
  }

  /// Whether a title goes on in the line behind it.
  func goesOn(_ line: Int, _ workspace: Workspace) -> Bool {
    guard !widths.isEmpty, let key = workspace.markers[line]?.classKey,
      let found = widths.first(where: { $0.key == key })
    else { return false }
    return workspace.layout.lines[line].width >= found.width - Self.slack
      && Self.canGoOn(line, workspace)
  }

  private static func isTitle(_ line: Int, _ workspace: Workspace) -> Bool {
    guard workspace.roles[line] == .body, let marker = workspace.markers[line] else { return false }
    return marker.isNumbered && marker.reading.isHeading && marker.name == nil
      && !workspace.facts[line].endsSentence
  }

  private static func canGoOn(_ line: Int, _ workspace: Workspace) -> Bool {
    guard line + 1 < workspace.roles.count, workspace.roles[line + 1] == .body,
      !workspace.markers.has(line + 1),
      workspace.layout.lines[line + 1].page == workspace.layout.lines[line].page
    else { return false }
    let next = workspace.facts[line + 1]
    return next.count <= longest && !next.endsSentence && !next.hasFieldName && !next.isCaption
      && !next.first.isDigit
      && workspace.layout.lines[line + 1].width < workspace.layout.lines[line].width
  }
}
