import LineAssembly
import PDFContent
import PlanModel
import Testing

struct TextLayerTests {
  private func page(
    _ text: String, isInvisible: Bool = false, images: [Box] = [], shapes: [Shape] = []
  ) -> PageContent {
    var page = PageContent(number: 1, size: PageSize(width: 600, height: 800))
    page.styles = [GlyphStyle(font: 0, size: 10, isInvisible: isInvisible)]
    page.glyphs = text.unicodeScalars.enumerated().map { index, scalar in
      Glyph(
        scalar: scalar, left: Float(40 + index % 50 * 10), top: Float(40 + index / 50 * 20),
        right: Float(50 + index % 50 * 10), bottom: Float(50 + index / 50 * 20), style: 0)
    }
    page.images = images
    page.shapes = shapes
    return page
  }

  private let scan = [Box(left: 0, top: 0, right: 600, bottom: 800)]

  @Test func `text is text, over a picture as well`() {
    let plan = "市民と行政が協働して計画を進めます。"
    #expect(TextLayer.judge(page(plan)) == .text)
    #expect(TextLayer.judge(page(plan, images: scan)) == .text)
    #expect(TextLayer.judge(page("Comprehensive Plan of the City 2024")) == .text)
    #expect(TextLayer.judge(page("事業費 1,234 5,678 (千円) × ± ° ② ㈱ ｶﾅ")) == .text)
    #expect(TextLayer.judge(page("12")) == .text)
  }

  @Test func `a picture with a page number is a scan`() {
    #expect(TextLayer.judge(page("", images: scan)) == .missing)
    #expect(TextLayer.judge(page("- 12 -", images: scan)) == .missing)
  }

  @Test func `an empty page is blank, with a rule as well`() {
    #expect(TextLayer.judge(page("")) == .blank)
    let rule = Shape(
      box: Box(left: 0, top: 40, right: 600, bottom: 41), fill: 0xFF, stroke: nil, lineWidth: 0)
    #expect(TextLayer.judge(page("", shapes: [rule])) == .blank)
    let letter = Shape(
      box: Box(left: 40, top: 40, right: 50, bottom: 50), fill: 0xFF, stroke: nil, lineWidth: 0,
      isFigure: true)
    #expect(TextLayer.judge(page("", shapes: Array(repeating: letter, count: 40))) == .missing)
  }

  @Test func `a recognizer's text under a scan is not seen`() {
    let layer = TextLayer.judge(page("市民と行政が協働して計画を", isInvisible: true, images: scan))
    #expect(layer == .invisible(13))
  }

  @Test func `text that nobody could read is garbage`() {
    let unmapped = TextLayer.judge(page(String(repeating: "\u{FFFD}\u{E012}", count: 20)))
    #expect(unmapped == .garbage(.unmapped, share: 1))
    guard case .garbage(.unmapped, _) = TextLayer.judge(page("(cid:7743)(cid:12)(cid:90)市民の"))
    else {
      Issue.record("names of glyphs are no text")
      return
    }
    // 市民と行政が in Shift_JIS, read as Latin-1.
    guard case .garbage(.foreign, _) = TextLayer.judge(page("Žs–¯‚Æs­‚ª‹¦“­‚µ‚ÄŒv‰æ‚ði‚ß‚Ü‚·"))
    else {
      Issue.record("text in the wrong encoding is no text")
      return
    }
  }
}
