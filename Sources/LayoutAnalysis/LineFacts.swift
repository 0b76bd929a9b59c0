internal import PlanGrammar
internal import PlanModel

/// What the passes ask of every line, found out once.
///
/// Most passes look for something that few lines can be. With the facts they pass over the others
/// without a look at the text.
struct LineFacts {
  /// Number of scalars.
  let count: Int32
  /// The first scalar; a space for an empty text.
  let first: Unicode.Scalar
  /// The last scalar; a space for an empty text.
  let last: Unicode.Scalar
  /// The classes that its characters are of.
  let classes: CharacterClasses
  /// Number of spaces; at most 255.
  let spaces: UInt8
  /// Number of ellipses; at most 255.
  let ellipses: UInt8
  /// What is known of the line as a whole.
  let traits: Traits

  /// What is known of a line as a whole.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    /// It ends a sentence.
    static let endsSentence = Traits(rawValue: 1)
    /// A bracket is opened and not closed.
    static let hasOpenBracket = Traits(rawValue: 1 << 1)
    /// It is the caption of a figure or table.
    static let isCaption = Traits(rawValue: 1 << 2)
    /// It starts with the name of a field and goes on with its value.
    static let hasFieldName = Traits(rawValue: 1 << 3)
    /// A fourth of it is white space, which all letter-spaced lines are.
    static let isSpaced = Traits(rawValue: 1 << 4)
    /// It is several words with spaces between them.
    static let hasSeveralWords = Traits(rawValue: 1 << 5)
  }

  /// Whether the line ends a sentence.
  var endsSentence: Bool { traits.contains(.endsSentence) }
  /// Whether a bracket is opened and not closed.
  var hasOpenBracket: Bool { traits.contains(.hasOpenBracket) }
  /// Whether it is the caption of a figure or table.
  var isCaption: Bool { traits.contains(.isCaption) }
  /// Whether it starts with the name of a field and goes on with its value.
  var hasFieldName: Bool { traits.contains(.hasFieldName) }
  /// Whether a fourth of it is white space.
  var isSpaced: Bool { traits.contains(.isSpaced) }
  /// Whether a character of it is of a class.
  func has(_ some: CharacterClasses) -> Bool { !classes.isDisjoint(with: some) }

  /// Whether it is part of a drawn diagram: it has a character that joins lines or goes down.
  var isDrawn: Bool { has(.joint) }

  /// Whether it is several words with spaces between them.
  var hasSeveralWords: Bool { traits.contains(.hasSeveralWords) }

  /// Whether all of it is katakana.
  var isKatakanaWord: Bool { count > 0 && !has(.noKatakana) }

  /// Finds out about a text.
  init(_ text: ScalarSlice) {
    let table = CharacterClasses.table
    let mayPair =
      CharacterClasses.opener.rawValue | CharacterClasses.closer.rawValue
      | CharacterClasses.space.rawValue | CharacterClasses.ellipsis.rawValue
    var classes: UInt16 = 0
    var depth = 0
    var spaces = 0
    var ellipses = 0
    text.withContiguousStorageIfAvailable { text in
      for scalar in text {
        let value = Int(truncatingIfNeeded: scalar.value)
        let own = value < 0x10000 ? table[value] : CharacterClasses.noKatakana.rawValue
        classes |= own
        guard own & mayPair != 0 else { continue }
        let found = CharacterClasses(rawValue: own)
        if found.contains(.opener) {
          depth += 1
        } else if found.contains(.closer) {
          depth = Swift.max(0, depth - 1)
        } else if found.contains(.space) {
          spaces += 1
        } else {
          ellipses += 1
        }
      }
    }
    count = Int32(text.count)
    first = text.first ?? " "
    last = text.last ?? " "
    self.classes = CharacterClasses(rawValue: classes)
    self.spaces = UInt8(clamping: spaces)
    self.ellipses = UInt8(clamping: ellipses)
    var traits: Traits = []
    if text.endsSentence { traits.insert(.endsSentence) }
    if depth > 0 { traits.insert(.hasOpenBracket) }
    if spaces * 4 >= text.count { traits.insert(.isSpaced) }
    if CaptionGrammar.isCaption(text) { traits.insert(.isCaption) }
    if FieldLexicon.name(of: text) != nil { traits.insert(.hasFieldName) }
    if spaces > 0, text.hasSeveralWords { traits.insert(.hasSeveralWords) }
    self.traits = traits
  }
}
