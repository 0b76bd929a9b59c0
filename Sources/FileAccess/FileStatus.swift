internal import Glibc

/// What a path leads to.
public struct FileStatus: Sendable, Hashable {
  /// The kind of a file.
  public enum Kind: Sendable, Hashable {
    /// Bytes on a disk.
    case regular
    /// A folder.
    case folder
    /// A pipe, a device, a socket.
    case other
  }

  /// Which file it is: two paths with the same identity are the same file.
  public struct Identity: Sendable, Hashable {
    let device: UInt
    let file: UInt
  }

  /// The kind of the file.
  public let kind: Kind
  /// Which file it is.
  public let identity: Identity
  /// Permissions of owner, group and others.
  let permissions: mode_t

  /// Asks what a path leads to; links are followed.
  public init(of path: FilePath) throws(FileError) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { throw path.error(.open) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    identity = Identity(device: UInt(status.st_dev), file: UInt(status.st_ino))
    permissions = status.st_mode & 0o777
  }

  /// Whether the path itself is a symbolic link.
  static func isLink(_ path: FilePath) -> Bool {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK
  }
}
