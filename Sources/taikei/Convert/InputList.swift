internal import CommandSupport
internal import FileAccess

/// The documents that some arguments name, folders opened.
struct InputList {
  /// One document to convert.
  struct Document {
    /// Where its bytes come from.
    var source: InputSource
    /// Its path below the output folder, still with the source's ending.
    var relativePath: FilePath
  }

  /// Endings of files that a folder's documents have. A file of another ending is converted where
  /// it is named itself: the content tells the format, never the name.
  static let endings = ["pdf", "txt", "text", "xml", "xhtml", "html", "hocr", "alto"]

  /// The documents, folders' in sorted order.
  private(set) var documents: [Document] = []
  /// What is missing or cannot be listed.
  private(set) var failures: [Failure] = []
  /// What people should know: files that were passed over.
  private(set) var notes: [String] = []
  /// Whether a folder was named.
  private(set) var hasFolder = false

  /// Opens the arguments.
  init(_ arguments: [String]) throws(Failure) {
    for source in try InputSource.sources(arguments) {
      switch source {
      case .standardInput:
        documents.append(Document(source: source, relativePath: FilePath("stdin")))
      case .file(let path):
        add(path)
      }
    }
  }

  private mutating func add(_ path: FilePath) {
    do throws(FileError) {
      if try FileStatus(of: path).kind == .folder {
        hasFolder = true
        try add(folder: path)
      } else {
        documents.append(Document(source: .file(path), relativePath: path.lastComponent))
      }
    } catch {
      failures.append(Failure(reading: error))
    }
  }

  private mutating func add(folder: FilePath) throws(FileError) {
    let listing = try FolderListing(of: folder)
    let all = Set(listing.files)
    let candidates = listing.files.filter { !GoldDetails.isFurniture($0, among: all) }
    let files = candidates.filter { Self.endings.contains($0.ending) }
    documents += files.map {
      Document(source: .file(folder.appending($0)), relativePath: $0)
    }
    failures += listing.failures.map(Failure.init(reading:))
    let others = candidates.filter { !Self.endings.contains($0.ending) }
    let endings = Self.endings.map { ".\($0)" }.joined(separator: ", ")
    if files.isEmpty, listing.failures.isEmpty {
      let found =
        others.isEmpty
        ? "the folder is empty" : "\(counted(others.count, "file")) of other endings"
      failures.append(
        Failure(.noInput, folder.description, "no documents (\(endings)): \(found)"))
    } else if !others.isEmpty {
      let shown = others.prefix(3).map(\.description).joined(separator: ", ")
      notes.append(
        "\(folder): skipped \(counted(others.count, "file")) of other endings than \(endings): "
          + shown + (others.count > 3 ? ", …" : ""))
    }
    if candidates.count < all.count {
      let furniture = counted(all.count - candidates.count, "gold file")
      notes.append("\(folder): skipped \(furniture) of furniture beside an outline")
    }
  }
}
