import PlanModel

/// Draws the rules that the typesetter of a table left out.
enum OpenTableRules {
  /// - Parameters:
  ///   - gutters: the middles of the gutters between the columns.
  ///   - header: the tiers of the first row, where it has two.
  static func drawn(
    _ rows: [OpenTableRow], _ gutters: [Float], _ frame: OpenTableFrame, header: OpenTableHeader?
  ) -> [PageArt.Rule] {
    guard let top = rows.first?.top, let bottom = rows.last?.bottom else { return [] }
    func across(_ y: Float) -> PageArt.Rule {
      PageArt.Rule(isHorizontal: true, position: y, start: frame.left, end: frame.right)
    }
    var rules = rows.map { across($0.top) } + [across(bottom)]
    for x in [frame.left, frame.right] {
      rules.append(PageArt.Rule(isHorizontal: false, position: x, start: top, end: bottom))
    }
    for (index, x) in gutters.enumerated() {
      for (place, row) in rows.enumerated() {
        var start = row.top
        if place == 0, let header, header.groups[index] >= 0 || header.groups[index + 1] >= 0 {
          // The title of a group spans its columns.
          if header.groups[index] == header.groups[index + 1] { start = header.middle }
        } else if row.isCrossed(x) {
          continue
        }
        rules.append(
          PageArt.Rule(isHorizontal: false, position: x, start: start, end: row.bottom))
      }
    }
    guard let header else { return rules }
    let edges = [frame.left] + gutters + [frame.right]
    for (index, group) in header.groups.enumerated() where group >= 0 {
      rules.append(
        PageArt.Rule(
          isHorizontal: true, position: header.middle, start: edges[index], end: edges[index + 1]))
    }
    return rules
  }
}
