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

  /// A header of three cells of colour, and rows with a rule below each.
  private static func headed(rules: [Double] = [140, 160, 180]) -> Drawn {
    var page = Self.page()
    for column in 0..<3 {
      let left = 40 + 107.0 * Double(column)
      page.content.shapes.append(
        Shape(box: Box(left: left, top: 100, right: left + 106, bottom: 120), fill: 0x2050_80FF))
    }
    for y in rules { page.rule(40, y, 360, y) }
    return page
  }

  @Test("The columns of a header go on over the rows below it")
  func headerColumns() {
    let found = Self.verticals(Self.headed())
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.start <= 121 && $0.end >= 179 })
  }

  /// Rules that leave out the first column, and between them such that go from edge to edge.
  @Test("Cells of the first column span rows that rules do not part")
  func mergedFirstColumn() {
    var page = Self.headed(rules: [])
    for y in [140.0, 160] { page.rule(147, y, 360, y) }
    page.rule(40, 180, 360, 180)
    let found = Self.verticals(page)
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.start <= 121 && $0.end >= 179 })
    page.rule(40, 200, 300, 200)
    #expect(Self.verticals(page).allSatisfy { $0.end <= 181 })
  }

  @Test("A header's columns end above text that runs across them")
  func textBelowATable() {
    var page = Self.headed()
    page.text("次の表のとおり、人口は年を追って減る見込みです", 45, 186)
    page.rule(40, 200, 360, 200)
    #expect(Self.verticals(page).allSatisfy { $0.end < 185 })
  }

  /// The table of the next policy has the same edges; between them stand its heading and what it aims at.
  @Test("A whole table is no header of what stands below it")
  func tableBelowATable() {
    var page = Drawn()
    for top in [100.0, 260] {
      for row in 0...5 { page.rule(40, top + 20 * Double(row), 360, top + 20 * Double(row)) }
      for x in [40.0, 150, 260, 360] { page.rule(x, top, x, top + 100) }
      for row in 0..<5 {
        for column in 0..<3 {
          page.text("12,345", Float(45 + 110 * column), Float(top) + 20 * Float(row) + 5)
        }
      }
    }
    page.text("施策2", 45, 215)
    page.text("千円", 300, 240)
    #expect(Self.verticals(page).allSatisfy { $0.end < 201 || $0.start > 259 })
  }

  /// Below the first table stand two pictures with their captions and a heading, then the next table of the same width.
  @Test("Pictures between two tables are no row")
  func picturesBetweenTables() {
    var page = Drawn()
    for top in [100.0, 400] {
      for row in 0...4 { page.rule(40, top + 20 * Double(row), 360, top + 20 * Double(row)) }
      for row in 0..<4 {
        for column in 0..<3 {
          page.text("12,345", Float(45 + 110 * column), Float(top) + 20 * Float(row) + 5)
        }
      }
    }
    page.text("写真一", 45, 350)
    page.text("写真二", 265, 350)
    page.text("名簿", 45, 375)
    #expect(!Self.verticals(page).isEmpty)
    #expect(Self.verticals(page).allSatisfy { $0.end < 185 || $0.start > 395 })
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

  /// A header of two tiers: the titles of the first two columns at half height, those of the last two
  /// below the title of their group; and three rows of values.
  private static func tiered() -> Drawn {
    var page = Drawn()
    page.text("指標", 45, 112)
    page.text("単位", 155, 112)
    page.text("目標値", 225, 102)
    page.text("中間年度", 225, 122)
    page.text("最終年度", 305, 122)
    for (row, name) in ["参加者の数", "会員の数", "講座の数"].enumerated() {
      let y = Float(145 + 18 * row)
      page.text(name, 45, y)
      page.text("人", 155, y)
      page.text("1,20\(row)", 225, y)
      page.text("1,30\(row)", 305, y)
    }
    return page
  }

  @Test("Two rules, and a shorter one below the titles of a group, make a table")
  func groupedHeader() {
    var page = Self.tiered()
    page.rule(40, 96, 370, 96)
    page.rule(220, 118, 370, 118)
    page.rule(40, 196, 370, 196)
    let rules = Self.art(page).rules
    // The last gutter starts below the title of the group, the others at the top.
    let gutters = rules.filter { !$0.isHorizontal && $0.position > 45 && $0.position < 365 }
      .sorted { $0.position < $1.position }
    #expect(gutters.count == 3)
    #expect(gutters.prefix(2).allSatisfy { $0.start <= 97 })
    #expect((gutters.last?.start ?? 0) > 110)
    #expect(gutters.allSatisfy { $0.end >= 190 })
  }

  @Test("Two rules alone are no table")
  func twoRules() {
    var page = Self.tiered()
    page.rule(40, 96, 370, 96)
    page.rule(40, 196, 370, 196)
    #expect(Self.verticals(page).isEmpty)
  }

  @Test("Cells without rules that span rows of a header are cells of the table")
  func spanningFills() {
    var page = Drawn()
    let xs = [40.0, 120, 200, 280]
    for column in 0..<3 {
      for row in 0..<2 {
        let y = 140 + 20 * Double(row)
        page.fill(xs[column], y, xs[column + 1], y + 20, 0xDDEE_FFFF)
      }
    }
    page.fill(40, 100, 120, 140, 0x3366_99FF)
    page.fill(120, 100, 280, 120, 0x3366_99FF)
    page.fill(120, 120, 200, 140, 0x6699_CCFF)
    page.fill(200, 120, 280, 140, 0x6699_CCFF)
    let verticals = Self.verticals(page)
    // The seam beside the spanning cell goes on over both tiers; the one in the group does not.
    #expect(verticals.contains { abs($0.position - 120) < 2 && $0.start <= 101 && $0.end >= 179 })
    #expect(verticals.contains { abs($0.position - 200) < 2 && $0.start >= 119 && $0.end >= 179 })
    #expect(!verticals.contains { abs($0.position - 200) < 2 && $0.start < 118 })
  }
}
