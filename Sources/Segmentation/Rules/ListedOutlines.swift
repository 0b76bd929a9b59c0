internal import PlanGrammar
internal import PlanModel

/// What: reads numbered titles that an overview lists (施策の体系) as points, where the same titles head text further on.
///
/// How sure: at least four numbered titles stand behind each other with nothing but short lines between, and two in three of them
/// are printed again with the same number, behind the list or where no other such title follows directly. The others, headings
/// around and between the lists, stay.
///
/// Near miss: the headings of chapters without text, each printed once.
enum ListedOutlines {
  /// The fewest titles of a list.
  private static let least = 4

  static func apply(_ candidates: inout [Candidate], _ titles: RepeatedTitles) {
    var start = 0
    while start < candidates.count {
      guard isTitle(candidates[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < candidates.count, isTitle(candidates[end]) || isShort(candidates[end]) {
        end += 1
      }
      let lines = start..<end
      start = end
      guard lines.count >= least else { continue }
      let run = lines.filter { isTitle(candidates[$0]) }
      guard run.count >= least, run.contains(where: { candidates[$0].reading == .heading }) else {
        continue
      }
      read(run, before: end, titles, &candidates)
    }
  }

  /// Reads those titles of a run as points that are printed again.
  private static func read(
    _ run: [Int], before end: Int, _ titles: RepeatedTitles, _ candidates: inout [Candidate]
  ) {
    let list = run.filter { isRepeated($0, before: end, titles, candidates) }
    guard list.count >= least, list.count * 3 >= run.count * 2 else { return }
    for index in list where candidates[index].reading == .heading {
      candidates[index].reading = .item
      candidates[index].evidence = .listsTitles
    }
  }

  /// Whether a title is printed again with its number, behind its run or where no other title follows.
  private static func isRepeated(
    _ title: Int, before end: Int, _ titles: RepeatedTitles, _ candidates: [Candidate]
  ) -> Bool {
    var at = title
    while let place = titles.place(behind: at) {
      if isTitle(candidates[place]),
        candidates[place].marker?.lastNumber == candidates[title].marker?.lastNumber,
        place >= end || place + 1 == candidates.count || !isTitle(candidates[place + 1])
      {
        return true
      }
      at = place
    }
    return false
  }

  private static func isTitle(_ candidate: Candidate) -> Bool {
    candidate.isNumberedTitle && candidate.key.count >= 3
  }

  private static func isShort(_ candidate: Candidate) -> Bool {
    switch candidate.reading {
    case .label, .caption: true
    default: false
    }
  }
}
