import PlanModel
import Testing

@testable import LayoutAnalysis

/// Heads above boxes, labels of diagrams, named shapes, captions of pictures.
@Suite struct PanelTests {
  private let heads = ["人材の育成", "窓口の改善", "新しい価値"]

  /// Three boxes of text side by side, each below a head, drawn head by head and then box by box.
  private func cards(text: [String] = ["市の職員が学ぶ機会を", "毎年設けていきます。"]) -> PlacedPage {
    var page = PlacedPage()
    for (index, head) in heads.enumerated() {
      let left = 40 + 180 * Double(index)
      page.fill(left...(left + 160), 100...120, colour: 0x808080)
      page.place(head, left + 40, 105)
    }
    for index in heads.indices {
      let left = 40 + 180 * Double(index)
      page.fill(left...(left + 160), 122...200, colour: 0xDDDDDD)
      page.place(lines: text, left + 5, 130)
    }
    return page
  }

  @Test func eachHeadIsReadBeforeItsBox() {
    let blocks = Analysis(cards()).layout.blocks
    #expect(blocks.count == 6)
    #expect(blocks.map(\.isHead) == [true, false, true, false, true, false])
  }

  @Test func pointsBelowAHeadStayApart() {
    let points = ["◆申請の電子化", "◆予約の仕組み", "◆書かない窓口"]
    let blocks = Analysis(cards(text: points)).layout.blocks
    #expect(blocks.count == 12)
    #expect(!blocks.map(\.isLabel).contains(true))
  }

  @Test func pointsInSmallBoxesAreNoLabels() {
    let boxes = [["・申請", "・予約"], ["・相談", "・案内"], ["・研修", "・講習"]]
    let blocks = Analysis(organisation(boxes)).layout.blocks
    #expect(blocks.count == 6)
    #expect(!blocks.map(\.isLabel).contains(true))
  }

  @Test func aLabelBelowANameIsNoText() {
    #expect(!Analysis(cards(text: ["10年間"])).layout.blocks.map(\.isHead).contains(true))
  }

  @Test func headsOfOneColourWithTheirBoxAreNone() {
    var page = cards()
    for index in page.art.fills.indices { page.art.fills[index].colour = 0xDDDDDD }
    #expect(!Analysis(page).layout.blocks.map(\.isHead).contains(true))
  }

  @Test func aHeadOfSeveralLinesIsOneBlock() {
    var page = PlacedPage()
    page.fill(40...160, 100...140, colour: 0x808080)
    page.place(lines: ["誰もが使える", "環境の整備"], 60, 104)
    page.fill(40...160, 141...240, colour: 0xDDDDDD)
    page.place(lines: ["市の職員が学ぶ機会を", "毎年設けていきます。"], 45, 150)
    let analysis = Analysis(page)
    #expect(analysis.layout.blocks.map(\.lineCount) == [2, 2])
    #expect(analysis.layout.blocks.map(\.isHead) == [true, false])
  }

  /// A frame with lines of 18 points in it, above text.
  private func framed(_ lines: [String], width: Float) -> PlacedPage {
    var page = PlacedPage()
    page.ruleTable([40, 40 + width], [90, 90 + 30 * Float(lines.count)])
    page.place(lines: lines, 46, 96, pitch: 28, size: 18)
    page.place(lines: ["市の職員が学ぶ機会を", "毎年設けていきます。"], 40, 220)
    return page
  }

  @Test func aTitleBrokenInItsFrameIsOneBlock() {
    let blocks = Analysis(framed(["1　計画策", "定の目的"], width: 110)).layout.blocks
    #expect(blocks.map(\.lineCount) == [2, 2])
  }

  @Test func twoTitlesInAFrameStayApart() {
    // The second has a label of its own, or there is room for more behind the first.
    let labelled = Analysis(framed(["1　計画策", "2　構成と"], width: 110)).layout.blocks
    #expect(labelled.map(\.lineCount) == [1, 1, 2])
    let short = Analysis(framed(["目的", "位置付け"], width: 240)).layout.blocks
    #expect(short.map(\.lineCount) == [1, 1, 2])
  }

