internal import Glibc

/// Makes folders.
public enum Folder {
  /// Makes a folder and the folders above it. A folder that is there is no error.
  ///
  /// - Throws: `FileError`, also where a file of that name is there.
  public static func create(_ path: FilePath) throws(FileError) {
    if path.withCString({ mkdir($0, 0o777) }) == 0 { return }
    var code = errno
    if code == ENOENT, path.parent != path {
      try create(path.parent)
      if path.withCString({ mkdir($0, 0o777) }) == 0 { return }
      code = errno
    }
    // Other codes come up as well for a folder that exists: EROFS, EACCES.
    if let status = try? FileStatus(of: path), status.kind == .folder { return }
    throw path.error(.create, code)
  }
}
