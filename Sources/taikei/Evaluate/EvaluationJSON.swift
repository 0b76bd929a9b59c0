internal import PlanEmission
internal import PlanEvaluation

extension JSONWriter {
  /// Writes the figures of a set as a record.
  mutating func write(_ summary: EvaluationSummary) {
    beginObject()
    key("documents")
    beginArray()
    for document in summary.documents { write(document) }
    endArray()
    key("meanFidelity")
    token("\(summary.meanFidelity)")
    figure("meanTEDS", summary.meanTEDS)
    if let furniture = summary.furniture {
      key("furniture")
      write(furniture)
    }
    endObject()
    endRecord()
  }

  /// Writes the figures of a document as an object; what has no value is left out.
  mutating func write(_ document: EvaluationSummary.Document) {
    beginObject()
    key("name")
    string(document.name)
    if let scores = document.scores { writeFigures(of: scores) }
    if let tables = document.tables {
      key("tables")
      write(tables)
    }
    if let furniture = document.furniture {
      key("furniture")
      write(furniture)
    }
    endObject()
  }

  private mutating func writeFigures(of scores: Scores) {
    figure("heading", scores.heading)
    figure("item", scores.item)
    figure("text", scores.text)
    figure("row", scores.row)
    figure("cell", scores.cell)
    figure("parent", scores.parent)
    figure("kind", scores.kind)
    figure("tree", scores.tree)
    figure("fidelity", scores.fidelity)
    figure("missing", scores.missing)
    figure("lost", scores.lost)
    figure("invented", scores.invented)
    key("nodes")
    beginArray()
    integer(scores.goldNodes)
    integer(scores.candidateNodes)
    endArray()
  }

  private mutating func write(_ tables: TableScores) {
    beginObject()
    figure("teds", tables.teds)
    figure("structure", tables.structure)
    figure("headerRows", tables.headerRows)
    count("gold", tables.matches.count)
    count("found", tables.found)
    count("surplus", tables.surplus.count)
    key("each")
    beginArray()
    for match in tables.matches {
      beginObject()
      if let page = match.table.page { count("page", page) }
      if !match.table.caption.isEmpty {
        key("caption")
        string(match.table.caption)
      }
      key("found")
      bool(match.isFound)
      figure("teds", match.teds)
      figure("structure", match.structure)
      endObject()
    }
    endArray()
    endObject()
  }

  private mutating func write(_ furniture: FurnitureScores) {
    beginObject()
    writeCounts(furniture.all)
    key("kinds")
    beginObject()
    for group in FurnitureGroup.allCases {
      guard let counts = furniture.kinds[group] else { continue }
      switch group {
      case .pageNumber: key("pageNumber")
      case .runningHead: key("runningHead")
      case .thumbIndex: key("thumbIndex")
      case .columnHeader: key("columnHeader")
      case .printersMark: key("printersMark")
      }
      beginObject()
      writeCounts(counts)
      endObject()
    }
    endObject()
    endObject()
  }

  private mutating func writeCounts(_ counts: FurnitureScores.Counts) {
    figure("precision", counts.precision)
    figure("recall", counts.recall)
    count("gold", counts.gold)
    count("candidate", counts.candidate)
    count("pairs", counts.pairs)
  }

  private mutating func figure(_ name: StaticString, _ value: Double?) {
    guard let value else { return }
    key(name)
    token("\(value)")
  }

  private mutating func count(_ name: StaticString, _ value: Int) {
    key(name)
    integer(value)
  }
}
