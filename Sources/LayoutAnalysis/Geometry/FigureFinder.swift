internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What: finds charts and diagrams, so that what is printed in them is no heading, no point and no field.
///
/// A panel that holds a drawing and nothing but short texts is one figure; so are the bars of a chart with the values,
/// years and names around them, and at least three boxes with short texts and nothing but short texts between them.
///
/// How sure: no sentence and no point of a list stands in it. Texts with numbers of headings (基本目標1, 1-1) are labels only below or above
/// the caption of a figure, or where titles of the document are printed so elsewhere: else they may be the only print of the policies.
struct FigureFinder {
  /// More lines on a page are no text with figures.
  private static let mostLines = 1_200
  /// How far a line may end before the box it leads to, in points: the head of an arrow.
  private static let reach: Float = 6
  /// From one box of a diagram to the next, in em.
  private static let step: Float = 4

  let lines: [TextLine]
  let extents: [Extent]
  let sheet: PageSheet
  /// Font size of the text in points.
  let em: Float
  /// Lines of the head and the foot of the page.
  let margins: Set<Int>
  /// The titles of the document.
  let titles: PrintedTitles

  /// The figures of the page.
  ///
  /// - Parameter regions: tables and boxes that rules make.
  func figures(_ regions: [Region]) -> [DrawnFigure] {
    let art = sheet.art
    guard lines.count <= Self.mostLines, art.fills.count + art.frames.count + art.figures.count >= 2
    else { return [] }
    let text = FigureText(lines, margins: margins)
    let reader = FigureReader(
      lines: lines, extents: extents, text: text, em: em, titles: titles)
    let bars = BarCharts(extents: extents, text: text).charts(
      art.fills.map { Extent($0.box) }
    ).filter { bars in !isInTable(bars.extent, regions) }
    let all = FigureBoxes(lines: lines, extents: extents, text: text, em: em).boxes(sheet)
    let heads = HeadBars(lines: lines, extents: extents, em: em)
    let extentsOfBoxes = all.map(\.extent)
    let boxes = all.filter { !heads.isHead($0.extent, $0.lines, among: extentsOfBoxes) }
    let drawn = art.figures.map(Extent.init)
    var found: [DrawnFigure] = []
    for panel in panels() {
      let holdsBars = bars.contains { panel.contains($0.extent, margin: 1) }
      let shapes = drawn.count { panel.contains($0, margin: 2) && min($0.width, $0.height) >= em }
      let labels = boxes.count {
        $0.isLabel && panel.contains($0.extent, margin: 2) && $0.extent != panel
      }
      guard holdsBars || shapes >= 2 || labels >= 3 else { continue }
      if let figure = reader.panel(panel, isDrawn: holdsBars || shapes >= 2) {
        found.append(figure)
      }
    }
    for region in regions where isCalledFigure(region) {
      if let figure = reader.panel(region.extent, isDrawn: true) { found.append(figure) }
    }
    for chart in bars where !found.contains(where: { $0.extent.overlaps(chart.extent) }) {
      if let figure = reader.chart(chart.extent) { found.append(figure) }
    }
    for cluster in clusters(boxes, text) where cluster.count(where: \.isLabel) >= 3 {
      let extent = cluster.reduce(cluster[0].extent) { $0.union($1.extent) }
      guard isFree(extent, of: regions, cluster), let figure = reader.diagram(extent) else {
        continue
      }
      found.append(figure)
    }
    found = separate(found)
    let legends = FigureLegends(lines: lines, extents: extents, text: text, em: em)
    found = found.map { legends.extended($0, by: swatches) }
    found = FigureCaptions(lines: lines, extents: extents, text: text, em: em).captioned(found)
    return found.map { reader.labelled($0, boxes: all, charts: bars) }
  }

  /// Whether a caption 図N stands in or directly below a table: it is a schedule, whose bars lie across its columns.
  private func isCalledFigure(_ region: Region) -> Bool {
    guard case .table = region.kind else { return false }
    return lines.indices.contains { line in
      let (text, extent) = (lines[line].scalars, extents[line])
      guard text.first == "図", text.count > 1, text[1] != "表", CaptionGrammar.isCaption(text)
      else { return false }
      let step = extent.top - region.extent.bottom
      return region.extent.holds(extent)
        || step >= -2 && step <= 1.2 * em && abs(extent.midX - region.extent.midX) <= 2 * em
    }
  }

