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
    for fill in fills.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
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
    let sorted = fills.sorted { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) }
    for (index, fill) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        if other.box.left > fill.box.right + tolerance { break }
        guard near(other.box.left, fill.box.right), near(other.box.top, fill.box.top),
          near(other.box.bottom, fill.box.bottom)
        else { continue }
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
    return rules
  }

  private static func near(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= tolerance }
}
