/// The scores of a set of documents.
public struct EvaluationSummary: Sendable {
  /// One document of the set.
  public struct Document: Sendable {
    /// Name of the document.
    public var name: String
    /// Its scores; nil where there was nothing to score (a missing or unreadable candidate).
    public var scores: Scores?
    /// The scores of its tables; nil where the gold does not tell them.
    public var tables: TableScores?
    /// The scores of its page furniture; nil where the gold does not tell it.
    public var furniture: FurnitureScores?

    /// Makes an entry of a set.
    public init(
      name: String, scores: Scores?, tables: TableScores? = nil, furniture: FurnitureScores? = nil
    ) {
      self.name = name
      self.scores = scores
      self.tables = tables
      self.furniture = furniture
    }
  }

  /// The documents in the order in which they were added.
  public private(set) var documents: [Document] = []

  /// Makes an empty set.
  public init() {}

  /// Adds a document.
  ///
  /// - Parameters:
  ///   - name: the document's name.
  ///   - scores: nil where there was nothing to score, which counts as a fidelity of 0.
  public mutating func add(_ name: String, _ scores: Scores?) {
    add(Document(name: name, scores: scores))
  }

  /// Adds a document.
  public mutating func add(_ document: Document) { documents.append(document) }

  /// The mean fidelity over all documents, from 0 to 1; 0 for an empty set.
  public var meanFidelity: Double {
    documents.reduce(0) { $0 + ($1.scores?.fidelity ?? 0) } / Double(max(1, documents.count))
  }

  /// The mean TEDS over all tables of the gold, each table counted once whatever document it stands
  /// in; nil where there is none.
  public var meanTEDS: Double? {
    TableScores.mean(documents.flatMap { $0.tables?.matches.map(\.teds) ?? [] })
  }

  /// The counts of furniture over all documents; nil where the gold tells none.
  public var furniture: FurnitureScores? {
    let all = documents.compactMap(\.furniture)
    if all.isEmpty { return nil }
    return all.reduce(into: FurnitureScores()) { $0.add($1) }
  }
}

extension EvaluationSummary: CustomStringConvertible {
  /// One line: `mean fidelity=0.912 over 5 documents`, with the figures of tables and furniture
  /// between them where the gold tells them.
  public var description: String {
    let figures: [(String, Double?)] = [
      ("fidelity", meanFidelity), ("teds", meanTEDS),
      ("furniturePrecision", furniture?.all.precision), ("furnitureRecall", furniture?.all.recall),
    ]
    return "mean" + formatFigures(figures) + " over \(documents.count) documents"
  }
}

extension EvaluationSummary.Document: CustomStringConvertible {
  /// One line: `heading=0.950 … nodes=120/118 teds=0.921 tables=12/13 furniturePrecision=…`. Nothing
  /// where there was nothing to score.
  public var description: String {
    guard let scores else { return "" }
    var line = scores.description
    if let tables {
      let others = tables.found + tables.surplus.count
      line += formatFigures([("teds", tables.teds)]) + " tables=\(tables.matches.count)/\(others)"
    }
    line += formatFigures([
      ("furniturePrecision", furniture?.all.precision), ("furnitureRecall", furniture?.all.recall),
    ])
    return line
  }
}

/// The figures that are not nil, each with a blank before it, as in ` teds=0.921`.
private func formatFigures(_ figures: [(name: String, value: Double?)]) -> String {
  figures.map { name, value in value.map { " \(name)=\(formatFigure($0))" } ?? "" }.joined()
}
