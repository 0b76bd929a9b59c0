import PlanModel
import Testing

@testable import LayoutAnalysis

/// How lines with places become blocks.
@Suite struct PlacedBlockTests {
  /// The blocks of two lines, each with its left edge, below text that fills a column of 40 characters.
  private func blocks(
    _ one: String, _ x: Double, _ two: String, _ other: Double, pitch: Double = 20,
    sizes: (Double, Double) = (14, 14), isBold: (Bool, Bool) = (false, false)
  ) -> [String] {
    var page = PlacedPage()
    page.place(line("文", 40) + "。", 60, 40)
    page.place(one, x, 100, size: sizes.0, isBold: isBold.0)
    page.place(two, other, 100 + pitch, size: sizes.1, isBold: isBold.1)
    return Array(Analysis(page).texts.dropFirst())
  }

  @Test func centredLinesOfATitleAreOne() {
    // The middle of the page is 300: eight and five characters of 14 points.
    #expect(blocks("碧浜町第六次総合", 244, "振興計画書", 265) == ["碧浜町第六次総合振興計画書"])
  }

  @Test func linesOfATitleStandAroundOneAxisWithoutACommonEdge() {
    #expect(blocks("碧浜町第六次総合", 244, "振興計画書", 271) == ["碧浜町第六次総合振興計画書"])
    #expect(blocks("碧浜町第六次総合", 244, "振興計画書", 275).count == 2)
    // Eight and seven characters: their left edges differ by half of one.
    #expect(blocks("碧浜町第六次総合", 244, "振興計画概要書", 251).count == 2)
  }

  @Test func linesOfATitleStandCloselyInTheSameType() {
    #expect(blocks("碧浜町第六次総合", 244, "振興計画書", 265, pitch: 22).count == 1)
    #expect(blocks("碧浜町第六次総合", 244, "振興計画書", 265, pitch: 24).count == 2)
    #expect(blocks("碧浜町第六次総合", 244, "振興計画書", 265, sizes: (14, 13)).count == 1)
    #expect(blocks("碧浜町第六次総合", 244, "振興計画書", 270, sizes: (14, 12)).count == 2)
    #expect(blocks("碧浜町第六次総合", 244, "振興計画書", 265, isBold: (true, false)).count == 2)
  }

  @Test func linesWithLabelsAndSentencesAreNoTitleInTheMiddle() {
    #expect(blocks("第1章碧浜町の姿", 244, "（2）計画書", 265).count == 2)
    #expect(blocks("計画を定めました。", 237, "振興計画書", 265).count == 2)
  }

  @Test func theMarkOfANoteStandsBesideItsLine() {
    func texts(_ mark: String, x: Double = 170, y: Double = 100) -> [String] {
      var page = PlacedPage()
      page.place("カーボンニュートラルに", 60, 100)
      page.place(mark, x, y, size: 6)
      return Analysis(page).texts
    }
    #expect(texts("※1") == ["カーボンニュートラルに※1"])
    #expect(texts("※12") == ["カーボンニュートラルに※12"])
    #expect(texts("※123").count == 2)
    #expect(texts("※あ").count == 2)
    #expect(texts("※1", y: 140).count == 2)
  }

  @Test func theNextPointOfAListStartsAtTheSameEdge() {
    // A point whose line is full, and a next one with the same mark.
    func blocks(_ x: Double) -> Int {
      var page = PlacedPage()
      page.place(lines: [line("文", 39) + "。", line("文", 39) + "。"], 60, 40)
      page.place(line("・漁港を直し、", 40), 60, 100)
      page.place("・農道を直すこと", x, 116)
      return Analysis(page).texts.count { $0.hasPrefix("・農道") }
    }
    #expect(blocks(60) == 1)
    #expect(blocks(61.5) == 1)
    // Elsewhere the dot can be that of a word at the start of a line.
    #expect(blocks(70) == 0)
  }

  @Test func aParagraphOfOneTypeGoesOnAndAnotherTypeDoesNot() {
    func count(_ size: Double, isBold: Bool = false) -> Int {
      var page = PlacedPage()
      page.place("町は、全ての町民が安心して暮らすことができる町をつくるため、この計画を", 60, 100)
      page.place("定めます。", 60, 116, size: size, isBold: isBold)
      return Analysis(page).texts.count
    }
    #expect(count(10) == 1)
    #expect(count(9.2) == 1)
    #expect(count(8.5) == 2)
    #expect(count(10, isBold: true) == 2)
  }

