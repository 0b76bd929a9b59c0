/// How alike two trees are: 1 - edit distance / size of the larger, as in TEDS (X. Zhong et al.,
/// "Image-based table recognition", ECCV 2020).
///
/// The distance is that of K. Zhang and D. Shasha ("Simple fast algorithms for the editing distance
/// between trees and related problems", SIAM Journal on Computing 18, 1989). Putting in or taking
/// out a node costs 1; changing one into another costs 0 for the same text and kind, a half for the
/// same text under another kind, else 1.
enum TreeSimilarity {
  /// Trees of more nodes, the root included, are not compared: time and memory grow with the
  /// product of the sizes (3,000 by 3,000 take 54 MB).
  static let limit = 3000

  /// A cost in halves. The largest distance, of two trees at the limit, is 12,000.
  fileprivate typealias Halves = Int16

  /// The similarity, from 0 to 1; nil for a gold above the limit, 0 for such a candidate.
  static func similarity(gold: KeyedTree, candidate: KeyedTree, pool: inout MatchKeys) -> Double? {
    if gold.nodes.count + 1 > limit { return nil }
    if candidate.nodes.count + 1 > limit { return 0 }
    let a = PostorderTree(gold)
    let b = PostorderTree(candidate)
    let halves = distance(a, b, changes: changeCosts(a, b, pool: &pool))
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

  /// The edit distance.
  private static func distance(
    _ a: PostorderTree, _ b: PostorderTree, changes: [Halves]
  ) -> Halves {
    let columns = b.count
    // Distances between the subtrees that end at each pair of nodes. A leaf against a subtree is
    // known at once: the cheapest change, and the rest of the subtree put in. What follows then
    // needs the key roots of true subtrees only.
    var trees = [Halves](repeating: 0, count: a.count * columns)
    for u in a.firstLeaves.indices where a.isLeaf(u) {
      let row = u * columns..<(u + 1) * columns
      trees.replaceSubrange(row, with: b.leafDistances(changes: changes[row]))
    }
    for v in b.firstLeaves.indices where b.isLeaf(v) {
      let column = stride(from: v, to: changes.count, by: columns).map { changes[$0] }
      for (u, distance) in a.leafDistances(changes: column[...]).enumerated() {
        trees[u * columns + v] = distance
      }
    }

    // Distances between forests: row and column 0 stand for the empty one.
    let width = columns + 1
    var forests = [Halves](repeating: 0, count: (a.count + 1) * width)
    for column in 0..<width { forests[column] = 2 * Halves(column) }
    for i in a.keyRoots where !a.isLeaf(i) {
      for j in b.keyRoots where !b.isLeaf(j) {
        let firstU = a.firstLeaves[i]
        let firstV = b.firstLeaves[j]
        for u in firstU...i {
          let row = (u - firstU + 1) * width
          let base = (a.firstLeaves[u] - firstU) * width
          let isWhole = a.firstLeaves[u] == firstU
          var best = forests[row - width] + 2
          forests[row] = best
          for v in firstV...j {
            let start = b.firstLeaves[v] - firstV
            let above = row - width + v - firstV
            best = min(best, forests[above + 1]) + 2
            if isWhole, start == 0 {
              best = min(best, forests[above] + changes[u * columns + v])
              trees[u * columns + v] = best
            } else {
              best = min(best, forests[base + start] + trees[u * columns + v])
            }
            forests[above + width + 1] = best
          }
        }
      }
    }
    return trees[trees.count - 1]
  }
}

/// A tree in the order in which its nodes end: children before their parent, the root last.
private struct PostorderTree {
  private(set) var kinds: [EvaluationKind] = []
  private(set) var keys: [Int] = []
  private(set) var wholeKeys: [Int] = []
  /// The first leaf of the subtree that ends at each node; the node itself for a leaf.
  private(set) var firstLeaves: [Int] = []
  /// The last node of each first leaf, rising: subtrees that are not the first of a larger one.
  private(set) var keyRoots: [Int] = []

  var count: Int { kinds.count }

  init(_ tree: KeyedTree) {
    var open: [(node: Int, firstLeaf: Int?)] = []
    func close(_ tree: KeyedTree, into result: inout PostorderTree) {
      let (node, firstLeaf) = open.removeLast()
      let leaf = firstLeaf ?? result.count
      result.kinds.append(tree.nodes[node].kind)
      result.keys.append(tree.keys[node])
      result.wholeKeys.append(tree.wholeKeys[node])
      result.firstLeaves.append(leaf)
      if let last = open.indices.last, open[last].firstLeaf == nil { open[last].firstLeaf = leaf }
    }
    for (node, value) in tree.nodes.enumerated() {
      while open.count > value.depth { close(tree, into: &self) }
      open.append((node, nil))
    }
    while !open.isEmpty { close(tree, into: &self) }
    kinds.append(.document)
    keys.append(MatchKeys.empty)
    wholeKeys.append(MatchKeys.empty)
    firstLeaves.append(0)

    var lastNodes: [Int: Int] = [:]
    for (node, leaf) in firstLeaves.enumerated() { lastNodes[leaf] = node }
    keyRoots = lastNodes.values.sorted()
  }

  func isLeaf(_ node: Int) -> Bool { firstLeaves[node] == node }

  /// The distances of a leaf to each subtree: the least of `changes` over the subtree's nodes, and
  /// the other nodes put in.
  func leafDistances(changes: ArraySlice<TreeSimilarity.Halves>) -> [TreeSimilarity.Halves] {
    var least = Array(changes)
    var open: [Int] = []
    for (node, leaf) in firstLeaves.enumerated() {
      while let last = open.last, last >= leaf {
        least[node] = min(least[node], least[last])
        open.removeLast()
      }
      open.append(node)
    }
    return firstLeaves.enumerated().map { least[$0] + 2 * TreeSimilarity.Halves($0 - $1) }
  }
}
