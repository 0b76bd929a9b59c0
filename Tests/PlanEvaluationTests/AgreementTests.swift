import Foundation
import PlanModel
import Testing

@testable import PlanEvaluation

/// Agreement with the project's reference scorer, where that lies beside the project.
///
/// `TAIKEI_AGREEMENT_ROUNDS` damages each outline that often, the large ones included.
@Suite("Agreement with score.py", .enabled(if: SharedFiles.haveScorer, "score.py is not there"))
struct AgreementTests {
  /// The definitions are the same, so that only the last bits of a sum may differ. (The issue
  /// allows 0.005.)
  static let tolerance = 1e-9

  struct Case {
    var name: String
    var gold: EvaluationTree
    var candidate: EvaluationTree
    /// The candidate's file as score.py reads it, and whether that is JSON.
    var candidateFile: String
    var isJSON = false
    var source: String?
  }

  @Test("on damaged outlines")
  func agreesOnDamagedOutlines() throws {
    let rounds = ProcessInfo.processInfo.environment["TAIKEI_AGREEMENT_ROUNDS"].flatMap { Int($0) }
    let files = SharedFiles.outlines(
      in: ["gold", "real", "synthetic"], bytes: rounds == nil ? 17_000 : .max)
    try #require(!files.isEmpty)
    var generator = SeededGenerator(seed: 4)
    var cases: [Case] = []
    for file in files {
      let gold = try OutlineReader.read(Array(Data(contentsOf: file)))
      for round in 0..<(rounds ?? 2) {
        let share = [0.02, 0.1, 0.3, 0.7].randomElement(using: &generator) ?? 0.1
        let damaged = OutlineDamage(share: share).damaged(gold, using: &generator)
        let source = OutlineDamage(share: share / 2).damaged(gold, using: &generator)
        cases.append(
          Case(
            name: "\(file.lastPathComponent) round \(round)", gold: gold,
            candidate: try tree(outline(damaged)), candidateFile: outline(damaged),
            source: round.isMultiple(of: 2) ? outline(source) : nil))
      }
    }
    try expectAgreement(cases)
  }

  @Test("on small outlines of texts that are all alike, which have many ties")
  func agreesOnTies() throws {
    var generator = SeededGenerator(seed: 5)
    let endings = ["甲", "乙", "丙", "丁", "甲乙", "1", "2", "●"]
    func randomTree() -> EvaluationTree {
      var tree = EvaluationTree()
      for _ in 0..<Int.random(in: 1...9, using: &generator) {
        let ending = endings.randomElement(using: &generator) ?? ""
        tree.append(
          EvaluationTree.Node(
            kind: EvaluationKind.allCases.randomElement(using: &generator) ?? .item, role: "",
            label: "", text: "一二三四五六七八九十百千万億兆京" + ending,
            depth: Int.random(in: 0...(tree.nodes.last?.depth ?? -1) + 1, using: &generator)))
      }
      return tree
    }
    try expectAgreement(
      (0..<200).map { round in
        let candidate = randomTree()
        return Case(
          name: "round \(round)", gold: randomTree(), candidate: candidate,
          candidateFile: outline(candidate))
      })
  }

  @Test("on JSON documents with tables, furniture and dropped text")
  func agreesOnDocuments() throws {
    let document = PlanDocument(
      producer: Producer(name: "", version: "", configuration: ""),
      source: SourceDescription(
        fileName: "", sha256: "", mediaType: "", reader: "", encoding: "", pages: []),
      body: EvaluationTreeTests.body + [
        Node(kind: .section, role: "vision", label: "【目指す姿】", text: ""),
        Node(kind: .paragraph, text: "孤立のない\u{2F08}\u{FF76}\u{FF9E}地域"),
      ],
      furniture: [Furniture(kind: .pageNumber, text: "\u{FF0D} 12 \u{FF0D}", source: [])],
      dropped: [Dropped(reason: .leader, text: "……3", source: [])])
    let gold = try tree(
      """
      policy:大柱 １ ｜ 地域福祉
        table ｜ 指標
          row ｜ 区分 ¦ 値
          row ｜ 人口 ¦ ¦ 182,102
        item ● ｜ 相談窓口の設置
        section:vision ｜ 目指す姿
          paragraph ｜ 孤立のない人ガ地域
      """)
    let json = try JSONEncoder().encode(JSONDocument(document))
    try expectAgreement([
      Case(
        name: "document", gold: gold, candidate: EvaluationTree(document),
        candidateFile: String(decoding: json, as: UTF8.self), isJSON: true,
        source: "1 地域福祉\n指標 人口 182,102\n- 12 -\n")
    ])
  }

