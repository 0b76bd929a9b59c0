internal import Ordering
internal import PlanModel

/// What a page draws besides text: rules, frames and what hangs on them.
struct Drawing {
  /// A straight stretch of ink along an axis.
  struct Rule {
    var isHorizontal: Bool
    var box: PixelBox
    /// Pixels across, on average.
    var thickness: Double
  }

  private(set) var rules: [Rule] = []
  /// Small pieces of ink that join rules: rounded corners.
  private(set) var corners: [PixelBox] = []

  /// Shorter stretches are strokes of characters, in points.
  private static let shortest = 11.0
  /// Thicker stretches are areas or strokes of display type, in points.
  private static let thickest = 3.0

  /// Finds the rules of a page.
  ///
  /// - Parameters:
  ///   - ink: without dark areas.
  ///   - point: pixels in a point.
  init(_ ink: InkRuns, _ components: InkComponents, point: Double) {
    let candidates = Set(
      components.components.indices.filter { number in
        let box = components.components[number].box
        // No character is that large, and no frame of interest smaller.
        return Double(max(box.width, box.height)) >= 30 * point
      })
    guard !candidates.isEmpty else { return }
    var own = [[InkRuns.Run]](repeating: [], count: components.components.count)
    for (index, run) in ink.runs.enumerated() {
      let home = Int(components.homes[index])
      if candidates.contains(home) { own[home].append(run) }
    }
    for number in Array(candidates).ascending() {
      add(own[number], components.components[number].box, point: point)
    }
  }

  private mutating func add(_ runs: [InkRuns.Run], _ box: PixelBox, point: Double) {
    let columns = Self.turned(runs, box)
    let across = Self.stretches(runs, point: point).map { stretch in
      Rule(
        isHorizontal: true,
        box: PixelBox(
          left: stretch.start, top: stretch.first, right: stretch.end, bottom: stretch.last + 1),
        thickness: stretch.thickness)
    }
    let down = Self.stretches(columns, point: point).map { stretch in
      Rule(
        isHorizontal: false,
        box: PixelBox(
          left: stretch.first, top: stretch.start, right: stretch.last + 1, bottom: stretch.end),
        thickness: stretch.thickness)
    }
    var found = across + down
    let longest = found.map { max($0.box.width, $0.box.height) }.max() ?? 0
    guard Double(longest) >= 15 * point else { return }
    // Of the size of display type: only a frame, and not one that is as wide as high, as 口 and 国.
    if Double(max(box.width, box.height)) < 50 * point {
      let (short, long) = (min(box.width, box.height), max(box.width, box.height))
      guard across.count >= 2, down.count >= 2, 2 * long >= 3 * short else {
        // An underline alone is no frame, but a line.
        guard across.count == 1, down.isEmpty, box.height <= Int(4 * point) else { return }
        rules += found
        return
      }
    }
    corners += Self.corners(runs, found, point: point)
    Self.meet(&found, point: point)
    rules += found
  }

  private struct Stretch {
    /// First and last row.
    var first: Int
    var last: Int
    var start: Int
    var end: Int
    var area: Int
    var thickness: Double { Double(area) / Double(max(1, end - start)) }
  }

  /// Long runs that lie on each other or follow each other along a line.
  ///
  /// Hairlines break where a scanner's pixels step over them: a stretch goes on over small gaps.
  private static func stretches(_ runs: [InkRuns.Run], point: Double) -> [Stretch] {
    let least = Int32(shortest * point)
    var done: [Stretch] = []
    var open: [Stretch] = []
    for run in runs where run.end - run.start >= least {
      var stretch = Stretch(
        first: Int(run.row), last: Int(run.row), start: Int(run.start), end: Int(run.end),
        area: Int(run.end - run.start))
      var rest: [Stretch] = []
      rest.reserveCapacity(open.count)
      for other in open {
        if other.last < stretch.last - 2 {
          done.append(other)
        } else if other.start <= stretch.end + 6, stretch.start <= other.end + 6 {
          stretch.first = min(stretch.first, other.first)
          stretch.start = min(stretch.start, other.start)
          stretch.end = max(stretch.end, other.end)
          stretch.area += other.area
        } else {
          rest.append(other)
        }
      }
      open = rest + [stretch]
    }
    var found = (done + open).filter {
      $0.thickness <= thickest * point && Double($0.last - $0.first) <= 2 * thickest * point
    }
    let reach = Int(2 * point)
    for index in found.indices {
      let (first, last) = (found[index].first - 1, found[index].last + 1)
      let own = runs.filter { first <= Int($0.row) && Int($0.row) <= last }.ordered {
        OrderKey($0.start)
      }
      for run in own where Int(run.start) <= found[index].end + reach {
        found[index].end = max(found[index].end, Int(run.end))
      }
      for run in own.ordered(by: { OrderKey(-$0.end) })
      where Int(run.end) >= found[index].start - reach {
        found[index].start = min(found[index].start, Int(run.start))
      }
    }
    return found
  }

