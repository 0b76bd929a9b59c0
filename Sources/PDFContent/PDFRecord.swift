/// What the process that reads a PDF says to the one that asked: the records of the wire format.
///
/// A run is one `document`, then for each page of the range in order a `page` or a `skipped`, with
/// `fonts` before the first page that uses them, and one `end`; or it stops with a `failure`, which
/// may come first or behind any record. A process that dies leaves neither.
///
/// In bytes a record is its kind (one byte), the number of bytes that follow (four), and these.
/// Numbers are little endian; text is its number of UTF-8 bytes (four) and these; a list is its
/// number of entries (four) and these; what may be missing is a byte 0, or a byte 1 and the value.
public enum PDFRecord: Sendable, Hashable {
  /// What the file says of itself.
  case document(DocumentContent)
  /// Fonts to be added to those told before.
  case fonts([Font])
  /// A page.
  case page(PageContent)
  /// A page that could not be loaded, from 1, and why.
  case skipped(page: Int, reason: String)
  /// A page as a picture; the only record of its run.
  case image(PageImage)
  /// Nothing follows: all pages of the range were told.
  case end
  /// Nothing follows: the process gave up.
  case failure(PDFFailure)
}

/// Why the process that reads a PDF gave up.
public struct PDFFailure: Sendable, Hashable {
  /// What kind of a reason it is.
  public enum Reason: UInt8, Sendable, Hashable, CaseIterable {
    /// PDFium was not found, or lacks a function.
    case engineMissing = 1
    /// The bytes are no PDF, or one too damaged to be opened.
    case damaged = 2
    /// The file is encrypted and no password was given.
    case passwordNeeded = 3
    /// The file is encrypted and the password is not its.
    case passwordWrong = 4
    /// The file is encrypted in a way that the engine does not know.
    case encryptionUnknown = 5
    /// A limit was met; the message names it.
    case limit = 6
    /// The file could not be read from the disk.
    case unreadable = 7
    /// The program was called in a way it does not know.
    case usage = 8
    /// The page to be drawn cannot be loaded; the value is its number.
    case page = 9
  }

  /// What kind of a reason it is.
  public var reason: Reason
  /// The details for a person; for `limit` the name of the limit.
  public var message: String
  /// For `limit` its value, for `page` its number; 0 otherwise.
  public var value: Int

  /// Makes a reason.
  public init(_ reason: Reason, message: String, value: Int = 0) {
    self.reason = reason
    self.message = message
    self.value = value
  }
}

/// The kinds of records on the wire.
enum RecordKind: UInt8 {
  case document = 1
  case fonts = 2
  case page = 3
  case skipped = 4
  case end = 5
  case failure = 6
  case image = 7
}

/// Why bytes are not records.
public struct PDFRecordError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public let description: String

  init(_ description: String) { self.description = description }
}
