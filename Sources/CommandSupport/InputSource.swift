package import FileAccess

/// Where the bytes of a document come from.
package enum InputSource {
  /// Standard input, given as `-`.
  case standardInput
  /// A file.
  case file(FilePath)

  /// The source that an argument names.
  package init(argument: String) {
    self = argument == "-" ? .standardInput : .file(FilePath(argument: argument))
  }

  /// What messages call it.
  package var displayName: String {
    switch self {
    case .standardInput: "standard input"
    case .file(let path): path.description
    }
  }

  /// The document's name: the file's without its folder, `-` for standard input.
  package var documentName: String {
    switch self {
    case .standardInput: "-"
    case .file(let path): path.lastComponent.description
    }
  }

  /// Reads all of it.
  ///
  /// - Parameter limit: the most bytes it may have.
  package func read(limit: Int) throws(Failure) -> [UInt8] {
    do throws(FileError) {
      switch self {
      case .standardInput:
        return try InputFile.readStandardInput(limit: limit, name: displayName)
      case .file(let path):
        return try InputFile.read(path, limit: limit)
      }
    } catch {
      throw Failure(reading: error)
    }
  }

  /// The sources that some arguments name. Without arguments it is standard input, unless a person
  /// sits there who does not know that the program waits.
  package static func sources(_ arguments: [String]) throws(Failure) -> [InputSource] {
    if arguments.isEmpty, StandardInput.isTerminal {
      throw Failure(.usage, "no input given; name a file, or - for standard input")
    }
    if arguments.count(where: { $0 == "-" }) > 1 {
      throw Failure(.usage, "standard input (-) is given twice")
    }
    return (arguments.isEmpty ? ["-"] : arguments).map(InputSource.init(argument:))
  }
}
