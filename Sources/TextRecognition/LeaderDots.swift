/// The dots that lead the eye from an entry of a table of contents to its page number.
///
/// Recognizers make letters of them. They are many small pieces of ink in a row, evenly apart.
enum LeaderDots {
  /// Fewer dots are punctuation.
  private static let least = 8

  /// The leaders of a page, each from its first dot to its last.
  ///
  /// - Parameter point: pixels in a point.
  static func find(_ components: InkComponents, point: Double) -> [PixelBox] {
    let dots = components.components.map(\.box).filter { box in
      Double(max(box.width, box.height)) <= 2.2 * point
    }.sorted { ($0.left, $0.top) < ($1.left, $1.top) }
    var open: [(boxes: [PixelBox], step: Int)] = []
    var rows: [[PixelBox]] = []
    for dot in dots {
      let middle = dot.top + dot.bottom
      var isTaken = false
      var index = 0
      while index < open.count {
        guard let last = open[index].boxes.last else { break }
        let gap = dot.left - last.right
        if Double(gap) > 6 * point {
          rows.append(open.remove(at: index).boxes)
          continue
        }
        if !isTaken, abs(last.top + last.bottom - middle) <= Int(1.4 * point), gap >= 0 {
          open[index].boxes.append(dot)
          isTaken = true
        }
        index += 1
      }
      if !isTaken { open.append(([dot], 0)) }
    }
    rows += open.map(\.boxes)
    return rows.filter { isLeader($0) }.compactMap { row in
      row.dropFirst().reduce(row.first) { whole, dot in
        var whole = whole
        whole?.formUnion(dot)
        return whole
      }
    }
  }

  /// Whether nearly all steps from dot to dot are alike.
  private static func isLeader(_ row: [PixelBox]) -> Bool {
    guard row.count >= least else { return false }
    let steps = zip(row, row.dropFirst()).map { $1.left + $1.right - $0.left - $0.right }
    let usual = steps.sorted()[steps.count / 2]
    let even = steps.count { abs($0 - usual) <= max(4, usual / 3) }
    return 10 * even >= 8 * steps.count
  }
}
