internal import PlanModel

/// The pages of a document with boxes, put into reading order.
///
/// From the places of lines come what text without boxes says by white space: their order, blank lines
/// between them, indents, and how far lines fill their column.
struct Arrangement {
  /// A line's column on its page.
  struct Place {
    /// Index of the column in `columns`; -1 for a line without a box.
    var column: Int32 = -1
    /// Text goes on only between lines of one flow.
    var flow: Int32 = -1
    /// Whether it stands in vertical writing.
    var isVertical = false
  }

  /// A column of lines.
  struct Column {
    /// Its width in em of the lines in it.
    var width: Float
    /// Whether paragraphs in it start with an indent.
    var indents: Bool
  }

  /// A table by rules, with its lines by cell. Indices count in the arranged lines.
  struct RuledTable {
    var grid: Grid
    var cells: [[Int]]
    var kind: Kind

    /// What rules enclose.
    enum Kind {
      /// Data.
      case data
      /// A name and its value in each row.
      case fields
      /// A part of a form.
      case form(FormPart)
    }
  }

  /// What a part of a form is.
  enum FormPart {
    /// The title, below the cells of its label; its tier as an index of `PolicyTiers.words`.
    case title(tier: Int?)
    /// A name and its value; inner ones belong to the name of a group of rows.
    case field(isInner: Bool)
    /// The name of what follows.
    case name(isInner: Bool)
    /// What is filled in.
    case text
    /// A table.
    case table
    /// What the form prints besides: the name of its title, and what a page repeats.
    case repeated
  }

  var places: [Place] = []
  var columns: [Column] = []
  var tables: [RuledTable] = []
  /// Lines that are filled into forms.
  var formLines: Set<Int> = []
  /// Charts and diagrams. Indices count in the arranged lines.
  var figures: [DrawnFigure] = []
  /// What could not be looked at.
  var diagnostics: [Diagnostic] = []
  /// Lines inside shapes that are no rectangles.
  var figureLines: Set<Int> = []
  /// Lines of heads above boxes.
  var heads: Set<Int> = []
  /// Lines that say what a picture shows.
  var captions: Set<Int> = []
  /// Lines that name who says what stands beside them.
  var speakers: Set<Int> = []
  /// Lines of labels of a diagram.
  var labels: Set<Int> = []
  /// For each line of a head, label or title in a box the number of its text.
  var texts: [Int: Int] = [:]
  /// The types that headings are set in.
  var headingTypes = HeadingTypes()
  /// For each page the lines outside of its text.
  var margins: [PageMargins] = []
  /// Tabs beside the text, of all pages.
  var sides: Set<Int> = []

  /// Whether the document has no page with boxes that were arranged.
  var isEmpty: Bool { places.isEmpty }

  /// The column of a line; nil for one without a box.
  @inline(__always)
  func column(of line: Int) -> Int? {
    guard places.indices.contains(line), places[line].column >= 0 else { return nil }
    return Int(places[line].column)
  }

  /// Whether a line stands in vertical writing, as a line of text.
  func isVertical(_ line: Int) -> Bool { places.indices.contains(line) && places[line].isVertical }

  /// How two lines in reading order stand to each other.
  func step(from line: Int, to next: Int) -> Step {
    guard places.indices.contains(next), places[line].column >= 0 else { return .unknown }
    if places[line].column == places[next].column { return .column }
    return places[line].flow == places[next].flow ? .flow : .other
  }

  /// How two lines in reading order stand to each other.
  enum Step {
    /// Nothing is known of their places.
    case unknown
    /// In the same column.
    case column
    /// In another column of the same flow.
    case flow
    /// In another box.
    case other
  }

