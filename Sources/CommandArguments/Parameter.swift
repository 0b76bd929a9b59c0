/// One thing that a command takes: an argument told by its place, an option with a value, or a flag.
package struct Parameter: Sendable {
  /// How it is given.
  package enum Kind: Sendable {
    /// By its place: `FILE`.
    case argument
    /// By its name and a value behind it: `--output FOLDER`, `--output=FOLDER`, `-o FOLDER`.
    case option
    /// By its name alone: `--quiet`, `-q`.
    case flag
  }

  let kind: Kind
  /// What a command asks for it by; with two dashes before it, what options and flags are given by.
  let name: String
  let short: Character?
  /// What stands for the value in the help.
  let valueName: String
  let help: String
  /// The values allowed; empty where any is.
  let choices: [String]
  /// The value where none is given, for the help.
  let standard: String?
  let isRepeated: Bool
  let isRequired: Bool
  /// The heading in the help under which it stands; nil for the command's own.
  var group: String?

  /// An argument, told by its place among the arguments.
  ///
  /// - Parameters:
  ///   - isRepeated: whether it takes all arguments that are left.
  ///   - isRequired: whether it is wrong usage to leave it out.
  package static func argument(
    _ name: String, help: String, choices: [String] = [], standard: String? = nil,
    isRepeated: Bool = false, isRequired: Bool = false
  ) -> Parameter {
    Parameter(
      kind: .argument, name: name, short: nil, valueName: name, help: help, choices: choices,
      standard: standard, isRepeated: isRepeated, isRequired: isRequired)
  }

  /// An option with a value.
  ///
  /// - Parameter value: what stands for the value in the help; nil for the name.
  package static func option(
    _ name: String, short: Character? = nil, value: String? = nil, help: String,
    choices: [String] = [], standard: String? = nil, isRepeated: Bool = false
  ) -> Parameter {
    Parameter(
      kind: .option, name: name, short: short, valueName: value ?? name, help: help,
      choices: choices, standard: standard, isRepeated: isRepeated, isRequired: false)
  }

  /// A flag.
  package static func flag(_ name: String, short: Character? = nil, help: String) -> Parameter {
    Parameter(
      kind: .flag, name: name, short: short, valueName: "", help: help, choices: [],
      standard: nil, isRepeated: false, isRequired: false)
  }

  /// How it is written in the help: `-o, --output <folder>`.
  var label: String {
    kind == .argument ? synopsis : (short.map { "-\($0), " } ?? "") + synopsis
  }

  /// How it is written in a message: `--output <folder>`.
  var synopsis: String {
    switch kind {
    case .argument: "<\(valueName)>"
    case .option: "--\(name) <\(valueName)>"
    case .flag: "--\(name)"
    }
  }
}

extension [Parameter] {
  /// The same under a heading of their own in the help.
  package func grouped(_ title: String) -> [Parameter] {
    map {
      var parameter = $0
      parameter.group = title
      return parameter
    }
  }
}
