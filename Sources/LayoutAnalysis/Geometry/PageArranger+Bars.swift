internal import Ordering
internal import PlanModel

/// Finds the bars of schedules, whose lines stand in one cell.
extension PageArranger {
  /// Finds low areas with two or three lines of text, as the bars of a schedule are.
  mutating func findBars() {
    let areas = sheet.art.images + sheet.art.fills.prefix(RegionFinder.limit).map(\.box)
    // Of areas inside each other the smallest counts.
    for area in areas.prefix(RegionFinder.limit).map(Extent.init).ordered(by: { OrderKey(-$0.area) }
    )
    where area.height <= 3.5 * em && area.width <= 20 * em {
      let inside = extents.indices.filter { area.holds(extents[$0]) }
      guard (2...3).contains(inside.count) else { continue }
      let whole = inside.dropFirst().reduce(extents[inside[0]]) { $0.union(extents[$1]) }
      if isCells(area, inside) { continue }
      for line in inside { bars[line] = whole }
    }
  }

  /// Whether an area is the common colour of cells one below the other: rules go along its upper and lower edge and between
  /// its lines.
  private func isCells(_ area: Extent, _ inside: [Int]) -> Bool {
    let top = inside.map { extents[$0].midY }.min() ?? 0
    let bottom = inside.map { extents[$0].midY }.max() ?? 0
    return [area.top - 2...area.top + 2, top...bottom, area.bottom - 2...area.bottom + 2].allSatisfy
    {
      edge in
      sheet.art.rules.contains {
        $0.isHorizontal && edge.contains($0.position) && $0.start <= area.left + 2
          && $0.end >= area.right - 2
      }
    }
  }
}
