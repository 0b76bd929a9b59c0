internal import PlanModel

/// Makes the header rows of a text table.
///
/// The words of the header come in reading order, often one a line. With as many words as columns
/// they are one row. With more, bracketed words go to the word before them (`現状値` `（令和２年度）`),
/// then one word more than columns means a heading over the last ones (`年度別事業費` over `R7 R8 R9`),
/// and pairs of single-word lines are wrapped cells (`2022年度` `実績`). As many single-word lines before as
/// rows of several words behind are the names of those rows, from the corner of the table.
struct HeaderBuilder {
  let region: TableRegion
  let lines: Range<Int>
  let columns: Int

  func rows(_ workspace: Workspace) -> [[TableCell]] {
    if let named = namedRows() { return named }
    var cells: [(cell: TableCell, position: Int, bracketed: Bool, single: Bool)] = []
    for position in lines {
      let text = region.text(position, workspace)
      let shape = region.shapes[position]
      for token in shape.tokens {
        let piece = Piece(line: region.lines[position], token.range)
        let fragment =
          token.range.count == 1 && (cells.last?.cell.characters ?? 9) <= 1
          && shape.tokens.count == 1
        if text[token.range.lowerBound].isOpeningBracket || fragment, !cells.isEmpty {
          cells[cells.count - 1].cell.pieces.append(piece)
          cells[cells.count - 1].bracketed = !fragment
        } else {
          cells.append(
            (TableCell(pieces: [piece], header: true), position, false, shape.tokens.count == 1))
        }
      }
    }
    guard !cells.isEmpty else { return [] }
    if cells.count > columns + 1 {
      // Pair up single-word lines until the count fits.
      var index = 1
      while index < cells.count, cells.count > columns {
        if cells[index].single, cells[index - 1].single, cells[index - 1].cell.pieces.count == 1 {
          cells[index - 1].cell.pieces += cells[index].cell.pieces
          cells.remove(at: index)
        }
        index += 1
      }
    }
    guard cells.count > columns else { return [cells.map(\.cell)] }
    var split = cells.count
    if let last = cells.last {
      if last.bracketed {
        while split > 1, cells[split - 1].bracketed { split -= 1 }
      } else {
        while split > 1, cells[split - 1].position == last.position { split -= 1 }
      }
    }
    guard split < cells.count, split > 0 else { return [cells.map(\.cell)] }
    let below = cells[split...].map(\.cell)
    var above = cells[..<split].map(\.cell)
    above[above.count - 1].columnSpan = max(1, columns - above.count + 1)
    let covered = TableCell(pieces: [], header: true)
    let fill = max(0, columns - below.count)
    return [
      above + Array(repeating: covered, count: max(0, columns - above.count)),
      Array(repeating: covered, count: fill) + below,
    ]
  }

  /// The rows with their names from the corner; nil where there are none.
  private func namedRows() -> [[TableCell]]? {
    let half = lines.count / 2
    let names = lines.prefix(half)
    let rows = lines.suffix(half)
    guard half >= 2, lines.count == 2 * half,
      names.allSatisfy({ region.shapes[$0].tokens.count == 1 }),
      rows.allSatisfy({ region.shapes[$0].tokens.count >= 2 }),
      rows.last.map({ region.shapes[$0].tokens.count }) == columns - 1
    else { return nil }
    return zip(names, rows).map { name, row in
      (region.shapes[name].tokens.map { ($0, name) } + region.shapes[row].tokens.map { ($0, row) })
        .map { token, position in
          TableCell(
            pieces: [Piece(line: region.lines[position], token.range)], header: true)
        }
    }
  }
}

extension TableCell {
  /// Number of characters of the cell.
  var characters: Int { pieces.reduce(0) { $0 + $1.range.count } }
}
