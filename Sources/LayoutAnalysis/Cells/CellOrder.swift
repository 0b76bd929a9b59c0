/// The rows and columns of cells that came out of a table box by box.
///
/// Extractors group boxes that stand close, so that the cells of a table come column by column, row by row, or
/// block by block: every block a rectangle cut once from side to side. Of all such orders the one is taken in which
/// each cell suits its column, by columns where several do. Where the neighbours of rows are alike in another order, and
/// plainly less so in that one, it is the other: the values of a row count the same thing.
struct CellOrder {
  /// What a cell costs in a column of a row; nil where it cannot stand there.
  typealias Fit = (_ cell: Int, _ row: Int, _ column: Int) -> Double?
  /// How unlike two neighbours of a row are, by the cells and the column of the second.
  typealias Distance = (_ cell: Int, _ other: Int, _ column: Int) -> Double?

  /// More cells than this are not put in order.
  static let limit = 84
  /// Neighbours of a row differ by less than a factor of 1.5 on average, where rows count one thing.
  private static let alike = 0.4

  private let rows: Int
  private let columns: Int
  private let fit: Fit
  private let distance: Distance
  /// How much unlikeness counts: 0 or 1.
  private var weight = 0.0
  private var known: [Int: Cut] = [:]

  /// The best cut of a rectangle, and what it costs in all.
  private struct Cut {
    var cost: Double
    /// The first row or column behind the cut; rows are negative. 0 for a single cell.
    var place: Int
  }

  /// A rectangle, half open, with the first of its cells.
  private struct Area {
    var top: Int
    var bottom: Int
    var left: Int
    var right: Int
    var start: Int

    var key: Int { (((top * 16 + bottom) * 16 + left) * 16 + right) * 128 + start }
    func parts(_ place: Int) -> (Area, Area) {
      var (one, other) = (self, self)
      if place > 0 {
        one.right = place
        other.left = place
      } else {
        one.bottom = -place
        other.top = -place
      }
      other.start = start + (one.bottom - one.top) * (one.right - one.left)
      return (one, other)
    }
  }

  private init(_ rows: Int, _ columns: Int, _ fit: @escaping Fit, _ distance: @escaping Distance) {
    self.rows = rows
    self.columns = columns
    self.fit = fit
    self.distance = distance
  }

  /// For each row the cells of its columns; nil where in no order all cells suit their columns.
  static func order(
    rows: Int, columns: Int, fit: @escaping Fit, distance: @escaping Distance
  ) -> [[Int]]? {
    guard rows * columns <= limit, rows < 16, columns < 16 else { return nil }
    var plain = CellOrder(rows, columns, fit, distance)
    guard let usual = plain.solution() else { return nil }
    var alike = CellOrder(rows, columns, fit, distance)
    alike.weight = 1
    guard let other = alike.solution(), let first = plain.unlikeness(usual),
      let second = plain.unlikeness(other), second <= Self.alike, first - second >= 0.2
    else { return usual }
    return other
  }

  private mutating func solution() -> [[Int]]? {
    let whole = Area(top: 0, bottom: rows, left: 0, right: columns, start: 0)
    guard cut(whole).cost < .infinity else { return nil }
    var cells = Array(repeating: Array(repeating: 0, count: columns), count: rows)
    for row in 0..<rows {
      for column in 0..<columns { cells[row][column] = cell(row, column, in: whole) }
    }
    return cells
  }

  /// The mean distance of neighbours in rows; nil without any.
  private func unlikeness(_ cells: [[Int]]) -> Double? {
    var (sum, count) = (0.0, 0.0)
    for row in cells {
      for column in 1..<max(columns, 1) {
        guard let found = distance(row[column - 1], row[column], column) else { continue }
        sum += found
        count += 1
      }
    }
    return count > 0 ? sum / count : nil
  }

  private mutating func cut(_ area: Area) -> Cut {
    if area.bottom - area.top == 1, area.right - area.left == 1 {
      return Cut(cost: fit(area.start, area.top, area.left) ?? .infinity, place: 0)
    }
    if let found = known[area.key] { return found }
    var best = Cut(cost: .infinity, place: 0)
    for place in area.left + 1..<max(area.right, area.left + 1) {
      let (left, right) = area.parts(place)
      var cost = cut(left).cost
      guard cost < best.cost else { continue }
      cost += cut(right).cost
      guard cost < best.cost else { continue }
      if weight > 0 {
        for row in area.top..<area.bottom {
          let (one, other) = (cell(row, place - 1, in: left), cell(row, place, in: right))
          cost += distance(one, other, place) ?? 0
        }
      }
      if cost < best.cost { best = Cut(cost: cost, place: place) }
    }
    for place in area.top + 1..<max(area.bottom, area.top + 1) {
      let (upper, lower) = area.parts(-place)
      // Columns are the rule where rows are as good.
      var cost = cut(upper).cost + (area.right - area.left > 1 ? 0.01 : 0)
      guard cost < best.cost else { continue }
      cost += cut(lower).cost
      if cost < best.cost { best = Cut(cost: cost, place: -place) }
    }
    known[area.key] = best
    return best
  }

  /// The cell at a place by the cuts found.
  private func cell(_ row: Int, _ column: Int, in area: Area) -> Int {
    var area = area
    while area.bottom - area.top > 1 || area.right - area.left > 1 {
      guard let place = known[area.key]?.place, place != 0 else { return area.start }
      let (one, other) = area.parts(place)
      area = (place > 0 ? column < place : row < -place) ? one : other
    }
    return area.start
  }
}
