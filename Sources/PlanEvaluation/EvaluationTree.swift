public import PlanModel

/// The structure of a document as the scorer compares it: what an outline file says, no more.
///
/// The nodes are a flat list in reading order, each with its depth, so that no document is nested
/// too deeply to be scored. A table's rows are nodes below it, after its other children.
public struct EvaluationTree: Sendable, Hashable {
  /// One node of the tree.
  public struct Node: Sendable, Hashable {
    /// What the node is.
    public var kind: EvaluationKind
    /// What a section is for, or the tier of a policy; empty where there is none.
    public var role: String
    /// The printed number, marker or field name; empty where there is none.
    public var label: String
    /// Title or text; the cells of a row with ` ¦ ` between them.
    public var text: String
    /// Number of nodes above, from 0; at most one more than that of the node before.
    public var depth: Int
  }

  /// The nodes in reading order, without a root.
  public private(set) var nodes: [Node] = []
  /// Texts of the page furniture, of what was dropped, and of ruby: not in the tree, but not lost
  /// either.
  public var furniture: [String] = []

  /// Makes an empty tree.
  public init() {}

  /// The tree of a converted document, its furniture and dropped text included.
  public init(_ document: PlanDocument) {
    self.init(
      body: document.body,
      furniture: document.furniture.map(\.text) + document.dropped.map(\.text)
        + Self.ruby(of: document.body))
  }

  private static func ruby(of nodes: [PlanModel.Node]) -> [String] {
    nodes.flatMap { $0.ruby.map(\.text) + ruby(of: $0.children) }
  }

  /// The tree of some nodes.
  public init(body: [PlanModel.Node], furniture: [String] = []) {
    self.furniture = furniture
    append(body, depth: 0)
  }

  /// Adds a node behind the last one.
  ///
  /// - Precondition: the node is at most one deeper than the last one; the first has depth 0.
  mutating func append(_ node: Node) {
    precondition(0...((nodes.last?.depth ?? -1) + 1) ~= node.depth)
    nodes.append(node)
  }

  private mutating func append(_ body: [PlanModel.Node], depth: Int) {
    for node in body {
      append(
        Node(
          kind: EvaluationKind(node.kind), role: node.role ?? "", label: node.label,
          text: node.text, depth: depth))
      append(node.children, depth: depth + 1)
      for row in node.rows {
        append(
          Node(
            kind: .row, role: "", label: "",
            text: row.cells.map(\.text).joined(separator: " ¦ "), depth: depth + 1))
      }
    }
  }
}

extension EvaluationTree.Node: CustomStringConvertible {
  /// Kind, label and the first hundred scalars of the text, as in `item ● ｜ 相談窓口の設置`.
  public var description: String {
    "\(kind.rawValue) \(label) ｜ \(String(String.UnicodeScalarView(text.unicodeScalars.prefix(100))))"
  }
}
