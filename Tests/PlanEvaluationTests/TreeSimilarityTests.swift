import Testing

@testable import PlanEvaluation

@Suite("Tree similarity")
struct TreeSimilarityTests {
  private func similarity(_ gold: EvaluationTree, _ candidate: EvaluationTree) -> Double? {
    var pool = MatchKeys()
    let goldTree = KeyedTree(gold, pool: &pool)
    let candidateTree = KeyedTree(candidate, pool: &pool)
    return TreeSimilarity.similarity(gold: goldTree, candidate: candidateTree, pool: &pool)
  }

  @Test(
    "counts 1 for a node put in or taken out, a half for another kind",
    arguments: [
      ("item ｜ 甲\nitem ｜ 乙", "item ｜ 甲\nitem ｜ 乙", 1.0),
      ("item ｜ 甲\nitem ｜ 乙", "item ｜ 甲", 0.5),
      ("item ｜ 甲\nitem ｜ 乙", "item ｜ 甲\nsection ｜ 乙", 0.75),
      ("note ｜ 甲\nitem ｜ 乙", "field ｜ 甲\nitem ｜ 丙", 0.5),
      ("section ｜ 甲\n  item ｜ 乙", "section ｜ 甲\nitem ｜ 乙", 0),
      ("section ｜ 甲\n  item ｜ 乙", "item ｜ 乙", 0.5),
      ("section ｜\nitem ｜ 乙", "paragraph ｜\nitem ｜ 乙", 0.75),
      ("section ● ｜ 甲", "item ｜ ●甲", 0.5),
      ("item ● ｜ 甲", "item ｜ ●甲", 0),
      ("section ｜ 甲", "", 0),
      ("", "", 1),
    ])
  func countsEdits(_ gold: String, _ candidate: String, _ expected: Double) throws {
    #expect(similarity(try tree(gold), try tree(candidate)) == expected)
  }

  @Test("is the distance of the definition on random small trees")
  func agreesWithDefinition() {
    var generator = SeededGenerator(seed: 3)
    let kinds: [EvaluationKind] = [.section, .item, .paragraph, .note]
    let texts = ["甲", "乙", "丙", ""]
    func randomTree() -> EvaluationTree {
      var tree = EvaluationTree()
      for _ in 0..<Int.random(in: 0...9, using: &generator) {
        let deepest = (tree.nodes.last?.depth ?? -1) + 1
        tree.append(
          EvaluationTree.Node(
            kind: kinds.randomElement(using: &generator) ?? .item, role: "", label: "",
            text: texts.randomElement(using: &generator) ?? "",
            depth: Int.random(in: 0...deepest, using: &generator)))
      }
      return tree
    }
    for _ in 0..<300 {
      let (gold, candidate) = (randomTree(), randomTree())
      var oracle = ForestDistance()
      let distance = oracle.distance(gold.nodes[...], candidate.nodes[...])
      let size = max(gold.nodes.count, candidate.nodes.count, 1)
      #expect(
        similarity(gold, candidate) == max(0, 1 - distance / Double(size)),
        "\(outline(gold))--\n\(outline(candidate))")
    }
  }

  @Test("leaves trees above the limit out: nil for a gold, 0 for a candidate")
  func keepsLimit() throws {
    let small = try tree("item ｜ 甲")
    let large = try tree(String(repeating: "item ｜ 甲\n", count: TreeSimilarity.limit))
    #expect(similarity(large, small) == nil)
    #expect(similarity(small, large) == 0)
  }

  @Test("takes trees as deep as the limit")
  func takesDeepTrees() {
    var chain = EvaluationTree()
    for depth in 0..<300 {
      chain.append(
        EvaluationTree.Node(kind: .item, role: "", label: "", text: "甲", depth: depth))
    }
    #expect(similarity(chain, chain) == 1)
  }
}

/// The edit distance by its definition: the last tree of a forest loses its root, or comes in, or
/// is changed into the last tree of the other.
private struct ForestDistance {
  private struct Question: Hashable {
    var first: ArraySlice<EvaluationTree.Node>
    var second: ArraySlice<EvaluationTree.Node>
  }

  private var known: [Question: Double] = [:]

  mutating func distance(
    _ first: ArraySlice<EvaluationTree.Node>, _ second: ArraySlice<EvaluationTree.Node>
  ) -> Double {
    let question = Question(first: first, second: second)
    if let answer = known[question] { return answer }
    let answer: Double
    switch (lastTree(first), lastTree(second)) {
    case (nil, _): answer = Double(second.count)
    case (_, nil): answer = Double(first.count)
    case (let (root, below, rest)?, let (otherRoot, otherBelow, otherRest)?):
      answer = min(
        distance(rest + below, second) + 1,
        distance(first, otherRest + otherBelow) + 1,
        distance(below, otherBelow) + distance(rest, otherRest) + cost(root, otherRoot))
    }
    known[question] = answer
    return answer
  }

  /// The root of the last tree, what is below it (raised by one level), and the trees before it.
  private func lastTree(
    _ forest: ArraySlice<EvaluationTree.Node>
  ) -> (
    EvaluationTree.Node, ArraySlice<EvaluationTree.Node>, ArraySlice<EvaluationTree.Node>
  )? {
    guard let root = forest.lastIndex(where: { $0.depth == 0 }) else { return nil }
    let below = forest[(root + 1)...].map { node in
      var raised = node
      raised.depth -= 1
      return raised
    }
    return (forest[root], below[...], forest[..<root])
  }

  private func cost(_ node: EvaluationTree.Node, _ other: EvaluationTree.Node) -> Double {
    if node.text != other.text { return 1 }
    return node.kind.isComparable(to: other.kind) ? 0 : 0.5
  }
}
