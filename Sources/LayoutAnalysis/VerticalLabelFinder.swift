internal import PlanGrammar
internal import PlanModel

/// What: puts vertical labels together: runs of lines of one or two characters.
///
/// A vertical label is a tab at the edge of the page (furniture) when the same text stands in an
/// earlier vertical label, when it stands as a line of its own elsewhere, when it is the label of a division (第⏎３⏎章)
/// that a line of its page starts with, when it is the first or last of at least three pages, or when it stands beside
/// the page number. Otherwise it is the only print of its text and stays in the body.
enum VerticalLabelFinder {
  /// Shortest run, in lines. Two or three short lines also come from narrow table cells.
  static let minimumRun = 4

  /// Finds the runs and takes their lines out of the body, so that what stands beside them is seen
  /// as it is on the page.
  static func runs(_ workspace: inout Workspace) -> [[Int]] {
    var found: [[Int]] = []
    for page in workspace.pages { found += runs(in: page, of: workspace) }
    for line in found.joined() { workspace.roles[line] = .vertical }
    return found
  }

  /// Sorts the runs into furniture and labels of the body.
  static func sort(_ runs: [[Int]], _ workspace: inout Workspace) {
    guard !runs.isEmpty else { return }
    let keys = Set(runs.map { key(of: $0, workspace) })
    let headings = lineKeys(among: keys, of: workspace)
    let edges = edgeKeys(runs, workspace)
    // Tabs repeat from page to page; what a page repeats itself are labels.
    var earlier: [ScalarSlice: Int] = [:]
    for run in runs {
      if TurnedMargins.isPageNumber(run, workspace) {
        workspace.markFurniture(run.map { workspace.piece($0) }, .pageNumber)
        for line in run { workspace.roles[line] = .furniture }
        continue
      }
      let key = key(of: run, workspace)
      let isTab =
        earlier[key].map { $0 != workspace.layout.lines[run[0]].page } ?? false
        || headings.contains(key) || edges.contains(key)
        || isDivision(key, workspace.grammar) && startsLine(key, besides: run, workspace)
        || isBesidePageNumber(run, in: workspace)
      if isTab {
        workspace.markFurniture(run.map { workspace.piece($0) }, .thumbIndex)
        for line in run { workspace.roles[line] = .furniture }
      } else {
        if earlier[key] == nil { earlier[key] = workspace.layout.lines[run[0]].page }
        workspace.verticalLabels[run[0]] = run
      }
    }
  }

  private static func key(of run: [Int], _ workspace: Workspace) -> ScalarSlice {
    ScalarSlice(run.flatMap { workspace.layout.lines[$0].scalars.withoutSpaces })
  }

  /// Texts of runs that stand at the edge of three pages or more, wherever they stand, as the first lines or the last.
  private static func edgeKeys(_ runs: [[Int]], _ workspace: Workspace) -> Set<ScalarSlice> {
    var pages: [ScalarSlice: Set<Int>] = [:]
    var inner: Set<ScalarSlice> = []
    for run in runs {
      guard let first = run.first, let last = run.last else { continue }
      let page = workspace.pages[workspace.pageIndex(of: first)]
      let isEdge =
        !(page.lowerBound..<first).contains { workspace.roles[$0] == .body }
        || !(last + 1..<max(page.upperBound, last + 1)).contains { workspace.roles[$0] == .body }
      if isEdge {
        pages[key(of: run, workspace), default: []].insert(page.lowerBound)
      } else {
        inner.insert(key(of: run, workspace))
      }
    }
    return Set(pages.filter { $0.value.count >= 3 && !inner.contains($0.key) }.keys)
  }

  /// 第3章.
  private static func isDivision(_ key: ScalarSlice, _ grammar: MarkerGrammar) -> Bool {
    guard key.count <= 4, key.first == "第", let marker = grammar.marker(of: key) else {
      return false
    }
    return (marker.reading == .chapter || marker.reading == .part)
      && marker.label.count == key.count
  }

  /// Whether another line of the page starts with a text and goes on.
  private static func startsLine(
    _ key: ScalarSlice, besides run: [Int], _ workspace: Workspace
  ) -> Bool {
    workspace.pages[workspace.pageIndex(of: run[0])].contains { line in
      guard !run.contains(line), workspace.facts[line].first == key.first,
        workspace.facts[line].count > key.count
      else { return false }
      return workspace.layout.lines[line].scalars.withoutSpaces.starts(with: key)
    }
  }

