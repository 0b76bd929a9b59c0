internal import PDFContent

/// The picture of a region: dark text on light ground, with nothing else of the page in it.
struct RegionPicture {
  /// The ground around the region's pixels that recognizers need at the edges of text.
  static let margin = 20

  /// Where the picture's first pixel stands on the page.
  let left: Int
  let top: Int
  let width: Int
  let height: Int
  private(set) var pixels: [UInt8]
  /// Pixels darker than this are ink.
  private(set) var threshold: UInt8
  /// The ink's extent on the page.
  private(set) var ink: PixelBox?

  /// Cuts a region out of a page.
  ///
  /// - Parameters:
  ///   - erased: what is no text: rules, corners, marks.
  ///   - paper: the grey of the page's paper.
  init?(
    _ region: PageRegion, of image: PageImage, in regions: PageRegions, erased: [PixelBox],
    paper: UInt8
  ) {
    let area = region.box.clamped(width: image.width, height: image.height)
    guard area.width > 8, area.height > 8 else { return nil }
    left = area.left - Self.margin
    top = area.top - Self.margin
    width = area.width + 2 * Self.margin
    height = area.height + 2 * Self.margin
    let ground = region.isDark ? 255 - Self.ground(of: area, in: image) : paper
    threshold = UInt8(Double(ground) * InkRuns.inkShare)
    pixels = [UInt8](repeating: ground, count: width * height)
    // The edge of a dark area is neither dark nor light.
    let inset = region.isDark ? 5 : 0
    let flips: UInt8 = region.isDark ? 255 : 0
    let rowLength = width
    image.pixels.withUnsafeBufferPointer { source in
      pixels.withUnsafeMutableBufferPointer { target in
        for y in (area.top + inset)..<(area.bottom - inset) {
          var x = area.left + inset
          while x < area.right - inset {
            // Block by block; a block of a rule beside the region may hold its text as well.
            let end = min(area.right - inset, (x / PageRegions.block + 1) * PageRegions.block)
            if regions.isPart(x: x, y: y, of: region.number) {
              for column in x..<end {
                target[
                  (y - area.top + Self.margin) * rowLength + column - area.left + Self.margin] =
                  source[y * image.width + column] ^ flips
              }
            }
            x = end
          }
        }
      }
    }
    for box in erased { erase(box, ground) }
    ink = extent()
    stretch(ground)
  }

  /// Makes the ground white and the ink black: grain and show-through go, and what is left is what
  /// models are trained on.
  private mutating func stretch(_ ground: UInt8) {
    var counts = [Int](repeating: 0, count: 256)
    var ink = 0
    for pixel in pixels where pixel < threshold {
      counts[Int(pixel)] += 1
      ink += 1
    }
    guard ink > 0 else { return }
    // The darkest twentieth of the ink.
    var darkest = 0
    var passed = 0
    while darkest < 255, passed * 20 < ink {
      passed += counts[darkest]
      darkest += 1
    }
    let lightest = max(darkest + 1, Int(Double(ground) * 0.94))
    let table = (0...255).map { value in
      UInt8(min(255, max(0, (value - darkest) * 255 / (lightest - darkest))))
    }
    pixels.withUnsafeMutableBufferPointer { pixels in
      for index in pixels.indices { pixels[index] = table[Int(pixels[index])] }
    }
    threshold = table[Int(threshold)]
  }

  /// The most frequent grey of an area.
  private static func ground(of area: PixelBox, in image: PageImage) -> UInt8 {
    var counts = [Int](repeating: 0, count: 256)
    for y in stride(from: area.top, to: area.bottom, by: 3) {
      for x in stride(from: area.left, to: area.right, by: 3) {
        counts[Int(image.pixels[y * image.width + x])] += 1
      }
    }
    return UInt8(counts.indices.max { counts[$0] < counts[$1] } ?? 0)
  }

  private mutating func erase(_ box: PixelBox, _ ground: UInt8) {
    let box = PixelBox(
      left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top
    ).clamped(width: width, height: height)
    for y in box.top..<max(box.top, box.bottom) {
      for x in box.left..<max(box.left, box.right) { pixels[y * width + x] = ground }
    }
  }

  private func extent() -> PixelBox? {
    var extent: PixelBox?
    for y in 0..<height {
      let row = pixels[(y * width)..<((y + 1) * width)]
      guard let first = row.firstIndex(where: { $0 < threshold }),
        let last = row.lastIndex(where: { $0 < threshold })
      else { continue }
      let box = PixelBox(
        left: left + first - y * width, top: top + y, right: left + last - y * width + 1,
        bottom: top + y + 1)
      extent?.formUnion(box)
      if extent == nil { extent = box }
    }
    return extent
  }

  /// Stretches of ink in an area of the page along one axis.
  ///
  /// - Parameter isVertical: whether the stretches follow each other from top to bottom.
  /// - Returns: half-open, in pixels of the page, in order.
  func stretches(in area: PixelBox, isVertical: Bool) -> [Range<Int>] {
    let box = PixelBox(
      left: area.left - left, top: area.top - top, right: area.right - left,
      bottom: area.bottom - top
    ).clamped(width: width, height: height)
    guard box.width > 0, box.height > 0 else { return [] }
    let length = isVertical ? box.height : box.width
    var counts = [Int](repeating: 0, count: length)
    for y in box.top..<box.bottom {
      for x in box.left..<box.right where pixels[y * width + x] < threshold {
        counts[isVertical ? y - box.top : x - box.left] += 1
      }
    }
    let origin = isVertical ? box.top + top : box.left + left
    var stretches: [Range<Int>] = []
    for (index, count) in counts.enumerated() where count > 0 {
      if let last = stretches.last, last.upperBound == origin + index {
        stretches[stretches.count - 1] = last.lowerBound..<(origin + index + 1)
      } else {
        stretches.append((origin + index)..<(origin + index + 1))
      }
    }
    return stretches
  }
}

extension PageRegions {
  /// Whether a pixel can show text of a region: it lies in one of its blocks or in a rule beside one.
  func isPart(x: Int, y: Int, of number: Int32) -> Bool {
    let (column, row) = (x / Self.block, y / Self.block)
    let index = row * columns + column
    if map[index] == number { return true }
    guard map[index] < 0 else { return false }
    return column > 0 && map[index - 1] == number
      || column + 1 < columns && map[index + 1] == number
      || row > 0 && map[index - columns] == number
      || row + 1 < rows && map[index + columns] == number
  }
}
