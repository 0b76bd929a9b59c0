import PlanModel
import Testing

@testable import LayoutAnalysis

/// A page set by hand: lines at places, rules, fills. Points from the top left, y down.
///
/// Lines are drawn in the order in which they are placed. A full-width character is as wide as its
/// font size, a half-width one half of it.
struct PlacedPage {
  var number = 1
  var size = PageSize(width: 600, height: 800)
  var art = PageArt()
  private(set) var lines: [TextLine] = []
  private var offset: UInt32 = 0

  init(_ number: Int = 1, width: Double = 600, height: Double = 800) {
    self.number = number
    size = PageSize(width: width, height: height)
  }

  var sheet: PageSheet { PageSheet(size: size, art: art) }

  /// Places a line by its left edge and the top of its characters.
  mutating func place(
    _ text: String, _ x: Double, _ y: Double, size: Double = 10, isBold: Bool = false,
    colour: UInt32 = 0, direction: LineStyle.Direction = .right
  ) {
    let scalars = Array(text.unicodeScalars)
    let length = size * Self.em(scalars)
    let isAcross = direction == .right || direction == .other
    let box = Box(
      left: x, top: y, right: x + (isAcross ? length : size), bottom: y + (isAcross ? size : length)
    )
    let style = LineStyle(
      size: Float(size), isBold: isBold, colour: colour, direction: direction)
    let end = offset + UInt32(text.utf8.count)
    lines.append(
      TextLine(
        page: number, verbatim: scalars, raw: offset..<end,
        geometry: LineGeometry(box: box, style: style)))
    offset = end + 1
  }

  /// Places lines below each other.
  mutating func place(
    lines texts: [String], _ x: Double, _ y: Double, pitch: Double = 16, size: Double = 10
  ) {
    for (index, text) in texts.enumerated() {
      place(text, x, y + Double(index) * pitch, size: size)
    }
  }

  /// Places a line so that it ends at an x.
  mutating func place(_ text: String, endingAt x: Double, _ y: Double, size: Double = 10) {
    place(text, x - size * Self.em(Array(text.unicodeScalars)), y, size: size)
  }

  /// Draws a rule from left to right.
  mutating func rule(across y: Float, _ x: ClosedRange<Float>) {
    art.rules.append(
      PageArt.Rule(isHorizontal: true, position: y, start: x.lowerBound, end: x.upperBound))
  }

  /// Draws a rule from top to bottom.
  mutating func rule(down x: Float, _ y: ClosedRange<Float>) {
    art.rules.append(
      PageArt.Rule(isHorizontal: false, position: x, start: y.lowerBound, end: y.upperBound))
  }

  /// Draws all rules of a table with columns at some xs and rows at some ys, both rising.
  mutating func ruleTable(_ xs: [Float], _ ys: [Float]) {
    for y in ys { rule(across: y, xs[0]...xs[xs.count - 1]) }
    for x in xs { rule(down: x, ys[0]...ys[ys.count - 1]) }
  }

  /// Places texts into the cells of a ruled table, three points from their edges; "" leaves a cell
  /// empty.
  mutating func fillTable(_ xs: [Float], _ ys: [Float], _ rows: [[String]], size: Double = 10) {
    ruleTable(xs, ys)
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        place(text, Double(xs[column]) + 3, Double(ys[row]) + 3, size: size)
      }
    }
  }

  /// Fills an area.
  mutating func fill(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>, colour: UInt32 = 0xDDEEFF)
  {
    art.fills.append(
      PageArt.Fill(
        box: Box(left: x.lowerBound, top: y.lowerBound, right: x.upperBound, bottom: y.upperBound),
        colour: colour))
  }

  static func em(_ scalars: [Unicode.Scalar]) -> Double {
    scalars.reduce(0) {
      $0 + ($1.value >= 0x1100 && !(0xFF61...0xFF9F).contains($1.value) ? 1 : 0.5)
    }
  }
}

extension Analysis {
  /// Analyzes pages set by hand, and holds them to what holds for all pages.
  init(_ pages: PlacedPage..., sourceLocation: SourceLocation = #_sourceLocation) {
    self.init(placed: pages, sourceLocation: sourceLocation)
  }

  init(placed pages: [PlacedPage], sourceLocation: SourceLocation = #_sourceLocation) {
    var input = LayoutInput()
    for page in pages { input.append(page: page.lines, sheet: page.sheet) }
    self.pages = pages.map(\.lines)
    layout = LayoutAnalyzer().analyze(input)
    #expect(losses(layout, self.pages) == [], sourceLocation: sourceLocation)
    #expect(spans(of: layout) == [], sourceLocation: sourceLocation)
  }

  /// The lines in reading order.
  var order: [String] {
    layout.lines.map { String(String.UnicodeScalarView($0.scalars)) }
  }

  /// The fields as `name = value`.
  var fields: [String] {
    layout.blocks.compactMap { block in
      guard case .field(let name) = block.kind else { return nil }
      let text = layout.text(of: block.pieces).scalars
      return String(String.UnicodeScalarView(text.prefix(name))) + " = "
        + String(String.UnicodeScalarView(text.dropFirst(name + 1)))
    }
  }
}

/// Lines in the order of a page by itself, without what later passes do.
func readingOrder(_ page: PlacedPage, head: [Int] = [], foot: [Int] = []) -> [String] {
  let arranged = PageArranger.arrange(
    page.lines, page.sheet, margins: PageMargins(head: head, foot: foot))
  return arranged.order.map { String(String.UnicodeScalarView(page.lines[$0.line].scalars)) }
}

/// Where the cells of tables reach out of them or over the text of others.
func spans(of layout: Layout) -> [String] {
  var problems: [String] = []
  for block in layout.blocks where block.kind == .table {
    for (row, cells) in block.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        if cell.rowSpan < 1 || cell.columnSpan < 1 { problems.append("an empty span") }
        if row + cell.rowSpan > block.rows.count || column + cell.columnSpan > cells.count {
          problems.append("row \(row), column \(column) reaches out of the table")
          continue
        }
        // What a span covers is empty.
        for below in row..<(row + cell.rowSpan) {
          for right in column..<(column + cell.columnSpan) where (below, right) != (row, column) {
            if right < block.rows[below].count, !block.rows[below][right].pieces.isEmpty {
              problems.append("row \(row), column \(column) covers text")
            }
          }
        }
      }
    }
  }
  return problems
}

/// A text as wide as so many characters that says which line it is.
func line(_ name: String, _ length: Int = 20) -> String {
  let rest = Double(length) - PlacedPage.em(Array(name.unicodeScalars))
  return name + String(repeating: "字", count: Int(rest)) + (rest == rest.rounded() ? "" : "ｺ")
}

/// The names of lines in reading order.
func names(_ page: PlacedPage) -> String {
  readingOrder(page).map(name).joined(separator: " ")
}

/// A text without what `line` fills it with.
func name(_ text: String) -> String { text.filter { $0 != "字" && $0 != "ｺ" } }
