internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What: running heads and feet: the same line at the top or the bottom of several pages.
///
/// A head that starts with another head (`○○計画 基本目標1 …` beside `○○計画`) is one as well. A line
/// with a mark or a bracket (`■ 目指す姿`) is one only on almost every page, since slides repeat
/// their inner headings at the same place. Two pages are enough for a line that the cover prints: the
/// title of the document.
enum RunningHeads {
  static let zone = 3

  static func find(_ workspace: inout Workspace) {
    guard workspace.pages.count >= 3 else { return }
    var occurrences: [ScalarSlice: [(page: Int, line: Int, top: Bool)]] = [:]
    for (page, lines) in workspace.pages.enumerated() where !isCover(page, workspace) {
      let top = FurnitureFinder.zone(lines, in: workspace, top: true, count: zone)
      let bottom = FurnitureFinder.zone(lines, in: workspace, top: false, count: zone)
        .filter { !top.contains($0) }
      for (zoneLines, isTop) in [(top, true), (bottom, false)] {
        for line in zoneLines
        where isCandidate(workspace.layout.lines[line].scalars) && !isPart(line, workspace)
          && !workspace.arrangement.headingTypes.hold(workspace.layout.lines[line])
        {
          let key = workspace.layout.lines[line].scalars.withoutSpaces
          occurrences[key, default: []].append((page, line, isTop))
        }
      }
    }
    let titles = coverLines(workspace)
    let pages = workspace.pages.count
    var heads: [ScalarSlice] = []
    var found: [(line: Int, top: Bool)] = []
    for (key, places) in occurrences {
      let marked = workspace.markers.has(places[0].line)
      let least = titles.contains(key) ? 2 : 3
      let needed = marked ? max(4, pages * 8 / 10) : max(least, pages / 20)
      guard places.count >= needed, Set(places.map(\.page)).count >= needed,
        isRegular(places.map(\.page), pages: pages)
      else { continue }
      heads.append(key)
      let size = places.compactMap { workspace.layout.lines[$0.line].style?.size }.min()
      found += places.filter { !isLarger($0.line, than: size, workspace) }.map { ($0.line, $0.top) }
    }
    // Heads that go on with the title of a chapter.
    for (key, places) in occurrences where !heads.contains(key) {
      guard
        heads.contains(where: { $0.count >= 5 && key.count > $0.count && key.starts(with: $0) }),
        workspace.markers[places[0].line] == nil
      else { continue }
      found += places.map { ($0.line, $0.top) }
    }
    for place in found.ordered(by: { OrderKey($0.line) }) {
      workspace.markFurniture(place.line, place.top ? .header : .footer)
    }
  }

  /// The first page, when it holds nothing but a few short lines, prints the title, not a head.
  private static func isCover(_ page: Int, _ workspace: Workspace) -> Bool {
    let body = page == 0 ? workspace.bodyLines(of: 0) : []
    return !body.isEmpty && body.count <= 10
      && body.allSatisfy {
        let text = workspace.layout.lines[$0].scalars
        return text.count <= 40 && !text.endsSentence
      }
  }

  /// What the cover prints; empty where there is none.
  private static func coverLines(_ workspace: Workspace) -> Set<ScalarSlice> {
    guard isCover(0, workspace) else { return [] }
    return Set(workspace.bodyLines(of: 0).map { workspace.layout.lines[$0].scalars.withoutSpaces })
  }

  /// Whether a line is set larger by a fifth than the smallest with its text: the heading that the heads repeat.
  private static func isLarger(_ line: Int, than size: Float?, _ workspace: Workspace) -> Bool {
    guard let size, let own = workspace.layout.lines[line].style?.size else {
      return false
    }
    return own > 1.2 * size
  }

  /// Whether a line is the head of a box or the label of a title, which pages repeat at one place.
  private static func isPart(_ line: Int, _ workspace: Workspace) -> Bool {
    workspace.arrangement.heads.contains(line) || workspace.arrangement.texts[line] != nil
  }

  /// A sentence is no head, and neither is what stands in a table.
  private static func isCandidate(_ text: ScalarSlice) -> Bool {
    text.count >= 3 && text.count <= 60 && !text.endsSentence
      && !text.allSatisfy { $0.isDigit || $0.isSpace || $0 == "," || $0 == "." }
  }

  /// Heads stand on neighbouring pages or on every second one.
  private static func isRegular(_ pages: [Int], pages total: Int) -> Bool {
    let sorted = pages.distinct()
    guard sorted.count >= 2 else { return false }
    let near = zip(sorted, sorted.dropFirst()).count { $1 - $0 <= 2 }
    return near * 10 >= (sorted.count - 1) * 5
  }
}

/// What: column headings of a table-like page that every page repeats
/// (`施策（大柱） 施策（中柱）と概要`).
///
/// They name tiers in brackets and stand among the first lines of several pages; what heads a table
/// of numbers is left to the table.
enum ColumnHeaders {
  static let zone = 14

  static func find(_ workspace: inout Workspace) {
    guard workspace.pages.count >= 2 else { return }
    var occurrences: [ScalarSlice: [(page: Int, line: Int)]] = [:]
    for (page, lines) in workspace.pages.enumerated() {
      for line in FurnitureFinder.zone(lines, in: workspace, top: true, count: zone)
      where workspace.facts[line].has(.parenthesis)
        && isColumnHeading(workspace.layout.lines[line].scalars)
      {
        let key = workspace.layout.lines[line].scalars.withoutSpaces
        occurrences[key, default: []].append((page, line))
      }
    }
    occurrences = occurrences.filter { Set($0.value.map(\.page)).count >= 2 }
    guard !occurrences.isEmpty else { return }
    let keys = Set(occurrences.keys)
    let top = occurrences.values.joined().map(\.line)
    for line in (top + rows(of: keys, workspace)).distinct() {
      workspace.markFurniture(line, .columnHeader)
    }
  }

  /// Lines anywhere on a page that print two different headings one after the other: those of a page
  /// whose text came out in another order.
  private static func rows(of keys: Set<ScalarSlice>, _ workspace: Workspace) -> [Int] {
    var rows: [Int] = []
    for page in workspace.pages.indices {
      var before: (line: Int, key: ScalarSlice)?
      for line in workspace.pages[page] where workspace.roles[line] == .body {
        guard workspace.facts[line].has(.parenthesis), workspace.facts[line].count <= longest,
          case let key = workspace.layout.lines[line].scalars.withoutSpaces as ScalarSlice,
          keys.contains(key)
        else {
          before = nil
          continue
        }
        if let before, before.key != key { rows += [before.line, line] }
        before = (line, key)
      }
    }
    return rows
  }

  /// Longest heading of a column.
  private static let longest = 40

  /// Every word of the line is a division or tier word with a gloss in brackets.
  static func isColumnHeading(_ text: ScalarSlice) -> Bool {
    guard text.count >= 3, text.count <= longest, !text.endsSentence else { return false }
    let words = text.split(whereSeparator: \.isSpace).map(Array.init)
    return words.allSatisfy { word in
      guard let open = word.firstIndex(where: { $0 == "（" || $0 == "(" }),
        let close = word.lastIndex(where: { $0 == "）" || $0 == ")" }), open > 0, close > open + 1
      else { return false }
      let head = Array(word[..<open])
      let gloss = Array(word[(open + 1)..<close])
      return isDivision(head) || PolicyTiers.isTier(head) || PolicyTiers.isTier(gloss)
    }
  }

  private static func isDivision(_ word: [Unicode.Scalar]) -> Bool {
    ["編", "部", "章", "節"].contains { Array($0.unicodeScalars) == word }
  }
}
