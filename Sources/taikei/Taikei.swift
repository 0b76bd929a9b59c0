internal import ArgumentParser
internal import CommandSupport
internal import FileAccess
internal import Glibc
internal import PlanPipeline
internal import ProcessControl

/// The program: parses the command line, calls the command, and tells how it ended.
@main
struct Taikei: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taikei",
    abstract: "Turns Japanese municipal plan documents into data.",
    discussion: """
      Standard output is data, standard error is messages.

      Examples:
        taikei convert plan.txt > plan.json
        taikei convert plans/ -o converted/ --format json --format markdown
        taikei verify converted/plan.json plans/plan.txt

      Exit codes:
      \(ExitStatus.allCases.map { "  \($0.rawValue)\t\($0.meaning)" }.joined(separator: "\n"))
      """,
    version: version,
    subcommands: [
      Convert.self, Verify.self, Inspect.self, Profile.self, Normalize.self, Evaluate.self,
      Schema.self,
    ])

  private static let version = "taikei \(PlanConverter.version)"

  static func main() {
    ProcessSetup.prepare()
    LargeBlocks.returnToSystem()
    LargeBlocks.startHeap()
    do {
      // Scripts ask for the version at every start: parsing would double the time it takes.
      if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) {
        return try DataOutput().writeLine(version)
      }
      var command = try command(CommandLine.arguments.dropFirst())
      try command.run()
    } catch let failure as Failure {
      Console().report(failure)
      Glibc.exit(failure.status.rawValue)
    } catch let status as ExitStatus {
      Glibc.exit(status.rawValue)
    } catch {
      endParsing(error)
    }
  }

  /// The command that the arguments name, with its options.
  ///
  /// Setting up all commands for one of them takes some milliseconds, so the one that is named first is
  /// asked alone. What it does not take (help, the version, what is wrong) is read in full, which says so.
  private static func command(_ arguments: ArraySlice<String>) throws -> any ParsableCommand {
    let named = configuration.subcommands.first {
      $0.configuration.commandName == arguments.first
    }
    if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    {
      return command
    }
    return try parseAsRoot(Array(arguments))
  }

  /// Tells a wrong command line, or the help or version that was asked for.
  private static func endParsing(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    guard code.isSuccess else {
      StandardError.write(text + "\n")
      Glibc.exit(code.rawValue)
    }
    do throws(Failure) {
      try DataOutput().writeLine(text)
    } catch {
      Console().report(error)
      Glibc.exit(error.status.rawValue)
    }
    Glibc.exit(ExitStatus.success.rawValue)
  }

  static var _errorPrefix: String { "taikei: " }
}
