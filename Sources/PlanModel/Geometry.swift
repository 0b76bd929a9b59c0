/// A bounding box on a page, in points from the page's top left corner, y growing downwards.
///
/// Written in JSON as `[left, top, right, bottom]`.
public struct Box: Sendable, Hashable {
  /// Distance of the left edge from the left edge of the page.
  public var left: Double
  /// Distance of the top edge from the top edge of the page.
  public var top: Double
  /// Distance of the right edge from the left edge of the page.
  public var right: Double
  /// Distance of the bottom edge from the top edge of the page.
  public var bottom: Double

  /// Makes a box from its four edges.
  public init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The smallest box that holds both.
  public func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top),
      right: max(right, other.right), bottom: max(bottom, other.bottom))
  }
}

extension Box: Codable {
  /// Reads `[left, top, right, bottom]`.
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    left = try values.decode(Double.self)
    top = try values.decode(Double.self)
    right = try values.decode(Double.self)
    bottom = try values.decode(Double.self)
  }

  /// Writes `[left, top, right, bottom]`.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    try values.encode(left)
    try values.encode(top)
    try values.encode(right)
    try values.encode(bottom)
  }
}

/// A half-open range of UTF-8 bytes in the raw text of one page.
///
/// Written in JSON as `[lower, upper]`. Offsets are 32 bits wide: a page's raw text is limited to
/// 2 GiB by the readers.
public struct ByteRange: Sendable, Hashable {
  /// Offset of the first byte.
  public var lower: UInt32
  /// Offset behind the last byte.
  public var upper: UInt32

  /// Makes the range `lower..<upper`.
  public init(_ lower: Int, _ upper: Int) {
    self.lower = UInt32(lower)
    self.upper = UInt32(upper)
  }

  /// The same range for slicing an array of bytes.
  public var indices: Range<Int> { Int(lower)..<Int(upper) }
  /// Number of bytes.
  public var count: Int { Int(upper) - Int(lower) }
  /// Whether the range holds no byte.
  public var isEmpty: Bool { lower >= upper }
}

extension ByteRange: Codable {
  /// Reads `[lower, upper]`; throws where the ends are not in order or do not fit 32 bits.
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    lower = try values.decode(UInt32.self)
    upper = try values.decode(UInt32.self)
    guard lower <= upper else {
      throw DecodingError.dataCorruptedError(
        in: values, debugDescription: "range [\(lower), \(upper)] ends before it starts")
    }
  }

  /// Writes `[lower, upper]`.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    try values.encode(lower)
    try values.encode(upper)
  }
}
