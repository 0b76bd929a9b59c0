/// What a node of the tree is. The vocabulary of the outline format, without `row`.
public enum NodeKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// 編, 部: the largest division.
  case part
  /// 章, or what the document itself calls 章 or 分野.
  case chapter
  /// A heading that divides text and names no policy.
  case section
  /// A heading that names a policy at any tier.
  case policy
  /// A bulleted or enumerated point.
  case item
  /// Running text.
  case paragraph
  /// A name with its value on the spot.
  case field
  /// A table; its cells are in `rows`.
  case table
  /// A diagram, chart or picture: caption as text, labels as item children.
  case figure
  /// ※, （注）, 資料：, a footnote.
  case note

  /// Whether nodes of this kind govern what follows them.
  public var isHeading: Bool {
    switch self {
    case .part, .chapter, .section, .policy: true
    case .item, .paragraph, .field, .table, .figure, .note: false
    }
  }
}

/// Where a piece of the result stands in the source.
public struct SourceSpan: Sendable, Hashable {
  /// Number of the page, from 1.
  @inlinable public var page: Int {
    get { Int(pageNumber) }
    set { pageNumber = Int32(clamping: newValue) }
  }
  /// Box on the page; nil for plain text.
  public var box: Box? {
    get { slot.box }
    set { slot = BoxSlot(newValue) }
  }
  private var slot: BoxSlot
  /// Half-open range of UTF-8 bytes in the page's raw text.
  public var range: ByteRange
  @usableFromInline var pageNumber: Int32

  /// Makes a span.
  public init(page: Int, box: Box? = nil, range: ByteRange) {
    pageNumber = Int32(clamping: page)
    slot = BoxSlot(box)
    self.range = range
  }
}

extension SourceSpan: Codable {
  private enum CodingKeys: String, CodingKey {
    case page
    case box
    case range
  }

  /// Reads an object with the keys `page`, `box` and `range`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      page: try values.decode(Int.self, forKey: .page),
      box: try values.decodeIfPresent(Box.self, forKey: .box),
      range: try values.decode(ByteRange.self, forKey: .range))
  }

  /// Writes an object with the keys `page`, `box` (where there is one) and `range`.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(page, forKey: .page)
    try values.encodeIfPresent(box, forKey: .box)
    try values.encode(range, forKey: .range)
  }
}

/// A node of the document tree.
public struct Node: Sendable, Hashable {
  /// Identifier within the document; unchanged when something elsewhere in the document changes.
  public var id: String
  /// What a section or item is for (`vision`, `issues`, …), or the tier of a policy in the
  /// document's own words (`大柱`, `基本施策`).
  public var role: String?
  /// The printed number, marker or field name, in layer T; empty where there is none.
  public var label: String
  /// Title or text in layer T, hard line breaks taken out.
  public var text: String
  /// The label's numbers, outermost first: `[1, 2]` for 施策１－２. Empty for bullets.
  public var ordinal: [Int]
  /// The nodes below, in reading order.
  public var children: [Node]
  /// The rows of a table; empty for other kinds.
  public var rows: [Row]
  /// Readings printed beside words of label, text and cells, in their order.
  public var ruby: [Ruby]
  /// Where label and text stand in the source, in the order of the characters of label, then text.
  public var spans: SpanList
  /// How sure the reading is, from 0 to 1; below 0.8 a diagnostic names the evidence.
  public var confidence: Double
  /// What the node is.
  public var kind: NodeKind
  private var target: Int32

  /// The same places as `spans`, as an array.
  public var source: [SourceSpan] {
    get { spans.all }
    set { spans = SpanList(newValue) }
  }

  /// The page number printed behind an entry of a table of contents.
  public var targetPage: Int? {
    get { target == .min ? nil : Int(target) }
    set { target = newValue.map { Int32(clamping: $0) } ?? .min }
  }
}

// The initializers stand in an extension so that they can call the one that Swift makes of the fields: that moves its values into
// the node. One that sets the fields one by one ends with a copy of all of them, and counts their references.
extension Node {
  /// Makes a node.
  public init(
    id: String = "", kind: NodeKind, role: String? = nil, label: String = "", ordinal: [Int] = [],
    text: String = "", source: [SourceSpan] = [], confidence: Double = 1, targetPage: Int? = nil,
    children: [Node] = [], rows: [Row] = []
  ) {
    self.init(
      id: id, kind: kind, role: role, label: label, ordinal: ordinal, text: text,
      spans: SpanList(source), confidence: confidence, targetPage: targetPage, children: children,
      rows: rows)
  }

  /// Makes a node from its list of places.
  public init(
    id: String = "", kind: NodeKind, role: String? = nil, label: String = "", ordinal: [Int] = [],
    text: String = "", spans: SpanList, confidence: Double = 1, targetPage: Int? = nil,
    children: [Node] = [], rows: [Row] = []
  ) {
    self.init(
      id: id, role: role, label: label, text: text, ordinal: ordinal, children: children,
      rows: rows, ruby: [], spans: spans, confidence: confidence, kind: kind,
      target: targetPage.map { Int32(clamping: $0) } ?? .min)
  }
}

/// A row of a table.
public struct Row: Sendable, Hashable {
  /// The cells from left to right. A cell that a span of another covers is there, and empty.
  public var cells: [Cell]

  /// Makes a row.
  public init(cells: [Cell]) { self.cells = cells }
}

/// A cell of a table.
public struct Cell: Sendable, Hashable {
  /// The text in layer T, hard line breaks taken out.
  public var text: String
  /// Where the text stands in the source.
  public var spans: SpanList
  private var rowCount: Int32
  private var columnCount: Int32
  /// Whether the cell is a header.
  public var header: Bool

  /// The same places as `spans`, as an array.
  public var source: [SourceSpan] {
    get { spans.all }
    set { spans = SpanList(newValue) }
  }

  /// How many rows the cell covers, from 1.
  public var rowSpan: Int {
    get { Int(rowCount) }
    set { rowCount = Int32(clamping: newValue) }
  }

  /// How many columns the cell covers, from 1.
  public var columnSpan: Int {
    get { Int(columnCount) }
    set { columnCount = Int32(clamping: newValue) }
  }
}

extension Cell {
  /// Makes a cell.
  public init(
    text: String, header: Bool = false, rowSpan: Int = 1, columnSpan: Int = 1,
    source: [SourceSpan] = []
  ) {
    self.init(
      text: text, header: header, rowSpan: rowSpan, columnSpan: columnSpan,
      spans: SpanList(source))
  }

  /// Makes a cell from its list of places.
  public init(
    text: String, header: Bool = false, rowSpan: Int = 1, columnSpan: Int = 1, spans: SpanList
  ) {
    self.init(
      text: text, spans: spans, rowCount: Int32(clamping: rowSpan),
      columnCount: Int32(clamping: columnSpan), header: header)
  }
}
