import PlanGrammar
import Testing

/// Numbers written in a system, for reading them back.
private enum Writer {
  static let digits = Array("〇一二三四五六七八九".unicodeScalars)

  static func kanji(_ value: Int) -> String {
    var text = ""
    var rest = value
    for (myriad, sign) in [(1_000_000_000_000, "兆"), (100_000_000, "億"), (10_000, "万"), (1, "")] {
      let section = rest / myriad
      rest %= myriad
      if section == 0 { continue }
      var part = section
      for (mark, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = part / mark
        part %= mark
        if digit == 0 { continue }
        if digit > 1 || mark == 1 { text.unicodeScalars.append(digits[digit]) }
        text += name
      }
      text += sign
    }
    return text
  }

  static func kanjiDigits(_ value: Int) -> String {
    String(value).unicodeScalars.reduce(into: "") {
      $0.unicodeScalars.append(digits[Int($1.value) - 0x30])
    }
  }

  static func grouped(_ value: Int) -> String {
    var groups: [String] = []
    var text = Substring(String(value))
    while text.count > 3 {
      groups.append(String(text.suffix(3)))
      text = text.dropLast(3)
    }
    return ([String(text)] + groups.reversed()).joined(separator: ",")
  }
}

@Suite("Numbers written and read back") struct NumeralRoundTripTests {
  @Test("kanji, kanji digits, digits and groups read back as written")
  func roundTrip() {
    var generator = SeededGenerator(seed: 1)
    let small = Array(1...1200)
    let large = (0..<2000).map { _ in
      Int.random(
        in: 1...9_999_999_999_999_999 >> Int.random(in: 0...50, using: &generator),
        using: &generator)
    }
    for value in small + large.map({ max(1, $0) }) {
      let kanji = Writer.kanji(value)
      #expect(Numeral.readings(of: scalars(kanji)).map(\.value) == [value], "\(kanji)")
      if value >= 10, value < 1_000_000_000_000_000 {
        let digits = Writer.kanjiDigits(value)
        #expect(Numeral.parse(.kanjiDigits, in: scalars(digits))?.value == value, "\(digits)")
      }
      #expect(Numeral.readings(of: scalars(wide(String(value)))).map(\.value) == [value])
      for grouped in [Writer.grouped(value), wide(Writer.grouped(value))] {
        let quantity = Quantity.parse(in: scalars(grouped))
        #expect(quantity?.value == DecimalValue(digits: value), "\(grouped)")
        #expect(quantity?.range == 0..<grouped.unicodeScalars.count)
      }
    }
  }

  @Test("every block of enclosed numbers counts up by one")
  func enclosed() {
    let blocks: [(NumeralSystem, [ClosedRange<UInt32>], Int)] = [
      (.circled, [0x2460...0x2473, 0x3251...0x325F, 0x32B1...0x32BF], 1),
      (.negativeCircled, [0x2776...0x277F, 0x24EB...0x24F4], 1),
      (.doubleCircled, [0x24F5...0x24FE], 1), (.parenthesized, [0x2474...0x2487], 1),
      (.fullStop, [0x2488...0x249B], 1), (.parenthesizedKanji, [0x3220...0x3229], 1),
      (.circledKanji, [0x3280...0x3289], 1), (.roman, [0x2160...0x216B], 1),
      (.romanLower, [0x2170...0x217B], 1), (.circledLatinUpper, [0x24B6...0x24CF], 1),
    ]
    for (system, ranges, first) in blocks {
      var expected = first
      for value in ranges.joined() {
        let sign = Unicode.Scalar(value).map { [$0] } ?? []
        #expect(Numeral.parse(system, in: sign)?.value == expected, "U+\(String(value, radix: 16))")
        expected += 1
      }
    }
  }

  @Test("every year of every era and both kinds reads back", arguments: Era.allCases)
  func eras(era: Era) {
    let name =
      [Era.meiji: "明治", .taisho: "大正", .showa: "昭和", .heisei: "平成", .reiwa: "令和"][era] ?? ""
    for number in 1...99 {
      for (unit, kind) in [("年", Year.Kind.calendar), ("年度", .fiscal)] {
        let forms = [
          "\(number)", wide("\(number)"), Writer.kanji(number), number == 1 ? "元" : "\(number)",
        ]
        for form in forms {
          let year = Year.parse(in: scalars(name + form + unit))
          #expect(year?.western == number + era.offset, "\(name)\(form)\(unit)")
          #expect(year?.kind == kind)
          #expect(year?.eraYear == number)
          #expect(year?.flags.contains(.eraOverrun) == (number > era.lastYear ?? 99))
        }
      }
    }
  }
}
