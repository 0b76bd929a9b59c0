/// What the passes ask of characters, a bit a question, so that one look at a character answers all.
struct CharacterClasses: OptionSet, Sendable {
  let rawValue: UInt16

  /// A space or an ideographic space.
  static let space = CharacterClasses(rawValue: 1)
  /// U+3000.
  static let wideSpace = CharacterClasses(rawValue: 1 << 1)
  /// An ASCII digit.
  static let digit = CharacterClasses(rawValue: 1 << 2)
  /// …, which stands for a leader as well.
  static let ellipsis = CharacterClasses(rawValue: 1 << 3)
  /// 、.
  static let comma = CharacterClasses(rawValue: 1 << 4)
  /// 。.
  static let fullStop = CharacterClasses(rawValue: 1 << 5)
  /// A bracket whose pair `hasOpenBracket` counts, opening.
  static let opener = CharacterClasses(rawValue: 1 << 6)
  /// A bracket whose pair `hasOpenBracket` counts, closing.
  static let closer = CharacterClasses(rawValue: 1 << 7)
  /// （ or (.
  static let parenthesis = CharacterClasses(rawValue: 1 << 8)
  /// Hiragana.
  static let hiragana = CharacterClasses(rawValue: 1 << 9)
  /// A character that is no katakana.
  static let noKatakana = CharacterClasses(rawValue: 1 << 10)
  /// An ASCII full stop.
  static let dot = CharacterClasses(rawValue: 1 << 11)
  /// What no row of words holds: 、, を, and brackets of any kind.
  static let noRowOfWords = CharacterClasses(rawValue: 1 << 12)

  /// What cannot start a line.
  static let noLineStart = CharacterClasses(rawValue: 1 << 13)
  /// What a page number starts with: a digit, P or an ornament.
  static let pageNumberStart = CharacterClasses(rawValue: 1 << 14)
  /// A character of boxes that joins lines or goes down.
  static let joint = CharacterClasses(rawValue: 1 << 15)

  /// The classes of a character.
  @inline(__always)
  static func of(_ scalar: Unicode.Scalar) -> CharacterClasses {
    scalar.value < 0x10000
      ? CharacterClasses(rawValue: table[Int(scalar.value)]) : .noKatakana
  }

  /// The classes of the characters of the basic plane; the others are of no class but `noKatakana`.
  ///
  /// Built once a process, and read by loops over all text.
  nonisolated(unsafe) static let table: UnsafePointer<UInt16> = {
    let table = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x10000)
    table.initialize(repeating: CharacterClasses.noKatakana.rawValue, count: 0x10000)
    var value: UInt32 = 0
    while value < 0x10000 {
      if let range = plain.first(where: { $0.contains(value) }) { value = range.upperBound }
      if let scalar = Unicode.Scalar(value), value < 0x10000 {
        table[Int(value)] = CharacterClasses(scalar).rawValue
      }
      value += 1
    }
    return UnsafePointer(table)
  }()

  /// Scripts and signs without brackets, digits and marks of ours; ideographs, hangul, surrogates and private use:
  /// no class but `noKatakana`. They are not asked one by one, which would take a small document as long as
  /// its layout.
  private static let plain: [Range<UInt32>] = [
    0x0100..<0x2000, 0x2030..<0x2260, 0x2270..<0x2500, 0x2600..<0x3000, 0x3100..<0xFE00,
  ]

  /// The classes of a character, found out by its properties.
  init(_ scalar: Unicode.Scalar) {
    var classes: CharacterClasses = []
    if scalar.isSpace { classes.insert(.space) }
    if scalar == "\u{3000}" { classes.insert(.wideSpace) }
    if scalar.isDigit { classes.insert(.digit) }
    if scalar == "\u{2026}" { classes.insert(.ellipsis) }
    if scalar == "、" { classes.insert(.comma) }
    if scalar == "。" { classes.insert(.fullStop) }
    if scalar.bracketDepth > 0 { classes.insert(.opener) }
    if scalar.bracketDepth < 0 { classes.insert(.closer) }
    if scalar == "（" || scalar == "(" { classes.insert(.parenthesis) }
    if scalar.isHiragana { classes.insert(.hiragana) }
    if !scalar.isKatakana { classes.insert(.noKatakana) }
    if scalar == "." { classes.insert(.dot) }
    if scalar == "、" || scalar == "を" || scalar.isOpeningBracket || scalar.closesBracket {
      classes.insert(.noRowOfWords)
    }
    if scalar.cannotStartLine { classes.insert(.noLineStart) }
    if Drawings.isJoint(scalar) { classes.insert(.joint) }
    if PageNumbers.canStart(scalar) { classes.insert(.pageNumberStart) }
    self = classes
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }
}
