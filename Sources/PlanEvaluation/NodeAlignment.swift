/// Which node of a candidate is which node of the gold, one to one.
struct NodeAlignment {
  /// Nodes of the two trees that are to be paired, by index, each with the key to pair it on.
  typealias Nodes = [(node: Int, key: Int)]

  /// The candidate's node for each node of the gold; nil where none was found.
  private(set) var partners: [Int?]
  /// Whether each node of the candidate is the partner of one of the gold.
  private(set) var isTaken: [Bool]

  private let gold: KeyedTree
  private let candidate: KeyedTree

  /// An alignment without a pair.
  init(gold: KeyedTree, candidate: KeyedTree) {
    self.gold = gold
    self.candidate = candidate
    partners = Array(repeating: nil, count: gold.nodes.count)
    isTaken = Array(repeating: false, count: candidate.nodes.count)
  }

  /// Pairs nodes: first those with the same key, aligned (so that one 現状と課題 that was missed does
  /// not shift all that follow), then those with the same key anywhere, in order, then each with
  /// the most similar of what is left.
  ///
  /// - Returns: number of pairs made.
  mutating func pair(_ some: Nodes, with others: Nodes, pool: inout MatchKeys) -> Int {
    var made = 0
    var matcher = SequenceMatcher(some.map(\.key), others.map(\.key))
    for block in matcher.matchingBlocks() {
      for step in 0..<block.count {
        take(others[block.second + step].node, for: some[block.first + step].node)
      }
      made += block.count
    }

    var waiting = WaitingNodes(others.filter { !isTaken[$0.node] })
    var rest: Nodes = []
    for entry in some where partners[entry.node] == nil {
      if let other = waiting.removeFirst(withKey: entry.key) {
        take(other, for: entry.node)
        made += 1
      } else {
        rest.append(entry)
      }
    }

    var left = waiting.remaining
    for entry in rest {
      guard let best = mostSimilar(to: entry, among: left, pool: &pool) else { continue }
      take(left.remove(at: best).node, for: entry.node)
      made += 1
    }
    return made
  }

  private mutating func take(_ other: Int, for node: Int) {
    partners[node] = other
    isTaken[other] = true
  }

  /// Index in `left` of the most similar node, the first of several; nil where none is the same.
  private func mostSimilar(
    to entry: (node: Int, key: Int), among left: Nodes, pool: inout MatchKeys
  ) -> Int? {
    var best: Int?
    var bestSimilarity = 0.0
    for (index, other) in left.enumerated() {
      let similarity = pool.similarity(entry.key, other.key)
      guard similarity > bestSimilarity else { continue }
      let needsDigits =
        gold.nodes[entry.node].kind.needsSameDigits
        || candidate.nodes[other.node].kind.needsSameDigits
      guard !needsDigits || pool.haveSameDigits(entry.key, other.key) else { continue }
      best = index
      bestSimilarity = similarity
    }
    return best
  }
}

/// Nodes that wait for a partner, by key; the keys in the order of their first nodes.
private struct WaitingNodes {
  private var groups: [(key: Int, nodes: ArraySlice<Int>)] = []
  private var groupOfKey: [Int: Int] = [:]

  init(_ nodes: NodeAlignment.Nodes) {
    for (node, key) in nodes {
      if let group = groupOfKey[key] {
        groups[group].nodes.append(node)
      } else {
        groupOfKey[key] = groups.count
        groups.append((key, [node]))
      }
    }
  }

  mutating func removeFirst(withKey key: Int) -> Int? {
    groupOfKey[key].flatMap { groups[$0].nodes.popFirst() }
  }

  /// The nodes that still wait, group by group.
  var remaining: NodeAlignment.Nodes {
    groups.flatMap { group in group.nodes.map { ($0, group.key) } }
  }
}
