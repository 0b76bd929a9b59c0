import DocumentReading
import Foundation
import PlanModel
import Testing

private func error(_ xml: String, limits: ReadingLimits = .default) -> ReadingError? {
  readingError(Array(xml.utf8), limits: limits)
}

@Suite struct XMLSafetyTests {
  @Test func aBombOfEntitiesIsRefusedAtItsFirstDeclaration() {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE alto [
       <!ENTITY a "aaaaaaaaaa">
       <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
       <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
      ]>
      <alto><Layout><Page><TextLine><String CONTENT="&c;"/></TextLine></Page></Layout></alto>
      """
    #expect(error(bomb)?.code == .entityDeclaration)
    #expect(error(bomb)?.message.contains("'a' at line 3") == true)
  }

  @Test func anExternalEntityIsNeverRead() throws {
    let secret = FileManager.default.temporaryDirectory
      .appendingPathComponent("taikei-secret-\(UUID().uuidString)")
    try Data("秘密".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    for declaration in [
      "<!ENTITY x SYSTEM \"file://\(secret.path)\">",
      "<!ENTITY % x SYSTEM \"file://\(secret.path)\"> %x;",
    ] {
      let xml = """
        <!DOCTYPE html [\(declaration)]>
        <html><div class="ocr_page"><span class="ocr_line">&x;</span></div></html>
        """
      let found = error(xml)
      #expect(found?.code == .entityDeclaration)
      #expect(found?.message.contains("秘密") == false)
    }
  }

  @Test func anExternalDefinitionIsNeverRead() throws {
    let definition = FileManager.default.temporaryDirectory
      .appendingPathComponent("taikei-dtd-\(UUID().uuidString)")
    try Data("<!ENTITY x \"秘密\">".utf8).write(to: definition)
    defer { try? FileManager.default.removeItem(at: definition) }
    let head = "<!DOCTYPE html SYSTEM \"file://\(definition.path)\">"
    let xml = "\(head)<html><div class=\"ocr_page\"><p>市民</p></div></html>"
    #expect(try readText(xml).pages[0].text == "市民\n")
    // A reference is an error, and not text that vanishes.
    #expect(error(xml.replacing("市民", with: "市&x;民"))?.code == .malformedXML)
  }

  @Test func deepNestingNamesTheLimit() {
    func nested(_ depth: Int) -> String {
      "<html><div class=\"ocr_page\">" + String(repeating: "<p>", count: depth - 2) + "市民"
        + String(repeating: "</p>", count: depth - 2) + "</div></html>"
    }
    #expect(error(nested(256)) == nil)
    let found = error(nested(257))
    #expect(found?.code == .limitExceeded)
    #expect(found?.message.contains("257 elements, over the limit of 256 (xmlDepth)") == true)
    #expect(error(nested(1_000_000))?.code == .limitExceeded)
  }

  @Test func amountsNameTheirLimits() {
    let xml = """
      <alto><Layout><Page><TextLine><String CONTENT="市民" WC="1"/><String CONTENT="市民"/></TextLine></Page></Layout></alto>
      """
    for (name, value, message) in [
      ("xmlElements", 5, "6 elements"), ("xmlTextBytes", 12, "13 bytes"),
      ("xmlAttributes", 1, "2 attributes"), ("xmlAttributeBytes", 5, "6 bytes"),
    ] {
      var limits = ReadingLimits()
      let paths: [String: WritableKeyPath<ReadingLimits, Int>] = [
        "xmlElements": \.xmlElements, "xmlTextBytes": \.xmlTextBytes,
        "xmlAttributes": \.xmlAttributes, "xmlAttributeBytes": \.xmlAttributeBytes,
      ]
      guard let path = paths[name] else { continue }
      limits[keyPath: path] = value
      let found = error(xml, limits: limits)
      #expect(found?.code == .limitExceeded, "\(name)")
      #expect(found?.message.contains("\(message), over the limit of \(value) (\(name))") == true)
      limits[keyPath: path] = value + 1
      #expect(error(xml, limits: limits) == nil, "\(name)")
    }
  }

  /// Malformed documents, and a piece of the message.
  static let malformed: [(String, String)] = [
    ("<?xml version=\"1.0\"?><html><div class=\"ocr_page\"><p>市民</p>", "line 1, column"),
    ("<alto><Layout></Page></alto>", "Opening and ending tag mismatch"),
    ("<!DOCTYPE html>\n<html><br></html>", "line 2"),
    ("<html><div class=\"ocr_page\">市\u{0C}民</div></html>", "line 1"),
    ("<html><div class=\"ocr_page\">市&foo;民</div></html>", "foo"),
    ("<?xml version=\"1.0\"?>", "line 1"),
    ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><alto a=\"\u{1}\"/>", "line 1"),
    ("<alto/><alto/>", "Extra content"),
  ]

  @Test(arguments: malformed)
  func malformedXMLNamesThePlace(xml: String, message: String) {
    let found = error(xml)
    #expect(found?.code == .malformedXML)
    #expect(found?.message.contains(message) == true, "\(found?.message ?? "")")
    #expect(found?.message.contains("\n") == false)
  }

  @Test func otherXMLIsNamedByItsRoot() {
    let found = error("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    #expect(found?.code == .unsupportedXML)
    #expect(found?.message.contains("'svg'") == true)
  }

  @Test func encodingsAreThoseOfTheDeclarationOrTheMark() throws {
    let text = "<alto><Page><TextLine><String CONTENT=\"市民①\"/></TextLine></Page></alto>"
    let utf16 = Array(text.utf16)
    let little: [UInt8] = [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let marked = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    for bytes in [little, big, marked] {
      let document = try DocumentReader().read(bytes, name: "test")
      #expect(document.pages[0].text == "市民①\n")
    }
    let shiftJIS =
      Array("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>".utf8)
      + Array("<alto><Layout><Page><TextLine><String CONTENT=\"".utf8) + [0x8E, 0x73, 0x96, 0xAF]
      + Array("\"/></TextLine></Page></Layout></alto>".utf8)
    let document = try DocumentReader().read(shiftJIS, name: "test")
    #expect(document.pages[0].text == "市民\n")
    #expect(document.encoding == "Shift_JIS")
    // A declaration that is not true is an error, not mojibake.
    let wrong = Array(
      String(decoding: shiftJIS.prefix(43), as: UTF8.self)
        .replacing("Shift_JIS", with: "UTF-8").utf8)
    #expect(readingError(wrong + shiftJIS.dropFirst(43))?.code == .malformedXML)
  }

  @Test func piecesOfTextAreJoinedWhereverTheParserCutsThem() throws {
    let long = String(repeating: "市民と行政", count: 30_000)
    let document = try readText(
      "<html><div class=\"ocr_page\"><span class=\"ocr_line\">\(long)</span></div></html>")
    #expect(document.pages[0].text == long + "\n")
  }
}
