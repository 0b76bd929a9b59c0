package import DocumentReading
package import FileAccess
package import PlanEmission

/// Why a command, or its work on one document, cannot go on.
package struct Failure: Error {
  /// The file or folder it is about; nil for the command line as a whole.
  package var subject: String?
  /// What happened, in words.
  package var cause: String
  /// How the program ends when this is all that went wrong.
  package var status: ExitStatus

  /// Subject and cause: the message behind `taikei: `.
  package var message: String { (subject.map { "\($0): " } ?? "") + cause }

  /// A failure of the command as a whole, in words.
  package init(_ status: ExitStatus, _ cause: String) {
    self.cause = cause
    self.status = status
  }

  /// A failure in words.
  package init(_ status: ExitStatus, _ subject: String, _ cause: String) {
    self.subject = subject
    self.cause = cause
    self.status = status
  }

  /// A file that cannot be opened or read.
  package init(reading error: FileError) {
    let name = error.limit == nil ? "" : " (inputBytes; --max-input-bytes raises it)"
    let status: ExitStatus =
      error.limit != nil ? .dataError : error.isDeviceFailure ? .ioError : .noInput
    self.init(status, error.path, error.cause + name)
  }

  /// A file that cannot be created or written.
  package init(writing error: FileError) {
    let isCreation = [.create, .open, .replace].contains(error.operation)
    self.init(
      isCreation && !error.isDeviceFailure ? .cannotCreate : .ioError, error.path, error.cause)
  }

  /// Bytes that are no document.
  package init(_ path: String, _ error: ReadingError) {
    let status: ExitStatus =
      switch error.code {
      case .system: .ioError
      case .encrypted: .noPermission
      case .missingEngine, .scan: .unavailable
      default: .dataError
      }
    self.init(status, path, error.message)
  }

  /// A document that cannot be written.
  package init(_ path: String, _ error: EmissionError) {
    if let error = error.underlyingError as? FileError {
      self.init(writing: error)
    } else {
      self.init(.dataError, path, error.description)
    }
  }
}
