import PlanModel
import Testing
import TextNormalization

@Suite struct TextLinesTests {
  /// A page of lines that line feeds end.
  private func page(_ text: String) -> Page {
    let raw = Array(text.utf8)
    var lines: [Line] = []
    var start = 0
    for index in 0...raw.count where index == raw.count || raw[index] == 0x0A {
      lines.append(Line(range: ByteRange(start, index)))
      start = index + 1
    }
    return Page(number: 3, rawText: raw, lines: lines)
  }

  private func lines(_ text: String) -> [TextLine] {
    TextNormalizer().textLines(of: page(text)).lines
  }

  private func string(_ line: TextLine) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: line.scalars)
    return String(view)
  }

  @Test func everyLineOfThePageBecomesALine() {
    let result = lines("第１章\n\n　本文\n")
    #expect(result.map(string) == ["第1章", "", "本文", ""])
    #expect(result.map(\.page) == [3, 3, 3, 3])
    #expect(result.map(\.isBlank) == [false, true, false, true])
  }

  @Test func scalarsSliceBackToTheirRawBytes() {
    let text = "　 （ｶﾞ）１２…………………… ５ \u{F06C}\n次"
    let source = page(text)
    let line = TextNormalizer().textLines(of: source).lines[0]
    #expect(string(line) == "（ガ）12… 5")
    let slices = line.scalars.indices.map { index in
      String(decoding: source.rawText[line.rawRange(index..<index + 1).indices], as: UTF8.self)
    }
    #expect(slices == ["（", "ｶﾞ", "）", "１", "２", "……………………", " ", "５"])
  }

  @Test func indentAndWidthAreMeasuredOnTheRawLine() {
    let line = lines("　\t １ｱA漢字 …… x 　")[0]
    #expect(line.indent == 3.5)
    #expect(line.hasWideIndent)
    #expect(line.width == 1 + 0.5 + 0.5 + 2 + 0.5 + 2 + 0.5 + 0.5)
  }

  @Test func invisibleCharactersBelongToAScalarAndGlyphsToNone() {
    let source = page("\u{FEFF}計\u{200B}画\u{AD} \u{F06C}\n\u{F06C}")
    let result = TextNormalizer().textLines(of: source)
    #expect(result.lines.map(string) == ["計画", ""])
    #expect(result.lines[0].rawOffsets == [0, 9, 14])
    #expect(
      result.deletions.filter { $0.reason == .decorativeGlyph }.map(\.range)
        == [ByteRange(15, 18), ByteRange(19, 22)])
  }
}
