/// The scores of a set of documents.
public struct EvaluationSummary: Sendable {
  /// One document of the set.
  public struct Document: Sendable {
    /// Name of the document.
    public var name: String
    /// Its scores; nil where there was nothing to score (a missing or unreadable candidate).
    public var scores: Scores?
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
    documents.append(Document(name: name, scores: scores))
  }

  /// The mean fidelity over all documents, from 0 to 1; 0 for an empty set.
  public var meanFidelity: Double {
    documents.reduce(0) { $0 + ($1.scores?.fidelity ?? 0) } / Double(max(1, documents.count))
  }
}

extension EvaluationSummary: CustomStringConvertible {
  /// One line: `mean fidelity=0.912 over 5 documents`.
  public var description: String {
    "mean fidelity=\(formatFigure(meanFidelity)) over \(documents.count) documents"
  }
}
