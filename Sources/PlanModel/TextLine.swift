/// One line in layer T (what the output shows), each scalar mapped to its raw bytes.
///
/// The line is complete: it keeps every character of T, its spaces included, so that
/// `rawOffsets` is dense. Leading and trailing white space is cut off and told by `indent`.
public struct TextLine: Sendable {
  /// Number of the page, from 1.
  public var page: Int
  /// The text in layer T without white space at its ends. Empty for a blank line.
  public var scalars: [Unicode.Scalar]
  /// Where each scalar stands: scalar `i` comes from the page's raw bytes
  /// `rawOffsets[i] ..< rawOffsets[i + 1]`. One longer than `scalars`.
  public var rawOffsets: [UInt32]
  /// Width of the white space at the start of the raw line, in em (a half-width space is 0.5).
  public var indent: Float
  /// Whether the white space at the start holds an ideographic space (U+3000).
  public var hasWideIndent: Bool
  /// Width of the raw line in em, white space at its ends left out; half-width characters are 0.5.
  public var width: Float
  /// The box of the line; nil for plain text.
  public var box: Box?

  /// Makes a line. `rawOffsets` must be one longer than `scalars`.
  public init(
    page: Int, scalars: [Unicode.Scalar], rawOffsets: [UInt32], indent: Float = 0,
    hasWideIndent: Bool = false, width: Float = 0, box: Box? = nil
  ) {
    precondition(rawOffsets.count == scalars.count + 1)
    self.page = page
    self.scalars = scalars
    self.rawOffsets = rawOffsets
    self.indent = indent
    self.hasWideIndent = hasWideIndent
    self.width = width
    self.box = box
  }

  /// Whether the line has no text.
  public var isBlank: Bool { scalars.isEmpty }

  /// The raw bytes of some scalars of the line.
  ///
  /// - Parameter range: half-open range of indices into `scalars`, not empty.
  public func rawRange(_ range: Range<Int>) -> ByteRange {
    ByteRange(Int(rawOffsets[range.lowerBound]), Int(rawOffsets[range.upperBound]))
  }
}
