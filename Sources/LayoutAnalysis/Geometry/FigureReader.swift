internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// Reads what belongs to a drawing: the texts in and around it, and which of them are one label.
struct FigureReader {
  /// From a drawing to a value or a short text that belongs to it, in em.
  private static let nearValue: Float = 2.2
  private static let nearWord: Float = 1.6
  /// From the boxes of a diagram to what explains them beside, in em.
  private static let farthestBeside: Float = 4
  /// The longest name beside a lying bar, and the longest of other words around a chart, in characters.
  private static let longestName = 26
  private static let longestWord = 14
  /// The fewest texts of a figure, and the fewest values of a chart.
  private static let fewestTexts = 3
  /// How many titles of a diagram have to be printed elsewhere: of a plan in parts, most stand in other parts.
  private static let fewestPrinted = 3

  let lines: [TextLine]
  let extents: [Extent]
  let text: FigureText
  let em: Float
  /// The titles of the document.
  let titles: PrintedTitles

  // MARK: - Extents

  /// A panel that holds a drawing; nil where other text stands in it.
  ///
  /// - Parameter isDrawn: whether shapes or bars are drawn in it, on which labels may be counted (①複合施設).
  func panel(_ panel: Extent, isDrawn: Bool) -> DrawnFigure? {
    var caption: [Int] = []
    var labels: [Int] = []
    let inside = extents.indices.filter { panel.holds(extents[$0]) }
    let note = inside.filter { text.kinds[$0] == .note }.map { extents[$0].top }.min() ?? .infinity
    for line in inside where extents[line].top < note - 1 {
      switch text.kinds[line] {
      case .value, .word: labels.append(line)
      case .caption: caption.append(line)
      case .counted:
        guard isDrawn else { return nil }
        labels.append(line)
      case .numbered:
        labels.append(line)
      case .note, .text: return nil
      }
    }
    guard labels.count >= Self.fewestTexts else { return nil }
    let figure = DrawnFigure(extent: panel, caption: caption, labels: labels.map { [$0] })
    return canBeNumbered(figure) ? figure : nil
  }

  /// A chart with the texts around its bars; nil where too few of them are values.
  func chart(_ bars: Extent) -> DrawnFigure? {
    var reach = bars
    var own: [Int] = []
    var grown = true
    while grown {
      grown = false
      for line in extents.indices where !own.contains(line) && text.isLabel(line) {
        guard belongs(line, to: reach, bars) else { continue }
        let wider = reach.union(extents[line])
        guard isFree(wider) else { continue }
        reach = wider
        own.append(line)
        grown = true
      }
    }
    let values = own.count { text.kinds[$0] == .value }
    guard values >= Self.fewestTexts, 5 * values >= 2 * own.count else { return nil }
    return DrawnFigure(extent: reach, caption: [], labels: own.ascending().map { [$0] })
  }

  /// Whether a text is one of a chart: it lies on it, or close to it as values and years do, or names a bar beside it.
  private func belongs(_ line: Int, to reach: Extent, _ bars: Extent) -> Bool {
    let extent = extents[line]
    if reach.holds(extent) { return true }
    let count = lines[line].scalars.count
    let gap = reach.gap(to: extent)
    switch text.kinds[line] {
    case .value:
      // Units stand above an axis, and an axis beside the bars.
      let isApart =
        ChartText.isUnit(lines[line].scalars)
        || extent.midY > bars.top - em && extent.midY < bars.bottom + em
      return gap <= (isApart ? 2 : 1) * Self.nearValue * em
    case .word:
      let isBeside =
        extent.midY > bars.top && extent.midY < bars.bottom
        && (extent.right <= bars.left + em || extent.left >= bars.right - em)
      if isBeside { return gap <= Self.nearWord * em && count <= Self.longestName }
      return gap <= Self.nearWord * em && count <= Self.longestWord
        && extent.left >= reach.left - em && extent.right <= reach.right + 2 * em
        && (lines[line].style?.size ?? em) <= em * 1.05
    case .numbered, .counted, .note, .caption, .text: return false
    }
  }

  /// A diagram with all texts between its boxes; nil where one of them is no label.
  func diagram(_ boxes: Extent) -> DrawnFigure? {
    let extent = headed(explained(boxes))
    let inside = extents.indices.filter { extent.holds(extents[$0]) }
    guard inside.allSatisfy(text.isLabel), inside.count >= Self.fewestTexts,
      inside.contains(where: { text.kinds[$0] != .value })
    else { return nil }
    let figure = DrawnFigure(extent: extent, caption: [], labels: inside.map { [$0] })
    return canBeNumbered(figure) ? figure : nil
  }

  /// A diagram with the texts beside its boxes: at least two, on one edge, each on the height of a box.
  private func explained(_ boxes: Extent) -> Extent {
    let beside = extents.indices.filter { line in
      let extent = extents[line]
      return extent.midY > boxes.top && extent.midY < boxes.bottom && extent.left >= boxes.right
        && extent.left - boxes.right <= Self.farthestBeside * em
    }
    guard beside.count >= 2, let first = beside.first,
      beside.allSatisfy({ line in
        let kind = text.kinds[line]
        return (kind == .word || kind == .value)
          && abs(extents[line].left - extents[first].left) <= 0.5 * em
      })
    else { return boxes }
    return beside.reduce(boxes) { $0.union(extents[$1]) }
  }

