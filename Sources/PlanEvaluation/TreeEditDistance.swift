internal import Ordering

/// The edit distance of ordered trees: the least cost of putting nodes in, taking nodes out and
/// changing nodes that turns one tree into the other.
///
/// The algorithm is that of K. Zhang and D. Shasha, "Simple fast algorithms for the editing distance
/// between trees and related problems", SIAM Journal on Computing 18, 1989.
enum TreeEditDistance {
  /// The distance of two trees that have at least a root.
  ///
  /// - Parameters:
  ///   - edit: the cost of putting in or taking out a node.
  ///   - changes: what it costs to change each node of `a` (row) into each of `b` (column); none of
  ///     them more than twice `edit`.
  static func distance<Cost: Numeric & Comparable>(
    _ a: TreeShape, _ b: TreeShape, edit: Cost, changes: [Cost]
  ) -> Cost {
    let columns = b.count
    // What it costs to put in so many nodes.
    var edits = [Cost.zero]
    for _ in 0..<max(a.count, columns) { edits.append(edits[edits.count - 1] + edit) }

    // Distances between the subtrees that end at each pair of nodes. A leaf against a subtree is
    // known at once: the cheapest change, and the rest of the subtree put in. What follows then
    // needs the key roots of true subtrees only.
    var trees = [Cost](repeating: 0, count: a.count * columns)
    for u in 0..<a.count where a.isLeaf(u) {
      let row = u * columns..<(u + 1) * columns
      trees.replaceSubrange(row, with: b.leafDistances(changes: changes[row], edits: edits))
    }
    for v in 0..<columns where b.isLeaf(v) {
      let column = stride(from: v, to: changes.count, by: columns).map { changes[$0] }
      for (u, distance) in a.leafDistances(changes: column[...], edits: edits).enumerated() {
        trees[u * columns + v] = distance
      }
    }

    // Distances between forests: row and column 0 stand for the empty one.
    let width = columns + 1
    var forests = [Cost](repeating: 0, count: (a.count + 1) * width)
    for column in 0..<width { forests[column] = edits[column] }
    for i in a.keyRoots where !a.isLeaf(i) {
      for j in b.keyRoots where !b.isLeaf(j) {
        let firstU = a.firstLeaves[i]
        let firstV = b.firstLeaves[j]
        for u in firstU...i {
          let row = (u - firstU + 1) * width
          let base = (a.firstLeaves[u] - firstU) * width
          let isWhole = a.firstLeaves[u] == firstU
          var best = forests[row - width] + edit
          forests[row] = best
          for v in firstV...j {
            let start = b.firstLeaves[v] - firstV
            let above = row - width + v - firstV
            best = min(best, forests[above + 1]) + edit
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

/// The shape of a tree: its nodes in the order in which they end, children before their parent, the
/// root last.
struct TreeShape {
  /// The first leaf of the subtree that ends at each node; the node itself for a leaf.
  let firstLeaves: [Int]
  /// The last node of each first leaf, rising: subtrees that are not the first of a larger one.
  let keyRoots: [Int]

  /// The shape of the tree with these first leaves.
  init(firstLeaves: [Int]) {
    self.firstLeaves = firstLeaves
    var lastNodes: [Int: Int] = [:]
    for (node, leaf) in firstLeaves.enumerated() { lastNodes[leaf] = node }
    keyRoots = Array(lastNodes.values).ascending()
  }

  /// Number of nodes, the root included.
  var count: Int { firstLeaves.count }

  /// Whether nothing is below a node.
  func isLeaf(_ node: Int) -> Bool { firstLeaves[node] == node }

  /// The distances of a leaf to each subtree: the least of `changes` over the subtree's nodes, and
  /// the other nodes put in.
  fileprivate func leafDistances<Cost: Numeric & Comparable>(
    changes: ArraySlice<Cost>, edits: [Cost]
  ) -> [Cost] {
    var least = Array(changes)
    var open: [Int] = []
    for (node, leaf) in firstLeaves.enumerated() {
      while let last = open.last, last >= leaf {
        least[node] = min(least[node], least[last])
        open.removeLast()
      }
      open.append(node)
    }
    return firstLeaves.enumerated().map { least[$0] + edits[$0 - $1] }
  }
}
