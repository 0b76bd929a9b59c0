import Testing
import UnicodeSupport

@Suite struct CompatibilityNormalizerTests {
  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test(arguments: [
    ("", ""),
    ("\u{FF21}", "A"),
    ("\u{FF76}\u{FF9E}", "ガ"),
    ("\u{3231}", "(株)"),
    ("e\u{301}", "\u{E9}"),
    ("\u{2F12}", "力"),
    ("𠮷", "𠮷"),
    ("\u{2F8A6}", "\u{6148}"),
  ])
  func normalizesToFormKC(text: String, expected: String) throws {
    #expect(try CompatibilityNormalizer().normalize(scalars(text)) == scalars(expected))
  }

  @Test func longTextAndTheLongestExpansionFit() throws {
    let text = [Unicode.Scalar](repeating: "\u{FDFA}", count: 1000)
    let result = try CompatibilityNormalizer().normalize(text)
    #expect(result.count == 18_000)
    #expect(try CompatibilityNormalizer().normalize(result) == result)
  }

  @Test func keptScalarsStay() throws {
    let normalizer = try CompatibilityNormalizer(keeping: [0x2460...0x2473, 0xF900...0xFAFF])
    #expect(
      try normalizer.normalize(scalars("\u{2460}\u{FF11}\u{FA19}\u{3231}"))
        == scalars("\u{2460}1\u{FA19}(株)"))
  }

  @Test func boundariesAndInertScalars() throws {
    let normalizer = try CompatibilityNormalizer()
    #expect(normalizer.hasBoundary(before: "漢"))
    #expect(!normalizer.hasBoundary(before: "\u{3099}"))
    #expect(!normalizer.hasBoundary(before: "\u{FF9E}"))
    #expect(normalizer.isInert("漢"))
    #expect(!normalizer.isInert("か"))
    #expect(!normalizer.isInert("\u{FF21}"))
  }

  @Test func propertiesAreTheOnesOfUnicode() {
    #expect(CharacterProperties.isSpaceSeparator(0x3000))
    #expect(!CharacterProperties.isSpaceSeparator(0x09))
    #expect(CharacterProperties.isPrivateUse(0xF06C))
    var zeroWidth = [UInt64](repeating: 0, count: 1024)
    CharacterProperties.markZeroWidth(0..<0x10000, in: &zeroWidth)
    func isZeroWidth(_ scalar: Int) -> Bool { zeroWidth[scalar >> 6] >> (scalar & 63) & 1 == 1 }
    #expect(isZeroWidth(0x3099))
    #expect(isZeroWidth(0x200B))
    #expect(!isZeroWidth(0x41))
    var narrow = [UInt64](repeating: 0, count: 1024)
    CharacterProperties.markNarrow(0x40..<0xFF77, in: &narrow)
    func isNarrow(_ scalar: Int) -> Bool { narrow[scalar >> 6] >> (scalar & 63) & 1 == 1 }
    #expect(isNarrow(0xFF76))
    #expect(isNarrow(0x41))
    #expect(!isNarrow(0x2026))
    #expect(!isNarrow(0x6F22))
    // Outside of what was asked for.
    #expect(!isNarrow(0x3F))
    #expect(!isNarrow(0xFF77))
    #expect(CharacterProperties.isCircled(0x2460))
    #expect(!CharacterProperties.isCircled(0x2474))
  }

  @Test func errorsNameTheOperation() {
    let error = UnicodeError(operation: "open NFKC", code: 7)
    #expect(error.description == "cannot open NFKC: U_MEMORY_ALLOCATION_ERROR")
  }
}
