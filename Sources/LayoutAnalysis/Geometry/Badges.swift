internal import PlanModel

/// What: finds titles in small areas of colour, as circles beside the diagrams of a slide, that reach into what
/// they are the title of. They are read directly above it, whatever stands beside the badge.
///
/// How sure: the area holds one short line and nothing else, and reaches into exactly one box or table whose text
/// the line is none of.
struct Badges {
  /// Longest title, in characters.
  private static let longest = 12
  /// A wider area is a band across the page, in em.
  private static let widest: Float = 14

  /// The areas by the lines of their titles.
  private var areas: [Int: Extent] = [:]

  init() {}

  init(_ lines: [TextLine], _ extents: [Extent], _ sheet: PageSheet, em: Float) {
    let boxes = sheet.art.fills.prefix(RegionFinder.limit).map(\.box) + sheet.art.figures
    for area in boxes.prefix(RegionFinder.limit).lazy.map(Extent.init)
    where area.width <= Self.widest * em {
      var inside = extents.indices.lazy.filter { area.holds(extents[$0]) }.makeIterator()
      guard let title = inside.next(), inside.next() == nil,
        lines[title].scalars.count <= Self.longest, !lines[title].scalars.endsSentence
      else { continue }
      areas[title] = area
    }
  }

  /// Where the title of a badge is read; nil for other lines.
  ///
  /// - Parameters:
  ///   - extent: that of the line.
  ///   - regions: the boxes and tables beside it.
  func place(of line: Int, _ extent: Extent, above regions: [Extent]) -> Extent? {
    guard let badge = areas[line] else { return nil }
    let reached = regions.filter {
      $0.overlaps(badge) && !$0.holds(extent) && !badge.holds($0)
    }
    guard reached.count == 1, let region = reached.first else { return nil }
    return Extent(left: region.left, top: region.top - 1, right: region.right, bottom: region.top)
  }
}
