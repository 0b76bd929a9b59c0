/// Why a document cannot be read.
///
/// Not errors: an encoding that had to be guessed, pages found from evidence, a resolution that is
/// not told. Those are diagnostics of the document.
public struct ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of failure. New kinds may come: compare with the ones you know.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    /// Permanent name in kebab case.
    public let description: String

    private init(_ name: String) { description = name }

    /// No bytes, or nothing but white space.
    public static let emptyFile = Code("empty-file")
    /// Not text: NUL bytes, control characters, or the signature of another format.
    public static let binary = Code("binary")
    /// Bytes that no supported encoding explains.
    public static let undecodable = Code("undecodable")
    /// One of ``ReadingLimits`` is exceeded.
    public static let limitExceeded = Code("limit-exceeded")
    /// XML that is not well-formed.
    public static let malformedXML = Code("malformed-xml")
    /// XML that declares entities, the means of XML bombs and of reading other files.
    public static let entityDeclaration = Code("entity-declaration")
    /// Well-formed XML that is no format this version reads.
    public static let unsupportedXML = Code("unsupported-xml")
    /// A supported format without a single character of text.
    public static let noText = Code("no-text")
    /// A PDF that asks for a password, or for another one.
    public static let encrypted = Code("encrypted")
    /// A PDF that cannot be opened.
    public static let damagedPDF = Code("damaged-pdf")
    /// A program or a library that the format needs is not installed.
    public static let missingEngine = Code("missing-engine")
    /// A PDF of pictures without text, where text recognition is off or not installed.
    public static let scan = Code("scan")
    /// The process that reads a PDF crashed before the first page.
    public static let crashed = Code("crashed")
    /// The system's library for digests failed.
    public static let system = Code("system")
  }

  /// The kind of failure.
  public let code: Code
  /// What happened, with the value, the limit and the place. Names no file: the caller knows it.
  public let message: String
  /// Offset in the input of the byte that the message is about; nil where there is none.
  public let offset: Int?

  /// The message.
  public var description: String { message }

  /// Makes an error.
  public init(_ code: Code, _ message: String, offset: Int? = nil) {
    self.code = code
    self.message = message
    self.offset = offset
  }

  static func limit(
    _ what: String, value: String, limit: Int, name: String, offset: Int? = nil
  ) -> ReadingError {
    ReadingError(
      .limitExceeded, "\(what): \(value), over the limit of \(limit) (\(name))", offset: offset)
  }
}
