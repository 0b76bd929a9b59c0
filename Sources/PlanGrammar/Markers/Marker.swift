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

    /// What the ids of learned conventions start with.
    static let learned = "learned-"

    /// Whether the document taught the convention. Its rank is then no prior.
    public var isLearned: Bool { convention.hasPrefix(Self.learned) }

    /// Alphabetical order, so that results never depend on hashing.
    public static func < (one: Class, other: Class) -> Bool {
      (one.convention, one.variant) < (other.convention, other.variant)
    }
  }

  /// Number of the convention in its grammar.
  private let conventionNumber: UInt8
  /// Number of the first convention of the grammar with the same id.
  private let classNumber: UInt8
  /// The default reading of its convention.
  public let reading: Convention.Reading
  private let depth: UInt8
  /// Whether the document taught its convention, which then has no usual depth.
  private let isLearned: Bool
  /// Number of the tier word in `PolicyTiers.words`; -1 for none.
  private let tierNumber: Int8
  /// Whether the label is a bracket with a name in it.
  private let hasName: Bool
  /// The mark of a label that is nothing else; U+0000 for none.
  private let mark: Unicode.Scalar
  private let labelEnd: Int32
  private let start: Int32
  private let nameStart: Int32
  private let nameEnd: Int32
  private let numbers: LabelNumbers

  init(
    convention: MarkerGrammar.Entry, end: Int, textStart: Int, numbers: LabelNumbers, tier: Int?,
    name: Range<Int>?, mark: Unicode.Scalar
  ) {
    conventionNumber = convention.number
    classNumber = convention.classNumber
    reading = convention.reading
    depth = convention.rank
    isLearned = convention.isLearned
    tierNumber = Int8(tier ?? -1)
    hasName = name != nil
    self.mark = tier == nil && name == nil && numbers.isEmpty ? mark : "\0"
    labelEnd = Int32(end)
    start = Int32(textStart)
    nameStart = Int32(name?.lowerBound ?? 0)
    nameEnd = Int32(name?.upperBound ?? 0)
    self.numbers = numbers
  }

  /// Index of the convention in its grammar: in `Convention.all`, or behind that for one that the
  /// grammar was given besides.
  public var conventionIndex: Int { Int(conventionNumber) }
  /// The id of the convention; for one that is not in `Convention.all`, `own-1` and so on, or
  /// `learned-1` for one that was learned.
  public var conventionID: String {
    let known = Convention.all
    return classNumber < known.count
      ? known[Int(classNumber)].id
      : (isLearned ? Class.learned : "own-") + String(Int(classNumber) - known.count + 1)
  }
  /// What a table over `Convention.all` says of its convention; nil for one that is not in it.
  public func entry<Value>(of table: [Value]) -> Value? {
    Int(conventionNumber) < table.count ? table[Int(conventionNumber)] : nil
  }
  /// The label without white space at its ends: half-open range of scalars of the line.
  public var label: Range<Int> { 0..<Int(labelEnd) }
  /// Index of the first scalar of the title or text; the count of the line where there is none.
  public var textStart: Int { Int(start) }
  /// The label's numbers, outermost first; empty for marks and brackets.
  public var ordinal: [Int] { numbers.all }
  /// The last of the label's numbers; nil for marks and brackets. Cheaper than asking `ordinal`.
  public var lastNumber: Int? { numbers.last }
  /// The number before the last; nil where there are less than two.
  public var numberBeforeLast: Int? { numbers.count < 2 ? nil : numbers[numbers.count - 2] }
  /// Whether the label has numbers.
  public var isNumbered: Bool { !numbers.isEmpty }
  /// Whether the label has one number and no more.
  public var hasOneNumber: Bool { numbers.count == 1 }
  /// Whether its numbers are those of another label and one more: 1-1 below 1.
  public func isNumbered(below other: Marker) -> Bool {
    numbers.count == other.numbers.count + 1
      && (0..<other.numbers.count).allSatisfy { numbers[$0] == other.numbers[$0] }
  }
  /// The tier word of a policy label.
  public var tier: String? { tierNumber < 0 ? nil : PolicyTiers.words[Int(tierNumber)] }
  /// The tier word of a policy label as an index of `PolicyTiers.words`; -1 where there is none.
  public var tierIndex: Int { Int(tierNumber) }
  /// For brackets, the text inside: half-open range of scalars of the line.
  public var name: Range<Int>? { hasName ? Int(nameStart)..<Int(nameEnd) : nil }

  /// The class of the label. Made anew each time; to compare classes there is `classKey`.
  public var markerClass: Class {
    let variant =
      if let tier {
        tier + String(max(1, numbers.count))
      } else if numbers.count > 1 {
        String(numbers.count)
      } else if mark != "\0" {
        String(Character(mark))
      } else {
        ""
      }
    return Class(convention: conventionID, variant: variant)
  }

  /// What is equal for labels of one class, and only for them: the convention's id and what
  /// distinguishes classes within it.
  public var classKey: UInt64 {
    let count = tierNumber < 0 ? (numbers.count > 1 ? numbers.count : 0) : max(1, numbers.count)
    return UInt64(classNumber) | UInt64(UInt8(bitPattern: tierNumber)) << 8
      | UInt64(count) << 16 | UInt64(mark.value) << 32
  }

  /// The convention; nil for one that is not in `Convention.all`.
  public var convention: Convention? { entry(of: Convention.all) }
  /// The usual depth of its convention.
  public var rank: Int { Int(depth) }
}
