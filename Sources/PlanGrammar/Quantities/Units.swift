internal import Ordering

/// Counters and units that stand directly behind a number.
///
/// The list is data. Beside its text an entry says how much it proves about a kanji numeral before
/// it, and which signs behind it make it the start of a longer word (人口, 分野).
struct Units {
  /// What a unit proves.
  enum Evidence {
    /// A unit behind digits, or behind a kanji numeral of two signs and more; behind a single kanji
    /// it makes a word as often as a quantity (三国, 十分, 二次, 四次元).
    case digits
    /// A single kanji before it is a number, but 一 is not: 二人, 三層; 一人ひとり, 一層.
    case kanji
    /// Even 一 before it is a number: 一割, 一年間.
    case one
  }

  let text: [Unicode.Scalar]
  let evidence: Evidence
  /// What must not follow.
  let notBefore: [Unicode.Scalar]

  /// The longest unit at an index and the index behind it.
  static func match(_ view: ScalarView, _ index: Int) -> (evidence: Evidence, end: Int)? {
    guard let candidates = table[view[index]] else { return nil }
    for unit in candidates where view.has(unit.text, at: index) {
      let end = index + unit.text.count
      let next = view[end]
      if unit.notBefore.contains(next) { continue }
      if view[end - 1].isLatin, next.isLatin || next.isDigit { continue }
      if view[end - 1].isKatakana, next.isKatakana { continue }
      return (unit.evidence, end)
    }
    return nil
  }

  /// Units by first sign, the longest first.
  private static let table: [Unicode.Scalar: [Units]] = {
    var table: [Unicode.Scalar: [Units]] = [:]
    for (list, evidence) in [
      (UnitData.one, Evidence.one), (UnitData.kanji, .kanji), (UnitData.digits, .digits),
    ] {
      for entry in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let parts = entry.split(separator: "/", maxSplits: 1).map { Array($0.unicodeScalars) }
        guard let text = parts.first, let first = text.first else { continue }
        table[first, default: []].append(
          Units(text: text, evidence: evidence, notBefore: parts.count > 1 ? parts[1] : []))
      }
    }
    return table.mapValues { $0.ordered { OrderKey(-$0.text.count) } }
  }()
}
