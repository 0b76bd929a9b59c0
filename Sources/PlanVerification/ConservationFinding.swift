public import PlanModel

/// A character that is not where conservation says it must be.
public struct ConservationFinding: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Characters of the source are in no node, no furniture and not dropped.
    case gap
    /// Characters of the source are in two places.
    case overlap
    /// A text has characters that its ranges do not give, or not in this order.
    case invented
    /// A text ends before its ranges do.
    case omitted
    /// A range is on a page that the source does not have.
    case missingPage
    /// A range ends behind its page's text, or before it starts.
    case rangeOutOfBounds
    /// A range starts or ends inside a character.
    case rangeNotOnScalarBoundary
    /// The document was made from another file. A warning; all else is an error.
    case wrongSource
  }

  /// A place in the document that holds text.
  public enum Place: Sendable, Hashable, CustomStringConvertible {
    /// Label and text of the node with this id.
    case node(String)
    /// A cell of the table with this id; row and column from 1.
    case cell(table: String, row: Int, column: Int)
    /// A reading of the node with this id, from 1.
    case ruby(node: String, Int)
    /// An entry of `furniture`, from 1.
    case furniture(Int)
    /// An entry of `dropped`, from 1.
    case dropped(Int)

    /// The place in words.
    public var description: String {
      switch self {
      case .node(let id): "node \(id)"
      case .cell(let table, let row, let column): "cell \(row):\(column) of table \(table)"
      case .ruby(let node, let number): "ruby \(number) of node \(node)"
      case .furniture(let number): "furniture \(number)"
      case .dropped(let number): "dropped \(number)"
      }
    }
  }

  /// What is wrong.
  public var kind: Kind
  /// The page, from 1; nil for the whole document, and for text that has no range at all.
  public var page: Int?
  /// Half-open range of UTF-8 bytes in the page's raw text; nil where no bytes are concerned.
  public var range: ByteRange?
  /// The places in the document: none for a gap, two for an overlap (twice the same where one place
  /// names the bytes twice), otherwise one.
  public var places: [Place]
  /// The start of the text concerned, white space drawn together; empty where none is.
  public var excerpt: String
  /// What is wrong, in words.
  public var message: String

  /// Whether the finding means that the result is wrong, or may only mean it.
  public var severity: Diagnostic.Severity { kind == .wrongSource ? .warning : .error }
}

/// The start of a text for a message: at most 40 characters, white space and what is invisible drawn
/// together into one blank.
func excerpt(of scalars: some Sequence<Unicode.Scalar>) -> String {
  let limit = 40
  var result = String.UnicodeScalarView()
  var count = 0
  var isBehindBlank = false
  for scalar in scalars {
    guard isCounted(scalar) else {
      isBehindBlank = count > 0
      continue
    }
    if count == limit {
      result.append("…")
      break
    }
    if isBehindBlank { result.append(" ") }
    isBehindBlank = false
    result.append(scalar)
    count += 1
  }
  return String(result)
}

extension Page {
  /// The start of the raw text of a range, for a message.
  func excerpt(of range: ByteRange) -> String {
    let end = Swift.min(Int(range.upper), rawText.count)
    let offsets = sequence(state: Swift.min(Int(range.lower), end)) { index -> Unicode.Scalar? in
      guard index < end else { return nil }
      let (scalar, length) = decodeScalar(self.rawText, at: index)
      index += length
      return scalar
    }
    return PlanVerification.excerpt(of: offsets)
  }
}

extension ByteRange {
  var words: String { "bytes \(lower)..<\(upper)" }
}
