import PlanModel
import Testing

@testable import PlanPipeline

/// Ids stay when something elsewhere changes.
@Suite struct NodeIdentityTests {
  /// A plan as converted: numbered headings, the same field sections under each policy.
  static let plan = """
    第１章　安全で安心して暮らせるまち
    　この章では、防災と消防の施策を示します。
    施策１　防災
    【目指す姿】
    　災害に強いまちが実現しています。
    【現状と課題】
    ・豪雨が増えています。
    ・自主防災組織の高齢化が進んでいます。
    施策２　消防
    【目指す姿】
    　火災に強いまちが実現しています。
    【現状と課題】
    ・消防団員が減っています。
    ・自主防災組織の高齢化が進んでいます。
    第２章　人を育むまち
    　この章では、教育の施策を示します。
    施策３　学校教育
    【目指す姿】
    　子どもたちが生き生きと学んでいます。
    """

  /// A tree with what conversion seldom makes: twins, tables, figures without a caption.
  static var tree: [Node] {
    func table(_ caption: String, _ rows: [[String]]) -> Node {
      Node(
        kind: .table, text: caption, rows: rows.map { Row(cells: $0.map { Cell(text: $0) }) })
    }
    func figure(_ labels: String...) -> Node {
      Node(kind: .figure, children: labels.map { Node(kind: .item, text: $0) })
    }
    let header = ["指標", "現状値", "目標値"]
    return [
      Node(kind: .paragraph, text: "第6次見本市総合計画"),
      Node(
        kind: .chapter, label: "第1章", text: "安全なまち",
        children: [
          Node(kind: .paragraph, text: "この章では、防災の施策を示します。"),
          Node(
            kind: .policy, label: "施策1", text: "防災",
            children: [
              Node(kind: .section, label: "【目指す姿】", children: [paragraph("災害に強いまち")]),
              table("", [header, ["組織率", "60%", "80%"]]), table("", [["", ""], ["計", "1"]]),
            ]),
          Node(
            kind: .policy, label: "施策2", text: "消防",
            children: [
              Node(kind: .section, label: "【目指す姿】", children: [paragraph("災害に強いまち")]),
              table("", [header, ["団員数", "200人", "220人"]]),
              figure("常備消防", "消防団"), figure("救急", "消防団"),
            ]),
        ]),
      Node(
        kind: .section, label: "■", text: "推進体制",
        children: [
          Node(
            kind: .item, label: "・", text: "庁内",
            children: [Node(kind: .item, label: "-", text: "本部会議")]),
          Node(
            kind: .item, label: "・", text: "市民",
            children: [Node(kind: .item, label: "-", text: "審議会")]),
        ]),
      Node(
        kind: .section, label: "■", text: "進行管理", children: [paragraph("毎年度見直します。")]),
      Node(kind: .section, text: "資料編", children: [paragraph("毎年度見直します。")]),
      Node(kind: .note, label: "※", text: "端数処理のため合計が合わない。"),
      Node(kind: .note, label: "※", text: "端数処理のため合計が合わない。"),
    ]
  }

  static func paragraph(_ text: String) -> Node { Node(kind: .paragraph, text: text) }

  static func converted() throws -> [Node] {
    try PlanConverter().convert(Array(plan.utf8), name: "plan.txt").body
  }

  static func samples() throws -> [[Node]] {
    [NodeIdentity.assign(to: tree), NodeIdentity.assign(to: try converted())]
  }

  @Test("ids are unique, short and in base 32")
  func unique() throws {
    for sample in try Self.samples() {
      let ids = paths(of: sample).map { sample[$0].id }
      #expect(Set(ids).count == ids.count)
      for id in ids {
        #expect(id.utf8.count == 12)
        #expect(id.utf8.allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".utf8.contains($0) })
      }
    }
  }

  @Test("ids are the same in every run and on every machine")
  func pinned() {
    let nodes = NodeIdentity.assign(to: [
      Node(kind: .chapter, label: "第1章", text: "安全", children: [Self.paragraph("本市は")])
    ])
    #expect(nodes[0].id == "vndffvn24z9h")
    #expect(nodes[0].children[0].id == "nfm3y5jz1by9")
    #expect(NodeIdentity.assign(to: nodes) == nodes)
  }

  @Test("editing the text of what is no heading changes its own id only")
  func edit() throws {
    for sample in try Self.samples() {
      let original = paths(of: sample)
      for path in original where !sample[path].kind.isHeading && !sample[path].text.isEmpty {
        // Twins and first labels of figures are told apart below.
        if isTwin(path, in: sample) || namesParent(path, in: sample) { continue }
        var edited = sample
        edited[path].text += "また、見直しを行います。"
        let result = NodeIdentity.assign(to: edited)
        let changed = original.filter { result[$0].id != sample[$0].id }
        #expect(changed == [path], "\(sample[path].text)")
      }
    }
  }

  @Test(
    "an edited line of the source changes the id of its node only",
    arguments: [
      ("豪雨が増えています。", "豪雨と台風が増えています。"), ("火災に強いまちが", "火災と風水害に強いまちが"),
      ("施策１　防災", "施策１　防災と危機管理"), ("この章では、教育", "この章では、学校教育"),
    ])
  func source(_ old: String, _ new: String) throws {
    let text = Self.plan.replacing(old, with: new)
    #expect(text != Self.plan)
    let before = ids(of: try Self.converted())
    let after = ids(of: try PlanConverter().convert(Array(text.utf8), name: "plan.txt").body)
    #expect(before.count == after.count)
    #expect(before.subtracting(after).count == 1)
  }

