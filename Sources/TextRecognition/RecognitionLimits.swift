/// What recognizing the text of a page may take. Meeting a limit stops the page; the error names it.
public struct RecognitionLimits: Sendable, Hashable {
  /// Pixels to the inch of the pictures that are made of pages. Recognizers are trained on 300.
  public var dotsPerInch = 300
  /// Seconds waited for one page. A full page takes two to six.
  public var recognitionSeconds = 120
  /// Processor time for one page in seconds.
  public var recognitionProcessorSeconds = 120
  /// Address space of the process that recognizes, in bytes.
  public var recognitionMemoryBytes = 2 << 30
  /// Bytes taken from that process for one page.
  public var recognitionOutputBytes = 64 << 20

  /// The defaults.
  public init() {}
}

/// Why the text of a page was not recognized.
public enum RecognitionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The recognizer or its model for Japanese is not there; with what was looked for.
  case missing(String)
  /// A limit of ``RecognitionLimits`` was met.
  case limit(name: String, value: Int)
  /// The recognizer ended without a result; with what is known of it.
  case failed(String)

  /// The reason for a person.
  public var description: String {
    switch self {
    case .missing(let said): said
    case .limit(let name, let value): "over the limit of \(value) (\(name))"
    case .failed(let said): "tesseract failed: \(said)"
    }
  }
}
