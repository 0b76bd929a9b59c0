internal import PlanModel

/// The XML formats of positioned text. The raw value is the reader's name.
enum XMLFormat: String {
  /// `pdftotext -bbox` and `-bbox-layout`.
  case boundingBoxes = "bbox"
  /// hOCR.
  case hocr
  /// ALTO 2 to 4.
  case alto

  var mediaType: String { self == .alto ? "application/xml" : "application/xhtml+xml" }
}

/// Reads one format's events into pages.
protocol XMLFormatReader: XMLEventHandler {
  /// The pages, complete behind the document's end.
  var pages: [Page] { get }
  /// What was noticed.
  var diagnostics: [Diagnostic] { get }
}

/// Finds an XML document's format by its root element, and in HTML by the first element that only
/// one format has, and hands the events on to that format's reader.
final class XMLDocumentReader: XMLEventHandler {
  private let limits: ReadingLimits
  private var format: XMLFormat?
  private var reader: (any XMLFormatReader)?
  private var root: String?

  private init(limits: ReadingLimits) { self.limits = limits }

  /// The pages of an XML document.
  ///
  /// - Parameter allowsEmpty: whether a document without text is no error.
  static func read(
    _ bytes: [UInt8], limits: ReadingLimits, allowsEmpty: Bool = false
  ) throws(ReadingError) -> (
    format: XMLFormat, encoding: String, pages: [Page], diagnostics: [Diagnostic]
  ) {
    let document = XMLDocumentReader(limits: limits)
    let encoding = try XMLPushParser.parse(bytes, handler: document, limits: limits)
    guard let format = document.format, let reader = document.reader else {
      throw ReadingError(
        .unsupportedXML,
        "root element '\(document.root ?? "")' holds no page of pdftotext -bbox or hOCR")
    }
    let hasText = reader.pages.contains { page in
      page.rawText.withUnsafeBufferPointer { !isWhiteSpace($0) }
    }
    guard hasText || allowsEmpty else {
      throw ReadingError(
        .noText,
        "no text in \(reader.pages.count == 1 ? "1 page" : "\(reader.pages.count) pages")"
          + " of \(format.rawValue)")
    }
    return (format, encoding, reader.pages, reader.diagnostics)
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
    if reader == nil { try chooseReader(name, attributes) }
    try reader?.start(name, attributes)
  }

  func end(_ name: XMLName) throws(ReadingError) { try reader?.end(name) }

  func characters(_ bytes: XMLBytes) throws(ReadingError) { try reader?.characters(bytes) }

  private func chooseReader(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
    if root == nil {
      root = name.string
      if name == "alto" {
        format = .alto
        reader = ALTOReader(limits: limits)
      } else if !(name == "html") {
        throw ReadingError(
          .unsupportedXML,
          "root element '\(name.string.prefix(64))' is none of html (pdftotext -bbox, hOCR), alto")
      }
    } else if name == "doc" || name == "page" {
      format = .boundingBoxes
      reader = BoundingBoxReader(limits: limits)
    } else if let value = attributes.bytes("class"), HOCRClass(value) == .page {
      format = .hocr
      reader = HOCRReader(limits: limits)
    }
  }
}
