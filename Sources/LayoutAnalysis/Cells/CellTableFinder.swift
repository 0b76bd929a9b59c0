internal import PlanModel

/// What: puts tables together whose cells stand by themselves between blank lines, column by column or block by
/// block, as extractors write them that go by boxes (pdfminer, `pdftotext` without options).
///
/// How sure: from a word that heads a column on, the words and values of the page fill a grid exactly: as
/// many of each as its heads ask for. Up to three other blocks may have come in between, and stay
/// behind the table. Where no such grid is filled, all stays in source order.
enum CellTableFinder {
  /// Blocks that may stand between the cells of a table: a heading, a field, a note.
  private static let strangers = 3
  /// Blocks of a page that are looked at for one table.
  private static let reach = 120

  static func find(_ workspace: inout Workspace) {
    // Where places are known, tables are found by them.
    guard workspace.arrangement.columns.isEmpty else { return }
    let isDense = !isApart(workspace)
    guard !isDense || isCellByCell(workspace) else { return }
    var open: (grid: CellGrid, first: Int)?
    // The heads at the end of a page, whose rows stand on the next.
    var heads: [CellUnit] = []
    for page in workspace.pages {
      var last: (grid: CellGrid, first: Int)?
      let lines = page.filter { canBeCell($0, workspace) }
      var reader = CellUnitReader(lines, behind: heads, isDense: isDense)
      if let table = open, let rows = continuation(of: table.grid, &reader, workspace) {
        append(rows, to: table.first, &workspace)
      }
      var at = 0
      while true {
        // A table starts with a head.
        if at == reader.units.count, reader.passOver(workspace) { at = 0 }
        guard reader.read(to: at, workspace) else { break }
        if reader.units[at].head != nil, isFree(reader.units[at], workspace),
          let grid = table(from: at, &reader, workspace)
        {
          last = (grid, take(grid, &workspace))
        }
        at += 1
      }
      open = last
      let others = reader.units.lastIndex { $0.head == nil || !isFree($0, workspace) }
      heads = Array(reader.units[(others.map { $0 + 1 } ?? 0)...])
      if heads.count < 2 { heads = [] }
    }
  }

  /// Whether most lines of a document stand between blank ones.
  private static func isApart(_ workspace: Workspace) -> Bool {
    let lines = workspace.roles.indices.filter { workspace.roles[$0] == .body }
    let apart = lines.count { workspace.blankLines(before: $0) > 0 }
    return lines.count >= 12 && apart * 10 >= lines.count * 4
  }

  /// Whether an extractor wrote each cell on a line of its own without blank lines between (MuPDF): values follow values.
  private static func isCellByCell(_ workspace: Workspace) -> Bool {
    var pairs = 0
    for line in workspace.roles.indices.dropFirst()
    where isValue(line, workspace) && isValue(line - 1, workspace) {
      pairs += 1
      if pairs >= leastPairs { return true }
    }
    return false
  }

  /// Whether a line is one of running text, which nothing parts from cells where no line is blank: a comma or full stop
  /// in more than twelve characters, or a particle at the end of more than sixteen.
  static func isText(_ line: Int, _ workspace: borrowing Workspace) -> Bool {
    let facts = workspace.facts[line]
    return facts.last == "、" || facts.count > 12 && facts.has([.comma, .fullStop])
      || facts.count > 16 && JoinScore.isDangling(facts)
  }

  /// How often a value follows a value where cells have lines of their own.
  private static let leastPairs = 2

  private static func isValue(_ line: Int, _ workspace: Workspace) -> Bool {
    let facts = workspace.facts[line]
    guard workspace.roles[line] == .body, facts.has(.digit), facts.count <= 12 else { return false }
    return RowShape.isValue(Array(workspace.layout.lines[line].scalars)[...])
  }

  private static func isFree(_ unit: CellUnit, _ workspace: Workspace) -> Bool {
    unit.pieces.allSatisfy { canBeCell(Int($0.line), workspace) }
  }

  /// Whether a line is still to be made into blocks. Units below each other look like a vertical label.
  private static func canBeCell(_ line: Int, _ workspace: Workspace) -> Bool {
    workspace.roles[line] == .body || workspace.roles[line] == .vertical
  }

  /// Takes lines for a table; what is left of vertical labels that they were part of is body again.
  private static func mark(_ lines: Set<Int>, _ workspace: inout Workspace) {
    for (start, run) in workspace.verticalLabels where run.contains(where: lines.contains) {
      for line in run { workspace.roles[line] = .body }
      workspace.verticalLabels[start] = nil
    }
    for line in lines { workspace.roles[line] = .table }
  }

  /// The largest table that is filled from a head on.
  private static func table(
    from start: Int, _ reader: inout CellUnitReader, _ workspace: Workspace
  ) -> CellGrid? {
    var cells: [CellUnit] = []
    var strange = 0
    var best: CellGrid?
    for index in start..<start + reach {
      guard reader.read(to: index, workspace) else { break }
      let unit = reader.units[index]
      guard isFree(unit, workspace) else { break }
      let hasDescriptions = cells.contains { $0.head?.isDescription ?? false }
      if !unit.pair.isEmpty, hasDescriptions {
        cells += unit.pair
        if cells.count >= 5, let grid = CellGrid(cells) { best = grid }
        continue
      }
      if unit.isOther || !unit.pair.isEmpty {
        strange += 1
        if strange > strangers { break }
        continue
      }
      // Another table begins.
      if let head = unit.head, head.isFirst, cells.contains(where: { $0.head?.isFirst ?? false }) {
        break
      }
      cells.append(unit)
      // All of a line is in the table or nothing.
      if index + 1 < reader.units.count,
        reader.units[index + 1].pieces[0].line == unit.pieces[0].line
      {
        continue
      }
      guard cells.count >= 5, unit.head == nil, let grid = CellGrid(cells) else { continue }
      best = grid
    }
    return best
  }

  /// Rows at the top of a page that go on in the last table of the page before.
  private static func continuation(
    of grid: CellGrid, _ reader: inout CellUnitReader, _ workspace: Workspace
  ) -> [[CellUnit]]? {
    var cells: [CellUnit] = []
    var at = 0
    while reader.read(to: at, workspace) {
      let unit = reader.units[at]
      guard unit.pair.isEmpty ? unit.isWords || unit.isValue : grid.hasDescriptions else { break }
      cells += unit.pair.isEmpty ? [unit] : unit.pair
      at += 1
    }
    guard !cells.isEmpty else { return nil }
    return grid.further(cells)
  }

  /// - Returns: the first line of the table.
  private static func take(_ grid: CellGrid, _ workspace: inout Workspace) -> Int {
    let rows = grid.tableRows
    let lines = Set(rows.joined().flatMap(\.pieces).map { Int($0.line) })
    let first = lines.min() ?? 0
    workspace.tables[first] = Block(
      kind: .table, pieces: [], rows: rows, page: workspace.layout.lines[first].page,
      lineCount: lines.count)
    mark(lines, &workspace)
    return first
  }

  private static func append(_ rows: [[CellUnit]], to first: Int, _ workspace: inout Workspace) {
    for row in rows {
      workspace.tables[first]?.rows.append(row.map { TableCell(pieces: $0.pieces) })
    }
    mark(Set(rows.joined().flatMap(\.pieces).map { Int($0.line) }), &workspace)
  }
}
