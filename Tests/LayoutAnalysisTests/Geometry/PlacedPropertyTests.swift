import PlanModel
import Testing

@testable import LayoutAnalysis

/// What holds for all pages with places, whatever stands on them.
@Suite struct PlacedPropertyTests {
  @Test(arguments: UInt64(0)..<120)
  func everyCharacterOfARandomDocumentIsInOnePlace(seed: UInt64) {
    var soup = PlacedSoup(seed: seed)
    // Making an analysis checks the characters and the spans of tables.
    for _ in 0..<6 { _ = Analysis(placed: soup.document()) }
  }

  @Test(arguments: UInt64(200)..<230)
  func arrangingOnlyChangesTheOrderOfLines(seed: UInt64) {
    var soup = PlacedSoup(seed: seed)
    for _ in 0..<6 {
      let pages = soup.document()
      var input = LayoutInput()
      for page in pages { input.append(page: page.lines, sheet: page.sheet) }
      var arranged = input
      let arrangement = Arrangement.arrange(&arranged)
      func starts(_ lines: ArraySlice<TextLine>) -> [UInt32] { lines.map { $0.rawOffset(0) } }
      for range in input.pages {
        #expect(starts(arranged.lines[range]).sorted() == starts(input.lines[range]).sorted())
      }
      #expect(arranged.pages == input.pages)
      #expect(arrangement.places.count == input.lines.count)
      #expect(
        arrangement.places.allSatisfy { arrangement.columns.indices.contains(Int($0.column)) })
      // A line is in one cell of one table.
      let cells = arrangement.tables.flatMap { $0.cells.joined() }
      #expect(Set(cells).count == cells.count)
      for table in arrangement.tables {
        #expect(table.cells.count == table.grid.cells.count)
        for cell in table.grid.cells {
          #expect(cell.row + cell.rowSpan <= table.grid.rowCount)
          #expect(cell.column + cell.columnSpan <= table.grid.columnCount)
        }
      }
    }
  }

  @Test(arguments: UInt64(300)..<310)
  func theSamePagesGiveTheSameLayout(seed: UInt64) {
    var (one, other) = (PlacedSoup(seed: seed), PlacedSoup(seed: seed))
    for _ in 0..<4 {
      let (first, second) = (Analysis(placed: one.document()), Analysis(placed: other.document()))
      #expect(first.blocks == second.blocks)
      #expect(first.furniture == second.furniture)
      #expect(first.dropped == second.dropped)
    }
  }

  @Test(arguments: UInt64(400)..<440)
  func cellsOfAGridOfAllItsRulesCoverIt(seed: UInt64) throws {
    var soup = PlacedSoup(seed: seed)
    let (page, columns, rows) = soup.table()
    let grid = try #require(GridFinder.grids(page.art.rules).first)
    #expect(GridFinder.grids(page.art.rules).count == 1)
    #expect(grid.rowCount == rows && grid.columnCount == columns)
    var covered: Set<[Int]> = []
    for cell in grid.cells {
      for row in cell.row..<(cell.row + cell.rowSpan) {
        for column in cell.column..<(cell.column + cell.columnSpan) {
          #expect(covered.insert([row, column]).inserted)
        }
      }
    }
    #expect(covered.count == rows * columns)
  }

  @Test func pagesWithoutPlacesAmongOthersAreKept() {
    for seed in UInt64(500)..<520 {
      var soup = PlacedSoup(seed: seed)
      let placed = soup.document()
      let plain = page("第1章 総論\n（1）災害対策の推進 1 災害対策・防犯\n1 災害対策\n1 防犯\n本文です。", number: 90)
      var input = LayoutInput()
      input.append(page: plain)
      for page in placed { input.append(page: page.lines, sheet: page.sheet) }
      input.append(page: plain.map { $0 })
      let layout = LayoutAnalyzer().analyze(input)
      #expect(layout.lines.count >= placed.reduce(0) { $0 + $1.lines.count })
    }
  }

  @Test func degenerateBoxesDoNoHarm() {
    for value in [0, -5, 1e-9, 1e7, -1e7] {
      var page = PlacedPage()
      page.place("本文の行です。", 60, 100)
      page.place("本文の行です。", value, value, size: abs(value))
      page.rule(across: Float(value), Float(min(value, 0))...Float(max(value, 1)))
      page.rule(down: Float(value), Float(min(value, 0))...Float(max(value, 1)))
      page.fill(min(value, 0)...max(value, 1), 0...0)
      _ = Analysis(page)
    }
    _ = Analysis(PlacedPage())
    var empty = PlacedPage(width: 0, height: 0)
    empty.place("本文の行です。", 0, 0)
    _ = Analysis(empty)
  }

  @Test(.timeLimit(.minutes(2)))
  func aPageOfThousandsOfLinesTakesLittleTime() {
    var page = PlacedPage()
    for row in 0..<60 {
      for column in 0..<50 { page.place("字", Double(column) * 12, Double(row) * 13) }
    }
    let duration = ContinuousClock().measure { _ = Analysis(page) }
    #expect(duration < .seconds(30), "\(duration)")
    var table = PlacedPage()
    let xs = (0...40).map { Float($0) * 14 }
    let ys = (0...50).map { Float($0) * 15 }
    table.fillTable(xs, ys, (0..<50).map { row in (0..<40).map { "\((row * $0) % 9)" } })
    let tableDuration = ContinuousClock().measure { _ = Analysis(table) }
    #expect(tableDuration < .seconds(30), "\(tableDuration)")
  }
}

