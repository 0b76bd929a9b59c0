internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What: reads the lines of a box as names with their values beside them.
///
/// How sure: every line either starts a row, with a short name at the left edge of the box and a value
/// at the edge of the values, or goes on in a value.
///
/// In running text, where lines side by side are also rows of labels, at least two rows with names at
/// one edge and values at another, or one whose value goes on in further lines, or two names that are known, side by side with their values.
enum FieldRows {
  /// The runs of rows of fields among lines in reading order, each as a half-open range of positions
  /// with its grid.
  ///
  /// - Parameter order: the lines, those in drawings left out.
  static func runs(
    in order: [Int], _ lines: [TextLine], _ extents: [Extent], em: Float
  ) -> [(range: Range<Int>, grid: Grid)] {
    var runs: [(range: Range<Int>, grid: Grid)] = []
    var start = 0
    while start + 1 < order.count {
      var end = start
      var rows: [(name: Extent, value: Extent)] = []
      while end + 1 < order.count,
        isKnownPair(order[end], order[end + 1], lines, extents, em),
        abs(extents[order[end]].midY - extents[order[start]].midY) <= 0.4 * em
      {
        rows.append((extents[order[end]], extents[order[end + 1]]))
        end += 2
      }
      // One by itself is a row like others.
      if rows.count == 1 { (rows, end) = ([], start) }
      while end + 1 < order.count,
        isRow(order[end], order[end + 1], names: extents[order[start]].left, lines, extents, em)
      {
        let edge = extents[order[end + 1]].left
        var value = extents[order[end + 1]]
        let name = extents[order[end]]
        end += 2
        // Lines below a value that start at its edge go on in it.
        while end < order.count, abs(extents[order[end]].left - edge) <= 1.2 * em,
          extents[order[end]].top - value.bottom <= 1.5 * em
        {
          value = value.union(extents[order[end]])
          end += 1
        }
        rows.append((name, value))
      }
      if rows.count >= 2 || (rows.count == 1 && end - start > 2) {
        runs.append((start..<end, grid(of: rows)))
        start = end
      } else {
        start += 1
      }
    }
    return single(in: order, besides: runs, lines, extents, em: em)
  }

  /// Rows by themselves whose name and value stand at the edges of those of a run, in the order of all.
  private static func single(
    in order: [Int], besides runs: [(range: Range<Int>, grid: Grid)], _ lines: [TextLine],
    _ extents: [Extent], em: Float
  ) -> [(range: Range<Int>, grid: Grid)] {
    let edges = runs.compactMap { run -> (name: Float, value: Float)? in
      guard run.grid.cells.count >= 4 else { return nil }
      return (run.grid.cells[0].extent.left, run.grid.cells[1].extent.left)
    }
    guard !edges.isEmpty else { return runs }
    let taken = Set(runs.lazy.flatMap(\.range))
    var all = runs
    for place in order.indices.dropLast() where !taken.contains(place) {
      let (name, value) = (order[place], order[place + 1])
      guard !taken.contains(place + 1),
        edges.contains(where: {
          abs(extents[name].left - $0.name) <= 0.3 * em
            && abs(extents[value].left - $0.value) <= 0.3 * em
        }), isRow(name, value, names: extents[name].left, lines, extents, em)
      else { continue }
      all.append((place..<(place + 2), grid(of: [(extents[name], extents[value])])))
    }
    return all.ordered { OrderKey(Float($0.range.lowerBound)) }
  }

  private static func grid(of rows: [(name: Extent, value: Extent)]) -> Grid {
    var cells: [Grid.Cell] = []
    for (row, entry) in rows.enumerated() {
      for (column, extent) in [entry.name, entry.value].enumerated() {
        cells.append(Grid.Cell(extent: extent, row: row, column: column, rowSpan: 1, columnSpan: 1))
      }
    }
    let whole = rows.dropFirst().reduce(rows[0].name.union(rows[0].value)) {
      $0.union($1.name).union($1.value)
    }
    return Grid(extent: whole, rowCount: rows.count, columnCount: 2, cells: cells)
  }

