internal import Glibc
internal import ProcessControl

/// A PDF to be read.
public enum PDFInput: Sendable {
  /// A file by its path.
  case file(String)
  /// Bytes in memory. They are copied once, to a file in memory that the other process maps.
  case bytes([UInt8])

  /// Opens it for the time of a call, which gets the descriptor and the number of bytes.
  func withDescriptor<Result>(
    _ body: (Int32, Int) throws(PDFReadingError) -> Result
  ) throws(PDFReadingError) -> Result {
    switch self {
    case .bytes(let bytes):
      let file: MemoryFile
      do { file = try MemoryFile(bytes) } catch { throw .unreadable(error.description) }
      return try body(file.descriptor, bytes.count)
    case .file(let path):
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        throw .unreadable("not a regular file")
      }
      return try body(descriptor, Int(status.st_size))
    }
  }
}
