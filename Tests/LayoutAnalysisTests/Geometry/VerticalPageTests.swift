import PlanModel
import Testing

@testable import LayoutAnalysis

@Suite struct VerticalPageTests {
  /// Columns from right to left, in any order of drawing.
  private func page(_ columns: [String], drawn: [Int]? = nil) -> PlacedPage {
    var page = PlacedPage(width: 600, height: 800)
    for index in drawn ?? Array(columns.indices) {
      page.place(columns[index], 500 - Double(index) * 18, 100, direction: .down)
    }
    return page
  }

  @Test func columnsAreReadFromTheRight() {
    let columns = (0..<4).map { line("第\($0)行の", 30) }
    var input = LayoutInput()
    let placed = page(columns, drawn: [3, 1, 0, 2])
    input.append(page: placed.lines, sheet: placed.sheet)
    _ = Arrangement.arrange(&input)
    #expect(input.lines.map { String(String.UnicodeScalarView($0.scalars)) } == columns)
  }

  @Test func linesOfAParagraphAreJoinedAndItsIndentSeen() {
    var page = PlacedPage()
    page.place("この計画は、町民の暮らしを守り、産業を育てるために定めるもので", 500, 110, direction: .down)
    page.place("あり、町の全ての計画の基礎となる。", 482, 100, direction: .down)
    page.place("次に、町の将来の姿を示し、その姿に近づくための施策を定めるもの", 464, 110, direction: .down)
    page.place("である。", 446, 100, direction: .down)
    let analysis = Analysis(page)
    #expect(
      analysis.texts == [
        "この計画は、町民の暮らしを守り、産業を育てるために定めるものであり、町の全ての計画の基礎となる。",
        "次に、町の将来の姿を示し、その姿に近づくための施策を定めるものである。",
      ])
  }

  @Test func tiersAreReadOneAfterTheOther() {
    var page = PlacedPage()
    for (tier, y) in [("上", 100.0), ("下", 420)] {
      for column in 0..<3 {
        page.place(line("\(tier)\(column)", 28), 500 - Double(column) * 18, y, direction: .down)
      }
    }
    var input = LayoutInput()
    input.append(page: page.lines, sheet: page.sheet)
    _ = Arrangement.arrange(&input)
    let names = input.lines.map { String(String.UnicodeScalarView($0.scalars.prefix(2))) }
    #expect(names == ["上0", "上1", "上2", "下0", "下1", "下2"])
  }

  @Test func threeQuartersOfTheCharactersStandInVerticalLines() {
    func isVertical(_ horizontal: Int) -> Bool {
      var page = page([line("一", 30), line("二", 30)])
      page.place(line("横", horizontal), 60, 40)
      return VerticalPage(page.lines, page.sheet) != nil
    }
    // 60 of 78, 60 of 82.
    #expect(isVertical(18))
    #expect(!isVertical(22))
  }

  @Test func namesInBoxesAreNoVerticalPage() {
    var page = page(["総務課長", "水産課長", "教育課長"])
    #expect(VerticalPage(page.lines, page.sheet) != nil)
    page.place("組織", 60, 40)
    #expect(VerticalPage(page.lines, page.sheet) == nil)
    var boxes = self.page(["総務課長", "水産課長", "教育課長"])
    for x: Float in [450, 480, 510] { boxes.rule(down: x, 90...200) }
    #expect(VerticalPage(boxes.lines, boxes.sheet) == nil)
    #expect(VerticalPage(self.page([line("一", 30)]).lines, page.sheet) == nil)
  }

  @Test func horizontalLinesStandBeforeAndBehindTheColumns() {
    var page = page([line("一", 30), line("二", 30)])
    page.place("前の行", 60, 60)
    page.place("後の行", 60, 500)
    var input = LayoutInput()
    input.append(page: page.lines, sheet: page.sheet)
    _ = Arrangement.arrange(&input)
    let names = input.lines.map { String(String.UnicodeScalarView($0.scalars.prefix(3))) }
    #expect(names == ["前の行", "一字字", "二字字", "後の行"])
  }
}
