internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What: finds names at the left of lists that head them (`主な取組` beside two columns of points, `関連計画` in a small area of colour before
/// the first of several).
///
/// How sure: the line is short, without a label, and a point with a mark starts beside it, on its height; it is set in other type than the
/// point, in size, weight or colour. Of its own type no other line stands closely above or below: the last line of a column of text beside
/// a list is none.
struct SideHeads {
  /// The longest head in characters.
  private static let longestHead = 14
  /// The widest gap between head and points, in em.
  private static let widestGap: Float = 8

  let lines: [TextLine]
  let extents: [Extent]
  let em: Float

  /// The heads, each as a list of its one line.
  ///
  /// - Parameters:
  ///   - known: lines that are something else.
  ///   - tables: what holds no heads but cells.
  func heads(besides known: Set<Int>, tables: [Extent]) -> [[Int]] {
    let points = lines.indices.filter(isPoint)
    guard !points.isEmpty else { return [] }
    return lines.indices.filter { line in
      canHead(line) && !known.contains(line)
        && !tables.contains { $0.holds(extents[line]) }
        && points.contains { isBeside(line, $0) } && !isText(line)
    }.map { [$0] }
  }

  private func isPoint(_ line: Int) -> Bool {
    let text = lines[line].scalars
    guard let marker = MarkerGrammar.standard.marker(of: text), marker.reading == .bullet else {
      return false
    }
    return marker.textStart + 1 < text.count && text[marker.textStart] != "\u{2026}"
  }

  private func canHead(_ line: Int) -> Bool {
    let text = lines[line].scalars
    return (2...Self.longestHead).contains(text.count) && isAcross(line) && !text.endsSentence
      && text.contains { $0.isKanji || $0.isHiragana || $0.isKatakana }
      && !text.contains { $0.isDigit || $0 == "、" || $0 == "。" }
      && MarkerGrammar.standard.marker(of: text) == nil
  }

  private func isAcross(_ line: Int) -> Bool { lines[line].style?.direction == .right }

  private func isBeside(_ head: Int, _ point: Int) -> Bool {
    let (one, other) = (extents[head], extents[point])
    return other.left - one.right >= 0.3 * em && other.left - one.right <= Self.widestGap * em
      && abs(one.midY - other.midY) <= 0.5 * em
      && lines[head].style != lines[point].style
      && !extents.contains {
        $0.left >= one.right - 1 && $0.right <= other.left + 1
          && abs($0.midY - one.midY) <= 0.5 * em
          && $0 != one && $0 != other
      }
  }

  /// Whether a line of the same type stands closely above or below.
  private func isText(_ head: Int) -> Bool {
    let own = extents[head]
    let pitch = 2.2 * max(lines[head].style?.size ?? 0, em)
    return lines.indices.contains { line in
      line != head && lines[line].style == lines[head].style
        && abs(extents[line].left - own.left) <= em
        && abs(extents[line].midY - own.midY) <= pitch
    }
  }
}
