/// Reads the outline format: one node a line, `KIND[:ROLE] LABEL ｜ TEXT`, two spaces of indent a
/// level; empty lines and lines that start with `#` are comments.
public enum OutlineReader {
  /// Reads an outline.
  ///
  /// - Parameter bytes: a whole file in UTF-8. Lines end with LF, CR or CRLF; a byte order mark at
  ///   the start is skipped.
  /// - Returns: the tree; empty where no line is a node, which is not an error. A kind that does
  ///   not exist is no error either: it is a `paragraph`.
  /// - Throws: `OutlineError` with the number of the first line that is wrong.
  public static func read(_ bytes: [UInt8]) throws(OutlineError) -> EvaluationTree {
    var tree = EvaluationTree()
    var number = 0
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while !rest.isEmpty {
      number += 1
      let line = rest.prefix { $0 != lineFeed && $0 != carriageReturn }
      rest = rest.dropFirst(line.count)
      rest = rest.dropFirst(rest.starts(with: [carriageReturn, lineFeed]) ? 2 : 1)
      if let node = try node(line, number: number, deepest: (tree.nodes.last?.depth ?? -1) + 1) {
        tree.append(node)
      }
    }
    return tree
  }

  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
  private static let space: UInt8 = 0x20

  /// The node of one line without its terminator; nil for a comment.
  private static func node(
    _ line: ArraySlice<UInt8>, number: Int, deepest: Int
  ) throws(OutlineError) -> EvaluationTree.Node? {
    guard let text = String(validating: line, as: UTF8.self) else {
      throw OutlineError(code: .notUTF8, line: number, text: "")
    }
    // Scalars, not characters: a mark behind a separator must not hide it.
    let content = trimmed(text.unicodeScalars[...])
    guard let first = content.first, first != "#" else { return nil }

    func failure(_ code: OutlineError.Code) -> OutlineError {
      OutlineError(code: code, line: number, text: text)
    }
    let indent = line.prefix { $0 == space }.count
    guard let bar = content.firstIndex(of: "｜") else { throw failure(.noBar) }
    guard indent.isMultiple(of: 2) else { throw failure(.oddIndent) }
    guard indent / 2 <= deepest else { throw failure(.tooDeep) }

    let (word, label) = split(trimmed(content[..<bar]), at: " ")
    let (kind, role) = split(word, at: ":")
    return EvaluationTree.Node(
      kind: EvaluationKind(word: String(kind)), role: String(role),
      label: String(trimmed(label)), text: String(trimmed(content[bar...].dropFirst())),
      depth: indent / 2)
  }

  private typealias Text = String.UnicodeScalarView.SubSequence

  /// What stands before and behind the first separator; all and nothing where there is none.
  private static func split(_ text: Text, at separator: Unicode.Scalar) -> (Text, Text) {
    guard let index = text.firstIndex(of: separator) else { return (text, text.suffix(0)) }
    return (text[..<index], text[index...].dropFirst())
  }

  /// The text without white space at its ends.
  private static func trimmed(_ text: Text) -> Text {
    var text = text.drop(while: \.isFoldedSpace)
    while text.last?.isFoldedSpace == true { text.removeLast() }
    return text
  }
}
