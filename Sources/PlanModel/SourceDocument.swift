/// A document as its reader saw it: raw text (layer R), in pages of lines. Never changed afterwards.
public struct SourceDocument: Sendable {
  /// File name without its folder; `-` for standard input.
  public var name: String
  /// SHA-256 of the file's bytes, 64 hexadecimal digits in lower case.
  public var sha256: String
  /// Media type of the source: `text/plain`, `application/xhtml+xml`, `application/xml`, ….
  public var mediaType: String
  /// The reader that made the pages: `text`, `bbox`, `hocr`, `alto`, ….
  public var reader: String
  /// The character encoding that was read, by its IANA name (`UTF-8`, `Shift_JIS`, `EUC-JP`, …).
  public var encoding: String
  /// The pages in order, numbered from 1.
  public var pages: [Page]
  /// The outline that the file holds beside its pages, depth first; empty where it holds none.
  public var bookmarks: [Bookmark] = []
  /// What the reader noticed: guessed encodings, page breaks found from evidence, ….
  public var diagnostics: [Diagnostic]

  /// Makes a document from all its parts.
  public init(
    name: String, sha256: String, mediaType: String, reader: String, encoding: String,
    pages: [Page], diagnostics: [Diagnostic] = []
  ) {
    self.name = name
    self.sha256 = sha256
    self.mediaType = mediaType
    self.reader = reader
    self.encoding = encoding
    self.pages = pages
    self.diagnostics = diagnostics
  }
}

/// One page of a source.
public struct Page: Sendable {
  /// Number of the page, from 1, by position in the source (not the number printed on it).
  public var number: Int
  /// Width and height in points; nil for plain text, which has no size.
  public var size: PageSize?
  /// Clockwise rotation for display in degrees: 0, 90, 180 or 270.
  public var rotation: Int
  /// Whether the text came from optical character recognition.
  public var isScanned: Bool
  /// The page's text as read, in UTF-8. Every provenance range counts in it.
  public var rawText: [UInt8]
  /// The lines of the page in source order; ranges rise and do not overlap. Blank lines are lines.
  public var lines: [Line]
  /// Text that the page holds but does not show, as bytes of `rawText` outside of all lines.
  public var dropped: [DroppedText]
  /// Readings printed over words (ルビ), as bytes of `rawText` outside of all lines.
  public var ruby: [RubyText] = []
  /// Clockwise degrees by which the reader turned the page over what its file tells, so that its text
  /// reads upright: 0, 90, 180 or 270. Part of `rotation`.
  public var turn = 0
  /// What the page shows besides text; nil where the reader does not know.
  public var art: PageArt?

  /// Text that a page holds but does not show.
  public struct DroppedText: Sendable, Hashable {
    /// Why it is not shown.
    public var reason: Dropped.Reason
    /// Its bytes in the page's raw text.
    public var range: ByteRange
    /// Where it would stand.
    public var box: Box?

    /// Makes an entry.
    public init(reason: Dropped.Reason, range: ByteRange, box: Box?) {
      self.reason = reason
      self.range = range
      self.box = box
    }
  }

  /// The reading of a word, printed small beside it.
  public struct RubyText: Sendable, Hashable {
    /// Its bytes in the page's raw text.
    public var range: ByteRange
    /// The bytes of the word, all on one line.
    public var base: ByteRange
    /// Where it stands.
    public var box: Box?

    /// Makes an entry.
    public init(range: ByteRange, base: ByteRange, box: Box?) {
      self.range = range
      self.base = base
      self.box = box
    }
  }

  /// Makes a page from all its parts.
  public init(
    number: Int, size: PageSize? = nil, rotation: Int = 0, isScanned: Bool = false,
    rawText: [UInt8], lines: [Line], dropped: [DroppedText] = [], art: PageArt? = nil
  ) {
    self.dropped = dropped
    self.art = art
    self.number = number
    self.size = size
    self.rotation = rotation
    self.isScanned = isScanned
    self.rawText = rawText
    self.lines = lines
  }
}

/// Width and height of a page in points.
public struct PageSize: Sendable, Hashable, Codable {
  /// Width in points.
  public var width: Double
  /// Height in points.
  public var height: Double

  /// Makes a size.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// One line of a page: where its text stands in the raw text and, where known, on the page.
public struct Line: Sendable {
  /// The line's bytes in the page's raw text, without its terminator. Empty for a blank line.
  public var range: ByteRange
  /// Where the line and its parts stand on the page; nil for plain text.
  public var geometry: LineGeometry?
  /// The box of the line; nil for plain text.
  public var box: Box? { geometry?.box }
  /// Words with boxes of their own, in order, inside `range`. Empty for plain text.
  public var words: [Word]

  /// Makes a line.
  public init(range: ByteRange, box: Box? = nil, words: [Word] = []) {
    self.range = range
    geometry = box.map { LineGeometry(box: $0, words: words) }
    self.words = words
  }

  /// Makes a line whose reader knows more than words.
  public init(range: ByteRange, geometry: LineGeometry) {
    self.range = range
    self.geometry = geometry
    words = []
  }
}

/// A run of characters that a reader reported with a box of its own.
public struct Word: Sendable, Hashable {
  /// The word's bytes in the page's raw text.
  public var range: ByteRange
  /// The word's box.
  public var box: Box
  /// Recognition confidence from 0 to 1; nil where the text was not recognised but read.
  public var confidence: Double?

  /// Makes a word.
  public init(range: ByteRange, box: Box, confidence: Double? = nil) {
    self.range = range
    self.box = box
    self.confidence = confidence
  }
}

extension SourceDescription {
  /// What the output says of a document: all but its text.
  public init(_ document: SourceDocument) {
    self.init(
      fileName: document.name, sha256: document.sha256, mediaType: document.mediaType,
      reader: document.reader, encoding: document.encoding,
      pages: document.pages.map { page in
        PageDescription(
          number: page.number, width: page.size?.width, height: page.size?.height,
          rotation: page.rotation, scanned: page.isScanned)
      })
  }
}
