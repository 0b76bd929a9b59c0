import PDFContent

@testable import TextRecognition

/// A white page to draw on, 300 pixels to the inch.
struct Canvas {
  static let point = 300.0 / 72
  let width: Int
  let height: Int
  var pixels: [UInt8]

  init(width: Int = 800, height: Int = 600) {
    self.width = width
    self.height = height
    pixels = Array(repeating: 240, count: width * height)
  }

  var image: PageImage { PageImage(page: 1, width: width, height: height, pixels: pixels) }
  var ink: InkRuns { InkRuns(image, threshold: 170) }

  /// Fills the pixels of an area that a rule picks.
  mutating func fill(
    _ box: PixelBox, grey: UInt8 = 20, where isInside: (Int, Int) -> Bool = { _, _ in true }
  ) {
    for y in box.top..<box.bottom {
      for x in box.left..<box.right where isInside(x, y) { pixels[y * width + x] = grey }
    }
  }

  /// The outline of an area.
  mutating func frame(_ box: PixelBox, thickness: Int = 3) {
    fill(box) { x, y in
      x < box.left + thickness || x >= box.right - thickness || y < box.top + thickness
        || y >= box.bottom - thickness
    }
  }
}
