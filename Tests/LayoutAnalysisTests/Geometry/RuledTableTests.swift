import PlanModel
import Testing

@testable import LayoutAnalysis

@Suite struct RuledTableTests {
  private let xs: [Float] = [60, 180, 300, 420]

  @Test func cellsComeByRowWhateverIsDrawnFirst() {
    var page = PlacedPage()
    page.place("前の文です。", 60, 60)
    page.ruleTable(xs, [100, 120, 140])
    for (text, x, y) in [
      ("1,200", 183.0, 123.0), ("令和7年度", 303, 103), ("区分", 63, 103), ("人口", 63, 123),
      ("1,180", 303, 123), ("令和6年度", 183, 103),
    ] { page.place(text, x, y) }
    page.place("後の文です。", 60, 160)
    let analysis = Analysis(page)
    #expect(
      analysis.blocks == [
        "前の文です。", "table: 区分 ¦ 令和6年度 ¦ 令和7年度 / 人口 ¦ 1,200 ¦ 1,180", "後の文です。",
      ])
    #expect(
      analysis.layout.blocks[1].rows.map { $0.map(\.header) } == [
        [true, true, true], [false, false, false],
      ])
  }

  @Test func linesOfACellAreOneText() {
    var page = PlacedPage()
    page.fillTable(xs, [100, 140, 160], [["区分", "内容", "備考"], ["水産", "港", "済"]])
    page.place("の新しい", 63, 116)
    page.place("North", 183, 116)
    page.place("Port", 183, 128)
    let rows = Analysis(page).rows
    #expect(rows == ["区分の新しい ¦ 内容North Port ¦ 備考", "水産 ¦ 港 ¦ 済"])
  }

  /// The second bar of a row lies on the rule below it; one that hardly touches the rule is of the next row.
  @Test(arguments: [(136.0, 0), (138.0, 1)])
  func whatDoesNotFitIntoACellIsOfTheCellAbove(top: Double, row: Int) {
    var page = PlacedPage()
    page.fillTable(
      [60, 180, 420], [100, 120, 140, 170], [["施策", "令和7年度"], ["水産", "港の調査"], ["農業", ""]])
    page.place("水路の設計", 183, top)
    page.place("道の工事", 183, 156)
    var expected = ["施策 ¦ 令和7年度", "水産 ¦ 港の調査", "農業 ¦ 道の工事"]
    expected[1 + row] = row == 0 ? "水産 ¦ 港の調査水路の設計" : "農業 ¦ 水路の設計道の工事"
    #expect(Analysis(page).rows == expected)
  }

  @Test func spansComeFromRulesLeftOut() {
    var page = PlacedPage()
    for y: Float in [100, 140, 160] { page.rule(across: y, 60...420) }
    page.rule(across: 120, 180...420)
    for x: Float in [60, 180, 420] { page.rule(down: x, 100...160) }
    page.rule(down: 300, 120...160)
    for (text, x, y) in [
      ("区分", 63.0, 113.0), ("人口", 273, 103), ("令和6年度", 183, 123), ("令和7年度", 303, 123),
      ("碧浜町", 63, 143), ("1,200", 183, 143), ("1,180", 303, 143),
    ] { page.place(text, x, y) }
    let analysis = Analysis(page)
    #expect(
      analysis.rows == ["区分 ¦ 人口 ¦ ", " ¦ 令和6年度 ¦ 令和7年度", "碧浜町 ¦ 1,200 ¦ 1,180"])
    let rows = analysis.layout.blocks.first?.rows ?? []
    #expect(rows.first?.first?.rowSpan == 2)
    #expect(rows.first?[1].columnSpan == 2)
    // Both rows that the span reaches over are headers.
    #expect(rows.map { $0.contains(where: \.header) } == [true, true, false])
  }

  @Test func belowAHeaderOverColumnsIsAnotherRowOfHeaders() {
    var page = PlacedPage()
    for y: Float in [100, 120, 140, 160] { page.rule(across: y, 60...420) }
    for x: Float in [60, 180, 420] { page.rule(down: x, 100...160) }
    page.rule(down: 300, 120...160)
    for (text, x, y) in [
      ("区分", 63.0, 103.0), ("人口", 273, 103), ("町名", 63, 123), ("令和6年度", 183, 123),
      ("令和7年度", 303, 123), ("碧浜町", 63, 143), ("1,200", 183, 143), ("1,180", 303, 143),
    ] { page.place(text, x, y) }
    let rows = Analysis(page).layout.blocks.first?.rows ?? []
    #expect(rows.map { $0.contains(where: \.header) } == [true, true, false])
  }

  @Test func fieldsAreNamesAndValues() {
    var page = PlacedPage()
    page.fillTable(
      [60, 160, 500], [100, 120, 150], [["担当課", "水産課、学校教育課"], ["計画期間", "令和7年度から"]])
    page.place("令和16年度まで", 163, 136)
    let analysis = Analysis(page)
    #expect(analysis.fields == ["担当課 = 水産課、学校教育課", "計画期間 = 令和7年度から令和16年度まで"])
    #expect(analysis.tables == 0)
  }

  @Test func furnitureInsideATableIsThereOnce() {
    // The head of each page stands inside the frame of a table.
    let pages = (1...6).map { number in
      var page = PlacedPage(number)
      page.fillTable(
        [60, 300, 500], [20, 60, 100, 140],
        [["碧浜町総合振興計画", "計画"], ["水産\(number)", "港"], ["農業", "水"]])
      page.place("\(number)", 310, 772)
      return page
    }
    // Analysis expects that every character is in one place.
    #expect(!Analysis(placed: pages).blocks.isEmpty)
  }
}

