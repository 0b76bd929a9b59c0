internal import PlanGrammar
internal import PlanModel

/// Reads the rows of a page column by column.
///
/// A recursive cut, as `ReadingOrder` makes for places in points: a white river that goes on over several rows parts
/// columns where both sides are text of a document (`ColumnEvidence`). All else is left as rows: tables are
/// found by them.
struct SpacedColumns {
  /// Rows that follow each other in one column.
  struct Leaf {
    var rows: [SpacedRow]
    /// The column; -1 for rows of the page.
    var column: Int
  }

  let input: LayoutInput
  let evidence: ColumnEvidence
  private(set) var leaves: [Leaf] = []
  /// For each column its flow.
  private(set) var flows: [Int] = []
  private var flowCount = 0
  /// Columns within columns are read this deep.
  private static let depth = 5

  init(_ rows: [SpacedRow], _ input: LayoutInput) {
    self.input = input
    evidence = ColumnEvidence(input: input)
    leaves = read(rows, column: -1, depth: 0)
  }

  private mutating func newColumn(flow: Int) -> Int {
    flows.append(flow)
    return flows.count - 1
  }

  private mutating func read(_ rows: [SpacedRow], column: Int, depth: Int) -> [Leaf] {
    var leaves: [Leaf] = []
    var plain: [SpacedRow] = []
    var index = 0
    while index < rows.count {
      if let end = evidence.tableOfWords(from: index, in: rows) {
        plain += rows[index..<end]
        index = end
        continue
      }
      guard depth < Self.depth, let band = band(from: index, in: rows) else {
        plain.append(rows[index])
        index += 1
        continue
      }
      if !plain.isEmpty { leaves.append(Leaf(rows: plain, column: column)) }
      plain = []
      let sides = Array(rows[index..<band.end]).parted(at: band.gutter)
      flowCount += 1
      let flow = flowCount
      let left = read(sides.left, column: newColumn(flow: flow), depth: depth + 1)
      let right = read(sides.right, column: newColumn(flow: flow), depth: depth + 1)
      leaves += HeadedRows(input: input).weave(left, right) ?? left + right
      index = band.end
    }
    if !plain.isEmpty { leaves.append(Leaf(rows: plain, column: column)) }
    return leaves
  }

  // MARK: - Rivers

  private struct Band {
    var end: Int
    var gutter: Int
    var rows: Int
  }

  /// The longest band of columns that starts at a row.
  private func band(from start: Int, in rows: [SpacedRow]) -> Band? {
    var best: Band?
    var tried: Set<Int> = []
    for row in rows[start...].prefix(6) {
      for gap in gaps(of: row, from: rows[start...].map(\.start).min() ?? 0)
      where tried.insert(gap.upperBound).inserted {
        guard let found = band(from: start, gap, in: rows) else { continue }
        if found.rows > best?.rows ?? 0 { best = found }
      }
    }
    return best
  }

  /// The free stretches of a row from the left edge of its region on, half open.
  private func gaps(of row: SpacedRow, from left: Int) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var edge = left
    for piece in row.pieces {
      if piece.start - edge >= 2 { gaps.append(edge..<piece.start) }
      edge = piece.end
    }
    return gaps
  }

  private func band(from start: Int, _ gap: Range<Int>, in rows: [SpacedRow]) -> Band? {
    var free = gap
    var end = start
    var isTable = false
    while end < rows.count {
      if evidence.isTableRow(rows[end], at: free) {
        isTable = true
        break
      }
      guard let next = narrowed(free, by: rows[end]) else { break }
      free = next
      end += 1
    }
    if isTable { end = evidence.startOfHeader(above: end, notBefore: start, in: rows) }
    guard end - start >= 3 else { return nil }
    let gutter = free.upperBound
    end = trimmed(start..<end, gutter, in: rows, isLast: end == rows.count)
    guard end - start >= 3 else { return nil }
    let sides = Array(rows[start..<end]).parted(at: gutter)
    guard !sides.left.isEmpty, startsAt(rows[start], gutter, sides, rows[start + 1]),
      evidence.areColumns(sides.left, sides.right)
    else { return nil }
    return Band(end: end, gutter: gutter, rows: end - start)
  }

  /// Whether a row can be the first of columns: something stands on both sides of the gutter; or on
  /// one, and on the other in the next row; or at the edge of the right column.
  private func startsAt(
    _ row: SpacedRow, _ gutter: Int, _ sides: (left: [SpacedRow], right: [SpacedRow]),
    _ next: SpacedRow
  ) -> Bool {
    let (hasLeft, hasRight) = (row.start < gutter, row.end > gutter)
    if hasLeft, hasRight { return true }
    if hasLeft { return next.start >= gutter && next.row - row.row <= 1 }
    let edge = ColumnEvidence.edge(of: sides.right)
    return sides.right.count >= 5 && row.start <= edge + 2
  }

  /// The end of columns without what stands below them on the left and belongs to what crosses the gutter
  /// there: the last rows behind a gap, where the right column has ended.
  private func trimmed(
    _ band: Range<Int>, _ gutter: Int, in rows: [SpacedRow], isLast: Bool
  ) -> Int {
    guard !isLast, rows[band.upperBound].row - rows[band.upperBound - 1].row <= 4 else {
      return band.upperBound
    }
    var end = band.upperBound
    while end - 1 > band.lowerBound, rows[end - 1].end <= gutter {
      let gap = rows[end - 1].row - rows[end - 2].row
      end -= 1
      if gap > 1 { return end }
    }
    return rows[end - 1].end <= gutter || end == band.upperBound ? band.upperBound : end
  }

  /// A free stretch without what a row takes of it; nil where nothing is left.
  private func narrowed(_ space: Range<Int>, by row: SpacedRow) -> Range<Int>? {
    var best: Range<Int>?
    var edge = Int.min
    for index in 0...row.pieces.count {
      let start = index < row.pieces.count ? row.pieces[index].start : Int.max
      let lower = max(edge, space.lowerBound)
      let upper = min(start, space.upperBound)
      if upper > lower, upper - lower > best?.count ?? 0 { best = lower..<upper }
      if index < row.pieces.count { edge = row.pieces[index].end }
    }
    return best
  }
}
