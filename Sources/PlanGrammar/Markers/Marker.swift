/// A label found at the head of a line.
public struct Marker: Sendable, Hashable {
  /// What makes two labels the same kind of label in a document: `（1）` and `(2)` are, `施策1` and
  /// `施策1-1` are not, `●` and `○` are not.
  public struct Class: Sendable, Hashable, Comparable {
    /// Id of the convention.
    public var convention: String
    /// What distinguishes classes within a convention: the mark, the tier word, the number of
    /// components of a code. Empty where nothing does.
    public var variant: String

    /// Makes a class.
    public init(convention: String, variant: String = "") {
      self.convention = convention
      self.variant = variant
    }

    /// Alphabetical order, so that results never depend on hashing.
    public static func < (one: Class, other: Class) -> Bool {
      (one.convention, one.variant) < (other.convention, other.variant)
    }
  }

  /// One object, since a label is large, most are looked at often, and none is ever changed.
  private final class Storage: Sendable, Hashable {
    let conventionIndex: Int
    let markerClass: Class
    let label: Range<Int>
    let textStart: Int
    let ordinal: [Int]
    let tier: String?
    let name: Range<Int>?

    init(
      _ conventionIndex: Int, _ markerClass: Class, _ label: Range<Int>, _ textStart: Int,
      _ ordinal: [Int], _ tier: String?, _ name: Range<Int>?
    ) {
      self.conventionIndex = conventionIndex
      self.markerClass = markerClass
      self.label = label
      self.textStart = textStart
      self.ordinal = ordinal
      self.tier = tier
      self.name = name
    }

    static func == (one: Storage, other: Storage) -> Bool {
      one.conventionIndex == other.conventionIndex && one.markerClass == other.markerClass
        && one.label == other.label && one.textStart == other.textStart
        && one.ordinal == other.ordinal && one.tier == other.tier && one.name == other.name
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(markerClass)
      hasher.combine(label)
      hasher.combine(textStart)
      hasher.combine(ordinal)
    }
  }

  private let storage: Storage

  init(
    conventionIndex: Int, markerClass: Class, label: Range<Int>, textStart: Int, ordinal: [Int],
    tier: String?, name: Range<Int>?
  ) {
    storage = Storage(conventionIndex, markerClass, label, textStart, ordinal, tier, name)
  }

  /// Index of the convention in `Convention.all`.
  public var conventionIndex: Int { storage.conventionIndex }
  /// The class of the label.
  public var markerClass: Class { storage.markerClass }
  /// The label without white space at its ends: half-open range of scalars of the line.
  public var label: Range<Int> { storage.label }
  /// Index of the first scalar of the title or text; the count of the line where there is none.
  public var textStart: Int { storage.textStart }
  /// The label's numbers, outermost first; empty for marks and brackets.
  public var ordinal: [Int] { storage.ordinal }
  /// The tier word of a policy label.
  public var tier: String? { storage.tier }
  /// For brackets, the text inside: half-open range of scalars of the line.
  public var name: Range<Int>? { storage.name }

  /// The convention.
  public var convention: Convention { Convention.all[conventionIndex] }
  /// The default reading.
  public var reading: Convention.Reading { Self.readings[conventionIndex] }
  /// The usual depth of its convention.
  public var rank: Int { Self.ranks[conventionIndex] }

  private static let readings = Convention.all.map(\.reading)
  private static let ranks = Convention.all.map(\.rank)
}