  /// Those of some texts that are lines of more than three characters, spaces left out.
  private static func lineKeys(
    among texts: Set<ScalarSlice>, of workspace: Workspace
  ) -> Set<ScalarSlice> {
    var keys: Set<ScalarSlice> = []
    let initials = Set(texts.compactMap(\.first))
    // A bit for the lowest six bits of each: most lines start with none of them.
    let filter = initials.reduce(UInt64(0)) { $0 | 1 << UInt64($1.value & 63) }
    let shortest = texts.map(\.count).min() ?? 0
    for index in workspace.facts.indices
    where workspace.roles[index] == .body && (4...40).contains(workspace.facts[index].count) {
      guard workspace.facts[index].count >= shortest,
        filter >> UInt64(workspace.facts[index].first.value & 63) & 1 != 0,
        initials.contains(workspace.facts[index].first)
      else { continue }
      let key = workspace.layout.lines[index].scalars.withoutSpaces
      if texts.contains(key) { keys.insert(key) }
    }
    return keys
  }

  private static func runs(in page: Range<Int>, of workspace: Workspace) -> [[Int]] {
    let isPlaced = page.contains { line in
      workspace.layout.lines[line].geometry != nil && workspace.arrangement.column(of: line) != nil
    }
    if isPlaced {
      return page.filter { line in
        guard workspace.roles[line] == .body, !workspace.arrangement.isVertical(line),
          !workspace.arrangement.sides.contains(line), workspace.arrangement.texts[line] == nil,
          let style = workspace.layout.lines[line].style
        else { return false }
        return style.direction == .down || style.direction == .up
      }.map { [$0] }
    }
    var runs: [[Int]] = []
    var run: [Int] = []
    func close() {
      var trimmed = run
      // A bullet that ends the run belongs to what follows.
      while let last = trimmed.last, workspace.layout.lines[last].scalars.isBulletAlone {
        trimmed.removeLast()
      }
      // A word of two characters behind a gap belongs to what follows.
      let singles = trimmed.count { workspace.layout.lines[$0].scalars.count == 1 }
      while let last = trimmed.last, workspace.layout.lines[last].scalars.count == 2,
        singles * 10 >= trimmed.count * 7, workspace.blankLines(before: last) > 0
      {
        trimmed.removeLast()
      }
      // So do numbers at the ends: the number of the page.
      while let last = trimmed.last, isNumber(last, workspace) { trimmed.removeLast() }
      while let first = trimmed.first, isNumber(first, workspace) { trimmed.removeFirst() }
      let characters = trimmed.reduce(0) { $0 + workspace.layout.lines[$1].scalars.count }
      let letters = trimmed.count {
        workspace.layout.lines[$0].scalars.contains { $0.isKanji || $0.isHiragana || $0.isKatakana }
      }
      if trimmed.count >= minimumRun, characters >= minimumRun, letters * 2 > trimmed.count {
        runs.append(trimmed)
      } else if trimmed.count == 3, isDivision(key(of: trimmed, workspace), workspace.grammar) {
        runs.append(trimmed)
      }
      run = []
    }
    for line in page {
      switch workspace.roles[line] {
      case .body where workspace.facts[line].count <= 2 && !isDivision(line, workspace):
        run.append(line)
      default: if !run.isEmpty { close() }
      }
    }
    close()
    return runs
  }

  /// 第1, §2: the label of a division, whose title stands on the next line.
  private static func isDivision(_ line: Int, _ workspace: Workspace) -> Bool {
    guard let marker = workspace.markers[line], marker.isNumbered else { return false }
    let first = workspace.facts[line].first
    return first == "第" || first == "§"
  }

  private static func isNumber(_ line: Int, _ workspace: Workspace) -> Bool {
    workspace.layout.lines[line].scalars.allSatisfy(\.isDigit)
  }

  private static func isBesidePageNumber(_ run: [Int], in workspace: Workspace) -> Bool {
    guard let first = run.first, let last = run.last else { return false }
    func isNumber(_ line: Int) -> Bool {
      guard workspace.roles[line] == .furniture else { return false }
      return PageNumbers.parse(workspace.layout.lines[line].scalars) != nil
    }
    return (first > 0 && isNumber(first - 1))
      || (last + 1 < workspace.roles.count && isNumber(last + 1))
  }
}

extension ScalarSlice {
  /// Whether the line is a bullet and nothing else.
  var isBulletAlone: Bool {
    guard count == 1, let marker = MarkerGrammar.standard.marker(of: self) else { return false }
    return marker.reading == .bullet
  }
}
