/// Decides whether a well-formed kanji numeral counts something or is part of a word.
enum KanjiEvidence {
  static func isNumber(_ view: ScalarView, _ numeral: Numeral) -> Bool {
    let range = numeral.range
    let before = view[range.lowerBound - 1]
    // 数十人, 何百, 幾千: no number is said.
    if before == "数" || before == "何" || before == "幾" { return false }
    if before == "第" { return true }
    let unit = Units.match(view, range.upperBound)
    if let unit {
      if isUnitLabel(view, numeral, unit.end) || isPlaceName(view, unit.end) { return false }
      if range.count > 1 {
        // 二三人 is two or three.
        return !isNeighbours(view, numeral)
      }
      switch unit.evidence {
      case .one: return true
      case .kanji: return numeral.value != 1
      case .digits: return false
      }
    }
    guard range.count > 1 else { return false }
    let next = view[range.upperBound]
    if numeral.system == .kanjiDigits {
      // Digits alone: a year, or with a zero; 七五三 and 一二三 are words.
      let isYear = range.count == 4 && Year.plausibleYears.contains(numeral.value)
      let hasZero = range.contains { view[$0] == "〇" }
      guard isYear || hasZero else { return false }
    }
    // 五十嵐, 八百屋: a longer word.
    return !next.isIdeograph || bounds.contains(next)
  }

  /// Ideographs that may follow a number that has no unit.
  private static let bounds: [Unicode.Scalar] = ["以", "未", "超", "余", "弱", "強", "及", "又", "並", "前"]

  /// 千円, 百万円, 千人 as a unit, not a number: between brackets, colons, spaces or the line's ends.
  private static func isUnitLabel(_ view: ScalarView, _ numeral: Numeral, _ end: Int) -> Bool {
    for index in numeral.range {
      switch KanjiNumeral.plain(view[index]) {
      case .mark, .myriad: continue
      default: return false
      }
    }
    if view[end] == "単", view[end + 1] == "位" { return true }
    // The scale of a number that was torn apart: 12万９ 千円, or from the line before.
    let start = numeral.range.lowerBound
    let before = view[start - 1] == " " ? view[start - 2] : view[start - 1]
    if before.isDigit || (before == "\0" && view[end - 1] == "円") { return true }
    func isBound(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "\0", " ", "(", ")", ":", "/", "・", "[", "]", "〔", "〕": true
      default: false
      }
    }
    return isBound(view[start - 1]) && isBound(view[end])
  }

  /// 四日市, 三次市, 十日町: the counter is followed by the kind of a place.
  private static func isPlaceName(_ view: ScalarView, _ end: Int) -> Bool {
    switch view[end] {
    case "市", "町", "村", "県", "郡", "駅", "城", "島": true
    default: false
    }
  }

  /// Two digits that follow each other, as in 二三, 五六.
  private static func isNeighbours(_ view: ScalarView, _ numeral: Numeral) -> Bool {
    numeral.system == .kanjiDigits && numeral.range.count == 2
      && numeral.value % 10 == numeral.value / 10 + 1
  }
}
