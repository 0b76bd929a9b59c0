internal import PlanGrammar
internal import PlanModel

/// What: makes table blocks of the tables that rules enclose, and fields of boxes of name and value.
enum RuledTables {
  /// - Returns: the tables in reading order, each with its first line.
  static func find(
    _ workspace: inout Workspace
  ) -> [(first: Int, table: Arrangement.RuledTable)] {
    var tables: [(first: Int, table: Arrangement.RuledTable)] = []
    for table in workspace.arrangement.tables {
      switch table.kind {
      case .fields: addFields(table, &workspace)
      case .data, .form(.table):
        if let first = addTable(table, &workspace) { tables.append((first, table)) }
      case .form(let part): FormBlocks.add(table.cells, part, &workspace)
      }
    }
    return tables
  }

  /// - Returns: the first line of the table; nil for a table without text.
  private static func addTable(
    _ table: Arrangement.RuledTable, _ workspace: inout Workspace
  ) -> Int? {
    let cells = table.cells.map { $0.filter { workspace.isFree($0) } }
    let lines = cells.joined()
    guard let first = lines.min() else { return nil }
    let rows = rows(of: table.grid, cells, workspace)
    let page = workspace.layout.lines[first].page
    var block = Block(kind: .table, pieces: [], rows: rows, page: page, lineCount: lines.count)
    if case .form = table.kind { block.isFilledIn = true }
    workspace.tables[first] = block
    for line in lines {
      workspace.roles[line] = .table
      workspace.verticalLabels[line] = nil
    }
    return first
  }

  private static func rows(
    of grid: Grid, _ cells: [[Int]], _ workspace: Workspace
  ) -> [[TableCell]] {
    var rows: [[TableCell]] = Array(
      repeating: Array(repeating: TableCell(pieces: []), count: grid.columnCount),
      count: grid.rowCount)
    let headers = headerRows(grid)
    for (cell, lines) in zip(grid.cells, cells) {
      rows[cell.row][cell.column] = TableCell(
        pieces: pieces(lines, workspace), header: cell.row < headers, rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan)
    }
    return rows
  }

  /// How many rows at the top are headers: up to the first row with a value.
  private static func headerRows(_ grid: Grid) -> Int {
    var covered = 1
    for cell in grid.cells where cell.row < covered {
      // A header that spans rows spans all rows of headers; one that spans columns has rows below.
      if cell.rowSpan > 1, cell.row + cell.rowSpan <= 4 {
        covered = max(covered, cell.row + cell.rowSpan)
      } else if cell.columnSpan > 1, cell.columnSpan < grid.columnCount {
        covered = max(covered, cell.row + 2)
      }
    }
    return min(covered, max(grid.rowCount - 1, 0))
  }

  private static func addFields(_ table: Arrangement.RuledTable, _ workspace: inout Workspace) {
    for row in 0..<table.grid.rowCount {
      let name = table.cells[2 * row].filter { workspace.isFree($0) }
      let value = table.cells[2 * row + 1].filter { workspace.isFree($0) }
      guard let first = name.first, !value.isEmpty else { continue }
      var pieces = pieces(name, workspace)
      let length = pieces.reduce(0) { $0 + $1.range.count }
      var rest = Self.pieces(value, workspace)
      rest[0].spaceBefore = true
      pieces += rest
      workspace.tables[first] = Block(
        kind: .field(name: length), pieces: pieces, page: workspace.layout.lines[first].page,
        lineCount: 1)
      for line in name + value {
        workspace.roles[line] = .table
        workspace.verticalLabels[line] = nil
      }
    }
  }

  /// The text of a cell: its lines one behind the other, words of Latin letters parted by a space.
  static func pieces(_ lines: [Int], _ workspace: Workspace) -> [Piece] {
    var pieces: [Piece] = []
    var last: Unicode.Scalar?
    for line in lines {
      let scalars = workspace.layout.lines[line].scalars
      var piece = workspace.piece(line)
      if let last, let first = scalars.first {
        piece.spaceBefore = last.isLatin && first.isLatin
      }
      pieces.append(piece)
      last = scalars.last
    }
    return pieces
  }
}

extension Workspace {
  /// Whether a line is no furniture and no entry of a table of contents, so that a table may take it.
  func isFree(_ line: Int) -> Bool {
    roles[line] == .body || roles[line] == .vertical
  }
}
