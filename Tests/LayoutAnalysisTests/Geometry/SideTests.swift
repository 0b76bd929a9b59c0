import PlanModel
import Testing

@testable import LayoutAnalysis

/// What stands beside the text: tabs of a thumb index and notes.
@Suite struct SideTests {
  private func pages(_ count: Int, _ set: (inout PlacedPage, Int) -> Void) -> [PlacedPage] {
    (1...count).map { number in
      var page = PlacedPage(number)
      for row in 0..<6 {
        page.place("頁\(number)の行\(row)には計画の進め方が書かれています。", 60, 160 + Double(row) * 30)
      }
      set(&page, number)
      return page
    }
  }

  @Test func tabsThatAllPagesPrintAtOnePlace() {
    let found = Analysis(
      placed: pages(3) { page, _ in
        for (index, tab) in ["1章", "2章", "3章"].enumerated() {
          page.place(tab, 560, 200 + Double(index) * 60)
        }
      })
    #expect(found.furniture.count { $0.hasPrefix("thumbIndex") } == 9)
    #expect(!found.texts.contains("1章"))
  }

  @Test func verticalTabsOfTwoPages() {
    let found = Analysis(
      placed: pages(2) { page, _ in page.place("第3章", 570, 200, direction: .down) })
    #expect(found.furniture.count { $0.hasPrefix("thumbIndex") } == 2)
  }

  /// What stands at another height on each page says something of the text beside it.
  @Test func notesAtOtherPlacesAreNoTabs() {
    let found = Analysis(
      placed: pages(3) { page, number in page.place("新規", 560, 150 + Double(number) * 30) })
    #expect(found.furniture.isEmpty)
    #expect(found.texts.joined(separator: " ").count { $0 == "新" } == 3)
  }

  /// A note of three lines whose heights are not those of the text.
  private func noted(size: Double) -> PlacedPage {
    var page = PlacedPage()
    page.place(
      lines: [
        "優良な農地と集落の環境を保全するため、市街化調整区域＊で", "の開発を抑えます。空き家の活用を進め、地域の活力を保ちます。",
        "また、鉄道の駅の周りでは歩いて暮らせるまちづくりを進め、", "商業と医療の施設を集めます。",
      ], 60, 100, pitch: 18)
    page.place(lines: ["＊市街化調整区域：都市計", "画法に基づき、開発を抑え", "る区域。"], 390, 113, pitch: 13, size: size)
    return page
  }

  @Test func aNoteInSmallTypeIsOneText() {
    let found = Analysis(noted(size: 7))
    #expect(found.texts.contains("＊市街化調整区域：都市計画法に基づき、開発を抑える区域。"))
    #expect(found.texts.contains { $0.hasSuffix("商業と医療の施設を集めます。") })
  }

  /// Text beside text in its own size is a column.
  @Test func textOfTheSameSizeIsNoNote() {
    let page = noted(size: 10)
    let extents = page.lines.compactMap { $0.box.map { Extent($0) } }
    #expect(
      SideNotes.find(page.lines, extents, besides: [], width: 600, em: 10).isEmpty)
  }

  @Test func aRightColumnThatBeginsHigherIsReadBehindTheLeftOne() {
    var page = PlacedPage()
    page.place("総合計画とは", 60, 120, size: 14)
    page.place(lines: ["left1と書かれた左の段の行", "left2と書かれた左の段の行", "left3と書かれた左の段の行"], 60, 146)
    page.place("計画の構成", 330, 102, size: 14)
    page.place(lines: ["right1と書かれた右の段の行", "right2と書かれた右の段の行"], 330, 128)
    let order = readingOrder(page)
    #expect(order.first == "総合計画とは")
    #expect(order[4] == "計画の構成")
  }

  /// A date that is drawn before the columns stands above them.
  @Test func whatIsDrawnFirstStaysAboveTheColumns() {
    var page = PlacedPage()
    page.place("令和7年3月", 330, 102)
    page.place(lines: ["left1と書かれた左の段の行", "left2と書かれた左の段の行", "left3と書かれた左の段の行"], 60, 126)
    page.place(lines: ["right1と書かれた右の段の行", "right2と書かれた右の段の行"], 330, 126)
    #expect(readingOrder(page).first == "令和7年3月")
  }
}
