internal import Glibc

extension CharacterDecoder {
  /// UTF-16 without a byte order mark: nil unless the input holds NUL bytes and reads well as
  /// sixteen-bit units in one of the two byte orders.
  ///
  /// Which bytes are NUL says little: the half of an ASCII character that is NUL is the other half
  /// in 　 (U+3000) and 一 (U+4E00). So both orders are read, and what comes out is judged.
  static func utf16ByEvidence(_ bytes: [UInt8]) -> CharacterEncoding? {
    guard bytes.count >= 4, bytes.count % 2 == 0, contains(bytes, 0) else { return nil }
    let little = UTF16Evidence(bytes, lowByteFirst: true)
    let big = UTF16Evidence(bytes, lowByteFirst: false)
    if little.isPlausible, little.score > big.score { return .utf16LittleEndian }
    if big.isPlausible, big.score > little.score { return .utf16BigEndian }
    return nil
  }

  /// Whether an escape sequence switches to a Japanese character set, in an input of seven bits.
  static func hasJapaneseEscapeSequence(_ bytes: [UInt8]) -> Bool {
    guard contains(bytes, 0x1B) else { return false }
    let isSevenBit = bytes.allSatisfy { $0 < 0x80 }
    guard isSevenBit, bytes.count >= 3 else { return false }
    return (0..<bytes.count - 2).contains { index in
      guard bytes[index] == 0x1B else { return false }
      switch (bytes[index + 1], bytes[index + 2]) {
      // ESC $ @, ESC $ B, ESC $ (: JIS X 0208 and 0212; ESC ( J, ESC ( I: JIS X 0201.
      case (0x24, 0x40), (0x24, 0x42), (0x24, 0x28), (0x28, 0x4A), (0x28, 0x49): return true
      default: return false
      }
    }
  }

  private static func contains(_ bytes: [UInt8], _ byte: UInt8) -> Bool {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return false }
      return memchr(base, Int32(byte), buffer.count) != nil
    }
  }
}

/// How bytes look as UTF-16 in one byte order. The first 64 KiB are judged.
struct UTF16Evidence {
  private var units = 0
  private var familiar = 0
  private var kanji = 0
  private var hasNull = false

  init(_ bytes: [UInt8], lowByteFirst: Bool) {
    for index in stride(from: 0, to: min(bytes.count, 1 << 16) - 1, by: 2) {
      let low = bytes[lowByteFirst ? index : index + 1]
      let high = bytes[lowByteFirst ? index + 1 : index]
      let unit = UInt16(high) << 8 | UInt16(low)
      units += 1
      switch unit {
      case 0: hasNull = true
      case 0x09...0x0D, 0x20...0x7E, 0x3000...0x30FF, 0xFF01...0xFFEE: familiar += 1
      case 0x4E00...0x9FFF, 0x2010...0x203B, 0x2160...0x27BF, 0x3200...0x33FF: kanji += 1
      default: break
      }
    }
  }

  /// Rises with the share of what Japanese text is made of. In the wrong byte order ASCII becomes
  /// kanji, hence the weight of what is not kanji.
  var score: Int { familiar * 2 + kanji }

  /// Four fifths of the units are of Japanese text and one fifth is no kanji; binary data holds a
  /// unit of zero.
  var isPlausible: Bool {
    !hasNull && (familiar + kanji) * 5 >= units * 4 && familiar * 5 >= units
  }
}
