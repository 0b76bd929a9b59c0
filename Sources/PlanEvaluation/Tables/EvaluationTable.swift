internal import PlanModel

/// A table in the one form in which tables are compared, that of HTML: each row has the cells that
/// start in it, and a cell that another covers is not there.
///
/// Spans are cut at the table's edges. A row that ends early stays short: it is not filled up.
struct EvaluationTable: Sendable {
  /// A cell.
  struct Cell: Sendable {
    /// The text, folded as all text is that the scorer compares.
    var text: [Unicode.Scalar]
    var rowSpan: Int
    var columnSpan: Int
    var isHeader: Bool
  }

  /// The pages that the table stands on; empty where they are not known.
  var pages: Set<Int>
  /// The title as it is shown to people; empty where there is none.
  var caption: String
  /// The rows from the top.
  var rows: [[Cell]]

  /// Number of rows at the top of which every cell is a header. A row in which no cell starts ends
  /// them.
  var headerRows: Int { rows.prefix { !$0.isEmpty && $0.allSatisfy(\.isHeader) }.count }

  /// The table of a gold file. Its page is the first that it stands on.
  init(_ gold: GoldTable) {
    pages = gold.page.map { [$0] } ?? []
    caption = gold.caption ?? ""
    rows = gold.rows.enumerated().map { number, row in
      row.map { cell in
        Cell(
          text: foldCompatibility(Array(cell.text.unicodeScalars)),
          rowSpan: max(1, min(cell.rowSpan, gold.rows.count - number)),
          columnSpan: max(1, cell.columnSpan), isHeader: cell.isHeader)
      }
    }
  }

  /// A table of a converted document, whose rows have a cell in every column: those that a span
  /// covers are taken out. One that has text though it is covered stays, and counts against the
  /// candidate as the cell too many that it is.
  init(_ node: Node) {
    var pages = Set(node.source.map(\.page))
    for row in node.rows {
      for cell in row.cells { pages.formUnion(cell.source.map(\.page)) }
    }
    self.pages = pages
    caption = node.text
    let width = node.rows.map(\.cells.count).max() ?? 0
    // For each column, the first row that no span from above reaches.
    var freeFrom = [Int](repeating: 0, count: width)
    var rows: [[Cell]] = []
    for (number, row) in node.rows.enumerated() {
      var cells: [Cell] = []
      for (column, cell) in row.cells.enumerated() {
        let text = foldCompatibility(Array(cell.text.unicodeScalars))
        if freeFrom[column] > number, text.isEmpty { continue }
        let rowSpan = max(1, min(cell.rowSpan, node.rows.count - number))
        let columnSpan = max(1, min(cell.columnSpan, width - column))
        cells.append(
          Cell(text: text, rowSpan: rowSpan, columnSpan: columnSpan, isHeader: cell.header))
        for covered in column..<(column + columnSpan) {
          freeFrom[covered] = max(freeFrom[covered], number + rowSpan)
        }
      }
      rows.append(cells)
    }
    self.rows = rows
  }

  /// The tables of a converted document that have rows, in reading order.
  static func tables(of document: PlanDocument) -> [EvaluationTable] {
    func tables(below nodes: [Node]) -> [EvaluationTable] {
      nodes.flatMap { node in
        (node.kind == .table && !node.rows.isEmpty ? [EvaluationTable(node)] : [])
          + tables(below: node.children)
      }
    }
    return tables(below: document.body)
  }
}