  /// Boxes of an organisation, and the lines in each.
  private func organisation(_ boxes: [[String]]) -> PlacedPage {
    var page = PlacedPage()
    for (index, lines) in boxes.enumerated() {
      let left = 60 + 110 * Double(index)
      page.fill(left...(left + 90), 200...236)
      page.place(lines: lines, left + 10, 204, pitch: 14)
    }
    return page
  }

  @Test(arguments: [3, 2])
  func linesOfASmallBoxAreOneLabelWhereThereAreThree(count: Int) {
    let boxes = [["総務課"], ["企画課", "【事務局】"], ["財政課"]]
    let labels = labels(organisation(Array(boxes.prefix(count))))
    #expect(labels.count == (count == 3 ? 3 : 0))
    #expect(labels.contains { $0.lines.count == 2 } == (count == 3))
  }

  @Test func theNameOfABoxAroundLabelsIsInAFigure() {
    var page = organisation([["総務課"], ["企画課"], ["財政課"]])
    page.fill(40...420, 150...250, colour: 0xCCCCCC)
    page.place("調整部会", 60, 160)
    let labels = labels(page)
    #expect(labels.count == 4)
    #expect(labels.count { $0.isAround } == 1)
  }

  /// The labels of the boxes of a page.
  private func labels(_ page: PlacedPage) -> [PanelFinder.Label] {
    PanelFinder(
      lines: page.lines, extents: page.lines.compactMap { $0.box.map { Extent($0) } }, em: 10
    ).labels(page.art.fills.map { Extent($0.box) }, largest: 100_000)
  }

  @Test(arguments: [14.0, 10])
  func shapesWithALargerNameAreFields(size: Double) {
    var page = PlacedPage()
    for (index, name) in ["目的", "理念"].enumerated() {
      let top = 100 + 100 * Double(index)
      page.art.figures.append(Box(left: 60, top: top, right: 260, bottom: top + 80))
      page.place(name, 140, top + 10, size: size)
      page.place(lines: ["市民の暮らしと仕事を", "支える行政の実現"], 100, top + 32)
    }
    let expected = ["目的 = 市民の暮らしと仕事を支える行政の実現", "理念 = 市民の暮らしと仕事を支える行政の実現"]
    #expect(Analysis(page).fields == (size > 11 ? expected : []))
  }

  @Test(arguments: [(300.0, true), (340, false)])
  func aLineBelowAPictureAroundItsMiddleIsItsCaption(middle: Double, isCaption: Bool) throws {
    var page = PlacedPage()
    page.art.images = [Box(left: 200, top: 100, right: 400, bottom: 200)]
    page.place("交通安全教室", middle - 30, 206)
    page.place("市は学校とともに安全の教室を開いています。", 60, 240)
    let block = try #require(Analysis(page).layout.blocks.first)
    #expect(block.isCaption == isCaption)
  }

  /// An area of colour of the size of a picture without text is one; with text it is a box.
  @Test(arguments: [("", true), ("町内の施設", false)])
  func aLineBelowAnEmptyAreaIsItsCaption(text: String, isCaption: Bool) {
    var page = PlacedPage()
    page.fill(200...400, 100...200, colour: 0xC0C0C0)
    page.place("市は学校とともに安全の教室を開いています。", 60, 60)
    if !text.isEmpty { page.place(text, 260, 140) }
    page.place("交通安全教室", 270, 206)
    page.place("市は学校とともに安全の教室を開いています。", 60, 260)
    #expect(Analysis(page).layout.blocks.contains(where: \.isCaption) == isCaption)
  }

  @Test func aBarBelongsToTheCellInWhichItStarts() {
    var page = PlacedPage()
    let xs: [Float] = [40, 140, 220, 300, 380]
    let ys: [Float] = [100, 120, 140, 160]
    page.fillTable(
      xs, ys,
      [["施策", "5年度", "6年度", "7年度"], ["人材", "", "", ""], ["窓口", "申請の試行", "", "実施"]])
    page.place("職員の研修と採用の見直し", 190, 124)
    let rows = Analysis(page).layout.blocks.first { $0.kind == .table }?.rows ?? []
    #expect(rows.count == 3)
    #expect(rows.dropFirst().first?.map { !$0.pieces.isEmpty } == [true, true, false, false])
  }
}
