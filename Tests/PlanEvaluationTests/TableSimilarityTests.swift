import PlanModel
import Testing

@testable import PlanEvaluation

@Suite("TEDS")
struct TableSimilarityTests {
  /// Two tables with their TEDS.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var gold: [[String]]
    var candidate: [[String]]
    var expected: Double

    init(_ name: String, _ gold: [[String]], _ candidate: [[String]], _ expected: Double) {
      testDescription = name
      self.gold = gold
      self.candidate = candidate
      self.expected = expected
    }
  }

  private static let head = [["事業名^2,1", "担当課^2,1", "年度別事業費^1,3"], ["R7", "R8", "R9"]]
  private static let flatHead = [["事業名", "担当課", "年度別事業費", "", ""], ["", "", "R7", "R8", "R9"]]
  private static let roads = ["道路補修", "土木課", "4,110", "3,180", "3,630"]
  private static let parks = ["公園整備", "都市計画課", "8,780", "28,200", "52,800"]
  private static let plan = head + [roads, parks]
  private static let misread = [
    ["道路補修", "土木課", "4,118", "3,180", "3,63"], ["公園整備", "都市計画", "8,780", "28,200", "52,800"],
  ]
  private static let column = plan.joined().map { [String($0.split(separator: "^")[0])] }

  /// The values are those of the metric of the PubTabNet authors (`metric.py` with the package
  /// `apted`), run on the same tables as `table`, `tr` and `td`.
  static let authorsCases = [
    Case("no spans seen", plan, flatHead + [roads, parks], 0.7083333333333333),
    Case("a row lost", plan, head + [roads], 0.7),
    Case("one column", plan, column, 0.28125),
    Case("texts misread", plan, head + misread, 0.97),
    Case(
      "rows torn", [["ab", "cd", "ef"], ["gh", "ij", "kl"]],
      [["ab"], ["cd"], ["ef", "gh"], ["ij", "kl"]], 0.4),
    Case(
      "first column lost", [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]],
      [["b", "c"], ["e", "f"], ["h", "i"]], 0.75),
    Case(
      "a span not seen", [["学識経験者^2,1", "架空", "会長"], ["雛形", "副会長"]],
      [["学識経験者", "架空", "会長"], ["", "雛形", "副会長"]], 0.75),
    Case("turned", [["a", "b", "c", "d"]], [["a"], ["b"], ["c"], ["d"]], 0.375),
  ]

  /// Worked out by hand: what is wrong over the nodes of the larger table.
  static let handMadeCases = [
    Case("a third of a text of three nodes", [["abc", "d"]], [["abx", "d"]], 8.0 / 9),
    Case("an empty cell", [["", "d"]], [["abx", "d"]], 2.0 / 3),
    Case("a row", [["a"], ["b"]], [["a"]], 0.5),
    Case("a span", [["a^1,2"]], [["a"]], 0.5),
    Case("nothing", [], [], 1),
    Case("nothing found", [["a"]], [], 0),
  ]

  @Test(
    "is what the authors' program and a reckoning by hand say",
    arguments: authorsCases + handMadeCases)
  func agrees(_ each: Case) throws {
    let value = try #require(teds(each.gold, each.candidate))
    #expect(abs(value - each.expected) < 1e-9, "\(value)")
    let back = try #require(teds(each.candidate, each.gold))
    #expect(abs(back - each.expected) < 1e-9, "\(back)")
  }

  @Test("takes what looks the same for the same")
  func foldsTexts() {
    #expect(teds([["４，１１０ 千円", "R7〜R9"]], [["4,110千円", "R7～R9"]]) == 1)
    #expect(teds([["4,110", "R7"]], [["4,118", "R7"]]) == 1 - 0.2 / 3)
  }

  @Test("the structure alone does not look at texts")
  func measuresStructure() throws {
    let gold = EvaluationTable(goldTable([["a^2,1", "b"], ["c"]]))
    let same = EvaluationTable(goldTable([["x^2,1", "y"], ["z"]]))
    let figures = try #require(TableSimilarity.figures(gold: gold, candidate: same))
    #expect(figures.structure == 1)
    #expect(figures.teds == 1 - 3.0 / 5)
  }

  @Test("is 1 for the table itself, the same both ways, from 0 to 1, and as defined")
  func hasItsProperties() throws {
    var generator = SeededGenerator(seed: 11)
    let texts = ["", "甲", "乙丙", "甲乙", "12", "125"]
    func randomTable() -> EvaluationTable {
      let rows = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in
          GoldTable.Cell(
            texts.randomElement(using: &generator) ?? "",
            rowSpan: Int.random(in: 1...2, using: &generator),
            columnSpan: Int.random(in: 1...2, using: &generator))
        }
      }
      return EvaluationTable(GoldTable(page: nil, rows: rows))
    }
    for _ in 0..<300 {
      let (gold, candidate) = (randomTable(), randomTable())
      let there = try #require(TableSimilarity.figures(gold: gold, candidate: candidate))
      let back = try #require(TableSimilarity.figures(gold: candidate, candidate: gold))
      #expect(abs(there.teds - back.teds) < 1e-9)
      #expect((0...1).contains(there.teds) && there.teds <= there.structure + 1e-9)
      #expect(TableSimilarity.figures(gold: gold, candidate: gold)?.teds == 1)
      #expect(abs(there.teds - DefinedTEDS.value(gold, candidate)) < 1e-9)
    }
  }

  @Test("leaves tables above the limit out: nil for a gold, 0 for a candidate")
  func keepsLimit() {
    let small = EvaluationTable(goldTable([["a"]]))
    let large = EvaluationTable(
      goldTable(Array(repeating: ["a", "b"], count: TableSimilarity.limit / 3)))
    #expect(TableSimilarity.figures(gold: large, candidate: small) == nil)
    #expect(TableSimilarity.figures(gold: small, candidate: large)?.teds == 0)
  }

  @Test("takes a table of sixty rows of eight cells")
  func takesLargeTables() throws {
    let rows = (0..<60).map { row in (0..<8).map { "事業\(row * 8 + $0)の概要と効果" } }
    var other = rows
    other.remove(at: 30)
    // One row of nine nodes is missing.
    let value = try #require(teds(rows, other))
    #expect(abs(value - (1 - 9.0 / 540)) < 1e-9)
  }
}

