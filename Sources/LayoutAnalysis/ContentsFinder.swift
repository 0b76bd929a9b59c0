internal import PlanGrammar
internal import PlanModel

/// What: entries of tables of contents: a title, leader dots, a page number.
///
/// Leaders with the number behind them are dropped with the reason `leader`; the number is kept as
/// the entry's target page. Entries without leaders count between a line 目次 and the next entry or
/// where at least four lines in a row end in numbers that do not fall. Leaders elsewhere (in the
/// head of a table) are dropped as well.
enum ContentsFinder {
  static func find(_ workspace: inout Workspace) {
    for line in workspace.layout.lines.indices where workspace.roles[line] == .body {
      guard workspace.facts[line].has(.ellipsis),
        let leader = leader(in: workspace.layout.lines[line])
      else { continue }
      let text = workspace.layout.lines[line].scalars
      let behind = leader.upperBound..<text.count
      if pageNumber(text.part(behind)) != nil, leader.lowerBound > 0 {
        take(line, title: 0..<leader.lowerBound, in: &workspace)
      }
    }
    findParted(&workspace)
    findUnleadered(&workspace)
    ContentsNumbers.find(&workspace)
    findBetween(&workspace)
  }

  /// Numbered titles without a page between entries of a page, or between its title 目次 and an entry: divisions, and
  /// what stands below an entry on its page.
  private static func findBetween(_ workspace: inout Workspace) {
    guard !workspace.leaders.isEmpty else { return }
    for page in workspace.pages.indices {
      var open: [Int]? = nil
      for line in workspace.pages[page] {
        switch workspace.roles[line] {
        case .contents:
          for entry in open ?? [] {
            workspace.roles[entry] = .contents
            workspace.leaders[entry] = workspace.piece(entry)
          }
          open = []
        case .body
        where canBeContentsTitle(workspace.facts[line])
          && isContentsTitle(workspace.layout.lines[line].scalars):
          open = []
        case .body
        where isNumberedTitle(line, workspace) && open?.count ?? mostBetween < mostBetween:
          open?.append(line)
        case .furniture: break
        default: open = nil
        }
      }
    }
  }

  /// How many titles can stand between two entries.
  private static let mostBetween = 12

  private static func isNumberedTitle(_ line: Int, _ workspace: Workspace) -> Bool {
    guard let marker = workspace.markers[line], marker.isNumbered else { return false }
    let facts = workspace.facts[line]
    return marker.textStart < facts.count && facts.count <= 40 && !facts.endsSentence
  }

  /// Entries whose numbers an extractor wrote by themselves, behind a column of titles with their leaders: at
  /// least four such titles on a page, and no more numbers alone on their lines than titles. The numbers are dropped
  /// as leaders are; each is the target of a title where there are as many.
  private static func findParted(_ workspace: inout Workspace) {
    for page in workspace.pages.indices {
      guard workspace.pages[page].count(where: { workspace.facts[$0].has(.ellipsis) }) >= 4 else {
        continue
      }
      let body = workspace.bodyLines(of: page)
      let titles = body.filter { line in
        guard workspace.facts[line].has(.ellipsis),
          let leader = leader(in: workspace.layout.lines[line])
        else { return false }
        return leader.lowerBound > 0
          && leader.upperBound == workspace.layout.lines[line].scalars.count
      }
      guard titles.count >= 4, let first = titles.first else { continue }
      let numbers = body.filter { line in
        line > first && workspace.facts[line].count <= 4
          && workspace.layout.lines[line].scalars.allSatisfy(\.isDigit)
      }
      guard numbers.count <= titles.count else { continue }
      for (index, line) in titles.enumerated() {
        guard let leader = leader(in: workspace.layout.lines[line]) else { continue }
        take(line, title: 0..<leader.lowerBound, in: &workspace)
        if numbers.count == titles.count {
          workspace.targets[line] = pageNumber(workspace.layout.lines[numbers[index]].scalars)
        }
      }
      for line in numbers {
        workspace.roles[line] = .contents
        workspace.layout.dropped.append(
          Layout.DroppedRun(reason: .leader, pieces: [workspace.piece(line)]))
      }
    }
  }

