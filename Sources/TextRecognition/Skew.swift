import PDFContent

/// How far a scanned page is turned, and the page turned back.
///
/// At the right angle the lower edges of characters and rules fall into few rows and their right
/// edges into few columns: the sum of the squares of the counts of rows and columns is largest.
enum Skew {
  /// Sheets lie askew by less than this, in degrees; more is meant so.
  private static let reach = 3.0
  /// Less than this moves nothing by more than the width of a hairline over a page of A4.
  private static let least = 0.03

  /// The angle in degrees by which the lines of a page fall to the right.
  static func angle(of ink: InkRuns) -> Double {
    let edges = edges(of: ink)
    guard edges.lower.count > 200 else { return 0 }
    var best = (angle: 0.0, score: score(edges, 0))
    for step in -Int(reach * 10)...Int(reach * 10) where step != 0 {
      let angle = Double(step) / 10
      let score = score(edges, angle)
      if score > best.score { best = (angle, score) }
    }
    let middle = best.angle
    for step in -9...9 where step != 0 {
      let angle = middle + Double(step) / 100
      let score = score(edges, angle)
      if score > best.score { best = (angle, score) }
    }
    return abs(best.angle) < least ? 0 : best.angle
  }

  /// Pixels under which there is none, and the pixels where runs end: of every fourth column or row.
  private static func edges(of ink: InkRuns) -> (lower: [(Int32, Int32)], right: [(Int32, Int32)]) {
    var lower: [(Int32, Int32)] = []
    var right: [(Int32, Int32)] = []
    for row in 0..<max(0, ink.height - 1) {
      var below = ink.rows[row + 1]
      let last = ink.rows[row + 2]
      for run in ink.runs[ink.rows[row]..<ink.rows[row + 1]] {
        if row % 4 == 0 { right.append((run.end, run.row)) }
        var x = (run.start + 3) / 4 * 4
        while x < run.end {
          while below < last, ink.runs[below].end <= x { below += 1 }
          if below >= last || ink.runs[below].start > x { lower.append((x, run.row)) }
          x += 4
        }
      }
    }
    return (lower, right)
  }

  private static func score(
    _ edges: (lower: [(Int32, Int32)], right: [(Int32, Int32)]), _ angle: Double
  ) -> Double {
    let slope = Float(angle * .pi / 180)
    return squares(edges.lower) { Float($1) - Float($0) * slope }
      + squares(edges.right) { Float($0) + Float($1) * slope }
  }

  private static func squares(
    _ points: [(Int32, Int32)], _ place: (Int32, Int32) -> Float
  ) -> Double {
    // Wide enough for any place on a page of the most pixels at the widest angle.
    var counts: [Int32] = []
    let margin = 2_048
    for point in points {
      let index = max(0, Int(place(point.0, point.1)) + margin)
      if index >= counts.count {
        counts.append(contentsOf: repeatElement(0, count: index + 1_024 - counts.count))
      }
      counts[index] += 1
    }
    return counts.reduce(0) { $0 + Double($1) * Double($1) }
  }

  /// A picture turned back by an angle, around its middle.
  static func straightened(_ image: PageImage, by angle: Double, paper: UInt8) -> PageImage {
    guard angle != 0 else { return image }
    let (width, height) = (image.width, image.height)
    // Of small angles the cosine is 1. Fixed point with 16 bits behind the point.
    let slope = Int(angle * .pi / 180 * 65_536)
    var pixels = [UInt8](repeating: paper, count: width * height)
    image.pixels.withUnsafeBufferPointer { source in
      pixels.withUnsafeMutableBufferPointer { target in
        for y in 0..<height {
          var sourceX = -(y - height / 2) * slope
          var sourceY = y << 16 - (width / 2) * slope
          for x in 0..<width {
            let (column, row) = (sourceX >> 16, sourceY >> 16)
            if column >= 0, row >= 0, column + 1 < width, row + 1 < height {
              let (right, down) = (sourceX >> 8 & 0xFF, sourceY >> 8 & 0xFF)
              let at = row * width + column
              let upper = Int(source[at]) * (256 - right) + Int(source[at + 1]) * right
              let lower =
                Int(source[at + width]) * (256 - right) + Int(source[at + width + 1]) * right
              target[y * width + x] = UInt8((upper * (256 - down) + lower * down) >> 16)
            }
            sourceX += 65_536
            sourceY += slope
          }
        }
      }
    }
    return PageImage(page: image.page, width: width, height: height, pixels: pixels)
  }
}
