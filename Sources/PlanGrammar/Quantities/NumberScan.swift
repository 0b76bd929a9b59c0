/// One pass over a line. See ``NumberScanner``.
struct NumberScan {
  let view: ScalarView
  /// Where the scan stands. Every step moves it on.
  var index = 0
  var mentions: [NumberMention] = []

  init(_ view: ScalarView) { self.view = view }

  /// Reads what starts here, or steps over what looked like a start.
  mutating func read(_ role: UInt8) {
    switch role {
    case FirstScalar.digit: readDigits()
    case FirstScalar.kanji: readKanji()
    case FirstScalar.era: readEra()
    default: readEnclosed()
    }
  }

  // MARK: Starts

  private mutating func readDigits() {
    if isInsideCode(index) { return skip(to: QuantityParser.endOfToken(view, index)) }
    if readCalendar() || readCode() { return }
    guard let quantity = QuantityParser.parse(view, index) else {
      return skip(to: QuantityParser.endOfToken(view, index))
    }
    let unit = Units.match(view, quantity.range.upperBound)
    // 5G, 3R, 4K: a letter that is no unit.
    if unit == nil, view[quantity.range.upperBound].isLatin {
      return skip(to: quantity.range.upperBound)
    }
    let end = quantity.range.upperBound
    var value = quantity.value
    var start = index
    if let sign = sign(before: end) {
      value.digits = -value.digits
      start = sign
    }
    add(NumberMention(value: .number(value), range: start..<end, unit: unit.map { end..<$0.end }))
    if let unit { skip(to: unit.end) }
  }

  private mutating func readKanji() {
    if let word = NonNumberWords.match(view, index) { return skip(to: word.upperBound) }
    if readCalendar() { return }
    let end = KanjiNumeral.endOfRun(view, index)
    guard let numeral = KanjiNumeral.parse(view, index),
      KanjiEvidence.isNumber(view, numeral)
    else { return skip(to: end) }
    let unit = Units.match(view, end)
    add(
      NumberMention(
        value: .number(DecimalValue(digits: numeral.value)), range: numeral.range,
        unit: unit.map { end..<$0.end }))
    if let unit { skip(to: unit.end) }
  }

  private mutating func readEra() {
    if readCalendar() { return }
    // 令和0年 and 平成100年 are no years, and their digits no numbers.
    guard let (_, end) = Era.name(view, index) else { return skip(to: index + 1) }
    let digits = view.skipSpaces(end)
    skip(to: view[digits].isDigit ? view.endOfDigits(digits) : end)
  }

  private mutating func readEnclosed() {
    guard let numeral = Numeral.readings(view, index).first else { return skip(to: index + 1) }
    add(NumberMention(value: .enumerator(numeral), range: numeral.range))
  }

  // MARK: Years, dates and codes

  private mutating func readCalendar() -> Bool {
    if let date = DateParser.parse(view, index), !isRestOfDate(date) {
      if let range = RangeParser.dates(view, from: date) {
        let flags = range.from.flags.union(range.to.flags)
        add(NumberMention(value: .dateRange(range), range: range.range, flags: flags))
      } else {
        add(NumberMention(value: .date(date), range: date.range, flags: date.flags))
      }
      return true
    }
    guard let year = YearParser.parse(view, index) else { return false }
    if let range = RangeParser.years(view, from: year) {
      add(NumberMention(value: .yearRange(range), range: range.range, flags: range.flags))
      return true
    }
    if year.isBareWestern { return false }
    add(NumberMention(value: .year(year), range: year.range, flags: year.flags))
    return true
  }

  private mutating func readCode() -> Bool {
    guard let code = NumeralCode.readings(view, index).first else { return false }
    let range = code.range
    let next = view[range.upperBound]
    let isPadded = view.endOfDigits(range.lowerBound) == range.upperBound
    if !isPadded {
      let separator = view[code.parts[0].range.upperBound]
      // A single stop is a decimal point.
      if separator == ".", code.parts.count == 2 { return false }
      // 10-20.5, 3-5年: the ends of a span are numbers of their own.
      if next == "." || next == ",", view[range.upperBound + 1].isDigit { return false }
      if code.parts.count == 2, let unit = Units.match(view, range.upperBound),
        unit.evidence != .digits
      {
        return false
      }
      // Telephone numbers, postal codes, amounts: the token is no code, and no numbers either
      // where a part is padded or long.
      for part in code.parts where part.system == .arabic {
        if part.range.count > 3 || (part.range.count == 3 && view[part.range.lowerBound] == "0") {
          skip(to: max(range.upperBound, QuantityParser.endOfToken(view, index)))
          return true
        }
      }
    }
    if next.isLatin { return false }
    add(
      NumberMention(
        value: .code(code.value), range: range, flags: isPadded ? .zeroPadded : []))
    return true
  }

  // MARK: Context

  /// Whether a date without a year stands behind a year it cannot belong to: 2023年 2月29日.
  private func isRestOfDate(_ date: CalendarDate) -> Bool {
    guard date.year == nil, let last = mentions.last, last.kind == .calendarYear else {
      return false
    }
    return view.skipSpaces(last.range.upperBound) == index
  }

  /// Whether digits are part of a word or code: CO2, COVID-19, A-1.
  private func isInsideCode(_ index: Int) -> Bool {
    if view[index - 1].isLatin || view[index - 1] == "_" { return true }
    return view.isHyphen(index - 1) && view[index - 2].isLatin
  }

  /// The place of the sign that makes the number here negative.
  ///
  /// △ and ▲ directly before it, or with a space inside a table row, where the mark is no bullet. A
  /// hyphen only at the start of a line, cell or bracket, and not around a page number (-18-).
  private func sign(before end: Int) -> Int? {
    let isSpaced = view[index - 1] == " "
    let sign = isSpaced ? index - 2 : index - 1
    guard sign >= (mentions.last?.range.upperBound ?? 0) else { return nil }
    let before = view[sign - 1]
    if view[sign] == "△" || view[sign] == "▲" {
      return isSpaced && before != " " ? nil : sign
    }
    guard !isSpaced, QuantityParser.isSign(view, sign), !view.isHyphen(end) else { return nil }
    return before == "\0" || before == " " || before == "(" ? sign : nil
  }

  private mutating func add(_ mention: NumberMention) {
    mentions.append(mention)
    skip(to: mention.range.upperBound)
  }

  private mutating func skip(to next: Int) { index = max(next, index + 1) }
}
