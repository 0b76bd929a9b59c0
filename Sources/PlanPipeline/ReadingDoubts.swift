internal import PlanModel
internal import Segmentation

/// Names the evidence for nodes whose reading is not sure.
enum ReadingDoubts {
  /// One diagnostic for each node.
  ///
  /// - Parameters:
  ///   - doubts: places in the tree, counted from 0, a node before what is below it, rising.
  ///   - body: the tree, with ids.
  static func diagnostics(
    _ doubts: [(node: Int, evidence: Evidence)], in body: [Node]
  ) -> [Diagnostic] {
    guard !doubts.isEmpty else { return [] }
    var found: [Diagnostic] = []
    found.reserveCapacity(doubts.count)
    var place = 0
    visit(body, doubts[...], &place, &found)
    return found
  }

  private static func visit(
    _ nodes: [Node], _ doubts: ArraySlice<(node: Int, evidence: Evidence)>, _ place: inout Int,
    _ found: inout [Diagnostic]
  ) {
    for node in nodes {
      let next = doubts.startIndex + found.count
      guard next < doubts.endIndex else { return }
      if doubts[next].node == place {
        let words = node.kind == .field ? node.label : node.text
        let title = String(String.UnicodeScalarView(words.unicodeScalars.prefix(30)))
        found.append(
          Diagnostic(
            id: "reading-inferred", severity: .note,
            message: "“\(title)” is read as a \(node.kind.rawValue): "
              + Reason.evidence(doubts[next].evidence).text(in: .english),
            page: node.source.first?.page, node: node.id))
      }
      place += 1
      visit(node.children, doubts, &place, &found)
    }
  }
}
