/// A run of scalars of one line: the smallest piece that blocks are made of.
public struct Piece: Sendable, Hashable {
  /// Index of the line in `Layout.lines`.
  public var line: Int32
  /// Index of the first scalar.
  public var lower: Int32
  /// Index behind the last scalar.
  public var upper: Int32
  /// Whether a space stands before the piece when it is joined to the one before.
  public var spaceBefore: Bool

  /// Makes the piece `lower..<upper` of a line.
  public init(line: Int, _ range: Range<Int>, spaceBefore: Bool = false) {
    self.line = Int32(line)
    lower = Int32(range.lowerBound)
    upper = Int32(range.upperBound)
    self.spaceBefore = spaceBefore
  }

  /// The scalars of the line, half open.
  @inlinable public var range: Range<Int> { Int(lower)..<Int(upper) }
}

/// A cell of a table block.
public struct TableCell: Sendable {
  /// The text of the cell; empty for a cell without text or covered by another's span.
  public var pieces: PieceList
  /// Whether it is a header.
  public var header: Bool
  /// How many rows it covers.
  public var rowSpan: Int {
    get { Int(rowCount) }
    set { rowCount = Int32(clamping: newValue) }
  }
  private var rowCount: Int32
  /// How many columns it covers.
  public var columnSpan: Int {
    get { Int(columnCount) }
    set { columnCount = Int32(clamping: newValue) }
  }
  private var columnCount: Int32

  /// Makes a cell.
  public init(pieces: [Piece], header: Bool = false, rowSpan: Int = 1, columnSpan: Int = 1) {
    self.init(pieces: PieceList(pieces), header: header, rowSpan: rowSpan, columnSpan: columnSpan)
  }

  /// Makes a cell of one piece.
  public init(_ piece: Piece, header: Bool = false) {
    self.init(pieces: PieceList(piece), header: header)
  }

  /// Makes a cell.
  public init(
    pieces: PieceList, header: Bool = false, rowSpan: Int = 1, columnSpan: Int = 1
  ) {
    self.pieces = pieces
    self.header = header
    rowCount = Int32(clamping: rowSpan)
    columnCount = Int32(clamping: columnSpan)
  }
}

/// What the layout stage makes of the pages.
public struct Layout: Sendable {
  /// Furniture: its kind and its text.
  public struct FurnitureRun: Sendable {
    /// What kind of furniture it is.
    public var kind: Furniture.Kind
    /// Its text, all on one page.
    public var pieces: [Piece]

    /// Makes a run.
    public init(kind: Furniture.Kind, pieces: [Piece]) {
      self.kind = kind
      self.pieces = pieces
    }
  }

  /// Characters kept out of the body.
  public struct DroppedRun: Sendable {
    /// Why.
    public var reason: Dropped.Reason
    /// The characters, all on one page.
    public var pieces: [Piece]

    /// Makes a run.
    public init(reason: Dropped.Reason, pieces: [Piece]) {
      self.reason = reason
      self.pieces = pieces
    }
  }

  /// The lines of the document that have text, in source order.
  public var lines: [TextLine]
  /// The blocks in reading order.
  public var blocks: [Block]
  /// Furniture in source order.
  public var furniture: [FurnitureRun]
  /// Dropped characters in source order.
  public var dropped: [DroppedRun]
  /// What was repaired.
  public var diagnostics: [Diagnostic]
  /// How many pieces of blocks stand on each line, the highest number for more; empty until text is
  /// let go.
  private var uses: [UInt16] = []

  /// Makes a layout.
  public init(
    lines: [TextLine], blocks: [Block] = [], furniture: [FurnitureRun] = [],
    dropped: [DroppedRun] = [], diagnostics: [Diagnostic] = []
  ) {
    self.lines = lines
    self.blocks = blocks
    self.furniture = furniture
    self.dropped = dropped
    self.diagnostics = diagnostics
  }

  /// The number of scalars of the lines whose place on the page is known. Looks at lines where they stand: a copy counts references.
  public var placedLength: Int {
    lines.withUnsafeBufferPointer { lines in
      lines.indices.reduce(0) { $0 + (lines[$1].geometry == nil ? 0 : lines[$1].scalars.count) }
    }
  }

  /// The joined text of some pieces, with the place of each.
  public func text(of pieces: [Piece]) -> JoinedText { text(of: PieceList(pieces)) }

