internal import PlanModel

/// What a node of an outline is, as the scorer sees it: the kinds of `NodeKind`, and two that
/// only an outline has.
public enum EvaluationKind: String, Sendable, Hashable, CaseIterable {
  /// 編, 部: the largest division.
  case part
  /// 章.
  case chapter
  /// A heading that names no policy.
  case section
  /// A heading that names a policy at any tier.
  case policy
  /// A bulleted or enumerated point.
  case item
  /// Running text.
  case paragraph
  /// A name with its value on the spot.
  case field
  /// A table, without its rows.
  case table
  /// A row of a table, its cells separated by `¦`.
  case row
  /// A diagram, chart or picture.
  case figure
  /// ※, （注）, a footnote.
  case note
  /// The root of a tree.
  case document

  /// The kind that an outline writes as `word`. A word that is none is text (`paragraph`), so that
  /// no node stands outside every figure.
  public init(word: String) { self = EvaluationKind(rawValue: word) ?? .paragraph }

  init(_ kind: NodeKind) { self.init(word: kind.rawValue) }

  /// The kinds that one figure is measured over. Nodes of a group are matched with each other.
  enum Group: CaseIterable {
    case heading, item, text, row
  }

  /// The group of the kind; nil for those that no figure of their own is measured over.
  var group: Group? {
    switch self {
    case .part, .chapter, .section, .policy: .heading
    case .item: .item
    case .paragraph, .field, .note, .figure: .text
    case .row: .row
    case .table, .document: nil
    }
  }

  /// Whether alike texts are the same node only if their digits agree: 第2章 is not 第3章 and
  /// 1,200 is not 1,300, however alike the rest.
  var needsSameDigits: Bool { group == .heading || group == .row }

  /// Whether two kinds count as one in the tree: those of text do, as they are matched together.
  func isComparable(to other: EvaluationKind) -> Bool {
    self == other || (group == .text && other.group == .text)
  }
}