  /// A point of six characters a line beside text of the page's width.
  @Test func textInANarrowBoxGoesOn() {
    func texts(_ lines: [String], pitch: Double = 12) -> [String] {
      var page = PlacedPage()
      page.place(lines: (0..<5).map { line("文\($0)", 40) }, 60, 40)
      page.ruleTable([55, 130], [190, 260])
      page.place(lines: Array(lines.prefix(2)), 60, 200, pitch: 12)
      page.place(lines: Array(lines.dropFirst(2)), 60, 200 + 12 + pitch, pitch: 12)
      return Analysis(page).texts.filter { $0.count < 30 }
    }
    let point = ["・オープンデー", "タの推進等の官", "民データ活用"]
    #expect(texts(point).map(\.count) == [20])
    // A gap, a label, or a shorter line before it.
    #expect(texts(point, pitch: 24).count == 2)
    #expect(texts([point[0], point[1], "・データ活用"]).count == 2)
    #expect(texts([point[0], "タの推進", "民データ活用"]).count == 2)
  }

  @Test func textGoesOnFromColumnToColumnAndNotIntoABox() {
    func texts(inBox: Bool) -> [String] {
      var page = PlacedPage()
      page.place(lines: [line("左一", 20), line("左二", 20), line("町の人を", 20)], 60, 100)
      if inBox { page.ruleTable([296, 510], [96, 170]) }
      page.place(lines: ["守るものとしてこの町の計画を定めることと", line("右二", 20), line("右三", 20)], 300, 100)
      return Analysis(page).texts
    }
    #expect(texts(inBox: false).count == 1)
    #expect(texts(inBox: true).count == 2)
  }

  @Test func aLineInTheMiddleOfItsColumnIsCentred() throws {
    func isCentred(_ x: Double) throws -> Bool {
      var page = PlacedPage()
      page.place(lines: (0..<4).map { line("文\($0)", 40) + "。" }, 60, 100)
      page.place("基本理念", x, 220)
      let layout = Analysis(page).layout
      return try #require(layout.blocks.last).isCentred
    }
    // The column is 410 points wide; 185 remain on both sides.
    #expect(try isCentred(245))
    #expect(try isCentred(251))
    #expect(try !isCentred(256))
    #expect(try !isCentred(60))
  }

  @Test func linesInShapesAreInAFigure() throws {
    var page = PlacedPage()
    page.art.figures = [Box(left: 50, top: 90, right: 200, bottom: 130)]
    page.place("基本構想", 60, 100)
    page.place("本文がここに続きます。", 60, 200)
    let blocks = Analysis(page).layout.blocks
    #expect(blocks.map(\.isInFigure) == [true, false])
  }

  @Test func officesInBracketsBehindASentenceBelongToIt() {
    func texts(_ bracket: String) -> [String] {
      var page = PlacedPage()
      page.place(lines: ["○木造住宅の無料耐震診断を継続するとともに、診断を受けた", "　住宅の耐震改修に補助を行います。"], 60, 140)
      page.place(bracket, endingAt: 330, 172)
      page.place(lines: ["○倒壊のおそれのある危険な空家について、所有者に除却を", "　働きかけます。"], 60, 188)
      return Analysis(page).texts
    }
    #expect(texts("（建設課、福祉課）").first?.hasSuffix("補助を行います。（建設課、福祉課）") ?? false)
    // Units are those of what follows.
    #expect(texts("（単位：千円）").contains("（単位：千円）"))
  }

  /// A title in two lines of large type; one that ends in no particle is a title by itself.
  @Test(arguments: [("構想の", 1), ("総合計画", 2)])
  func aTitleThatEndsInAParticleGoesOn(first: String, count: Int) {
    var page = PlacedPage()
    page.place(first, 60, 60, size: 24)
    page.place("実現に向けて", 60, 92, size: 24)
    page.place("市民、議会、行政がそれぞれの役割を自覚し、対等な立場で取り組みます。", 60, 160)
    #expect(Analysis(page).texts.count == count + 1)
  }

  /// The number, the date and the sender of a letter end at the right edge.
  @Test func linesAtTheRightEdgeStandForThemselves() {
    var page = PlacedPage()
    page.place("都計第213号", endingAt: 540, 60)
    page.place("令和5年7月24日", endingAt: 540, 76)
    page.place("都市計画審議会会長 様", 60, 92)
    page.place(
      lines: ["都市計画の基本的な方針について、策定から十年が経過し、人口の減少や災害の激甚化など、", "状況が大きく変化していますので、意見を求めます。"], 70, 124)
    #expect(Analysis(page).texts.prefix(3) == ["都計第213号", "令和5年7月24日", "都市計画審議会会長 様"])
  }
}
