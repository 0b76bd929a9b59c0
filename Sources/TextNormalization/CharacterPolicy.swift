/// What layer T does with a character: the column T of the policy as data.
///
/// Where the answer depends on the neighbours, the case only names the rule; the rules are in
/// files of their own.
enum CharacterPolicy: UInt8 {
  /// Stays as it is.
  case keep
  /// Becomes the replacement, whatever stands around it.
  case replace
  /// Half-width kana: full-width, together with a voicing mark behind it.
  case halfwidthKana
  /// A voicing mark that composes with the kana before it.
  case voicingMark
  /// A hyphen or dash: `-` or ー by its neighbours.
  case dash
  /// The prolonged sound mark: `-` between digits.
  case prolongedSound
  /// ASCII `~`: 〜 between digits.
  case tilde
  /// Full-width punctuation: ASCII beside digits and Latin letters.
  case punctuation
  /// A dot or ellipsis that may be part of a leader.
  case leader
  /// U+3000: a space at the head of a line, kept elsewhere.
  case ideographicSpace
  /// A private-use glyph.
  case privateUse
  /// Deleted.
  case invisible
}

/// Characters of the policy's table by code point.
enum PolicyData {
  /// ． ， ： ／ ％ ＆ ＋
  static let punctuation: [UInt32] = [0xFF0E, 0xFF0C, 0xFF1A, 0xFF0F, 0xFF05, 0xFF06, 0xFF0B]

  /// － ‐ ‑ – − between alphanumerics, or between kanji and digit, are `-`.
  static let hyphens: [UInt32] = [0xFF0D, 0x2010, 0x2011, 0x2013, 0x2212]

  /// － ― ─ between katakana are ー.
  static let katakanaDashes: [UInt32] = [0xFF0D, 0x2015, 0x2500]

  /// … ‥ ・ ･ . ． · and the vertical forms of … and ‥, and what each is by itself.
  static let leaders: [(scalar: UInt32, replacement: UInt32)] = [
    (0x2026, 0x2026), (0x2025, 0x2025), (0x30FB, 0x30FB), (0xFF65, 0x30FB), (0x2E, 0x2E),
    (0xFF0E, 0x2E), (0xB7, 0xB7), (0xFE30, 0x2025), (0xFE19, 0x2026),
  ]

  /// ZWSP, BOM, soft hyphen, C0 controls and delete; white space (tab, line feed, form feed,
  /// carriage return) is not among them.
  static let invisible: [(first: UInt32, last: UInt32)] = [
    (0x00, 0x08), (0x0B, 0x0B), (0x0E, 0x1F), (0x7F, 0x7F), (0xAD, 0xAD), (0x200B, 0x200B),
    (0xFEFF, 0xFEFF),
  ]

  /// Glyphs of symbol fonts (Wingdings) that a PDF gives by their place in the font.
  static let glyphs: [(scalar: UInt32, replacement: UInt32)] = [
    (0xF06C, 0x25CF),  // ●
    (0xF06E, 0x25A0),  // ■
    (0xF077, 0x25C6),  // ◆
    (0xF0B7, 0x2022),  // •
    (0xF0D8, 0x27A2),  // ➢
    (0xF0FC, 0x2713),  // ✓
  ]

  /// Where the unified ideograph of a radical is not the form that Japanese uses. Fonts show
  /// U+2F3E for 戸, so that a PDF's text says ⼾別訪問 for 戸別訪問; Unicode's data has 戶.
  static let japaneseIdeographs: [(radical: UInt32, ideograph: UInt32)] = [(0x2F3E, 0x6238)]
}
