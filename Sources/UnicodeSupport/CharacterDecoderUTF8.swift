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
          // Eight at once, then two, as long as all are so.
          while position + 24 <= count, isWide(buffer, at: position) {
            wide += 8
            position += 24
          }
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

  /// Whether 24 bytes are eight three-byte sequences, none of which starts with E0 or ED: what may stand behind those is looked at one
  /// by one, and no Japanese text has them.
  @inline(__always)
  private static func isWide(_ buffer: UnsafeRawBufferPointer, at position: Int) -> Bool {
    // First bytes stand at other places in each of the three words.
    isWide(buffer, position, leads: 0x00FF_0000_FF00_00FF)
      && isWide(buffer, position + 8, leads: 0xFF00_00FF_0000_FF00)
      && isWide(buffer, position + 16, leads: 0x0000_FF00_00FF_0000)
  }

  /// The same for eight of those bytes.
  ///
  /// - Parameter leads: which of them must be first bytes.
  @inline(__always)
  private static func isWide(
    _ buffer: UnsafeRawBufferPointer, _ offset: Int, leads: UInt64
  ) -> Bool {
    let word = UInt64(
      littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    // First bytes are 1110xxxx, others 10xxxxxx.
    let mask = leads & 0xF0F0_F0F0_F0F0_F0F0 | ~leads & 0xC0C0_C0C0_C0C0_C0C0
    let wanted = leads & 0xE0E0_E0E0_E0E0_E0E0 | ~leads & 0x8080_8080_8080_8080
    guard word & mask == wanted else { return false }
    // Where xxxx is not 0, a sum with F carries; so it does where it is not D, with D taken out by exclusive or.
    let (low, carry) = (leads & 0x0F0F_0F0F_0F0F_0F0F, leads & 0x1010_1010_1010_1010)
    let bits = word & low
    return (bits &+ low) & ((bits ^ leads & 0x0D0D_0D0D_0D0D_0D0D) &+ low) & carry == carry
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
