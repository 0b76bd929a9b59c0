import PlanModel
import Testing

@testable import PlanEvaluation

@Suite("Evaluation tree")
struct EvaluationTreeTests {
  static let body = [
    Node(
      kind: .policy, role: "大柱", label: "１", text: "地域福祉",
      children: [
        Node(
          kind: .table, text: "指標",
          children: [Node(kind: .note, label: "※", text: "暫定値")],
          rows: [
            Row(cells: [Cell(text: "区分", header: true), Cell(text: "", header: true)]),
            Row(cells: [Cell(text: "人口"), Cell(text: "182,102")]),
          ]),
        Node(kind: .item, label: "●", text: "相談窓口の設置"),
      ])
  ]

  @Test("of nodes is that of the outline, rows behind a table's other children")
  func agreesWithOutline() throws {
    #expect(
      try EvaluationTree(body: Self.body)
        == tree(
          """
          policy:大柱 １ ｜ 地域福祉
            table ｜ 指標
              note ※ ｜ 暫定値
              row ｜ a
              row ｜ 人口 ¦ 182,102
            item ● ｜ 相談窓口の設置
          """
        ).replacingText(at: 3, with: "区分 ¦ "))
  }

  @Test("of a document holds furniture and dropped text")
  func holdsFurniture() {
    let document = PlanDocument(
      producer: Producer(name: "", version: "", configuration: ""),
      source: SourceDescription(
        fileName: "", sha256: "", mediaType: "", reader: "", encoding: "", pages: []),
      body: Self.body,
      furniture: [Furniture(kind: .pageNumber, text: "12", source: [])],
      dropped: [Dropped(reason: .leader, text: "……3", source: [])])
    let tree = EvaluationTree(document)
    #expect(tree.furniture == ["12", "……3"])
    #expect(tree.nodes == EvaluationTree(body: Self.body).nodes)
  }

  @Test("has every kind of the document")
  func hasEveryKind() {
    for kind in NodeKind.allCases {
      #expect(EvaluationKind(kind).rawValue == kind.rawValue)
      #expect((EvaluationKind(kind).group == .heading) == kind.isHeading)
    }
  }

  @Test("describes a node by the start of its text")
  func describesNode() throws {
    let node = try #require(try tree("item ● ｜ " + String(repeating: "あ", count: 200)).nodes.first)
    #expect(node.description == "item ● ｜ " + String(repeating: "あ", count: 100))
  }
}

extension EvaluationTree {
  /// A copy: an outline line cannot end with an empty cell, since its end is trimmed.
  fileprivate func replacingText(at index: Int, with text: String) -> EvaluationTree {
    var copy = EvaluationTree()
    for (other, node) in nodes.enumerated() {
      var node = node
      if other == index { node.text = text }
      copy.append(node)
    }
    return copy
  }
}
