internal import Glibc

/// A file that comes into being complete or not at all.
///
/// The bytes go to a temporary file beside the target. ``commit()`` brings them to the disk and puts
/// the file in the target's place in one step, so that whoever opens the target sees the old file
/// or the complete new one, also after a power cut. A file that is not committed leaves nothing
/// behind and does not touch the target.
public final class AtomicFile {
  /// The path that the file is written for.
  public let path: FilePath

  private let temporary: FilePath
  /// -1 once closed.
  private var descriptor: Int32
  private var isPending = true

  /// Makes the temporary file.
  ///
  /// It has the permissions of the file that it replaces; a new one has those that new files of
  /// the process have.
  ///
  /// - Parameter path: the target. Where it is a link, the link is replaced.
  /// - Throws: `FileError` where the folder takes no file, or where the target is a folder.
  public init(replacing path: FilePath) throws(FileError) {
    let old = try? FileStatus(of: path)
    if old?.kind == .folder { throw path.error(.create, EISDIR) }
    var opened: (path: FilePath, descriptor: Int32)?
    for _ in 0..<100 where opened == nil {
      let name = ".taikei-\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
      let candidate = path.parent.appending(FilePath(name))
      let descriptor = candidate.withCString {
        open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      }
      if descriptor >= 0 {
        opened = (candidate, descriptor)
      } else if errno != EEXIST {
        throw path.error(.create)
      }
    }
    guard let opened else { throw path.error(.create, EEXIST) }
    self.path = path
    (temporary, descriptor) = opened
    if let old, old.kind == .regular { fchmod(descriptor, old.permissions) }
  }

  deinit { discard() }

  /// Appends bytes.
  public func write(_ bytes: Span<UInt8>) throws(FileError) {
    let code = writeAll(bytes, to: descriptor)
    guard code == 0 else {
      discard()
      throw path.error(.write, code)
    }
  }

  /// Brings the bytes to the disk and closes the file. Nothing can be written afterwards.
  ///
  /// Called for each of several files that belong together, it leaves little that can go wrong
  /// between their commits.
  public func finish() throws(FileError) {
    guard descriptor >= 0 else { return }
    if fsync(descriptor) != 0 { try fail(.synchronize) }
    let closed = close(descriptor)
    descriptor = -1
    // Network file systems tell of a full disk only here.
    if closed != 0 { try fail(.write) }
  }

  /// Puts the file in the target's place, finished if it is not yet.
  public func commit() throws(FileError) {
    try finish()
    let renamed = temporary.withCString { old in path.withCString { rename(old, $0) } }
    if renamed != 0 { try fail(.replace) }
    isPending = false
    try Self.synchronize(folder: path.parent)
  }

  /// Removes the temporary file. Does nothing behind ``commit()``.
  public func discard() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    if isPending { _ = temporary.withCString { unlink($0) } }
    isPending = false
  }

  private func fail(_ operation: FileError.Operation) throws(FileError) {
    let error = path.error(operation)
    discard()
    throw error
  }

  /// Brings the folder's entries to the disk, where the file system can.
  private static func synchronize(folder: FilePath) throws(FileError) {
    let descriptor = folder.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    // A folder may take files and yet not be readable.
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if fsync(descriptor) != 0, ![EINVAL, ENOTSUP, EROFS].contains(errno) {
      throw folder.error(.synchronize)
    }
  }
}

/// Writes all bytes to a descriptor. Returns 0, or the error number.
func writeAll(_ bytes: Span<UInt8>, to descriptor: Int32) -> Int32 {
  bytes.withUnsafeBytes { buffer in
    var rest = buffer[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = write(descriptor, part.baseAddress, part.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
