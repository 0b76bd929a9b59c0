/// Collects bytes into chunks of 64 KiB and hands each full one on.
///
/// Not generic over the sink, so that the emitters compile to direct code in every client. Writing
/// never throws: the first failure is kept, everything after it is discarded, and `run` throws it.
package struct ByteOutput {
  private static let chunkSize = ChunkingSink.chunkSize

  private var bytes: [UInt8] = []
  private let flush: (Span<UInt8>) throws -> Void
  package private(set) var failure: EmissionError?

  private init(flush: @escaping (Span<UInt8>) throws -> Void) {
    self.flush = flush
    bytes.reserveCapacity(Self.chunkSize)
  }

  /// Runs `body` with an output that goes to `sink`.
  package static func run<Sink: ByteSink>(
    to sink: inout Sink, _ body: (inout ByteOutput) -> Void
  ) throws(EmissionError) {
    var failure: EmissionError?
    func flush(_ chunk: Span<UInt8>) throws { try sink.write(chunk) }
    withoutActuallyEscaping(flush) { flush in
      var output = ByteOutput(flush: flush)
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
  package mutating func write(_ byte: UInt8) {
    bytes.append(byte)
    if bytes.count == Self.chunkSize { flushChunk() }
  }

  /// Writes ASCII or UTF-8 that stands in the program.
  mutating func write(_ text: StaticString) {
    write(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes text as it is.
  package mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  /// Writes bytes as they are.
  package mutating func write(_ part: UnsafeBufferPointer<UInt8>) {
    var rest = part[...]
    while !rest.isEmpty {
      let room = Self.chunkSize - bytes.count
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rest.prefix(room)))
      rest = rest.dropFirst(room)
      if bytes.count == Self.chunkSize { flushChunk() }
    }
  }

  /// Writes an integer in decimal.
  mutating func write(_ value: Int) {
    if value < 0 { write(UInt8(ascii: "-")) }
    write(digits: value.magnitude)
  }

  private mutating func write(digits value: UInt) {
    if value >= 10 { write(digits: value / 10) }
    write(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
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

  private mutating func flushChunk() {
    if failure == nil, !bytes.isEmpty {
      do { try flush(bytes.span) } catch { failure = .sinkFailed(error) }
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
