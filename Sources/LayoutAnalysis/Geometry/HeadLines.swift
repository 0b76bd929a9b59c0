internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What: finds lines that head the text below them by their colour: the first line of a box (市民会議の声 above a quotation), and lines in a row, each
/// above a list (市民 | 地域・団体 | 事業者).
///
/// How sure: they are short and in another colour than what stands below. In a box all lines below are of one colour and hold more text;
/// in a row all heads are of one type, and below each starts a point with a mark. Larger and bold ones are known by their type.
struct HeadLines {
  /// The longest head, and the shortest text below it, in characters.
  private static let longestHead = 14
  private static let shortestText = 14
  /// Type from which on a line is known by its size, in em.
  private static let largerType: Float = 1.15

  let lines: [TextLine]
  let extents: [Extent]
  let em: Float

  /// The heads of boxes, each as a list of its one line.
  ///
  /// - Parameters:
  ///   - known: lines that are something else.
  ///   - tables: what holds no heads but cells.
  func heads(of boxes: [Extent], besides known: Set<Int>, tables: [Extent]) -> [[Int]] {
    var heads: [[Int]] = []
    var taken = known
    for box in boxes.ordered(by: { OrderKey($0.area) }).prefix(PanelFinder.limit)
    where !tables.contains(where: { $0.contains(box, margin: 4) }) {
      let inside = extents.indices.filter { box.holds(extents[$0]) }
        .ordered { OrderKey(extents[$0].top) }
      guard let first = inside.first, inside.count >= 2, taken.isDisjoint(with: inside),
        isHead(first, of: inside)
      else { continue }
      taken.insert(first)
      heads.append([first])
    }
    return heads
  }

  /// The heads of lists side by side, each as a list of its one line.
  ///
  /// - Parameters:
  ///   - known: lines that are something else.
  ///   - tables: what holds no heads but cells.
  func rows(besides known: Set<Int>, tables: [Extent]) -> [[Int]] {
    let heads = lines.indices.filter { line in
      canHead(line) && !known.contains(line) && isAboveList(line)
        && !tables.contains { $0.holds(extents[line]) }
    }
    return heads.filter { head in
      heads.contains { other in
        other != head && abs(extents[other].midY - extents[head].midY) <= 2
          && lines[other].style == lines[head].style
      }
    }.map { [$0] }
  }

  /// Whether the next line below starts with a mark, in another colour, around the line's axis.
  private func isAboveList(_ line: Int) -> Bool {
    let extent = extents[line]
    let below = lines.indices.filter { other in
      extents[other].top >= extent.bottom - 2 && extents[other].top - extent.bottom <= 1.2 * em
        && extents[other].left <= extent.midX && extents[other].right >= extent.midX
    }
    guard let next = below.min(by: { extents[$0].top < extents[$1].top }) else { return false }
    return lines[next].style?.colour != lines[line].style?.colour
      && (isPoint(next) || lines.indices.contains { isMark($0, before: next) })
  }

  private func isPoint(_ line: Int) -> Bool {
    MarkerGrammar.standard.marker(of: lines[line].scalars)?.reading == .bullet
  }

  /// Whether a line is the mark of another, set by itself.
  private func isMark(_ mark: Int, before line: Int) -> Bool {
    lines[mark].scalars.count == 1 && abs(extents[mark].midY - extents[line].midY) <= 0.5 * em
      && extents[line].left - extents[mark].right >= -1
      && extents[line].left - extents[mark].right <= em && isPoint(mark)
  }

  private func isHead(_ first: Int, of inside: [Int]) -> Bool {
    let text = inside.dropFirst()
    guard canHead(first), let colour = text.first.flatMap({ lines[$0].style?.colour }),
      colour != lines[first].style?.colour
    else { return false }
    return text.reduce(0) { $0 + lines[$1].scalars.count } >= Self.shortestText
      && text.allSatisfy {
        lines[$0].style?.colour == colour && extents[$0].top >= extents[first].bottom - 2
      }
  }

  /// Whether a line is short, has no label and is no value, in the type of the text.
  private func canHead(_ line: Int) -> Bool {
    guard let style = lines[line].style else { return false }
    let text = lines[line].scalars
    return style.direction == .right && !style.isBold && style.size <= Self.largerType * em
      && text.count <= Self.longestHead && !text.endsSentence && !ChartText.isValue(text)
      && MarkerGrammar.standard.marker(of: text) == nil
  }
}
