internal import PlanModel

/// Whether a character must be in the result: everything but Unicode white space and what layer T
/// deletes because it is invisible (C0 controls and Default_Ignorable_Code_Point: zero-width space, byte
/// order mark, soft hyphen, word joiner, …). Variation selectors tell one ideograph from another: they
/// count.
func isCounted(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x21: return false
  case 0x21..<0x7F: return true
  // Kana and the unified ideographs: the bulk of the text. U+3164, a filler, is in no part of it.
  case 0x3041..<0x3100, 0x4E00..<0xA000: return true
  case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: return true
  default:
    let properties = scalar.properties
    return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
  }
}

/// Reads the character that starts at `index`; an ill-formed byte is U+FFFD and one byte long.
///
/// Readers hand over well-formed UTF-8, but a check takes nothing on trust.
func decodeScalar(_ bytes: [UInt8], at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
  let lead = bytes[index]
  let length =
    switch lead {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  guard length > 0, index + length <= bytes.count else { return ("\u{FFFD}", 1) }
  if length == 1 { return (Unicode.Scalar(lead), 1) }
  var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
  for byte in bytes[index + 1..<index + length] {
    guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
  return (scalar, length)
}

extension Page {
  /// Where the characters that count start in the raw text, ascending.
  var countedOffsets: [UInt32] {
    var offsets: [UInt32] = []
    offsets.reserveCapacity(rawText.count / 3)
    var index = 0
    while index < rawText.count {
      let (scalar, length) = decodeScalar(rawText, at: index)
      if isCounted(scalar) { offsets.append(UInt32(index)) }
      index += length
    }
    return offsets
  }

  /// Whether a character that counts starts in a range of the raw text.
  func hasCounted(in range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = decodeScalar(rawText, at: index)
      if isCounted(scalar) { return true }
      index += length
    }
    return false
  }

  /// Whether a range may start or end at an offset: it is not inside a character.
  func isScalarBoundary(_ offset: Int) -> Bool {
    offset >= rawText.count || rawText[offset] & 0xC0 != 0x80
  }
}
