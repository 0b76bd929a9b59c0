public import PlanModel

/// Writes a document as JSON: the format that ``JSONSchema`` describes.
///
/// The order of the keys is fixed and what is absent is left out, never null. Confidences and boxes
/// are rounded to two decimals.
public struct JSONEmitter: Emitter {
  /// How the JSON is broken into lines.
  public enum Layout: Sendable, Hashable {
    /// A line for each top-level key, page, node, row, entry and diagnostic, indented by two blanks a
    /// level: a change of one node is a change of one line.
    case lines
    /// One line without blanks, ended by a line feed: a record of newline-delimited JSON.
    case compact
  }

  private let layout: Layout

  /// Makes an emitter.
  public init(layout: Layout = .lines) {
    self.layout = layout
  }

  /// Writes the document.
  ///
  /// - Throws: ``EmissionError`` where the sink throws or nodes nest deeper than `Node.maximumDepth`.
  public func emit<Sink: ByteSink>(
    _ document: PlanDocument, to sink: inout Sink
  ) throws(EmissionError) {
    let spaced = layout == .lines
    try ByteOutput.run(to: &sink) { output in
      var json = JSONWriter(output: output, spaced: spaced)
      json.write(document)
      output = json.output
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ document: PlanDocument) {
    beginObject()
    breakLine(level: 1)
    key("schema")
    string(document.schema)
    breakLine(level: 1)
    key("producer")
    write(document.producer)
    breakLine(level: 1)
    key("source")
    write(document.source)
    breakLine(level: 1)
    key("document")
    write(document.document)
    breakLine(level: 1)
    key("body")
    write(document.body, depth: 1)
    breakLine(level: 1)
    key("furniture")
    list(document.furniture, level: 2) { json, entry in
      json.entry("kind", entry.kind.rawValue, text: entry.text, source: entry.source)
    }
    breakLine(level: 1)
    key("dropped")
    list(document.dropped, level: 2) { json, entry in
      json.entry("reason", entry.reason.rawValue, text: entry.text, source: entry.source)
    }
    breakLine(level: 1)
    key("facts")
    writeFacts()
    breakLine(level: 1)
    key("diagnostics")
    list(document.diagnostics, level: 2) { $0.write($1) }
    endLine(level: 0)
    endObject()
    writeFinalLineFeed()
  }

  /// Writes the nodes of a level. Nodes are large: each is looked at where it stands.
  private mutating func write(_ nodes: [Node], depth: Int) {
    beginArray()
    nodes.withUnsafeBufferPointer { nodes in
      guard let base = nodes.baseAddress else { return }
      for node in base..<base + nodes.count {
        breakLine(level: depth + 1)
        write(node, depth: depth)
      }
    }
    if !nodes.isEmpty { endLine(level: depth) }
    endArray()
  }

  private mutating func write(_ node: UnsafePointer<Node>, depth: Int) {
    guard depth <= Node.maximumDepth else {
      return fail(.nestingTooDeep(node: node.pointee.id))
    }
    beginObject()
    key("id")
    string(node.pointee.id)
    key("kind")
    string(node.pointee.kind.rawValue)
    member("role", node.pointee.role)
    if !node.pointee.label.isEmpty { member("label", node.pointee.label) }
    if !node.pointee.ordinal.isEmpty {
      key("ordinal")
      beginArray()
      for number in node.pointee.ordinal { integer(number) }
      endArray()
    }
    key("text")
    string(node.pointee.text)
    key("source")
    list(node.pointee.spans.count) { node.pointee.spans[$0] }
    key("confidence")
    number(node.pointee.confidence)
    member("targetPage", node.pointee.targetPage)
    if !node.pointee.ruby.isEmpty {
      key("ruby")
      beginArray()
      for ruby in node.pointee.ruby { write(ruby) }
      endArray()
    }
    if !node.pointee.children.isEmpty {
      key("children")
      write(node.pointee.children, depth: depth + 1)
    }
    if !node.pointee.rows.isEmpty {
      key("rows")
      list(node.pointee.rows, level: depth + 2) { $0.write($1) }
    }
    endObject()
  }

  private mutating func write(_ ruby: Ruby) {
    beginObject()
    key("base")
    string(ruby.base)
    key("text")
    string(ruby.text)
    key("source")
    write(ruby.source)
    endObject()
  }

  private mutating func write(_ row: Row) {
    beginObject()
    key("cells")
    beginArray()
    row.cells.withUnsafeBufferPointer { cells in
      guard let base = cells.baseAddress else { return }
      for cell in base..<base + cells.count { write(cell) }
    }
    endArray()
    endObject()
  }

  private mutating func write(_ cell: UnsafePointer<Cell>) {
    beginObject()
    key("text")
    string(cell.pointee.text)
    if cell.pointee.header {
      key("header")
      bool(true)
    }
    if cell.pointee.rowSpan > 1 { member("rowSpan", cell.pointee.rowSpan) }
    if cell.pointee.columnSpan > 1 { member("columnSpan", cell.pointee.columnSpan) }
    key("source")
    list(cell.pointee.spans.count) { cell.pointee.spans[$0] }
    endObject()
  }

  private mutating func entry(
    _ name: StaticString, _ value: String, text: String, source: [SourceSpan]
  ) {
    beginObject()
    key(name)
    string(value)
    key("text")
    string(text)
    member("page", source.first?.page)
    member("box", source.box)
    key("source")
    write(source)
    endObject()
  }

  private mutating func write(_ spans: [SourceSpan]) { list(spans.count) { spans[$0] } }

  /// Writes some places, each looked at where it stands.
  @inline(__always)
  private mutating func list(_ count: Int, _ span: (Int) -> SourceSpan) {
    beginArray()
    for index in 0..<count { write(span(index)) }
    endArray()
  }

  /// Writes a span. A document holds more of them than of anything else.
  @inline(__always)
  private mutating func write(_ span: SourceSpan) {
    guard span.box == nil else {
      beginObject()
      key("page")
      integer(span.page)
      member("box", span.box)
      key("range")
      beginArray()
      integer(Int(span.range.lower))
      integer(Int(span.range.upper))
      endArray()
      endObject()
      return
    }
    place(page: span.page, lower: Int(span.range.lower), upper: Int(span.range.upper))
  }
}
