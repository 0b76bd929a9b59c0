import Testing

@testable import PlanEvaluation

@Suite("Properties of the scores")
struct PropertyTests {
  /// A document of the usual shape with every kind, made at random.
  private func randomTree(_ generator: inout SeededGenerator) throws -> EvaluationTree {
    let words = ["相談", "窓口", "設置", "地域", "福祉", "推進", "2", "第１章", "（１）", "現状と課題", "■"]
    var tree = EvaluationTree()
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      let deepest = (tree.nodes.last?.depth ?? -1) + 1
      func text(_ range: ClosedRange<Int>) -> String {
        (0..<Int.random(in: range, using: &generator)).map { _ in
          words.randomElement(using: &generator) ?? ""
        }.joined()
      }
      tree.append(
        EvaluationTree.Node(
          kind: EvaluationKind.allCases.randomElement(using: &generator) ?? .item,
          role: text(0...1), label: text(0...1), text: text(0...6),
          depth: Int.random(in: 0...deepest, using: &generator)))
    }
    return tree
  }

  @Test("a tree against itself is 1 everywhere, and nothing is missed", arguments: 0..<40)
  func scoresItself(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let tree = try randomTree(&generator)
    let evaluation = Evaluation(gold: tree, candidate: tree)
    let isCounted = !evaluation.scores.parent.isZero
    for (name, value) in evaluation.scores.figures where isCounted {
      #expect(value == (name == "missing" ? 0 : 1), "\(name)")
    }
    #expect(evaluation.missed.isEmpty && evaluation.extra.isEmpty)
    #expect(isCounted || tree.nodes.allSatisfy { $0.kind == .table || $0.text.isEmpty })
  }

  @Test("all figures lie from 0 to 1, whatever is compared", arguments: 0..<40)
  func staysInRange(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed + 1000)
    let gold = try randomTree(&generator)
    var candidate = try randomTree(&generator)
    candidate.furniture = ["12"]
    let scores = Evaluation.score(gold: gold, candidate: candidate, source: Array("相談窓口".utf8))
    for (name, value) in scores.figures {
      #expect((0...1).contains(value), "\(name) \(value)")
    }
  }
}
