internal import PlanGrammar
internal import PlanModel

/// What: reads lines of a chronicle, a date and what happened, as fields named by the date
/// (`令和２年12月　基本方針の策定`).
///
/// How sure: white space parts date and text, and at least three such lines stand directly behind each
/// other. An arrow directly behind one (⇒ 旧計画の廃止) says what came of it and goes on in its text.
enum DatedEntries {
  private static let minimum = 3

  static func apply(_ candidates: inout [Candidate], layout: inout Layout) {
    var start = 0
    while start < candidates.count {
      var found: [(index: Int, date: Int)] = []
      var at = start
      while at < candidates.count {
        if let date = date(at, candidates, layout) {
          found.append((at, date))
        } else if found.isEmpty || candidates[at].reading != .answer {
          break
        }
        at += 1
      }
      if found.count >= minimum {
        for entry in found {
          candidates[entry.index].reading = .field
          candidates[entry.index].evidence = .chronicle
          candidates[entry.index].field = (0..<entry.date, entry.date + 1)
        }
        let outcomes = (start..<at).filter { candidates[$0].reading == .answer }
        for outcome in outcomes.reversed() {
          layout.add(candidates[outcome], to: &candidates[outcome - 1])
          candidates.remove(at: outcome)
        }
        at -= outcomes.count
      }
      start = max(at, start + 1)
    }
  }

  /// The length of the date at the head of a candidate without a label.
  private static func date(_ index: Int, _ candidates: [Candidate], _ layout: Layout) -> Int? {
    switch candidates[index].reading {
    case .label, .paragraph: break
    default: return nil
    }
    guard candidates[index].signs.contains(.date), candidates[index].marker == nil,
      (6...120).contains(candidates[index].length)
    else { return nil }
    return date(in: layout.scalars(of: layout.blocks[candidates[index].block].pieces))
  }

  /// The length of the date at the head of a text, where white space and more text follow.
  static func date(in text: ScalarSlice) -> Int? {
    guard let space = text.prefix(15).firstIndex(where: \.isSpace), space >= 4,
      let last = text[..<space].last, last == "月" || last == "日" || last == "年" || last == "度",
      text[..<space].contains(where: \.isDigit), space + 2 < text.count
    else { return nil }
    return space
  }
}
