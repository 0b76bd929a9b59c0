/// What a line looks like, where its reader knows.
public struct LineStyle: Sendable, Hashable {
  /// Which way its characters follow each other on the page.
  public enum Direction: UInt8, Sendable, Hashable {
    /// From left to right.
    case right
    /// From top to bottom: vertical writing, or text turned clockwise.
    case down
    /// From bottom to top: text turned counterclockwise.
    case up
    /// At any other angle.
    case other
  }

  /// Font size of most of its characters in points.
  public var size: Float
  /// Whether most of its characters are bold.
  public var isBold: Bool
  /// Fill colour of most of its characters, `0xRRGGBB`.
  public var colour: UInt32
  /// Which way it runs.
  public var direction: Direction

  /// Makes a style.
  public init(
    size: Float, isBold: Bool = false, colour: UInt32 = 0, direction: Direction = .right
  ) {
    self.size = size
    self.isBold = isBold
    self.colour = colour
    self.direction = direction
  }

  /// Makes a style of its size and its `bits`.
  init(size: Float, bits: UInt32) {
    self.init(
      size: size, isBold: bits >> 24 & 1 != 0, colour: bits & 0xFF_FFFF,
      direction: Direction(rawValue: UInt8(bits >> 25 & 3)) ?? .other)
  }

  /// All but the size: the colour in the lowest 24 bits, above it boldness and direction.
  var bits: UInt32 {
    colour & 0xFF_FFFF | (isBold ? 1 << 24 : 0) | UInt32(direction.rawValue) << 25
  }
}
