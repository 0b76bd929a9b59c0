internal import Ordering
internal import PlanModel

/// A page with its lines in reading order.
struct PageArrangement {
  /// Lines that are set in one column, by the edges of that column.
  struct Column {
    /// The edges of the column in points.
    var left: Float
    var right: Float
    /// What the column is in: text only goes on between columns of one flow.
    var flow: Int
  }

  /// Indices of the page's lines in reading order, each with the index of its column.
  var order: [(line: Int, column: Int)] = []
  var columns: [Column] = []
  /// Tables: their cells, with indices of the page's lines in reading order.
  var tables: [(grid: Grid, cells: [[Int]], kind: Arrangement.RuledTable.Kind)] = []
  /// Charts and diagrams, with indices of the page's lines.
  var figures: [DrawnFigure] = []
  /// What boxes and areas say of lines, by their indices on the page.
  var roles = RegionFinder.Roles()
}

/// Puts the lines of a page into reading order.
struct PageArranger {
  let lines: [TextLine]
  let extents: [Extent]
  let sheet: PageSheet
  let em: Float
  private let titles: PrintedTitles
  private let forms: PageForms
  private let figures: [Extent]
  var arrangement = PageArrangement()
  private(set) var regions: [Region] = []
  /// For each region the one around it; -1 for none, -2 for one inside a table.
  var parents: [Int] = []
  /// For each line the smallest region around it; -1 for none, -2 for a line of the margins.
  var homes: [Int] = []
  private var flows = 0
  private var badges = Badges()
  /// For the lines of a bar that holds several, where they stand together.
  var bars: [Int: Extent] = [:]
  /// For the lines of labels that are set by themselves and of their titles, all lines of the two.
  private var chips: [Int: [Int]] = [:]

  /// - Parameter margins: lines of the head and the foot of the page, which are read before and
  ///   behind all others.
  /// - Parameter forms: the page's grids, and its forms; nil where nobody has looked.
  static func arrange(
    _ lines: [TextLine], _ sheet: PageSheet, margins: PageMargins,
    titles: PrintedTitles = PrintedTitles(), forms: PageForms? = nil
  ) -> PageArrangement {
    var arranger = PageArranger(lines, sheet, titles, forms)
    arranger.run(margins)
    return arranger.arrangement
  }

  private init(
    _ lines: [TextLine], _ sheet: PageSheet, _ titles: PrintedTitles, _ forms: PageForms?
  ) {
    self.titles = titles
    self.forms = forms ?? PageForms(grids: GridFinder.grids(sheet.art.rules))
    self.lines = lines
    self.sheet = sheet
    figures = sheet.figures.map(Extent.init)
    extents = lines.map {
      $0.box.map(Extent.init) ?? Extent(left: 0, top: 0, right: 0, bottom: 0)
    }
    em = max(ColumnMeasure.textSize(of: lines.indices, lines), 4)
  }

  private mutating func run(_ margins: PageMargins) {
    let width = 0...Float(sheet.size.width)
    place(margins.head, bounds: width, flow: newFlow())
    let outside = Set(margins.all)
    (regions, arrangement.roles) = RegionFinder(
      lines: lines, extents: extents, sheet: sheet, em: em, titles: titles, found: forms,
      margins: outside
    ).regions()
    placeRegions()
    findBars()
    badges = Badges(lines, extents, sheet, em: em)
    let chipped = Set(arrangement.roles.chips.joined())
    let tabs = tabLines().filter { !outside.contains($0) && !chipped.contains($0) }
    homes = extents.indices.map { line in
      tabs.contains(line) || outside.contains(line) ? -2 : smallest(around: extents[line])
    }
    takeChips(outside)
    read(region: -1)
    place(margins.foot, bounds: width, flow: newFlow())
    // Tabs stand behind the page, in a column of their own each.
    for line in margins.sides + tabs {
      place([line], bounds: extents[line].left...extents[line].right, flow: newFlow())
    }
  }

  /// Turned or vertical lines outside the text's own edges, those in cells of tables left out.
  private func tabLines() -> [Int] {
    let text = lines.indices.filter {
      lines[$0].style?.direction == .right && extents[$0].width >= 8 * em
    }
    guard let left = text.map({ extents[$0].left }).min(),
      let right = text.map({ extents[$0].right }).max()
    else { return [] }
    return lines.indices.filter { line in
      lines[line].style?.direction != .right
        && (extents[line].midX < left || extents[line].midX > right)
        && !isInTable(smallest(around: extents[line]))
    }
  }

  private func isInFigure(_ line: Int) -> Bool {
    figures.contains { $0.contains(extents[line], margin: 2) }
  }

  /// Puts labels that are set by themselves to where their titles stand.
  private mutating func takeChips(_ outside: Set<Int>) {
    for chip in arrangement.roles.chips where outside.isDisjoint(with: chip) {
      guard let home = chip.last.map({ homes[$0] }), home > -2 else { continue }
      for line in chip {
        homes[line] = home
        chips[line] = chip
      }
    }
  }

