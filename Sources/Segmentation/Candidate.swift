internal import PlanGrammar
internal import PlanModel

/// A block with the reading that the rules give it.
struct Candidate {
  /// What a block can be read as.
  enum Reading: Sendable, Hashable {
    /// Governs what follows.
    case heading
    /// A bulleted or enumerated point.
    case item
    /// Running text.
    case paragraph
    /// A name with its value.
    case field
    /// A note.
    case note
    /// An answer to the item before.
    case answer
    /// A table.
    case table
    /// An entry of a table of contents.
    case contents(targetPage: Int?)
    /// The caption of a figure, table or picture.
    case caption
    /// A short text without a mark, such as a label of a diagram.
    case label
  }

  /// Index in `Layout.blocks`.
  var block: Int
  /// The label at its head.
  var marker: Marker?
  /// Number of scalars of its text.
  var length: Int
  /// Whether its text ends a sentence.
  var endsSentence: Bool
  /// The title without white space and, for brackets, without the brackets; empty for text longer
  /// than `keyLimit`.
  var key: [Unicode.Scalar]
  /// The reading.
  var reading: Reading
  /// What kind of heading it is.
  var headingKind: NodeKind = .section
  /// The name of a field: half-open range of scalars, and where its value starts.
  var field: (name: Range<Int>, value: Int)?
  /// The role that its title says.
  var role: String?
  /// Whether it stands below the chapter, and not below the headings since.
  var standsUnderChapter = false
  /// How sure the reading is.
  var confidence: Double = 1
  /// What the reading rests on.
  var evidence: [Evidence] = []

  /// Longest title that is compared with others.
  static let keyLimit = 60

  /// Whether text follows its label.
  var hasTitle: Bool { marker.map { $0.textStart < length } ?? (length > 0) }
}

/// A reason for a reading, for people.
struct Evidence: Sendable, Hashable {
  /// Permanent identifier in kebab case.
  var id: String
  /// The reason in words.
  var text: String
}
