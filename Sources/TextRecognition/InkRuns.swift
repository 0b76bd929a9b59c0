internal import PDFContent

/// The ink of a picture as runs: stretches of dark pixels in a row.
struct InkRuns {
  /// Dark pixels side by side in one row.
  struct Run {
    var row: Int32
    /// First pixel.
    var start: Int32
    /// Behind the last pixel.
    var end: Int32
  }

  /// The runs by row, in a row from left to right.
  private(set) var runs: [Run] = []
  /// For each row where its runs start in `runs`; one longer than there are rows.
  private(set) var rows: [Int] = [0]
  let width: Int
  let height: Int

  /// Pixels below this share of the paper's grey are ink. Grey hairlines blurred by a scanner at 150
  /// dots per inch come to 0.4 to 0.65; the light grounds of table heads lie above 0.8.
  static let inkShare = 0.72

  /// - Parameter threshold: pixels darker than this are ink.
  init(_ image: PageImage, threshold: UInt8) {
    width = image.width
    height = image.height
    rows.reserveCapacity(height + 1)
    image.pixels.withUnsafeBufferPointer { pixels in
      for row in 0..<height {
        let line = UnsafeBufferPointer(rebasing: pixels[(row * width)..<((row + 1) * width)])
        var x = 0
        while x < width {
          if line[x] >= threshold {
            x += 1
            continue
          }
          let start = x
          while x < width, line[x] < threshold { x += 1 }
          runs.append(Run(row: Int32(row), start: Int32(start), end: Int32(x)))
        }
        rows.append(runs.count)
      }
    }
  }

  /// Runs of another kind of row.
  ///
  /// - Parameter runs: in order of their rows.
  init(width: Int, height: Int, runs: [Run]) {
    self.width = width
    self.height = height
    self.runs = runs
    rows = [0]
    rows.reserveCapacity(height + 1)
    var index = 0
    for row in 0..<height {
      while index < runs.count, runs[index].row == row { index += 1 }
      rows.append(index)
    }
  }

  /// The ink outside of some areas.
  func without(_ areas: [PixelBox]) -> InkRuns {
    guard !areas.isEmpty else { return self }
    var left: [Run] = []
    left.reserveCapacity(runs.count)
    for run in runs {
      var parts = [run]
      for area in areas where area.top <= Int(run.row) && Int(run.row) < area.bottom {
        parts = parts.flatMap { part -> [Run] in
          guard Int(part.start) < area.right, Int(part.end) > area.left else { return [part] }
          var rest: [Run] = []
          if Int(part.start) < area.left {
            rest.append(Run(row: part.row, start: part.start, end: Int32(area.left)))
          }
          if Int(part.end) > area.right {
            rest.append(Run(row: part.row, start: Int32(area.right), end: part.end))
          }
          return rest
        }
      }
      left += parts
    }
    return InkRuns(width: width, height: height, runs: left)
  }
}

/// A rectangle of pixels; `right` and `bottom` are behind the last.
struct PixelBox: Hashable {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  var width: Int { right - left }
  var height: Int { bottom - top }

  mutating func formUnion(_ other: PixelBox) {
    left = min(left, other.left)
    top = min(top, other.top)
    right = max(right, other.right)
    bottom = max(bottom, other.bottom)
  }

  func grown(by margin: Int) -> PixelBox {
    PixelBox(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }

  func clamped(width: Int, height: Int) -> PixelBox {
    PixelBox(
      left: min(max(left, 0), width), top: min(max(top, 0), height),
      right: min(max(right, 0), width), bottom: min(max(bottom, 0), height))
  }

  func holds(x: Int, y: Int) -> Bool { left <= x && x < right && top <= y && y < bottom }
}

extension PageImage {
  /// The grey of the paper: the most frequent of the lighter half; 255 for an empty picture.
  var paper: UInt8 {
    var counts = [Int](repeating: 0, count: 256)
    pixels.withUnsafeBufferPointer { pixels in
      // Every seventh pixel tells as much.
      var index = 0
      while index < pixels.count {
        counts[Int(pixels[index])] += 1
        index += 7
      }
    }
    let lightest = (128...255).max { (counts[$0], $0) < (counts[$1], $1) } ?? 255
    return counts[lightest] == 0 ? 255 : UInt8(lightest)
  }
}