  /// Runs from left to right of what stood from top to bottom: row and column change places.
  private static func turned(_ runs: [InkRuns.Run], _ box: PixelBox) -> [InkRuns.Run] {
    var pixels = [Bool](repeating: false, count: box.width * box.height)
    for run in runs {
      let base = (Int(run.row) - box.top) * box.width - box.left
      for x in Int(run.start)..<Int(run.end) { pixels[base + x] = true }
    }
    var turned: [InkRuns.Run] = []
    pixels.withUnsafeBufferPointer { pixels in
      for column in 0..<box.width {
        var y = 0
        while y < box.height {
          guard pixels[y * box.width + column] else {
            y += 1
            continue
          }
          let start = y
          while y < box.height, pixels[y * box.width + column] { y += 1 }
          turned.append(
            InkRuns.Run(
              row: Int32(box.left + column), start: Int32(box.top + start),
              end: Int32(box.top + y)))
        }
      }
    }
    return turned
  }

  /// Pieces that are left of a drawing without its rules and are too thin for characters.
  private static func corners(
    _ runs: [InkRuns.Run], _ rules: [Rule], point: Double
  ) -> [PixelBox] {
    guard let last = runs.last, let width = runs.map(\.end).max() else { return [] }
    let thickness = rules.map(\.thickness).reduce(0, +) / Double(max(1, rules.count))
    let ink = InkRuns(width: Int(width), height: Int(last.row) + 1, runs: runs)
    let rest = ink.without(rules.map { $0.box.grown(by: 1) })
    return InkComponents(rest).components.compactMap { piece in
      let size = piece.box.width + piece.box.height
      guard Double(max(piece.box.width, piece.box.height)) <= 14 * point,
        Double(piece.area) <= 0.9 * thickness * Double(size) + 8
      else { return nil }
      return piece.box
    }
  }

  /// Lets rules end where they would meet those across, which rounded corners hold apart.
  private static func meet(_ rules: inout [Rule], point: Double) {
    let reach = Int(9 * point)
    let fixed = rules
    for index in rules.indices {
      var box = rules[index].box
      for other in fixed where other.isHorizontal != rules[index].isHorizontal {
        if rules[index].isHorizontal {
          let isNear =
            other.box.top - reach <= box.bottom && box.top <= other.box.bottom + reach
          guard isNear else { continue }
          if (box.left - reach..<box.left).contains(other.box.left) { box.left = other.box.left }
          if (box.right + 1...box.right + reach).contains(other.box.right) {
            box.right = other.box.right
          }
        } else {
          let isNear =
            other.box.left - reach <= box.right && box.left <= other.box.right + reach
          guard isNear else { continue }
          if (box.top - reach..<box.top).contains(other.box.top) { box.top = other.box.top }
          if (box.bottom + 1...box.bottom + reach).contains(other.box.bottom) {
            box.bottom = other.box.bottom
          }
        }
      }
      rules[index].box = box
    }
  }

  /// Whether the side of a dark area parts cells. Inside a frame of one line it only sets off a label
  /// from its title: rules go on above and below, and none meets it.
  private func isEdge(_ x: Int, of area: PixelBox, point: Double) -> Bool {
    let margin = Int(3 * point)
    guard Double(area.height) <= 34 * point else { return true }
    func passes(_ y: Int) -> Bool {
      rules.contains {
        $0.isHorizontal && abs(($0.box.top + $0.box.bottom) / 2 - y) <= margin
          && $0.box.right > x + 2 * margin && $0.box.left < x + margin
      }
    }
    let isMet = rules.contains {
      !$0.isHorizontal && abs(($0.box.left + $0.box.right) / 2 - x) <= margin
        && $0.box.touches(area.grown(by: margin))
    }
    return isMet || x == area.left || !(passes(area.top) && passes(area.bottom))
  }

  /// The art of the page: rules, and the edges and grounds of dark areas.
  func art(darkAreas: [PixelBox], grey: UInt8, point: Double) -> PageArt {
    var all = rules.map { rule in
      rule.isHorizontal
        ? PageArt.Rule(
          isHorizontal: true, position: Float(Double(rule.box.top + rule.box.bottom) / 2 / point),
          start: Float(Double(rule.box.left) / point), end: Float(Double(rule.box.right) / point))
        : PageArt.Rule(
          isHorizontal: false,
          position: Float(Double(rule.box.left + rule.box.right) / 2 / point),
          start: Float(Double(rule.box.top) / point), end: Float(Double(rule.box.bottom) / point))
    }
    var fills: [PageArt.Fill] = []
    for area in darkAreas {
      let box = Box(
        left: Double(area.left) / point, top: Double(area.top) / point,
        right: Double(area.right) / point, bottom: Double(area.bottom) / point)
      fills.append(PageArt.Fill(box: box, colour: UInt32(grey) * 0x01_0101))
      // Where a table meets the area, the area's edge is the cell's.
      guard rules.contains(where: { $0.box.touches(area.grown(by: Int(2 * point))) }) else {
        continue
      }
      for x in [area.left, area.right] where isEdge(x, of: area, point: point) {
        let x = Double(x) / point
        all.append(
          PageArt.Rule(
            isHorizontal: false, position: Float(x), start: Float(box.top), end: Float(box.bottom)))
      }
      for y in [box.top, box.bottom] {
        all.append(
          PageArt.Rule(
            isHorizontal: true, position: Float(y), start: Float(box.left), end: Float(box.right)))
      }
    }
    return PageArt(rules: all, fills: fills)
  }
}

extension PixelBox {
  func touches(_ other: PixelBox) -> Bool {
    left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom
  }
}
