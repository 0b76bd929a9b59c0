import DocumentReading
import PlanModel
import Testing

@Suite struct PlainTextReaderTests {
  /// A text and the lines of each of its pages.
  static let samples: [(String, [[String]])] = [
    ("第１章", [["第１章"]]),
    ("第１章\n", [["第１章"]]),
    ("第１章\n\n総則\n", [["第１章", "", "総則"]]),
    ("第１章\r\n総則\r\n", [["第１章", "総則"]]),
    ("第１章\r総則\r", [["第１章", "総則"]]),
    // All three in one file, and CR CR LF is two ends.
    ("a\rb\r\nc\nd\r\r\ne", [["a", "b", "c", "d", "", "e"]]),
    // Neither a vertical tab nor Unicode's own breaks end a line.
    ("第\u{0B}１章\u{2028}総則\u{85}\n", [["第\u{0B}１章\u{2028}総則\u{85}"]]),
    ("一頁\n\u{0C}二頁\n\u{0C}", [["一頁"], ["二頁"]]),
    ("一頁\n\u{0C}二頁\n\u{0C}\n", [["一頁"], ["二頁"]]),
    // The line that a form feed cuts is two lines.
    ("一頁\u{0C}二頁", [["一頁"], ["二頁"]]),
    // An empty page keeps the numbers of those behind it right.
    ("一頁\n\u{0C}\u{0C}三頁", [["一頁"], [], ["三頁"]]),
    ("\u{0C}二頁", [[], ["二頁"]]),
    ("　市民\n \n", [["　市民", " "]]),
  ]

  @Test(arguments: samples)
  func cutsPagesAtFormFeedsAndLinesAtTheirEnds(text: String, pages: [[String]]) throws {
    let document = try readText(text)
    expectSound(document)
    #expect(document.pages.map(\.lineTexts) == pages)
  }

  @Test func formFeedsAreInNoPageAndNothingElseIsLost() throws {
    let document = try readText("一\r\n\u{0C}二\u{0B}\n\u{0C}三")
    #expect(document.pages.map(\.text) == ["一\r\n", "二\u{0B}\n", "三"])
  }

  @Test func aByteOrderMarkIsInNoPage() throws {
    let document = try readText("\u{FEFF}第１章\n")
    #expect(document.pages.map(\.text) == ["第１章\n"])
    #expect(document.encoding == "UTF-8")
    // One inside is text.
    #expect(try readText("第\u{FEFF}１章").pages[0].rawText == Array("第\u{FEFF}１章".utf8))
  }

  @Test func describesTheSource() throws {
    let document = try DocumentReader().read(Array("abc".utf8), name: "plan.txt")
    #expect(document.name == "plan.txt")
    #expect(
      document.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(document.mediaType == "text/plain")
    #expect(document.reader == "text")
    #expect(document.diagnostics.isEmpty)
    #expect(document.pages[0].size == nil)
    #expect(!document.pages[0].isScanned)
  }

  @Test func aGuessedEncodingIsNoted() throws {
    // 市民と行政 in Shift_JIS.
    let bytes: [UInt8] = [0x8E, 0x73, 0x96, 0xAF, 0x82, 0xC6, 0x8D, 0x73, 0x90, 0xAD, 0x0A]
    let document = try DocumentReader().read(bytes, name: "test")
    #expect(document.encoding == "Shift_JIS")
    #expect(document.pages[0].lineTexts == ["市民と行政"])
    #expect(document.diagnostics.map(\.id) == ["encoding-guessed"])
    // The digest is of the file, not of the decoded text.
    #expect(document.sha256 != (try readText("市民と行政\n").sha256))
  }

  @Test func anAngleBracketAloneMakesNoXML() throws {
    for text in ["<議題説明>\n", "<a> は見出し\n", "< html\n", "<1>\n", "<"] {
      #expect(try readText(text).reader == "text")
    }
  }
}
