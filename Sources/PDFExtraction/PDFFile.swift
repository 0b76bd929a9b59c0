internal import CPDFium
public import PDFContent

/// A PDF opened by the engine.
///
/// The bytes stay where they are; they must live as long as this does.
public final class PDFFile {
  /// What the file says of itself.
  public private(set) var content: DocumentContent
  let functions: UnsafePointer<taikei_pdfium>
  let document: OpaquePointer
  let limits: PageLimits
  let isPlain: Bool
  private let readsTags: Bool

  /// Opens a PDF.
  ///
  /// - Parameters:
  ///   - password: the user or owner password; nil stands for the empty one.
  ///   - limits: what is taken from one page at most.
  ///   - hasFontFolder: whether the fonts of `fontFolder()` are there; told to the reader.
  ///   - isPlain: whether bookmarks, labels, links and tags are left out.
  ///   - readsTags: whether the tags of a tagged document are told.
  public init(
    _ bytes: UnsafeRawBufferPointer, password: String?, engine: Engine, limits: PageLimits,
    hasFontFolder: Bool = true, isPlain: Bool = false, readsTags: Bool = true
  ) throws(ExtractionError) {
    functions = engine.functions
    self.limits = limits
    self.isPlain = isPlain
    self.readsTags = readsTags
    guard
      let document = functions.pointee.FPDF_LoadMemDocument64(
        bytes.baseAddress, bytes.count, password)
    else {
      switch Int(functions.pointee.FPDF_GetLastError()) {
      case TAIKEI_PDFIUM_ERROR_PASSWORD: throw .password
      case TAIKEI_PDFIUM_ERROR_SECURITY: throw .encryptionUnknown
      default: throw .damaged
      }
    }
    self.document = document
    content = DocumentContent(pageCount: Int(functions.pointee.FPDF_GetPageCount(document)))
    content.lacksStandInFonts = !hasFontFolder
    content.producer = metadata("Producer")
    content.creator = metadata("Creator")
    content.title = metadata("Title")
    content.isTagged = (functions.pointee.FPDFCatalog_IsTagged?(document) ?? 0) != 0
    content.isEncrypted = (functions.pointee.FPDF_GetSecurityHandlerRevision?(document) ?? -1) >= 0
    if !isPlain { content.bookmarks = bookmarks() }
  }

  deinit { functions.pointee.FPDF_CloseDocument(document) }

  /// Whether the tags of the content are asked for.
  var usesTags: Bool { content.isTagged && readsTags && !isPlain }

  private func metadata(_ key: String) -> String? {
    guard let get = functions.pointee.FPDF_GetMetaText else { return nil }
    let text = utf16Text(limit: 1024) { get(document, key, $0, $1) }
    return text.isEmpty ? nil : text
  }

  /// The label of a page, counted from 1, where the document has one.
  func label(of page: Int) -> String? {
    guard let get = functions.pointee.FPDF_GetPageLabel else { return nil }
    let text = utf16Text(limit: 256) { get(document, Int32(page - 1), $0, $1) }
    return text.isEmpty ? nil : text
  }

  /// The number of the page that a destination leads to, from 1.
  func page(of destination: OpaquePointer?) -> Int? {
    guard let destination, let get = functions.pointee.FPDFDest_GetDestPageIndex else { return nil }
    let index = get(document, destination)
    return index >= 0 ? Int(index) + 1 : nil
  }
}

/// Text that a function writes as UTF-16LE with a NUL behind it, returning the number of bytes.
///
/// - Parameter limit: more bytes than these are cut off; text of more than 64 KiB is left out.
func utf16Text(limit: Int, _ get: (UnsafeMutableRawPointer?, UInt) -> UInt) -> String {
  let count = get(nil, 0)
  guard count > 2, count <= 1 << 16 else { return "" }
  var units = [UInt16](repeating: 0, count: Int(count) / 2 + 1)
  let written = units.withUnsafeMutableBytes { get($0.baseAddress, UInt($0.count)) }
  guard written > 2, Int(written) <= units.count * 2 else { return "" }
  let text = units[..<min(Int(written) / 2 - 1, limit / 2)].prefix { $0 != 0 }
  // Decoded here: the standard library's initializer looks its types up at run time, which takes longer than the text.
  var rest = text.map { UInt16(littleEndian: $0) }.makeIterator()
  var decoder = UTF16()
  var scalars = String.UnicodeScalarView()
  while true {
    switch decoder.decode(&rest) {
    case .scalarValue(let scalar): scalars.append(scalar)
    case .error: scalars.append("\u{FFFD}")
    case .emptyInput: return String(scalars)
    }
  }
}

/// What is taken from one page at most. What is above is left out, and the page says so.
public struct PageLimits: Sendable, Hashable {
  /// Characters. The largest page met in 255 municipal PDFs has under 20,000.
  public var glyphs = 500_000
  /// Lines and rectangles. Maps and drawings have tens of thousands.
  public var shapes = 100_000
  /// Images.
  public var images = 20_000
  /// Links.
  public var links = 10_000
  /// Objects of all kinds that are looked at for shapes and images.
  public var objects = 1_000_000
  /// Form XObjects inside one another.
  public var formDepth = 32

  /// The defaults.
  public init() {}
}
