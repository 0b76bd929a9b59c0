internal import PlanModel

/// Cuts decoded plain text into pages and lines.
///
/// Form feeds separate pages and belong to none. White space behind the last form feed makes no
/// page: extractors write one behind each page, the last included. Two form feeds in a row do make
/// an empty page, so that page numbers stay right. Where a document has no form feed at all, pages
/// come from evidence (``PageBreakInference``).
enum PlainTextReader {
  /// The pages of a text and what was noticed.
  static func read(
    _ text: ArraySlice<UInt8>, limits: ReadingLimits
  ) throws(ReadingError) -> (pages: [Page], diagnostics: [Diagnostic]) {
    // The closure cannot throw a typed error through `withUnsafeBufferPointer`; hence the Result.
    let result = text.withUnsafeBufferPointer { buffer in
      Result { () throws(ReadingError) in try read(buffer, limits: limits) }
    }
    return try result.get()
  }

  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, limits: ReadingLimits
  ) throws(ReadingError) -> (pages: [Page], diagnostics: [Diagnostic]) {
    var ranges = try rangesBetweenFormFeeds(text, limits: limits)
    var diagnostics: [Diagnostic] = []
    let hasCarriageReturn = firstIndex(of: 0x0D, in: text, from: 0) != nil
    if ranges.count == 1, ranges[0].count == text.count {
      let breaks = PageBreakInference.breaks(in: text, hasCarriageReturn: hasCarriageReturn)
      if let diagnostic = breaks.diagnostic { diagnostics.append(diagnostic) }
      let starts = [0] + breaks.offsets
      ranges = zip(starts, breaks.offsets + [text.count]).map { $0..<$1 }
    }
    guard ranges.count <= limits.pages else { throw tooManyPages(ranges.count, limits) }

    var pages: [Page] = []
    pages.reserveCapacity(ranges.count)
    var lineNumber = 0
    var hasText = false
    for range in ranges {
      let bytes = UnsafeBufferPointer(rebasing: text[range])
      let lines = try lines(
        of: bytes, hasCarriageReturn: hasCarriageReturn, after: lineNumber, limits: limits)
      lineNumber += lines.count
      hasText = hasText || !isWhiteSpace(bytes)
      pages.append(Page(number: pages.count + 1, rawText: Array(bytes), lines: lines))
    }
    guard hasText else { throw ReadingError(.emptyFile, "the file holds only white space") }
    return (pages, diagnostics)
  }

  /// Cuts at form feeds; leaves the form feeds out.
  private static func rangesBetweenFormFeeds(
    _ text: UnsafeBufferPointer<UInt8>, limits: ReadingLimits
  ) throws(ReadingError) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while let feed = firstIndex(of: 0x0C, in: text, from: start) {
      ranges.append(start..<feed)
      start = feed + 1
      guard ranges.count <= limits.pages else {
        throw tooManyPages(count(of: 0x0C, in: text) + 1, limits)
      }
    }
    let rest = text[start...]
    if ranges.isEmpty || !rest.allSatisfy(isASCIIWhiteSpace) { ranges.append(start..<text.count) }
    return ranges
  }

  private static func lines(
    of page: UnsafeBufferPointer<UInt8>, hasCarriageReturn: Bool, after number: Int,
    limits: ReadingLimits
  ) throws(ReadingError) -> [Line] {
    guard page.count < ReadingLimits.pageBytes else {
      throw .limit(
        "page too large behind line \(number)", value: "\(page.count) bytes",
        limit: ReadingLimits.pageBytes, name: "fixed")
    }
    var lines: [Line] = []
    lines.reserveCapacity(count(of: 0x0A, in: page) + 1)
    var scanner = LineScanner(page, hasCarriageReturn: hasCarriageReturn)
    while let range = scanner.next() {
      guard range.count <= limits.lineBytes else {
        throw .limit(
          "line \(number + lines.count + 1) too long", value: "\(range.count) bytes",
          limit: limits.lineBytes, name: "lineBytes")
      }
      lines.append(Line(range: ByteRange(range.lowerBound, range.upperBound)))
    }
    return lines
  }

  private static func tooManyPages(_ count: Int, _ limits: ReadingLimits) -> ReadingError {
    .limit("too many pages", value: "\(count) pages", limit: limits.pages, name: "pages")
  }
}

/// Whether text in UTF-8 is nothing but white space: ASCII's, NBSP (U+00A0), U+3000 and a stray
/// byte order mark.
func isWhiteSpace(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < text.count {
    let byte = text[index]
    if isASCIIWhiteSpace(byte) {
      index += 1
    } else if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
      index += 2
    } else if index + 2 < text.count,
      (byte, text[index + 1], text[index + 2]) == (0xE3, 0x80, 0x80)
        || (byte, text[index + 1], text[index + 2]) == (0xEF, 0xBB, 0xBF)
    {
      index += 3
    } else {
      return false
    }
  }
  return true
}