  /// Of figures that overlap, the largest.
  private func separate(_ figures: [DrawnFigure]) -> [DrawnFigure] {
    var separate: [DrawnFigure] = []
    for figure in figures.ordered(by: { OrderKey(-$0.extent.area) })
    where !separate.contains(where: { $0.extent.overlaps(figure.extent) }) {
      separate.append(figure)
    }
    return separate
  }

  /// Small areas of colour, outlines and shapes, as stand before the words of a legend.
  private var swatches: [Extent] {
    let art = sheet.art
    let areas =
      art.fills.prefix(RegionFinder.limit).map { Extent($0.box) }
      + (art.frames.prefix(RegionFinder.limit) + art.figures.prefix(RegionFinder.limit)).map(
        Extent.init)
    return areas.filter { $0.width <= 2.6 * em && $0.height <= 1.6 * em }
  }

  /// Outlined or coloured areas that can hold a whole figure.
  private func panels() -> [Extent] {
    let most = 0.7 * Float(sheet.size.width * sheet.size.height)
    let areas =
      sheet.art.fills.prefix(RegionFinder.limit).map { Extent($0.box) }
      + sheet.art.frames.prefix(RegionFinder.limit).map(Extent.init)
    return areas.filter { $0.area < most && $0.width >= 10 * em && $0.height >= 5 * em }
      .ordered { OrderKey(-$0.area) }
  }

  /// Whether bars are those of a schedule: they lie in a table whose cells hold words.
  private func isInTable(_ bars: Extent, _ regions: [Region]) -> Bool {
    regions.contains { region in
      switch region.kind {
      case .table, .fields, .outline, .form: region.extent.contains(bars, margin: em)
      case .box, .figure: false
      }
    }
  }

  /// Whether no table holds more than the boxes of a diagram: lines that join boxes make cells, too.
  private func isFree(_ extent: Extent, of regions: [Region], _ boxes: [FigureBoxes.Box]) -> Bool {
    regions.allSatisfy { region in
      switch region.kind {
      case .box, .figure: return true
      case .table, .fields, .outline, .form: break
      }
      guard region.extent.overlaps(extent) else { return true }
      let inside = extents.indices.filter { region.extent.holds(extents[$0]) }
      let boxed = inside.filter { line in boxes.contains { $0.lines.contains(line) } }
      return 5 * boxed.count >= 2 * inside.count
    }
  }

  /// For each box a number that those have in common which rules join.
  private func joints(_ boxes: [FigureBoxes.Box]) -> [Int] {
    let rules = sheet.art.rules.count <= RegionFinder.limit ? sheet.art.rules.map(\.extent) : []
    let all = boxes.map(\.extent) + rules
    var sets = DisjointSets(count: all.count)
    for (index, one) in all.enumerated() {
      for (other, next) in all.enumerated().dropFirst(max(index + 1, boxes.count))
      where one.gap(to: next) <= Self.reach {
        sets.join(index, other)
      }
    }
    return boxes.indices.map { sets.root($0) }
  }

  /// Boxes near each other with nothing but short texts between them.
  private func clusters(_ boxes: [FigureBoxes.Box], _ text: FigureText) -> [[FigureBoxes.Box]] {
    guard boxes.count >= 3 else { return [] }
    let others = extents.indices.filter { !text.isLabel($0) }
    let joined = joints(boxes)
    var sets = DisjointSets(count: boxes.count)
    for (index, box) in boxes.enumerated() {
      for (other, next) in boxes.enumerated().dropFirst(index + 1) {
        guard box.extent.gap(to: next.extent) <= Self.step * em || joined[index] == joined[other]
        else { continue }
        let reach = box.extent.union(next.extent)
        if !others.contains(where: { reach.holds(extents[$0]) }) { sets.join(index, other) }
      }
    }
    var groups: [Int: [FigureBoxes.Box]] = [:]
    for (index, box) in boxes.enumerated() { groups[sets.root(index), default: []].append(box) }
    return Array(groups.keys).ascending().compactMap { groups[$0] }.filter { $0.count >= 3 }
  }
}

extension PageArt.Rule {
  /// The rule as a box of no height or no width.
  fileprivate var extent: Extent {
    isHorizontal
      ? Extent(left: start, top: position, right: end, bottom: position)
      : Extent(left: position, top: start, right: position, bottom: end)
  }
}

extension Extent {
  /// The free distance between two boxes, the greater of the two axes; 0 where they meet.
  func gap(to other: Extent) -> Float {
    max(
      0,
      max(
        max(left, other.left) - min(right, other.right),
        max(top, other.top) - min(bottom, other.bottom)))
  }
}
