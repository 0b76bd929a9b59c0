internal import Ordering
internal import PlanModel

/// What rules enclose on a page: a box of one cell, or the cells of a table.
struct Grid {
  /// A cell and the rows and columns it covers, counted from 0.
  struct Cell {
    var extent: Extent
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
  }

  /// The whole grid.
  var extent: Extent
  var rowCount: Int
  var columnCount: Int
  /// The cells, row by row.
  var cells: [Cell]
}

/// Finds grids in the rules of a page.
///
/// Rules that meet belong together. Their positions make rows and columns; where no rule stands
/// between two neighbouring fields, these are one cell.
struct GridFinder {
  /// How far a rule may end before another and still meet it, in points: the width of borders.
  private static let reach: Float = 3
  /// Positions closer than this are one, in points: no row of text is that low.
  private static let step: Float = 3.5
  /// Share of a field's edge that a rule has to cover to part it from its neighbour.
  private static let cover: Float = 0.6
  /// More rules than this on a page are a drawing.
  static let limit = 4_000

  static func grids(_ rules: [PageArt.Rule]) -> [Grid] {
    let long = rules.filter { $0.end - $0.start >= 6 }
    guard long.count >= 3, long.count <= limit else { return [] }
    return components(long).compactMap(grid).ordered { OrderKey($0.extent.top, $0.extent.left) }
  }

  /// Groups of rules that meet.
  private static func components(_ rules: [PageArt.Rule]) -> [[PageArt.Rule]] {
    let across = rules.filter(\.isHorizontal).ordered { OrderKey($0.position) }
    let down = rules.filter { !$0.isHorizontal }
    var sets = DisjointSets(count: across.count + down.count)
    for (index, rule) in down.enumerated() {
      var first = across.partition { $0.position < rule.start - reach }
      while first < across.count, across[first].position <= rule.end + reach {
        let other = across[first]
        if other.start - reach <= rule.position, rule.position <= other.end + reach {
          sets.join(first, across.count + index)
        }
        first += 1
      }
    }
    var groups: [Int: [PageArt.Rule]] = [:]
    for index in 0..<(across.count + down.count) {
      groups[sets.root(index), default: []].append(
        index < across.count ? across[index] : down[index - across.count])
    }
    return Array(groups.keys).ascending().compactMap { groups[$0] }
  }

  /// The grid of rules that meet; nil where they enclose nothing.
  private static func grid(_ rules: [PageArt.Rule]) -> Grid? {
    let across = rules.filter(\.isHorizontal)
    let down = rules.filter { !$0.isHorizontal }
    guard across.count >= 2 && !down.isEmpty || across.count == 1 && down.count >= 3 else {
      return nil
    }
    var xs = positions(down)
    var ys = positions(across)
    // Tables are often open at their sides: the ends of their horizontal rules close them.
    let left = across.map(\.start).min() ?? 0
    let right = across.map(\.end).max() ?? 0
    if let first = xs.first, first - left > 12 { xs.insert(left, at: 0) }
    if let last = xs.last, right - last > 12 { xs.append(right) }
    // What goes on over a page is often open at its end: the rules at both sides close it, where those inside end.
    let sides = [left, right].map { side in down.filter { abs($0.position - side) <= step } }
    if sides.allSatisfy({ !$0.isEmpty }), let first = ys.first, let last = ys.last {
      let inner = down.filter { $0.position - left > step && right - $0.position > step }
      let start = max(
        sides.map { $0.map(\.start).min() ?? first }.max() ?? first,
        inner.map(\.start).min() ?? first)
      let end = min(
        sides.map { $0.map(\.end).max() ?? last }.min() ?? last, inner.map(\.end).max() ?? last)
      if first - start > 12 { ys.insert(start, at: 0) }
      if end - last > 12 { ys.append(end) }
    }
    guard xs.count >= 2, ys.count >= 2, xs.count * ys.count <= 20_000 else { return nil }
    let columns = xs.count - 1
    let rows = ys.count - 1
    var sets = DisjointSets(count: rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        let index = row * columns + column
        if column + 1 < columns,
          !isCovered(down, at: xs[column + 1], from: ys[row], to: ys[row + 1])
        {
          sets.join(index, index + 1)
        }
        if row + 1 < rows,
          !isCovered(across, at: ys[row + 1], from: xs[column], to: xs[column + 1])
        {
          sets.join(index, index + columns)
        }
      }
    }
    var cells: [Int: Grid.Cell] = [:]
    for row in 0..<rows {
      for column in 0..<columns {
        let key = sets.root(row * columns + column)
        let extent = Extent(
          left: xs[column], top: ys[row], right: xs[column + 1], bottom: ys[row + 1])
        if var cell = cells[key] {
          cell.extent = cell.extent.union(extent)
          cell.rowSpan = max(cell.rowSpan, row - cell.row + 1)
          if column < cell.column {
            cell.columnSpan += cell.column - column
            cell.column = column
          }
          cell.columnSpan = max(cell.columnSpan, column - cell.column + 1)
          cells[key] = cell
        } else {
          cells[key] = Grid.Cell(
            extent: extent, row: row, column: column, rowSpan: 1, columnSpan: 1)
        }
      }
    }
    guard let first = xs.first, let last = xs.last, let top = ys.first, let bottom = ys.last else {
      return nil
    }
    return Grid(
      extent: Extent(left: first, top: top, right: last, bottom: bottom), rowCount: rows,
      columnCount: columns,
      cells: Array(cells.values).ordered { OrderKey($0.row, $0.column) })
  }

  /// Whether rules at a position cover a stretch.
  private static func isCovered(
    _ rules: [PageArt.Rule], at position: Float, from start: Float, to end: Float
  ) -> Bool {
    var covered: Float = 0
    for rule in rules where abs(rule.position - position) <= step {
      covered += max(0, min(rule.end, end) - max(rule.start, start))
    }
    return covered >= cover * (end - start)
  }

  /// The positions of rules, those that lie together as one.
  private static func positions(_ rules: [PageArt.Rule]) -> [Float] {
    var positions: [Float] = []
    for position in rules.map(\.position).ascending() {
      if let last = positions.last, position - last <= step { continue }
      positions.append(position)
    }
    return positions
  }
}

extension Array {
  /// The index of the first element that is not true, in an array where all true ones stand first.
  func partition(_ isBefore: (Element) -> Bool) -> Int {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if isBefore(self[middle]) { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}

extension Grid {
  /// The grid without rows and columns in which no text starts: the space between double rules, and
  /// margins inside a frame.
  ///
  /// - Parameter isFilled: whether a cell holds text.
  func withoutEmptyLanes(_ isFilled: (Cell) -> Bool) -> Grid {
    let filled = cells.filter(isFilled)
    let rows = filled.map(\.row).distinct()
    let columns = filled.map(\.column).distinct()
    guard !filled.isEmpty, rows.count < rowCount || columns.count < columnCount else { return self }
    var grid = self
    grid.rowCount = rows.count
    grid.columnCount = columns.count
    grid.cells = cells.compactMap { cell in
      let covered = rows.filter { $0 >= cell.row && $0 < cell.row + cell.rowSpan }
      let across = columns.filter { $0 >= cell.column && $0 < cell.column + cell.columnSpan }
      guard let row = covered.first.flatMap(rows.firstIndex),
        let column = across.first.flatMap(columns.firstIndex)
      else { return nil }
      return Cell(
        extent: cell.extent, row: row, column: column, rowSpan: covered.count,
        columnSpan: across.count)
    }
    return grid
  }
}
