internal import PlanGrammar
internal import PlanModel

/// What: reads numbered titles that are listed before the text they head as entries of a table of contents: the agenda of
/// a meeting, contents without pages.
///
/// How sure: at least two lines with numbers stand directly behind each other, none a sentence, short lines without one among
/// them; a line behind them repeats the title of the first; and the title of each that has a number heads something further on.
enum Agendas {
  /// The fewest titles of a list.
  private static let least = 2

  static func apply(_ candidates: inout [Candidate], _ titles: RepeatedTitles) {
    var start = 0
    while start < candidates.count {
      guard candidates[start].isNumberedTitle else {
        start += 1
        continue
      }
      var end = start + 1
      while end < candidates.count,
        candidates[end].isNumberedTitle || candidates[end].reading == .label
      {
        end += 1
      }
      if let list = list(in: start..<end, candidates, titles) {
        let isListed = list.allSatisfy { index in
          !candidates[index].isNumberedTitle || titles.lastPlace(of: index) >= list.upperBound
        }
        if isListed { read(list, &candidates) }
      }
      start = end
    }
  }

  /// The titles before the first line that repeats one of the same number, from that on.
  private static func list(
    in run: Range<Int>, _ candidates: [Candidate], _ titles: RepeatedTitles
  ) -> Range<Int>? {
    guard run.count > least else { return nil }
    // The first place in the run of those that stand in it before.
    var first: [Int: Int] = [:]
    for index in run where candidates[index].isNumberedTitle {
      guard let before = titles.place(before: index), before >= run.lowerBound else { continue }
      let start = first[before] ?? before
      first[index] = start
      if isSameNumber(candidates[start], candidates[index]),
        (start..<index).count(where: { candidates[$0].isNumberedTitle }) >= least
      {
        return start..<index
      }
    }
    return nil
  }

  private static func read(_ list: Range<Int>, _ candidates: inout [Candidate]) {
    for index in list {
      candidates[index].reading = .contents(targetPage: nil)
      candidates[index].evidence = .listsTitles
    }
  }

  /// Whether two candidates have labels with the same number; 1. and 1 have.
  private static func isSameNumber(_ one: Candidate, _ other: Candidate) -> Bool {
    one.marker?.ordinal == other.marker?.ordinal
  }
}
