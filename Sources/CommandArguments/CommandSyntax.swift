/// What a command is called, what it is for and what it takes.
package struct CommandSyntax: Sendable {
  /// What it is called by.
  package let name: String
  /// What it does, in a sentence.
  package let abstract: String
  /// What else people should know, with examples.
  package let discussion: String
  let parameters: [Parameter]

  /// Makes a description.
  package init(
    name: String, abstract: String, discussion: String, parameters: [Parameter]
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.parameters = parameters + CommandSyntax.everywhere
  }

  /// What every command takes.
  static let everywhere: [Parameter] = [
    .flag("version", help: "Show the version."),
    .flag("help", short: "h", help: "Show help information."),
  ]

  /// The program's name and the command's.
  private var path: String { "taikei \(name)" }

  /// How it is called: `taikei verify [<options>] <converted> <source>`.
  var usage: String {
    var usage = path
    if parameters.count(where: { $0.kind != .argument }) > Self.everywhere.count {
      usage += " [<options>]"
    }
    for parameter in parameters where parameter.kind == .argument {
      let name = parameter.synopsis + (parameter.isRepeated ? " ..." : "")
      usage += parameter.isRequired ? " \(name)" : " [\(name)]"
    }
    return usage
  }

  /// What a wrong command line is told, behind the program's name.
  package func message(for error: UsageError) -> String {
    let hint = error.parameter.map { "\nHelp:  \($0.synopsis)  \($0.help)" } ?? ""
    return Self.message(error.cause + hint, usage: usage, path: path)
  }

  /// What is told where no command has a name.
  package static func message(forUnknown name: String) -> String {
    message(
      name.hasPrefix("-") ? "Unknown option '\(name)'" : "Unexpected argument '\(name)'",
      usage: "taikei <subcommand>", path: "taikei")
  }

  private static func message(_ cause: String, usage: String, path: String) -> String {
    "\(cause)\nUsage: \(usage)\n  See '\(path) --help' for more information."
  }
}

/// Why a command line is wrong.
package struct UsageError: Error {
  /// The cause in words.
  package let cause: String
  /// What it is about, where it is one parameter.
  let parameter: Parameter?

  /// Makes an error.
  package init(_ cause: String) { self.init(cause, nil) }

  init(_ cause: String, _ parameter: Parameter?) {
    self.cause = cause
    self.parameter = parameter
  }
}
