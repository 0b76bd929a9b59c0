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

  static func apply(_ candidates: inout [Candidate]) {
    var places: [ScalarSlice: [Int]] = [:]
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
      let run = (start..<end).filter { isTitle(candidates[$0]) }
      start = end
      guard run.count >= least, run.contains(where: { candidates[$0].reading == .heading }) else {
        continue
      }
      if places.isEmpty {
        for index in candidates.indices where isTitle(candidates[index]) {
          places[candidates[index].key, default: []].append(index)
        }
      }
      read(run, before: end, places, &candidates)
    }
  }

  /// Reads those titles of a run as points that are printed again.
  private static func read(
    _ run: [Int], before end: Int, _ places: [ScalarSlice: [Int]], _ candidates: inout [Candidate]
  ) {
    let list = run.filter { title in
      places[candidates[title].key]?.contains { place in
        place > title
          && candidates[place].marker?.lastNumber == candidates[title].marker?.lastNumber
          && (place >= end || !candidates[(place + 1)...].prefix(1).contains(where: isTitle))
      } ?? false
    }
    guard list.count >= least, list.count * 3 >= run.count * 2 else { return }
    for index in list where candidates[index].reading == .heading {
      candidates[index].reading = .item
      candidates[index].evidence = .listsTitles
    }
  }

  private static func isTitle(_ candidate: Candidate) -> Bool {
    guard candidate.marker?.isNumbered ?? false, !candidate.endsSentence, candidate.key.count >= 3
    else { return false }
    switch candidate.reading {
    case .heading, .item: return true
    default: return false
    }
  }

  private static func isShort(_ candidate: Candidate) -> Bool {
    switch candidate.reading {
    case .label, .caption: true
    default: false
    }
  }
}