  private func expectAgreement(_ cases: [Case]) throws {
    struct Files: Encodable {
      var gold: String
      var candidate: String
      var isJSON: Bool
      var source: String?
    }
    struct Answer: Decodable {
      var figures: [String: Double?]
      var nodes: [Int]
      var missed: [String]
      var extra: [String]
    }
    let clock = ContinuousClock()
    var answers: [Answer] = []
    let pythonTime = try clock.measure {
      answers = try Python.run(
        Self.script,
        cases.map {
          Files(
            gold: outline($0.gold), candidate: $0.candidateFile, isJSON: $0.isJSON,
            source: $0.source)
        }, as: [Answer].self)
    }
    try #require(answers.count == cases.count)
    var time = Duration.zero
    var largest = 0.0
    for (sample, answer) in zip(cases, answers) {
      let start = clock.now
      let evaluation = Evaluation(
        gold: sample.gold, candidate: sample.candidate, source: sample.source.map { Array($0.utf8) }
      )
      time += start.duration(to: clock.now)
      let scores = evaluation.scores
      let expected = answer.figures.compactMapValues(\.self)
      let figures = Dictionary(uniqueKeysWithValues: scores.figures.map { ($0.name, $0.value) })
      #expect(Set(figures.keys) == Set(expected.keys), "\(sample.name)")
      for (name, value) in expected {
        let difference = abs((figures[name] ?? .infinity) - value)
        largest = max(largest, difference)
        #expect(difference <= Self.tolerance, "\(sample.name): \(name)")
      }
      #expect([scores.goldNodes, scores.candidateNodes] == answer.nodes, "\(sample.name)")
      #expect(evaluation.missed.map(\.description) == answer.missed, "\(sample.name)")
      #expect(evaluation.extra.map(\.description) == answer.extra, "\(sample.name)")
    }
    if ProcessInfo.processInfo.environment["TAIKEI_AGREEMENT_ROUNDS"] != nil {
      print("\(cases.count) cases: largest difference \(largest), \(time), Python \(pythonTime)")
    }
  }

  private static let script = """
    import importlib.util, json, os, sys, tempfile
    spec = importlib.util.spec_from_file_location("score", sys.argv[2])
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    out = []
    with tempfile.TemporaryDirectory() as folder:
        def write(name, text):
            path = os.path.join(folder, name)
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            return path
        for case in json.load(open(sys.argv[1], encoding="utf-8")):
            figures, missed, extra = score.score(
                write("gold.outline", case["gold"]),
                write("candidate.json" if case["isJSON"] else "candidate.outline",
                      case["candidate"]),
                write("source.txt", case["source"]) if case.get("source") else None)
            nodes = figures.pop("nodes")
            names = [[f"{node.kind} {node.label} ｜ {node.text[:100]}" for node in nodes]
                     for nodes in (missed, extra)]
            out.append({"figures": figures, "nodes": nodes,
                        "missed": names[0], "extra": names[1]})
    print(json.dumps(out))
    """
}

/// The part of a document's JSON that score.py reads.
private struct JSONDocument: Encodable {
  struct Text: Encodable { var text: String }
  struct JSONRow: Encodable { var cells: [Text] }
  struct JSONNode: Encodable {
    var kind: NodeKind
    var role: String?
    var label: String
    var text: String
    var children: [JSONNode]
    var rows: [JSONRow]

    init(_ node: Node) {
      kind = node.kind
      role = node.role
      label = node.label
      text = node.text
      children = node.children.map(JSONNode.init)
      rows = node.rows.map { JSONRow(cells: $0.cells.map { Text(text: $0.text) }) }
    }
  }

  var body: [JSONNode]
  var furniture: [Text]
  var dropped: [Text]

  init(_ document: PlanDocument) {
    body = document.body.map(JSONNode.init)
    furniture = document.furniture.map { Text(text: $0.text) }
    dropped = document.dropped.map { Text(text: $0.text) }
  }
}
