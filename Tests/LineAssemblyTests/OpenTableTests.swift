import LineAssembly
import PDFContent
import PlanModel
import Testing

@Suite("Tables without vertical rules")
struct OpenTableTests {
  private static let rows = [
    ["区分", "令和元年度", "令和六年度"], ["総人口", "182,102", "174,348"],
    ["年少人口", "25,312", "22,142"], ["老年人口", "42,065", "46,725"],
  ]

  /// Four rows of three columns, 20 points high, from 40, 100 on.
  private static func page() -> Drawn {
    var page = Drawn()
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        page.text(cell, Float(45 + 110 * column), Float(105 + 20 * row))
      }
    }
    return page
  }

  private static func art(_ page: Drawn) -> PageArt {
    LineAssembler().page(page.content, fonts: page.fonts).art ?? PageArt()
  }

  private static func verticals(_ page: Drawn) -> [PageArt.Rule] {
    art(page).rules.filter { !$0.isHorizontal }
  }

  @Test("Rows between rules of one length get the rules between their columns")
  func ruledRows() {
    var page = Self.page()
    for y in stride(from: 100.0, through: 180, by: 20) { page.rule(40, y, 360, y) }
    let found = Self.verticals(page)
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.start <= 101 && $0.end >= 179 })
  }

  @Test("Three rules make a table of single rows below a header")
  func threeRules() {
    var page = Self.page()
    for y in [100.0, 120, 180] { page.rule(40, y, 360, y) }
    #expect(Self.verticals(page).count == 4)
    #expect(Self.art(page).rules.count(where: \.isHorizontal) == 5)
  }

  @Test("Bands of colour behind every second row make a table")
  func stripedRows() {
    var page = Self.page()
    for y in [100.0, 140] {
      page.content.shapes.append(
        Shape(box: Box(left: 40, top: y, right: 360, bottom: y + 20), fill: 0xDDEE_FFFF))
    }
    #expect(Self.verticals(page).count == 4)
    #expect(Self.art(page).rules.count(where: \.isHorizontal) == 5)
  }

  @Test("Text below the rules of headings is no table")
  func ruledHeadings() {
    var page = Drawn()
    for part in 0..<3 {
      let y = Float(100 + 80 * part)
      page.text("第一章　計画の趣旨", 45, y - 14)
      page.rule(40, Double(y), 360, Double(y))
      for line in 0..<3 {
        page.text("市は計画に基づいてまちづくりを進めてきました。計画の期間が", 45, y + 6 + Float(16 * line))
      }
    }
    #expect(Self.verticals(page).isEmpty)
  }

  @Test("Two columns of text between rules are no table")
  func columnsOfText() {
    var page = Drawn()
    for y in [80.0, 100, 300] { page.rule(20, y, 380, y) }
    page.text("計画の趣旨", 25, 85)
    for line in 0..<12 {
      page.text("市は計画に基づいてまちづくりを進", 25, Float(105 + 16 * line))
      page.text("様々な機会を通じて市民の皆さんの", 210, Float(105 + 16 * line))
    }
    #expect(Self.verticals(page).isEmpty)
  }
}
