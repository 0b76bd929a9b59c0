internal import Ordering
internal import PlanModel

/// What: page numbers beside a running head on one line, without an ornament between (`12 第５次総合計画`,
/// `第５次総合計画 12`), as extractors write them that go by lines.
///
/// How sure: the rest of the line stands at the edge of at least three pages, and on most of them number minus page is
/// the same.
enum NumberedHeads {
  /// Lines from each end of a page.
  private static let zone = 3
  /// On how many pages.
  private static let least = 3
  /// Shortest head in characters.
  private static let shortest = 4

  private struct Place {
    var page: Int
    var candidate: PageNumbers.Candidate
  }

  static func find(_ workspace: inout Workspace) {
    guard workspace.pages.count >= least else { return }
    var places: [ScalarSlice: [Place]] = [:]
    for (page, lines) in workspace.pages.enumerated() {
      let top = FurnitureFinder.zone(lines, in: workspace, top: true, count: zone)
      let bottom = FurnitureFinder.zone(lines, in: workspace, top: false, count: zone)
      // Mostly other lines, and then in order.
      let isShort = (top.last ?? 0) >= (bottom.last ?? 0)
      for line in isShort ? (top + bottom).distinct() : top + bottom.reversed() {
        guard let (head, candidate) = candidate(line, page, workspace) else { continue }
        places[head, default: []].append(Place(page: page, candidate: candidate))
      }
    }
    for found in places.values where found.count >= least {
      var counts: [Int: Int] = [:]
      for place in found { counts[place.candidate.value - place.page, default: 0] += 1 }
      guard let best = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
        best.value >= least, best.value * 10 >= found.count * 6
      else { continue }
      for place in found where place.candidate.value - place.page == best.key {
        PageNumbers.take(place.candidate, whole: false, in: &workspace)
      }
    }
  }

  /// The head and the number of a line.
  private static func candidate(
    _ line: Int, _ page: Int, _ workspace: Workspace
  ) -> (ScalarSlice, PageNumbers.Candidate)? {
    let facts = workspace.facts[line]
    guard facts.count <= 60, facts.count > shortest, facts.first.isDigit != facts.last.isDigit,
      !facts.endsSentence
    else { return nil }
    let text = workspace.layout.lines[line].scalars
    let count = text.count
    let number =
      facts.first.isDigit
      ? 0..<(text.firstIndex { !$0.isDigit } ?? 0)
      : ((text.lastIndex { !$0.isDigit } ?? count - 1) + 1)..<count
    guard (1...3).contains(number.count), text[number.lowerBound] != "0" else { return nil }
    let value = text[number].reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
    let rest = number.lowerBound == 0 ? number.upperBound..<count : 0..<number.lowerBound
    let head: ScalarSlice = text.part(rest).withoutSpaces
    guard head.count >= shortest else { return nil }
    return (
      head,
      PageNumbers.Candidate(page: page, line: line, value: value, range: number, decorated: false)
    )
  }
}
