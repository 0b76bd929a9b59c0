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
    /// A chart or diagram; each of its rows is one cell, a label that is printed in it.
    case figure
    /// A name and its value, side by side in a box; the name is so many scalars long.
    case field(name: Int)
    /// The title of a form, with the tier that the form names: an index of the table of tier words.
    case formTitle(tier: Int?)
    /// The name of what is filled into a form below it.
    case formName
  }

  /// The text of the block, hard line breaks taken out. For a table or figure, its caption.
  public var pieces: PieceList
  /// For a table or figure, the rows, each a list of cells, each a list of pieces.
  public var rows: [[TableCell]]
  private var pageNumber: Int32
  private var lines: Int32
  /// The number that `kind` holds; -1 for none.
  private var kindNumber: Int32 = -1
  private var styleSize: Float = 0
  private var styleBits: UInt32 = 0
  /// Indent of the first line in em.
  public var indent: Float
  /// Width of its last line as a share of the width of full lines around it; 1 for a full line.
  public var fill: Float
  private var kindTag = KindTag.text
  private var flags: Flags = []

  /// A document has a block for every other line: what is yes or no is a bit.
  private struct Flags: OptionSet {
    let rawValue: UInt16

    static let blankBefore = Flags(rawValue: 1)
    static let blankAfter = Flags(rawValue: 1 << 1)
    static let atPageTop = Flags(rawValue: 1 << 2)
    static let atPageBottom = Flags(rawValue: 1 << 3)
    static let lostBullet = Flags(rawValue: 1 << 4)
    static let isInFigure = Flags(rawValue: 1 << 5)
    static let isCentred = Flags(rawValue: 1 << 6)
    static let hasStyle = Flags(rawValue: 1 << 7)
    static let isHead = Flags(rawValue: 1 << 8)
    static let isLabel = Flags(rawValue: 1 << 9)
    static let isCaption = Flags(rawValue: 1 << 10)
    static let isFilledIn = Flags(rawValue: 1 << 11)
    static let isSpoken = Flags(rawValue: 1 << 12)
  }

  private enum KindTag: UInt8 {
    case text
    case verticalLabel
    case contentsEntry
    case table
    case figure
    case field
    case formTitle
    case formName
  }

  private subscript(flag: Flags) -> Bool {
    get { flags.contains(flag) }
    set { if newValue { flags.insert(flag) } else { flags.remove(flag) } }
  }

  /// What the layout knows of the block.
  public var kind: Kind {
    get {
      switch kindTag {
      case .text: .text
      case .verticalLabel: .verticalLabel
      case .contentsEntry: .contentsEntry(targetPage: kindNumber < 0 ? nil : Int(kindNumber))
      case .table: .table
      case .figure: .figure
      case .field: .field(name: Int(kindNumber))
      case .formTitle: .formTitle(tier: kindNumber < 0 ? nil : Int(kindNumber))
      case .formName: .formName
      }
    }
    set { (kindTag, kindNumber) = Self.code(of: newValue) }
  }

  /// What tells a kind, and the number that it holds; -1 for none.
  private static func code(of kind: Kind) -> (tag: KindTag, number: Int32) {
    switch kind {
    case .text: (.text, -1)
    case .verticalLabel: (.verticalLabel, -1)
    case .contentsEntry(let target): (.contentsEntry, target.map { Int32(clamping: $0) } ?? -1)
    case .table: (.table, -1)
    case .figure: (.figure, -1)
    case .field(let length): (.field, Int32(clamping: length))
    case .formTitle(let tier): (.formTitle, tier.map { Int32(clamping: $0) } ?? -1)
    case .formName: (.formName, -1)
    }
  }

  /// Number of the page on which the block starts.
  public var page: Int {
    get { Int(pageNumber) }
    set { pageNumber = Int32(clamping: newValue) }
  }
  /// Number of lines of the source.
  public var lineCount: Int {
    get { Int(lines) }
    set { lines = Int32(clamping: newValue) }
  }
  /// Whether a blank line stands before it, in a text whose lines are not all followed by one.
  public var blankBefore: Bool {
    get { self[.blankBefore] }
    set { self[.blankBefore] = newValue }
  }
  /// Whether a blank line stands behind it, in a text whose lines are not all followed by one.
  public var blankAfter: Bool {
    get { self[.blankAfter] }
    set { self[.blankAfter] = newValue }
  }
  /// Whether it is the first block of its page, furniture left out.
  public var atPageTop: Bool {
    get { self[.atPageTop] }
    set { self[.atPageTop] = newValue }
  }
  /// Whether it is the last block of its page, furniture left out.
  public var atPageBottom: Bool {
    get { self[.atPageBottom] }
    set { self[.atPageBottom] = newValue }
  }
  /// Whether a lost bullet stands before it (white space in place of the glyph).
  public var lostBullet: Bool {
    get { self[.lostBullet] }
    set { self[.lostBullet] = newValue }
  }
  /// Whether it stands inside a drawn shape that is no rectangle: the tier of a pyramid, an arrow.
  public var isInFigure: Bool {
    get { self[.isInFigure] }
    set { self[.isInFigure] = newValue }
  }
  /// Whether its line stands in the middle of its column, set in from both edges.
  public var isCentred: Bool {
    get { self[.isCentred] }
    set { self[.isCentred] = newValue }
  }
  /// Whether it is the head of a box, in a box of its own above it.
  public var isHead: Bool {
    get { self[.isHead] }
    set { self[.isHead] = newValue }
  }
  /// Whether it stands alone in a small box, as the labels of a diagram do.
  public var isLabel: Bool {
    get { self[.isLabel] }
    set { self[.isLabel] = newValue }
  }
  /// Whether it stands below or above a picture, around its middle.
  public var isCaption: Bool {
    get { self[.isCaption] }
    set { self[.isCaption] = newValue }
  }
  /// Whether it is what is filled into a form below a name.
  public var isFilledIn: Bool {
    get { self[.isFilledIn] }
    set { self[.isFilledIn] = newValue }
  }
  /// Whether its first piece names who says the rest.
  public var isSpoken: Bool {
    get { self[.isSpoken] }
    set { self[.isSpoken] = newValue }
  }
  /// What its first line looks like; nil where the source does not say.
  public var style: LineStyle? {
    get { self[.hasStyle] ? LineStyle(size: styleSize, bits: styleBits) : nil }
    set {
      self[.hasStyle] = newValue != nil
      styleSize = newValue?.size ?? 0
      styleBits = newValue?.bits ?? 0
    }
  }
}

// In an extension, so that it can call the initializer that Swift makes of the fields, which moves them into the block.
extension Block {
  /// Makes a block.
  public init(
    kind: Kind = .text, pieces: [Piece], rows: [[TableCell]] = [], page: Int, lineCount: Int = 1,
    indent: Float = 0, blankBefore: Bool = false, blankAfter: Bool = false,
    atPageTop: Bool = false, atPageBottom: Bool = false, fill: Float = 0, lostBullet: Bool = false,
    style: LineStyle? = nil
  ) {
    let code = Self.code(of: kind)
    var flags: Flags = []
    if blankBefore { flags.insert(.blankBefore) }
    if blankAfter { flags.insert(.blankAfter) }
    if atPageTop { flags.insert(.atPageTop) }
    if atPageBottom { flags.insert(.atPageBottom) }
    if lostBullet { flags.insert(.lostBullet) }
    if style != nil { flags.insert(.hasStyle) }
    self.init(
      pieces: PieceList(pieces), rows: rows, pageNumber: Int32(clamping: page),
      lines: Int32(clamping: lineCount), kindNumber: code.number, styleSize: style?.size ?? 0,
      styleBits: style?.bits ?? 0, indent: indent, fill: fill, kindTag: code.tag, flags: flags)
  }
}
