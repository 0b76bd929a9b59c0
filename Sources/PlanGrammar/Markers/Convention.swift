/// A convention of labelling: what stands before a heading, an item or a note.
///
/// Conventions are data. A new one is one value in a file of `Conventions/` and one entry in
/// `Convention.all`; no other code knows it. What a value cannot say (size, sequence, repetition)
/// is evidence for the resolver of the segmentation stage.
public struct Convention: Sendable, Hashable {
  /// What nodes with this label are, as long as the document gives no other evidence.
  public enum Reading: String, Sendable, Hashable {
    /// 編, 部 and their like.
    case part
    /// 章 and its like.
    case chapter
    /// A heading that names no policy.
    case section
    /// A heading that names a policy; its tier is the word in the label.
    case policy
    /// A number or mark that heads sections in one document and lists items in another.
    case enumerator
    /// A mark of lists.
    case bullet
    /// A note.
    case note
    /// An answer to what stands before it.
    case answer

    /// Whether a node with the label is a heading: a part, chapter, section or policy.
    public var isHeading: Bool {
      switch self {
      case .part, .chapter, .section, .policy: true
      case .enumerator, .bullet, .note, .answer: false
      }
    }
  }

  /// A part of the pattern.
  public enum Element: Sendable, Hashable {
    /// One of some words, in scalars, the first that fits.
    case words([[Unicode.Scalar]])
    /// One of some words, the first that fits.
    public static func word(_ words: [String]) -> Element {
      .words(words.map { Array($0.unicodeScalars) })
    }
    /// A number in one of the systems.
    case number(LabelNumerals)
    /// Numbers joined by hyphens or dots, at least and at most so many components.
    case code(minimum: Int, maximum: Int)
    /// A tier word of `PolicyTiers`.
    case tier
    /// White space, possibly none.
    case space
    /// Text without brackets, at most so many scalars, up to the next element (a word).
    case name(maximum: Int)
  }

  /// What must stand behind the label. A colon or full stop behind a number, with no digit or letter behind it, is part of
  /// the label and fulfils all of these but `wideTitle`.
  public enum Follow: String, Sendable, Hashable {
    /// Anything, also the title without a space.
    case anything
    /// White space or the end of the line.
    case spaceOrEnd
    /// Anything but a digit or an ASCII letter.
    case noAlphanumeric
    /// Anything but a particle or punctuation that goes on a sentence (の, に, から, 、, …).
    case noParticle
    /// White space, the end of the line, or an opening bracket.
    case titleStart
    /// As `noParticle`, and no counter (件, 年, 人, …) or digit, which would make it a quantity.
    case tierTitle
    /// White space and behind it a full-width character: a title in Japanese. Not the end of the
    /// line, where H19 is a year and A3 a size.
    case wideTitle
    /// The end of the line, or white space and behind it no digit and no counter (5 年間, 44.7 30.6); not for a bare 0.
    case spacedTitle
    /// The end of the line, or white space and behind it nothing that makes an ordinal of 第 and the number (第1 号被保険者).
    case ordinalTitle
    /// White space and behind it neither a digit nor a dash nor the end of the line, since - 18 - is
    /// a page number and a dash alone means no value.
    case spacedText
    /// The end of the line.
    case end
  }

  /// All conventions, in the order in which they are tried.
  public static let all: [Convention] =
    divisions + tiers + notes + brackets + numbers + symbols

  /// Permanent identifier in kebab case. Conventions with the same id are one class of labels.
  public var id: String
  /// The pattern of the label.
  public var pattern: [Element]
  /// What must stand behind it.
  public var follow: Follow
  /// The default reading.
  public var reading: Reading
  /// Usual depth among headings, outermost lowest; only a prior, the document decides.
  public var rank: Int
  /// A line that has this label.
  public var example: String
  /// A line that looks like it and has not.
  public var nearMiss: String

  /// Makes a convention.
  public init(
    _ id: String, _ pattern: [Element], follow: Follow = .anything, reading: Reading, rank: Int,
    example: String, nearMiss: String
  ) {
    self.id = id
    self.pattern = pattern
    self.follow = follow
    self.reading = reading
    self.rank = rank
    self.example = example
    self.nearMiss = nearMiss
  }
}

/// The numeral systems that labels use.
public struct LabelNumerals: OptionSet, Sendable, Hashable {
  /// The bits of the set.
  public var rawValue: Int
  /// Makes a set from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// ASCII digits (full-width ones are ASCII in layer T).
  public static let digits = LabelNumerals(rawValue: 1)
  /// 一, 二十三.
  public static let kanji = LabelNumerals(rawValue: 2)
  /// Ⅰ to Ⅻ.
  public static let roman = LabelNumerals(rawValue: 4)
  /// ① to ㊿.
  public static let circled = LabelNumerals(rawValue: 8)
  /// ❶ to ⓴.
  public static let negativeCircled = LabelNumerals(rawValue: 16)
  /// ⑴ to ⒇.
  public static let parenthesized = LabelNumerals(rawValue: 32)
  /// ア, イ, ウ.
  public static let katakana = LabelNumerals(rawValue: 64)
  /// A to Z, a to z.
  public static let letters = LabelNumerals(rawValue: 128)
  /// I, II, III in ASCII letters.
  public static let asciiRoman = LabelNumerals(rawValue: 256)
}
