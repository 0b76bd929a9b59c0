internal import PlanGrammar
internal import PlanModel

/// What: puts values that are set in columns behind the points of a list together with their point (`・住宅の耐震化率`, `61.5％（R5）`,
/// `→ 75.0％（R11）`).
///
/// How sure: the point has a mark, ends no sentence and is followed on its height by at most three short texts, each of which starts with a
/// figure or an arrow and has a figure in it.
enum ValueRows {
  private static let mostValues = 3
  /// The longest value and the longest point in characters.
  private static let longestValue = 30
  private static let longestPoint = 44

  /// The lines of each point and its values.
  ///
  /// - Parameter run: lines in reading order.
  static func groups(
    in run: [Int], _ lines: [TextLine], _ extents: [Extent], em: Float
  ) -> [[Int]] {
    var groups: [[Int]] = []
    for (place, point) in run.enumerated() where place + 1 < run.count && isPoint(lines[point]) {
      var group = [point]
      for value in run[(place + 1)...].prefix(mostValues) {
        guard let last = group.last, isValue(lines[value]),
          extents[value].left - extents[last].right >= 0,
          abs(extents[value].midY - extents[point].midY) <= 0.4 * em
        else { break }
        group.append(value)
      }
      if group.count > 1 { groups.append(group) }
    }
    return groups
  }

  private static func isPoint(_ line: TextLine) -> Bool {
    guard (4...longestPoint).contains(line.scalars.count), !line.scalars.endsSentence,
      let marker = MarkerGrammar.standard.marker(of: line.scalars)
    else { return false }
    return marker.reading == .bullet && marker.textStart < line.scalars.count
  }

  private static func isValue(_ line: TextLine) -> Bool {
    let text = line.scalars
    guard text.count <= longestValue, line.style?.direction == .right,
      let first = text.first, text.contains(where: \.isDigit)
    else { return false }
    return first.isDigit || "→⇒➡△▲約－-".unicodeScalars.contains(first)
  }
}
