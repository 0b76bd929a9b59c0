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
        follows(tables[index - 1].table, entry.table, workspace),
        var part = workspace.tables[entry.first],
        fit(&part, to: &block, tables[index - 1].table.grid, entry.table.grid, workspace)
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
      if repeated > 0, let row = rows.first, goesOn(row, behind: block.rows.last, workspace) {
        for (column, cell) in row.enumerated() {
          block.rows[block.rows.count - 1][column].pieces += cell.pieces
        }
        rows.removeFirst()
      }
      block.rows += rows
      block.lineCount += part.lineCount
      workspace.tables[start] = block
      workspace.tables[entry.first] = nil
    }
  }

  /// Whether a table starts where the one before ends, on the next page with nothing but furniture between.
  private static func follows(
    _ one: Arrangement.RuledTable, _ next: Arrangement.RuledTable, _ workspace: Workspace
  ) -> Bool {
    let lines = (Array(one.cells.joined()), Array(next.cells.joined()))
    guard let last = lines.0.max(), let first = lines.1.min(), last < first,
      workspace.layout.lines[first].page == workspace.layout.lines[last].page + 1
    else { return false }
    return ((last + 1)..<first).allSatisfy { workspace.roles[$0] == .furniture }
  }

  /// Brings two parts to the same columns; false where their widths differ. Where cells span all rows of a part, it has fewer edges than
  /// the other: then it has to say the same in its first row.
  private static func fit(
    _ part: inout Block, to block: inout Block, _ one: Grid, _ next: Grid, _ workspace: Workspace
  ) -> Bool {
    let (left, right) = (widths(one), widths(next))
    if left.count == right.count {
      return zip(left, right).allSatisfy { abs($0 - $1) <= tolerance }
    }
    guard isRepeated(part.rows.first, block.rows.first, workspace) else { return false }
    if left.count > right.count, let places = places(of: right, in: left) {
      part.rows = part.rows.map { spread($0, places, left.count) }
      return true
    }
    if right.count > left.count, let places = places(of: left, in: right) {
      block.rows = block.rows.map { spread($0, places, right.count) }
      return true
    }
    return false
  }

  /// For each column the one of a finer division in which it starts; nil where an edge is none of its edges.
  private static func places(of edges: [Float], in finer: [Float]) -> [Int]? {
    var places: [Int] = []
    var start = 0
    for edge in edges {
      guard let end = finer.firstIndex(where: { abs($0 - edge) <= tolerance }), end >= start else {
        return nil
      }
      places.append(start)
      start = end + 1
    }
    return start == finer.count ? places : nil
  }

  private static func spread(_ row: [TableCell], _ places: [Int], _ count: Int) -> [TableCell] {
    var spread = Array(repeating: TableCell(pieces: []), count: count)
    for (column, cell) in row.enumerated() where column < places.count {
      var cell = cell
      let end = column + cell.columnSpan < places.count ? places[column + cell.columnSpan] : count
      cell.columnSpan = max(1, end - places[column])
      spread[places[column]] = cell
    }
    return spread
  }

  /// Whether two rows say the same in their filled cells.
  private static func isRepeated(
    _ row: [TableCell]?, _ other: [TableCell]?, _ workspace: Workspace
  ) -> Bool {
    guard let row, let other else { return false }
    let (one, next) = (texts(row, workspace), texts(other, workspace))
    return one.count >= 2 && one == next
  }

  private static func texts(_ row: [TableCell], _ workspace: Workspace) -> [[Unicode.Scalar]] {
    row.map { workspace.layout.text(of: $0.pieces).scalars.filter { !$0.isSpace } }
      .filter { !$0.isEmpty }
  }

  /// Whether a row goes on in the last one of the part before, which the end of the page has cut: its first cell is empty, and it has text only where
  /// that one has some, of which one ends in the middle of a sentence.
  private static func goesOn(
    _ row: [TableCell], behind last: [TableCell]?, _ workspace: Workspace
  ) -> Bool {
    guard let last, last.count == row.count, row.first?.pieces.isEmpty ?? false,
      !(last.first?.pieces.isEmpty ?? true)
    else { return false }
    let filled = row.indices.filter { !row[$0].pieces.isEmpty }
    guard !filled.isEmpty, filled.allSatisfy({ !last[$0].pieces.isEmpty }) else { return false }
    return filled.contains { column in
      let text = workspace.layout.text(of: last[column].pieces).scalars
      return text.count >= 12 && !text.endsSentence
    }
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
