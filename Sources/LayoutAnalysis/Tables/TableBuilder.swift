internal import PlanModel

/// Makes a table block of a header and rows of lines.
struct TableBuilder {
  let region: TableRegion
  let header: Range<Int>
  let rows: Range<Int>

  /// The table; nil where it turns out to be none.
  func build(_ workspace: Workspace) -> Block? {
    let columns = columns(workspace)
    var built = HeaderBuilder(region: region, lines: header, columns: columns).rows(workspace)
    built += dataRows(columns, workspace)
    guard built.count >= 2 else { return nil }
    let first = workspace.layout.lines[region.lines[header.lowerBound]]
    return Block(
      kind: .table, pieces: [], rows: built, page: first.page,
      lineCount: rows.upperBound - header.lowerBound, indent: first.indent)
  }

  /// The number of columns: that of the rows, or of a head of one line, where no row has more words than that with
  /// numbers and their units as one.
  private func columns(_ workspace: Workspace) -> Int {
    let columns = region.columnCount(rows, in: workspace)
    guard header.count == 1, let head = header.first else { return columns }
    let words = region.shapes[head].tokens.count
    guard words >= 2, words < columns else { return columns }
    let fits = rows.allSatisfy { position in
      let shape = region.shapes[position]
      return shape.tokens.count <= words
        || shape.fitted(to: words, in: region.text(position, workspace)).tokens.count == words
    }
    return fits ? words : columns
  }

  private func dataRows(_ columns: Int, _ workspace: Workspace) -> [[TableCell]] {
    let full = rows.filter { region.shapes[$0].tokens.count == columns }
    let valueLast = full.count { region.shapes[$0].endsInValue } * 2 > full.count
    let oneText = full.allSatisfy { position in
      region.shapes[position].tokens.dropFirst().allSatisfy { $0.isValue || $0.isYear }
    }
    var result: [[TableCell]] = []
    var row: [TableCell] = []
    var rowHasValues = false
    func close() {
      if !row.isEmpty { result.append(row) }
      row = []
      rowHasValues = false
    }
    for position in rows {
      let line = region.lines[position]
      let text = region.text(position, workspace)
      let shape = region.shapes[position].fitted(to: columns, in: text)
      guard !shape.tokens.isEmpty else { continue }
      // A fragment of a character or two goes on in the cell before.
      if text.count <= 2, !row.isEmpty || !result.isEmpty,
        row.count >= columns || (row.last?.isShort(workspace) ?? false)
      {
        if row.isEmpty { row = result.removeLast() }
        row[row.count - 1].pieces.append(Piece(line: line, 0..<text.count))
        continue
      }
      // A wrapped line of running text.
      if row.count >= 2, shape.values == 0, workspace.blankLines(before: line) == 0,
        row[row.count - 1].characters > 12
      {
        row[row.count - 1].pieces.append(Piece(line: line, 0..<text.count))
        continue
      }
      var tokens = shape.tokens
      if oneText, shape.figures == 0, tokens.count > 1, let first = tokens.first {
        // A name with white space in it.
        tokens = [
          RowShape.Token(
            range: first.range.lowerBound..<text.count, isValue: false, isYear: first.isYear)
        ]
      }
      if row.count == 1, !rowHasValues, oneText, shape.startsWithText, shape.values > 0,
        workspace.blankLines(before: line) == 0
      {
        // The name of a row that was wrapped before its values.
        row[0].pieces.append(Piece(line: line, tokens[0].range))
        tokens.removeFirst()
      } else if row.count >= columns
        || (rowHasValues && shape.startsWithText && (shape.values > 0 || valueLast))
        || (!row.isEmpty && oneText && shape.startsWithText)
        || row.count + tokens.count > columns + 1
      {
        close()
      }
      row.reserveCapacity(row.count + tokens.count)
      for token in tokens {
        row.append(TableCell(Piece(line: line, token.range)))
      }
      rowHasValues = rowHasValues || shape.values > 0
    }
    close()
    return result
  }
}

extension TableCell {
  /// Whether the cell holds one or two characters.
  fileprivate func isShort(_ workspace: Workspace) -> Bool {
    pieces.reduce(0) { $0 + $1.range.count } <= 2
      && pieces.allSatisfy { piece in
        !workspace.layout.lines[Int(piece.line)].scalars[piece.range].contains(where: \.isDigit)
      }
  }
}
