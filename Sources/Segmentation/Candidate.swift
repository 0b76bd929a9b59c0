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
    /// A chart or diagram with its labels.
    case figure
    /// An entry of a table of contents.
    case contents(targetPage: Int?)
    /// The caption of a figure, table or picture.
    case caption
    /// A short text without a mark, such as a label of a diagram.
    case label

    /// Whether it is an entry of a table of contents.
    var isContents: Bool { if case .contents = self { true } else { false } }
  }

  /// Index in `Layout.blocks`.
  var block: Int {
    get { Int(blockIndex) }
    set { blockIndex = Int32(newValue) }
  }
  private var blockIndex: Int32
  /// Number of scalars of its text.
  var length: Int {
    get { Int(scalarCount) }
    set { scalarCount = Int32(newValue) }
  }
  private var scalarCount: Int32
  /// The label at its head.
  var marker: Marker?
  /// The title without white space and, for brackets, without the brackets; empty for text longer
  /// than `keyLimit`. Mostly a part of its line, which it holds.
  var key: ScalarSlice
  /// The role that its title says.
  var role: String?
  /// How sure the reading is, to two decimals.
  var confidence: Double {
    get { Double(hundredths) / 100 }
    set { hundredths = UInt8(clamping: Int((newValue * 100).rounded())) }
  }
  private var hundredths: UInt8 = 100
  /// The reading.
  var reading: Reading
  /// What decided the reading.
  var evidence = Evidence.ownText
  /// What kind of heading it is.
  var headingKind: NodeKind = .section
  /// What a heading without a label is, where more than its form is known.
  var titleRole: TitleRole?
  /// Whether its text ends a sentence.
  var endsSentence: Bool
  /// The depth of the bookmark of its title.
  var bookmarkLevel: Int? {
    get { bookmarkDepth < 0 ? nil : Int(bookmarkDepth) }
    set { bookmarkDepth = Int16(clamping: newValue ?? -1) }
  }
  private var bookmarkDepth: Int16 = -1
  /// The tier that a table of the document gives its title, one of the words of `PolicyTiers`.
  var tabledTier: String? {
    get { tierNumber < 0 ? nil : PolicyTiers.words[Int(tierNumber)] }
    set {
      tierNumber = Int16(newValue.flatMap { word in PolicyTiers.words.firstIndex(of: word) } ?? -1)
    }
  }
  private var tierNumber: Int16 = -1
  /// What its text shows at a glance.
  var signs: TextSigns = []
  /// Whether it stands below the chapter, and not below the headings since.
  var standsUnderChapter = false
  /// Whether it stands below the slide, and not below the boxes before it.
  var endsBoxes = false
  /// The outermost of the names of a form that it does not stand below: `formName` or `formPart`.
  var endsForm: TitleRole?
  /// A block whose text is the label, where label and text came out as two blocks.
  var labelBlock: Int? {
    get { labelIndex < 0 ? nil : Int(labelIndex) }
    set { labelIndex = Int32(newValue ?? -1) }
  }
  private var labelIndex: Int32 = -1
  /// The name of a field: half-open range of scalars from the first on, and where its value starts.
  var field: (name: Range<Int>, value: Int)? {
    get { fieldValue < 0 ? nil : (0..<Int(fieldUpper), Int(fieldValue)) }
    set {
      fieldUpper = Int32(newValue?.name.upperBound ?? 0)
      fieldValue = Int32(newValue?.value ?? -1)
    }
  }
  private var fieldUpper: Int32 = 0
  private var fieldValue: Int32 = -1

  /// Longest title that is compared with others.
  static let keyLimit = 60

  /// The title with its digits taken for one another; nil for a title without digits.
  var form: ScalarSlice? {
    guard key.contains(where: \.isDigit) else { return nil }
    var form: [Unicode.Scalar] = []
    for scalar in key where !(scalar.isDigit && form.last == "#") {
      form.append(scalar.isDigit ? "#" : scalar)
    }
    return ScalarSlice(form)
  }

  /// Whether it is the title or a name of a form, or a title in one: what its label counts says nothing of other labels.
  var isInForm: Bool {
    switch titleRole {
    case .form, .formName, .formPart: true
    default: false
    }
  }

  /// Whether text follows its label.
  var hasTitle: Bool { marker.map { $0.textStart < length } ?? (length > 0) }
}

// Outside the type, as those of nodes are.
extension Candidate {
  /// Makes a candidate. A document has one for each block: numbers in it are 32 bits wide.
  init(
    block: Int, marker: Marker?, length: Int, endsSentence: Bool, key: ScalarSlice,
    reading: Reading
  ) {
    self.init(
      blockIndex: Int32(block), scalarCount: Int32(length), marker: marker, key: key,
      reading: reading, endsSentence: endsSentence)
  }
}

/// The levels of headings without a label, mostly on slides.
enum TitleRole: String, Sendable, Hashable, CaseIterable {
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
  /// The title of the document.
  case document
  /// A title behind the last part or chapter.
  case back
  /// The title of a form.
  case form
  /// A name in a form, above what is filled in.
  case formName
  /// A title in what is filled into a form.
  case formPart

  /// The usual depth; titles without a role have 45, numbered ones 50: numbered slide titles (50) stand between dividers and what is on a slide.
  var rank: Double {
    switch self {
    case .listed: 47
    case .divider: 30
    case .lead: 53
    case .box: 55
    case .alternating: 56
    case .document: 5
    case .back: 8
    // A form stands below all headings around it.
    case .form: 80
    case .formName: 82
    case .formPart: 84
    }
  }
}

extension [Candidate] {
  /// Takes candidates out: those behind them move once, and none is copied.
  ///
  /// - Parameter ranges: their places, rising.
  mutating func remove(_ ranges: [Range<Int>]) {
    guard var end = ranges.first?.lowerBound else { return }
    withUnsafeMutableBufferPointer { candidates in
      for (place, range) in ranges.enumerated() {
        let next = place + 1 < ranges.count ? ranges[place + 1].lowerBound : candidates.count
        for index in range.upperBound..<next {
          if index > end { candidates.swapAt(index, end) }
          end += 1
        }
      }
    }
    removeSubrange(end...)
  }
}

extension Layout {
  /// The first scalar of a block; cheaper than its text.
  func first(of pieces: PieceList) -> Unicode.Scalar? {
    guard let piece = pieces.first, piece.lower < piece.upper else { return nil }
    return lines[Int(piece.line)].scalars[Int(piece.lower)]
  }
}
