import PlanModel
import Testing

@testable import LayoutAnalysis

/// Names at the left of lists that head them.
@Suite struct SideHeadTests {
  private func heads(_ page: PlacedPage) -> [String] {
    let layout = Analysis(page).layout
    return layout.blocks.filter(\.isHead).map {
      String(String.UnicodeScalarView(layout.text(of: $0.pieces).scalars))
    }
  }

  /// Two columns of points, drawn one after the other, with a name at their left.
  private func initiatives(_ name: String, colour: UInt32, mark: String = "○") -> PlacedPage {
    var page = PlacedPage()
    page.place(
      lines: ["相談の窓口を一つにまとめ、関係する課が力を合わせて支える体制をつくります。", "また、担い手を広げます。"], 60, 60)
    page.fill(50...550, 100...150)
    page.place(name, 60, 106, colour: colour)
    page.place(lines: ["\(mark)総合相談窓口の運営", "\(mark)支援員の増員"], 150, 106)
    page.place(lines: ["\(mark)支援会議の開催", "\(mark)家計改善への支援"], 350, 106)
    return page
  }

  @Test func aNameInAnotherColourHeadsThePointsBesideIt() {
    let page = initiatives("主な取組", colour: 0x208080)
    #expect(heads(page) == ["主な取組"])
    #expect(
      Analysis(page).order.suffix(5) == ["主な取組", "○総合相談窓口の運営", "○支援員の増員", "○支援会議の開催", "○家計改善への支援"])
  }

  /// In the type of the points it may be the end of a text beside them; legends explain marks.
  @Test func whatHeadsNoList() {
    #expect(heads(initiatives("主な取組", colour: 0)) == [])
    #expect(heads(initiatives("令和7年度", colour: 0x208080)) == [])
    #expect(heads(initiatives("事業区分", colour: 0x208080, mark: "◎…")) == [])
  }

  @Test func theLastLineOfAColumnHeadsNoList() {
    var page = PlacedPage()
    page.place(lines: ["相談の窓口を一つにまとめ、", "関係する課が力を合わせて", "支えます"], 60, 60)
    page.place(lines: ["・総合相談窓口の運営を市が担う", "・支援員の増員"], 240, 92)
    #expect(heads(page) == [])
  }
}