  @Test("rewording a heading with a label changes its own id only")
  func rename() throws {
    for sample in try Self.samples() {
      let original = paths(of: sample)
      for path in original {
        let node = sample[path]
        guard node.kind.isHeading, !node.label.isEmpty, node.label != "■" else { continue }
        var edited = sample
        edited[path].text += "の推進"
        let result = NodeIdentity.assign(to: edited)
        #expect(original.filter { result[$0].id != sample[$0].id } == [path], "\(node.label)")
      }
    }
  }

  @Test("removing a node changes no other id, and putting it back gives its own again")
  func remove() throws {
    for sample in try Self.samples() {
      for path in paths(of: sample) where !isTwin(path, in: sample) {
        if namesParent(path, in: sample) { continue }
        let removed = ids(of: [sample[path]])
        var edited = sample
        edited.remove(at: path)
        let rest = ids(of: NodeIdentity.assign(to: edited))
        #expect(rest == ids(of: sample).subtracting(removed), "\(sample[path].text)")
      }
    }
  }

  @Test("the first of two twins keeps its id when the second goes; the second takes its place")
  func twins() {
    var nodes = NodeIdentity.assign(to: Self.tree)
    let first = nodes[nodes.count - 2].id
    let second = nodes.removeLast().id
    #expect(first != second)
    #expect(NodeIdentity.assign(to: nodes).last?.id == first)
  }

  @Test("equal text under different headings is no twin")
  func context() {
    let nodes = NodeIdentity.assign(to: Self.tree)
    let vision = nodes[1].children
    #expect(vision[1].children[0].id != vision[2].children[0].id)
    #expect(vision[1].children[1].id != vision[2].children[1].id)
    // The same paragraph under ■ and under a heading without a label.
    var alone = Self.tree
    alone.remove(at: 3)
    #expect(NodeIdentity.assign(to: alone)[3].children[0].id == nodes[4].children[0].id)
  }

  @Test("a page moved, a role read or an ordinal read changes no id")
  func readings() {
    let nodes = NodeIdentity.assign(to: Self.tree)
    var other = nodes
    for path in paths(of: nodes) {
      other[path].role = "vision"
      other[path].ordinal = [7]
      other[path].confidence = 0.5
      other[path].source = [SourceSpan(page: 3, range: ByteRange(0, 1))]
      other[path].id = ""
    }
    #expect(ids(of: NodeIdentity.assign(to: other)) == ids(of: nodes))
  }

  @Test("ids are unique even where hashes collide", arguments: [8, 9, 12])
  func collisions(_ bits: Int) {
    let nodes = (0..<250).map { Self.paragraph("段落\($0 / 2)") }
    let result = NodeIdentity.assign(to: nodes, bits: bits)
    #expect(Set(result.map(\.id)).count == nodes.count)
  }

  @Test("the hash of the configuration is stable within a version")
  func configuration() throws {
    let document = try PlanConverter().convert(Array(Self.plan.utf8), name: "plan.txt")
    #expect(document.producer.configuration == Configuration.hash())
    #expect(Configuration.hash().utf8.count == 16)
  }

  /// Whether another node has the same ancestors and says the same.
  private func isTwin(_ path: [Int], in nodes: [Node]) -> Bool {
    func key(_ path: [Int]) -> [String] {
      let node = nodes[path]
      return [node.kind.rawValue, node.label, node.text, node.rows.first?.cells.first?.text ?? ""]
        + path.indices.dropFirst().map { nodes[Array(path[..<$0])].label }
    }
    let own = key(path)
    return paths(of: nodes).filter { key($0) == own }.count > 1
  }

  /// Whether a node is the first child of one that prints nothing itself.
  private func namesParent(_ path: [Int], in nodes: [Node]) -> Bool {
    guard path.count > 1, path.last == 0 else { return false }
    let parent = nodes[Array(path.dropLast())]
    return parent.text.isEmpty && parent.label.isEmpty
  }

  private func ids(of nodes: [Node]) -> Set<String> {
    Set(paths(of: nodes).map { nodes[$0].id })
  }
}

/// The places of all nodes, depth first: indices from the root down.
private func paths(of nodes: [Node]) -> [[Int]] {
  nodes.indices.flatMap { index in
    [[index]] + paths(of: nodes[index].children).map { [index] + $0 }
  }
}

extension [Node] {
  fileprivate subscript(path: [Int]) -> Node {
    get {
      path.count == 1
        ? self[path[0]] : self[path[0]].children[Array<Int>(path.dropFirst())]
    }
    set {
      if path.count == 1 {
        self[path[0]] = newValue
      } else {
        self[path[0]].children[Array<Int>(path.dropFirst())] = newValue
      }
    }
  }

  fileprivate mutating func remove(at path: [Int]) {
    if path.count == 1 {
      remove(at: path[0])
    } else {
      self[path[0]].children.remove(at: Array<Int>(path.dropFirst()))
    }
  }
}
