internal import Glibc
internal import Ordering

/// The files of a folder.
public struct FolderListing: Sendable {
  /// Paths of regular files, relative to the folder, sorted byte by byte.
  public private(set) var files: [FilePath] = []
  /// What could not be listed or examined below the folder, sorted by path.
  public private(set) var failures: [FileError] = []

  /// Lists a folder.
  ///
  /// Names that start with a full stop are left out: they are other programs' settings, lock files
  /// and resource forks. So are devices, pipes and sockets. Links to files are followed, links to
  /// folders are not, so that no file is listed twice and no walk is endless.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - recursively: whether folders below it are listed as well.
  /// - Throws: `FileError` where the folder itself cannot be listed.
  public init(of folder: FilePath, recursively: Bool = true) throws(FileError) {
    var waiting: [FilePath] = []
    try list(folder, below: nil, &waiting)
    while recursively, let next = waiting.popLast() {
      do throws(FileError) {
        try list(folder.appending(next), below: next, &waiting)
      } catch {
        failures.append(error)
      }
    }
    files = files.ordered { $0 < $1 }
    failures = failures.ordered { $0.path < $1.path }
  }

  /// - Parameters:
  ///   - path: the folder to list.
  ///   - relative: the same, relative to the first folder; nil for that one.
  ///   - folders: takes the folders in it, relative to the first folder.
  private mutating func list(
    _ path: FilePath, below relative: FilePath?, _ folders: inout [FilePath]
  ) throws(FileError) {
    guard let stream = path.withCString({ opendir($0) }) else { throw path.error(.list) }
    defer { closedir(stream) }
    while true {
      // The end of the folder is told apart from a failure by `errno` alone.
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw path.error(.list) }
        return
      }
      let name = Self.name(of: entry)
      guard name.bytes.first != UInt8(ascii: ".") else { continue }
      let file = relative?.appending(name) ?? name
      let target = path.appending(name)
      do throws(FileError) {
        switch try FileStatus(of: target).kind {
        case .regular: files.append(file)
        case .folder: if !FileStatus.isLink(target) { folders.append(file) }
        case .other: break
        }
      } catch {
        failures.append(error)
      }
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> FilePath {
    let start = UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
    let length = strlen(start.assumingMemoryBound(to: CChar.self))
    return FilePath(bytes: Array(UnsafeRawBufferPointer(start: start, count: length)))
  }
}
