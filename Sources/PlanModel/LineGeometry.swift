/// Where the parts of a line stand on the page, and what they look like.
///
/// Made by the reader and shared by everything the stages make of the line.
public final class LineGeometry: Sendable {
  /// The box of the line.
  public let box: Box
  /// What it looks like.
  public let style: LineStyle
  /// Where each unit (a character, or a word where the reader knows no more) starts in the page's
  /// raw bytes, rising.
  private let offsets: [UInt32]
  /// The edges of each unit along the line, in points on the page.
  private let extents: [Extent]

  /// The edges of a character or word along the axis that its line runs on: left and right in a
  /// horizontal line, top and bottom in another.
  public struct Extent: Sendable {
    /// The smaller coordinate.
    public var lower: Float
    /// The larger coordinate.
    public var upper: Float

    /// Makes an extent.
    public init(_ lower: Float, _ upper: Float) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// Makes a geometry.
  ///
  /// - Parameters:
  ///   - box: the box of the line, in points from the page's top left.
  ///   - style: how most of it is printed.
  ///   - offsets: where each unit starts in the page's raw bytes, rising.
  ///   - extents: the edges of each unit; as many as offsets, or none where nothing is known.
  public init(box: Box, style: LineStyle, offsets: [UInt32] = [], extents: [Extent] = []) {
    precondition(offsets.count == extents.count)
    self.box = box
    self.style = style
    self.offsets = offsets
    self.extents = extents
  }

  /// The geometry of a line of which a reader knows its words.
  ///
  /// - Parameters:
  ///   - box: the box of the line, in points from the page's top left.
  ///   - words: the words in order, rising in the raw bytes.
  public convenience init(box: Box, words: [Word]) {
    let isTall = box.bottom - box.top > 2 * (box.right - box.left) && words.count > 1
    self.init(
      box: box,
      style: LineStyle(
        size: Float(isTall ? box.right - box.left : box.bottom - box.top),
        direction: isTall ? .down : .right),
      offsets: words.map(\.range.lower),
      extents: words.map { word in
        isTall
          ? Extent(Float(word.box.top), Float(word.box.bottom))
          : Extent(Float(word.box.left), Float(word.box.right))
      })
  }

  /// The box of some of the line's raw bytes, as exact as its units are.
  public func box(of range: ByteRange) -> Box {
    var lower = 0
    var upper = offsets.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if offsets[middle] <= range.lower { lower = middle + 1 } else { upper = middle }
    }
    var index = max(0, lower - 1)
    guard index < offsets.count, offsets[index] < range.upper else { return box }
    var whole = extents[index]
    while index < offsets.count, offsets[index] < range.upper {
      whole.lower = min(whole.lower, extents[index].lower)
      whole.upper = max(whole.upper, extents[index].upper)
      index += 1
    }
    var part = box
    if style.direction == .right {
      part.left = Double(whole.lower)
      part.right = Double(whole.upper)
    } else if style.direction != .other {
      part.top = Double(whole.lower)
      part.bottom = Double(whole.upper)
    }
    return part
  }
}