@Suite struct TableContinuationTests {
  private let xs: [Float] = [60, 180, 300]
  private let head = ["区分", "内容"]

  private func pages(
    _ second: [[String]], xs other: [Float]? = nil, between: String? = nil
  ) -> [PlacedPage] {
    var one = PlacedPage(1)
    one.place("施策の一覧は次のとおりです。", 60, 600)
    one.fillTable(xs, [700, 720, 740], [head, ["水産", "港を直す"]])
    var two = PlacedPage(2)
    if let between { two.place(between, 60, 60) }
    let ys = (0...second.count).map { 150 + Float($0) * 20 }
    two.fillTable(other ?? xs, ys, second)
    return [one, two]
  }

  @Test func rowsGoOnOverThePageAndTheHeadThatRepeatsIsFurniture() {
    let analysis = Analysis(placed: pages([head, ["農業", "水路を直す"]]))
    #expect(analysis.rows == ["区分 ¦ 内容", "水産 ¦ 港を直す", "農業 ¦ 水路を直す"])
    #expect(analysis.furniture == ["columnHeader: 区分内容"])
  }

  @Test func rowsWithoutAHeadOfTheirOwnAreNoHeaders() {
    let analysis = Analysis(placed: pages([["農業", "水路を直す"], ["林業", "道を直す"]]))
    #expect(analysis.rows.count == 4)
    #expect(
      analysis.layout.blocks.flatMap { $0.rows.map { $0.contains(where: \.header) } }
        == [true, false, false, false])
    #expect(analysis.furniture.isEmpty)
  }

  @Test func textBetweenThemPartsTables() {
    #expect(Analysis(placed: pages([head, ["農業", "水"]], between: "次に、農業の施策を示します。")).tables == 2)
  }

  @Test(arguments: [(Float(3), 1), (5.5, 2)])
  func columnsHaveToHaveTheSameWidths(shift: Float, tables: Int) {
    let analysis = Analysis(placed: pages([head, ["農業", "水"]], xs: [60, 180 + shift, 300]))
    #expect(analysis.tables == tables)
  }

  @Test func anotherNumberOfColumnsIsAnotherTable() {
    let analysis = Analysis(
      placed: pages([["区分", "内容", "備考"], ["農業", "水", "済"]], xs: [60, 140, 220, 300]))
    #expect(analysis.tables == 2)
  }

  @Test func aTableGoesOnOverSeveralPages() {
    var all = pages([head, ["農業", "水路を直す"]])
    var three = PlacedPage(3)
    three.fillTable(xs, [150, 170, 190], [head, ["林業", "道を直す"]])
    all.append(three)
    let analysis = Analysis(placed: all)
    #expect(analysis.tables == 1)
    #expect(analysis.rows.count == 4)
  }
}
