public import PlanModel
internal import UnicodeSupport

/// Reads a file's bytes into pages of lines.
///
/// Read are plain text (UTF-8, UTF-16, UTF-32, ISO-2022-JP, Shift_JIS, EUC-JP), and as XML poppler's
/// `pdftotext -bbox` and `-bbox-layout`, hOCR, and ALTO. The content tells the format, never the
/// file's name. Reading is a function of the bytes and the limits alone: the same bytes make the
/// same pages, so that ranges can be checked against the source later.
///
/// The reader never crashes on an input and never returns a document without text.
public struct DocumentReader: Sendable {
  /// What the reader refuses to exceed.
  public let limits: ReadingLimits

  /// Makes a reader.
  public init(limits: ReadingLimits = .default) {
    self.limits = limits
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What the document's `name` shall be; not used otherwise.
  public func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> SourceDocument {
    try refuseLargeEmptyAndKnown(bytes)
    guard bytes.contains(where: { !isASCIIWhiteSpace($0) }) else {
      throw ReadingError(.emptyFile, "the file holds only white space")
    }
    let digest = sha256(bytes)
    if looksLikeXML(bytes) {
      let content = try XMLDocumentReader.read(bytes, limits: limits)
      return SourceDocument(
        name: name, sha256: digest, mediaType: content.format.mediaType,
        reader: content.format.rawValue, encoding: content.encoding, pages: content.pages,
        diagnostics: content.diagnostics)
    }
    let text = try decode(bytes)
    let content = try PlainTextReader.read(text.utf8, limits: limits)
    var diagnostics = content.diagnostics
    if text.basis == .evidence {
      diagnostics.insert(
        Diagnostic(
          id: "encoding-guessed", severity: .note,
          message: "read as \(text.encoding.rawValue) by what the text looks like"),
        at: 0)
    }
    return SourceDocument(
      name: name, sha256: digest, mediaType: "text/plain", reader: "text",
      encoding: text.encoding.rawValue, pages: content.pages, diagnostics: diagnostics)
  }

  /// Decodes plain text without cutting it into pages and lines.
  ///
  /// - Parameter bytes: The whole file. White space alone is text here; XML is taken as it stands.
  /// - Returns: The text in UTF-8, without a byte order mark.
  public func decodeText(_ bytes: [UInt8]) throws(ReadingError) -> ArraySlice<UInt8> {
    try refuseLargeEmptyAndKnown(bytes)
    return try decode(bytes).utf8
  }

  /// The pages of hOCR, those without text included: what a recognizer made of some pictures.
  public func pages(ofHOCR bytes: [UInt8]) throws(ReadingError) -> [Page] {
    try XMLDocumentReader.read(bytes, limits: limits, allowsEmpty: true).pages
  }

  /// The SHA-256 of some bytes, 64 hexadecimal digits in lower case.
  public static func digest(of bytes: [UInt8]) -> String {
    sha256(bytes)
  }

  private func refuseLargeEmptyAndKnown(_ bytes: [UInt8]) throws(ReadingError) {
    guard bytes.count <= limits.inputBytes else {
      throw .limit(
        "input too large", value: "\(bytes.count) bytes", limit: limits.inputBytes,
        name: "inputBytes")
    }
    if bytes.isEmpty { throw ReadingError(.emptyFile, "the file is empty") }
    if let signature = FileSignature.of(bytes) {
      throw ReadingError(.binary, "not text: the file is \(signature.name)", offset: 0)
    }
  }

  /// Decodes plain text and refuses what is no text.
  private func decode(_ bytes: [UInt8]) throws(ReadingError) -> DecodedText {
    let text: DecodedText
    do throws(DecodingFailure) {
      text = try CharacterDecoder.decode(bytes)
    } catch {
      // Bytes that are no text at all are better called so than blamed on their encoding.
      try refuseBinary(bytes[...], isInput: true)
      throw Self.undecodable(error)
    }
    try refuseBinary(text.utf8, isInput: text.encoding == .utf8)
    return text
  }

  private static func undecodable(_ failure: DecodingFailure) -> ReadingError {
    let attempts = failure.attempts.map { attempt in
      let name = attempt.encoding.rawValue
      return attempt.offset.map { "\(name) fails at byte \($0)" }
        ?? "\(name) makes no Japanese text"
    }
    return ReadingError(
      .undecodable, "no encoding explains the bytes: " + attempts.joined(separator: ", "),
      offset: failure.offset)
  }

  /// Throws where bytes hold NUL, or control characters as text never does.
  ///
  /// - Parameter isInput: Whether offsets in `bytes` are offsets in the input.
  private func refuseBinary(
    _ bytes: ArraySlice<UInt8>, isInput: Bool
  ) throws(ReadingError) {
    if let null = bytes.withUnsafeBufferPointer({ firstIndex(of: 0, in: $0, from: 0) }) {
      let offset = isInput ? bytes.startIndex + null : nil
      throw ReadingError(
        .binary, "not text: NUL" + (offset.map { " at byte \($0)" } ?? ""), offset: offset)
    }
    // Extractors leave the odd control character; one in twenty is no text. Random bytes have one
    // in eleven.
    let sample = bytes.prefix(1 << 16)
    let controls = sample.reduce(into: 0) { $0 += isControl($1) ? 1 : 0 }
    if controls * 20 > sample.count {
      throw ReadingError(
        .binary,
        "not text: \(controls) control characters in the first \(sample.count) bytes",
        offset: sample.firstIndex(where: isControl).flatMap { isInput ? $0 : nil })
    }
  }
}

/// Space, tab, and the line and page breaks.
func isASCIIWhiteSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

/// A control character that plain text has no use for. Escape belongs to ISO-2022-JP.
private func isControl(_ byte: UInt8) -> Bool {
  byte == 0x7F || (byte < 0x20 && !isASCIIWhiteSpace(byte) && byte != 0x1B)
}
