internal import PlanGrammar
internal import PlanModel

/// Where numbered titles are printed again, by which lists of titles are known (agendas, overviews): each title is hashed once for
/// all who ask.
///
/// Holds as long as no candidate is added or taken out. One that is no title any more stays in it.
struct RepeatedTitles {
  /// The place before and behind each title where the same words are a title, and the last one; -1 for none.
  private var before: [Int32]
  private var behind: [Int32]
  private var last: [Int32]

  init(_ candidates: [Candidate]) {
    before = Array(repeating: -1, count: candidates.count)
    behind = before
    last = before
    var known: [ScalarSlice: Int32] = [:]
    for index in candidates.indices where candidates[index].isNumberedTitle {
      guard let other = known.updateValue(Int32(index), forKey: candidates[index].key) else {
        continue
      }
      before[index] = other
      behind[Int(other)] = Int32(index)
    }
    for index in candidates.indices.reversed() where candidates[index].isNumberedTitle {
      last[index] = behind[index] < 0 ? Int32(index) : last[Int(behind[index])]
    }
  }

  /// Where the words of a title stood before; nil where they did not.
  func place(before index: Int) -> Int? { before[index] < 0 ? nil : Int(before[index]) }

  /// Where the words of a title stand again; nil where they do not.
  func place(behind index: Int) -> Int? { behind[index] < 0 ? nil : Int(behind[index]) }

  /// The last place of the words of a title.
  func lastPlace(of index: Int) -> Int { Int(last[index]) }
}

extension Candidate {
  /// Whether it is a title with a number, of two characters or more.
  var isNumberedTitle: Bool {
    guard let marker, marker.isNumbered, !endsSentence, key.count >= 2 else { return false }
    switch reading {
    case .heading, .item: return true
    default: return false
    }
  }
}
