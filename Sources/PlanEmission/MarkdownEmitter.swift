public import PlanModel

/// Writes the tree as Markdown (CommonMark with GitHub's tables), for reading.
///
/// - Headings by depth, `#` to `######`; deeper ones are bold paragraphs.
/// - Items are nested lists that keep the printed marker: `- ① …`.
/// - A field is `**label** value`, a note a block quotation, a figure `*図* caption` with its labels
///   as a list, a table `*表* caption` with a pipe table.
/// - A table's first row is the head if it has a header cell, otherwise the head is empty. Cells that a
///   span covers are empty.
///
/// Furniture, dropped characters, places and page numbers of a table of contents are not in it. What
/// would mean something to Markdown is escaped.
public struct MarkdownEmitter: Emitter {
  /// Makes an emitter.
  public init() {}

  /// Writes the Markdown.
  ///
  /// - Throws: ``EmissionError`` where the sink throws or nodes nest deeper than `Node.maximumDepth`.
  public func emit<Sink: ByteSink>(
    _ document: PlanDocument, to sink: inout Sink
  ) throws(EmissionError) {
    try ByteOutput.run(to: &sink) { output in
      var writer = MarkdownWriter(output: output)
      writer.blocks(document.body, depth: 1, heading: 1)
      output = writer.output
    }
  }
}

private struct MarkdownWriter {
  private(set) var output: ByteOutput
  /// What starts every line inside the open lists and quotations: blanks and `> `.
  private var prefix = ""
  /// What starts the next line instead of `prefix`: a list's bullet, a quotation's first mark.
  private var nextPrefix: String?
  /// Whether a block stands before the next one in the same list item, quotation or document.
  private var needsBlankLine = false
  /// Whether a list stands right before the next block.
  private var isBehindList = false

  init(output: ByteOutput) {
    self.output = output
  }

  /// Writes nodes one below the other.
  mutating func blocks(_ nodes: [Node], depth: Int, heading: Int) {
    var previous: NodeKind?
    for node in nodes {
      guard depth <= Node.maximumDepth else {
        return output.fail(.nestingTooDeep(node: node.id))
      }
      if node.kind == .item {
        // The items of a list stand close together; an empty comment keeps two lists apart.
        if previous == .item { needsBlankLine = false } else if isBehindList { line("<!-- -->") }
      }
      block(node, depth: depth, heading: heading)
      previous = node.kind
    }
  }

  private mutating func block(_ node: Node, depth: Int, heading: Int) {
    switch node.kind {
    case .part, .chapter, .section, .policy:
      if heading <= 6 {
        let mark = String(repeating: "#", count: heading)
        line("\(mark) \(title(of: node, in: .heading))")
      } else {
        line("**\(title(of: node, in: .inline))**")
      }
      blocks(node.children, depth: depth + 1, heading: heading + 1)
    case .item:
      inside(first: "- ", rest: "  ") { writer in
        let title = writer.title(of: node, in: .block)
        writer.line(title)
        // A blank line behind an empty bullet would end the list.
        writer.needsBlankLine = !title.isEmpty && node.children.first?.kind != .item
        writer.blocks(node.children, depth: depth + 1, heading: heading)
      }
      isBehindList = true
    case .note:
      inside(first: "> ", rest: "> ") { writer in
        writer.line(writer.title(of: node, in: .block))
        writer.blocks(node.children, depth: depth + 1, heading: heading)
      }
    case .paragraph:
      paragraph(title(of: node, in: .block))
      blocks(node.children, depth: depth + 1, heading: heading)
    case .field:
      let label = node.label.isEmpty ? "" : "**\(markdown(node.label, in: .inline))**"
      let context: MarkdownContext = label.isEmpty ? .block : .inline
      paragraph(joined(label, markdown(node.text, in: context)))
      blocks(node.children, depth: depth + 1, heading: heading)
    case .figure:
      line(joined("*図*", title(of: node, in: .inline)))
      blocks(node.children, depth: depth + 1, heading: heading)
    case .table:
      let caption = title(of: node, in: .inline)
      paragraph(joined(caption.isEmpty ? "" : "*表*", caption))
      table(node.rows)
      blocks(node.children, depth: depth + 1, heading: heading)
    }
  }

  /// Label and text in one line.
  private func title(of node: Node, in context: MarkdownContext) -> String {
    markdown(joined(node.label, node.text), in: context)
  }

  private func joined(_ first: String, _ second: String) -> String {
    first.isEmpty || second.isEmpty ? first + second : "\(first) \(second)"
  }

  private mutating func table(_ rows: [Row]) {
    let columns = rows.map(\.cells.count).max() ?? 0
    guard columns > 0 else { return }
    let hasHead = rows[0].cells.contains { $0.header }
    line(tableRow(hasHead ? rows[0] : Row(cells: []), columns: columns))
    needsBlankLine = false
    line("|" + String(repeating: " --- |", count: columns))
    for row in rows.dropFirst(hasHead ? 1 : 0) {
      needsBlankLine = false
      line(tableRow(row, columns: columns))
    }
  }

  private func tableRow(_ row: Row, columns: Int) -> String {
    var text = "|"
    for column in 0..<columns {
      let cell = column < row.cells.count ? markdown(row.cells[column].text, in: .cell) : ""
      text += cell.isEmpty ? "  |" : " \(cell) |"
    }
    return text
  }

  /// Writes a list item or a quotation.
  private mutating func inside(
    first: String, rest: String, _ content: (inout MarkdownWriter) -> Void
  ) {
    separate()
    let outer = prefix
    nextPrefix = (nextPrefix ?? outer) + first
    prefix = outer + rest
    content(&self)
    prefix = outer
    nextPrefix = nil
    needsBlankLine = true
  }

  private mutating func paragraph(_ text: String) {
    if !text.isEmpty { line(text) }
  }

  /// Writes one line that is a block of its own.
  private mutating func line(_ text: String) {
    separate()
    let start = nextPrefix ?? prefix
    nextPrefix = nil
    output.write(text.isEmpty ? trimmed(start) : start + text)
    output.write(UInt8(ascii: "\n"))
    needsBlankLine = true
    isBehindList = false
  }

  private mutating func separate() {
    guard needsBlankLine else { return }
    output.write(trimmed(prefix))
    output.write(UInt8(ascii: "\n"))
    needsBlankLine = false
  }

  private func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}
