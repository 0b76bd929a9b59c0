/// A tree with what matching needs of each node: its keys, and the heading it stands under.
struct KeyedTree {
  /// The nodes in reading order.
  let nodes: [EvaluationTree.Node]
  /// What each node is matched on within its group.
  let keys: [Int]
  /// Label and text of each node together, without brackets and bullets: where one reader sees a
  /// label, another sees the start of the text.
  let wholeKeys: [Int]
  /// The nearest heading above each node that has a key; nil where there is none.
  let headings: [Int?]

  /// Folds the texts of a tree.
  init(_ tree: EvaluationTree, pool: inout MatchKeys) {
    nodes = tree.nodes
    var keys: [Int] = []
    var wholeKeys: [Int] = []
    var headings: [Int?] = []
    var headingsAtDepth: [Int?] = [nil]
    for (index, node) in tree.nodes.enumerated() {
      let (key, wholeKey) = Self.keys(of: node, pool: &pool)
      keys.append(key)
      wholeKeys.append(wholeKey)
      headingsAtDepth.removeSubrange((node.depth + 1)...)
      headings.append(headingsAtDepth[node.depth])
      let governs = node.kind.group == .heading && key != MatchKeys.empty
      headingsAtDepth.append(governs ? index : headingsAtDepth[node.depth])
    }
    self.keys = keys
    self.wholeKeys = wholeKeys
    self.headings = headings
  }

  private static func keys(
    of node: EvaluationTree.Node, pool: inout MatchKeys
  ) -> (key: Int, wholeKey: Int) {
    if node.kind == .row {
      let key = pool.key(
        foldCompatibility(node.text.unicodeScalars.map { $0 == "¦" || $0 == "|" ? " " : $0 }))
      return (key, key)
    }
    var whole = foldCompatibility(Array(node.label.unicodeScalars) + node.text.unicodeScalars)
    whole.removeAll(where: \.isOrnament)
    let wholeKey = pool.key(whole)
    switch node.kind.group {
    case .heading, .text: return (wholeKey, wholeKey)
    case .item, .row, nil:
      return (pool.key(foldCompatibility(Array(node.text.unicodeScalars))), wholeKey)
    }
  }

}