  mutating func newFlow() -> Int {
    flows += 1
    return flows
  }

  // MARK: - Reading

  /// Reads what stands directly in a region: lines, and smaller regions.
  private mutating func read(region: Int) {
    let inside = homes.indices.filter { homes[$0] == region }
    let children = regions.indices.filter { parents[$0] == region && isFilled($0) }
    if region >= 0, children.isEmpty, let grid = FieldRows.grid(of: inside, lines, extents, em: em)
    {
      readTable(grid, region, .fields)
      return
    }
    let around = children.map { regions[$0].extent }
    var atoms = inside.compactMap { line -> ReadingOrder.Atom? in
      if let chip = chips[line] {
        guard chip.first == line else { return nil }
        let extent = chip.reduce(extents[line]) { $0.union(extents[$1]) }
        return ReadingOrder.Atom(extent: extent, drawn: line, id: line, isLine: true)
      }
      return ReadingOrder.Atom(
        extent: badges.place(of: line, extents[line], above: around) ?? extents[line], drawn: line,
        id: line, isLine: true, isSideHead: arrangement.roles.sideHeads.contains(line))
    }
    for child in children {
      let drawn = self.lines(in: child).min() ?? 0
      let extent = regions[child].extent
      atoms.append(
        ReadingOrder.Atom(extent: extent, drawn: drawn, id: lines.count + child, isLine: false))
    }
    let flow = newFlow()
    if region >= 0, case .outline = regions[region].kind {
      // Row by row, and in a row from left to right.
      for child in children.ordered(where: isReadBefore) { readRegion(child) }
      place(inside, bounds: regions[region].extent.left...regions[region].extent.right, flow: flow)
      return
    }
    for column in ReadingOrder(em: em).columns(of: atoms) {
      var run: [Int] = []
      for atom in column.atoms {
        if atom.id < lines.count {
          run += chips[atom.id] ?? [atom.id]
          continue
        }
        placeText(run, bounds: column.bounds, flow: flow)
        run = []
        readRegion(atom.id - lines.count)
      }
      placeText(run, bounds: column.bounds, flow: flow)
    }
  }

  /// Places lines of text, rows of names and values among them as fields.
  private mutating func placeText(_ run: [Int], bounds: ClosedRange<Float>, flow: Int) {
    var next = 0
    if run.contains(where: isInFigure) {
      place(run, bounds: bounds, flow: flow)
      return
    }
    let rows = LabelRows.pairs(in: run, lines, extents, em: em)
    let values = ValueRows.groups(in: run, lines, extents, em: em)
    for row in rows where row.kind == .name { arrangement.roles.speakers.insert(row.lines[0]) }
    arrangement.roles.chips += (rows.map(\.lines) + values).filter {
      $0.allSatisfy { chips[$0] == nil }
    }
    for fields in FieldRows.runs(in: run, lines, extents, em: em) {
      place(Array(run[next..<fields.range.lowerBound]), bounds: bounds, flow: flow)
      placeCells(of: fields.grid, Array(run[fields.range]), .fields)
      next = fields.range.upperBound
    }
    place(Array(run[next...]), bounds: bounds, flow: flow)
  }

  private func isReadBefore(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (regions[one].extent, regions[other].extent)
    if abs(one.top - other.top) > 0.5 * em { return one.top < other.top }
    return one.left < other.left
  }

  mutating func readRegion(_ region: Int) {
    switch regions[region].kind {
    case .box, .outline: read(region: region)
    case .table(let grid): readTable(grid, region, .data)
    case .fields(let grid): readTable(grid, region, .fields)
    case .form(let form): readForm(form, region)
    case .figure(let figure): readFigure(figure, region)
    }
  }

  /// Places the lines of a chart or diagram one behind the other, and what notes are in it behind them.
  private mutating func readFigure(_ figure: DrawnFigure, _ region: Int) {
    let inside = Set(homes.indices.filter { homes[$0] == region })
    let figure = figure.kept { inside.contains($0) }
    let own = figure.caption + figure.labels.joined()
    let reach = regions[region].extent
    place(own, bounds: reach.left...reach.right, flow: newFlow())
    let rest = Array(inside.subtracting(own)).ascending().ordered { OrderKey(extents[$0].top) }
    place(rest, bounds: reach.left...reach.right, flow: newFlow())
    arrangement.figures.append(figure)
  }

  mutating func place(_ run: [Int], bounds: ClosedRange<Float>, flow: Int) {
    guard !run.isEmpty else { return }
    let column: Int
    if let known = arrangement.columns.firstIndex(where: {
      $0.flow == flow && $0.left == bounds.lowerBound && $0.right == bounds.upperBound
    }) {
      column = known
    } else {
      column = arrangement.columns.count
      arrangement.columns.append(
        PageArrangement.Column(left: bounds.lowerBound, right: bounds.upperBound, flow: flow))
    }
    arrangement.order += run.map { ($0, column) }
  }
}
