import PlanModel
import Testing

@testable import LayoutAnalysis

/// Lines that head what stands below them by their colour.
@Suite struct HeadLineTests {
  private func heads(_ page: PlacedPage) -> [String] {
    let layout = Analysis(page).layout
    return layout.blocks.filter(\.isHead).map {
      String(String.UnicodeScalarView(layout.text(of: $0.pieces).scalars))
    }
  }

  /// A box with a line in one colour above two in another.
  private func voice(_ head: String, colour: UInt32) -> PlacedPage {
    var page = PlacedPage()
    page.place(lines: ["a", "b"].map { line($0) }, 60, 60)
    page.fill(60...400, 110...180)
    page.place(head, 70, 116, colour: colour)
    page.place("「川で遊ぶ授業を、ずっと続けてほしい。」", 70, 134)
    page.place("（小学生）", 300, 152)
    return page
  }

  @Test func aLineInAColourOfItsOwnHeadsItsBox() {
    #expect(heads(voice("市民会議の声", colour: 0xC4572E)) == ["市民会議の声"])
  }

  @Test func aLineInTheColourOfTheTextHeadsNothing() {
    #expect(heads(voice("市民会議の声", colour: 0)).isEmpty)
  }

  @Test(arguments: ["14,980人", "①市民会議の声", "市民会議で最も多く聞いた声の例"])
  func valuesPointsAndLongLinesHeadNothing(text: String) {
    #expect(heads(voice(text, colour: 0xC4572E)).isEmpty)
  }

  /// Names in a row above lists, drawn before them.
  private func lists(mark: String, colour: UInt32) -> PlacedPage {
    var page = PlacedPage()
    page.place(lines: ["a", "b"].map { line($0) }, 60, 60)
    let names = ["市民", "地域・団体", "事業者"]
    for (index, name) in names.enumerated() {
      page.place(name, 120 + 180 * Double(index), 120, size: 9, colour: colour)
    }
    for index in names.indices {
      page.place(
        lines: ["\(mark)近所で声を掛け合います。", "\(mark)地域の行事に参加します。"], 60 + 180 * Double(index), 134)
    }
    return page
  }

  @Test func namesInARowHeadTheListsBelowThem() {
    let analysis = Analysis(lists(mark: "・", colour: 0xEF6C00))
    #expect(
      analysis.order.suffix(9) == [
        "市民", "・近所で声を掛け合います。", "・地域の行事に参加します。", "地域・団体", "・近所で声を掛け合います。",
        "・地域の行事に参加します。", "事業者", "・近所で声を掛け合います。", "・地域の行事に参加します。",
      ])
    #expect(heads(lists(mark: "・", colour: 0xEF6C00)) == ["市民", "地域・団体", "事業者"])
  }

  @Test func namesAboveTextWithoutMarksAreNoHeads() {
    #expect(heads(lists(mark: "", colour: 0xEF6C00)).isEmpty)
    #expect(heads(lists(mark: "・", colour: 0)).isEmpty)
  }
}
