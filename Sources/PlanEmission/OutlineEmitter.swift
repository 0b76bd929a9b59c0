public import PlanModel

/// Writes the tree as an outline: `KIND[:ROLE] LABEL ｜ TEXT`, a line a node, two blanks a level.
///
/// The format of the gold outlines, for people and for differences. A table's rows are children
/// `row ｜ a ¦ b`, behind its child nodes, as the scorer reads them from JSON. Furniture, dropped
/// characters and places are not in it.
///
/// The format has no escapes. So that a line says one thing only, `｜` and `¦` inside a label or a
/// text are written `|`, line breaks become blanks, and blanks in a role are left out.
public struct OutlineEmitter: Emitter {
  /// Makes an emitter.
  public init() {}

  /// Writes the outline.
  ///
  /// - Throws: ``EmissionError`` where the sink throws or nodes nest deeper than `Node.maximumDepth`.
  public func emit<Sink: ByteSink>(
    _ document: PlanDocument, to sink: inout Sink
  ) throws(EmissionError) {
    try ByteOutput.run(to: &sink) { output in
      for node in document.body { output.writeOutline(of: node, depth: 1) }
    }
  }
}

extension ByteOutput {
  fileprivate mutating func writeOutline(of node: Node, depth: Int) {
    guard depth <= Node.maximumDepth else { return fail(.nestingTooDeep(node: node.id)) }
    indent(depth)
    write(node.kind.rawValue)
    if let role = node.role {
      write(UInt8(ascii: ":"))
      writeSafe(role, blank: "")
    }
    if !node.label.isEmpty {
      write(UInt8(ascii: " "))
      writeSafe(node.label)
    }
    write(fixed: " ｜")
    if !node.text.isEmpty {
      write(UInt8(ascii: " "))
      writeSafe(node.text)
    }
    write(UInt8(ascii: "\n"))
    for child in node.children { writeOutline(of: child, depth: depth + 1) }
    for row in node.rows {
      indent(depth + 1)
      write(fixed: "row ｜")
      for (column, cell) in row.cells.enumerated() {
        if column > 0 { write(fixed: " ¦") }
        if !cell.text.isEmpty {
          write(UInt8(ascii: " "))
          writeSafe(cell.text)
        }
      }
      write(UInt8(ascii: "\n"))
    }
  }

  private mutating func indent(_ depth: Int) {
    for _ in 1..<depth { write(fixed: "  ") }
  }

  /// Writes text without the characters that mean something to the format.
  ///
  /// - Parameter blank: what is written for U+0020; a line break is written as a blank.
  private mutating func writeSafe(_ text: String, blank: StaticString = " ") {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        let (length, replacement) = Self.unsafe(bytes, at: index, blank: blank)
        if let replacement {
          write(UnsafeBufferPointer(rebasing: bytes[start..<index]))
          write(fixed: replacement)
          start = index + length
        }
        index += length
      }
      write(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// The bytes at `index` that must be replaced, and by what; one byte and nil where they are safe.
  private static func unsafe(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, blank: StaticString
  ) -> (length: Int, replacement: StaticString?) {
    switch bytes[index] {
    case 0x20, 0x0A, 0x0D: (1, blank)
    // ｜ U+FF5C
    case 0xEF where bytes[index...].starts(with: [0xEF, 0xBD, 0x9C]): (3, "|")
    // ¦ U+00A6
    case 0xC2 where bytes[index...].starts(with: [0xC2, 0xA6]): (2, "|")
    default: (1, nil)
    }
  }
}
