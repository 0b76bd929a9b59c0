import PlanModel
import Testing
import TextNormalization

@Suite struct TextLinesTests {
  private func lines(_ text: String) -> [TextLine] {
    TextNormalizer().textLines(of: page(text, number: 3)).lines
  }

  private func string(_ line: TextLine) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: line.scalars)
    return String(view)
  }

  @Test func everyLineOfThePageBecomesALine() {
    let result = lines("第\u{FF11}章\n\n\u{3000}本文\n")
    #expect(result.map(string) == ["第1章", "", "本文", ""])
    #expect(result.map(\.page) == [3, 3, 3, 3])
    #expect(result.map(\.isBlank) == [false, true, false, true])
  }

  @Test func scalarsSliceBackToTheirRawBytes() {
    let text =
      "\u{3000} \u{FF08}\u{FF76}\u{FF9E}\u{FF09}\u{FF11}\u{FF12}"
      + String(repeating: "\u{2026}", count: 8) + " \u{FF15} \u{F06C}\n次"
    let source = page(text)
    let line = TextNormalizer().textLines(of: source).lines[0]
    #expect(string(line) == "\u{FF08}ガ\u{FF09}12\u{2026} 5")
    let slices = line.scalars.indices.map { index in
      String(decoding: source.rawText[line.rawRange(index..<index + 1).indices], as: UTF8.self)
    }
    #expect(
      slices == [
        "\u{FF08}", "\u{FF76}\u{FF9E}", "\u{FF09}", "\u{FF11}", "\u{FF12}",
        "\u{2026}\u{2026}\u{2026}\u{2026}\u{2026}\u{2026}\u{2026}\u{2026}", " ", "\u{FF15}",
      ])
  }

  @Test func indentAndWidthAreMeasuredOnTheRawLine() {
    let line = lines("\u{3000}\t \u{FF11}\u{FF71}A漢字 \u{2026}\u{2026} x \u{3000}")[0]
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