/// Random pages of everything that the passes look at.
struct PlacedSoup {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let words = [
    "第1章 総論", "第2節", "（1）漁港の整備", "1 産業", "①", "●点", "・点", "※1", "【目指す姿】", "担当課", "計画期間", "区分",
    "令和7年度", "1,200", "12", "3", "- 4 -", "P.5", "目次", "（単位：百万円）", "図1 人口", "現状と課題", "水産課、学校教育課",
    "町は、全ての町民が安心して暮らすことができる町をつくるため、この計画を", "定めます。", "North Port", "第1回 8月8日", "備考", "氏名",
    "漁業者と研究機関が協力して藻場の状態を調べます。", "総論\u{2026}", "計画.indd 3 15/05/22", "令 和 8 年 度", "環", "緑",
  ]

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    .random(in: range, using: &generator)
  }

  private mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

  private mutating func word() -> String { Self.words.randomElement(using: &generator) ?? "" }

  /// A table with some of its inner rules left out, so that its cells are rectangles.
  mutating func table() -> (page: PlacedPage, columns: Int, rows: Int) {
    var page = PlacedPage()
    let (columns, rows) = (number(2...6), number(2...8))
    var xs: [Float] = [60]
    for _ in 0..<columns { xs.append(xs[xs.count - 1] + Float(number(20...80))) }
    var ys: [Float] = [100]
    for _ in 0..<rows { ys.append(ys[ys.count - 1] + Float(number(15...40))) }
    for y in ys { page.rule(across: y, xs[0]...xs[columns]) }
    for x in [xs[0], xs[columns]] { page.rule(down: x, ys[0]...ys[rows]) }
    // In the first row only, so that no column is lost.
    for column in 1..<columns {
      page.rule(down: xs[column], ys[chance(40) ? 1 : 0]...ys[rows])
    }
    return (page, columns, rows)
  }

  private mutating func table(on page: inout PlacedPage, _ left: Float, _ top: Float) {
    let (columns, rows) = (number(1...4), number(1...5))
    let xs = (0...columns).map { left + Float($0) * Float(number(60...70)) }.sorted()
    let ys = (0...rows).map { top + Float($0) * 20 }
    for y in ys where !chance(8) { page.rule(across: y, xs[0]...xs[columns]) }
    for x in xs where !chance(8) { page.rule(down: x, ys[0]...ys[rows]) }
    for y in ys.dropLast() {
      for x in xs.dropLast() where chance(75) { page.place(word(), Double(x) + 3, Double(y) + 3) }
    }
  }

  private mutating func piece(on page: inout PlacedPage) {
    let x = Double(number(2...45)) * 10
    let y = Double(number(3...70)) * 10
    let size = [8.0, 10, 10, 10, 14][number(0...4)]
    switch number(0...8) {
    case 0, 1: table(on: &page, Float(x), Float(y))
    case 2:
      for row in 0..<number(1...6) { page.place(word(), x, y + Double(row) * 16, size: size) }
      if chance(50) { page.fill((x - 5)...(x + 150), (y - 5)...(y + 80)) }
    case 3:
      for row in 0..<number(2...6) {
        page.place(word(), x, y + Double(row) * 18)
        page.place(chance(50) ? "\(row * 3 + 1)" : word(), x + 120, y + Double(row) * 18)
      }
    case 4: page.place("第\(number(1...3))章", x, y, direction: [.down, .up, .other][number(0...2)])
    case 5: page.art.figures.append(Box(left: x, top: y, right: x + 100, bottom: y + 60))
    case 6: page.ruleTable([Float(x), Float(x) + 150], [Float(y), Float(y) + 60])
    default:
      for row in 0..<number(1...10) {
        page.place(word(), x + Double(number(0...2)) * 10, y + Double(row) * 16, isBold: chance(10))
      }
    }
  }

  /// A document of up to six pages with heads, feet and pieces anywhere.
  mutating func document() -> [PlacedPage] {
    let heads = [word(), word()]
    let isVertical = chance(8)
    let repeats = chance(30)
    var shared = PlacedPage()
    for _ in 0..<2 { piece(on: &shared) }
    return (1...number(1...6)).map { index in
      var page = PlacedPage(index)
      if repeats {
        // The same on every page, where heads stand, too.
        page.art = shared.art
        for line in shared.lines {
          guard let box = line.box else { continue }
          page.place(
            String(scalars: line.scalars), box.left, box.top,
            direction: line.geometry?.style.direction ?? .right)
        }
      }
      if chance(70) { page.place(heads[chance(80) ? 0 : 1], 60, 30, size: 8) }
      if isVertical {
        for column in 0..<number(1...20) {
          page.place(word() + word() + word(), 550 - Double(column) * 18, 80, direction: .down)
        }
      }
      for _ in 0..<number(0...6) { piece(on: &page) }
      if chance(70) { page.place("\(index + 2)", 300, 775, size: 8) }
      return page
    }
  }
}