  /// Puts the lines of an input into reading order.
  static func arrange(_ input: inout LayoutInput) -> Arrangement {
    guard input.sheets.contains(where: { $0 != nil }) else {
      return SpacedArrangement.arrange(&input) ?? Arrangement()
    }
    var arrangement = Arrangement()
    arrangement.places = Array(repeating: Place(), count: input.lines.count)
    let titles = PrintedTitles(input.lines)
    var flows = 0
    arrangement.headingTypes = HeadingTypes(input, zone: MarginFinder.zone)
    var margins = MarginFinder.margins(of: input, headings: arrangement.headingTypes)
    let forms = FormFinder.forms(of: input, margins: margins)
    FormFinder.release(&margins, forms, input)
    for (page, range) in input.pages.enumerated() {
      guard let sheet = input.sheets[page] else {
        arrangement.margins.append(PageMargins())
        continue
      }
      if let crowded = sheet.crowding(page: input.lines[range].first?.page) {
        arrangement.diagnostics.append(crowded)
      }
      let lines = Array(input.lines[range])
      let vertical = VerticalPage(lines, sheet)
      let arranged =
        vertical.map { $0.arranged(margins: margins[page], titles: titles) }
        ?? PageArranger.arrange(
          lines, sheet, margins: margins[page], titles: titles, forms: forms[page])
      arrangement.take(
        arranged, vertical?.turned, range, firstFlow: flows, margins: margins[page], &input)
      flows += (arranged.columns.map(\.flow).max() ?? 0) + 1
    }
    return arrangement
  }

  /// - Parameter turned: for a page in vertical writing its lines turned, in the order of the input.
  private mutating func take(
    _ page: PageArrangement, _ turned: [TextLine]?, _ range: Range<Int>, firstFlow: Int,
    margins: PageMargins, _ input: inout LayoutInput
  ) {
    var lines: [TextLine] = []
    lines.reserveCapacity(range.count)
    var position = Array(repeating: 0, count: range.count)
    for (index, entry) in page.order.enumerated() {
      lines.append(input.lines[range.lowerBound + entry.line])
      position[entry.line] = range.lowerBound + index
      places[range.lowerBound + index] = Place(
        column: Int32(columns.count + entry.column),
        flow: Int32(firstFlow + page.columns[entry.column].flow))
    }
    var measured = lines
    if let turned { measured = page.order.map { turned[$0.line] } }
    let measures = ColumnMeasure.measure(measured, page)
    for (index, entry) in page.order.enumerated() {
      let blanks = measures.apply(to: &measured[index], entry.column, after: index)
      input.blanks[range.lowerBound + index] = blanks
      lines[index].indent = measured[index].indent
      lines[index].width = measured[index].width
      lines[index].hasWideIndent = measured[index].hasWideIndent
      places[range.lowerBound + index].isVertical =
        turned != nil && lines[index].style?.direction == .down
    }
    columns += measures.columns
    input.lines.replaceSubrange(range, with: lines)
    for table in page.tables {
      let cells = table.cells.map { $0.map { position[$0] } }
      if case .form(.text) = table.kind {
        formLines.formUnion(cells.joined())
      } else {
        tables.append(RuledTable(grid: table.grid, cells: cells, kind: table.kind))
      }
    }
    figures += page.figures.map { $0.mapped { position[$0] } }
    captions.formUnion(page.roles.captions.map { position[$0] })
    speakers.formUnion(page.roles.speakers.map { position[$0] })
    for head in page.roles.heads {
      addText(head.map { position[$0] })
      heads.formUnion(head.map { position[$0] })
    }
    for title in page.roles.titles + page.roles.chips { addText(title.map { position[$0] }) }
    for label in page.roles.labels {
      addText(label.lines.map { position[$0] })
      labels.formUnion(label.lines.map { position[$0] })
      if label.isAround { figureLines.formUnion(label.lines.map { position[$0] }) }
    }
    if let figures = input.sheets[self.margins.count]?.figures, !figures.isEmpty {
      for (index, line) in lines.enumerated() {
        guard let box = line.box,
          figures.contains(where: { Extent($0).contains(Extent(box), margin: 2) })
        else { continue }
        figureLines.insert(range.lowerBound + index)
      }
    }
    self.margins.append(margins.mapped { position[$0] })
    sides.formUnion(margins.sides.map { position[$0] })
  }
  /// Notes lines that are one text.
  private mutating func addText(_ lines: [Int]) {
    let number = texts.count
    for line in lines { texts[line] = number }
  }
}
