public import PlanModel

/// What was learned of the structure of one document or several, to be applied to the next.
///
/// Which labels are headings and which are points, what stands under what, the tiers of the policies
/// in the document's own words, titles that repeat. It holds no running text. Applied, it is
/// evidence: a document that says otherwise wins, except over an entry that a person has fixed.
public struct StructureProfile: Sendable, Hashable {
  /// Name and version of the format.
  public static let currentSchema = "taikei-profile/1.0"

  /// Number of documents that it was learned from; 0 for one written by hand.
  public var documents: Int
  /// The tiers of the policies, outermost first, in the documents' words.
  public var tiers: [String]
  /// The classes of labels and of titles without a label; headings first, outermost first.
  public var classes: [LabelClass]
  /// Titles: what they are for, and those without a label that are headings.
  public var titles: [Title]

  /// Makes a profile.
  public init(
    documents: Int = 0, tiers: [String] = [], classes: [LabelClass] = [], titles: [Title] = []
  ) {
    self.documents = documents
    self.tiers = tiers
    self.classes = classes
    self.titles = titles
  }
}

extension StructureProfile {
  /// What a class of labels is read as.
  public enum Reading: String, Sendable, Hashable, CaseIterable {
    /// It governs what follows.
    case heading
    /// A point of a list.
    case item
  }

  /// What makes two labels of a document the same kind of label, by name.
  public struct ClassName: Sendable, Hashable, Comparable {
    /// The convention of titles that have no label.
    public static let unlabelled = "unlabelled"

    /// Id of a convention, or `unlabelled`.
    public var convention: String
    /// What distinguishes classes within the convention: the mark, the tier word and how many
    /// numbers follow it, the number of components of a code; without a label, the form of title.
    public var variant: String
    /// The title, where a title that repeats is a class of its own (【現状と課題】).
    public var title: String

    /// Makes a name.
    public init(convention: String, variant: String = "", title: String = "") {
      self.convention = convention
      self.variant = variant
      self.title = title
    }

    /// Alphabetical order.
    public static func < (one: ClassName, other: ClassName) -> Bool {
      (one.convention, one.variant, one.title) < (other.convention, other.variant, other.title)
    }
  }

  /// A class of labels and how it is read.
  public struct LabelClass: Sendable, Hashable {
    /// Which class it is.
    public var name: ClassName
    /// Heading or item.
    public var reading: Reading
    /// The depth among the headings, from 1; nil where it is not known, or documents disagree.
    public var level: Int?
    /// What kind of heading it is; nil for what its convention says.
    public var kind: NodeKind?
    /// The tier of the policies with this label.
    public var tier: String?
    /// What its sections are for.
    public var role: String?
    /// A label with its title, for people.
    public var example: String
    /// How many of the class were read so.
    public var count: Int
    /// How many of the class were read otherwise.
    public var otherwise: Int
    /// In how many documents it was read so.
    public var documents: Int
    /// Whether a person has decided it: then it is no evidence but holds.
    public var isFixed: Bool

    /// Makes an entry.
    public init(
      _ name: ClassName, _ reading: Reading, level: Int? = nil, kind: NodeKind? = nil,
      tier: String? = nil, role: String? = nil, example: String = "", count: Int = 0,
      otherwise: Int = 0, documents: Int = 0, isFixed: Bool = false
    ) {
      self.name = name
      self.reading = reading
      self.level = level
      self.kind = kind
      self.tier = tier
      self.role = role
      self.example = example
      self.count = count
      self.otherwise = otherwise
      self.documents = documents
      self.isFixed = isFixed
    }
  }

  /// A title, whatever its label is.
  public struct Title: Sendable, Hashable {
    /// The title without white space and brackets.
    public var title: String
    /// Whether a line of this text and without a label is a heading; nil where it is not known.
    public var isHeading: Bool?
    /// What the section is for.
    public var role: String?
    /// How often it was met.
    public var count: Int
    /// In how many documents.
    public var documents: Int
    /// Whether a person has decided it.
    public var isFixed: Bool

    /// Makes an entry.
    public init(
      _ title: String, isHeading: Bool? = nil, role: String? = nil, count: Int = 0,
      documents: Int = 0, isFixed: Bool = false
    ) {
      self.title = title
      self.isHeading = isHeading
      self.role = role
      self.count = count
      self.documents = documents
      self.isFixed = isFixed
    }
  }

  /// The roles of sections that the output knows.
  public static let roles = [
    "vision", "current", "issues", "direction", "initiatives", "indicators", "departments", "plans",
  ]
  /// The forms of titles without a label; `section` may be followed by a step of size (`section-0`).
  public static let unlabelledForms = [
    "part", "chapter", "section", "policy", "listed", "divider", "lead", "box", "alternating",
  ]
}
