internal import Ordering

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
    }.ordered { OrderKey($0.left, $0.top) }
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

  /// The page numbers that leaders lead to, by the ink behind them.
  ///
  /// Far from their entries, one digit below the other, they are recognized by themselves.
  static func targets(
    of leaders: [PixelBox], _ components: InkComponents, drawing: Drawing, point: Double
  ) -> [PixelBox] {
    let boxes = components.components.map(\.box).filter { box in
      let size = Double(max(box.width, box.height)) / point
      return size > 2 && size < 20
    }.ordered { OrderKey($0.left) }
    return leaders.compactMap { leader in
      let middle = (leader.top + leader.bottom) / 2
      var target: PixelBox?
      for box in boxes where box.left >= leader.right {
        // The dots lie in the middle of the line or at its foot.
        guard abs((box.top + box.bottom) / 2 - middle) <= Int(6 * point) else { continue }
        let gap = Double(box.left - (target?.right ?? leader.right)) / point
        if gap > (target == nil ? 60 : 10) { break }
        target?.formUnion(box)
        if target == nil { target = box }
      }
      guard let target, Double(target.width) < 40 * point,
        !drawing.rules.contains(where: { $0.box.touches(target) })
      else { return nil }
      return target
    }
  }

  /// Whether nearly all steps from dot to dot are alike.
  private static func isLeader(_ row: [PixelBox]) -> Bool {
    guard row.count >= least else { return false }
    let steps = zip(row, row.dropFirst()).map { $1.left + $1.right - $0.left - $0.right }
    let usual = steps.ascending()[steps.count / 2]
    let even = steps.count { abs($0 - usual) <= max(4, usual / 3) }
    return 10 * even >= 8 * steps.count
  }
}