@Suite("The form in which tables are compared")
struct EvaluationTableTests {
  private func texts(_ table: EvaluationTable) -> [[String]] {
    table.rows.map { row in
      row.map { cell in
        let text = String(String.UnicodeScalarView(cell.text))
        return cell.rowSpan * cell.columnSpan == 1
          ? text : "\(text)^\(cell.rowSpan),\(cell.columnSpan)"
      }
    }
  }

  @Test("is the gold's own, and a document's without its covered cells")
  func takesCoveredCellsOut() {
    let gold = [["事業^2,1", "課^2,1", "費用^1,3"], ["R7", "R8", "R9"], ["道", "土", "1", "2", "3"]]
    let node = tableNode([
      ["事業^2,1", "課^2,1", "費用^1,3", "", ""], ["", "", "R7", "R8", "R9"],
      ["道", "土", "1", "2", "3"],
    ])
    #expect(texts(EvaluationTable(goldTable(gold))) == gold)
    #expect(texts(EvaluationTable(node)) == gold)
  }

  @Test("keeps empty cells that nothing covers, and covered ones that have text")
  func keepsOtherCells() {
    let node = tableNode([["a^2,2", "", "b"], ["", "x", ""], ["", "c", ""]])
    #expect(texts(EvaluationTable(node)) == [["a^2,2", "b"], ["x", ""], ["", "c", ""]])
  }

  @Test("has no spans beyond the table")
  func cutsSpans() {
    #expect(
      texts(EvaluationTable(goldTable([["a^5,1", "b^0,0"], ["c^9,1"]]))) == [
        ["a^2,1", "b"], ["c"],
      ])
    #expect(
      texts(EvaluationTable(tableNode([["a", "b^7,7"], ["c", ""]]))) == [["a", "b^2,1"], ["c"]])
  }

  @Test("has as many header rows as there are at its top")
  func countsHeaderRows() {
    #expect(
      EvaluationTable(goldTable([["#a", "#b"], ["#c", "#d"], ["#e", "f"]])).headerRows == 2)
    #expect(EvaluationTable(goldTable([["a"], ["#b"]])).headerRows == 0)
    #expect(
      EvaluationTable(tableNode([["#a^2,1", "#b"], ["", "#c"], ["1", "2"]])).headerRows == 2)
  }
}

/// TEDS by the definition of the distance: the last tree of a forest loses its root, or comes in, or
/// is changed into the last tree of the other. Exponential but for what it remembers.
private struct DefinedTEDS {
  private struct Tree: Hashable {
    var label: String
    var text: [Unicode.Scalar] = []
    var below: [Tree] = []
    var size: Int { 1 + below.reduce(0) { $0 + $1.size } }
  }
  private struct Question: Hashable { var first, second: [Tree] }
  private var known: [Question: Double] = [:]

  static func value(_ one: EvaluationTable, _ other: EvaluationTable) -> Double {
    let (a, b) = (tree(one), tree(other))
    var definition = DefinedTEDS()
    let distance = definition.distance([a], [b])
    return max(0, 1 - distance / Double(max(a.size - 1, b.size - 1, 1)))
  }

  private static func tree(_ table: EvaluationTable) -> Tree {
    Tree(
      label: "table",
      below: table.rows.map { row in
        Tree(
          label: "tr",
          below: row.map { Tree(label: "td \($0.rowSpan) \($0.columnSpan)", text: $0.text) })
      })
  }

  private mutating func distance(_ first: [Tree], _ second: [Tree]) -> Double {
    guard let one = first.last else { return Double(second.reduce(0) { $0 + $1.size }) }
    guard let other = second.last else { return Double(first.reduce(0) { $0 + $1.size }) }
    let question = Question(first: first, second: second)
    if let answer = known[question] { return answer }
    let (rest, otherRest) = (Array(first.dropLast()), Array(second.dropLast()))
    let change =
      one.label == other.label ? levenshtein(one.text[...], other.text[...]) : 1
    let answer = min(
      distance(rest + one.below, second) + 1,
      distance(first, otherRest + other.below) + 1,
      distance(rest, otherRest) + distance(one.below, other.below) + change)
    known[question] = answer
    return answer
  }

  private func levenshtein(
    _ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>
  ) -> Double {
    func steps(_ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>) -> Int {
      guard let a = one.last, let b = other.last else { return max(one.count, other.count) }
      return min(
        steps(one.dropLast(), other) + 1, steps(one, other.dropLast()) + 1,
        steps(one.dropLast(), other.dropLast()) + (a == b ? 0 : 1))
    }
    let longer = max(one.count, other.count)
    return longer == 0 ? 0 : Double(steps(one, other)) / Double(longer)
  }
}
