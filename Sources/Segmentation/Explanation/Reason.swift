public import PlanModel

/// One reason for how a node was read or where it was put.
public enum Reason: Sendable, Hashable {
  /// What a block can be taken for.
  public enum Reading: Sendable, Hashable {
    /// A heading of a kind.
    case heading(NodeKind)
    /// A point of a list.
    case item
    /// Running text.
    case paragraph
    /// A name with its value.
    case field
    /// A note.
    case note
    /// An answer.
    case answer
    /// A table.
    case table
    case figure
    /// An entry of a table of contents.
    case contents
    /// A caption.
    case caption
    /// A short line that can be a title, a caption or a label.
    case label
  }

  /// Something that speaks against a place, with how many headings it concerns and one of them.
  public struct Objection: Sendable, Hashable {
    /// What speaks against it.
    public enum Kind: Sendable, Hashable, CaseIterable {
      /// Numbers repeat or fall under one heading.
      case restart
      /// Numbers are left out.
      case gap
      /// A first number is neither 1 nor goes on.
      case lateStart
      /// One title stands twice under one heading.
      case duplicate
      /// Nothing stands below.
      case empty
      /// 2-1-1 stands under 2-2.
      case wrongPrefix
      /// A heading stands below a title that announces text.
      case headingBelowText
      /// A tier is not below the heading that names it.
      case ignoredName
    }
    /// What speaks against it.
    public var kind: Kind
    /// How many headings it concerns.
    public var count: Int
    /// The first of them.
    public var example: String
  }

  /// The label of the block, the first text of the document with such a label where that is another, and
  /// what such labels usually are.
  case label(String, example: String?, usually: Reading)
  /// The label of the block, of a kind that no plan is known to use and this document counts with.
  case ownLabel(String)
  /// The block has no label.
  case noLabel
  /// The layout stage found it: a table of so many rows, a figure of so many labels, or an entry with leader and page number.
  case layout(Reading, rows: Int)
  /// The evidence that decided.
  case evidence(Evidence)
  /// All texts with this kind of label: how many, with something below, ending in a full stop,
  /// followed by the next of the kind.
  case tally(count: Int, governing: Int, sentences: Int, listed: Int)
  /// The title says what the section is for.
  case role(String)
  /// The tier of a policy: from its label, stated by the document, or the usual one below the tier above.
  case tier(String, TierSource)
  /// The size of its type in points, and whether it is bold.
  case type(size: Double, isBold: Bool)
  /// It was put together from so many lines.
  case lines(Int)
  /// By its own text alone it would have been something else.
  case secondReading(Reading)
  /// Nothing in its own text or around it makes it anything else.
  case onlyReading
  /// It stands at the top: no heading of a higher level stands before it.
  case atTop
  /// It stands below the nearest heading before it that is still open.
  case nearestHeading(String)
  /// So many headings of its kind, so many of them below headings of the same kind as its own.
  case classShare(count: Int, below: Int, parent: String?)
  /// Their numbers run on below each heading.
  case numbersInOrder(count: Int)
  /// Something speaks against the place and was outweighed.
  case objection(Objection)
  /// The next best place: below another heading (nil for the top), what speaks against it more, and how
  /// much worse it is in plainly wrong headings.
  case secondPlace(below: String?, [Objection], margin: Double)
  /// Every other level would leave it in its place.
  case onlyPlace
  /// The chapter was put back into order.
  case repaired(String)
  /// It belongs to what stands directly before it (an answer, an explanation, a label of a figure).
  case belongsTo(String)

  /// From which margin on a place is ruled out by what a person has fixed.
  static let fixedMargin = RankWeight.fixed / 2

  /// Where the tier of a policy is from.
  public enum TierSource: Sendable, Hashable {
    /// The label says it.
    case label
    /// The document states its tiers.
    case statement
    /// The usual ladder below a labelled tier.
    case ladder
  }
}

/// Why a node is what it is and stands where it stands.
public struct NodeReasons: Sendable, Hashable {
  /// What it is, the decisive reason first.
  public var reading: [Reason] = []
  /// Where it stands.
  public var place: [Reason] = []
}
