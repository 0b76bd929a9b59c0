internal import PlanModel

/// Puts the lines of spaced text into reading order.
///
/// What stands in columns is cut out of its lines: each column has lines of its own, which know their place in it
/// (`Arrangement`), as the lines of a PDF do. All other lines stay as they are.
struct SpacedArrangement {
  private var lines: [TextLine] = []
  private var blanks: [UInt8] = []
  private var pages: [Range<Int>] = []
  private var facts: [LineFacts] = []
  private var arrangement = Arrangement()

  /// Puts the lines of an input into reading order; nil where it is no spaced text or has no columns.
  static func arrange(_ input: inout LayoutInput) -> Arrangement? {
    guard SpacedPage.isSpaced(input) else { return nil }
    var pages = input.pages.map { SpacedPage.rows(of: $0, in: input) }
    let margins = SpacedMargins.find(pages, input)
    var order = SpacedArrangement()
    for index in pages.indices {
      order.add(&pages[index], margins[index], input)
    }
    input.lines = order.lines
    input.blanks = order.blanks
    input.pages = order.pages
    input.facts = order.facts
    return order.arrangement
  }

  private mutating func add(
    _ rows: inout [SpacedRow], _ margins: (head: Int, foot: Int), _ input: LayoutInput
  ) {
    let first = lines.count
    let head = Array(rows.prefix(margins.head))
    let foot = Array(rows.suffix(margins.foot))
    rows = Array(rows.dropFirst(margins.head).dropLast(margins.foot))
    let labels = EdgeLabels.extract(from: &rows, input)
    addMargins(head, input)
    for piece in labels.left { append(piece.line, piece.range, blanks: 0, input) }
    let columns = SpacedColumns(rows, input)
    let firstColumn = arrangement.columns.count
    let measures = columns.flows.indices.map { column in
      SpacedColumnMeasure(
        columns.leaves.filter { $0.column == column }.flatMap(\.rows), input)
    }
    for column in columns.flows.indices {
      arrangement.columns.append(
        Arrangement.Column(width: measures[column].width, indents: measures[column].indents))
    }
    let firstFlow = flowCount
    var previous: SpacedRow?
    var wasColumn = false
    for leaf in columns.leaves {
      for (index, row) in leaf.rows.enumerated() {
        if leaf.column < 0 {
          // Rows of nothing but a vertical label are blank now.
          let gap =
            previous.map { max(0, row.row - $0.row - 1) } ?? Int(input.blanks[row.line])
          append(row.line, row.range, blanks: wasColumn ? max(gap, 2) : gap, input)
        } else {
          let measure = measures[leaf.column]
          let gap = index > 0 ? measure.gap(leaf.rows[index - 1], row) : 0
          append(row.line, row.range, blanks: gap, input)
          measure.apply(to: &lines[lines.count - 1], row, input)
          arrangement.places[lines.count - 1] = Arrangement.Place(
            column: Int32(firstColumn + leaf.column),
            flow: Int32(firstFlow + columns.flows[leaf.column]))
        }
        previous = row
        wasColumn = leaf.column >= 0
      }
    }
    flowCount += (columns.flows.max() ?? 0) + 1
    for piece in labels.right { append(piece.line, piece.range, blanks: 0, input) }
    addMargins(foot, input)
    pages.append(first..<lines.count)
    arrangement.margins.append(PageMargins())
  }

  private var flowCount = 0

  /// Heads and feet: the number of the page beside a title is a line of its own.
  private mutating func addMargins(_ rows: [SpacedRow], _ input: LayoutInput) {
    for row in rows {
      let hasNumber = row.pieces.contains { piece in
        let text = input.lines[piece.line].scalars.part(piece.range)
        return PageNumbers.parse(text)?.range.count == text.count
      }
      if hasNumber {
        for piece in row.pieces {
          append(piece.line, piece.range, blanks: Int(input.blanks[piece.line]), input)
        }
      } else {
        append(row.line, row.range, blanks: Int(input.blanks[row.line]), input)
      }
    }
  }

  private mutating func append(
    _ line: Int, _ range: Range<Int>, blanks count: Int, _ input: LayoutInput
  ) {
    let source = input.lines[line]
    if range.count == source.scalars.count {
      lines.append(source)
      facts.append(input.facts[line])
    } else {
      var part = source.part(range)
      part.width = SpacedColumnMeasure.width(of: source, range)
      if range.lowerBound > 0 {
        part.indent = 0
        part.hasWideIndent = false
      }
      facts.append(LineFacts(part.scalars))
      lines.append(part)
    }
    blanks.append(UInt8(clamping: count))
    arrangement.places.append(Arrangement.Place())
  }
}

/// How the rows of a column are set.
struct SpacedColumnMeasure {
  /// The place at which most rows start.
  private let edge: Int
  /// The usual number of rows from one line to the next.
  private let pitch: Int
  /// The width of the column in em.
  let width: Float
  /// Whether paragraphs start with an indent.
  let indents: Bool

  init(_ rows: [SpacedRow], _ input: LayoutInput) {
    let edge = rows.map(\.start).min() ?? 0
    self.edge = edge
    var counts: [Int: Int] = [:]
    for (row, next) in zip(rows, rows.dropFirst()) where next.row > row.row {
      counts[next.row - row.row, default: 0] += 1
    }
    pitch = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 1
    width = Self.fullWidth(
      rows, rows.map { Float($0.start - edge) + Self.width(of: input.lines[$0.line], $0.range) },
      ColumnEvidence(input: input))
    indents = rows.count >= 3 && rows.contains { $0.start == edge + 1 }
  }

  /// The width at which most lines that go on are broken; without such lines that of the widest.
  private static func fullWidth(
    _ rows: [SpacedRow], _ widths: [Float], _ evidence: ColumnEvidence
  ) -> Float {
    let goingOn = rows.indices.dropLast().filter { index in
      widths[index] >= 8 && !evidence.text(rows[index]).endsSentence
        && evidence.label(rows[index + 1]) == nil
    }.map { widths[$0] }
    func support(_ width: Float) -> Int { goingOn.count { abs($0 - width) <= 1 } }
    let best = goingOn.max { (support($0), $0) < (support($1), $1) }
    if let best, support(best) >= 2 { return best }
    return widths.max() ?? 1
  }

  /// The number of blank lines between two rows.
  func gap(_ row: SpacedRow, _ next: SpacedRow) -> Int { max(0, next.row - row.row - pitch) }

  /// Gives a line its indent and its width in the column.
  func apply(to line: inout TextLine, _ row: SpacedRow, _ input: LayoutInput) {
    line.indent = Float(row.start - edge)
    line.hasWideIndent = row.start == edge + 1
    line.width = line.indent + Self.width(of: input.lines[row.line], row.range)
  }

  /// The width of some scalars of a line in em.
  static func width(of line: TextLine, _ range: Range<Int>) -> Float {
    let half = range.count { !line.scalars[$0].isWide && !line.isFullWidth($0) }
    return Float(range.count) - Float(half) / 2
  }
}
