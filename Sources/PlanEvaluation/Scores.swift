/// The figures of one document, each from 0 to 1.
///
/// Their definitions are those of the project's `score.py`; F1 is twice the pairs over the nodes of
/// both trees. A figure is nil where the gold has no such node.
public struct Scores: Sendable, Hashable {
  /// F1 of the headings (part, chapter, section, policy), matched on label and title.
  public var heading: Double?
  /// F1 of the items, matched on text.
  public var item: Double?
  /// F1 of paragraphs, fields, notes and figures, matched on label and text.
  public var text: Double?
  /// F1 of the rows of tables, matched on their text.
  public var row: Double?
  /// F1 of the filled cells of the matched rows, in order.
  public var cell: Double?
  /// Share of the gold's nodes that were found and stand under the right heading.
  public var parent: Double
  /// Share of the gold's nodes that were found with the gold's kind and, where it has one, role.
  public var kind: Double
  /// Tree edit similarity of the whole outline; nil where the gold has too many nodes for it.
  public var tree: Double?
  /// Share of the gold's characters that the candidate's nodes do not have. Lower is better.
  public var missing: Double
  /// Share of the source's characters that are in no node and no furniture and were not dropped
  /// either; nil without a source. Lower is better.
  public var lost: Double?
  /// Share of the candidate's characters that the source does not have; nil without a source.
  /// Lower is better.
  public var invented: Double?
  /// Number of nodes of the gold.
  public var goldNodes: Int
  /// Number of nodes of the candidate.
  public var candidateNodes: Int

  /// The mean of those of heading, item, text, cell, parent, kind and tree that are not nil.
  public var fidelity: Double {
    let figures = [heading, item, text, cell, parent, kind, tree].compactMap(\.self)
    return figures.reduce(0, +) / Double(figures.count)
  }

  /// The figures that are not nil with their names, in the order in which they are shown.
  public var figures: [(name: String, value: Double)] {
    let all: [(String, Double?)] = [
      ("heading", heading), ("item", item), ("text", text), ("row", row), ("cell", cell),
      ("parent", parent), ("kind", kind), ("tree", tree), ("fidelity", fidelity),
      ("missing", missing), ("lost", lost), ("invented", invented),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }
}

extension Scores: CustomStringConvertible {
  /// One line: `heading=0.950 item=1.000 … nodes=120/118`.
  public var description: String {
    let figures = figures.map { "\($0.name)=\(formatFigure($0.value))" }
    return figures.joined(separator: " ") + " nodes=\(goldNodes)/\(candidateNodes)"
  }
}

/// A figure with three decimals, as in `0.950`.
package func formatFigure(_ figure: Double) -> String {
  let thousandths = Int((figure * 1000).rounded(.toNearestOrEven))
  let decimals = String(thousandths % 1000)
  return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - decimals.count) + decimals
}
