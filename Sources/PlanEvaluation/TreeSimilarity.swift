/// How alike two trees are: 1 - edit distance / size of the larger, as in TEDS (X. Zhong et al.,
/// "Image-based table recognition", ECCV 2020).
///
/// Putting in or taking out a node costs 1; changing one into another costs 0 for the same text and
/// kind, a half for the same text under another kind, else 1.
enum TreeSimilarity {
  /// Trees of more nodes, the root included, are not compared: time and memory grow with the
  /// product of the sizes (3,000 by 3,000 take 54 MB).
  static let limit = 3000

  /// A cost in halves. The largest distance, of two trees at the limit, is 12,000.
  private typealias Halves = Int16

  /// The similarity, from 0 to 1; nil for a gold above the limit, 0 for such a candidate.
  static func similarity(gold: KeyedTree, candidate: KeyedTree, pool: inout MatchKeys) -> Double? {
    if gold.nodes.count + 1 > limit { return nil }
    if candidate.nodes.count + 1 > limit { return 0 }
    let a = PostorderTree(gold)
    let b = PostorderTree(candidate)
    let halves = TreeEditDistance.distance(
      a.shape, b.shape, edit: 2, changes: changeCosts(a, b, pool: &pool))
    return max(0, 1 - Double(halves) / 2 / Double(max(a.count - 1, b.count - 1, 1)))
  }

  /// What it costs to change each node of `a` (row) into each of `b` (column).
  private static func changeCosts(
    _ a: PostorderTree, _ b: PostorderTree, pool: inout MatchKeys
  ) -> [Halves] {
    var costs = [Halves](repeating: 2, count: a.count * b.count)
    // Label and text together are evidence only where the kinds differ.
    let evidence = [(a.keys, b.keys, true), (a.wholeKeys, b.wholeKeys, false)]
    for (keys, otherKeys, holdsForSameKind) in evidence {
      let others = Dictionary(grouping: b.kinds.indices) { otherKeys[$0] }
      var alike: [Int: [Int]] = [:]
      for (u, key) in keys.enumerated() {
        let same =
          alike[key]
          ?? others.flatMap { pool.similarity(key, $0) >= MatchKeys.sameText ? $1 : [] }
        alike[key] = same
        for v in same {
          let areComparable = a.kinds[u].isComparable(to: b.kinds[v])
          if areComparable, !holdsForSameKind { continue }
          let needsDigits = a.kinds[u].needsSameDigits || b.kinds[v].needsSameDigits
          if needsDigits, !pool.haveSameDigits(key, otherKeys[v]) { continue }
          costs[u * b.count + v] = min(costs[u * b.count + v], areComparable ? 0 : 1)
        }
      }
    }
    return costs
  }
}

/// A tree in the order in which its nodes end: children before their parent, the root last.
private struct PostorderTree {
  private(set) var kinds: [EvaluationKind] = []
  private(set) var keys: [Int] = []
  private(set) var wholeKeys: [Int] = []
  let shape: TreeShape

  var count: Int { kinds.count }

  init(_ tree: KeyedTree) {
    var firstLeaves: [Int] = []
    var ended: [Int] = []
    var open: [(node: Int, firstLeaf: Int?)] = []
    func close() {
      let (node, firstLeaf) = open.removeLast()
      let leaf = firstLeaf ?? ended.count
      ended.append(node)
      firstLeaves.append(leaf)
      if let last = open.indices.last, open[last].firstLeaf == nil { open[last].firstLeaf = leaf }
    }
    for (node, value) in tree.nodes.enumerated() {
      while open.count > value.depth { close() }
      open.append((node, nil))
    }
    while !open.isEmpty { close() }
    kinds = ended.map { tree.nodes[$0].kind }
    keys = ended.map { tree.keys[$0] }
    wholeKeys = ended.map { tree.wholeKeys[$0] }
    kinds.append(.document)
    keys.append(MatchKeys.empty)
    wholeKeys.append(MatchKeys.empty)
    firstLeaves.append(0)
    shape = TreeShape(firstLeaves: firstLeaves)
  }
}
