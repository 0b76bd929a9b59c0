internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// Finds the regions of a page and says what each is.
struct RegionFinder {
  /// Areas of colour of a page that are looked at. More are a drawing.
  static let limit = 400

  let lines: [TextLine]
  let extents: [Extent]
  let sheet: PageSheet
  /// Font size of the text in points.
  let em: Float
  /// The titles of the document.
  var titles = PrintedTitles()
  /// The grids of the page, and those of them that are forms.
  var found = PageForms()
  /// Lines of the head and the foot of the page.
  var margins: Set<Int> = []

  /// What boxes and areas say of the lines in them.
  struct Roles {
    /// The lines of heads above boxes, head by head.
    var heads: [[Int]] = []
    /// Heads of what stands to their right.
    var sideHeads: Set<Int> = []
    /// The lines of labels of diagrams, box by box.
    var labels: [PanelFinder.Label] = []
    /// The lines of titles that stand in a box of their own, box by box.
    var titles: [[Int]] = []
    /// The lines of labels that are set by themselves, each with those of its title or text.
    var chips: [[Int]] = []
    /// Lines that say what a picture shows.
    var captions: Set<Int> = []
    /// Lines that name who says what stands beside them.
    var speakers: Set<Int> = []
  }

  /// The regions, large before small, and what they say of lines.
  func regions() -> (regions: [Region], roles: Roles) {
    var regions: [Region] = []
    for (index, grid) in found.grids.enumerated() {
      if let form = found.forms.first(where: { $0.index == index }) {
        regions.append(Region(kind: .form(form), extent: grid.extent))
      } else {
        regions += read(grid)
      }
    }
    let figures = FigureFinder(
      lines: lines, extents: extents, sheet: sheet, em: em, margins: margins, titles: titles
    ).figures(regions)
    regions.removeAll { isPart($0, of: figures) }
    regions += fills(besides: regions)
    let roles = addPanels(&regions, figures)
    regions.removeAll { isPart($0, of: figures) }
    regions += figures.map { Region(kind: .figure($0), extent: $0.extent) }
    regions += SideNotes.find(
      lines, extents, besides: regions.map(\.extent), width: Float(sheet.size.width), em: em
    ).map { Region(kind: .box, extent: $0) }
    return (regions.ordered { OrderKey(-$0.extent.area) }, roles)
  }

  /// Whether a region is a box of a figure.
  private func isPart(_ region: Region, of figures: [DrawnFigure]) -> Bool {
    figures.contains { $0.extent.contains(region.extent, margin: 0.5 * em) }
  }

