import PlanModel
import Testing

@testable import LayoutAnalysis

@Suite struct ColumnMeasureTests {
  /// Lines with what was measured: `indent width blanks`.
  private func measures(_ page: PlacedPage) -> [(indent: Float, width: Float, blanks: Int)] {
    var input = LayoutInput()
    input.append(page: page.lines, sheet: page.sheet)
    _ = Arrangement.arrange(&input)
    return zip(input.lines, input.blanks).map { ($0.indent, $0.width, Int($1)) }
  }

  @Test func indentsCountFromTheEdgeOfTheColumnInCharacters() {
    var page = PlacedPage()
    page.place("字下げ", 70, 100)
    page.place("行頭から始まる行", 60, 116)
    page.place("深く", 90, 132)
    let measured = measures(page)
    #expect(measured.map(\.indent) == [1, 0, 3])
    #expect(measured.map(\.width) == [4, 8, 5])
  }

  @Test(arguments: [(6.0, false), (8, true), (13, true), (15, false)])
  func anIndentOfAboutOneCharacterStartsAParagraph(x: Double, isIndent: Bool) {
    var page = PlacedPage()
    page.place("字下げのある行", 60 + x, 100)
    page.place(lines: ["行頭から始まる行", "次の行"], 60, 116)
    var input = LayoutInput()
    input.append(page: page.lines, sheet: page.sheet)
    let arrangement = Arrangement.arrange(&input)
    #expect(input.lines[0].hasWideIndent == isIndent)
    #expect(arrangement.columns.map(\.indents).contains(true) == isIndent)
  }

  @Test(arguments: [(16.0, 0), (19.5, 0), (20.5, 1), (32, 1), (48, 2), (64, 3), (400, 9)])
  func aGapIsAQuarterMoreThanThePitch(step: Double, blanks: Int) {
    var page = PlacedPage()
    page.place(lines: (0..<8).map { "行その\($0)" }, 60, 100)
    page.place("離れた行", 60, 212 + step)
    #expect(measures(page).map(\.blanks) == Array(repeating: 0, count: 8) + [blanks])
  }

  @Test func aColumnThatTextFillsIsAsWideAsItsText() {
    // Of the 540 points to the right edge of the page, 44 characters take 440.
    var page = PlacedPage()
    page.place(lines: (0..<4).map { line("行\($0)", 44) }, 60, 100)
    page.place(line("小", 10), 60, 164)
    var input = LayoutInput()
    input.append(page: page.lines, sheet: page.sheet)
    #expect(Arrangement.arrange(&input).columns.map(\.width) == [44])
  }

  @Test(arguments: [(19, Float(19)), (17, 17), (15, 20), (8, 20)])
  func aColumnOfShortLinesIsAsWideAsItsPlace(length: Int, width: Float) {
    // The right column may reach as far as the title above; a fifth of that may be free.
    var page = PlacedPage()
    page.place(line("題", 44), 60, 60)
    page.place(lines: (0..<3).map { line("左\($0)", 20) }, 60, 100)
    page.place(lines: (0..<3).map { line("右\($0)", length) }, 300, 100)
    var input = LayoutInput()
    input.append(page: page.lines, sheet: page.sheet)
    #expect(Arrangement.arrange(&input).columns.map(\.width) == [44, 20, width])
  }

  @Test func textBrokenBesideAPictureIsFull() {
    // Three lines end at one edge, far from that of the column.
    var page = PlacedPage()
    page.place(lines: (0..<4).map { line("上\($0)", 44) }, 60, 100)
    page.place(lines: (0..<3).map { line("横\($0)", 22) }, 60, 200)
    page.place("終わり", 60, 248)
    page.place(lines: (0..<4).map { line("下\($0)", 44) }, 60, 300)
    let widths = measures(page).map(\.width)
    #expect(widths == [44, 44, 44, 44, 44, 44, 44, 25, 44, 44, 44, 44])
  }

  /// Headings and tables reach farther than the text, which leaves room for notes at its side.
  @Test(arguments: [(4, Float(45)), (3, 30)])
  func textThatEndsBeforeItsHeadingsIsFullAtItsOwnEdge(lines: Int, width: Float) {
    var page = PlacedPage()
    page.place(line("題", 30), 60, 60, size: 15)
    for index in 0..<lines {
      page.place(line("文\(index)", 30), 60, 100 + 40 * Double(index))
      page.place("終わり", 60, 116 + 40 * Double(index))
    }
    #expect(measures(page)[1].width == width)
  }

  @Test func shortLinesAreNotFullBecauseTheyAreAlike() {
    // Ten characters are a list, not text beside a picture.
    var page = PlacedPage()
    page.place(lines: (0..<4).map { line("上\($0)", 44) }, 60, 100)
    page.place(lines: (0..<3).map { line("横\($0)", 10) }, 60, 200)
    #expect(measures(page).map(\.width) == [44, 44, 44, 44, 10, 10, 10])
    // Lines of different lengths have no edge.
    var ragged = PlacedPage()
    ragged.place(lines: (0..<4).map { line("上\($0)", 44) }, 60, 100)
    for (index, length) in [22, 19, 16].enumerated() {
      ragged.place(line("横", length), 60, 200 + Double(index) * 16)
    }
    #expect(measures(ragged).map(\.width) == [44, 44, 44, 44, 22, 19, 16])
  }

  @Test func theSizeOfTheTextIsThatOfMostCharacters() {
    var page = PlacedPage()
    page.place("大きな題名", 60, 60, size: 20)
    page.place("本文の行はもっと長いものです。", 60, 100, size: 10.5)
    #expect(ColumnMeasure.textSize(of: page.lines.indices, page.lines) == 10.5)
    #expect(ColumnMeasure.textSize(of: [], []) == 10)
  }
}
