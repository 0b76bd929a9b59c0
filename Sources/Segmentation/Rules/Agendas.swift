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

  static func apply(_ candidates: inout [Candidate]) {
    var start = 0
    while start < candidates.count {
      guard isTitle(candidates[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < candidates.count, isTitle(candidates[end]) || candidates[end].reading == .label {
        end += 1
      }
      readRun(start..<end, &candidates)
      start = end
    }
  }

  private static func readRun(_ run: Range<Int>, _ candidates: inout [Candidate]) {
    guard run.count > least else { return }
    for first in run.dropLast(least) {
      let key = candidates[first].key
      guard
        let again = candidates[(first + 1)..<run.upperBound].firstIndex(where: { $0.key == key }),
        isTitle(candidates[first]), isSameNumber(candidates[first], candidates[again]),
        candidates[first..<again].count(where: isTitle) >= least,
        candidates[first..<again].allSatisfy({ title in
          !isTitle(title) || candidates[again...].contains { isTitle($0) && $0.key == title.key }
        })
      else { continue }
      for index in first..<again {
        candidates[index].reading = .contents(targetPage: nil)
        candidates[index].evidence = .listsTitles
      }
      return
    }
  }

  /// Whether two candidates have labels with the same number; 1. and 1 have.
  private static func isSameNumber(_ one: Candidate, _ other: Candidate) -> Bool {
    one.marker?.ordinal == other.marker?.ordinal
  }

  private static func isTitle(_ candidate: Candidate) -> Bool {
    guard candidate.marker?.isNumbered ?? false, !candidate.endsSentence, candidate.key.count >= 2
    else { return false }
    switch candidate.reading {
    case .heading, .item: return true
    default: return false
    }
  }
}
