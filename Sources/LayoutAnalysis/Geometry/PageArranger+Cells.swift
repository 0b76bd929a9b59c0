internal import Ordering
internal import PlanModel

/// The lines of a table, cell by cell.
extension PageArranger {
  mutating func readTable(_ grid: Grid, _ region: Int, _ kind: Arrangement.RuledTable.Kind) {
    placeCells(of: grid, homes.indices.filter { homes[$0] == region }, kind)
  }

  /// Whether a line stands in a cell: its middle, or where it starts outside of that cell, its start.
  func holds(_ cell: Grid.Cell, _ line: Int) -> Bool {
    var place = extents[line]
    if !bars.isEmpty, let bar = bars[line] { place = bar }
    // Bars of a schedule reach over several columns; they begin in one.
    if lines[line].style?.direction == .right, place.midX >= cell.extent.left {
      if place.left < cell.extent.left - em { return false }
    }
    if place.right > cell.extent.right + em { place.right = min(place.left + em, place.right) }
    // What does not fit into a cell stands on the rule below it.
    if place.midY > cell.extent.bottom { place.bottom = place.top + Self.overflow * place.height }
    return cell.extent.holds(place)
  }

  /// Which share of its height a line on a rule counts with, from the top: twice what has to stand above it.
  private static let overflow: Float = 0.6

  mutating func placeCells(
    of grid: Grid, _ inside: [Int], _ kind: Arrangement.RuledTable.Kind
  ) {
    let (cells, rest) = lines(of: grid, among: inside)
    for (cell, order) in zip(grid.cells, cells) {
      place(order, bounds: cell.extent.left...cell.extent.right, flow: newFlow())
    }
    arrangement.tables.append((grid, cells, kind))
    place(rest, bounds: grid.extent.left...grid.extent.right, flow: newFlow())
  }

  /// The lines of each cell in reading order, and those that stand in none.
  private func lines(of grid: Grid, among inside: [Int]) -> (cells: [[Int]], rest: [Int]) {
    var rest = inside
    let cells = grid.cells.map { cell -> [Int] in
      var atoms: [ReadingOrder.Atom] = []
      rest.removeAll { line in
        guard holds(cell, line) else { return false }
        atoms.append(
          ReadingOrder.Atom(extent: extents[line], drawn: line, id: line, isLine: true))
        return true
      }
      return ReadingOrder(em: em).columns(of: atoms).flatMap { $0.atoms.map(\.id) }
    }
    return (cells, rest)
  }
}
