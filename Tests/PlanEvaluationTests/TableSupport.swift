import PlanModel

@testable import PlanEvaluation

/// A cell of a gold table written in a test: its text, or `text^rows,columns` for one with spans; a
/// `#` before it makes it a header.
func goldCell(_ words: String) -> GoldTable.Cell {
  let isHeader = words.hasPrefix("#")
  let parts = words.drop { $0 == "#" }.split(separator: "^", omittingEmptySubsequences: false)
  let spans = parts.count > 1 ? parts[1].split(separator: ",").compactMap { Int($0) } : [1, 1]
  return GoldTable.Cell(
    String(parts[0]), rowSpan: spans[0], columnSpan: spans[1], isHeader: isHeader)
}

/// A gold table, its cells in the notation of `goldCell`.
func goldTable(page: Int? = 1, caption: String? = nil, _ rows: [[String]]) -> GoldTable {
  GoldTable(page: page, caption: caption, rows: rows.map { $0.map(goldCell) })
}

/// A table of a converted document, its cells in the notation of `goldCell`; covered ones stand there
/// and are empty.
func tableNode(page: Int = 1, _ rows: [[String]]) -> Node {
  let span = SourceSpan(page: page, range: ByteRange(0, 1))
  return Node(
    kind: .table, source: [span],
    rows: rows.map { row in
      Row(
        cells: row.map { words in
          let cell = goldCell(words)
          return Cell(
            text: cell.text, header: cell.isHeader, rowSpan: cell.rowSpan,
            columnSpan: cell.columnSpan, source: cell.text.isEmpty ? [] : [span])
        })
    })
}

/// A converted document with some nodes and pieces of furniture.
func planDocument(_ body: [Node], furniture: [Furniture] = []) -> PlanDocument {
  PlanDocument(
    producer: Producer(name: "t", version: "0", configuration: ""),
    source: SourceDescription(
      fileName: "t", sha256: "", mediaType: "", reader: "", encoding: "", pages: []),
    body: body, furniture: furniture)
}

/// TEDS of two tables in the notation of `goldCell`.
func teds(_ gold: [[String]], _ candidate: [[String]]) -> Double? {
  TableSimilarity.figures(
    gold: EvaluationTable(goldTable(gold)), candidate: EvaluationTable(goldTable(candidate)))?.teds
}
