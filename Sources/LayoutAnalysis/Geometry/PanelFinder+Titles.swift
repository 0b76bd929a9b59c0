internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// Titles that stand in a box of their own.
extension PanelFinder {
  /// The most lines of a title, and its longest text in characters.
  private static let mostTitleLines = 4
  private static let longestTitle = 60

  /// Boxes that hold one title over several lines and nothing else: lines of one type, only the first
  /// with a label, each broken where the next character has no room, or all around the box's middle.
  ///
  /// - Returns: the lines of each title, from the top.
  func titles(_ boxes: [Extent]) -> [[Int]] {
    guard boxes.count <= Self.limit else { return [] }
    var titles: [[Int]] = []
    for box in boxes {
      let text = inside(box).ordered { OrderKey(extents[$0].top) }
      guard (2...Self.mostTitleLines).contains(text.count), !titles.contains(text),
        text.reduce(0, { $0 + lines[$1].scalars.count }) <= Self.longestTitle,
        !text.contains(where: { lines[$0].scalars.endsSentence }),
        let size = commonSize(text), isEven(text, size),
        text.dropFirst().allSatisfy({
          MarkerGrammar.standard.marker(of: lines[$0].scalars) == nil
        })
      else { continue }
      let isCentred = text.allSatisfy { abs(extents[$0].midX - box.midX) <= 0.6 * size }
      // A character has no room, nor the padding of the box.
      let isFull = text.dropLast().allSatisfy { box.right - extents[$0].right <= 2.2 * size }
      if isCentred || isFull { titles.append(text) }
    }
    return titles
  }

  /// The font size that lines have in common, up to a tenth.
  private func commonSize(_ text: [Int]) -> Float? {
    let styles = text.compactMap { lines[$0].style }
    guard styles.count == text.count, let first = styles.first,
      styles.allSatisfy({
        abs($0.size - first.size) <= 0.1 * first.size && $0.direction == .right
          && $0.isBold == first.isBold
      })
    else { return nil }
    return first.size
  }

  /// Whether lines stand below each other as closely as those of one text.
  private func isEven(_ text: [Int], _ size: Float) -> Bool {
    zip(text, text.dropFirst()).allSatisfy { one, next in
      let pitch = extents[next].midY - extents[one].midY
      return pitch > 0.8 * size && pitch <= 2.2 * size
    }
  }
}