  /// The target page printed behind a title.
  static func pageNumber(_ text: ScalarSlice) -> Int? {
    var value = 0
    var digits = 0
    for scalar in text where !scalar.isSpace {
      if scalar.isDigit {
        guard digits < 4 else { return nil }
        value = value * 10 + Int(scalar.value) - 0x30
        digits += 1
      } else if !"-Pp.ー－".unicodeScalars.contains(scalar) {
        return nil
      }
    }
    return (1...4).contains(digits) ? value : nil
  }

  /// The scalars of the first leader run: one ellipsis in layer T that stands for a longer run.
  static func leader(in line: TextLine) -> Range<Int>? {
    for index in line.scalars.indices where line.scalars[index] == "\u{2026}" {
      var end = index + 1
      while end < line.scalars.count, line.scalars[end] == "\u{2026}" || line.scalars[end].isSpace {
        end += 1
      }
      var last = end
      while line.scalars[last - 1].isSpace { last -= 1 }
      if line.rawRange(index..<last).count > 6 { return index..<last }
    }
    return nil
  }

  private static func take(_ line: Int, title: Range<Int>, in workspace: inout Workspace) {
    let count = workspace.layout.lines[line].scalars.count
    var upper = title.upperBound
    while upper > 0, workspace.layout.lines[line].scalars[upper - 1].isSpace { upper -= 1 }
    workspace.roles[line] = .contents
    workspace.leaders[line] = Piece(line: line, title.lowerBound..<upper)
    let rest = Piece(line: line, title.upperBound..<count)
    workspace.layout.dropped.append(Layout.DroppedRun(reason: .leader, pieces: [rest]))
  }

  /// Entries without leaders, below a line 目次.
  private static func findUnleadered(_ workspace: inout Workspace) {
    for (page, lines) in workspace.pages.enumerated() {
      let hasTitle = lines.contains { line in
        workspace.roles[line] == .body && canBeContentsTitle(workspace.facts[line])
          && isContentsTitle(workspace.layout.lines[line].scalars)
      }
      guard hasTitle else { continue }
      let body = workspace.bodyLines(of: page)
      guard
        let start = body.firstIndex(where: { isContentsTitle(workspace.layout.lines[$0].scalars) })
      else { continue }
      var entries: [(line: Int, end: Int, target: Int)] = []
      for line in body[(start + 1)...] {
        let text = workspace.layout.lines[line].scalars
        guard let space = text.lastIndex(where: \.isSpace), space > 1,
          let target = pageNumber(text.part((space + 1)..<text.count)),
          target >= (entries.last?.target ?? 0)
        else { break }
        entries.append((line, space, target))
      }
      guard entries.count >= 4, lines.count > 0 else { continue }
      for entry in entries { take(entry.line, title: 0..<entry.end, in: &workspace) }
    }
  }

  /// 目次, 目 次, もくじ, CONTENTS.
  static func isContentsTitle(_ text: ScalarSlice) -> Bool {
    guard text.count <= 12 else { return false }
    let key = text.withoutSpaces
    return contentsTitles.contains(key)
  }

  /// 目 and 次 on two of some lines, one behind the other.
  static func tornTitle(among lines: some Collection<Int>, _ workspace: Workspace) -> (Int, Int)? {
    func isOnly(_ scalar: Unicode.Scalar, _ line: Int) -> Bool {
      workspace.facts[line].count == 1 && workspace.facts[line].first == scalar
    }
    return zip(lines, lines.dropFirst()).first { isOnly("目", $0) && isOnly("次", $1) }
  }

  private static let contentsTitles = ["目次", "もくじ", "CONTENTS", "Contents"].map {
    ScalarSlice(Array($0.unicodeScalars))
  }

  /// Whether a line can be the title of a table of contents, or the first character of one.
  static func canBeContentsTitle(_ facts: LineFacts) -> Bool {
    facts.count <= 12 && (facts.first == "目" || facts.first == "も" || facts.first == "C")
  }
}
