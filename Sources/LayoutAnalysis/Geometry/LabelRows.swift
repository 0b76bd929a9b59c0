internal import PlanGrammar
internal import PlanModel

/// What: puts labels together with the text that stands beside them, away by more than a space: `（1）` in a column of its own, and in
/// minutes the speaker (`○会長`) beside what was said, which hangs at its right.
///
/// How sure: the two stand on one line, next to each other in reading order. A number alone, or a bullet, is the label of what stands beside it. A bullet with a
/// short name is where at least two such rows have their names at one edge and their texts at another, or where it ends in an
/// office (会長, 委員).
enum LabelRows {
  /// The longest name of a speaker in characters, and the widest gap beside a label in em.
  private static let longestName = 14
  private static let widestGap: Float = 14

  /// What stands at the left.
  enum Kind { case label, name }

  /// Two lines that are one text.
  struct Pair {
    var kind: Kind
    var lines: [Int]
  }

  /// The pairs of lines that are one text.
  ///
  /// - Parameter run: lines in reading order.
  static func pairs(
    in run: [Int], _ lines: [TextLine], _ extents: [Extent], em: Float
  ) -> [Pair] {
    let rows = zip(run, run.dropFirst()).compactMap { label, text -> (Kind, Int, Int)? in
      let gap = extents[text].left - extents[label].right
      guard gap >= 0, gap <= widestGap * em,
        abs(extents[label].midY - extents[text].midY) <= 0.4 * em,
        lines[text].style?.direction == .right,
        MarkerGrammar.standard.marker(of: lines[text].scalars) == nil,
        let kind = kind(lines[label].scalars)
      else { return nil }
      return (kind, label, text)
    }
    return rows.filter { kind, label, text in
      kind == .label || isOffice(lines[label].scalars)
        || rows.contains { other, otherLabel, otherText in
          other == .name && otherLabel != label
            && abs(extents[otherLabel].left - extents[label].left) <= 0.3 * em
            && abs(extents[otherText].left - extents[text].left) <= 0.3 * em
        }
    }.map { Pair(kind: $0.0, lines: [$0.1, $0.2]) }
  }

  /// Whether a name ends in an office of those who speak in meetings.
  private static func isOffice(_ name: ScalarSlice) -> Bool {
    offices.contains { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
  }

  private static let offices = ["会長", "委員", "委員長", "議長", "座長", "事務局", "課長", "部長", "局長", "室長"]
    .map { Array($0.unicodeScalars) }

  private static func kind(_ text: ScalarSlice) -> Kind? {
    guard let marker = MarkerGrammar.standard.marker(of: text) else { return nil }
    // A number in brackets is no name.
    if let name = marker.name, !text[name].allSatisfy(\.isDigit) { return nil }
    let name = text[marker.textStart...]
    if name.isEmpty { return marker.reading == .note ? nil : .label }
    guard marker.reading == .bullet, name.count <= longestName,
      !name.contains(where: { $0.isDigit || $0 == "、" || $0 == "。" })
    else { return nil }
    return .name
  }
}
