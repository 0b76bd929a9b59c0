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
  /// A block whose text is the label, where label and text came out as two blocks.
  var labelBlock: Int?
  /// The name of a field: half-open range of scalars, and where its value starts.
  var field: (name: Range<Int>, value: Int)?
  /// The role that its title says.
  var role: String?
  /// What a heading without a label is, where more than its form is known.
  var titleRole: TitleRole?
  /// Whether it stands below the chapter, and not below the headings since.
  var standsUnderChapter = false
  /// How sure the reading is.
  var confidence: Double = 1
  /// What the reading rests on.
  var evidence: [Evidence] = []

  /// Longest title that is compared with others.
  static let keyLimit = 60

  /// The title with its digits taken for one another; nil for a title without digits.
  var form: [Unicode.Scalar]? {
    guard key.contains(where: \.isDigit) else { return nil }
    var form: [Unicode.Scalar] = []
    for scalar in key where !(scalar.isDigit && form.last == "#") {
      form.append(scalar.isDigit ? "#" : scalar)
    }
    return form
  }

  /// Whether text follows its label.
  var hasTitle: Bool { marker.map { $0.textStart < length } ?? (length > 0) }
}

/// The levels of headings without a label, mostly on slides.
enum TitleRole: String, Sendable, Hashable {
  /// One of several titles that the text above them lists (基本構想, 基本計画, 実施計画の三層で構成).
  case listed
  /// A title with a slide for itself, which divides the slides that follow.
  case divider
  /// A title above all the boxes of a slide.
  case lead
  /// The name of a box.
  case box
  /// A title that alternates with texts.
  case alternating

  /// The usual depth; titles without a role have 45, numbered ones 50: numbered slide titles (50) stand between dividers and what is on a slide.
  var rank: Double {
    switch self {
    case .listed: 47
    case .divider: 30
    case .lead: 53
    case .box: 55
    case .alternating: 56
    }
  }
}

/// A reason for a reading, for people.
struct Evidence: Sendable, Hashable {
  /// Permanent identifier in kebab case.
  var id: String
  /// The reason in words.
  var text: String
}
