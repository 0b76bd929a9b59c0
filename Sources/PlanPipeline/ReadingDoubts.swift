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
    // Nodes are large: they are looked at where they stand.
    nodes.withUnsafeBufferPointer { nodes in
      guard let base = nodes.baseAddress else { return }
      for node in base..<base + nodes.count {
        let next = doubts.startIndex + found.count
        guard next < doubts.endIndex else { return }
        if doubts[next].node == place {
          found.append(diagnostic(node.pointee, doubts[next].evidence))
        }
        place += 1
        if !node.pointee.children.isEmpty {
          visit(node.pointee.children, doubts, &place, &found)
        }
      }
    }
  }

  private static func diagnostic(_ node: Node, _ evidence: Evidence) -> Diagnostic {
    let words = node.kind == .field ? node.label : node.text
    let title = String(words.unicodeScalars.prefix(30))
    return Diagnostic(
      id: "reading-inferred", severity: .note,
      message: "“\(title)” is read as a \(node.kind.rawValue): "
        + Reason.evidence(evidence).text(in: .english),
      page: node.source.first?.page, node: node.id)
  }
}
