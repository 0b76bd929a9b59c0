import PlanGrammar
import Testing

@Suite("The scanner on any input") struct NumberScannerFuzzTests {
  private static let alphabet = scalars(
    "0123456789,.-/()〜～ー一二三四五六七八九十百千万億兆〇廿壱参拾元令和平成昭大正明治年度月日から までRHSTMVIXabア第章人円％△▲◯○間代時"
      + wide("0129.,-()R") + "\u{2460}\u{2163}\u{337B}\u{32FF}\u{32D0}\u{10FFFF}\u{0}")

  @Test("ranges are valid, in order and not overlapping; values fit their kinds")
  func invariants() {
    var generator = SeededGenerator(seed: 20_260_401)
    for _ in 0..<30_000 {
      let count = Int.random(in: 0...24, using: &generator)
      let line = (0..<count).map { _ in Self.alphabet.randomElement(using: &generator) ?? "0" }
      check(line)
    }
  }

  @Test("pieces of real wording in any order keep the invariants")
  func pieces() {
    let pieces = [
      "令和", "7", "年度", "2025", "（", "）", "～", "から", "まで", "年", "12月", "16日", "（月）", "R7", "1,200",
      "千", "億",
      "万", "円", "人", "第", "二十三", "-", "3", ".", " ", "元", "まちづくり", "平成31", "施策", "0102", "△",
    ].map(scalars)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<30_000 {
      var line: [Unicode.Scalar] = []
      for _ in 0..<Int.random(in: 1...10, using: &generator) {
        line += pieces.randomElement(using: &generator) ?? []
      }
      check(line)
    }
  }

  @Test("parsers at every place, with every end, never read behind it")
  func entryPoints() {
    var generator = SeededGenerator(seed: 99)
    for _ in 0..<4_000 {
      let line = (0..<12).map { _ in Self.alphabet.randomElement(using: &generator) ?? "0" }
      let start = Int.random(in: -1...13, using: &generator)
      let end = Int.random(in: -1...13, using: &generator)
      let limit = min(max(end, 0), line.count)
      var ranges = Numeral.readings(in: line, at: start, upTo: end).map(\.range)
      ranges += NumeralCode.readings(in: line, at: start, upTo: end).map(\.range)
      ranges += [
        Numeral.latinRoman(in: line, at: start, upTo: end)?.range,
        Year.parse(in: line, at: start, upTo: end)?.range,
        YearRange.parse(in: line, at: start, upTo: end)?.range,
        CalendarDate.parse(in: line, at: start, upTo: end)?.range,
        DateRange.parse(in: line, at: start, upTo: end)?.range,
        Quantity.parse(in: line, at: start, upTo: end, allowsSign: true)?.range,
      ].compactMap(\.self)
      #expect(ranges.allSatisfy { $0.lowerBound == start && $0.upperBound <= limit && !$0.isEmpty })
    }
  }

  @Test("a long line of digits, commas or kanji is read in time that grows with its length")
  func longLines() {
    let clock = ContinuousClock()
    for piece in ["1", "1,", "1-", "1.", "十", "一〇", "令和", "R7〜", "（", "年", "1億", "△ 1"] {
      let line = Array(repeatElement(scalars(piece), count: 40_000).joined())
      let time = clock.measure { check(line) }
      #expect(time < .seconds(5), "\(piece)")
    }
  }

  private func check(_ line: [Unicode.Scalar]) {
    var end = 0
    for mention in NumberScanner.scan(line) {
      let range = mention.range
      var isGood = range.lowerBound >= end && !range.isEmpty && range.upperBound <= line.count
      end = range.upperBound
      if let unit = mention.unit {
        isGood = isGood && unit.lowerBound == end && unit.upperBound <= line.count && !unit.isEmpty
        end = unit.upperBound
      }
      switch mention.value {
      case .yearRange(let years): isGood = isGood && years.from <= years.to && years.range == range
      case .year(let year): isGood = isGood && year.range == range && year.western > 1867
      case .date(let date): isGood = isGood && date.range == range && (1...12).contains(date.month)
      case .code(let parts): isGood = isGood && parts.count > 1
      case .number(let number): isGood = isGood && (-18...0).contains(number.exponent)
      case .enumerator, .dateRange: break
      }
      if !isGood { Issue.record("\(describe(text(line, 0..<line.count)))") }
    }
  }
}
