/// Collects bytes into chunks of 64 KiB and hands each full one on.
///
/// Not generic over the sink, so that the emitters compile to direct code in every client. Writing
/// never throws: the first failure is kept, everything after it is discarded, and `run` throws it.
///
/// Tokens are written behind each other without a look at the end of the chunk: behind it is room
/// for the longest, and what stands there goes to the front of the next chunk.
package struct ByteOutput {
  private static let chunkSize = ChunkingSink.chunkSize
  /// Room behind the chunk; no token written at once is longer.
  private static let overhang = 256

  /// Lives as long as `run`.
  private let bytes: UnsafeMutablePointer<UInt8>
  private var count = 0
  private let flush: (Span<UInt8>) throws -> Void
  package private(set) var failure: EmissionError?

  /// Runs `body` with an output that goes to `sink`.
  package static func run<Sink: ByteSink>(
    to sink: inout Sink, _ body: (inout ByteOutput) -> Void
  ) throws(EmissionError) {
    var failure: EmissionError?
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: chunkSize + overhang)
    defer { bytes.deallocate() }
    func flush(_ chunk: Span<UInt8>) throws { try sink.write(chunk) }
    withoutActuallyEscaping(flush) { flush in
      var output = ByteOutput(bytes: bytes, flush: flush)
      body(&output)
      output.flushChunk()
      failure = output.failure
    }
    if let failure { throw failure }
  }

  /// Ends the output with a failure; the first one counts.
  mutating func fail(_ error: EmissionError) {
    if failure == nil { failure = error }
  }

  /// Writes one byte.
  @inline(__always)
  package mutating func write(_ byte: UInt8) {
    bytes[count] = byte
    advance(by: 1)
  }

  /// Writes ASCII or UTF-8 that stands in the program, at most 256 bytes. Its name keeps literals apart
  /// from text: a literal alone would be a `String`.
  @inline(__always)
  mutating func write(fixed text: StaticString) {
    (bytes + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    advance(by: text.utf8CodeUnitCount)
  }

  /// Writes a key that stands in the program with its quotation marks and colon.
  @inline(__always)
  mutating func write(key text: StaticString, spaced: Bool) {
    let size = text.utf8CodeUnitCount
    bytes[count] = UInt8(ascii: "\"")
    (bytes + count + 1).update(from: text.utf8Start, count: size)
    bytes[count + size + 1] = UInt8(ascii: "\"")
    bytes[count + size + 2] = UInt8(ascii: ":")
    bytes[count + size + 3] = UInt8(ascii: " ")
    advance(by: size + (spaced ? 4 : 3))
  }

  /// Writes text as it is.
  package mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  /// Writes bytes as they are.
  package mutating func write(_ part: UnsafeBufferPointer<UInt8>) {
    guard var source = part.baseAddress else { return }
    var rest = part.count
    while rest > 0 {
      let taken = Swift.min(rest, Self.chunkSize - count)
      (bytes + count).update(from: source, count: taken)
      source += taken
      rest -= taken
      advance(by: taken)
    }
  }

  /// Writes text in UTF-8 up to a byte that JSON must escape: the quotation mark, the backslash or a control below U+0020.
  ///
  /// It is looked at and written in the same words of eight bytes; the last word goes back over what was written, so that few bytes
  /// are left.
  ///
  /// - Returns: the index of that byte; the count where there is none.
  mutating func writePlain(_ text: UnsafeRawBufferPointer, from start: Int) -> Int {
    let output = UnsafeMutableRawPointer(bytes)
    var index = start
    while index < text.count {
      // No more at once than there is room for behind the chunk.
      let first = index
      let end = Swift.min(text.count, first &+ Self.overhang)
      func copyWord(at place: Int) -> Bool {
        let word = text.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        guard !Self.hasEscape(word) else { return false }
        output.storeBytes(of: word, toByteOffset: count &+ place &- first, as: UInt64.self)
        return true
      }
      while index &+ 8 <= end, copyWord(at: index) { index &+= 8 }
      if index < end, index &+ 8 > end, end &- first >= 8, copyWord(at: end &- 8) { index = end }
      while index < end, !Self.isEscaped(text[index]) {
        bytes[count &+ index &- first] = text[index]
        index &+= 1
      }
      advance(by: index &- first)
      if index < end { return index }
    }
    return index
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Whether one of eight bytes must be escaped.
  ///
  /// All of Japanese text have their highest bit set, and need no other look; else a byte is below 0x20, or equal to one that was taken
  /// out by exclusive or, exactly where the subtraction borrows from its highest bit.
  @inline(__always)
  private static func hasEscape(_ word: UInt64) -> Bool {
    let (low, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    if word & high == high { return false }
    let quotation = word ^ (low &* UInt64(UInt8(ascii: "\"")))
    let backslash = word ^ (low &* UInt64(UInt8(ascii: "\\")))
    let found =
      (word &- low &* 0x20) & ~word | (quotation &- low) & ~quotation
      | (backslash &- low) & ~backslash
    return found & high != 0
  }

  /// Writes a blank a number of times, at most 256.
  mutating func writeBlanks(_ blanks: Int) {
    (bytes + count).update(repeating: UInt8(ascii: " "), count: blanks)
    advance(by: blanks)
  }

  /// Writes an integer in decimal.
  mutating func write(_ value: Int) {
    if value < 0 { write(UInt8(ascii: "-")) }
    write(digits: value.magnitude)
  }

  private mutating func write(digits value: UInt) {
    // Pages, offsets and confidences: nearly all have four digits at most.
    switch value {
    case 0..<10:
      set(digit: value, at: 0)
      advance(by: 1)
    case 10..<100:
      set(pair: value, at: 0)
      advance(by: 2)
    case 100..<1000:
      let (higher, pair) = value.quotientAndRemainder(dividingBy: 100)
      set(digit: higher, at: 0)
      set(pair: pair, at: 1)
      advance(by: 3)
    default:
      let (higher, pair) = value.quotientAndRemainder(dividingBy: 100)
      if higher < 100 {
        set(pair: higher, at: 0)
        advance(by: 2)
      } else {
        write(digits: higher)
      }
      set(pair: pair, at: 0)
      advance(by: 2)
    }
  }

  @inline(__always)
  private func set(digit value: UInt, at place: Int) {
    bytes[count + place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value)
  }

  @inline(__always)
  private func set(pair value: UInt, at place: Int) {
    let digits = UnsafeRawPointer(Self.pairs.utf8Start).loadUnaligned(
      fromByteOffset: 2 * Int(value), as: UInt16.self)
    UnsafeMutableRawPointer(bytes).storeBytes(
      of: digits, toByteOffset: count + place, as: UInt16.self)
  }

  /// The numbers below 100 in two digits each.
  private static var pairs: StaticString {
    """
    00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748\
    49505152535455565758596061626364656667686970717273747576777879808182838485868788899091929394959697\
    9899
    """
  }

  /// Writes a number rounded to two decimals, halves away from zero, without trailing zeros.
  ///
  /// What is not a number becomes 0 and what is beyond ±1e15 is cut to it: JSON has no infinity,
  /// and no confidence or coordinate comes near.
  mutating func write(_ value: Double) {
    let bound = 1e15
    let number = value.isNaN ? 0 : Swift.min(Swift.max(value, -bound), bound)
    // Not `rounded()`, which would need the C library's mathematics.
    let hundredths = Int(number * 100 + (number < 0 ? -0.5 : 0.5))
    if hundredths < 0 { write(UInt8(ascii: "-")) }
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    write(digits: whole)
    guard rest > 0 else { return }
    write(UInt8(ascii: "."))
    write(digits: rest / 10)
    if rest % 10 > 0 { write(digits: rest % 10) }
  }

  @inline(__always)
  private mutating func advance(by written: Int) {
    count += written
    if count >= Self.chunkSize { flushChunk() }
  }

  /// Hands the chunk on; what hangs over its end is the start of the next.
  @inline(never)
  private mutating func flushChunk() {
    let size = Swift.min(count, Self.chunkSize)
    if failure == nil, size > 0 {
      do {
        try flush(UnsafeBufferPointer(start: bytes, count: size).span)
      } catch {
        failure = .sinkFailed(error)
      }
    }
    count -= size
    bytes.update(from: bytes + size, count: count)
  }
}
