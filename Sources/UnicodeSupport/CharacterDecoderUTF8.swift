/// What a scan of bytes as UTF-8 found.
struct UTF8Validation: Equatable {
  /// Whether all bytes are well-formed UTF-8 (Unicode 15, table 3-7).
  var isValid: Bool
  /// Number of bytes before the first ill-formed sequence; all where there is none.
  var validCount: Int
  /// Number of well-formed three-byte sequences before it.
  var threeByteSequences: Int
}

extension CharacterDecoder {
  /// Scans bytes as UTF-8, up to the first ill-formed sequence.
  ///
  /// ASCII is skipped by eight bytes, and a three-byte sequence, the usual one in Japanese, is
  /// checked by one load.
  static func validateUTF8(_ bytes: ArraySlice<UInt8>) -> UTF8Validation {
    bytes.withUnsafeBytes { buffer in
      var position = 0
      var wide = 0
      let count = buffer.count
      while position < count {
        let lead = buffer[position]
        if lead < 0x80 {
          position += 1
          while position + 8 <= count,
            buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080
              == 0
          {
            position += 8
          }
        } else if lead & 0xF0 == 0xE0, position + 4 <= count {
          // Two at once, as long as both are so.
          while position + 8 <= count {
            let word = UInt64(
              littleEndian: buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let (second, fifth) = (word & 0x200F, word &>> 24 & 0x200F)
            guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, second != 0, second != 0x200D,
              fifth != 0, fifth != 0x200D
            else { break }
            wide += 2
            position += 6
          }
          guard position + 4 <= count, buffer[position] & 0xF0 == 0xE0 else { continue }
          let word = UInt32(
            littleEndian: buffer.loadUnaligned(fromByteOffset: position, as: UInt32.self))
          let second = word & 0x200F
          // Second byte: E0 needs A0–BF (no overlong form), ED needs 80–9F (no surrogate).
          guard word & 0x00C0_C0F0 == 0x0080_80E0, second != 0, second != 0x200D else {
            return UTF8Validation(isValid: false, validCount: position, threeByteSequences: wide)
          }
          wide += 1
          position += 3
        } else {
          let length = sequenceLength(buffer, at: position)
          guard length > 0 else {
            return UTF8Validation(isValid: false, validCount: position, threeByteSequences: wide)
          }
          wide += length == 3 ? 1 : 0
          position += length
        }
      }
      return UTF8Validation(isValid: true, validCount: count, threeByteSequences: wide)
    }
  }

  /// Length of the well-formed sequence of two to four bytes at an offset; 0 where there is none.
  private static func sequenceLength(_ buffer: UnsafeRawBufferPointer, at position: Int) -> Int {
    func continuation(_ offset: Int, _ range: ClosedRange<UInt8>) -> Bool {
      position + offset < buffer.count && range.contains(buffer[position + offset])
    }
    let any: ClosedRange<UInt8> = 0x80...0xBF
    switch buffer[position] {
    case 0xC2...0xDF:
      return continuation(1, any) ? 2 : 0
    case 0xE0:
      return continuation(1, 0xA0...0xBF) && continuation(2, any) ? 3 : 0
    case 0xED:
      return continuation(1, 0x80...0x9F) && continuation(2, any) ? 3 : 0
    case 0xE1...0xEF:
      return continuation(1, any) && continuation(2, any) ? 3 : 0
    case 0xF0:
      return continuation(1, 0x90...0xBF) && continuation(2, any) && continuation(3, any) ? 4 : 0
    case 0xF1...0xF3:
      return continuation(1, any) && continuation(2, any) && continuation(3, any) ? 4 : 0
    case 0xF4:
      return continuation(1, 0x80...0x8F) && continuation(2, any) && continuation(3, any) ? 4 : 0
    default:
      return 0
    }
  }
}
