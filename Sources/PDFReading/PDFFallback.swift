public import PDFContent

/// A PDF, read one way or the other.
public enum PDFReading: Sendable {
  /// PDFium's pages were handed over one by one.
  case pages(PDFOutcome)
  /// PDFium did not read it, for the reason given, and pdftotext did: XHTML as `-bbox-layout` writes
  /// it.
  case layout([UInt8], instead: PDFReadingError)
}

extension PDFReader {
  /// Reads a document as ``read(_:password:pages:onDocument:onPage:)`` does, and with pdftotext where
  /// PDFium is missing or could not read a single page.
  ///
  /// - Throws: `PDFReadingError`: PDFium's reason, or pdftotext's where PDFium is missing.
  public func readOrFallBack(
    _ input: PDFInput, password: String? = nil, pages range: ClosedRange<Int>? = nil,
    onDocument: (DocumentContent) throws -> Void = { _ in },
    onPage: (PageContent, [Font]) throws -> Void
  ) throws(PDFReadingError) -> PDFReading {
    let cause: PDFReadingError
    do {
      return .pages(
        try read(
          input, password: password, pages: range, onDocument: onDocument, onPage: onPage))
    } catch {
      guard error.isTheEngines else { throw error }
      cause = error
    }
    do {
      return .layout(
        try PopplerReader(limits: limits).read(input, password: password, pages: range),
        instead: cause)
    } catch {
      if case .engineMissing(let said) = cause {
        if case .engineMissing(let other) = error { throw .engineMissing("\(said); \(other)") }
        throw error
      }
      throw cause
    }
  }
}

extension PDFReadingError {
  /// Whether another engine may read what this one could not: it is missing, it failed, or it could
  /// not open what it takes for damaged. A limit of the document holds for the other, too.
  public var isTheEngines: Bool {
    switch self {
    case .engineMissing, .damaged, .encryptionUnknown, .crashed, .malformed, .page: true
    // What bursts the limits of one engine bursts those of the other, only later.
    case .limit, .encrypted, .unreadable, .stopped: false
    }
  }
}
