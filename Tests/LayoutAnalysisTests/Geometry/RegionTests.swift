import PlanModel
import Testing

@testable import LayoutAnalysis

@Suite struct RegionTests {
  @Test func aBoxIsReadAsOne() {
    // The box beside the text is not mixed with it, though its lines stand on the text's heights.
    var page = PlacedPage()
    page.place(lines: ["a", "b", "c", "d"].map { line($0) }, 60, 100)
    page.ruleTable([290, 560], [96, 136])
    page.place(lines: ["box1", "box2"].map { line($0) }, 300, 100)
    #expect(names(page) == "a b c d box1 box2")
  }

  @Test func anAreaOfOneColourIsABox() {
    var page = PlacedPage()
    page.place("a", 60, 100)
    page.place("x1", 320, 102)
    page.place("b", 60, 116)
    page.place("x2", 320, 118)
    #expect(names(page) == "a x1 b x2")
    page.fill(310...400, 95...135)
    #expect(names(page) == "a x1 x2 b" || names(page) == "a b x1 x2")
  }

  @Test func aColouredLineIsNoBox() {
    var page = PlacedPage()
    page.fill(50...400, 98...112)
    page.place(line("title"), 60, 100)
    page.place(lines: ["a", "b"].map { line($0) }, 60, 120)
    let finder = RegionFinder(
      lines: page.lines, extents: page.lines.compactMap { $0.box.map { Extent($0) } },
      sheet: page.sheet, em: 10,
      found: PageForms(grids: GridFinder.grids(page.sheet.art.rules)))
    #expect(finder.regions().regions.isEmpty)
  }

  /// The kind of the largest region of a table of 100 points a column.
  private func kind(_ rows: [[String]]) -> String {
    var page = PlacedPage()
    let columns = rows.map(\.count).max() ?? 1
    let xs = (0...columns).map { 60 + Float($0) * 120 }
    let ys = (0...rows.count).map { 100 + Float($0) * 20 }
    page.fillTable(xs, ys, rows)
    let finder = RegionFinder(
      lines: page.lines, extents: page.lines.compactMap { $0.box.map { Extent($0) } },
      sheet: page.sheet, em: 10,
      found: PageForms(grids: GridFinder.grids(page.sheet.art.rules)))
    guard let region = finder.regions().regions.first else { return "none" }
    switch region.kind {
    case .box: return "box"
    case .table: return "table"
    case .fields: return "fields"
    case .outline: return "outline"
    case .form: return "form"
    case .figure: return "figure"
    }
  }

  @Test func cellsOfValuesAreATable() {
    #expect(kind([["区分", "令和6年度", "令和7年度"], ["人口", "1,200", "1,180"]]) == "table")
    #expect(kind([["区分", "内容"], ["水産", "漁港を直す"], ["農業", "水路を直す"]]) == "table")
  }

  /// The policies of a plan in a table (施策の体系) stand with their text on other pages.
  @Test func titlesThatAreHeadingsElsewhereAreATable() {
    let rows = [
      ["第1章 福祉", "（1）高齢者の支援", "① 見守りの充実"], ["第2章 防災", "（2）消防の強化", "② 備蓄の更新"],
    ]
    var table = PlacedPage(1)
    table.fillTable([60, 220, 380, 540], [100, 140, 180], rows)
    table.place("本市の施策は次のとおり整理しました。", 60, 60)
    var next = PlacedPage(2)
    for (index, title) in rows.joined().enumerated() {
      next.place(title, 60, 60 + Double(index) * 60, size: 14)
      next.place("地域の皆様とともに取組を進めます。", 60, 84 + Double(index) * 60)
    }
    func rowCounts(_ pages: [PlacedPage]) -> [Int] {
      Analysis(placed: pages).layout.blocks.filter { $0.kind == .table }.map(\.rows.count)
    }
    #expect(rowCounts([table, next]) == [2])
    #expect(rowCounts([table]) == [])
  }

