internal import PlanModel

/// One place of the document with the text it shows and the ranges it says the text comes from.
struct Holding {
  var place: ConservationFinding.Place
  /// A node's label, printed before its text.
  var label = ""
  var text: String
  var source: [SourceSpan]
  /// Whether the text may print the raw characters where layer T has one mark for a run of them.
  var mayPrintRaw = false
}

extension PlanDocument {
  /// Every place that holds text: the tree in reading order, then furniture, then what was dropped.
  var holdings: [Holding] {
    var result: [Holding] = []
    // Not recursive: a document that was not decoded may nest at any depth.
    var waiting: [Node] = body.reversed()
    while let node = waiting.popLast() {
      result.append(
        Holding(
          place: .node(node.id), label: node.label, text: node.text, source: node.source))
      for (index, ruby) in node.ruby.enumerated() {
        result.append(
          Holding(
            place: .ruby(node: node.id, index + 1), text: ruby.text, source: ruby.source,
            mayPrintRaw: true))
      }
      for (row, cells) in node.rows.enumerated() {
        for (column, cell) in cells.cells.enumerated() {
          let place = ConservationFinding.Place.cell(
            table: node.id, row: row + 1, column: column + 1)
          result.append(Holding(place: place, text: cell.text, source: cell.source))
        }
      }
      waiting.append(contentsOf: node.children.reversed())
    }
    for (index, entry) in furniture.enumerated() {
      result.append(
        Holding(place: .furniture(index + 1), text: entry.text, source: entry.source))
    }
    for (index, entry) in dropped.enumerated() {
      result.append(
        Holding(
          place: .dropped(index + 1), text: entry.text, source: entry.source, mayPrintRaw: true))
    }
    return result
  }
}
