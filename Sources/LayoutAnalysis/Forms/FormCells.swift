internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// A grid of a page with what stands in its cells.
struct FormCells {
  /// Larger grids are data.
  static let most = 400
  /// A row or column without text as narrow as this is the gap of a double rule, in points: no line of text is that low.
  private static let gap: Float = 8
  /// Longest name in characters.
  private static let longestName = 16

  let grid: Grid
  /// For each cell its lines on the page, from the top.
  private(set) var lines: [[Int]]
  /// For each cell its text without white space.
  private(set) var keys: [[Unicode.Scalar]]
  /// For each cell the colour it is filled with; nil for none.
  private(set) var colours: [UInt32?]
  /// For each cell, whether a line in it starts with the label of a point.
  private(set) var hasPoints: [Bool]
  /// For each cell, whether it is a name by its words.
  private(set) var isKnownName: [Bool] = []
  /// For each field of the grid its cell, row by row; -1 for none.
  private let owners: [Int]

  init?(_ found: Grid, _ texts: [TextLine], _ extents: [Extent], _ sheet: PageSheet) {
    guard found.cells.count >= 2, found.cells.count <= Self.most else { return nil }
    let grid = found.withoutGaps(Self.gap) { cell in extents.contains { cell.extent.holds($0) } }
    guard grid.cells.count >= 2, grid.isRegular else { return nil }
    self.grid = grid
    lines = grid.cells.map { cell in
      extents.indices.filter { cell.extent.holds(extents[$0]) }.ordered {
        OrderKey(extents[$0].top, extents[$0].left)
      }
    }
    keys = lines.map { cell in cell.flatMap { texts[$0].scalars.filter { !$0.isSpace } } }
    hasPoints = lines.map { cell in
      cell.contains { MarkerGrammar.standard.marker(of: texts[$0].scalars)?.reading == .bullet }
    }
    let fills = sheet.art.fills.prefix(RegionFinder.limit)
    colours = grid.cells.map { cell in
      // What is painted last is seen.
      fills.last { fill in
        let area = Extent(fill.box)
        return area.midX > 0 && area.covers(cell.extent) && fill.colour != 0xFFFFFF
      }?.colour
    }
    var owners = Array(repeating: -1, count: grid.rowCount * grid.columnCount)
    for (index, cell) in grid.cells.enumerated() {
      for row in cell.row..<min(cell.row + cell.rowSpan, grid.rowCount) {
        for column in cell.column..<min(cell.column + cell.columnSpan, grid.columnCount) {
          owners[row * grid.columnCount + column] = index
        }
      }
    }
    self.owners = owners
    isKnownName = grid.cells.indices.map { cell in
      mayBeName(cell) && FormLexicon.isName(ScalarSlice(keys[cell]))
    }
  }

  /// The cell to the right of one, in its first row.
  func right(of cell: Int) -> Int? {
    let place = grid.cells[cell]
    let column = place.column + place.columnSpan
    guard column < grid.columnCount else { return nil }
    let owner = owners[place.row * grid.columnCount + column]
    return owner < 0 ? nil : owner
  }

  /// The cell below one, in its first column.
  func below(_ cell: Int) -> Int? {
    let place = grid.cells[cell]
    let row = place.row + place.rowSpan
    guard row < grid.rowCount else { return nil }
    let owner = owners[row * grid.columnCount + place.column]
    return owner < 0 ? nil : owner
  }

  /// How many cells stand to the left of one, in its first row.
  func place(of cell: Int) -> Int {
    let place = grid.cells[cell]
    let row = place.row * grid.columnCount
    return Array(owners[row..<(row + place.column)]).distinct().count
  }

  /// Whether a cell is as wide as the grid.
  func isWhole(_ cell: Int) -> Bool { grid.cells[cell].columnSpan == grid.columnCount }

  /// Whether the text of a cell can be a name: short, no sentence, and no number.
  func mayBeName(_ cell: Int) -> Bool {
    let key = keys[cell]
    guard (2...Self.longestName).contains(key.count), !key.endsSentence, !key.contains("、"),
      lines[cell].count <= Self.longestName
    else { return false }
    // 令和6年度の実績 is a name, 12件 is none.
    return key.count(where: \.isLetter) >= 2 && !key[0].isDigit && !hasPoints[cell]
  }

  /// The text of a cell as a name, without what may stand around it.
  func name(_ cell: Int) -> ScalarSlice { FormLexicon.bare(ScalarSlice(keys[cell])) }

  /// Whether the text of a cell is a number with its unit, a date or a mark, as data are.
  func isFigure(_ cell: Int) -> Bool {
    let key = keys[cell]
    return key.count <= 1 || key.count(where: \.isLetter) * 2 < key.count
  }

  /// The rows between which no cell reaches, each with its cells from left to right.
  func bands() -> [Band] {
    var isCrossed = Array(repeating: false, count: grid.rowCount + 1)
    for cell in grid.cells where cell.rowSpan > 1 {
      for row in (cell.row + 1)..<min(cell.row + cell.rowSpan, grid.rowCount) {
        isCrossed[row] = true
      }
    }
    var bands: [Band] = []
    var start = 0
    for row in 1...grid.rowCount where !isCrossed[row] {
      let cells = grid.cells.indices.filter { (start..<row).contains(grid.cells[$0].row) }
      bands.append(Band(rows: start..<row, cells: cells))
      start = row
    }
    return bands.filter { !$0.cells.isEmpty }
  }

  /// Rows that no cell leaves.
  struct Band {
    var rows: Range<Int>
    /// The cells, row by row, from left to right.
    var cells: [Int]
  }
}

extension Grid {
  /// The grid without rows and columns that are narrower than a line of text and empty.
  fileprivate func withoutGaps(_ gap: Float, _ isFilled: (Cell) -> Bool) -> Grid {
    let isGap = { (cell: Cell) in
      cell.rowSpan == 1 && cell.extent.height <= gap
        || cell.columnSpan == 1 && cell.extent.width <= gap
    }
    return cells.contains(where: isGap) ? withoutEmptyLanes { !isGap($0) || isFilled($0) } : self
  }

  /// Some cells as a grid of their own: its rows and columns are those in which one of them starts.
  func part(_ chosen: [Int]) -> Grid {
    let rows = chosen.map { cells[$0].row }.distinct()
    let columns = chosen.map { cells[$0].column }.distinct()
    var extent = cells[chosen[0]].extent
    let own = chosen.map { index in
      let cell = cells[index]
      extent = extent.union(cell.extent)
      let across = columns.filter { $0 >= cell.column && $0 < cell.column + cell.columnSpan }
      let down = rows.filter { $0 >= cell.row && $0 < cell.row + cell.rowSpan }
      return Cell(
        extent: cell.extent, row: rows.partition { $0 < cell.row },
        column: columns.partition { $0 < cell.column }, rowSpan: down.count,
        columnSpan: across.count)
    }
    return Grid(extent: extent, rowCount: rows.count, columnCount: columns.count, cells: own)
  }
}

extension Extent {
  /// Whether the box covers another, up to a point at each edge and a twentieth of its height.
  fileprivate func covers(_ other: Extent) -> Bool {
    contains(other, margin: 1 + 0.05 * other.height)
  }
}
