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
    // The last place of each title; made when the first list is found.
    var last: [ScalarSlice: Int] = [:]
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
      if let list = list(in: start..<end, candidates) {
        if last.isEmpty {
          for index in candidates.indices where isTitle(candidates[index]) {
            last[candidates[index].key] = index
          }
        }
        let isListed = candidates[list].allSatisfy { title in
          !isTitle(title) || last[title.key].map { $0 >= list.upperBound } ?? false
        }
        if isListed { read(list, &candidates) }
      }
      start = end
    }
  }

  /// The titles before the first line that repeats one of the same number, from that on.
  private static func list(in run: Range<Int>, _ candidates: [Candidate]) -> Range<Int>? {
    guard run.count > least else { return nil }
    var first: [ScalarSlice: Int] = [:]
    for index in run where isTitle(candidates[index]) {
      guard let before = first[candidates[index].key] else {
        first[candidates[index].key] = index
        continue
      }
      if isSameNumber(candidates[before], candidates[index]),
        candidates[before..<index].count(where: isTitle) >= least
      {
        return before..<index
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

  private static func isTitle(_ candidate: Candidate) -> Bool {
    guard candidate.marker?.isNumbered ?? false, !candidate.endsSentence, candidate.key.count >= 2
    else { return false }
    switch candidate.reading {
    case .heading, .item: return true
    default: return false
    }
  }
}