  /// Whether a name of the lexicon stands beside a value, closer than in a table: `担当課` in a small area of colour.
  private static func isKnownPair(
    _ name: Int, _ value: Int, _ lines: [TextLine], _ extents: [Extent], _ em: Float
  ) -> Bool {
    let (one, other) = (extents[name], extents[value])
    return FieldLexicon.isName(lines[name].scalars) && !FieldLexicon.isName(lines[value].scalars)
      && abs(one.midY - other.midY) <= 0.4 * em && other.left - one.right >= 0.2 * em
      && other.left - one.right <= 14 * em && !lines[value].scalars.endsSentence
      && lines[value].style?.direction == .right
      && MarkerGrammar.standard.marker(of: lines[value].scalars) == nil
  }

  private static func isRow(
    _ name: Int, _ value: Int, names left: Float, _ lines: [TextLine], _ extents: [Extent],
    _ em: Float
  ) -> Bool {
    let (one, other) = (extents[name], extents[value])
    return abs(one.left - left) <= em && isName(lines[name])
      && abs(one.midY - other.midY) <= 0.4 * em && other.left - one.right >= em
      && other.left - one.right <= 14 * em
      && lines[value].scalars.contains { $0.isKanji || $0.isHiragana || $0.isKatakana }
      && lines[value].style?.direction == .right && !isPoint(lines[value].scalars)
  }

  /// Whether a text is a point of a list, which has no value beside it; the legend ◎…新規 is none.
  private static func isPoint(_ text: ScalarSlice) -> Bool {
    guard let marker = MarkerGrammar.standard.marker(of: text), marker.reading == .bullet,
      marker.textStart < text.count
    else { return false }
    return text[marker.textStart] != "\u{2026}"
  }

  /// Longest name in characters.
  private static let longestName = 14

  /// The rows as a grid of two columns; nil where the lines are something else.
  static func grid(of inside: [Int], _ lines: [TextLine], _ extents: [Extent], em: Float) -> Grid? {
    guard inside.count >= 2, inside.count <= 24 else { return nil }
    let sorted = inside.ordered { OrderKey(extents[$0].left, extents[$0].top) }
    guard let first = sorted.first else { return nil }
    let names = sorted.filter { extents[$0].left <= extents[first].left + 0.5 * em }
    let values = sorted.filter { !names.contains($0) }
    guard let edge = values.map({ extents[$0].left }).min(),
      names.allSatisfy({ isName(lines[$0]) && extents[$0].right + 0.5 * em <= edge }),
      values.allSatisfy({ extents[$0].left <= edge + 1.5 * em })
    else { return nil }
    let rows = names.ordered { OrderKey(extents[$0].top) }
    var cells: [Grid.Cell] = []
    let right = values.map { extents[$0].right }.max() ?? edge
    let bottom = inside.map { extents[$0].bottom }.max() ?? 0
    for (row, name) in rows.enumerated() {
      // A value stands beside its name, or starts there.
      guard values.contains(where: { abs(extents[$0].midY - extents[name].midY) <= 0.5 * em })
      else {
        return nil
      }
      let top = extents[name].top - 0.3 * em
      let end = row + 1 < rows.count ? extents[rows[row + 1]].top - 0.3 * em : bottom + 1
      for (column, (left, right)) in [(extents[name].left - 1, edge - 1), (edge - 1, right + 1)]
        .enumerated()
      {
        cells.append(
          Grid.Cell(
            extent: Extent(left: left, top: top, right: right, bottom: end), row: row,
            column: column,
            rowSpan: 1, columnSpan: 1))
      }
    }
    guard let whole = cells.first?.extent else { return nil }
    return Grid(
      extent: cells.dropFirst().reduce(whole) { $0.union($1.extent) }, rowCount: rows.count,
      columnCount: 2, cells: cells)
  }

  private static func isName(_ line: TextLine) -> Bool {
    let marker = MarkerGrammar.standard.marker(of: line.scalars)
    // （事務局） beside who it is.
    if let name = marker?.name, name.upperBound + 1 >= line.scalars.count,
      (2...longestName).contains(name.count), !line.scalars[name].contains(where: \.isDigit)
    {
      return true
    }
    let text = line.scalars[(marker?.textStart ?? 0)...]
    // A number alone is the label of what stands beside it, no name; 資料1 is one.
    let word = text.last?.isDigit ?? false ? text.prefix { !$0.isDigit } : text
    return !word.isEmpty && text.count <= longestName && !line.scalars.endsSentence
      && marker?.reading != .bullet && text.count - word.count <= 2
      && !word.contains { $0.isDigit || $0 == "、" }
      && (word.count == text.count || word.allSatisfy(\.isKanji))
  }
}
