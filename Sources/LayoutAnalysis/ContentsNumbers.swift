internal import PlanModel

/// What: entries of tables of contents without leaders, whose numbers an extractor wrote on lines of their own: behind
/// each title (MuPDF), or all of them behind all titles (pdfminer).
///
/// How sure: below a line 目次, at least four titles and as many numbers that do not fall. A title without a number
/// between them is left to others: it may be a division, or the first line of the next title. On the pages behind, entries go
/// on where the same is found at their top.
enum ContentsNumbers {
  /// How many entries make a table of contents.
  private static let least = 4
  /// Longest title in characters.
  private static let longest = 45

  static func find(_ workspace: inout Workspace) {
    var last: Int?
    for page in workspace.pages.indices {
      guard last != nil || mayHaveTitle(page, workspace) else { continue }
      let lines = workspace.pages[page].filter {
        workspace.roles[$0] == .body || workspace.roles[$0] == .contents
      }
      var start = 0
      if let title = titleEnd(page, lines, workspace) {
        (start, last) = (title, 0)
      }
      guard let behind = last else { continue }
      last = take(lines[start...], from: behind, &workspace)
    }
  }

  /// Whether the title of a table of contents may stand on a page, in one line or two.
  private static func mayHaveTitle(_ page: Int, _ workspace: Workspace) -> Bool {
    workspace.pages[page].contains { ContentsFinder.canBeContentsTitle(workspace.facts[$0]) }
  }

  /// The place behind the title of a table of contents among lines: 目次, or 目 and 次 below each other.
  private static func titleEnd(_ page: Int, _ lines: [Int], _ workspace: Workspace) -> Int? {
    if let at = lines.firstIndex(where: {
      ContentsFinder.canBeContentsTitle(workspace.facts[$0])
        && ContentsFinder.isContentsTitle(workspace.layout.lines[$0].scalars)
    }) {
      return at + 1
    }
    guard let torn = ContentsFinder.tornTitle(among: workspace.pages[page], workspace) else {
      return nil
    }
    return lines.firstIndex { $0 > torn.1 }
  }

  /// Takes the entries at the head of lines.
  ///
  /// - Returns: the last number; nil where there are no entries.
  private static func take(
    _ lines: ArraySlice<Int>, from first: Int, _ workspace: inout Workspace
  ) -> Int? {
    var titles: [Int] = []
    var numbers: [(line: Int, value: Int)] = []
    /// The title before each number where they alternate; nil from the first number on without one.
    var pairs: [Int]? = []
    var before: Int?
    for line in lines {
      if let value = number(line, workspace) {
        guard value >= numbers.last?.value ?? first else { break }
        if let title = before { pairs?.append(title) } else { pairs = nil }
        numbers.append((line, value))
        before = nil
      } else if workspace.roles[line] == .body, isTitle(line, workspace) {
        titles.append(line)
        before = line
      } else {
        break
      }
    }
    if numbers.count < least { return nil }
    if pairs == nil { pairs = titles.prefix(numbers.count) + [] }
    guard let pairs, pairs.count == numbers.count,
      titles.count <= 2 * numbers.count, pairs[0] < numbers[0].line
    else { return nil }
    for (line, number) in zip(pairs, numbers) {
      workspace.roles[line] = .contents
      workspace.leaders[line] = workspace.piece(line)
      workspace.targets[line] = number.value
      workspace.roles[number.line] = .contents
      workspace.layout.dropped.append(
        Layout.DroppedRun(reason: .leader, pieces: [workspace.piece(number.line)]))
    }
    return numbers.last?.value
  }

  private static func number(_ line: Int, _ workspace: Workspace) -> Int? {
    let facts = workspace.facts[line]
    guard workspace.roles[line] == .body, facts.count <= 4, facts.first.isDigit else { return nil }
    return ContentsFinder.pageNumber(workspace.layout.lines[line].scalars)
  }

  private static func isTitle(_ line: Int, _ workspace: Workspace) -> Bool {
    let facts = workspace.facts[line]
    return facts.count > 1 && facts.count <= longest && !facts.endsSentence && !facts.has(.fullStop)
      && facts.last != "、"
  }
}
