import PlanModel
import Testing

/// Diagrams that are drawn with the characters of boxes.
@Suite struct DrawingTests {
  @Test func wordsAreLabelsAndLinesAreDropped() {
    let analysis = Analysis(
      "水と緑の町\u{3000}─┬─\u{3000}①\u{3000}水辺の保全\n\u{3000}\u{3000}\u{3000}└─\u{3000}②\u{3000}緑地の保全")
    #expect(analysis.texts == ["水と緑の町", "①\u{3000}水辺の保全", "②\u{3000}緑地の保全"])
    #expect(analysis.dropped == ["decorativeGlyph: ─┬─", "decorativeGlyph: └─"])
    #expect(analysis.layout.blocks.allSatisfy { $0.isLabel })
  }

  @Test(arguments: ["水と緑の町──ともに育つ──", "データ─を集めます。"])
  func aDashIsNoDrawing(line: String) {
    let analysis = Analysis(line)
    #expect(analysis.texts == [line] && analysis.dropped == [])
  }
}