  /// - Parameter figures: charts and diagrams, whose lines are nothing else.
  private func addPanels(_ regions: inout [Region], _ figures: [DrawnFigure]) -> Roles {
    let finder = PanelFinder(lines: lines, extents: extents, em: em)
    var roles = Roles()
    var boxes: [Extent] = []
    var tables = figures.map(\.extent)
    let drawn = Set(figures.flatMap(\.lines))
    for region in regions {
      if case .box = region.kind {
        boxes.append(region.extent)
      } else {
        tables.append(region.extent)
      }
    }
    roles.chips = ChipTitles(
      lines: lines, extents: extents,
      areas: sheet.art.fills.prefix(Self.limit).map { Extent($0.box) }, em: em
    ).groups(outside: tables)
    let chips = Set(roles.chips.joined())
    let fills = sheet.art.fills.prefix(Self.limit).map { (Extent($0.box), Optional($0.colour)) }
    let isFill = { (box: Extent) in fills.contains { $0.0 == box } }
    let half = Float(sheet.size.width * sheet.size.height) / 2
    let panels = fills + boxes.filter { !isFill($0) }.map { ($0, nil) }
    let cards = finder.cards(panels, tables: tables)
    for card in cards {
      if chips.isDisjoint(with: card.head) { roles.heads.append(card.head) }
      regions.append(Region(kind: .box, extent: card.extent))
    }
    let bars = bars(panels.map(\.0), besides: Set(roles.heads.joined()), tables: tables)
    roles.heads += bars.filter { bar in
      chips.isDisjoint(with: bar.lines) && bars.contains { bar.isBeside($0) }
    }.map(\.lines)
    let coloured = HeadLines(lines: lines, extents: extents, em: em)
    roles.heads += coloured.heads(
      of: panels.map(\.0).filter { $0.area < half },
      besides: drawn.union(roles.heads.joined()).union(chips), tables: tables)
    roles.heads += coloured.rows(
      besides: drawn.union(roles.heads.joined()).union(chips), tables: tables)
    let side = SideHeads(lines: lines, extents: extents, em: em).heads(
      besides: drawn.union(roles.heads.joined()).union(chips).union(margins), tables: tables)
    roles.sideHeads = Set(side.joined())
    roles.heads += side
    let heads = Set(roles.heads.joined())
    roles.labels = finder.labels(
      panels.map(\.0).filter { panel in
        !tables.contains { $0.contains(panel, margin: 4) }
          && heads.isDisjoint(with: finder.inside(panel))
          && !bars.contains { $0.extent == panel }
          && !cards.contains { $0.extent.contains(panel, margin: 2) }
      }, largest: half / 2
    ).filter { chips.isDisjoint(with: $0.lines) }
    let taken = heads.union(chips).union(roles.labels.lazy.flatMap(\.lines))
    roles.titles = finder.titles(panels.map(\.0)).filter {
      taken.isDisjoint(with: $0) && drawn.isDisjoint(with: $0)
    }
    let images = sheet.art.images.map(Extent.init)
    let pictures = images.filter { $0.area < half }
    roles.captions = finder.captions(pictures + finder.blanks(fills.map(\.0)))
      .subtracting(heads).subtracting(drawn)
    let shapes = finder.shapes(sheet.art.figures.map(Extent.init) + pictures, tables: tables)
    for picture in finder.captionedPictures(pictures)
    where !tables.contains(where: picture.overlaps) && !shapes.contains(where: picture.overlaps) {
      regions.append(Region(kind: .box, extent: picture))
    }
    let named = shapes.map(finder.named)
    let areNamed = named.count { $0 != nil } >= 2
    for (shape, grid) in zip(shapes, named) {
      if areNamed, let grid {
        regions.append(Region(kind: .fields(grid), extent: shape))
      } else {
        regions.append(Region(kind: .box, extent: shape))
      }
    }
    return roles
  }

  /// Bars above lists and texts, outside of tables.
  private func bars(_ panels: [Extent], besides known: Set<Int>, tables: [Extent]) -> [HeadBars.Bar]
  {
    let finder = HeadBars(lines: lines, extents: extents, em: em)
    var bars: [HeadBars.Bar] = []
    var taken = known
    for panel in panels.ordered(by: { OrderKey($0.area) }).prefix(PanelFinder.limit)
    where !tables.contains(where: { $0.contains(panel, margin: 4) }) {
      let own = extents.indices.filter { panel.holds(extents[$0]) }
      guard finder.isTitle(own), taken.isDisjoint(with: own),
        finder.isHead(panel, own, among: panels)
      else { continue }
      taken.formUnion(own)
      bars.append(HeadBars.Bar(extent: panel, lines: own))
    }
    return bars
  }

  private func read(_ found: Grid) -> [Region] {
    let grid = found.withoutEmptyLanes { cell in extents.contains { cell.extent.holds($0) } }
    let foreign = foreignAreas(to: grid.extent)
    let own = extents.indices.filter { line in !foreign.contains { $0.holds(extents[line]) } }
    let texts = grid.cells.map { cell in own.filter { cell.extent.holds(extents[$0]) } }
    let used = texts.count { !$0.isEmpty }
    guard used > 0 else { return [] }
    let boxes = zip(grid.cells, texts).filter { !$1.isEmpty }.map {
      Region(kind: .box, extent: $0.0.extent)
    }
    if grid.cells.count == 1 || used == 1 { return boxes }
    guard grid.isRegular else { return boxes }
    if isFields(grid, texts) { return [Region(kind: .fields(grid), extent: grid.extent)] }
    if grid.rowCount == 1 || grid.columnCount == 1 { return boxes }
    let filled = zip(grid.cells, texts).filter { !$1.isEmpty }.map(\.0)
    if Set(filled.map(\.row)).count == 1 || Set(filled.map(\.column)).count == 1 { return boxes }
    if isOutline(grid, texts) {
      return [Region(kind: .outline, extent: grid.extent)] + boxes
    }
    return [Region(kind: .table(grid), extent: grid.extent)]
  }

