import PlanModel
import Testing

@testable import LayoutAnalysis

@Suite struct GridFinderTests {
  /// The cells of a grid as `row,column` or `row,column rows×columns`.
  private func cells(_ grid: Grid?) -> [String] {
    (grid?.cells ?? []).map { cell in
      "\(cell.row),\(cell.column)"
        + (cell.rowSpan * cell.columnSpan > 1 ? " \(cell.rowSpan)×\(cell.columnSpan)" : "")
    }
  }

  private func grids(_ draw: (inout PlacedPage) -> Void) -> [Grid] {
    var page = PlacedPage()
    draw(&page)
    return GridFinder.grids(page.art.rules)
  }

  @Test func rulesOfATableMakeItsCells() throws {
    let found = grids { $0.ruleTable([100, 200, 300], [100, 120, 140]) }
    #expect(found.count == 1)
    #expect(cells(found.first) == ["0,0", "0,1", "1,0", "1,1"])
    let cell = try #require(found.first?.cells[3])
    #expect(cell.extent == Extent(left: 200, top: 120, right: 300, bottom: 140))
  }

  @Test func aRuleLeftOutJoinsTheCellsBesideIt() {
    let down = grids { page in
      for y: Float in [100, 120, 140] { page.rule(across: y, 100...300) }
      for x: Float in [100, 300] { page.rule(down: x, 100...140) }
      page.rule(down: 200, 120...140)
    }
    #expect(cells(down.first) == ["0,0 1×2", "1,0", "1,1"])
    let across = grids { page in
      for y: Float in [100, 140] { page.rule(across: y, 100...300) }
      for x: Float in [100, 200, 300] { page.rule(down: x, 100...140) }
      page.rule(across: 120, 200...300)
    }
    #expect(cells(across.first) == ["0,0 2×1", "0,1", "1,1"])
  }

  @Test(arguments: [(Float(11), true), (13, false), (15, false)])
  func aRuleHasToCoverThreeFifthsOfAnEdge(length: Float, isJoined: Bool) {
    let found = grids { page in
      for y: Float in [100, 120, 140] { page.rule(across: y, 100...300) }
      for x: Float in [100, 300] { page.rule(down: x, 100...140) }
      page.rule(down: 200, 120...140)
      page.rule(down: 200, 100...(100 + length))
    }
    #expect(cells(found.first) == (isJoined ? ["0,0 1×2"] : ["0,0", "0,1"]) + ["1,0", "1,1"])
  }

  @Test(arguments: [(Float(2.5), 1), (4, 0)])
  func rulesMeetUpToThreePointsApart(gap: Float, count: Int) {
    let found = grids { page in
      for y: Float in [100, 140] { page.rule(across: y, (100 + gap)...300) }
      page.rule(down: 100, 100...140)
    }
    #expect(found.count == count)
  }

  @Test(arguments: [(Float(3), 1), (5, 2)])
  func rulesNextToEachOtherAreOne(distance: Float, rows: Int) {
    let found = grids {
      $0.ruleTable([100, 200, 300], [100, 140, 140 + distance])
    }
    #expect(found.first?.rowCount == rows)
  }

  @Test func aTableOpenAtItsSidesIsClosedByTheEndsOfItsRules() {
    let found = grids { page in
      for y: Float in [100, 120, 140] { page.rule(across: y, 100...300) }
      page.rule(down: 200, 100...140)
    }
    #expect(cells(found.first) == ["0,0", "0,1", "1,0", "1,1"])
  }

  @Test(arguments: [(Float(9), 1), (16, 2)])
  func endsThatStickOutALittleCloseNothing(overhang: Float, columns: Int) {
    let found = grids { page in
      for y: Float in [100, 120] { page.rule(across: y, (200 - overhang)...300) }
      for x: Float in [200, 300] { page.rule(down: x, 100...120) }
    }
    #expect(found.first?.columnCount == columns)
  }

  @Test func twoTablesAreTwo() {
    let found = grids { page in
      page.ruleTable([100, 200], [300, 320, 340])
      page.ruleTable([100, 200], [100, 120])
      page.ruleTable([300, 400], [100, 120])
    }
    #expect(found.map(\.extent.top) == [100, 100, 300])
    #expect(found.map(\.extent.left) == [100, 300, 100])
  }

  @Test func whatEnclosesNothingIsNoGrid() {
    // A cross, lines below text, a drawing of thousands of strokes.
    let cross = grids { page in
      page.rule(across: 100, 100...300)
      page.rule(down: 200, 50...150)
      page.rule(down: 210, 50...150)
    }
    #expect(cross.isEmpty)
    let lines = grids { page in
      for y: Float in [100, 120, 140] { page.rule(across: y, 50...500) }
    }
    #expect(lines.isEmpty)
    let drawing = grids { page in
      for step in 0..<4_001 { page.rule(across: Float(step), 100...300) }
      page.rule(down: 100, 0...4_001)
      page.rule(down: 300, 0...4_001)
    }
    #expect(drawing.isEmpty)
  }

  @Test func shortStrokesAreNoRules() {
    let found = grids { page in
      page.ruleTable([100, 200], [100, 140])
      page.rule(across: 120, 100...105)
    }
    #expect(cells(found.first) == ["0,0"])
  }

  @Test func emptyLanesBetweenDoubleRulesGo() {
    let found = grids { $0.ruleTable([100, 105, 200, 300], [100, 120, 126, 140]) }
    let grid = found.first?.withoutEmptyLanes { $0.extent.width > 20 && $0.extent.height > 10 }
    #expect(cells(grid) == ["0,0", "0,1", "1,0", "1,1"])
    #expect(grid?.rowCount == 2)
    #expect(grid?.columnCount == 2)
  }

  @Test func aCellOverAnEmptyLaneLosesThatPartOfItsSpan() {
    let found = grids { page in
      for y: Float in [100, 120, 126, 140] { page.rule(across: y, 200...300) }
      for y: Float in [100, 140] { page.rule(across: y, 100...300) }
      for x: Float in [100, 200, 300] { page.rule(down: x, 100...140) }
    }
    #expect(cells(found.first) == ["0,0 3×1", "0,1", "1,1", "2,1"])
    let grid = found.first?.withoutEmptyLanes { $0.extent.height > 10 }
    #expect(cells(grid) == ["0,0 2×1", "0,1", "1,1"])
  }

  @Test func fieldsThatEncloseNoRectanglesAreNoTable() {
    // Around a box in the middle runs one field.
    let found = grids { page in
      page.ruleTable([100, 400], [100, 400])
      page.rule(across: 200, 98...300)
      page.rule(across: 300, 200...300)
      page.rule(down: 200, 200...300)
      page.rule(down: 300, 200...300)
    }
    #expect(found.first?.isRegular == false)
    #expect(grids { $0.ruleTable([100, 200, 300], [100, 120, 140]) }.first?.isRegular == true)
  }
}
