internal import CPDFium
internal import PlanModel

/// The way from a page's own coordinates (y up, unrotated) to those of the page as displayed.
struct PageSpace {
  /// The visible part of the page in its own coordinates: the crop box inside the media box.
  let visible: taikei_pdfium_rect
  /// Clockwise rotation for display: 0, 90, 180 or 270 degrees.
  let rotation: Int

  /// Size as displayed.
  var size: PageSize {
    let width = Double(visible.right - visible.left)
    let height = Double(visible.top - visible.bottom)
    return rotation % 180 == 0
      ? PageSize(width: width, height: height) : PageSize(width: height, height: width)
  }

  /// A point as displayed.
  @inline(__always)
  func point(_ x: Float, _ y: Float) -> (x: Float, y: Float) {
    switch rotation {
    case 90: (y - visible.bottom, x - visible.left)
    case 180: (visible.right - x, y - visible.bottom)
    case 270: (visible.top - y, visible.right - x)
    default: (x - visible.left, visible.top - y)
    }
  }

  /// A rectangle as displayed.
  @inline(__always)
  func edges(_ box: taikei_pdfium_rect) -> (left: Float, top: Float, right: Float, bottom: Float) {
    let one = point(box.left, box.top)
    let other = point(box.right, box.bottom)
    return (
      min(one.x, other.x), min(one.y, other.y), max(one.x, other.x), max(one.y, other.y)
    )
  }

  /// A rectangle as displayed, cut to the page. Nil where nothing of it is on the page.
  func box(_ box: taikei_pdfium_rect) -> Box? {
    let (left, top, right, bottom) = edges(box)
    let size = size
    let cut = Box(
      left: max(0, Double(left)), top: max(0, Double(top)), right: min(size.width, Double(right)),
      bottom: min(size.height, Double(bottom)))
    // Comparisons with what is not a number fail.
    return cut.left <= cut.right && cut.top <= cut.bottom ? cut : nil
  }
}

extension taikei_pdfium_matrix {
  static var identity: taikei_pdfium_matrix {
    taikei_pdfium_matrix(a: 1, b: 0, c: 0, d: 1, e: 0, f: 0)
  }

  /// This matrix first, then the other.
  func then(_ next: taikei_pdfium_matrix) -> taikei_pdfium_matrix {
    taikei_pdfium_matrix(
      a: a * next.a + b * next.c, b: a * next.b + b * next.d,
      c: c * next.a + d * next.c, d: c * next.b + d * next.d,
      e: e * next.a + f * next.c + next.e, f: e * next.b + f * next.d + next.f)
  }

  @inline(__always)
  func transform(_ x: Float, _ y: Float) -> (x: Float, y: Float) {
    (a * x + c * y + e, b * x + d * y + f)
  }

  /// The smallest upright rectangle around a transformed one.
  func transform(_ box: taikei_pdfium_rect) -> taikei_pdfium_rect {
    let first = transform(box.left, box.top)
    var result = taikei_pdfium_rect(left: first.x, top: first.y, right: first.x, bottom: first.y)
    func take(_ corner: (x: Float, y: Float)) {
      result.left = min(result.left, corner.x)
      result.right = max(result.right, corner.x)
      result.bottom = min(result.bottom, corner.y)
      result.top = max(result.top, corner.y)
    }
    take(transform(box.right, box.top))
    take(transform(box.left, box.bottom))
    take(transform(box.right, box.bottom))
    return result
  }

  /// By how much areas grow, as a length.
  var scale: Float { abs(a * d - b * c).squareRoot() }
}
