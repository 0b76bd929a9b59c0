internal import PlanGrammar
internal import PlanModel

/// What: ledgers of projects: rows that count, each with its amounts and, on the lines below, remarks in sentences
/// (`1 総務課 人事管理費 255,927 77,032` over `定年退職者4名。`). Row finders that look for rows beside rows do not see them.
///
/// How sure: at least four numbers that count up by one, each with three values of which one has thousands on its line
/// or on one of the three below it, and no more than ``reach`` lines apart. Remarks go up to the last line before the next number
/// that ends a sentence; what is left there (the heads of the next page) stays where it is, behind the table.
enum LedgerFinder {
  /// How many rows make a ledger.
  private static let least = 4
  /// Most lines from one number to the next.
  private static let reach = 30
  /// Most lines below a number in which its values are looked for.
  private static let valueReach = 4
  /// Most lines of remarks below the last row.
  private static let mostRemarks = 8
  /// How many values a row has at least.
  private static let leastValues = 3

  /// A row: the lines of its number and of its values, and behind them the end of its remarks.
  fileprivate struct Row {
    var number: Int
    var values: Int
    var end: Int
  }

  static func find(_ workspace: inout Workspace) {
    // Where places are known, tables are found by them.
    guard workspace.arrangement.columns.isEmpty else { return }
    var line = 0
    while line < workspace.roles.count {
      guard workspace.facts[line].first == "1" || workspace.facts[line].first == "0",
        number(line, workspace) == 1,
        let rows = ledger(from: line, workspace)
      else {
        line += 1
        continue
      }
      take(rows, &workspace)
      line = rows.last?.end ?? line + 1
    }
  }

  // MARK: - Rows

  private static func ledger(from start: Int, _ workspace: Workspace) -> [Row]? {
    var rows: [Row] = []
    var at: Int? = start
    while let line = at, let values = valueLine(line, workspace) {
      rows.append(Row(number: line, values: values, end: values + 1))
      let wanted = rows.count + 1
      at = (values + 1..<min(values + reach, max(workspace.roles.count, values + 1))).first {
        number($0, workspace) == wanted && valueLine($0, workspace) != nil
      }
    }
    guard rows.count >= least else { return nil }
    for index in rows.indices {
      let next = index + 1 < rows.count ? rows[index + 1].number : rows[index].values + mostRemarks
      rows[index].end = remarksEnd(rows[index].values, before: next, workspace)
    }
    return rows
  }

  /// The number that a line is or starts with.
  private static func number(_ line: Int, _ workspace: Workspace) -> Int? {
    let facts = workspace.facts[line]
    guard workspace.roles[line] == .body, facts.first.isDigit else { return nil }
    if let marker = workspace.markers[line], marker.hasOneNumber, marker.reading == .section {
      return marker.lastNumber
    }
    guard facts.count <= 3 else { return nil }
    return ContentsFinder.pageNumber(workspace.layout.lines[line].scalars)
  }

  /// The line of the values of a row that starts at a line.
  private static func valueLine(_ start: Int, _ workspace: Workspace) -> Int? {
    let page = workspace.layout.lines[start].page
    for line in start..<min(start + valueReach, workspace.roles.count) {
      guard workspace.roles[line] == .body, workspace.layout.lines[line].page == page,
        line == start || number(line, workspace) == nil
      else { return nil }
      guard workspace.facts[line].spaces >= 3 else { continue }
      let text = workspace.layout.lines[line].scalars
      let values = RowShape(text).tokens.filter {
        $0.isValue && text[$0.range].contains(where: \.isDigit)
      }
      if values.count >= leastValues + (line == start ? 1 : 0),
        values.contains(where: { text[$0.range].contains(",") })
      {
        return line
      }
    }
    return nil
  }

  /// Behind the last line that ends a sentence, of those below the values on the same page.
  private static func remarksEnd(_ values: Int, before next: Int, _ workspace: Workspace) -> Int {
    var end = values + 1
    let page = workspace.layout.lines[values].page
    for line in values + 1..<max(min(next, workspace.roles.count), values + 1) {
      guard workspace.roles[line] == .body, workspace.layout.lines[line].page == page else { break }
      if workspace.facts[line].endsSentence { end = line + 1 }
    }
    return end
  }

  // MARK: - Cells

  private static func take(_ rows: [Row], _ workspace: inout Workspace) {
    var cells = rows.map { $0.cells(workspace) }
    var first = rows[0].number
    if let header = header(above: first, workspace) {
      cells.insert(header, at: 0)
      first -= 1
    }
    workspace.tables[first] = Block(
      kind: .table, pieces: [], rows: cells, page: workspace.layout.lines[first].page,
      lineCount: rows.reduce(rows[0].number - first) { $0 + $1.end - $1.number })
    workspace.roles[first] = .table
    for row in rows {
      for line in row.number..<row.end { workspace.roles[line] = .table }
    }
  }

  /// The words of the line above the first row, where it is three or more and no value.
  private static func header(above line: Int, _ workspace: Workspace) -> [TableCell]? {
    guard line > 0, workspace.roles[line - 1] == .body, !workspace.markers.has(line - 1),
      workspace.layout.lines[line - 1].page == workspace.layout.lines[line].page,
      !workspace.facts[line - 1].endsSentence
    else { return nil }
    let shape = RowShape(workspace.layout.lines[line - 1].scalars)
    guard shape.tokens.count >= 3, shape.values == 0 else { return nil }
    return shape.tokens.map { TableCell(Piece(line: line - 1, $0.range), header: true) }
  }
}

extension LedgerFinder.Row {
  /// Words and values as cells, lines of one word before the values put together, and the remarks.
  fileprivate func cells(_ workspace: Workspace) -> [TableCell] {
    var cells: [[Piece]] = []
    var isOpen = false
    for line in number...values {
      let text = workspace.layout.lines[line].scalars
      let tokens = RowShape(text).tokens
      var sign: Piece?
      for (index, token) in tokens.enumerated() {
        let piece = Piece(line: line, token.range)
        let word = text.part(token.range)
        if word.count == 1, word.first == "△" || word.first == "▲", index + 1 < tokens.count {
          sign = piece
          continue
        }
        if let before = sign {
          cells.append([before, piece])
          sign = nil
        } else if isOpen, index == 0 {
          cells[cells.count - 1].append(piece)
        } else {
          cells.append([piece])
        }
      }
      if let sign { cells.append([sign]) }
      // What has a bracket open, or a line of its own as the line before, goes on.
      isOpen =
        workspace.facts[line].hasOpenBracket
        || tokens.count == 1 && line > number && line + 1 < values
    }
    let remarks = (values + 1..<end).map { workspace.piece($0) }
    if !remarks.isEmpty {
      let last = RowShape(workspace.layout.lines[values].scalars).tokens.last
      if last?.isValue ?? true {
        cells.append(remarks)
      } else {
        cells[cells.count - 1] += remarks
      }
    }
    return cells.map { TableCell(pieces: $0) }
  }
}
