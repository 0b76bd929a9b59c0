internal import Ordering
internal import PlanModel

/// What: finds the boxes of diagrams on a page: areas of colour, outlined rectangles and drawn shapes that stand by themselves and
/// hold a few short lines.
///
/// Cells of tables touch each other, and the bars above lists and texts head them: neither is a box of a diagram.
struct FigureBoxes {
  struct Box {
    var extent: Extent
    /// The lines that stand directly in it.
    var lines: [Int]
    /// Whether its text is that of a label: short, and no more than four lines.
    var isLabel: Bool
  }

  /// The longest text of a label, and of a box among labels, in characters.
  private static let longestLabel = 34
  private static let longestText = 140
  /// Type from which on a box holds a title and no label, in em.
  private static let largestType: Float = 1.5
  /// More boxes on a page are a drawing of something else.
  static let limit = 120

  let lines: [TextLine]
  let extents: [Extent]
  let text: FigureText
  let em: Float

  /// The boxes, the smallest first.
  ///
  /// - Parameter sheet: what the page draws.
  func boxes(_ sheet: PageSheet) -> [Box] {
    let half = Float(sheet.size.width * sheet.size.height) / 4
    let width = Float(sheet.size.width)
    var areas: [(extent: Extent, isShape: Bool)] = []
    let art = sheet.art
    let boxes =
      art.fills.prefix(RegionFinder.limit).map { Extent($0.box) }
      + art.frames.prefix(RegionFinder.limit).map(Extent.init)
    for (extents, isShape) in [
      (boxes, false), (art.figures.prefix(RegionFinder.limit).map(Extent.init), true),
    ] {
      for extent in extents
      where extent.area < half && extent.width >= em && extent.height >= 0.8 * em {
        // Tabs reach over the edge of the page.
        guard extent.left > 2, extent.right < width - 2 else { continue }
        areas.append((extent, isShape))
      }
    }
    areas = areas.ordered { OrderKey($0.extent.area) }
    var found: [(box: Box, isShape: Bool)] = []
    var taken: Set<Int> = []
    for (extent, isShape) in areas {
      let inside = lines.indices.filter { extent.holds(extents[$0]) && isMostlyInside($0, extent) }
      let own = inside.filter { !taken.contains($0) }
      taken.formUnion(own)
      guard !own.isEmpty, let isLabel = isLabel(own) else { continue }
      found.append((Box(extent: extent, lines: own, isLabel: isLabel), isShape))
      if found.count > Self.limit { return [] }
    }
    return found.indices.filter { index in
      found[index].isShape
        || !found.contains { other in
          !other.isShape && touches(found[index].box.extent, other.box.extent)
        }
    }.map { found[$0].box }
  }

  private func isMostlyInside(_ line: Int, _ box: Extent) -> Bool {
    min(extents[line].right, box.right) - max(extents[line].left, box.left) >= 0.6
      * extents[line].width
  }

  /// Whether the lines of a box are those of a label; nil where they are no box of a diagram.
  private func isLabel(_ own: [Int]) -> Bool? {
    guard own.allSatisfy(text.isLabel),
      own.allSatisfy({ lines[$0].geometry.map { $0.style.size < Self.largestType * em } ?? true })
    else { return nil }
    let length = own.reduce(0) { $0 + lines[$1].scalars.count }
    if own.count <= 4, length <= Self.longestLabel { return true }
    return own.count <= 8 && length <= Self.longestText ? false : nil
  }

  /// Whether two boxes share half an edge, as the cells of a table do.
  private func touches(_ one: Extent, _ other: Extent) -> Bool {
    guard one != other, !one.contains(other, margin: 1), !other.contains(one, margin: 1) else {
      return false
    }
    let across = min(one.right, other.right) - max(one.left, other.left)
    let down = min(one.bottom, other.bottom) - max(one.top, other.top)
    if abs(across) <= 1.5 { return 2 * down >= min(one.height, other.height) }
    if abs(down) <= 1.5 { return 2 * across >= min(one.width, other.width) }
    return false
  }
}
