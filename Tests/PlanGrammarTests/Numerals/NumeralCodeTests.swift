import PlanGrammar
import Testing

@Suite("Codes of several levels") struct NumeralCodeTests {
  @Test(
    "every hyphen, full stops, brackets and letters",
    arguments: [
      ("1-2-3", [[1, 2, 3]]), (wide("1-2"), [[1, 2]]), ("2.1.3", [[2, 1, 3]]),
      (wide("2.1"), [[2, 1]]), ("1\u{2010}2", [[1, 2]]), ("1\u{2013}2", [[1, 2]]),
      ("1\u{2212}2", [[1, 2]]), ("1\u{2015}2", [[1, 2]]), ("1ー2", [[1, 2]]),
      (wide("2-(7)-") + "イ-\u{2462}", [[2, 7, 2, 3], [2, 7, 1, 3]]), ("A-1", [[1, 1]]),
      ("\u{2160}-2", [[1, 2]]), ("二-三", [[2, 3]]),
      ("0102", [[1, 2], [102]]), (wide("0102"), [[1, 2], [102]]),
      ("010203", [[1, 2, 3], [10203]]),
    ])
  func codes(line: String, values: [[Int]]) {
    let scalars = scalars(line)
    let codes = NumeralCode.readings(in: scalars)
    #expect(codes.map(\.value) == values)
    #expect(codes.allSatisfy { $0.range == 0..<scalars.count })
  }

  @Test("levels keep their systems and places")
  func systems() {
    let code = NumeralCode.readings(in: scalars("2-(7)-イ-\u{2462}"))[0]
    #expect(code.parts.map(\.system) == [.arabic, .arabic, .katakana, .circled])
    #expect(code.parts.map(\.range) == [0..<1, 3..<4, 6..<7, 8..<9])
  }

  @Test(
    "one level, odd padding and words are no codes",
    arguments: [
      "12", "102", "012", "0100", "1.", "1-", "1- 2", "1-章", "ア", "1-アイ", "(7)", "1-Ab", "",
    ])
  func none(line: String) {
    #expect(NumeralCode.readings(in: scalars(line)).isEmpty)
  }

  @Test("a code ends where the separator changes or the title begins")
  func end() {
    #expect(NumeralCode.readings(in: scalars("1-2.3"))[0].range == 0..<3)
    #expect(NumeralCode.readings(in: scalars("1-2 防災"))[0].range == 0..<3)
    #expect(NumeralCode.readings(in: scalars("1-2防災"))[0].range == 0..<3)
    #expect(NumeralCode.readings(in: scalars("施策10-3"), at: 2)[0].value == [10, 3])
  }
}
