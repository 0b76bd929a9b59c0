import PlanModel
import Testing

@testable import LayoutAnalysis

/// Titles in small areas of colour that reach into a box.
@Suite struct BadgeTests {
  /// A box of text, a line above it at its right, and a badge beside that line.
  ///
  /// - Parameter bottom: where the badge ends; the box starts at 200.
  private func page(bottom: Double, title: String = "推進体制") -> PlacedPage {
    var page = PlacedPage()
    page.place("市の現状は次のとおりです。", 200, 60)
    page.fill(100...180, 120...bottom, colour: 0xFFFF99)
    page.place(title, 110, 150)
    page.place("各課の担当者", 300, 150)
    page.place("各課の責任者", 300, 180)
    page.fill(150...500, 200...260)
    page.place("本部は市長と副市長とで構成します。", 200, 210)
    page.place("部会は各課の課長で構成します。", 200, 230)
    return page
  }

  @Test func aBadgeThatReachesIntoABoxIsItsTitle() {
    #expect(
      readingOrder(page(bottom: 210)) == [
        "市の現状は次のとおりです。", "各課の担当者", "各課の責任者", "推進体制", "本部は市長と副市長とで構成します。",
        "部会は各課の課長で構成します。",
      ])
  }

  /// One that ends above the box, and one with a sentence in it, are read where they stand.
  @Test(arguments: [(195.0, "推進体制"), (210.0, "市長が決めます。")])
  func otherAreasAreReadWhereTheyStand(bottom: Double, title: String) throws {
    let order = readingOrder(page(bottom: bottom, title: title))
    let place = try #require(order.firstIndex(of: title))
    #expect(place < 2)
  }

  /// Nobody knows whose title it is.
  @Test func aBadgeThatReachesIntoTwoBoxesIsReadWhereItStands() throws {
    var page = page(bottom: 210)
    page.fill(40...120, 200...260)
    page.place("事務局は", 50, 210)
    page.place("企画課です。", 50, 230)
    let order = readingOrder(page)
    let place = try #require(order.firstIndex(of: "推進体制"))
    #expect(place < 2)
  }
}
