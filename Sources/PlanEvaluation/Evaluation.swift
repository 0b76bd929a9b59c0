/// The comparison of a candidate, such as a converted document, with the gold outline.
public struct Evaluation: Sendable {
  /// The figures.
  public let scores: Scores
  /// The gold's nodes that were not found under any kind, in reading order.
  public let missed: [EvaluationTree.Node]
  /// The candidate's nodes that are none of the gold's, in reading order.
  public let extra: [EvaluationTree.Node]

  /// Compares two trees.
  ///
  /// - Parameters:
  ///   - gold: what a reader of the document says its structure is.
  ///   - candidate: the tree to score.
  ///   - source: the document's text in UTF-8, for `lost` and `invented`; bytes that are no UTF-8
  ///     count as U+FFFD.
  public init(gold: EvaluationTree, candidate: EvaluationTree, source: [UInt8]? = nil) {
    var pool = MatchKeys()
    let goldTree = KeyedTree(gold, pool: &pool)
    let candidateTree = KeyedTree(candidate, pool: &pool)
    var alignment = NodeAlignment(gold: goldTree, candidate: candidateTree)

    var figures: [EvaluationKind.Group: Double] = [:]
    var cell: Double?
    for group in EvaluationKind.Group.allCases {
      let some = goldTree.keyedNodes(of: group)
      let others = candidateTree.keyedNodes(of: group)
      let pairs = alignment.pair(some, with: others, pool: &pool)
      if some.isEmpty { continue }
      figures[group] = Self.f1(pairs, some.count + others.count)
      if group == .row {
        cell = Self.cellFigure(
          some.map { (gold.nodes[$0.node], alignment.partners[$0.node]) },
          others.map { (candidate.nodes[$0.node], $0.node) })
      }
    }
    // A node found under another kind still counts for its parent, and against its kind.
    for keys in [\KeyedTree.wholeKeys, \.keys] {
      let some = goldTree.countedNodes.filter { alignment.partners[$0] == nil }
      let others = candidateTree.countedNodes.filter { !alignment.isTaken[$0] }
      _ = alignment.pair(
        some.map { ($0, goldTree[keyPath: keys][$0]) },
        with: others.map { ($0, candidateTree[keyPath: keys][$0]) }, pool: &pool)
    }

    let counted = goldTree.countedNodes
    let partners = alignment.partners
    let pairs = counted.compactMap { node in partners[node].map { (node, $0) } }
    let underSameHeading = pairs.count { node, other in
      let otherHeading = candidateTree.headings[other]
      guard let heading = goldTree.headings[node] else { return otherHeading == nil }
      return partners[heading].map { $0 == otherHeading } ?? false
    }
    let ofSameKind = pairs.count { node, other in
      gold.nodes[node].hasKindAndRole(of: candidate.nodes[other])
    }

    var body = CharacterCounts(candidate)
    let missing = CharacterCounts(gold).share(missingIn: body)
    var sourceCounts: CharacterCounts?
    if let source {
      sourceCounts = CharacterCounts([String(decoding: source, as: UTF8.self)])
      body.add(CharacterCounts(candidate.furniture))
    }

    scores = Scores(
      heading: figures[.heading], item: figures[.item], text: figures[.text], row: figures[.row],
      cell: cell,
      parent: Double(underSameHeading) / Double(max(1, counted.count)),
      kind: Double(ofSameKind) / Double(max(1, counted.count)),
      tree: TreeSimilarity.similarity(gold: goldTree, candidate: candidateTree, pool: &pool),
      missing: missing,
      lost: sourceCounts.map { $0.share(missingIn: body) },
      invented: sourceCounts.map { body.share(missingIn: $0) },
      goldNodes: gold.nodes.count, candidateNodes: candidate.nodes.count)
    missed = counted.filter { partners[$0] == nil }.map { gold.nodes[$0] }
    extra = candidateTree.countedNodes.filter { !alignment.isTaken[$0] }.map { candidate.nodes[$0] }
  }

  /// The figures of a candidate alone; see `init(gold:candidate:source:)`.
  public static func score(
    gold: EvaluationTree, candidate: EvaluationTree, source: [UInt8]? = nil
  ) -> Scores {
    Evaluation(gold: gold, candidate: candidate, source: source).scores
  }

  /// Twice the pairs over the nodes (or cells) of both sides.
  private static func f1(_ pairs: Int, _ nodes: Int) -> Double {
    2 * Double(pairs) / Double(max(1, nodes))
  }

  /// F1 of the filled cells that agree, in order, within matched rows. A row that was read as one
  /// cell is one wrong cell.
  private static func cellFigure(
    _ rows: [(node: EvaluationTree.Node, partner: Int?)],
    _ others: [(node: EvaluationTree.Node, index: Int)]
  ) -> Double {
    let otherCells = Dictionary(
      uniqueKeysWithValues: others.map { ($0.index, $0.node.filledCells) })
    var agree = 0
    var all = otherCells.values.reduce(0) { $0 + $1.count }
    for row in rows {
      let cells = row.node.filledCells
      all += cells.count
      guard let partner = row.partner, let others = otherCells[partner] else { continue }
      var matcher = SequenceMatcher(cells, others)
      agree += matcher.matchCount()
    }
    return f1(agree, all)
  }
}

extension KeyedTree {
  /// The nodes of a group that have a key, with it.
  fileprivate func keyedNodes(of group: EvaluationKind.Group) -> NodeAlignment.Nodes {
    nodes.indices.filter { nodes[$0].kind.group == group && keys[$0] != MatchKeys.empty }
      .map { ($0, keys[$0]) }
  }

  /// The nodes that count: those with a key that are more than the frame of their rows.
  fileprivate var countedNodes: [Int] {
    nodes.indices.filter { keys[$0] != MatchKeys.empty && nodes[$0].kind != .table }
  }
}

extension EvaluationTree.Node {
  /// The folded texts of a row's cells, without the empty ones.
  fileprivate var filledCells: [[Unicode.Scalar]] {
    text.unicodeScalars.split(separator: "¦").map { foldCompatibility(Array($0)) }.filter {
      !$0.isEmpty
    }
  }

  /// Whether the other node has this one's kind and, where this one has one, its role.
  fileprivate func hasKindAndRole(of other: EvaluationTree.Node) -> Bool {
    // Scalars: two strings that differ in compatibility characters can be equal.
    kind == other.kind
      && (role.isEmpty || role.unicodeScalars.elementsEqual(other.role.unicodeScalars))
  }
}
