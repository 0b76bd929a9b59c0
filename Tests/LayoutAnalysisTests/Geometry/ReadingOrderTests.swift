import PlanModel
import Testing

@testable import LayoutAnalysis

@Suite struct ReadingOrderTests {
  @Test func aColumnIsReadFromTopToBottomWhateverIsDrawnFirst() {
    var page = PlacedPage()
    for (name, y) in [("c", 132.0), ("a", 100), ("b", 116)] { page.place(line(name), 60, y) }
    #expect(names(page) == "a b c")
  }

  @Test func columnsAreReadOneAfterTheOther() {
    var page = PlacedPage()
    page.place(line("title", 30), 60, 60)
    page.place(lines: ["a", "b", "c"].map { line($0) }, 60, 100)
    page.place(lines: ["d", "e", "f"].map { line($0) }, 300, 100)
    page.place(line("end", 44), 60, 180)
    #expect(names(page) == "title a b c d e f end")
  }

  @Test func threeColumnsOfDifferentPitchAreReadOneAfterTheOther() {
    var page = PlacedPage()
    page.place(lines: ["a", "b", "c"].map { line($0, 14) }, 40, 100)
    page.place(lines: ["d", "e", "f", "g"].map { line($0, 14) }, 220, 104, pitch: 13)
    page.place(lines: ["h", "i"].map { line($0, 14) }, 400, 100, pitch: 19)
    #expect(names(page) == "a b c d e f g h i")
  }

  @Test func rowsDrawnOneAfterTheOtherAreReadByRows() {
    var page = PlacedPage()
    for (row, name) in ["a", "b", "c", "d"].enumerated() {
      page.place(line(name + "1", 8), 60, 100 + Double(row) * 20)
      page.place(line(name + "2", 8), 300, 100 + Double(row) * 20)
    }
    #expect(names(page) == "a1 a2 b1 b2 c1 c2 d1 d2")
    var columns = PlacedPage()
    for column in [1, 2] {
      for (row, name) in ["a", "b", "c", "d"].enumerated() {
        columns.place(line("\(name)\(column)", 8), column == 1 ? 60 : 300, 100 + Double(row) * 20)
      }
    }
    #expect(names(columns) == "a1 b1 c1 d1 a2 b2 c2 d2")
  }

  @Test func columnsMayBeDrawnInPiecesAndAreStillColumns() {
    // Two paragraphs a column, drawn by twos: three changes of side, in twelve lines.
    var page = PlacedPage()
    for part in 0..<2 {
      for x in [60.0, 300] {
        for row in 0..<3 {
          page.place(
            line("\(x == 60 ? "l" : "r")\(part)\(row)"), x, 100 + Double(part * 3 + row) * 16)
        }
      }
    }
    #expect(names(page) == "l00 l01 l02 l10 l11 l12 r00 r01 r02 r10 r11 r12")
  }

  @Test(arguments: [(3, true), (5, false), (8, false)])
  func columnsChangeSidesHardlyMoreThanOnceALine(lines: Int, isColumns: Bool) {
    // Eight lines a side: some drawn in turn, the rest side after side.
    var page = PlacedPage()
    func place(_ side: Int, _ row: Int) {
      page.place(line("\(side)\(row)"), side == 0 ? 60 : 300, 100 + Double(row) * 16)
    }
    for row in 0..<lines { for side in 0...1 { place(side, row) } }
    for side in 0...1 { for row in lines..<8 { place(side, row) } }
    let columns = (0...1).flatMap { side in (0..<8).map { "\(side)\($0)" } }
    #expect((names(page) == columns.joined(separator: " ")) == isColumns)
  }

  @Test(arguments: [(4.0, false), (7, true)])
  func aGutterIsHalfAnEmWide(gap: Double, isColumns: Bool) {
    var page = PlacedPage()
    page.place(lines: ["a", "b", "c"].map { line($0) }, 60, 100)
    page.place(lines: ["d", "e", "f"].map { line($0) }, 260 + gap, 100)
    #expect(names(page) == (isColumns ? "a b c d e f" : "a d b e c f"))
  }

  @Test(arguments: [(6, true), (4, false)])
  func aColumnHasLinesOfFiveCharacters(length: Int, isColumns: Bool) {
    var page = PlacedPage()
    page.place(lines: ["a", "b", "c"].map { line($0) }, 60, 100)
    page.place(lines: ["d", "e", "f"].map { line($0, length) }, 300, 100)
    #expect(names(page) == (isColumns ? "a b c d e f" : "a d b e c f"))
  }

  @Test func onePairOfLinesIsARow() {
    var page = PlacedPage()
    page.place(line("title", 30), 60, 60)
    page.place(line("a"), 60, 100)
    page.place(line("b"), 300, 100)
    page.place(line("c", 44), 60, 140)
    #expect(names(page) == "title a b c")
  }

  @Test func aLineOverBothColumnsEndsThem() {
    var page = PlacedPage()
    page.place(lines: ["a", "b"].map { line($0) }, 60, 100)
    page.place(lines: ["c", "d"].map { line($0) }, 300, 100)
    page.place(line("middle", 44), 60, 140)
    page.place(lines: ["e", "f"].map { line($0) }, 60, 180)
    page.place(lines: ["g", "h"].map { line($0) }, 300, 180)
    #expect(names(page) == "a b c d middle e f g h")
  }

  @Test func aShortLineDrawnBehindTheColumnsStandsBelowThem() {
    var page = PlacedPage()
    page.place(lines: ["a", "b", "c"].map { line($0) }, 60, 100)
    page.place(lines: ["d", "e", "f"].map { line($0) }, 300, 100)
    page.place(line("below", 10), 60, 164)
    #expect(names(page) == "a b c d e f below")
    var inside = PlacedPage()
    inside.place(lines: ["a", "b", "c", "last"].map { line($0, 18) }, 60, 100)
    inside.place(lines: ["d", "e", "f"].map { line($0) }, 300, 100)
    #expect(names(inside) == "a b c last d e f")
  }

  @Test(arguments: [(4.0, "a b"), (6, "b a")])
  func linesThatOverlapAQuarterEachStandBelowEachOther(overlap: Double, expected: String) {
    // Side by side the line to the left comes first.
    var page = PlacedPage()
    page.place("a字字字字", 200, 100)
    page.place("b字字字字", 60, 110 - overlap)
    #expect(names(page) == expected)
  }

  @Test func marginsStandBeforeAndBehindAllElse() {
    var page = PlacedPage()
    page.place(line("a"), 60, 100)
    page.place(line("foot"), 60, 90)
    page.place(line("head"), 60, 120)
    #expect(
      readingOrder(page, head: [2], foot: [1]).map(name) == ["head", "a", "foot"])
  }
}
