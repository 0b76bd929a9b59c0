internal import PlanGrammar
internal import PlanModel

/// Says whether what stands on both sides of a white river are columns of text, and no rows of a table.
struct ColumnEvidence {
  let input: LayoutInput

  /// Whether both sides are columns.
  ///
  /// How sure: several rows have text on both sides, or both sides reach along each other; their pieces are
  /// five characters and more on average and hardly ever values; and each side by itself reads as
  /// text of a document.
  func areColumns(_ left: [SpacedRow], _ right: [SpacedRow]) -> Bool {
    guard left.count >= 2, right.count >= 2 else { return false }
    let rows = Set(left.map(\.row))
    let both = right.count { rows.contains($0.row) }
    guard both >= 3 || (left.count >= 3 && right.count >= 3 && overlap(left, right) >= 0.5) else {
      return false
    }
    return isText(left) && isText(right) && isDocument(left) && isDocument(right)
  }

  /// The place at which most rows of a column start.
  static func edge(of rows: [SpacedRow]) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows { counts[row.start, default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
  }

  /// The text of a row.
  func text(_ row: SpacedRow) -> ScalarSlice {
    input.lines[row.line].scalars.part(row.range)
  }

  /// The label at the head of a row, where text follows it.
  func label(_ row: SpacedRow) -> Marker? {
    let text = text(row)
    guard let marker = MarkerGrammar.standard.marker(of: text) else { return nil }
    return marker.textStart < text.count || marker.name != nil ? marker : nil
  }

  // MARK: - Sides

  private func overlap(_ left: [SpacedRow], _ right: [SpacedRow]) -> Float {
    let top = max(left[0].row, right[0].row)
    let bottom = min(left[left.count - 1].row, right[right.count - 1].row)
    let least = min(
      left[left.count - 1].row - left[0].row, right[right.count - 1].row - right[0].row)
    return Float(bottom - top) / Float(max(least, 1))
  }

  private func isText(_ side: [SpacedRow]) -> Bool {
    let pieces = side.flatMap(\.pieces)
    let values = pieces.count {
      RowShape.isValue(input.lines[$0.line].scalars[$0.range])
    }
    let characters = pieces.reduce(0) { $0 + $1.range.count }
    return values * 4 <= pieces.count && characters >= 5 * side.count
  }

  /// Whether a side reads as text of a document: rows that start with a label, lines broken at the edge, sentences
  /// that end. Names, values and titles have none of it.
  private func isDocument(_ side: [SpacedRow]) -> Bool {
    let edge = side.map(\.end).max() ?? 0
    let start = Self.edge(of: side)
    var found = 0
    var previous: SpacedRow?
    for row in side {
      defer { previous = row }
      let text = text(row)
      let isLabelled = label(row) != nil
      if isLabelled || text.endsSentence { found += 1 }
      guard let before = previous, !isLabelled, row.row - before.row <= 2,
        row.pieces.count == 1, before.pieces.count == 1
      else { continue }
      let above = self.text(before)
      if before.end >= edge - 2, above.count >= 8, !above.endsSentence, row.start <= start + 2 {
        found += 1
      }
    }
    return found >= min(3, side.count) && found * 4 >= side.count
  }

  // MARK: - Tables

  /// The end of a table whose head is a row of words that head columns: its rows follow each other, with one
  /// blank row between them at most; nil where a row is no such head.
  func tableOfWords(from start: Int, in rows: [SpacedRow]) -> Int? {
    guard rows[start].pieces.count >= 2, WordTableFinder.isHeader(text(rows[start])) else {
      return nil
    }
    var end = start + 1
    while end < rows.count, rows[end].row - rows[end - 1].row <= 2,
      rows[end].pieces.count >= 2 || (label(rows[end]) == nil && !text(rows[end]).endsSentence)
    {
      end += 1
    }
    return end
  }

  /// Whether a row is one of a table that a river does not part: at least three pieces, two of them values or
  /// years, without a line of text on the one side of the river.
  func isTableRow(_ row: SpacedRow, at river: Range<Int>) -> Bool {
    guard row.pieces.count >= 3 else { return false }
    let shape = RowShape(text(row))
    guard shape.figures >= 2 else { return false }
    for side in [
      row.pieces.filter { $0.end <= river.upperBound },
      row.pieces.filter { $0.start >= river.upperBound },
    ] where side.count == 1 {
      let text = input.lines[side[0].line].scalars[side[0].range]
      if text.count >= 12 || MarkerGrammar.standard.marker(of: Array(text)) != nil { return false }
    }
    return true
  }

  /// The first row of the header above a row of a table: the rows above without a blank one between, and behind one
  /// blank row at most, that hold words and no text.
  func startOfHeader(above table: Int, notBefore limit: Int, in rows: [SpacedRow]) -> Int {
    var start = table
    while start > limit {
      let gap = rows[start].row - rows[start - 1].row
      guard gap <= (start == table ? 2 : 1), isWords(rows[start - 1]) else { break }
      start -= 1
    }
    return start
  }

  private func isWords(_ row: SpacedRow) -> Bool {
    row.pieces.allSatisfy { piece in
      let text = input.lines[piece.line].scalars.part(piece.range)
      return text.count <= 16 && !text.endsSentence
        && MarkerGrammar.standard.marker(of: text) == nil
    }
  }
}
