internal import Ordering
internal import PlanModel

/// What: finds the captions of figures: lines that say so (図1 …) directly above or below, else a line around the middle of the figure,
/// alone on its height, above all that is printed in it or directly below it.
struct FigureCaptions {
  /// From a figure to a caption with a number, and to another, in em.
  private static let farthest: Float = 2.5
  private static let nearest: Float = 1.6
  /// The highest figure that is named at its left, in em.
  private static let lowest: Float = 8
  /// The shortest caption without a number in characters.
  private static let shortest = 5

  let lines: [TextLine]
  let extents: [Extent]
  let text: FigureText
  let em: Float

  /// Figures with their captions, as far as there is no doubt.
  func captioned(_ figures: [DrawnFigure]) -> [DrawnFigure] {
    var figures = figures
    for line in extents.indices
    where text.kinds[line] == .caption && lines[line].scalars.first == "図" {
      guard !figures.contains(where: { $0.caption.contains(line) }) else { continue }
      let near = figures.indices.filter { isNear(line, figures[$0].extent, Self.farthest) }
      guard near.count == 1, figures[near[0]].caption.isEmpty else { continue }
      figures[near[0]].caption = [line]
      figures[near[0]].extent = figures[near[0]].extent.union(extents[line])
    }
    return figures.map { $0.caption.isEmpty ? beside($0) ?? titled($0) : $0 }
  }

  /// Whether a line stands above or below a figure, most of it in its width.
  private func isNear(_ line: Int, _ figure: Extent, _ farthest: Float) -> Bool {
    let extent = extents[line]
    let step = max(extent.top - figure.bottom, figure.top - extent.bottom)
    let across = min(extent.right, figure.right) - max(extent.left, figure.left)
    return step >= -2 && step <= farthest * em && across >= 0.6 * extent.width
  }

  /// A low figure with the words at its left that say what it shows (関連するSDGs before a row of icons); nil where other text stands there.
  private func beside(_ figure: DrawnFigure) -> DrawnFigure? {
    guard figure.extent.height <= Self.lowest * em else { return nil }
    let left = extents.indices.filter { line in
      let extent = extents[line]
      return extent.midY > figure.extent.top && extent.midY < figure.extent.bottom
        && extent.right <= figure.extent.left + 2
    }.ordered { OrderKey(extents[$0].top) }
    guard let first = left.first, left.count <= 3,
      left.allSatisfy({ line in
        text.kinds[line] == .word
          && abs(extents[line].left - extents[first].left) <= em
      })
    else { return nil }
    let name = left.reduce(extents[first]) { $0.union(extents[$1]) }
    guard figure.extent.left - name.right <= Self.farthest * em else { return nil }
    var named = figure
    named.caption = left
    named.extent = figure.extent.union(name)
    return named
  }

  private func titled(_ figure: DrawnFigure) -> DrawnFigure {
    let own = figure.labels.joined()
    var candidates = own.filter { isAlone($0, in: figure.extent, own) }
    candidates += extents.indices.filter { line in
      !own.contains(line) && isNear(line, figure.extent, Self.nearest)
        && abs(extents[line].midX - figure.extent.midX) <= 0.8 * em
        && isAlone(line, in: figure.extent, extents.indices.filter { $0 != line })
    }
    guard let title = candidates.first else { return figure }
    var titled = figure
    titled.caption = [title]
    titled.labels.removeAll { $0 == [title] }
    titled.extent = figure.extent.union(extents[title])
    return titled
  }

  /// Whether a line stands around the middle of a figure, set in from its edges, at its head or foot and with no other of some lines on its height.
  private func isAlone(_ line: Int, in figure: Extent, _ others: some Sequence<Int>) -> Bool {
    let extent = extents[line]
    guard text.kinds[line] == .word, lines[line].scalars.count >= Self.shortest,
      lines[line].style?.direction == .right,
      abs(extent.midX - figure.midX) <= 1.5 * em, extent.left >= figure.left + em
    else { return false }
    let reach = Extent(
      left: figure.left, top: extent.top, right: figure.right, bottom: extent.bottom)
    return others.allSatisfy { other in
      other == line
        || !reach.holds(extents[other])
          && (extent.top >= figure.bottom - 2 || extent.bottom <= figure.top + 2
            || extents[other].top >= extent.bottom - 2)
    }
  }
}
