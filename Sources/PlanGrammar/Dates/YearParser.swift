/// The grammar of single years. See ``Year/parse(in:at:upTo:)`` for what it takes.
///
/// It also takes four plain digits, for the ends of ranges; `isBareWestern` tells them.
enum YearParser {
  /// The number of a year before its unit.
  struct Head {
    var era: Era?
    var number: Int
    var end: Int
    /// Whether the year may stand without 年 or 年度.
    var standsAlone: Bool

    var western: Int { number + (era?.offset ?? 0) }
  }

  static func parse(_ view: ScalarView, _ index: Int) -> Year? {
    guard let head = eraHead(view, index) ?? westernHead(view, index) else { return nil }
    var end = head.end
    var aside = bracketedYear(view, end, beside: head)
    if let aside { end = aside.end }
    var kind = Year.Kind.unmarked
    if let (unit, next) = unit(view, end) {
      if head.era == nil, unit == .calendar, isDuration(view, next) { return nil }
      (kind, end) = (unit, next)
      if aside == nil, let behind = bracketedYear(view, end, beside: head) {
        aside = behind
        end = behind.end
      }
    } else if !head.standsAlone && aside == nil {
      return nil
    }
    let era = head.era ?? aside?.era
    var year = Year(
      western: head.western, kind: kind, era: era,
      eraYear: era.map { head.western - $0.offset }, range: index..<end)
    if head.era == nil, let aside, let era = aside.era {
      // The era year counts: it is what the office wrote first, and what it means.
      year.western = aside.western
      year.eraYear = aside.western - era.offset
    }
    if let aside, aside.western != head.western { year.flags.insert(.yearMismatch) }
    if let last = year.era?.lastYear, let eraYear = year.eraYear, eraYear > last {
      year.flags.insert(.eraOverrun)
    }
    if kind == .unmarked { year.flags.insert(.unitNotPrinted) }
    if kind == .calendar, view[end] == "代" { year.flags.insert(.decade) }
    return year
  }

  /// An era name or letter with its number.
  static func eraHead(_ view: ScalarView, _ index: Int) -> Head? {
    if let (era, end) = Era.name(view, index) {
      guard let (number, next) = eraNumber(view, view.skipSpaces(end)) else { return nil }
      return Head(era: era, number: number, end: next, standsAlone: true)
    }
    guard let era = Era.letter(view[index]), !isCodePart(view, index - 1),
      view[index + 1].isDigit || view[index + 1] == "元",
      let (number, end) = eraNumber(view, index + 1)
    else { return nil }
    return Head(
      era: era, number: number, end: end, standsAlone: standsAlone(view, era, number, end))
  }

  /// Four digits, or four kanji digits, that can be a year of the common era.
  static func westernHead(_ view: ScalarView, _ index: Int) -> Head? {
    if view[index].isDigit {
      let end = view.endOfDigits(index)
      guard end == index + 4, let number = view.integer(index..<end),
        Year.plausibleYears.contains(number), !isCodePart(view, index - 1)
      else { return nil }
      return Head(era: nil, number: number, end: end, standsAlone: true)
    }
    guard let numeral = KanjiNumeral.canStart(view[index]) ? KanjiNumeral.parse(view, index) : nil,
      numeral.system == .kanjiDigits, numeral.range.count == 4,
      Year.plausibleYears.contains(numeral.value)
    else { return nil }
    // Without its unit a string of kanji digits is a number.
    return Head(era: nil, number: numeral.value, end: numeral.range.upperBound, standsAlone: false)
  }

  /// 1–99 in digits or kanji, or 元.
  static func eraNumber(_ view: ScalarView, _ index: Int) -> (number: Int, end: Int)? {
    if view[index] == "元" { return (1, index + 1) }
    let number: Int
    let end: Int
    if view[index].isDigit {
      end = view.endOfDigits(index)
      guard let value = view.integer(index..<end), end - index <= 2 else { return nil }
      number = value
    } else {
      guard KanjiNumeral.canStart(view[index]), let numeral = KanjiNumeral.parse(view, index) else {
        return nil
      }
      (number, end) = (numeral.value, numeral.range.upperBound)
    }
    return number >= 1 && number <= 99 ? (number, end) : nil
  }

  /// 年度 or 年 behind at most one space on each side of the number.
  static func unit(_ view: ScalarView, _ index: Int) -> (kind: Year.Kind, end: Int)? {
    let start = view[index] == " " ? index + 1 : index
    guard view[start] == "年" else { return nil }
    return view[start + 1] == "度" ? (.fiscal, start + 2) : (.calendar, start + 1)
  }

  /// Whether 年 behind four digits counts years or decades: 2000年間, 2000年余, 1990年代, 2000年前.
  static func isDuration(_ view: ScalarView, _ index: Int) -> Bool {
    switch view[index] {
    case "間", "余", "代", "前": true
    default: false
    }
  }

  /// A year in brackets, of the common era beside an era year, of an era otherwise (平成31（令和元）).
  private static func bracketedYear(
    _ view: ScalarView, _ index: Int, beside head: Head
  ) -> Head? {
    let open = view[index] == " " ? index + 1 : index
    guard view[open] == "(" else { return nil }
    let start = view.skipSpaces(open + 1)
    guard var inner = eraHead(view, start) ?? westernHead(view, start),
      inner.era != nil || head.era != nil
    else { return nil }
    if let (_, end) = unit(view, inner.end) { inner.end = end }
    inner.end = view.skipSpaces(inner.end)
    guard view[inner.end] == ")" else { return nil }
    inner.end += 1
    return inner
  }

  private static func standsAlone(
    _ view: ScalarView, _ era: Era, _ number: Int, _ end: Int
  ) -> Bool {
    let next = view[end]
    if next.isLatin || next == "%" || next == "_" { return false }
    if next == "." || next == "," || next == "/", view[end + 1].isDigit { return false }
    // R7-1 is a code; R7－R11 and R7-11年度 are ranges.
    if view.isHyphen(end), view[end + 1].isDigit, view[view.endOfDigits(end + 1)] != "年" {
      return false
    }
    return switch era {
    case .reiwa: true
    case .heisei: number <= 50
    case .showa: number >= 10 && number <= 64
    case .taisho, .meiji: false
    }
  }

  /// Whether what stands before makes an era letter or a number part of a word or code.
  private static func isCodePart(_ view: ScalarView, _ index: Int) -> Bool {
    let scalar = view[index]
    if scalar.isLatin || scalar.isDigit { return true }
    // A hyphen between the ends of a range is preceded by the first end.
    return view.isHyphen(index) && view[index - 1].isLatin
  }
}
