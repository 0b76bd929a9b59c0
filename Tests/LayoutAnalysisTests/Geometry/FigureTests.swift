import PlanModel
import Testing

@testable import LayoutAnalysis

/// Charts and diagrams: what is printed in and around them is one block.
@Suite struct FigureTests {
  /// The figures of a page: their caption, and behind a colon their labels.
  private func figures(_ page: PlacedPage) -> [String] {
    let layout = Analysis(page).layout
    func text(_ pieces: PieceList) -> String {
      String(String.UnicodeScalarView(layout.text(of: pieces).scalars))
    }
    return layout.blocks.filter { $0.kind == .figure }.map { block in
      text(block.pieces) + ": "
        + block.rows.map { row in row.map { text($0.pieces) }.joined() }.joined(separator: " | ")
    }
  }

  /// The texts of a page that are in no figure.
  private func others(_ page: PlacedPage) -> [String] {
    let layout = Analysis(page).layout
    return layout.blocks.filter { $0.kind != .figure }.map {
      String(String.UnicodeScalarView(layout.text(of: $0.pieces).scalars))
    }
  }

  // MARK: - Charts

  /// Bars on one line with values above and years below, and the values of the axis at their left.
  private func columns(_ heights: [Double], x: Double = 120) -> PlacedPage {
    var page = PlacedPage()
    page.place("人口の動きを次の図に示します。この20年で二割が減りました。", 60, 60)
    for (index, value) in ["0", "200", "400"].enumerated() {
      page.place(value, x - 40, 295 - 60 * Double(index), size: 8)
    }
    for (index, height) in heights.enumerated() {
      let left = x + 60 * Double(index)
      page.fill(left...(left + 30), (300 - height)...300, colour: 0x3366AA)
      page.place("\(Int(height))人", left + 4, 288 - height, size: 8)
      page.place("H\(20 + 5 * index)", left + 8, 304, size: 8)
    }
    return page
  }

