internal import Ordering
internal import PlanModel

/// What: entries of a table of contents whose leaders are drawn or left out, so that title and page
/// number are lines of their own.
///
/// How sure: at least four numbers of a page stand behind titles on the same height, end at one edge,
/// and hardly ever fall.
enum ContentsRows {
  private static let minimum = 4

  private struct Entry {
    var titles: [Int]
    var number: Int
    var target: Int
    var right: Float
  }

  static func find(_ workspace: inout Workspace) {
    guard !workspace.arrangement.isEmpty else { return }
    for page in workspace.pages {
      let entries = aligned(entries(of: page, in: workspace))
      guard entries.count >= minimum, isRising(entries.map(\.target)) else { continue }
      for entry in entries { take(entry, in: &workspace) }
    }
  }

  private static func entries(of page: Range<Int>, in workspace: Workspace) -> [Entry] {
    var entries: [Entry] = []
    for line in page where workspace.roles[line] == .body {
      let text = workspace.layout.lines[line].scalars
      guard text.count <= 6, let target = ContentsFinder.pageNumber(text),
        let geometry = workspace.layout.lines[line].geometry, geometry.style.direction == .right
      else { continue }
      let number = Extent(geometry.box)
      let titles = page.filter { other in
        guard other != line, workspace.roles[other] == .body,
          let box = workspace.layout.lines[other].box
        else { return false }
        let extent = Extent(box)
        return abs(extent.midY - number.midY) <= 0.5 * min(extent.height, number.height)
          && extent.right <= number.left
      }
      let letters = titles.contains { title in
        workspace.layout.lines[title].scalars.contains {
          $0.isKanji || $0.isHiragana || $0.isKatakana
        }
      }
      guard letters, titles.count <= 3 else { continue }
      entries.append(Entry(titles: titles, number: line, target: target, right: number.right))
    }
    return entries
  }

  /// Those whose numbers end at the edge where most of them end, within three points.
  private static func aligned(_ entries: [Entry]) -> [Entry] {
    var best: [Entry] = []
    for entry in entries {
      let group = entries.filter { abs($0.right - entry.right) <= 3 }
      if group.count > best.count { best = group }
    }
    return best
  }

  private static func isRising(_ numbers: [Int]) -> Bool {
    let falls = zip(numbers, numbers.dropFirst()).count { $1 < $0 }
    return falls * 10 <= numbers.count && (numbers.last ?? 0) > (numbers.first ?? 0)
  }

  private static func take(_ entry: Entry, in workspace: inout Workspace) {
    var pieces = entry.titles.ascending().map { workspace.piece($0) }
    guard let first = entry.titles.min() else { return }
    for index in pieces.indices.dropFirst() { pieces[index].spaceBefore = true }
    cutLeader(off: &pieces, in: &workspace)
    workspace.tables[first] = Block(
      kind: .contentsEntry(targetPage: entry.target), pieces: pieces,
      page: workspace.layout.lines[first].page, indent: workspace.layout.lines[first].indent,
      style: workspace.layout.lines[first].style)
    for line in entry.titles { workspace.roles[line] = .table }
    workspace.roles[entry.number] = .furniture
    workspace.layout.dropped.append(
      Layout.DroppedRun(reason: .leader, pieces: [workspace.piece(entry.number)]))
  }

  /// Takes the leader dots at the end of a title away.
  private static func cutLeader(off pieces: inout [Piece], in workspace: inout Workspace) {
    guard let last = pieces.last else { return }
    let text = workspace.layout.lines[Int(last.line)].scalars
    var end = text.count
    while end > 0, text[end - 1] == "\u{2026}" || text[end - 1].isSpace { end -= 1 }
    guard end < text.count else { return }
    workspace.layout.dropped.append(
      Layout.DroppedRun(reason: .leader, pieces: [Piece(line: Int(last.line), end..<text.count)]))
    if end > 0 {
      pieces[pieces.count - 1].upper = Int32(end)
    } else {
      pieces.removeLast()
    }
  }
}
