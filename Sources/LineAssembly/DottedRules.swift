import PDFContent
import PlanModel

/// What: reads rules that are drawn as rows of dots, a small square each, as browsers print dotted borders.
///
/// How sure: the squares stand no further apart than the dashes of dashed rules, and above them, no farther than a row is high, stand two drawn rules or
/// another such row with the same ends: those of a table's header, whose rows they part. By themselves such rows are leaders and ornaments.
enum DottedRules {
  /// The largest dot in points.
  private static let largest = 3.0
  /// From a rule to the row of dots below it in points: five lines of 10.5 points and their padding.
  private static let farthest: Float = 100
  /// More rules on a page are a drawing.
  private static let limit = 600

  /// - Parameter rules: the horizontal and vertical rules that are drawn as such.
  static func rules(_ shapes: [Shape], besides rules: [PageArt.Rule]) -> [PageArt.Rule] {
    let dots = shapes.lazy.filter { shape in
      let width = shape.box.right - shape.box.left
      let height = shape.box.bottom - shape.box.top
      return !shape.isFigure && max(width, height) <= largest && min(width, height) > 0
        && max(width, height) <= 2 * min(width, height)
    }.map { ArtReader.rule(of: $0.box, isHorizontal: true) }
    // From the top.
    let rows = RuleMerger.merge(Array(dots)).filter { $0.end - $0.start >= OpenTables.width }
    guard !rows.isEmpty, rows.count <= limit else { return [] }
    let drawn = RuleMerger.merge(rules).filter { $0.isHorizontal }
    guard drawn.count <= limit else { return [] }
    // The header of a table has a rule above and below; one alone may be that of the running head.
    var edges = drawn.filter { rule in
      drawn.contains { other in
        other.position != rule.position && isNext(other, to: rule, within: farthest)
      }
    }
    return rows.filter { row in
      let goesOn = edges.contains {
        $0.position < row.position && isNext($0, to: row, within: farthest)
      }
      if goesOn { edges.append(row) }
      return goesOn
    }
  }

  private static func isNext(
    _ rule: PageArt.Rule, to other: PageArt.Rule, within distance: Float
  ) -> Bool {
    abs(rule.start - other.start) <= OpenTables.tolerance
      && abs(rule.end - other.end) <= OpenTables.tolerance
      && abs(rule.position - other.position) <= distance
  }
}
