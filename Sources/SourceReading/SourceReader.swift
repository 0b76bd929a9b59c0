public import DocumentReading
public import PDFReading
public import PlanModel

/// Reads any document that the project knows: text and XML in this process, PDFs through a process
/// of their own.
public struct SourceReader: Sendable {
  /// What is refused.
  public var limits: ReadingLimits
  /// How PDFs are read.
  public var pdf: PDFOptions

  /// How PDFs are read.
  public struct PDFOptions: Sendable {
    /// The password of an encrypted file; the empty one is tried where there is none.
    public var password: String?
    /// What the process that reads may use up.
    public var limits: PDFReadingLimits
    /// Which pages are recognized as pictures.
    public var recognition: RecognitionOptions

    /// Makes options.
    public init(
      password: String? = nil, limits: PDFReadingLimits = PDFReadingLimits(),
      recognition: RecognitionOptions = RecognitionOptions()
    ) {
      self.password = password
      self.limits = limits
      self.recognition = recognition
    }
  }

  /// Makes a reader.
  public init(limits: ReadingLimits = .default, pdf: PDFOptions = PDFOptions()) {
    self.limits = limits
    self.pdf = pdf
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: its name without its folder.
  public func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> SourceDocument {
    var report: PDFReport?
    return try read(bytes, name: name, report: &report)
  }

  /// Reads a document and tells what it is where it is a PDF; one without text is no error then.
  public func inspect(
    _ bytes: [UInt8], name: String
  ) throws(ReadingError) -> (document: SourceDocument, report: PDFReport?) {
    var report: PDFReport? = Self.isPDF(bytes) ? PDFReport() : nil
    let document = try read(bytes, name: name, report: &report)
    return (document, report)
  }

  private func read(
    _ bytes: [UInt8], name: String, report: inout PDFReport?
  ) throws(ReadingError) -> SourceDocument {
    if Self.isPDF(bytes) {
      guard bytes.count <= limits.inputBytes else {
        throw ReadingError(
          .limitExceeded,
          "input too large: \(bytes.count) bytes, over the limit of \(limits.inputBytes) (inputBytes)"
        )
      }
      return try PDFSource(options: pdf, refused: limits).read(
        bytes, name: name, report: &report)
    }
    return try DocumentReader(limits: limits).read(bytes, name: name)
  }

  /// Whether bytes are a PDF: its mark stands in the first 1,024 bytes, as readers of PDF accept it
  /// (ISO 32000-1, annex H, note 13).
  public static func isPDF(_ bytes: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    let head = bytes.prefix(1_024)
    guard head.count >= mark.count else { return false }
    return head.indices.dropLast(mark.count - 1).contains { head[$0...].starts(with: mark) }
  }
}
