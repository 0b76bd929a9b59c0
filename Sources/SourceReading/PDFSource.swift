import DocumentReading
import LineAssembly
import PDFContent
import PDFReading
import PlanModel

/// Makes a document of lines of a PDF.
struct PDFSource {
  let options: SourceReader.PDFOptions
  /// What is refused, of a PDF and of the words that pdftotext makes of one.
  let refused: ReadingLimits

  /// Reads a document and tells what it is.
  ///
  /// - Parameter report: filled where it is one; a document without text is no error then.
  func read(
    _ bytes: [UInt8], name: String, report: inout PDFReport?
  ) throws(ReadingError) -> SourceDocument {
    var limits = options.limits
    limits.pages = min(limits.pages, refused.pages)
    let assembler = LineAssembler()
    var pages: [Page] = []
    var scans = ScanReader(options)
    var notes: [Diagnostic] = []
    var lacksFont = false
    let reading: PDFReading
    var reader = PDFReader(limits: limits)
    // Nothing is made of them: producers tag lines, not headings.
    reader.readsTags = false
    do throws(PDFReadingError) {
      reading = try reader.readOrFallBack(
        .bytes(bytes), password: options.password,
        onPage: { content, fonts in
          scans.note(content, index: pages.count)
          let page = assembler.page(content, fonts: fonts)
          notes += PageNotes.diagnostics(of: content)
          lacksFont = lacksFont || fonts.contains { !$0.isEmbedded }
          report?.add(content, fonts: fonts, page: page)
          pages.append(page)
        })
    } catch {
      throw Self.error(error)
    }
    let outcome: PDFOutcome
    switch reading {
    case .pages(let read): outcome = read
    case .layout(let words, instead: let cause):
      return try document(of: words, instead: cause, bytes, name: name)
    }
    scans.run(.bytes(bytes), into: &pages)
    var document = SourceDocument(
      name: name, sha256: DocumentReader.digest(of: bytes), mediaType: "application/pdf",
      reader: scans.hasRecognized ? "pdfium+tesseract" : "pdfium", encoding: "UTF-8", pages: pages)
    document.diagnostics =
      Self.diagnostics(of: outcome, read: pages.count) + notes
      + PageNotes.diagnostics(of: pages) + scans.diagnostics
    if outcome.document.lacksStandInFonts, lacksFont {
      document.diagnostics.insert(PageNotes.noStandInFont, at: 0)
    }
    document.bookmarks = outcome.document.bookmarks
    report?.document = outcome.document
    guard report != nil || pages.contains(where: { !$0.lines.isEmpty }) else {
      if let stop = outcome.stop { throw Self.error(stop) }
      if let first = scans.diagnostics.first(where: { $0.severity == .error }) {
        throw ReadingError(.scan, first.message)
      }
      throw ReadingError(
        .noText, "no text on \(pages.count) pages: a scan, or drawings that look like text")
    }
    return document
  }

  /// The document of pdftotext's words, where PDFium did not read the file.
  private func document(
    of words: [UInt8], instead cause: PDFReadingError, _ bytes: [UInt8], name: String
  ) throws(ReadingError) -> SourceDocument {
    var document = try DocumentReader(limits: refused).read(words, name: name)
    document.sha256 = DocumentReader.digest(of: bytes)
    document.mediaType = "application/pdf"
    document.reader = "pdftotext"
    document.diagnostics.insert(
      Diagnostic(
        id: "pdfium-not-used", severity: .warning,
        message: "read by pdftotext, without sizes, rules and columns: \(cause.description)"),
      at: 0)
    return document
  }

  private static func error(_ error: PDFReadingError) -> ReadingError {
    let code: ReadingError.Code =
      switch error {
      case .engineMissing: .missingEngine
      case .damaged, .encryptionUnknown: .damagedPDF
      case .encrypted: .encrypted
      case .limit: .limitExceeded
      case .crashed, .malformed: .crashed
      default: .damagedPDF
      }
    return ReadingError(code, error.description)
  }

  private static func diagnostics(of outcome: PDFOutcome, read: Int) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for skipped in outcome.skipped {
      let first = skipped.pages.lowerBound
      let pages =
        skipped.pages.count == 1 ? "page \(first)" : "pages \(first) to \(skipped.pages.upperBound)"
      diagnostics.append(
        Diagnostic(
          id: "pages-not-read", severity: .error, message: "\(pages) not read: \(skipped.reason)",
          page: first))
    }
    if let stop = outcome.stop {
      diagnostics.append(
        Diagnostic(
          id: "document-partial", severity: .error,
          message:
            "\(read) of \(outcome.document.pageCount) pages read, then: \(stop.description)"))
    }
    return diagnostics
  }
}
