extension CommandSyntax {
  /// What the words behind a command's name ask for.
  package enum Request {
    /// To run with these values.
    case run(ArgumentValues)
    /// To tell what the command takes.
    case help
    /// To tell the program's version.
    case version
  }

  /// Reads the words behind a command's name.
  ///
  /// Options and arguments may stand in any order. Behind `--` everything is an argument; `-` alone is one, too. An
  /// option that is given twice has its last value, unless it may be repeated.
  package func read(_ words: ArraySlice<String>) throws(UsageError) -> Request {
    // Who asks for help gets it, whatever else is wrong.
    let options = words.prefix { $0 != "--" }
    if options.contains("--help") || options.contains("-h") { return .help }
    if options.contains("--version") { return .version }
    var reader = ArgumentReader(syntax: self, words: words)
    return .run(try reader.read())
  }
}

/// Goes through the words of a command line.
struct ArgumentReader {
  let syntax: CommandSyntax
  private var words: ArraySlice<String>
  private var values: ArgumentValues
  private var arguments: [String] = []

  init(syntax: CommandSyntax, words: ArraySlice<String>) {
    self.syntax = syntax
    self.words = words
    values = ArgumentValues(parameters: syntax.parameters)
  }

  mutating func read() throws(UsageError) -> ArgumentValues {
    while let word = words.popFirst() {
      if word == "--" {
        arguments += words
        break
      }
      if word.hasPrefix("--") {
        try readLong(word)
      } else if word.hasPrefix("-"), word != "-" {
        try readShort(word)
      } else {
        arguments.append(word)
      }
    }
    try assignArguments()
    return values
  }

  /// `--name`, `--name value` or `--name=value`.
  private mutating func readLong(_ word: String) throws(UsageError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard
      let parameter = syntax.parameters.first(where: { $0.name == name && $0.kind != .argument })
    else { throw UsageError("Unknown option '--\(name)'" + suggestion(for: name)) }
    try take(parameter, joined: parts.count > 1 ? String(parts[1]) : nil)
  }

  /// `-o value`, `-o=value`, or several flags in one word.
  private mutating func readShort(_ word: String) throws(UsageError) {
    let parts = word.dropFirst().split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    for (index, letter) in parts[0].enumerated() {
      guard let parameter = syntax.parameters.first(where: { $0.short == letter }) else {
        throw UsageError("Unknown option '-\(letter)'")
      }
      let isLast = index == parts[0].count - 1
      guard isLast || parameter.kind == .flag else {
        throw UsageError("Missing value for '\(parameter.synopsis)'", parameter)
      }
      try take(parameter, joined: isLast && parts.count > 1 ? String(parts[1]) : nil)
    }
  }

  private mutating func take(_ parameter: Parameter, joined: String?) throws(UsageError) {
    if parameter.kind == .flag {
      guard joined == nil else {
        throw UsageError("'\(parameter.synopsis)' takes no value", parameter)
      }
      return values.add("", to: parameter)
    }
    if let joined { return values.add(try checked(joined, parameter), to: parameter) }
    guard let next = words.first, next == "-" || !next.hasPrefix("-") else {
      throw UsageError("Missing value for '\(parameter.synopsis)'", parameter)
    }
    words.removeFirst()
    values.add(try checked(next, parameter), to: parameter)
  }

  private mutating func assignArguments() throws(UsageError) {
    var rest = arguments[...]
    for parameter in syntax.parameters where parameter.kind == .argument {
      if parameter.isRequired, rest.isEmpty {
        throw UsageError("Missing expected argument '\(parameter.synopsis)'", parameter)
      }
      repeat {
        guard let word = rest.popFirst() else { break }
        values.add(try checked(word, parameter), to: parameter)
      } while parameter.isRepeated
    }
    guard !rest.isEmpty else { return }
    let names = rest.map { "'\($0)'" }.joined(separator: ", ")
    throw UsageError(
      rest.count == 1
        ? "Unexpected argument \(names)" : "\(rest.count) unexpected arguments: \(names)")
  }

  private func checked(_ value: String, _ parameter: Parameter) throws(UsageError) -> String {
    guard parameter.choices.isEmpty || parameter.choices.contains(value) else {
      let names = parameter.choices.map { "'\($0)'" }
      throw UsageError(
        "The value '\(value)' is invalid for '\(parameter.synopsis)'. Please provide one of "
          + names.dropLast().joined(separator: ", ") + " or \(names.last ?? "").", parameter)
    }
    return value
  }

  /// The option that may have been meant, as the end of a message: one that starts so, or is two
  /// letters away at most.
  private func suggestion(for name: String) -> String {
    let names = syntax.parameters.filter { $0.kind != .argument }.map(\.name)
    let meant =
      names.first { name.count > 1 && $0.hasPrefix(name) }
      ?? names.first { distance(Array($0.utf8), Array(name.utf8)) <= 2 }
    return meant.map { ". Did you mean '--\($0)'?" } ?? ""
  }
}

/// How many letters have to be put in, taken out or changed to make one word of the other.
private func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
  var row = Array(0...second.count)
  for (index, letter) in first.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (place, other) in second.enumerated() {
      let above = row[place + 1]
      row[place + 1] =
        min(diagonal + (letter == other ? 0 : 1), min(above, row[place]) + 1)
      diagonal = above
    }
  }
  return row[second.count]
}
