/// Decodes characters of three bytes that are no space, as nearly all of Japanese text are, two at a time.
struct WideCharacters {
  private let bytes: UnsafeRawBufferPointer
  private let narrowOrZeroWidth: UnsafePointer<UInt64>
  private let zeroWidth: UnsafePointer<UInt64>

  init(of raw: UnsafeBufferPointer<UInt8>, _ table: NormalizationTable) {
    bytes = UnsafeRawBufferPointer(raw)
    narrowOrZeroWidth = table.narrowOrZeroWidth
    zeroWidth = table.zeroWidth
  }

  /// Decodes a run of such characters.
  ///
  /// - Parameters:
  ///   - index: the first byte that is looked at; then the one behind the run, which can be empty and need not be as long as it could.
  ///   - end: where the run ends at the latest.
  ///   - scalars: get the characters.
  ///   - count: where in `scalars`; then the place behind them.
  /// - Returns: the width of the run in half em.
  @inline(__always)
  func decode(
    _ index: inout Int, upTo end: Int, into scalars: UnsafeMutableBufferPointer<Unicode.Scalar>,
    at count: inout Int
  ) -> Int32 {
    var halfEms: Int32 = 0
    while index &+ 6 <= end, index &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      guard word & 0xF000_00F0 == 0xE000_00E0 else { break }
      let first = UInt32(
        truncatingIfNeeded: word &<< 12 & 0xF000 | word &>> 2 & 0xFC0 | word &>> 16 & 0x3F)
      let second = UInt32(
        truncatingIfNeeded: word &>> 12 & 0xF000 | word &>> 26 & 0xFC0 | word &>> 40 & 0x3F)
      guard first != 0x3000, second != 0x3000, let one = Unicode.Scalar(first),
        let other = Unicode.Scalar(second)
      else { break }
      scalars[count] = one
      scalars[count &+ 1] = other
      halfEms &+= self.halfEms(of: first) &+ self.halfEms(of: second)
      count &+= 2
      index &+= 6
    }
    if index &+ 3 <= end, bytes[index] & 0xF0 == 0xE0 {
      let codePoint =
        UInt32(bytes[index] & 0x0F) &<< 12 | UInt32(bytes[index &+ 1] & 0x3F) &<< 6
        | UInt32(bytes[index &+ 2] & 0x3F)
      guard codePoint != 0x3000 else { return halfEms }
      scalars[count] = Unicode.Scalar(codePoint) ?? "\u{FFFD}"
      halfEms &+= self.halfEms(of: codePoint)
      count &+= 1
      index &+= 3
    }
    return halfEms
  }

  /// As `NormalizationTable.halfEms(of:)`, for the basic plane.
  @inline(__always)
  private func halfEms(of codePoint: UInt32) -> Int32 {
    let (block, bit) = (Int(codePoint >> 6), UInt64(codePoint & 63))
    if narrowOrZeroWidth[block] &>> bit & 1 == 0 { return 2 }
    return zeroWidth[block] &>> bit & 1 == 0 ? 1 : 0
  }
}
