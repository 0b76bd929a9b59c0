public import PDFContent

/// Reads PDFs through a process of their own.
///
/// The process is gone when a call returns, however it returns; when this process dies, it dies too.
public struct PDFReader: Sendable {
  /// What reading may take.
  public var limits: PDFReadingLimits
  /// The program that is started.
  public var program: String
  /// Whether `GlyphStyle.tag` is told. To look the tags up takes PDFium a fifth of the time of a tagged document.
  public var readsTags = true

  /// Makes a reader.
  ///
  /// - Parameter program: path of the program `taikei-pdf`; nil for ``pdfProgram()``.
  public init(limits: PDFReadingLimits = PDFReadingLimits(), program: String? = nil) {
    self.limits = limits
    self.program = program ?? pdfProgram()
  }

  /// Reads a document and hands over its pages one by one, as they come.
  ///
  /// Where the process crashes, the page is tried once more, without bookmarks, labels, links and
  /// tags. A page that ends the process then, or takes too long or too much memory, is left out and
  /// told in the outcome; reading goes on behind it. Where a limit of the whole document is met, or the process cannot go on,
  /// the pages before are kept, and the outcome says why there are no more.
  ///
  /// - Parameters:
  ///   - password: nil for the empty one.
  ///   - range: the pages to read, from 1; nil for all.
  ///   - onDocument: called once, before the first page.
  ///   - onPage: called for each page in order, with all fonts of the document told so far, in which
  ///     `GlyphStyle.font` counts. What it throws ends the reading.
  /// - Returns: what was read, and what not.
  /// - Throws: `PDFReadingError` where no page was read.
  public func read(
    _ input: PDFInput, password: String? = nil, pages range: ClosedRange<Int>? = nil,
    onDocument: (DocumentContent) throws -> Void = { _ in },
    onPage: (PageContent, [Font]) throws -> Void
  ) throws(PDFReadingError) -> PDFOutcome {
    try input.withDescriptor { (descriptor, fileBytes) throws(PDFReadingError) in
      var run = ReadingRun(
        reader: self, descriptor: descriptor, fileBytes: fileBytes, password: password,
        range: range)
      return try run.run(onDocument: onDocument, onPage: onPage)
    }
  }
}

/// What reading a document came to.
public struct PDFOutcome: Sendable, Hashable {
  /// What the file says of itself.
  public var document: DocumentContent
  /// The pages that were asked for, from 1: all that it declares unless told otherwise.
  public var asked: ClosedRange<Int>?
  /// The number of pages handed over.
  public var pagesRead = 0
  /// Pages that were asked for and could not be read, in order.
  public var skipped: [SkippedPages] = []
  /// Whether bookmarks, page labels, links and tags are missing: the engine crashed, and was started
  /// again without them.
  public var isPlain = false
  /// Why reading ended before the last page; nil where it did not.
  public var stop: PDFReadingError?
  /// Processor time of the other process in seconds.
  public var processorSeconds = 0.0
  /// The most memory that the other process held, in bytes.
  public var residentBytes = 0

  /// Whether pages are missing.
  public var isPartial: Bool { stop != nil || !skipped.isEmpty }
}

/// Pages of a document that could not be read.
public struct SkippedPages: Sendable, Hashable {
  /// From the first to the last, from 1.
  public var pages: ClosedRange<Int>
  /// Why, for a person.
  public var reason: String

  /// Makes a value.
  public init(pages: ClosedRange<Int>, reason: String) {
    self.pages = pages
    self.reason = reason
  }
}