  /// The joined text of some pieces, with the place of each.
  public func text(of pieces: PieceList) -> JoinedText {
    var joined = JoinedText()
    join(pieces, into: &joined)
    return joined
  }

  /// The text of some pieces.
  public func scalars(of pieces: PieceList) -> ScalarSlice {
    guard pieces.count == 1 else { return text(of: pieces).scalars }
    return lines[Int(pieces[0].line)].scalars.part(pieces[0].range)
  }

  /// Joins the text of some pieces in place of what a text held: its memory is used again.
  public func join(_ pieces: PieceList, into joined: inout JoinedText) {
    lines.withUnsafeBufferPointer { joined.join(pieces, of: $0) }
  }

  /// Joins the text of a block in place of what a text held.
  public func join(block: Int, into joined: inout JoinedText) {
    join(blocks[block].pieces, into: &joined)
  }

  /// Lets go of the text of blocks, which must not be asked for again. A line goes when all blocks
  /// that stand on it have been let go; the first time, all go that are in no block.
  public mutating func releaseText(ofBlocks indices: [Int]) {
    if uses.isEmpty { countUses() }
    for index in indices {
      if blocks[index].pieces.count == 1 {
        Self.releaseUse(of: blocks[index].pieces[0], &uses, &lines)
        blocks[index].pieces = PieceList()
      } else {
        var pieces = PieceList()
        swap(&pieces, &blocks[index].pieces)
        for place in 0..<pieces.count { Self.releaseUse(of: pieces[place], &uses, &lines) }
      }
      if blocks[index].rows.isEmpty { continue }
      for row in blocks[index].rows {
        for cell in row { for piece in cell.pieces { Self.releaseUse(of: piece, &uses, &lines) } }
      }
      blocks[index].rows = []
    }
  }

  private static func releaseUse(
    of piece: Piece, _ uses: inout [UInt16], _ lines: inout [TextLine]
  ) {
    let line = Int(piece.line)
    guard uses[line] < .max else { return }
    uses[line] -= 1
    if uses[line] == 0 { lines[line].releaseText() }
  }

  private mutating func countUses() {
    uses = Array(repeating: 0, count: lines.count)
    for block in blocks.indices {
      for place in 0..<blocks[block].pieces.count {
        countUse(of: Int(blocks[block].pieces[place].line))
      }
      for row in blocks[block].rows.indices {
        for cell in blocks[block].rows[row].indices {
          for piece in blocks[block].rows[row][cell].pieces { countUse(of: Int(piece.line)) }
        }
      }
    }
    for line in lines.indices where uses[line] == 0 { lines[line].releaseText() }
  }

  private mutating func countUse(of line: Int) {
    if uses[line] < .max { uses[line] += 1 }
  }

  /// The spans in the source of a part of a joined text, one for each line it touches.
  ///
  /// White space at the ends is left out; a part of nothing but white space has no span.
  public func spans(of text: JoinedText, _ range: Range<Int>) -> [SourceSpan] {
    spanList(of: text, range).all
  }

  /// The spans of one part of a joined text, or of two, one behind the other.
  public func spanList(
    of text: JoinedText, _ first: Range<Int>, _ second: Range<Int> = 0..<0
  ) -> SpanList {
    var spans = SpanList()
    append(text, first, to: &spans)
    append(text, second, to: &spans)
    return spans
  }

  private func append(_ text: JoinedText, _ range: Range<Int>, to spans: inout SpanList) {
    guard !range.isEmpty else { return }
    // Lines are looked at where they stand: a copy of one counts references.
    lines.withUnsafeBufferPointer { lines in
      text.scalars.withUnsafeBufferPointer { scalars in
        guard let lines = lines.baseAddress else { return }
        let count = text.runCount
        for index in 0..<count {
          let run = text.run(index)
          let end = index + 1 < count ? Int(text.run(index + 1).start) : scalars.count
          var lower = max(range.lowerBound, Int(run.start))
          var upper = min(range.upperBound, end)
          guard run.line >= 0, lower < upper else { continue }
          while lower < upper, scalars[lower].isWhiteSpace { lower += 1 }
          while upper > lower, scalars[upper - 1].isWhiteSpace { upper -= 1 }
          guard lower < upper else { continue }
          let first = Int(run.lower) + lower - Int(run.start)
          TextLine.append(
            first..<(first + upper - lower), of: lines + Int(run.line), to: &spans,
            expecting: count - 1 - index)
        }
      }
    }
  }
}
