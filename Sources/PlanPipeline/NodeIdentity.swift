internal import PlanModel

/// Gives every node an id that does not change when something elsewhere in the document changes.
///
/// An id is 12 characters in base 32: a hash of
///
/// - the node's own kind, label and text; of a table also its first row that holds text; of a
///   figure or other node that prints nothing itself, its first child's label and text;
/// - the chain of its ancestors. A heading counts with its kind and its label, and with its title
///   only where the label says nothing (no label, ■). What is no heading (an item, a figure)
///   counts with its kind and label.
/// - among exact twins, nodes for which all this is equal, the number of the occurrence in reading
///   order. The first has none, so that it keeps its id when a twin is added behind it.
///
/// What an id survives: any change of other nodes' text, the rewording of a labelled heading above
/// it, nodes added, removed or moved elsewhere, other pages, other line breaks, another reading of
/// roles, ordinals and confidences. What changes it: the node's own text, label or kind; the label
/// of a heading above it, or the title of one without a label; its move under another heading.
///
/// Exact twins are the exception. When one is edited or removed, those behind it move up and take
/// the id of the one before; a twin added in front moves them down. Twins are rare under numbered
/// headings; the usual ones are repeated note lines and equal table headers under one heading.
/// And a node that prints nothing shares its first child's fate: when the first label of a figure
/// without a caption is edited, the figure's id changes with that of the label.
enum NodeIdentity {
  /// Sets the ids of all nodes, depth first.
  ///
  /// No two nodes get the same id: not twins, and not nodes whose hashes happen to be equal.
  ///
  /// - Parameters:
  ///   - nodes: the body of a document. Ids that are there already are replaced.
  ///   - count: how many nodes are expected.
  ///   - bits: how many bits of a hash are kept, at most 60; less only in tests of collisions.
  ///     Must leave more ids than there are nodes.
  static func assign(
    to nodes: consuming [Node], expecting count: Int = 0, bits: Int = 60
  ) -> [Node] {
    var pass = Pass(
      mask: ~0 >> UInt64(64 - bits), ids: IdentifierTable(expecting: count))
    pass.visit(&nodes, below: StableHash().value)
    return nodes
  }

  private struct Pass {
    let mask: UInt64
    var ids: IdentifierTable

    mutating func visit(_ nodes: inout [Node], below chain: UInt64) {
      // Nodes are large: they are looked at where they stand.
      nodes.withUnsafeMutableBufferPointer { nodes in
        guard let base = nodes.baseAddress else { return }
        for node in base..<base + nodes.count {
          let prefix = NodeIdentity.prefix(of: node, below: chain)
          let id = unique(NodeIdentity.hash(of: node, behind: prefix) & mask)
          node.pointee.id = StableHash.base32(id, characters: 12)
          if !node.pointee.children.isEmpty {
            visit(&node.pointee.children, below: NodeIdentity.chain(behind: node, prefix))
          }
        }
      }
    }

    private mutating func unique(_ hash: UInt64) -> UInt64 {
      let met = ids.meet(hash)
      if met.isTaken { return hash }
      var candidate = hash
      if met.before > 0 {
        var mixed = StableHash(hash)
        mixed.add(UInt64(met.before))
        candidate = mixed.value & mask
      }
      while !ids.take(candidate) { candidate = (candidate &+ 1) & mask }
      return candidate
    }
  }

  /// The chain of ancestors with kind and label of a node, with which its own hash and the chain of
  /// its children start.
  private static func prefix(
    of node: UnsafeMutablePointer<Node>, below chain: UInt64
  ) -> StableHash {
    var hash = StableHash(chain)
    hash.add(node.pointee.kind.rawValue)
    hash.add(node.pointee.label)
    return hash
  }

  /// What a node is by itself, under a chain of ancestors.
  private static func hash(
    of node: UnsafeMutablePointer<Node>, behind prefix: StableHash
  ) -> UInt64 {
    var hash = prefix
    hash.add(node.pointee.text)
    if let row = node.pointee.rows.first(where: { $0.cells.contains { !$0.text.isEmpty } }) {
      for cell in row.cells { hash.add(cell.text) }
    } else if node.pointee.text.isEmpty, !says(node.pointee.label),
      let child = node.pointee.children.first
    {
      hash.add(child.label)
      hash.add(child.text)
    }
    return hash.value
  }

  /// The chain for the children of a node.
  private static func chain(
    behind node: UnsafeMutablePointer<Node>, _ prefix: StableHash
  ) -> UInt64 {
    var hash = prefix
    if node.pointee.kind.isHeading, !says(node.pointee.label) { hash.add(node.pointee.text) }
    return hash.value
  }

  /// Whether a label tells its heading from its neighbours: a number or a word, no mere mark.
  private static func says(_ label: String) -> Bool {
    label.unicodeScalars.contains { scalar in
      switch scalar.value {
      // Digits, kana and the usual ideographs, and the usual marks, without a look at the tables of properties.
      case 0x30...0x39, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF: true
      case 0x25A0...0x25FF, 0x30FB: false
      default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      }
    }
  }
}
