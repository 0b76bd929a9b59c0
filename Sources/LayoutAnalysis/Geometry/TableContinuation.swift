internal import Ordering
internal import PlanModel

/// What: puts the parts of a table that goes on over pages together. Header rows that the next page
/// repeats are furniture.
///
/// How sure: nothing but furniture stands between the parts, and their columns have the same widths.
enum TableContinuation {
  /// How far the edges of a column may differ from page to page, in points.
  private static let tolerance: Float = 4

  /// - Parameter tables: the tables in reading order, each by its first line.
  static func join(
    _ tables: [(first: Int, table: Arrangement.RuledTable)], _ workspace: inout Workspace
  ) {
    var head: Int?
    for (index, entry) in tables.enumerated() {
      guard index > 0, let start = head, var block = workspace.tables[start],
        goesOn(tables[index - 1].table, entry.table, workspace),
        let part = workspace.tables[entry.first]
      else {
        head = entry.first
        continue
      }
      let repeated = repeatedRows(part.rows, of: block.rows, workspace)
      let pieces = part.rows.prefix(repeated).joined().flatMap(\.pieces)
      if !pieces.isEmpty {
        workspace.markFurniture(pieces.ordered { OrderKey($0.line) }, .columnHeader)
      }
      var rows = Array(part.rows.dropFirst(repeated))
      if repeated == 0 {
        for row in rows.indices { for cell in rows[row].indices { rows[row][cell].header = false } }
      }
      block.rows += rows
      block.lineCount += part.lineCount
      workspace.tables[start] = block
      workspace.tables[entry.first] = nil
    }
  }

  private static func goesOn(
    _ one: Arrangement.RuledTable, _ next: Arrangement.RuledTable, _ workspace: Workspace
  ) -> Bool {
    let lines = (Array(one.cells.joined()), Array(next.cells.joined()))
    guard let last = lines.0.max(), let first = lines.1.min(), last < first,
      workspace.layout.lines[first].page == workspace.layout.lines[last].page + 1,
      one.grid.columnCount == next.grid.columnCount
    else { return false }
    guard ((last + 1)..<first).allSatisfy({ workspace.roles[$0] == .furniture }) else {
      return false
    }
    let (left, right) = (widths(one.grid), widths(next.grid))
    return zip(left, right).allSatisfy { abs($0 - $1) <= tolerance }
  }

  /// The right edges of the columns, from the left edge of the grid; 0 for one that no cell ends in.
  private static func widths(_ grid: Grid) -> [Float] {
    var edges = Array(repeating: grid.extent.width, count: grid.columnCount)
    for cell in grid.cells where cell.column + cell.columnSpan <= grid.columnCount {
      edges[cell.column + cell.columnSpan - 1] = cell.extent.right - grid.extent.left
    }
    return edges
  }

  /// How many rows at the start of a part say what the table's header rows say.
  private static func repeatedRows(
    _ part: [[TableCell]], of table: [[TableCell]], _ workspace: Workspace
  ) -> Int {
    var count = 0
    while count < part.count, count < table.count, table[count].contains(where: \.header),
      zip(part[count], table[count]).allSatisfy({ one, other in
        workspace.layout.text(of: one.pieces).scalars.filter { !$0.isSpace }
          == workspace.layout.text(of: other.pieces).scalars.filter { !$0.isSpace }
      })
    {
      count += 1
    }
    return count
  }
}
