internal import CommandArguments
internal import CommandSupport
internal import FileAccess
internal import Glibc
internal import PlanPipeline
internal import ProcessControl

/// The program: finds the command that is named, runs it, and tells how it ended.
@main
struct Taikei {
  private static let commands: [any Command.Type] = [
    Convert.self, Verify.self, Inspect.self, Profile.self, Normalize.self, Evaluate.self,
    Schema.self,
  ]

  private static let version = "taikei \(PlanConverter.version)"

  static func main() {
    ProcessSetup.prepare()
    LargeBlocks.returnToSystem()
    LargeBlocks.startHeap()
    do {
      try run(CommandLine.arguments.dropFirst())
    } catch let failure as Failure {
      Console().report(failure)
      Glibc.exit(failure.status.rawValue)
    } catch let status as ExitStatus {
      Glibc.exit(status.rawValue)
    } catch {
      Console().report(Failure(.ioError, "\(error)"))
      Glibc.exit(ExitStatus.ioError.rawValue)
    }
  }

  private static func run(_ words: ArraySlice<String>) throws {
    var words = words
    let asksForHelp = words.first == "help"
    if asksForHelp { words.removeFirst() }
    switch words.popFirst() {
    case nil, "-h", "--help": try DataOutput().writeLine(help)
    case "--version": try DataOutput().writeLine(version)
    case let name?:
      guard let command = commands.first(where: { $0.syntax.name == name }) else {
        misused(CommandSyntax.message(forUnknown: name))
      }
      if asksForHelp { return try DataOutput().writeLine(command.syntax.help) }
      try run(command, words)
    }
  }

  private static func run(_ command: any Command.Type, _ words: ArraySlice<String>) throws {
    let syntax = command.syntax
    let ready: (any Command)?
    let answer: String
    do throws(UsageError) {
      switch try syntax.read(words) {
      case .help: (ready, answer) = (nil, syntax.help)
      case .version: (ready, answer) = (nil, version)
      case .run(let values): (ready, answer) = (try command.init(values), "")
      }
    } catch {
      misused(syntax.message(for: error))
    }
    if let ready { try ready.run() } else { try DataOutput().writeLine(answer) }
  }

  /// Ends the program with what is wrong in the command line.
  private static func misused(_ message: String) -> Never {
    let lines = message.split(separator: "\n").map { printable(String($0)) + "\n" }
    StandardError.write("taikei: " + lines.joined())
    Glibc.exit(ExitStatus.usage.rawValue)
  }

  private static var help: String {
    let codes = ExitStatus.allCases.map { "  \($0.rawValue)\t\($0.meaning)" }
    return CommandSyntax.help(
      abstract: "Turns Japanese municipal plan documents into data.",
      discussion: """
        Standard output is data, standard error is messages.

        Examples:
          taikei convert plan.txt > plan.json
          taikei convert plans/ -o converted/ --format json --format markdown
          taikei verify converted/plan.json plans/plan.txt

        Exit codes:
        \(codes.joined(separator: "\n"))
        """,
      commands: commands.map { ($0.syntax.name, $0.syntax.abstract) })
  }
}
