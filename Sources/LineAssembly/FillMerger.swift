internal import Ordering
import PlanModel

/// Puts filled areas together that were drawn in pieces, and finds the seams of those that lie side by
/// side as cells.
enum FillMerger {
  /// How far apart the edges of two areas may lie and be one, in points.
  private static let tolerance = 2.0
  /// More areas than this on a page are a drawing.
  private static let limit = 600

  /// Areas of one colour that lie below each other with the same sides, as one: the shading of a
  /// paragraph, line by line.
  static func stacked(_ fills: [PageArt.Fill]) -> [PageArt.Fill] {
    guard fills.count > 1, fills.count <= limit else { return fills }
    var merged: [PageArt.Fill] = []
    for fill in fills.ordered(by: { OrderKey($0.box.top, $0.box.left) }) {
      if let index = merged.lastIndex(where: { other in
        other.colour == fill.colour && near(other.box.left, fill.box.left)
          && near(other.box.right, fill.box.right) && near(other.box.bottom, fill.box.top)
      }) {
        merged[index].box = merged[index].box.union(fill.box)
      } else {
        merged.append(fill)
      }
    }
    return merged
  }

  /// Rules where two areas of the same height touch, and along them: the cells of a table without
  /// rules.
  static func seams(_ fills: [PageArt.Fill]) -> [PageArt.Rule] {
    guard fills.count > 1, fills.count <= limit else { return [] }
    var rules: [PageArt.Rule] = []
    var cells: Set<Int> = []
    let sorted = fills.ordered { OrderKey($0.box.left, $0.box.top) }
    for (index, fill) in sorted.enumerated() {
      for (next, other) in sorted.enumerated().dropFirst(index + 1) {
        if other.box.left > fill.box.right + tolerance { break }
        guard near(other.box.left, fill.box.right), near(other.box.top, fill.box.top),
          near(other.box.bottom, fill.box.bottom)
        else { continue }
        cells.formUnion([index, next])
        rules.append(
          PageArt.Rule(
            isHorizontal: false, position: Float((fill.box.right + other.box.left) / 2),
            start: Float(fill.box.top), end: Float(fill.box.bottom)))
        // Cells have an upper and a lower edge as well.
        for edge in [fill.box.top, fill.box.bottom] {
          rules.append(
            PageArt.Rule(
              isHorizontal: true, position: Float(edge), start: Float(fill.box.left),
              end: Float(other.box.right)))
        }
      }
    }
    // What the first round finds may be the neighbour of another.
    let first = nestedSeams(sorted, &cells)
    return rules + (first.isEmpty ? [] : nestedSeams(sorted, &cells))
  }

  /// The seams of cells that span rows: beside an area, those of a part of its height that start at its
  /// top or end at its bottom. One of the two is a cell already.
  ///
  /// - Parameter sorted: the areas, by their left edges.
  private static func nestedSeams(
    _ sorted: [PageArt.Fill], _ cells: inout Set<Int>
  ) -> [PageArt.Rule] {
    guard !cells.isEmpty else { return [] }
    var rules: [PageArt.Rule] = []
    for (index, fill) in sorted.enumerated() {
      for (next, other) in sorted.enumerated().dropFirst(index + 1) {
        if other.box.left > fill.box.right + tolerance { break }
        guard near(other.box.left, fill.box.right), cells.contains(index) || cells.contains(next)
        else { continue }
        let isLower = other.box.bottom - other.box.top < fill.box.bottom - fill.box.top
        let (low, high) = isLower ? (other.box, fill.box) : (fill.box, other.box)
        let (startsWith, endsWith) = (near(low.top, high.top), near(low.bottom, high.bottom))
        guard startsWith != endsWith, low.top >= high.top - tolerance,
          low.bottom <= high.bottom + tolerance, low.bottom - low.top >= 8
        else { continue }
        cells.formUnion([index, next])
        rules.append(
          PageArt.Rule(
            isHorizontal: false, position: Float((fill.box.right + other.box.left) / 2),
            start: Float(low.top), end: Float(low.bottom)))
        for edge in [low.top, low.bottom] {
          rules.append(
            PageArt.Rule(
              isHorizontal: true, position: Float(edge), start: Float(low.left),
              end: Float(low.right)))
        }
      }
    }
    return rules
  }

  private static func near(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= tolerance }
}