  @Test func theTextsOfAChartAreReadBarByBar() {
    var page = columns([120, 90, 60])
    page.place("図1　人口の推移", 140, 330)
    page.place(line("text"), 60, 400)
    #expect(
      figures(page) == [
        "図1　人口の推移: 400 | 200 | 0 | 120人 | H20 | 90人 | H25 | 60人 | H30"
      ])
    #expect(others(page).count == 2)
  }

  @Test func barsOfOneHeightAreNoChart() {
    #expect(figures(columns([60, 60, 60])).isEmpty)
  }

  @Test func lyingBarsAreNamedAtTheirLeft() {
    var page = PlacedPage()
    let names = ["医療や介護の充実", "子育てがしやすいこと", "買物が便利なこと"]
    for (index, name) in names.enumerated() {
      let top = 200 + 20 * Double(index)
      let right = 320 - 40 * Double(index)
      page.fill(200...right, top...(top + 12), colour: 0x3366AA)
      page.place(name, endingAt: 194, top + 2, size: 8)
      page.place("\(60 - 10 * index).5%", right + 6, top + 2, size: 8)
    }
    #expect(
      figures(page) == [
        ": 医療や介護の充実 | 60.5% | 子育てがしやすいこと | 50.5% | 買物が便利なこと | 40.5%"
      ])
  }

  @Test func coloursOfALegendBelongToTheChart() {
    var page = columns([120, 90, 60])
    for (index, name) in ["年少人口", "老年人口"].enumerated() {
      let left = 120 + 80 * Double(index)
      page.fill(left...(left + 8), 330...338, colour: 0xAA3366)
      page.place(name, left + 11, 330, size: 8)
    }
    #expect(figures(page).first?.hasSuffix("H30 | 年少人口 | 老年人口") ?? false)
  }

  @Test func aSourceInThePanelOfAChartIsANote() {
    var page = columns([120, 90, 60])
    page.art.frames.append(Box(left: 70, top: 140, right: 320, bottom: 345))
    page.place("人口の推移（人）", 150, 145)
    page.place("出典：国勢調査", 220, 330, size: 8)
    #expect(figures(page).first?.hasPrefix("人口の推移（人）: ") ?? false)
    #expect(others(page).last == "出典：国勢調査")
  }

  @Test func barsOfAScheduleStayInTheirTable() {
    var page = PlacedPage()
    let (xs, ys): ([Float], [Float]) = ([60, 200, 300, 400, 500], [100, 120, 140, 160, 180])
    page.fillTable(
      xs, ys,
      [
        ["取組", "R6", "R7", "R8"], ["水道管を替える", "", "", ""], ["学校を直す", "", "", ""],
        ["公園を増やす", "", "", ""],
      ])
    for (index, right) in [290.0, 390, 490].enumerated() {
      let top = 125 + 20 * Double(index)
      page.fill(210...right, top...(top + 10), colour: 0x3366AA)
    }
    #expect(figures(page).isEmpty)
    #expect(Analysis(page).layout.blocks.contains { $0.kind == .table })
  }

  @Test func colouredHeadingsOfSeveralLengthsAreNoBars() {
    var page = PlacedPage()
    for (index, title) in ["計画の趣旨", "計画の位置付け", "計画の期間と見直し"].enumerated() {
      let top = 100 + 120 * Double(index)
      page.fill(60...(80 + 10 * Double(title.count)), top...(top + 16))
      page.place(title, 66, top + 3)
      page.place(lines: ["a", "b"].map { line($0) }, 60, top + 26)
    }
    #expect(figures(page).isEmpty)
  }

  @Test(arguments: ["786", "61.8%", "14,980人", "H27", "R元", "令和7年度", "15〜64歳", "n=926", "△3.2"])
  func valuesOfCharts(text: String) {
    #expect(ChartText.isValue(ScalarSlice(Array(text.unicodeScalars))))
  }

  @Test(arguments: ["1-1", "3・5・11", "2つの柱", "基本目標1", "令和の時代", "Plan", "第3期", "（計画）"])
  func wordsThatAreNoValues(text: String) {
    #expect(!ChartText.isValue(ScalarSlice(Array(text.unicodeScalars))))
  }

  @Test func unitsStandInBrackets() {
    for (text, isUnit) in [
      ("（千人）", true), ("(%)", true), ("単位：t", true), ("（千t-CO2）", true), ("（計画）", false),
      ("（案）", false),
    ] {
      #expect(ChartText.isUnit(ScalarSlice(Array(text.unicodeScalars))) == isUnit, "\(text)")
    }
  }

  // MARK: - Diagrams

  /// Boxes at places with the lines in each.
  private func diagram(_ boxes: [(x: Double, y: Double, lines: [String])]) -> PlacedPage {
    var page = PlacedPage()
    for box in boxes {
      let bottom = box.y + 8 + 14 * Double(box.lines.count)
      page.fill(box.x...(box.x + 130), box.y...bottom)
      page.place(lines: box.lines, box.x + 6, box.y + 5, pitch: 14)
    }
    return page
  }

  private let system = [
    (x: 60.0, y: 100.0, lines: ["市長"]), (x: 220, y: 100, lines: ["推進本部", "（各部長）"]),
    (x: 220, y: 240, lines: ["事務局"]),
  ]

  @Test func boxesThatALineJoinsAreOneFigure() {
    var page = diagram(system)
    page.rule(down: 285, 137...240)
    page.place("報告", 292, 180)
    #expect(figures(page) == [": 市長 | 推進本部（各部長） | 報告 | 事務局"])
  }

  @Test func boxesFarApartAreNone() {
    #expect(figures(diagram(system)).isEmpty)
  }

  @Test func textBetweenBoxesPartsThem() {
    var page = diagram(system)
    page.rule(down: 285, 137...240)
    page.place("本部は、計画の進み具合を毎年確かめます。", 200, 180)
    #expect(figures(page).isEmpty)
  }

  @Test func whatExplainsBoxesBesideThemBelongsToTheFigure() {
    var page = diagram(
      ["基本構想", "基本計画", "実施計画"].enumerated().map { (100, 100 + 40 * Double($0), [$1]) })
    for (index, period) in ["10年間", "5年間", "3年間（毎年度見直し）"].enumerated() {
      page.place(period, 250, 106 + 40 * Double(index))
    }
    #expect(
      figures(page) == [": 基本構想 | 10年間 | 基本計画 | 5年間 | 実施計画 | 3年間（毎年度見直し）"])
  }

  @Test(arguments: [true, false])
  func numberedBoxesAreAFigureWhereACaptionSaysSo(hasCaption: Bool) {
    var page = diagram([
      (60, 100, ["基本目標1", "健やかに暮らす"]), (220, 95, ["1-1　健康づくり"]),
      (220, 125, ["1-2　地域医療"]), (60, 160, ["基本目標2", "安全に暮らす"]), (220, 165, ["2-1　防災"]),
    ])
    if hasCaption { page.place("図2　施策の体系", 150, 75) }
    #expect(
      figures(page)
        == (hasCaption
          ? ["図2　施策の体系: 基本目標1健やかに暮らす | 1-1　健康づくり | 1-2　地域医療 | 基本目標2安全に暮らす | 2-1　防災"] : []))
  }

  @Test func numberedBoxesAreAFigureWhereTheirTitlesStandElsewhere() {
    let codes = ["1-1　健康づくり", "1-2　地域医療", "1-3　高齢者の福祉"]
    let page = diagram(codes.enumerated().map { (60, 100 + 30 * Double($0), [$1]) })
    var text = PlacedPage(2)
    for (index, code) in codes.enumerated() {
      text.place(code, 60, 100 + 80 * Double(index))
      text.place(line("text"), 60, 120 + 80 * Double(index))
    }
    #expect(Analysis(page, text).layout.blocks.first?.kind == .figure)
    #expect(Analysis(page).layout.blocks.first?.kind == .text)
  }

  @Test func aListInAColouredBoxStaysAList() {
    var page = PlacedPage()
    page.fill(60...400, 100...190)
    page.place(lines: ["①相談を受ける", "②記録を残す", "③担当へつなぐ", "④結果を知らせる"], 70, 110, pitch: 18)
    #expect(figures(page).isEmpty)
    #expect(Analysis(page).layout.blocks.count == 4)
  }

  @Test func shapesOfAMapAndTheirNumbersAreOneFigure() {
    var page = PlacedPage()
    page.fill(60...400, 100...300, colour: 0xEEF2EA)
    page.art.figures = [
      Box(left: 80, top: 120, right: 200, bottom: 200),
      Box(left: 220, top: 180, right: 380, bottom: 280),
    ]
    page.place("①駅前広場", 100, 150)
    page.place("②河川公園", 260, 230)
    page.place("中央川", 210, 140)
    page.place("まちづくり方針図", 190, 310)
    #expect(figures(page).first?.hasPrefix("まちづくり方針図: ") ?? false)
    #expect(others(page).isEmpty)
  }

  // MARK: - Bars above text

  @Test func barsAboveListsSideBySideHeadThem() {
    var page = PlacedPage()
    for (index, name) in ["市民の取組", "事業者の取組", "市の取組"].enumerated() {
      let left = 40 + 180 * Double(index)
      page.art.frames.append(Box(left: left, top: 100, right: left + 160, bottom: 180))
      page.fill(left...(left + 160), 100...118, colour: 0x338855)
      page.place(name, left + 40, 104)
      page.place(lines: ["●節電を心掛ける。", "●歩いて出掛ける。"], left + 6, 126)
    }
    let blocks = Analysis(page).layout.blocks
    #expect(blocks.map(\.isHead) == [true, false, false, true, false, false, true, false, false])
    #expect(!blocks.contains { $0.isLabel || $0.kind == .figure })
  }

  @Test func barsInARowAboveOtherBoxesAreLabels() {
    var page = diagram(
      ["庁内", "地域", "学校"].enumerated().map { (40 + 160 * Double($0), 100, [$1]) })
    for (index, name) in ["各課", "自治会", "教育委員会"].enumerated() {
      let left = 40 + 160 * Double(index)
      page.fill(left...(left + 130), 135...157)
      page.place(name, left + 10, 140)
    }
    #expect(figures(page) == [": 庁内 | 地域 | 学校 | 各課 | 自治会 | 教育委員会"])
  }

  /// A schedule whose bars lie across its columns; what a caption calls a table is one.
  @Test(arguments: [("図1 計画の期間", 1), ("表1 計画の期間", 0), ("図表1-1 計画の期間", 0)])
  func aGridThatItsCaptionCallsAFigure(caption: String, figures: Int) {
    var page = PlacedPage()
    page.ruleTable([60, 160, 260, 360, 460], [100, 120, 140, 160])
    for (column, year) in ["R5", "R6", "R7", "R8"].enumerated() {
      page.place(year, 100 + 100 * Double(column), 104)
    }
    page.fill(60...460, 122...138)
    page.fill(60...240, 142...158)
    page.place("基本構想（4年間）", 180, 124)
    page.place("前期基本計画", 90, 144)
    page.place("後期基本計画", 300, 144)
    page.place(caption, 220, 164)
    page.place("計画の期間は次のとおりとし、毎年度見直しを行います。", 60, 220)
    #expect(Analysis(page).layout.blocks.count { $0.kind == .figure } == figures)
  }
}
