import PlanGrammar
import Testing

@Suite("Digits, enclosed numbers, roman numerals and letters") struct NumeralReadingTests {
  @Test(
    "one sign, one reading",
    arguments: [
      ("12", 12, NumeralSystem.arabic), (wide("12"), 12, .arabic), ("007", 7, .arabic),
      ("\u{2460}", 1, .circled), ("\u{2473}", 20, .circled), ("\u{3251}", 21, .circled),
      ("\u{325F}", 35, .circled), ("\u{32B1}", 36, .circled), ("\u{32BF}", 50, .circled),
      ("\u{24EA}", 0, .circled), ("\u{2776}", 1, .negativeCircled),
      ("\u{277F}", 10, .negativeCircled), ("\u{24EB}", 11, .negativeCircled),
      ("\u{24F4}", 20, .negativeCircled), ("\u{24F5}", 1, .doubleCircled),
      ("\u{24FE}", 10, .doubleCircled), ("\u{2474}", 1, .parenthesized),
      ("\u{2487}", 20, .parenthesized), ("\u{2488}", 1, .fullStop), ("\u{249B}", 20, .fullStop),
      ("\u{3220}", 1, .parenthesizedKanji), ("\u{3229}", 10, .parenthesizedKanji),
      ("\u{3280}", 1, .circledKanji), ("\u{3289}", 10, .circledKanji),
      ("\u{2160}", 1, .roman), ("\u{216B}", 12, .roman), ("\u{2170}", 1, .romanLower),
      ("\u{2169}\u{2162}", 13, .roman), ("\u{2169}\u{2169}", 20, .roman),
      ("\u{24B6}", 1, .circledLatinUpper), ("\u{24D1}", 2, .circledLatinLower),
      ("\u{249E}", 3, .parenthesizedLatin), ("C", 3, .latinUpper), (wide("b"), 2, .latinLower),
      ("ン", 46, .katakana), ("ん", 46, .hiragana), ("ヱ", 43, .iroha),
    ])
  func single(line: String, value: Int, system: NumeralSystem) {
    let scalars = scalars(line)
    let readings = Numeral.readings(of: scalars)
    #expect(readings.contains(Numeral(value: value, system: system, range: 0..<scalars.count)))
    #expect(Numeral.parse(system, in: scalars)?.value == value)
  }

  @Test("a letter that counts in two orders has both readings, gojūon first")
  func ambiguous() {
    func read(_ text: String) -> [String] {
      Numeral.readings(in: scalars(text)).map { "\($0.system) \($0.value)" }
    }
    #expect(read("イ") == ["katakana 2", "iroha 1"])
    #expect(read("ロ") == ["katakana 43", "iroha 2"])
    #expect(read("ア") == ["katakana 1", "iroha 36"])
    #expect(read("い") == ["hiragana 2", "hiraganaIroha 1"])
    #expect(read("\u{32D1}") == ["circledKatakana 2", "circledIroha 1"])
    #expect(read("\u{32FE}") == ["circledKatakana 45", "circledIroha 12"])
    #expect(read("ヰ") == ["iroha 25"])
  }

  @Test(
    "signs that do not count have no reading",
    arguments: ["ァ", "ー", "ヴ", "・", "\u{203B}", " ", "\u{25CB}", "章"])
  func none(line: String) {
    #expect(Numeral.readings(in: scalars(line)).isEmpty)
  }

  @Test("too many digits are no number, not a wrong one")
  func overflow() {
    #expect(Numeral.readings(in: scalars("999999999999999999")).count == 1)
    #expect(Numeral.readings(in: scalars("9999999999999999999")).isEmpty)
  }

  @Test(
    "Latin roman numerals are canonical and whole tokens",
    arguments: [
      ("I", 1), ("IV", 4), ("VI", 6), ("IX", 9), ("XX", 20), ("xiv", 14), (wide("VI"), 6),
      ("V．", 5),
    ])
  func latinRoman(line: String, value: Int) {
    #expect(Numeral.latinRoman(in: scalars(line))?.value == value)
    #expect(Numeral.readings(of: scalars(line)).allSatisfy { $0.system != .roman })
  }

  @Test(
    "words and malformed numerals are no Latin roman numerals",
    arguments: ["IIII", "MIX", "IT", "VX", "Iv", "XXI", "IC", "V2X", "IIX", "", "章"])
  func latinRomanNone(line: String) {
    #expect(Numeral.latinRoman(in: scalars(line)) == nil)
  }

  @Test("the end of a word is no Latin roman numeral")
  func latinRomanInside() {
    #expect(Numeral.latinRoman(in: scalars("TVI"), at: 1) == nil)
    #expect(Numeral.latinRoman(in: scalars("5V"), at: 1) == nil)
    #expect(Numeral.latinRoman(in: scalars("第V章"), at: 1)?.range == 1..<2)
  }

  @Test("signs in a row that are no canonical number have no reading")
  func unicodeRomanNone() {
    #expect(Numeral.readings(in: scalars("\u{2160}\u{2160}")).isEmpty)
    #expect(Numeral.readings(in: scalars("\u{2162}\u{2169}")).isEmpty)
  }
}
