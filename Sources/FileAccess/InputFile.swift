internal import Glibc

/// Reads whole files.
public enum InputFile {
  /// Reads a file to its end. Pipes and devices are files, folders are not.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the most bytes it may have.
  public static func read(_ path: FilePath, limit: Int = .max) throws(FileError) -> [UInt8] {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw path.error(.open) }
    defer { close(descriptor) }
    return try read(descriptor, path: path.description, limit: limit)
  }

  /// Reads standard input to its end.
  ///
  /// - Parameters:
  ///   - limit: the most bytes it may have.
  ///   - name: what an error shall call it.
  public static func readStandardInput(
    limit: Int = .max, name: String
  ) throws(FileError) -> [UInt8] {
    try read(STDIN_FILENO, path: name, limit: limit)
  }

  private static func read(
    _ descriptor: Int32, path: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileError(path: path, operation: .read, code: errno)
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw FileError(path: path, operation: .open, code: EISDIR)
    }
    let tooLarge = FileError(path: path, operation: .read, code: EFBIG, limit: limit)
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    let expected = isRegular ? Int(status.st_size) : 0
    guard expected <= limit else { throw tooLarge }

    // The size is only a hint: files grow, and pipes and /proc tell 0.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(path: path, operation: .read, code: errno)
      }
      bytes.append(contentsOf: buffer[..<count])
      guard bytes.count <= limit else { throw tooLarge }
    }
  }
}
