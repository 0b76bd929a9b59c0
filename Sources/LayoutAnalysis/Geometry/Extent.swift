internal import PlanModel

/// A box on a page in single precision, for the arithmetic of layout. Points, y growing downwards.
struct Extent: Equatable {
  var left: Float
  var top: Float
  var right: Float
  var bottom: Float

  init(left: Float, top: Float, right: Float, bottom: Float) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  init(_ box: Box) {
    left = Float(box.left)
    top = Float(box.top)
    right = Float(box.right)
    bottom = Float(box.bottom)
  }

  var width: Float { right - left }
  var height: Float { bottom - top }
  var midX: Float { (left + right) / 2 }
  var midY: Float { (top + bottom) / 2 }
  var area: Float { max(width, 0) * max(height, 0) }

  func union(_ other: Extent) -> Extent {
    Extent(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// Whether the middle of a box lies inside.
  func holds(_ other: Extent) -> Bool {
    other.midX >= left && other.midX <= right && other.midY >= top && other.midY <= bottom
  }

  /// Whether a box lies inside, up to a margin in points.
  func contains(_ other: Extent, margin: Float) -> Bool {
    other.left >= left - margin && other.right <= right + margin && other.top >= top - margin
      && other.bottom <= bottom + margin
  }
}