  /// A diagram with the heads of its columns: at least two words on one line directly above, and nothing else on that line.
  private func headed(_ boxes: Extent) -> Extent {
    guard
      let line = extents.indices.filter({ isAbove(extents[$0], boxes) }).max(by: {
        extents[$0].bottom < extents[$1].bottom
      })
    else { return boxes }
    let heads = extents.indices.filter {
      abs(extents[$0].midY - extents[line].midY) <= 0.5 * em
    }
    guard heads.count >= 2,
      heads.allSatisfy({ head in
        text.kinds[head] == .word && lines[head].scalars.count <= Self.longestWord
          && extents[head].left >= boxes.left - 0.5 * em
          && extents[head].right <= boxes.right + 0.5 * em
      })
    else { return boxes }
    return heads.reduce(boxes) { $0.union(extents[$1]) }
  }

  private func isAbove(_ line: Extent, _ boxes: Extent) -> Bool {
    line.midY < boxes.top && boxes.top - line.bottom <= Self.nearWord * em
      && min(line.right, boxes.right) - max(line.left, boxes.left) > 0
  }

  /// Whether nothing but labels lies in a chart.
  private func isFree(_ extent: Extent) -> Bool {
    extents.indices.allSatisfy { text.isLabel($0) || !extent.holds(extents[$0]) }
  }

  /// Whether texts with numbers of headings are labels: none has one, a caption says that it is a figure, or enough of them are
  /// printed elsewhere, where their text stands.
  private func canBeNumbered(_ figure: DrawnFigure) -> Bool {
    let numbered = figure.lines.filter { text.kinds[$0] == .numbered }
    guard !numbered.isEmpty, figure.caption.isEmpty else { return true }
    let printed = numbered.count { titles.isPrintedElsewhere([lines[$0].scalars]) }
    if printed >= Self.fewestPrinted { return true }
    return extents.indices.contains { line in
      text.kinds[line] == .caption && lines[line].scalars.first == "図"
        && figure.extent.gap(to: extents[line]) <= 2.5 * em
    }
  }

  // MARK: - Labels

  /// A figure with the lines of one box put together: they are one label.
  func labelled(
    _ figure: DrawnFigure, boxes: [FigureBoxes.Box], charts: [BarCharts.Chart]
  ) -> DrawnFigure {
    var labels: [[Int]] = []
    var taken = Set(figure.caption)
    let own = Set(figure.lines)
    for label in figure.labels {
      guard let line = label.first, !taken.contains(line) else { continue }
      let box = boxes.first { $0.lines.contains(line) }
      var together = [line]
      if let box, box.lines.count > 1, box.extent != figure.extent,
        box.lines.allSatisfy({ own.contains($0) }), isOneText(box.lines)
      {
        together = box.lines.ordered { OrderKey(extents[$0].midY.rounded(), extents[$0].left) }
      }
      taken.formUnion(together)
      labels.append(together)
    }
    var read = figure
    let chart = charts.first { !$0.upright.isEmpty && figure.extent.contains($0.extent, margin: 2) }
    read.labels = chart.map { order(labels, in: $0) } ?? order(labels, boxes)
    return read
  }

  /// Whether lines stand below each other, or side by side, as those of one text do.
  private func isOneText(_ box: [Int]) -> Bool {
    let sorted = box.ordered { OrderKey(extents[$0].top, extents[$0].left) }
    return zip(sorted, sorted.dropFirst()).allSatisfy { one, next in
      extents[next].top - extents[one].bottom <= 1.2 * em
        && text.kinds[next] != .numbered && text.kinds[next] != .counted
    } && sorted.contains { text.kinds[$0] == .word }
  }

  /// Labels in reading order.
  private func order(_ labels: [[Int]], _ boxes: [FigureBoxes.Box]) -> [[Int]] {
    FigureOrder(em: em).order(
      labels.map { label in
        let extent = label.dropFirst().reduce(extents[label[0]]) { $0.union(extents[$1]) }
        // The name of a box around others stands above them.
        guard let box = boxes.first(where: { $0.lines == label.ascending() }),
          !labels.contains(where: { $0 != label && box.extent.holds(extents[$0[0]]) })
        else { return extent }
        return box.extent
      }
    ).map { labels[$0] }
  }

  /// The labels of a chart: what stands before the bars, bar by bar its values and its name from the top, what stands below.
  private func order(_ labels: [[Int]], in chart: BarCharts.Chart) -> [[Int]] {
    var before: [[Int]] = []
    var below: [[Int]] = []
    var columns: [[[Int]]] = Array(repeating: [], count: chart.upright.count)
    for label in labels {
      let extent = extents[label[0]]
      let bar = chart.upright.firstIndex { bar in
        text.kinds[label[0]] == .value && abs(extent.midX - bar.midX) <= 0.6 * bar.width
          && extent.midY >= chart.extent.top - 2 * em
          && extent.top <= chart.extent.bottom + 2 * em
      }
      if let bar {
        columns[bar].append(label)
      } else if extent.top >= chart.extent.bottom - 1 {
        below.append(label)
      } else {
        before.append(label)
      }
    }
    return order(before, [])
      + columns.flatMap { $0.ordered { OrderKey(extents[$0[0]].top, extents[$0[0]].left) } }
      + order(below, [])
  }
}
