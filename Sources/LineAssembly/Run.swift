import PDFContent
import PlanModel

/// Characters that follow each other on a page without a gap that parts them.
struct Run {
  /// A character of a run.
  struct Element {
    /// Index of the glyph on its page.
    var glyph: Int
    /// Whether the page draws a space between it and the one before.
    var isSpaced: Bool
  }

  /// Which way it runs.
  var direction: LineStyle.Direction
  /// Its characters along its direction.
  var elements: [Element]
  /// Its extent on the page, in points.
  var left: Float
  var top: Float
  var right: Float
  var bottom: Float
  /// Font size of its first character in points.
  var size: Float

  init(
    _ index: Int, _ glyph: Glyph, size: Float, direction: LineStyle.Direction,
    isSpaced: Bool = false
  ) {
    self.direction = direction
    elements = []
    // Half of the lines of a page are no longer.
    elements.reserveCapacity(16)
    elements.append(Element(glyph: index, isSpaced: isSpaced))
    left = glyph.left
    top = glyph.top
    right = glyph.right
    bottom = glyph.bottom
    self.size = size
  }

  mutating func append(_ index: Int, _ glyph: Glyph, isSpaced: Bool) {
    elements.append(Element(glyph: index, isSpaced: isSpaced))
    left = min(left, glyph.left)
    top = min(top, glyph.top)
    right = max(right, glyph.right)
    bottom = max(bottom, glyph.bottom)
  }

  mutating func formUnion(_ other: Run) {
    left = min(left, other.left)
    top = min(top, other.top)
    right = max(right, other.right)
    bottom = max(bottom, other.bottom)
  }
}

extension Glyph {
  /// The middle of the character's cell.
  var middle: (x: Float, y: Float) { ((left + right) / 2, (top + bottom) / 2) }
}
