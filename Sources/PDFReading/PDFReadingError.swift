internal import PDFContent

/// Why a PDF was not read, or not to its end.
public enum PDFReadingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The program that reads PDFs, or PDFium, is not there; with what was said of it.
  case engineMissing(String)
  /// The bytes are no PDF, or one too damaged to be opened.
  case damaged
  /// The file is encrypted. `wrong` tells whether a password was given.
  case encrypted(wrong: Bool)
  /// The file is encrypted in a way that the engine does not know.
  case encryptionUnknown
  /// The file could not be opened or read; with what the system said.
  case unreadable(String)
  /// A limit of ``PDFReadingLimits`` was met.
  case limit(name: String, value: Int)
  /// The process that reads ended by a signal; a page of 0 is the opening of the document.
  case crashed(signal: Int, page: Int)
  /// The page to be drawn cannot be loaded.
  case page(Int, String)
  /// The process that reads said what it cannot have meant.
  case malformed(String)
  /// The one who takes the pages threw this.
  case stopped(String)

  /// The reason for a person.
  public var description: String {
    switch self {
    case .engineMissing(let said): "PDFium is missing: \(said)"
    case .damaged: "not a PDF, or too damaged to be opened"
    case .encrypted(let wrong):
      wrong ? "the password is not the file's" : "the file is encrypted and asks for a password"
    case .encryptionUnknown: "the file is encrypted in a way that PDFium does not know"
    case .unreadable(let said): said
    case .limit(let name, let value): "over the limit of \(value) (\(name))"
    case .crashed(let signal, let page):
      page == 0
        ? "PDFium crashed opening the file (signal \(signal))"
        : "PDFium crashed on page \(page) (signal \(signal))"
    case .page(let number, let said): "page \(number): \(said)"
    case .malformed(let said): "the process that reads PDFs is out of step: \(said)"
    case .stopped(let said): said
    }
  }

  init(_ failure: PDFFailure) {
    switch failure.reason {
    case .engineMissing: self = .engineMissing(failure.message)
    case .damaged: self = .damaged
    case .passwordNeeded: self = .encrypted(wrong: false)
    case .passwordWrong: self = .encrypted(wrong: true)
    case .encryptionUnknown: self = .encryptionUnknown
    case .limit: self = .limit(name: failure.message, value: failure.value)
    case .unreadable: self = .unreadable(failure.message)
    case .page: self = .page(failure.value, failure.message)
    case .usage: self = .malformed(failure.message)
    }
  }
}
