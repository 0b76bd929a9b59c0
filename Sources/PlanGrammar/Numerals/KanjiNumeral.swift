/// Numbers in kanji.
///
/// Strict on purpose, because the signs are parts of words. A numeral is the whole run of signs,
/// and the run must be well formed:
///
/// - positional: 千 百 十 fall within a section, 兆 億 万 fall between sections; 万 and above need
///   a section before them (万一, 億円 hold no number). 十二三, 二三十, 十百 are none.
/// - 一十 and 一百 are none, since one writes 十 and 百; 一千 and 壱拾 are.
/// - digits only: 二〇二五, 一〇, up to 15 digits, not starting with zero. ○ and ◯ stand for zero
///   between kanji digits, since documents mix them with 〇.
/// - 廿, 卅, 卌 are 20, 30, 40.
/// - formal signs (壱 弐 参 …) count only in a run that starts with one, so that the 参 of 第三参考
///   ends the run. 元 is a number in years only, see ``Year``.
enum KanjiNumeral {
  /// What a sign does in a numeral.
  enum Sign: Equatable {
    case digit(Int)
    /// 廿, 卅, 卌: a digit with its mark.
    case tens(Int)
    /// 十, 百, 千.
    case mark(Int)
    /// 万, 億, 兆.
    case myriad(Int)
  }

  static func canStart(_ scalar: Unicode.Scalar) -> Bool {
    switch plain(scalar) ?? formal(scalar) {
    case .digit(0), .myriad, nil: false
    case .digit, .tens, .mark: true
    }
  }

  /// The numeral at an index: the run of signs to its end, or nil.
  static func parse(_ view: ScalarView, _ index: Int) -> Numeral? {
    let isFormal = formal(view[index]) != nil
    let run = signs(view, index, isFormal)
    let range = index..<index + run.count
    if run.count > 1, !isFormal, let value = digitString(run) {
      return Numeral(value: value, system: .kanjiDigits, range: range)
    }
    return positional(run, isFormal).map {
      Numeral(value: $0, system: isFormal ? .kanjiFormal : .kanji, range: range)
    }
  }

  /// The index behind the run of signs at an index, well formed or not.
  static func endOfRun(_ view: ScalarView, _ index: Int) -> Int {
    index + max(1, signs(view, index, formal(view[index]) != nil).count)
  }

  private static func signs(_ view: ScalarView, _ index: Int, _ isFormal: Bool) -> [Sign] {
    var result: [Sign] = []
    var at = index
    while let sign = plain(view[at]) ?? (isFormal ? formal(view[at]) : nil) ?? circle(view, at) {
      result.append(sign)
      at += 1
    }
    return result
  }

  /// A circle that stands for zero: between kanji digits, or between one and 年.
  private static func circle(_ view: ScalarView, _ index: Int) -> Sign? {
    func isCircle(_ index: Int) -> Bool { view[index] == "\u{25CB}" || view[index] == "\u{25EF}" }
    func isDigit(_ index: Int) -> Bool {
      if case .digit = plain(view[index]) { return true }
      return isCircle(index)
    }
    guard isCircle(index), isDigit(index - 1) else { return nil }
    return isDigit(index + 1) || view[index + 1] == "年" ? .digit(0) : nil
  }

  private static func digitString(_ run: [Sign]) -> Int? {
    guard run.count <= 15, run.first != .digit(0) else { return nil }
    var value = 0
    for sign in run {
      guard case .digit(let digit) = sign else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private static func positional(_ run: [Sign], _ isFormal: Bool) -> Int? {
    var total = 0
    var section = 0
    var pending: Int?
    var mark = 10_000
    var myriad = Int.max
    for sign in run {
      switch sign {
      case .digit(let digit):
        guard pending == nil, digit > 0 else { return nil }
        pending = digit
      case .tens(let tens):
        guard pending == nil, mark > 10 else { return nil }
        section += tens
        mark = 10
      case .mark(let next):
        guard next < mark else { return nil }
        if pending == 1, !isFormal, next < 1000 { return nil }
        section += (pending ?? 1) * next
        pending = nil
        mark = next
      case .myriad(let next):
        section += pending ?? 0
        guard next < myriad, section > 0 else { return nil }
        total += section * next
        (section, pending, mark, myriad) = (0, nil, 10_000, next)
      }
    }
    let value = total + section + (pending ?? 0)
    return value > 0 ? value : nil
  }

  /// The everyday signs.
  static func plain(_ scalar: Unicode.Scalar) -> Sign? {
    switch scalar {
    case "〇", "零": .digit(0)
    case "一": .digit(1)
    case "二": .digit(2)
    case "三": .digit(3)
    case "四": .digit(4)
    case "五": .digit(5)
    case "六": .digit(6)
    case "七": .digit(7)
    case "八": .digit(8)
    case "九": .digit(9)
    case "十": .mark(10)
    case "百": .mark(100)
    case "千": .mark(1000)
    case "万": .myriad(10_000)
    case "億": .myriad(100_000_000)
    case "兆": .myriad(1_000_000_000_000)
    case "廿": .tens(20)
    case "卅": .tens(30)
    case "卌": .tens(40)
    default: nil
    }
  }

  /// The signs of formal documents.
  static func formal(_ scalar: Unicode.Scalar) -> Sign? {
    switch scalar {
    case "壱", "壹": .digit(1)
    case "弐", "貳": .digit(2)
    case "参", "參": .digit(3)
    case "肆": .digit(4)
    case "伍": .digit(5)
    case "陸": .digit(6)
    case "漆": .digit(7)
    case "捌": .digit(8)
    case "玖": .digit(9)
    case "拾": .mark(10)
    case "佰": .mark(100)
    case "仟": .mark(1000)
    case "萬": .myriad(10_000)
    default: nil
    }
  }
}
