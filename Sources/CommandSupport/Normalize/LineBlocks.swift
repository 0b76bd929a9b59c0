internal import DocumentReading
internal import PlanModel

/// Cuts a text into blocks of whole lines, so that a file of any size is worked on a piece at a time.
///
/// Normalization never looks across the end of a line: block by block gives the same as all at once.
struct LineBlocks {
  /// Bytes of a block before it is filled up to the end of a line.
  static let blockSize = 1 << 20

  private let text: ArraySlice<UInt8>
  private let limits: ReadingLimits
  private let name: String
  private var position: Int
  private var lineCount = 0

  /// Makes the blocks of a text in UTF-8.
  ///
  /// - Parameter name: what an error calls the text.
  init(_ text: ArraySlice<UInt8>, limits: ReadingLimits, name: String) {
    self.text = text
    self.limits = limits
    self.name = name
    position = text.startIndex
  }

  /// The next block and, beside each of its lines, the same line with the white space and form feeds
  /// at its ends.
  ///
  /// - Throws: `Failure` for a line above the limit.
  mutating func next() throws(Failure) -> (page: Page, wholeLines: [Range<Int>])? {
    guard position < text.endIndex else { return nil }
    let end = blockEnd()
    let bytes = Array(text[position..<end])
    position = end
    let ranges = bytes.withUnsafeBufferPointer { buffer in
      var scanner = LineScanner(buffer, hasCarriageReturn: true)
      var ranges: [Range<Int>] = []
      while let range = scanner.next() { ranges.append(range) }
      return ranges
    }
    // Half of what offsets of 32 bits can tell, as for the pages of a document.
    let limit = min(limits.lineBytes, 1 << 30)
    if let index = ranges.firstIndex(where: { $0.count > limit }) {
      throw Failure(
        .dataError, name,
        "line \(lineCount + index + 1) too long: \(ranges[index].count) bytes, "
          + "over the limit of \(limit) (lineBytes)")
    }
    lineCount += ranges.count
    let lines = ranges.map { range in
      let inner = Self.trimmed(range, in: bytes)
      return Line(range: ByteRange(inner.lowerBound, inner.upperBound))
    }
    return (Page(number: 1, rawText: bytes, lines: lines), ranges)
  }

  /// Behind the first line that ends behind a full block.
  private func blockEnd() -> Int {
    var index = position + Self.blockSize
    guard index < text.endIndex else { return text.endIndex }
    // The last byte of the block may be the terminator itself.
    index -= 1
    while index < text.endIndex {
      let isPair = text[index] == 0x0D && index + 1 < text.endIndex && text[index + 1] == 0x0A
      if text[index] == 0x0A || (text[index] == 0x0D && !isPair) { return index + 1 }
      index += 1
    }
    return text.endIndex
  }

  /// A line without form feeds at its ends, which break pages and are no text.
  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x0C || byte == 0x20 || byte == 0x09 }
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, isBlank(bytes[lower]) { lower += 1 }
    while lower < upper, isBlank(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}
