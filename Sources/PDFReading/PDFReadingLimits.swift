/// What reading a PDF may take. Meeting one stops the reading, or the page; the error names it.
public struct PDFReadingLimits: Sendable, Hashable {
  /// Pages read of one document.
  public var pages = 20_000
  /// Address space of the process that reads, in bytes, without the file itself.
  public var memoryBytes = 1 << 30
  /// Processor time for one document in seconds.
  public var processorSeconds = 300
  /// Seconds waited for one document in all.
  public var wallSeconds = 600
  /// Seconds waited for one page, or for the document to be opened.
  public var pageSeconds = 30
  /// Bytes that are taken from the process for one document.
  public var outputBytes = 4 << 30
  /// How often reading goes on behind a page that ended the process.
  public var restarts = 8
  /// Characters taken of one page.
  public var pageGlyphs = 500_000
  /// Lines and rectangles taken of one page.
  public var pageShapes = 100_000
  /// Pixels of a page that is rendered.
  public var pixels = 64_000_000

  /// The defaults.
  public init() {}

  /// The same with no value below 0 or so large that a sum of two could not be counted.
  var bounded: PDFReadingLimits {
    var limits = self
    for path in [
      \.pages, \.memoryBytes, \.processorSeconds, \.wallSeconds, \.pageSeconds, \.outputBytes,
      \.restarts, \.pageGlyphs, \.pageShapes, \.pixels,
    ] as [WritableKeyPath<PDFReadingLimits, Int>] {
      limits[keyPath: path] = min(max(0, limits[keyPath: path]), 1 << 48)
    }
    return limits
  }
}
