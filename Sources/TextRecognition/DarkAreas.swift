/// Finds areas filled with a dark colour, which hold light text: heading bars, cells, thumb tabs.
enum DarkAreas {
  /// Side of the blocks that are looked at, in pixels.
  private static let block = 4

  /// The areas, from the ink of a page.
  ///
  /// - Parameter point: pixels in a point.
  static func find(_ ink: InkRuns, point: Double) -> [PixelBox] {
    let columns = (ink.width + block - 1) / block
    let rows = (ink.height + block - 1) / block
    var counts = [UInt8](repeating: 0, count: columns * rows)
    for run in ink.runs where run.end - run.start >= 2 * Int32(block) {
      let base = Int(run.row) / block * columns
      var x = Int(run.start)
      while x < Int(run.end) {
        let end = min(Int(run.end), (x / block + 1) * block)
        counts[base + x / block] += UInt8(end - x)
        x = end
      }
    }
    let full = UInt8(block * block - 2)
    var isCore = [Bool](repeating: false, count: counts.count)
    for row in 1..<max(1, rows - 1) {
      for column in 1..<max(1, columns - 1) where counts[row * columns + column] >= full {
        isCore[row * columns + column] = (-1...1).allSatisfy { dy in
          (-1...1).allSatisfy { counts[(row + dy) * columns + column + $0] >= full }
        }
      }
    }
    return groups(isCore, columns, rows).compactMap { box, count in
      // A core is one block smaller than its area on every side.
      let area = PixelBox(
        left: (box.left - 1) * block, top: (box.top - 1) * block, right: (box.right + 1) * block,
        bottom: (box.bottom + 1) * block)
      let (short, long) = (min(area.width, area.height), max(area.width, area.height))
      // A line of text of 6 points needs 8 points; a bullet or a thick stroke is not 20 points long.
      // Text leaves a third of its ground whole; strokes of large characters less of their box.
      guard Double(short) >= 8 * point, Double(long) >= 20 * point,
        count * 100 >= 35 * box.width * box.height
      else { return nil }
      return area.clamped(width: ink.width, height: ink.height)
    }
  }

  private static func groups(
    _ isCore: [Bool], _ columns: Int, _ rows: Int
  ) -> [(box: PixelBox, count: Int)] {
    var isSeen = [Bool](repeating: false, count: isCore.count)
    var groups: [(box: PixelBox, count: Int)] = []
    var stack: [Int] = []
    for start in isCore.indices where isCore[start] && !isSeen[start] {
      var group = (box: PixelBox(left: .max, top: .max, right: 0, bottom: 0), count: 0)
      isSeen[start] = true
      stack = [start]
      while let index = stack.popLast() {
        let (row, column) = (index / columns, index % columns)
        group.box.formUnion(
          PixelBox(left: column, top: row, right: column + 1, bottom: row + 1))
        group.count += 1
        // Nothing at the edge is core.
        for next in [index - 1, index + 1, index - columns, index + columns]
        where isCore[next] && !isSeen[next] {
          isSeen[next] = true
          stack.append(next)
        }
      }
      groups.append(group)
    }
    return groups
  }
}
