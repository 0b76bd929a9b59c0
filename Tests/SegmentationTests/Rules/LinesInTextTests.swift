import PlanModel
import Testing

@testable import Segmentation

/// Short lines in the running text of a page with places.
@Suite struct LinesInTextTests {
  /// A page of paragraphs at one edge with lines below the last.
  private func kinds(
    _ lines: [String], indent: Float = 1, size: Float = 10, gap: Bool = false,
    inFigure: Bool = false
  ) -> [NodeKind] {
    var page = StyledPage()
    for _ in 0..<4 { page.add("地域の実情に応じて、備蓄品の更新を計画的に進めていきます。", indent: 1) }
    for (index, line) in lines.enumerated() {
      page.add(
        line, size: size, indent: indent, blankBefore: gap && index == 0, isInFigure: inFigure)
    }
    return Segmenter().segment(page.layout).body.dropFirst(4).map(\.kind)
  }

  private let lines = ["図上訓練の実施", "災害協定の締結先の拡大", "備蓄品の計画的な更新"]

  @Test func linesAtTheEdgeOfTheTextArePoints() {
    #expect(kinds(lines) == [.item, .item, .item])
    #expect(kinds(Array(lines.prefix(2))) == [.item, .item])
  }

  /// Text of its own, or words of a diagram.
  @Test func linesElsewhereAreNone() {
    #expect(kinds(lines, indent: 7) == [.paragraph, .paragraph, .paragraph])
    #expect(kinds(lines, gap: true) == [.paragraph, .paragraph, .paragraph])
    #expect(kinds(lines, size: 8) == [.figure])
    #expect(kinds(lines, inFigure: true) == [.figure])
  }

  @Test func oneLineIsNone() { #expect(kinds(["避難所の開設訓練"]) != [.item]) }
}
