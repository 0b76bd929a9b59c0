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

  /// Makes a block.
  public init(
    kind: Kind = .text, pieces: [Piece], rows: [[TableCell]] = [], page: Int, lineCount: Int = 1,
    indent: Float = 0, blankBefore: Bool = false, blankAfter: Bool = false,
    atPageTop: Bool = false, atPageBottom: Bool = false, fill: Float = 0, lostBullet: Bool = false
  ) {
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

  /// All lines of the document in source order, blank ones included.
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

  /// The joined text of some pieces, with the place of each scalar.
  public func text(of pieces: [Piece]) -> JoinedText {
    var joined = JoinedText()
    for piece in pieces {
      if piece.spaceBefore, !joined.scalars.isEmpty {
        joined.scalars.append(" ")
        joined.places.append(JoinedText.Place(line: piece.line, scalar: -1))
      }
      let line = lines[Int(piece.line)]
      for index in piece.range {
        joined.scalars.append(line.scalars[index])
        joined.places.append(JoinedText.Place(line: piece.line, scalar: Int32(index)))
      }
    }
    return joined
  }

  /// The spans in the source of a part of a joined text, one for each line it touches.
  ///
  /// White space at the ends is left out; a part of nothing but white space has no span.
  public func spans(of text: JoinedText, _ range: Range<Int>) -> [SourceSpan] {
    var spans: [SourceSpan] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let place = text.places[index]
      guard place.scalar >= 0, !text.scalars[index].isWhiteSpace else {
        index += 1
        continue
      }
      // The longest run of neighbours on the same line, white space at its end left out.
      var end = index + 1
      var last = index
      while end < range.upperBound, text.places[end].line == place.line,
        text.places[end].scalar == text.places[end - 1].scalar + 1
      {
        if !text.scalars[end].isWhiteSpace { last = end }
        end += 1
      }
      let line = lines[Int(place.line)]
      let raw = line.rawRange(Int(place.scalar)..<(Int(text.places[last].scalar) + 1))
      spans.append(SourceSpan(page: line.page, box: line.box, range: raw))
      index = end
    }
    return spans
  }
}

/// Text joined from pieces of lines, each scalar with its place.
public struct JoinedText: Sendable {
  /// The place of a scalar.
  public struct Place: Sendable, Hashable {
    /// Index of the line in `Layout.lines`.
    public var line: Int32
    /// Index of the scalar in the line; -1 for a space that stands between two pieces.
    public var scalar: Int32
  }

  /// The text in layer T.
  public var scalars: [Unicode.Scalar] = []
  /// The place of each scalar.
  public var places: [Place] = []

  /// Makes an empty text.
  public init() {}

  /// A part of the text as a string, white space at its ends left out.
  public func string(_ range: Range<Int>) -> String {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, scalars[lower].isWhiteSpace { lower += 1 }
    while upper > lower, scalars[upper - 1].isWhiteSpace { upper -= 1 }
    var string = ""
    string.unicodeScalars.append(contentsOf: scalars[lower..<upper])
    return string
  }

  /// The whole text as a string.
  public var string: String { string(0..<scalars.count) }
}

extension Unicode.Scalar {
  /// White space that a line of layer T can hold: a space or an ideographic space.
  fileprivate var isWhiteSpace: Bool { self == " " || self == "\u{3000}" }
}
