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
  public var range: Range<Int> { Int(lower)..<Int(upper) }
}

/// A block of a page: lines that belong together, in reading order.
public struct Block: Sendable {
  /// What the layout knows of a block.
  public enum Kind: Sendable, Hashable {
    /// Lines of text: a heading, an item, a paragraph.
    case text
    /// Text printed vertically, one or two characters a line, that is no furniture.
    case verticalLabel
    /// An entry of a table of contents, with the page number printed behind it.
    case contentsEntry(targetPage: Int?)
    /// A table; its rows are in `rows`.
    case table
    /// A name and its value, side by side in a box; the name is so many scalars long.
    case field(name: Int)
  }

  /// What the layout knows of the block.
  public var kind: Kind
  /// The text of the block, hard line breaks taken out. For a table, its caption.
  public var pieces: [Piece]
  /// For a table, the rows, each a list of cells, each a list of pieces.
  public var rows: [[TableCell]]
  /// Number of the page on which the block starts.
  public var page: Int
  /// Number of lines of the source.
  public var lineCount: Int
  /// Indent of the first line in em.
  public var indent: Float
  /// Whether a blank line stands before it, in a text whose lines are not all followed by one.
  public var blankBefore: Bool
  /// Whether a blank line stands behind it, in a text whose lines are not all followed by one.
  public var blankAfter: Bool
  /// Whether it is the first block of its page, furniture left out.
  public var atPageTop: Bool
  /// Whether it is the last block of its page, furniture left out.
  public var atPageBottom: Bool
  /// Width of its last line as a share of the width of full lines around it; 1 for a full line.
  public var fill: Float
  /// Whether a lost bullet stands before it (white space in place of the glyph).
  public var lostBullet: Bool
  /// What its first line looks like; nil where the source does not say.
  public var style: LineStyle?
  /// Whether it stands inside a drawn shape that is no rectangle: the tier of a pyramid, an arrow.
  public var isInFigure = false
  /// Whether its line stands in the middle of its column, set in from both edges.
  public var isCentred = false
  /// Whether it is the head of a box, in a box of its own above it.
  public var isHead = false
  /// Whether it stands alone in a small box, as the labels of a diagram do.
  public var isLabel = false
  /// Whether it stands below or above a picture, around its middle.
  public var isCaption = false

  /// Makes a block.
  public init(
    kind: Kind = .text, pieces: [Piece], rows: [[TableCell]] = [], page: Int, lineCount: Int = 1,
    indent: Float = 0, blankBefore: Bool = false, blankAfter: Bool = false,
    atPageTop: Bool = false, atPageBottom: Bool = false, fill: Float = 0, lostBullet: Bool = false,
    style: LineStyle? = nil
  ) {
    self.style = style
    self.kind = kind
    self.pieces = pieces
    self.rows = rows
    self.page = page
    self.lineCount = lineCount
    self.indent = indent
    self.blankBefore = blankBefore
    self.blankAfter = blankAfter
    self.atPageTop = atPageTop
    self.atPageBottom = atPageBottom
    self.fill = fill
    self.lostBullet = lostBullet
  }
}

/// A cell of a table block.
public struct TableCell: Sendable {
  /// The text of the cell; empty for a cell without text or covered by another's span.
  public var pieces: [Piece]
  /// Whether it is a header.
  public var header: Bool
  /// How many rows it covers.
  public var rowSpan: Int
  /// How many columns it covers.
  public var columnSpan: Int

  /// Makes a cell.
  public init(pieces: [Piece], header: Bool = false, rowSpan: Int = 1, columnSpan: Int = 1) {
    self.pieces = pieces
    self.header = header
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
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

  /// The joined text of some pieces, with the place of each.
  public func text(of pieces: [Piece]) -> JoinedText {
    var joined = JoinedText()
    join(pieces, into: &joined)
    return joined
  }

  /// Joins the text of some pieces in place of what a text held: its memory is used again.
  public func join(_ pieces: [Piece], into joined: inout JoinedText) {
    joined.scalars.removeAll(keepingCapacity: true)
    joined.runs.removeAll(keepingCapacity: true)
    for piece in pieces {
      if piece.spaceBefore, !joined.scalars.isEmpty {
        joined.runs.append(JoinedText.Run(start: Int32(joined.scalars.count), line: -1, lower: 0))
        joined.scalars.append(" ")
      }
      joined.runs.append(
        JoinedText.Run(start: Int32(joined.scalars.count), line: piece.line, lower: piece.lower))
      joined.scalars += lines[Int(piece.line)].scalars[piece.range]
    }
  }

  /// Lets go of the text of a block, which must not be asked for again. Lines that stand only partly
  /// in the block stay.
  public mutating func releaseText(ofBlock index: Int) {
    for piece in blocks[index].pieces where piece.lower == 0 {
      let line = Int(piece.line)
      if Int(piece.upper) == lines[line].scalars.count { lines[line].releaseText() }
    }
    blocks[index].pieces = []
    blocks[index].rows = []
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
    for (index, run) in text.runs.enumerated() where run.line >= 0 {
      let end = index + 1 < text.runs.count ? Int(text.runs[index + 1].start) : text.scalars.count
      var lower = max(range.lowerBound, Int(run.start))
      var upper = min(range.upperBound, end)
      while lower < upper, text.scalars[lower].isWhiteSpace { lower += 1 }
      while upper > lower, text.scalars[upper - 1].isWhiteSpace { upper -= 1 }
      guard lower < upper else { continue }
      let first = Int(run.lower) + lower - Int(run.start)
      for span in lines[Int(run.line)].spans(first..<(first + upper - lower)) {
        spans.append(span, expecting: text.runs.count - 1 - index)
      }
    }
  }
}