  @Test func cellsThatStartWithLabelsAreAnOutline() {
    #expect(
      kind([
        ["1 産業を育てる", "（1）漁港の整備", "（2）販路の開拓"], ["2 福祉を育てる", "（1）学校の整備", "（2）図書の充実"],
      ]) == "outline")
    // Labels in one column only number the rows of a table.
    #expect(kind([["1 水産", "港の整備", "二百万円"], ["2 農業", "水路の整備", "三百万円"]]) == "table")
    // Three fifths of the cells have labels; of nine, six are enough and five are not.
    let rows = [
      ["1 産業を育てる", "（1）漁港の整備", "販路の開拓"], ["2 福祉を育てる", "（1）学校の整備", "図書の充実"],
    ]
    #expect(kind(rows + [["3 防災を進める", "計画の推進", "体制の強化"]]) == "table")
    #expect(kind(rows + [["3 防災を進める", "（1）計画の推進", "体制の強化"]]) == "outline")
  }

  @Test func namesBesideTheirValuesAreFields() {
    #expect(kind([["担当課", "水産課、学校教育課"]]) == "fields")
    #expect(kind([["担当課", "水産課"], ["計画期間", "令和7年度から"]]) == "fields")
    // Names that name no fields head rows of data.
    #expect(kind([["水産", "漁港を直す"], ["農業", "水路を直す"]]) == "table")
    // A name is short, has no digits and is no sentence.
    #expect(kind([["令和7年度", "水産課、学校教育課"]]) == "box")
    #expect(kind([["直します。", "水産課、学校教育課"]]) == "box")
    #expect(kind([["担当課とその所管する事業の一覧", "水産課"]]) == "box")
  }

  @Test func aRowOrAColumnOfCellsIsBoxes() {
    #expect(kind([["産業", "福祉", "教育"]]) == "box")
    #expect(kind([["産業"], ["福祉"], ["教育"]]) == "box")
    #expect(kind([["産業"]]) == "box")
    #expect(kind([[""]]) == "none")
  }

  @Test func linesInABoxStayTogetherBeforeTheBoxBesideIt() {
    var page = PlacedPage()
    page.ruleTable([60, 260, 460], [100, 160])
    page.place("a1", 70, 104)
    page.place("b1", 270, 104)
    page.place("a2", 70, 124)
    page.place("b2", 270, 124)
    #expect(names(page) == "a1 a2 b1 b2")
  }

  @Test func turnedLinesBesideTheTextAreTabs() {
    var page = PlacedPage()
    page.place("第1章", 570, 300, direction: .down)
    page.place(lines: ["a", "b"].map { line($0) }, 60, 100)
    #expect(names(page) == "a b 第1章")
    #expect(isAlone(0, page))
    var inside = PlacedPage()
    inside.place("第1章", 100, 130, direction: .down)
    inside.place(lines: ["a", "b"].map { line($0) }, 60, 100)
    #expect(!isAlone(0, inside))
  }

  /// Whether a line of a page stands in a flow of its own.
  private func isAlone(_ line: Int, _ page: PlacedPage) -> Bool {
    let arranged = PageArranger.arrange(page.lines, page.sheet, margins: PageMargins())
    let flows = arranged.order.map { ($0.line, arranged.columns[$0.column].flow) }
    let own = flows.first { $0.0 == line }?.1
    return flows.count { $0.1 == own } == 1
  }

  @Test func aPageOfTooManyRulesIsToldAndReadAsText() {
    func diagnostics(rules: Int) -> [Diagnostic] {
      var page = PlacedPage(7)
      page.place("まちづくりの指針", 60, 100)
      for index in 0..<rules { page.rule(across: Float(index) / 10, 60...90) }
      var input = LayoutInput()
      input.append(page: page.lines, sheet: page.sheet)
      let layout = LayoutAnalyzer().analyze(input)
      #expect(layout.blocks.count == 1)
      return layout.diagnostics
    }
    #expect(diagnostics(rules: GridFinder.limit).isEmpty)
    let told = diagnostics(rules: GridFinder.limit + 1)
    #expect(told.map(\.id) == ["drawing-too-dense"])
    #expect(told.first?.page == 7 && told.first?.message.contains("4000") == true)
  }
}
