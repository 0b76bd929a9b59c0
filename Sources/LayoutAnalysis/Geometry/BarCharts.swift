internal import Ordering
internal import PlanModel

/// What: finds the bars of charts: areas of colour of one width that stand on one line and differ in height, or lie at one edge
/// and differ in length.
///
/// How sure: three of them, apart from each other, with nothing on them but values. Rows of a table touch, the cells of its
/// head are of one height, and both hold words.
struct BarCharts {
  private static let fewest = 3
  /// How far edges that are one may lie apart, in points.
  private static let tolerance: Float = 1
  /// From one bar to the next, in widths of a bar.
  private static let widestGap: Float = 5
  /// More areas on a page are no bars.
  private static let limit = 300

  /// The bars of a chart.
  struct Chart {
    /// Where they stand, with what is stacked on them.
    var extent: Extent
    /// The bars from left to right; empty where they lie.
    var upright: [Extent]
  }

  let extents: [Extent]
  let text: FigureText

  /// The charts of a page.
  func charts(_ fills: [Extent]) -> [Chart] {
    guard fills.count >= Self.fewest, fills.count <= Self.limit else { return [] }
    let bars = fills.filter { fill in
      extents.indices.allSatisfy { text.kinds[$0] == .value || !isWritten(fill, extents[$0]) }
    }
    var charts: [Chart] = []
    for isUpright in [true, false] {
      var rest = bars.map { isUpright ? $0 : Self.turned($0) }.ordered {
        OrderKey($0.bottom, $0.left)
      }
      while let first = rest.first {
        let row = rest.filter {
          abs($0.bottom - first.bottom) <= Self.tolerance
            && abs($0.width - first.width) <= Self.tolerance
        }
        rest.removeAll { bar in row.contains(bar) }
        guard let chart = chart(row) else { continue }
        charts.append(
          Chart(
            extent: stacked(isUpright ? chart : Self.turnedBack(chart), on: bars),
            upright: isUpright ? row.ordered { OrderKey($0.left) } : []))
      }
    }
    return charts
  }

  /// Whether a part of a line lies on an area.
  private func isWritten(_ fill: Extent, _ line: Extent) -> Bool {
    line.midY > fill.top && line.midY < fill.bottom
      && min(line.right, fill.right) - max(line.left, fill.left) > 2
  }

  private func chart(_ row: [Extent]) -> Extent? {
    guard row.count >= Self.fewest, let first = row.first else { return nil }
    let sorted = row.ordered { OrderKey($0.left) }
    for (bar, next) in zip(sorted, sorted.dropFirst()) {
      let gap = next.left - bar.right
      guard gap >= 0.5, gap <= Self.widestGap * first.width else { return nil }
    }
    let heights = row.map(\.height)
    guard let least = heights.min(), let most = heights.max(), most - least > 1 else { return nil }
    return sorted.reduce(first) { $0.union($1) }
  }

  /// A chart with the parts that stand on its bars.
  private func stacked(_ chart: Extent, on bars: [Extent]) -> Extent {
    var whole = chart
    var grown = true
    while grown {
      grown = false
      for bar in bars where !whole.contains(bar, margin: 0) {
        let across = min(bar.right, whole.right) - max(bar.left, whole.left)
        let down = min(bar.bottom, whole.bottom) - max(bar.top, whole.top)
        guard across >= -1 && down >= -1,
          across >= 0.9 * bar.width || down >= 0.9 * bar.height,
          bar.area < whole.area
        else { continue }
        whole = whole.union(bar)
        grown = true
      }
    }
    return whole
  }

  /// An extent with its axes exchanged, so that what lies at a left edge stands on a bottom line.
  private static func turned(_ extent: Extent) -> Extent {
    Extent(left: extent.top, top: -extent.right, right: extent.bottom, bottom: -extent.left)
  }

  private static func turnedBack(_ extent: Extent) -> Extent {
    Extent(left: -extent.bottom, top: extent.left, right: -extent.top, bottom: extent.right)
  }
}