  /// Areas of colour that lie only partly in a grid: boxes that a line of a diagram leads to, whose text
  /// is not the grid's.
  private func foreignAreas(to grid: Extent) -> [Extent] {
    sheet.art.fills.prefix(Self.limit).lazy.map { Extent($0.box) }.filter {
      !$0.contains(grid, margin: 4) && !grid.contains($0, margin: 4)
    }
  }

  /// Whether each row is a name and its value: one row of two cells with a short name, or more rows
  /// whose first cells are all names of fields.
  private func isFields(_ grid: Grid, _ texts: [[Int]]) -> Bool {
    guard grid.columnCount == 2, grid.cells.count == 2 * grid.rowCount, grid.rowCount <= 6 else {
      return false
    }
    for row in 0..<grid.rowCount {
      let name = texts[2 * row]
      guard name.count == 1, !texts[2 * row + 1].isEmpty else { return false }
      let text = lines[name[0]].scalars
      guard text.count <= 12, !text.endsSentence, !text.contains(where: \.isDigit) else {
        return false
      }
      if grid.rowCount > 1, !FieldLexicon.isName(text) { return false }
    }
    return true
  }

  /// Whether the cells hold the text of the document: most of them start with a label, in at least
  /// two columns, hardly any is a bare value, and not half of those with labels are printed elsewhere, too.
  private func isOutline(_ grid: Grid, _ texts: [[Int]]) -> Bool {
    var labelled: [Int: Int] = [:]
    var filled = 0
    var vertical = 0
    var repeated = 0
    for (cell, text) in zip(grid.cells, texts) {
      guard let first = text.min(by: { extents[$0].top < extents[$1].top }) else { continue }
      if lines[first].style?.direction == .down, cell.rowSpan > 1 {
        vertical += 1
        continue
      }
      filled += 1
      let scalars = lines[first].scalars
      if let marker = MarkerGrammar.standard.marker(of: scalars),
        marker.textStart < scalars.count || text.count > 1, scalars.count > 3
      {
        labelled[cell.column, default: 0] += 1
        let rows = text.ordered { OrderKey(extents[$0].top, extents[$0].left) }
        if titles.isPrintedElsewhere(rows.map { lines[$0].scalars }) { repeated += 1 }
      }
    }
    let all = labelled.values.reduce(0, +)
    // What stands elsewhere with its text is listed here.
    guard repeated * 2 < all else { return false }
    // Three fifths; half, where a vertical cell beside them names what they belong to.
    guard filled >= 2, all * 10 >= filled * (vertical > 0 ? 5 : 6) else { return false }
    return labelled.count >= 2 || (vertical > 0 && all >= 2)
  }

  /// Areas of one colour that hold more than one line and are no cells of the grids.
  private func fills(besides grids: [Region]) -> [Region] {
    var regions: [Region] = []
    for fill in sheet.art.fills.prefix(Self.limit) {
      let extent = Extent(fill.box)
      let inside = extents.indices.filter { extent.holds(extents[$0]) }
      guard inside.count > 1,
        !grids.contains(where: { grid in
          guard grid.holdsCells else {
            return abs(grid.extent.area - extent.area) < 0.1 * extent.area
              && grid.extent.holds(extent)
          }
          return grid.extent.contains(extent, margin: 4)
        })
      else { continue }
      regions.append(Region(kind: .box, extent: extent))
    }
    return regions
  }
}

extension Grid {
  /// Whether nearly all its fields belong to cells that are rectangles. The lines between the boxes
  /// of a diagram enclose no rectangles.
  var isRegular: Bool {
    let fields = cells.reduce(0) { $0 + $1.rowSpan * $1.columnSpan }
    return fields <= rowCount * columnCount
  }
}
