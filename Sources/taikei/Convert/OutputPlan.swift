internal import CommandSupport
internal import FileAccess

/// Where each document's outputs go. Made, and found without conflicts, before anything is written.
struct OutputPlan {
  /// One file to write.
  struct Target {
    var format: OutputFormat
    var path: FilePath
  }

  /// The output folder.
  let folder: FilePath
  /// The targets of each document, in the documents' order.
  let targets: [[Target]]

  /// Plans the outputs.
  ///
  /// - Parameter others: files besides the documents that are read, such as a profile.
  /// - Throws: `Failure` where two documents have the same output, where an output would replace an
  ///   input, or where the folder is a file.
  init(
    _ documents: [InputList.Document], in folder: FilePath, as formats: [OutputFormat],
    others: [FilePath] = []
  ) throws(Failure) {
    if let status = try? FileStatus(of: folder), status.kind != .folder {
      throw Failure(.cannotCreate, folder.description, "the output folder is a file")
    }
    self.folder = folder
    targets = documents.map { document in
      formats.map { format in
        let relative = document.relativePath.replacingEnding(with: format.ending)
        return Target(format: format, path: folder.appending(relative))
      }
    }
    var owners: [FilePath: String] = [:]
    var inputs: Set<FileStatus.Identity> = []
    for document in documents {
      if case .file(let path) = document.source, let status = try? FileStatus(of: path) {
        inputs.insert(status.identity)
      }
    }
    for path in others {
      if let status = try? FileStatus(of: path) { inputs.insert(status.identity) }
    }
    for (document, targets) in zip(documents, targets) {
      let name = document.source.displayName
      for target in targets {
        if let other = owners.updateValue(name, forKey: target.path) {
          throw Failure(
            .usage, target.path.description,
            other == name
              ? "\(name) is given twice" : "both \(other) and \(name) would be written here")
        }
        if let status = try? FileStatus(of: target.path), inputs.contains(status.identity) {
          throw Failure(.usage, target.path.description, "the output would replace an input")
        }
      }
    }
  }
}
