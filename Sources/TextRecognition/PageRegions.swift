internal import Ordering

/// A part of a page that is recognized by itself: what is enclosed by rules, or all that is not.
struct PageRegion {
  var box: PixelBox
  /// What tells its blocks in the map of the page.
  var number: Int32
  /// Whether its text is light on dark.
  var isDark: Bool
  /// Whether it is what no rule encloses.
  var isOpen: Bool
}

/// The map of a page: to which region each block of pixels belongs.
struct PageRegions {
  /// Side of a block in pixels. Gaps of rules that are narrower do not open a cell.
  static let block = 4
  private static let wall: Int32 = -1
  private static let unknown: Int32 = 0
  /// More cells than these on a page are a drawing; they are then recognized as one region.
  private static let limit = 400

  let columns: Int
  let rows: Int
  /// For each block its region's number, from 1; -1 for rules.
  private(set) var map: [Int32]
  private(set) var regions: [PageRegion] = []

  /// - Parameters:
  ///   - text: the ink without rules, dark areas and marks.
  ///   - point: pixels in a point.
  init(
    width: Int, height: Int, drawing: Drawing, darkAreas: [PixelBox], text: InkRuns, point: Double
  ) {
    columns = (width + Self.block - 1) / Self.block
    rows = (height + Self.block - 1) / Self.block
    map = Array(repeating: Self.unknown, count: columns * rows)
    for rule in drawing.rules { fill(rule.box, with: Self.wall) }
    for corner in drawing.corners { fill(corner, with: Self.wall) }
    var number: Int32 = 1
    // What touches the edge of the page is outside of all rules.
    var open = PageRegion(
      box: PixelBox(left: 0, top: 0, right: width, bottom: height), number: number, isDark: false,
      isOpen: true)
    open.number = number
    for area in darkAreas {
      number += 1
      fill(area, with: number)
      regions.append(PageRegion(box: area, number: number, isDark: true, isOpen: false))
    }
    for column in 0..<columns {
      flood(from: column, as: 1)
      flood(from: (rows - 1) * columns + column, as: 1)
    }
    for row in 0..<rows {
      flood(from: row * columns, as: 1)
      flood(from: row * columns + columns - 1, as: 1)
    }
    for index in map.indices where map[index] == Self.unknown {
      number += 1
      guard let box = flood(from: index, as: number) else { continue }
      regions.append(
        PageRegion(
          box: box.clamped(width: width, height: height), number: number, isDark: false,
          isOpen: false))
    }
    let filled = filled(by: text, count: Int(number) + 1)
    regions = regions.filter { region in
      region.isDark
        || filled[Int(region.number)] > 20
          && Double(min(region.box.width, region.box.height)) >= 5 * point
    }
    if regions.count(where: { !$0.isDark }) > Self.limit {
      for index in map.indices where map[index] > 1 && !isDark(map[index]) { map[index] = 1 }
      regions = regions.filter(\.isDark)
    }
    regions = regions.ordered { OrderKey($0.box.top, $0.box.left) }
    regions.insert(open, at: 0)
  }

  /// The region of a pixel; -1 for none.
  func number(x: Int, y: Int) -> Int32 {
    map[min(rows - 1, max(0, y / Self.block)) * columns + min(columns - 1, max(0, x / Self.block))]
  }

  private func isDark(_ number: Int32) -> Bool {
    regions.contains { $0.number == number && $0.isDark }
  }

  private mutating func fill(_ box: PixelBox, with value: Int32) {
    let box = box.clamped(width: columns * Self.block, height: rows * Self.block)
    guard box.width > 0, box.height > 0 else { return }
    for row in (box.top / Self.block)...((box.bottom - 1) / Self.block) {
      for column in (box.left / Self.block)...((box.right - 1) / Self.block) {
        map[row * columns + column] = value
      }
    }
  }

  @discardableResult
  private mutating func flood(from start: Int, as number: Int32) -> PixelBox? {
    guard map[start] == Self.unknown else { return nil }
    var box = PixelBox(left: .max, top: .max, right: 0, bottom: 0)
    var stack = [start]
    map[start] = number
    while let index = stack.popLast() {
      let (row, column) = (index / columns, index % columns)
      box.formUnion(PixelBox(left: column, top: row, right: column + 1, bottom: row + 1))
      func visit(_ next: Int) {
        guard map[next] == Self.unknown else { return }
        map[next] = number
        stack.append(next)
      }
      if column > 0 { visit(index - 1) }
      if column + 1 < columns { visit(index + 1) }
      if row > 0 { visit(index - columns) }
      if row + 1 < rows { visit(index + columns) }
    }
    return PixelBox(
      left: box.left * Self.block, top: box.top * Self.block, right: box.right * Self.block,
      bottom: box.bottom * Self.block)
  }

  /// For each region the pixels of ink in it.
  private func filled(by text: InkRuns, count: Int) -> [Int] {
    var filled = [Int](repeating: 0, count: count)
    for run in text.runs {
      let number = number(x: Int(run.start + run.end) / 2, y: Int(run.row))
      if number > 0 { filled[Int(number)] += Int(run.end - run.start) }
    }
    return filled
  }
}
