internal import PlanGrammar
internal import PlanModel

/// What: reads headings together with what stands beside them, in outlines set as a grid (大柱 | 中柱 | its points).
///
/// How sure: either the left column holds nothing but headings of one class, at least two; or its headings are
/// as many as the numbers of the right column start anew. A heading belongs to the rows beside it, whether
/// cells are set from the top or in the middle.
struct HeadedRows {
  let input: LayoutInput

  /// The leaves of both sides in the order of their headings; nil where the sides are columns.
  func weave(
    _ left: [SpacedColumns.Leaf], _ right: [SpacedColumns.Leaf]
  ) -> [SpacedColumns.Leaf]? {
    let (heads, lines) = (flatten(left), flatten(right))
    if let order = pointsBeside(heads, lines) { return order }
    return numbersBeside(heads, lines)
  }

  private typealias Line = (row: SpacedRow, column: Int)

  private func flatten(_ leaves: [SpacedColumns.Leaf]) -> [Line] {
    leaves.flatMap { leaf in leaf.rows.map { ($0, leaf.column) } }
  }

  private func leaves(_ parts: [ArraySlice<Line>]) -> [SpacedColumns.Leaf] {
    var leaves: [SpacedColumns.Leaf] = []
    for line in parts.joined() {
      if let last = leaves.last, last.column == line.column,
        last.rows.last.map({ $0.row < line.row.row }) ?? false
      {
        leaves[leaves.count - 1].rows.append(line.row)
      } else {
        leaves.append(SpacedColumns.Leaf(rows: [line.row], column: line.column))
      }
    }
    return leaves
  }

  private func label(_ line: Line) -> Marker? {
    ColumnEvidence(input: input).label(line.row)
  }

  // MARK: - Nothing but headings

  private func pointsBeside(_ heads: [Line], _ lines: [Line]) -> [SpacedColumns.Leaf]? {
    let starts = heads.indices.filter { label(heads[$0]) != nil }
    let labels = starts.compactMap { label(heads[$0]) }
    guard starts.count >= 2, starts[0] == 0, labels.allSatisfy(\.isNumbered),
      Set(labels.map(\.classKey)).count == 1, heads.count <= 3 * starts.count,
      heads.count <= lines.count,
      !heads.contains(where: { ColumnEvidence(input: input).text($0.row).endsSentence })
    else { return nil }
    let own = labels[0].classKey
    let points = lines.indices.filter { label(lines[$0]) != nil }
    guard points.count >= starts.count, points[0] == 0,
      !points.contains(where: { label(lines[$0])?.classKey == own })
    else { return nil }
    let cells = zip(starts, starts.dropFirst() + [heads.count]).map { heads[$0..<$1] }
    guard let groups = groups(lines, points, beside: cells) else { return nil }
    return leaves(zip(cells, groups).flatMap { [$0, $1] })
  }

  /// Cuts lines into as many groups as there are headings so that each stands beside its heading.
  private func groups(
    _ lines: [Line], _ points: [Int], beside cells: [ArraySlice<Line>]
  ) -> [ArraySlice<Line>]? {
    var best: (cost: Float, groups: [ArraySlice<Line>])?
    for isCentred in [true, false] {
      guard let found = cut(lines, points, cells, isCentred: isCentred) else { continue }
      if found.cost < best?.cost ?? .infinity { best = found }
    }
    return best?.groups
  }

  private func cut(
    _ lines: [Line], _ points: [Int], _ cells: [ArraySlice<Line>], isCentred: Bool
  ) -> (cost: Float, groups: [ArraySlice<Line>])? {
    // Best cost of so many headings with the lines up to a point, and where the last group starts.
    let ends = points + [lines.count]
    var costs: [[Float]] = [Array(repeating: .infinity, count: ends.count)]
    costs[0][0] = 0
    var origins: [[Int]] = []
    for cell in cells {
      var next = Array(repeating: Float.infinity, count: ends.count)
      var origin = Array(repeating: 0, count: ends.count)
      for end in ends.indices.dropFirst() {
        for start in 0..<end where costs[costs.count - 1][start] < .infinity {
          let group = lines[ends[start]..<ends[end]]
          let cost =
            costs[costs.count - 1][start] + distance(cell, group, isCentred: isCentred)
            + (end == ends.count - 1 ? 0 : border(lines, ends[end]))
          if cost < next[end] { (next[end], origin[end]) = (cost, start) }
        }
      }
      costs.append(next)
      origins.append(origin)
    }
    let total = costs[costs.count - 1][ends.count - 1]
    guard total < .infinity else { return nil }
    var groups: [ArraySlice<Line>] = []
    var end = ends.count - 1
    for origin in origins.reversed() {
      groups.append(lines[ends[origin[end]]..<ends[end]])
      end = origin[end]
    }
    return (total, groups.reversed())
  }

  private func distance(
    _ cell: ArraySlice<Line>, _ group: ArraySlice<Line>, isCentred: Bool
  ) -> Float {
    func height(_ lines: ArraySlice<Line>) -> Float {
      guard let first = lines.first?.row.row, let last = lines.last?.row.row else { return 0 }
      return isCentred ? Float(first + last) / 2 : Float(first)
    }
    return abs(height(cell) - height(group))
  }

  /// What it costs to part lines there: nothing behind a gap or a list that 等 closes.
  private func border(_ lines: [Line], _ at: Int) -> Float {
    let gap = lines[at].row.row - lines[at - 1].row.row
    let closed = ColumnEvidence(input: input).text(lines[at - 1].row).endsInAndSoOn
    return (gap > 1 ? 0 : 1) + (closed ? 0 : 1.5)
  }

  // MARK: - Numbers that start anew

  private func numbersBeside(_ heads: [Line], _ lines: [Line]) -> [SpacedColumns.Leaf]? {
    guard let first = heads.first(where: { label($0)?.isNumbered ?? false }),
      let own = label(first)?.classKey,
      let below = lines.lazy.compactMap({ label($0) }).first(where: \.isNumbered)?.classKey,
      own != below
    else { return nil }
    let starts = heads.indices.filter { label(heads[$0])?.classKey == own }
    guard starts.count >= 2, !lines.contains(where: { label($0)?.classKey == own }),
      !heads.contains(where: { label($0)?.classKey == below })
    else { return nil }
    var restarts: [Int] = []
    var last = 0
    for index in lines.indices {
      guard let marker = label(lines[index]), marker.classKey == below,
        let number = marker.lastNumber
      else { continue }
      if number <= last || (last == 0 && number == 1) { restarts.append(index) }
      last = number
    }
    guard restarts.count == starts.count else { return nil }
    var parts = [heads[..<starts[0]], lines[..<restarts[0]]]
    for index in starts.indices {
      parts.append(
        heads[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : heads.count)])
      parts.append(
        lines[restarts[index]..<(index + 1 < restarts.count ? restarts[index + 1] : lines.count)])
    }
    return leaves(parts)
  }
}
