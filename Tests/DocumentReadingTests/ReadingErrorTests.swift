import DocumentReading
import PlanModel
import Testing

@Suite struct ReadingErrorTests {
  @Test(arguments: ["", " \n\r\t", "\u{0C}\u{0C}", "\u{FEFF}", "　\n　", "\u{FEFF}\n", "\u{A0}"])
  func nothingToReadIsAnError(text: String) {
    #expect(readingError(Array(text.utf8))?.code == .emptyFile)
  }

  @Test func whiteSpaceInUTF16IsNothingToRead() {
    #expect(readingError([0xFF, 0xFE, 0x20, 0, 0x0A, 0, 0x00, 0x30])?.code == .emptyFile)
  }

  static let signatures: [([UInt8], String)] = [
    (Array("%PDF-1.7\n%".utf8), "a PDF, not text"),
    ([0x50, 0x4B, 0x03, 0x04, 0x14], "Office document"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Ichitaro"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "PNG"),
    ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"),
    (Array("{\\rtf1".utf8), "RTF"),
  ]

  @Test(arguments: signatures)
  func otherFormatsAreNamed(bytes: [UInt8], name: String) {
    let error = readingError(bytes)
    #expect(error?.code == .binary)
    #expect(error?.message.contains(name) == true)
  }

  @Test func nullBytesAreBinaryWithTheirOffset() {
    let error = readingError(Array("第１章\n".utf8) + [0] + Array("総則".utf8))
    #expect(error?.code == .binary)
    #expect(error?.offset == 10)
    #expect(error?.message.contains("byte 10") == true)
  }

  @Test func manyControlCharactersAreBinaryAndFewAreNot() throws {
    let text = Array("総合計画の推進\n".utf8)
    #expect(readingError(text + [1, 2, 3, 4])?.code == .binary)
    // Escape sequences of seven bits have none; an extractor leaves the odd one.
    let document = try DocumentReader().read(text + text + [3], name: "test")
    #expect(document.pages[0].lines.count == 3)
  }

  @Test func undecodableBytesNameOffsetAndEncodings() {
    // A byte that neither encoding knows, behind a line of Shift_JIS.
    let error = readingError([0x8E, 0x73, 0x96, 0xAF, 0x0A, 0xFF, 0x0A])
    #expect(error?.code == .undecodable)
    #expect(error?.offset == 5)
    #expect(
      error?.message
        == "no encoding explains the bytes: UTF-8 fails at byte 0, Shift_JIS fails at byte 5, "
        + "EUC-JP fails at byte 0")
  }

  @Test func randomBytesAreBinary() {
    var generator = SplitMix(seed: 3)
    for _ in 0..<50 {
      let bytes = (0..<2_000).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      let code = readingError(bytes)?.code
      #expect(code == .binary)
    }
  }

  // MARK: - Limits

  @Test func aLongLineNamesTheLimit() {
    var limits = ReadingLimits()
    limits.lineBytes = 30
    let fits = String(repeating: "あ", count: 10)
    #expect(readingError(Array("\(fits)\n\(fits)".utf8), limits: limits) == nil)
    let error = readingError(Array("\(fits)\n\u{0C}\(fits)a\n".utf8), limits: limits)
    #expect(error?.code == .limitExceeded)
    #expect(error?.message == "line 2 too long: 31 bytes, over the limit of 30 (lineBytes)")
  }

  @Test func aLineOfAHundredMegabytesIsOverTheDefault() {
    let error = readingError([UInt8](repeating: 0x61, count: 100 << 20))
    #expect(error?.code == .limitExceeded)
    #expect(error?.message.contains("lineBytes") == true)
  }

  @Test func tooManyPagesNameTheLimit() {
    var limits = ReadingLimits()
    limits.pages = 3
    #expect(readingError(Array("a\u{0C}b\u{0C}c\u{0C}".utf8), limits: limits) == nil)
    let error = readingError(Array("a\u{0C}b\u{0C}c\u{0C}d".utf8), limits: limits)
    #expect(error?.message == "too many pages: 4 pages, over the limit of 3 (pages)")
    let feeds = readingError(Array(repeating: 0x0C, count: 100) + [0x61], limits: limits)
    #expect(feeds?.code == .limitExceeded)
  }

  @Test func aLargeInputNamesTheLimit() {
    var limits = ReadingLimits()
    limits.inputBytes = 5
    #expect(readingError(Array("12345".utf8), limits: limits) == nil)
    let error = readingError(Array("123456".utf8), limits: limits)
    #expect(
      error?.message == "input too large: 6 bytes, over the limit of 5 (inputBytes)")
  }
}
