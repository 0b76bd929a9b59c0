/// Counts the characters of a text by what they say about its quality.
struct CharacterCensus {
  /// Characters, white space left out.
  private(set) var characters = 0
  /// Kana, ideographs, and the punctuation and full-width forms of Japanese.
  private(set) var japanese = 0
  /// C0 and C1 controls but for white space, and DEL.
  private(set) var controls = 0
  /// U+FFFD.
  private(set) var replacements = 0
  /// Characters of the private-use areas.
  private(set) var privateUse = 0
  /// Runs such as `(cid:7743)`, which extractors print for a glyph that the font does not name.
  private(set) var namelessGlyphs = 0

  /// The Japanese share of the characters, from 0 to 1; 0 where there are none.
  var japaneseShare: Double { characters == 0 ? 0 : Double(japanese) / Double(characters) }

  /// Counts more text in UTF-8.
  mutating func add(_ utf8: [UInt8]) {
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars { add(scalar) }
    namelessGlyphs += Self.namelessGlyphs(in: utf8)
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x3000: return
    case 0x00..<0x20, 0x7F...0x9F: controls += 1
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFFEF, 0x1B000...0x1B16F,
      0x1F200...0x1F2FF, 0x20000...0x3FFFF:
      japanese += 1
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: privateUse += 1
    case 0xFFFD: replacements += 1
    default: break
    }
    characters += 1
  }

  private static func namelessGlyphs(in utf8: [UInt8]) -> Int {
    let opening = Array("(cid:".utf8)
    var count = 0
    var rest = utf8[...]
    while let start = rest.firstIndex(of: opening[0]) {
      rest = rest[start...]
      guard rest.starts(with: opening) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(opening.count)
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      if !digits.isEmpty, rest.first == UInt8(ascii: ")") { count += 1 }
    }
    return count
  }
}
