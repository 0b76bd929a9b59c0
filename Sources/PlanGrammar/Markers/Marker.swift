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

  /// Index of the convention in `Convention.all`.
  public var conventionIndex: Int
  /// The class of the label.
  public var markerClass: Class
  /// The label without white space at its ends: half-open range of scalars of the line.
  public var label: Range<Int>
  /// Index of the first scalar of the title or text; the count of the line where there is none.
  public var textStart: Int
  /// The label's numbers, outermost first; empty for marks and brackets.
  public var ordinal: [Int]
  /// The tier word of a policy label.
  public var tier: String?
  /// For brackets, the text inside: half-open range of scalars of the line.
  public var name: Range<Int>?

  /// The convention.
  public var convention: Convention { Convention.all[conventionIndex] }
  /// The default reading.
  public var reading: Convention.Reading { convention.reading }
}
