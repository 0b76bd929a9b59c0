internal import PlanModel

/// What: reads the lines of a box as names with their values beside them.
///
/// How sure: every line either starts a row, with a short name at the left edge of the box and a value
/// at the edge of the values, or goes on in a value.
enum FieldRows {
  /// Longest name in characters.
  private static let longestName = 14

  /// The rows as a grid of two columns; nil where the lines are something else.
  static func grid(of inside: [Int], _ lines: [TextLine], _ extents: [Extent], em: Float) -> Grid? {
    guard inside.count >= 2, inside.count <= 24 else { return nil }
    let sorted = inside.sorted { (extents[$0].left, extents[$0].top) < (extents[$1].left, extents[$1].top) }
    guard let first = sorted.first else { return nil }
    let names = sorted.filter { extents[$0].left <= extents[first].left + 0.5 * em }
    let values = sorted.filter { !names.contains($0) }
    guard let edge = values.map({ extents[$0].left }).min(),
      names.allSatisfy({ isName(lines[$0]) && extents[$0].right + 0.5 * em <= edge }),
      values.allSatisfy({ extents[$0].left <= edge + 1.5 * em })
    else { return nil }
    let rows = names.sorted { extents[$0].top < extents[$1].top }
    var cells: [Grid.Cell] = []
    let right = values.map { extents[$0].right }.max() ?? edge
    let bottom = inside.map { extents[$0].bottom }.max() ?? 0
    for (row, name) in rows.enumerated() {
      // A value stands beside its name, or starts there.
      guard values.contains(where: { abs(extents[$0].midY - extents[name].midY) <= 0.5 * em }) else {
        return nil
      }
      let top = extents[name].top - 0.3 * em
      let end = row + 1 < rows.count ? extents[rows[row + 1]].top - 0.3 * em : bottom + 1
      for (column, (left, right)) in [(extents[name].left - 1, edge - 1), (edge - 1, right + 1)].enumerated() {
        cells.append(
          Grid.Cell(
            extent: Extent(left: left, top: top, right: right, bottom: end), row: row, column: column,
            rowSpan: 1, columnSpan: 1))
      }
    }
    guard let whole = cells.first?.extent else { return nil }
    return Grid(
      extent: cells.dropFirst().reduce(whole) { $0.union($1.extent) }, rowCount: rows.count,
      columnCount: 2, cells: cells)
  }

  private static func isName(_ line: TextLine) -> Bool {
    line.scalars.count <= longestName && !line.scalars.endsSentence
      && !line.scalars.contains { $0.isDigit || $0 == "、" }
  }
}
