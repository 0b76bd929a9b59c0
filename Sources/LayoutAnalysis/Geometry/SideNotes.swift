internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What: finds notes that stand beside the text they explain, in a narrow column of small type (`＊市街化調整区域：都市計画法に
/// 基づき、…`). Each is read as one text, and not line by line with the text on its left.
///
/// How sure: lines of one type below each other, smaller than the text by an eighth, beside lines of the text's size that end before them
/// or start behind them; the first begins with the mark of a note, and the column is at most a third of the page's width.
enum SideNotes {
  /// How much smaller than the text the type of notes is: 8 points beside 9.
  private static let smaller: Float = 0.88
  /// The widest note as a share of the page.
  private static let widest: Float = 0.34
  /// From line to line in font sizes.
  private static let pitch: Float = 1.9

  /// The place of each note.
  ///
  /// - Parameters:
  ///   - taken: tables and other regions, whose lines are no notes beside the text.
  ///   - em: font size of the text in points.
  static func find(
    _ lines: [TextLine], _ extents: [Extent], besides taken: [Extent], width: Float, em: Float
  ) -> [Extent] {
    let small = lines.indices.filter { line in
      guard let style = lines[line].style, style.direction == .right else { return false }
      return style.size <= smaller * em && extents[line].width <= widest * width
        && !taken.contains { $0.holds(extents[line]) }
    }.ordered { OrderKey(extents[$0].top) }
    var notes: [[Int]] = []
    for line in small {
      if let place = notes.lastIndex(where: { isNext(line, to: $0, lines, extents) }),
        !startsNote(line, lines)
      {
        notes[place].append(line)
      } else if startsNote(line, lines) {
        notes.append([line])
      }
    }
    return notes.compactMap { note in
      guard let first = note.first else { return nil }
      let whole = note.reduce(extents[first]) { $0.union(extents[$1]) }
      let beside = lines.indices.filter { line in
        guard let size = lines[line].style?.size, size > smaller * em else { return false }
        return extents[line].midY > whole.top - em && extents[line].midY < whole.bottom + em
      }
      guard beside.count >= 2,
        beside.allSatisfy({ extents[$0].right < whole.left || extents[$0].left > whole.right })
      else { return nil }
      return whole
    }
  }

  private static func startsNote(_ line: Int, _ lines: [TextLine]) -> Bool {
    MarkerGrammar.standard.marker(of: lines[line].scalars)?.reading == .note
  }

  private static func isNext(
    _ line: Int, to note: [Int], _ lines: [TextLine], _ extents: [Extent]
  ) -> Bool {
    guard let last = note.last, let first = note.first,
      let size = lines[last].style?.size, let own = lines[line].style?.size
    else { return false }
    let step = extents[line].midY - extents[last].midY
    return abs(own - size) <= 0.1 * size && step > 0.5 * size && step <= pitch * size
      && extents[line].left >= extents[first].left - 0.5 * size
      && extents[line].left <= extents[first].left + 2 * size
  }
}
