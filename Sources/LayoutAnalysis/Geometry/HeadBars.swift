internal import PlanGrammar
internal import PlanModel

/// What: tells the bars that head what stands below them (市民の取組 above a list, 現状 above a text) from the boxes of a diagram.
///
/// How sure: the next line below starts close under the bar and is a point of a list, a sentence or several lines of text; it
/// stands in the width of the bar, or starts at its left edge. Text in a box of its own is no text below a bar.
struct HeadBars {
  /// A bar and its lines.
  struct Bar {
    var extent: Extent
    var lines: [Int]

    /// Whether another bar of its height stands beside it, as in a row of cards.
    func isBeside(_ other: Bar) -> Bool {
      extent != other.extent && abs(extent.top - other.extent.top) <= 2
        && abs(extent.bottom - other.extent.bottom) <= 2
    }
  }

  /// The shortest line of text in characters: less is a label, too.
  private static let shortestText = 14

  let lines: [TextLine]
  let extents: [Extent]
  let em: Float

  /// Whether lines are one short title without a label.
  func isTitle(_ own: [Int]) -> Bool {
    (1...2).contains(own.count)
      && own.reduce(0) { $0 + lines[$1].scalars.count } <= Self.longestTitle
      && own.allSatisfy { line in
        !lines[line].scalars.endsSentence && lines[line].style?.direction == .right
          && !CaptionGrammar.isCaption(lines[line].scalars)
          && MarkerGrammar.standard.marker(of: lines[line].scalars) == nil
      }
  }

  private static let longestTitle = 24

  /// Whether a box heads what stands below it.
  ///
  /// - Parameters:
  ///   - own: the lines in the box.
  ///   - boxes: boxes of the page.
  func isHead(_ box: Extent, _ own: [Int], among boxes: [Extent]) -> Bool {
    guard box.height <= 4 * em else { return false }
    var next: Int?
    for line in lines.indices
    where !own.contains(line) && !CaptionGrammar.isCaption(lines[line].scalars) {
      let extent = extents[line]
      guard extent.midY > box.bottom, extent.top - box.bottom <= 2.2 * em,
        min(extent.right, box.right) - max(extent.left, box.left) > 0.5 * em,
        next.map({ extent.top < extents[$0].top - 1 }) ?? true
      else { continue }
      next = line
    }
    guard let next else { return false }
    let below = extents[next]
    let isInWidth = below.left >= box.left - em && below.right <= box.right + em
    let startsWith = abs(below.left - box.left) <= 1.5 * em && below.top - box.bottom <= 1.4 * em
    guard isInWidth || startsWith else { return false }
    if isPoint(next) || lines[next].scalars.endsSentence { return true }
    let isBoxed = boxes.contains {
      $0.top >= box.bottom + 2 && $0.contains(below, margin: 2)
    }
    guard !isBoxed else { return false }
    return lines[next].scalars.count >= Self.shortestText || isWrapped(next, within: box)
  }

  /// Whether a line starts with a mark or number of a list.
  private func isPoint(_ line: Int) -> Bool {
    guard let marker = MarkerGrammar.standard.marker(of: lines[line].scalars) else { return false }
    return marker.reading == .bullet || marker.reading == .enumerator
  }

  /// Whether text goes on below a line, at its left edge: the line is as wide as the bar, or the next one ends a sentence.
  private func isWrapped(_ line: Int, within box: Extent) -> Bool {
    let extent = extents[line]
    return extents.indices.contains { other in
      let next = extents[other]
      return abs(next.left - extent.left) <= 1.2 * em && next.top > extent.midY
        && next.midY - extent.midY <= 2 * em && next.right <= box.right + em
        && (extent.width >= 0.7 * box.width || lines[other].scalars.endsSentence)
    }
  }
}
