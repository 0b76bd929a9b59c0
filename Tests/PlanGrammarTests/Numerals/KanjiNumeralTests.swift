import PlanGrammar
import Testing

@Suite("Kanji numerals") struct KanjiNumeralTests {
  @Test(
    "well-formed numerals have their value and system",
    arguments: [
      ("三", 3, NumeralSystem.kanji), ("十", 10, .kanji), ("十二", 12, .kanji), ("二十三", 23, .kanji),
      ("百二十", 120, .kanji), ("千", 1000, .kanji), ("一千", 1000, .kanji), ("百万", 1_000_000, .kanji),
      ("一千万", 10_000_000, .kanji), ("三億五千万", 350_000_000, .kanji),
      ("二兆三千億", 2_300_000_000_000, .kanji), ("一万二千三百四十五", 12345, .kanji),
      ("廿", 20, .kanji), ("廿三", 23, .kanji), ("卅一", 31, .kanji), ("百廿", 120, .kanji),
      ("二〇二五", 2025, .kanjiDigits), ("一〇", 10, .kanjiDigits), ("一二三", 123, .kanjiDigits),
      ("二\u{25CB}二五", 2025, .kanjiDigits), ("二\u{25EF}\u{25EF}五", 2005, .kanjiDigits),
      ("壱", 1, .kanjiFormal), ("壱拾", 10, .kanjiFormal), ("拾弐", 12, .kanjiFormal),
      ("弐百参拾", 230, .kanjiFormal), ("壱萬", 10000, .kanjiFormal),
    ])
  func wellFormed(line: String, value: Int, system: NumeralSystem) {
    let scalars = scalars(line)
    let expected = Numeral(value: value, system: system, range: 0..<scalars.count)
    #expect(Numeral.readings(of: scalars) == [expected])
  }

  @Test(
    "what is no number has no reading",
    arguments: [
      "十二三", "二三十", "十百", "百百", "一十", "一百", "万", "万一", "億", "〇", "〇五", "二十〇", "二〇十", "三万億",
      "十十", "廿廿", "二廿", "元", "々", "人",
    ])
  func malformed(line: String) {
    #expect(Numeral.readings(in: scalars(line)).isEmpty)
  }

  @Test(
    "the run of signs ends before other signs",
    arguments: [("三章", 1), ("二十三条", 3), ("三参考", 1), ("十○", 1)])
  func endOfRun(line: String, count: Int) {
    #expect(Numeral.readings(in: scalars(line)).map(\.range) == [0..<count])
  }

  @Test("a numeral is found in the middle of a line, up to a given end")
  func middle() {
    let line = scalars("第二十三条")
    #expect(Numeral.parse(.kanji, in: line, at: 1)?.value == 23)
    #expect(Numeral.parse(.kanji, in: line, at: 1, upTo: 3)?.value == 20)
    #expect(Numeral.parse(.kanji, in: line, at: 0) == nil)
    #expect(Numeral.parse(.kanji, in: line, at: 99) == nil)
    #expect(Numeral.parse(.kanji, in: line, at: -1) == nil)
    #expect(Numeral.parse(.arabic, in: line, at: 1) == nil)
  }
}
