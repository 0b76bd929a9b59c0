@testable import PlanEvaluation

/// What a converter does wrong to a document, at random.
struct OutlineDamage {
  /// The share of the nodes that are damaged.
  var share: Double

  private enum Kind: CaseIterable {
    case drop, repeatNode, changeKind, changeRole, swap, editText, editDigit, changeDepth, join
    case moveLabel, closeCells, emptyText
  }

  /// A damaged copy of a tree.
  func damaged(
    _ tree: EvaluationTree, using generator: inout some RandomNumberGenerator
  ) -> EvaluationTree {
    var nodes: [EvaluationTree.Node] = []
    for node in tree.nodes {
      var node = node
      guard Double.random(in: 0..<1, using: &generator) < share,
        let kind = Kind.allCases.randomElement(using: &generator)
      else {
        nodes.append(node)
        continue
      }
      switch kind {
      case .drop: continue
      case .repeatNode: nodes.append(node)
      case .changeKind:
        node.kind = EvaluationKind.allCases.randomElement(using: &generator) ?? .item
      case .changeRole: node.role = node.role.isEmpty ? "vision" : ""
      case .swap:
        if let last = nodes.popLast() {
          nodes.append(node)
          node = last
        }
      case .editText: node.text = edited(node.text, using: &generator)
      case .editDigit: node.text = node.text.replacing("1", with: "7").replacing("２", with: "3")
      case .changeDepth: node.depth += Bool.random(using: &generator) ? 1 : -1
      case .join:
        if let last = nodes.popLast() {
          node.text = last.text + node.text
          node.label = last.label
        }
      case .moveLabel:
        node.text = node.label + node.text
        node.label = ""
      case .closeCells: node.text = node.text.replacing("¦", with: "")
      case .emptyText: node.text = ""
      }
      nodes.append(node)
    }
    var result = EvaluationTree()
    for node in nodes {
      var node = node
      node.depth = min(max(0, node.depth), (result.nodes.last?.depth ?? -1) + 1)
      result.append(node)
    }
    return result
  }

  /// A copy with some scalars changed, repeated or left out.
  private func edited(
    _ text: String, using generator: inout some RandomNumberGenerator
  ) -> String {
    var edited = String.UnicodeScalarView()
    let often = [0.03, 0.08, 0.3].randomElement(using: &generator) ?? 0.08
    for scalar in text.unicodeScalars {
      switch Double.random(in: 0..<1, using: &generator) / often {
      case ..<0.3: continue
      case ..<0.6: edited.append(contentsOf: [scalar, scalar])
      case ..<0.9: edited.append("\u{FF76}")
      case ..<1: edited.append("5")
      default: edited.append(scalar)
      }
    }
    return String(edited)
  }
}
