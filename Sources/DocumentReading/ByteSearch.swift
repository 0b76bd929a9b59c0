internal import Glibc

/// Offset of the first such byte at or behind `start`.
func firstIndex(
  of byte: UInt8, in buffer: UnsafeBufferPointer<UInt8>, from start: Int
) -> Int? {
  guard let base = buffer.baseAddress, start < buffer.count,
    let found = memchr(base + start, Int32(byte), buffer.count - start)
  else { return nil }
  return UnsafeRawPointer(found) - UnsafeRawPointer(base)
}

/// Number of such bytes.
func count(of byte: UInt8, in buffer: UnsafeBufferPointer<UInt8>) -> Int {
  var total = 0
  var next = 0
  // The C library looks at 32 bytes at a time.
  while let found = firstIndex(of: byte, in: buffer, from: next) {
    total += 1
    next = found + 1
  }
  return total
}

/// The lines of a text one after the other: LF, CRLF and CR end a line, and nothing else does.
///
/// A terminator at the end of the text opens no further line, and an empty text has no line.
package struct LineScanner {
  private let buffer: UnsafeBufferPointer<UInt8>
  private let hasCarriageReturn: Bool
  private var position = 0
  /// Offset of the next LF at or behind `position`, so that text with CR alone stays linear.
  private var nextLineFeed = -1

  package init(_ buffer: UnsafeBufferPointer<UInt8>, hasCarriageReturn: Bool) {
    self.buffer = buffer
    self.hasCarriageReturn = hasCarriageReturn
  }

  /// The next line without its terminator.
  package mutating func next() -> Range<Int>? {
    guard position < buffer.count else { return nil }
    let start = position
    if nextLineFeed < start {
      nextLineFeed = firstIndex(of: 0x0A, in: buffer, from: start) ?? buffer.count
    }
    if hasCarriageReturn,
      let carriageReturn = firstIndex(
        of: 0x0D, in: UnsafeBufferPointer(rebasing: buffer[..<nextLineFeed]), from: start)
    {
      position = carriageReturn + (carriageReturn + 1 == nextLineFeed ? 2 : 1)
      return start..<carriageReturn
    }
    position = nextLineFeed + 1
    return start..<nextLineFeed
  }
}
