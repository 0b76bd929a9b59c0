internal import Glibc

/// Why a file could not be read or written.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was done to the file. More may be added.
  public struct Operation: Sendable, Hashable, CustomStringConvertible {
    /// The operation as a verb.
    public let description: String

    /// Open it, or ask what it is.
    public static let open = Operation(description: "open")
    /// Read from it.
    public static let read = Operation(description: "read")
    /// List a folder.
    public static let list = Operation(description: "list")
    /// Make a file or folder.
    public static let create = Operation(description: "create")
    /// Write to it.
    public static let write = Operation(description: "write")
    /// Bring what was written to the disk.
    public static let synchronize = Operation(description: "sync")
    /// Put the complete file in the place of the old one.
    public static let replace = Operation(description: "replace")
  }

  /// The path as text.
  public let path: String
  /// What was done.
  public let operation: Operation
  /// The system's error number (`errno`).
  public let code: Int32
  /// The limit in bytes that the file exceeds; nil for all other errors.
  public let limit: Int?

  /// Makes an error.
  public init(path: String, operation: Operation, code: Int32, limit: Int? = nil) {
    self.path = path
    self.operation = operation
    self.code = code
    self.limit = limit
  }

  /// The error without the path: `cannot open: No such file or directory`.
  public var cause: String {
    if let limit { return "larger than the limit of \(limit) bytes" }
    return "cannot \(operation): \(String(cString: strerror(code)))"
  }

  /// Path and cause.
  public var description: String { "\(path): \(cause)" }

  /// Whether there is no such file or folder.
  public var isMissing: Bool { code == ENOENT }

  /// Whether the device is what fails (full, over quota, over the process's file size, broken)
  /// and not the path.
  public var isDeviceFailure: Bool {
    [ENOSPC, EDQUOT, EIO, EFBIG].contains(code) && limit == nil
  }
}

extension FilePath {
  /// The error of the last call that failed.
  func error(_ operation: FileError.Operation, _ code: Int32 = errno) -> FileError {
    FileError(path: description, operation: operation, code: code)
  }
}
