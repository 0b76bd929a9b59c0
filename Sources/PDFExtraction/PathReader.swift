internal import CPDFium
internal import PDFContent
internal import PlanModel

/// Makes lines and rectangles of a path object, those with rounded corners among them. Other curves
/// and slanted lines are left out.
struct PathReader {
  let file: PDFFile
  let space: PageSpace

  /// Deviation from the horizontal or vertical below which a line counts as such, in points: what
  /// rounding to two decimals and a scanner's half degree over a table cell make.
  private static let tolerance: Float = 0.5

  /// Segments read of one path: more are drawings, not rules.
  private static let segments: Int32 = 20_000

  private typealias Point = (x: Float, y: Float)

  func read(
    _ path: OpaquePointer, _ outer: taikei_pdfium_matrix, into shapes: inout [Shape]
  ) {
    let functions = file.functions
    var fillMode: Int32 = 0, stroked: Int32 = 0
    guard functions.pointee.FPDFPath_GetDrawMode(path, &fillMode, &stroked) != 0,
      fillMode != 0 || stroked != 0
    else { return }
    var template = Shape(box: Box(left: 0, top: 0, right: 0, bottom: 0))
    if fillMode != 0 { template.fill = colour(functions.pointee.FPDFPageObj_GetFillColor, path) }
    if stroked != 0 {
      template.stroke = colour(functions.pointee.FPDFPageObj_GetStrokeColor, path)
    }
    guard template.fill != nil || template.stroke != nil else { return }
    var own = taikei_pdfium_matrix.identity
    _ = functions.pointee.FPDFPageObj_GetMatrix(path, &own)
    let matrix = own.then(outer)
    if template.stroke != nil {
      var width: Float = 0
      _ = functions.pointee.FPDFPageObj_GetStrokeWidth(path, &width)
      let scaled = width * matrix.scale
      template.lineWidth = scaled.isFinite ? scaled : 0
      template.isDashed = (functions.pointee.FPDFPageObj_GetDashCount?(path) ?? 0) > 0
    }

    let count = min(functions.pointee.FPDFPath_CountSegments(path), Self.segments)
    var points: [Point] = []
    // Most paths are rules and rectangles: five points.
    points.reserveCapacity(min(8, Int(max(0, count))))
    var hasCurve = false
    func close() {
      if hasCurve {
        finishFigure(points, template, &shapes)
      } else {
        finish(points, template, &shapes)
      }
    }
    for index in 0..<max(0, count) {
      guard let segment = functions.pointee.FPDFPath_GetPathSegment(path, index) else { continue }
      let kind = Int(functions.pointee.FPDFPathSegment_GetType(segment))
      var x: Float = 0, y: Float = 0
      _ = functions.pointee.FPDFPathSegment_GetPoint(segment, &x, &y)
      let inPage = matrix.transform(x, y)
      let point = space.point(inPage.x, inPage.y)
      if kind == TAIKEI_PDFIUM_SEGMENT_MOVE {
        close()
        points.removeAll(keepingCapacity: true)
        points.append(point)
        hasCurve = false
      } else {
        if kind == TAIKEI_PDFIUM_SEGMENT_CURVE { hasCurve = true }
        append(point, to: &points)
        // A rectangle comes as five points of which the last is the first and closes, too.
        if let first = points.first, functions.pointee.FPDFPathSegment_GetClose(segment) != 0 {
          append(first, to: &points)
        }
      }
    }
    close()
  }

  /// Adds a closed shape that is no rectangle. One that fills its extent but for rounded corners
  /// counts as one: corners rounded to half circles leave 85 % of a box that is 1.5 times as wide as
  /// high, a circle leaves 79 %, a triangle half.
  private func finishFigure(_ points: [Point], _ template: Shape, _ shapes: inout [Shape]) {
    guard points.count >= 3, let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return }
    var area: Float = 0
    for (index, point) in points.enumerated() {
      let next = points[index + 1 < points.count ? index + 1 : 0]
      area += point.x * next.y - next.x * point.y
    }
    let isBox = abs(area) / 2 >= 0.85 * (right - left) * (bottom - top)
    guard isBox || template.fill != nil else { return }
    var shape = template
    shape.isFigure = !isBox
    add([(left, top), (right, bottom)], shape, &shapes)
  }

  private func append(_ point: Point, to points: inout [Point]) {
    if let last = points.last, last == point { return }
    points.append(point)
  }

  private typealias ColourFunction = (
    OpaquePointer?, UnsafeMutablePointer<UInt32>?, UnsafeMutablePointer<UInt32>?,
    UnsafeMutablePointer<UInt32>?, UnsafeMutablePointer<UInt32>?
  ) -> Int32

  /// A colour that is seen; nil for a fully transparent one and for patterns.
  private func colour(_ ask: ColourFunction, _ path: OpaquePointer) -> UInt32? {
    var red: UInt32 = 0, green: UInt32 = 0, blue: UInt32 = 0, alpha: UInt32 = 0
    guard ask(path, &red, &green, &blue, &alpha) != 0, alpha > 0 else { return nil }
    return red << 24 | green << 16 | blue << 8 | alpha
  }

  /// Adds what a subpath is: a rectangle, or its upright lines where it is stroked.
  private func finish(_ points: [Point], _ template: Shape, _ shapes: inout [Shape]) {
    guard points.count >= 2 else { return }
    if isRectangle(points) {
      add(points, template, &shapes)
    } else if template.fill != nil {
      finishFigure(points, template, &shapes)
    } else {
      var line = template
      line.fill = nil
      for (from, to) in zip(points, points.dropFirst()) where isUpright(from, to) {
        add([from, to], line, &shapes)
      }
    }
  }

  private func isUpright(_ from: Point, _ to: Point) -> Bool {
    abs(from.x - to.x) <= Self.tolerance || abs(from.y - to.y) <= Self.tolerance
  }

  /// Whether points go around an upright rectangle, closed or with the last side left to the fill.
  private func isRectangle(_ points: [Point]) -> Bool {
    var corners = points[...]
    if corners.count == 5, let first = corners.first, let last = corners.last,
      abs(first.x - last.x) <= Self.tolerance, abs(first.y - last.y) <= Self.tolerance
    {
      corners = corners.dropLast()
    }
    guard corners.count == 4 else { return false }
    let (a, b, c, d) = (corners[0], corners[1], corners[2], corners[3])
    func near(_ one: Float, _ other: Float) -> Bool { abs(one - other) <= Self.tolerance }
    return (near(a.y, b.y) && near(b.x, c.x) && near(c.y, d.y) && near(d.x, a.x))
      || (near(a.x, b.x) && near(b.y, c.y) && near(c.x, d.x) && near(d.y, a.y))
  }

  /// Adds the extent of points, cut to the page.
  private func add(_ points: [Point], _ template: Shape, _ shapes: inout [Shape]) {
    guard shapes.count < file.limits.shapes else { return }
    var left = Float.infinity, top = Float.infinity
    var right = -Float.infinity, bottom = -Float.infinity
    for (x, y) in points {
      left = min(left, x)
      right = max(right, x)
      top = min(top, y)
      bottom = max(bottom, y)
    }
    let size = space.size
    let box = Box(
      left: max(0, Double(left)), top: max(0, Double(top)), right: min(size.width, Double(right)),
      bottom: min(size.height, Double(bottom)))
    guard box.left <= box.right, box.top <= box.bottom else { return }
    var shape = template
    shape.box = box
    shapes.append(shape)
  }
}
