internal import PlanModel

/// What: finds the words of a figure's legend: short texts below, above or beside it, each behind a small area of its colour, and
/// the word 凡例 on their line.
struct FigureLegends {
  /// From a figure to its legend, in em.
  private static let farthest: Float = 3

  let lines: [TextLine]
  let extents: [Extent]
  let text: FigureText
  let em: Float

  /// A figure with its legend.
  ///
  /// - Parameter swatches: small areas of colour of the page.
  func extended(_ figure: DrawnFigure, by swatches: [Extent]) -> DrawnFigure {
    var extended = figure
    var own = Set(figure.lines)
    var grown = true
    while grown {
      grown = false
      for line in extents.indices where !own.contains(line) && text.isLabel(line) {
        let extent = extents[line]
        guard extended.extent.gap(to: extent) <= Self.farthest * em,
          extent.right >= extended.extent.left - em, extent.left <= extended.extent.right + em,
          hasSwatch(extent, swatches) || isLegendWord(line, beside: own)
        else { continue }
        let wider = extended.extent.union(extent)
        guard isFree(wider, own.union([line])) else { continue }
        extended.extent = wider
        extended.labels.append([line])
        own.insert(line)
        grown = true
      }
    }
    return extended
  }

  private func hasSwatch(_ extent: Extent, _ swatches: [Extent]) -> Bool {
    swatches.contains { swatch in
      extent.left - swatch.right >= -1 && extent.left - swatch.right <= 0.9 * em
        && abs(swatch.midY - extent.midY) <= 0.6 * em
    }
  }

  /// 凡例 on the line of a word of the figure.
  private func isLegendWord(_ line: Int, beside own: Set<Int>) -> Bool {
    lines[line].scalars.elementsEqual(Self.legend)
      && own.contains { abs(extents[$0].midY - extents[line].midY) <= 0.6 * em }
  }

  private static let legend = Array("凡例".unicodeScalars)

  /// Whether nothing lies in an area but labels of the figure, and texts that can be.
  private func isFree(_ extent: Extent, _ own: Set<Int>) -> Bool {
    extents.indices.allSatisfy {
      own.contains($0) || text.isLabel($0) || !extent.holds(extents[$0])
    }
  }
}
