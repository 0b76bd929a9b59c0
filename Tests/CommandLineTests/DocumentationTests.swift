import Foundation
import PlanEmission
import Testing

/// A command as its help tells it.
private struct Command {
  var name: String
  var help: String

  /// The long names of its options, without dashes.
  var options: [String] {
    help.matches(of: /(?m)^  (?:-[a-z], )?--([a-z-]+)/).map { String($0.output.1) }
  }
}

struct DocumentationTests {
  private func commands() throws -> [Command] {
    let help = try Workplace().taikei("help").output
    let list = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
    let commands = try list.matches(of: /(?m)^  ([a-z]+) {2,}\S/).map { match in
      let name = String(match.output.1)
      return Command(name: name, help: try Workplace().taikei("help", name).output)
    }
    #expect(commands.count == 7)
    return commands
  }

  private func documentation() throws -> String {
    try String(contentsOf: package.appending(path: "docs/command-line.md"), encoding: .utf8)
  }

  @Test func `every command has a help with an example`() throws {
    for command in try commands() {
      #expect(command.help.hasPrefix("OVERVIEW: "), "\(command.name)")
      #expect(command.help.contains("\nExamples:\n  "), "\(command.name)")
      #expect(command.help.contains("  taikei \(command.name)"), "\(command.name)")
      #expect(command.help.contains("\nUSAGE: taikei \(command.name)"), "\(command.name)")
    }
  }

  @Test func `every argument and option has help`() throws {
    for command in try commands() {
      let parameters = try #require(command.help.components(separatedBy: "\nUSAGE: ").last)
      let names = parameters.matches(of: /(?m)^  ([-<].*?)(?: {2,}|\n {26})\S/).map(\.output.1)
      let all = parameters.matches(of: /(?m)^  [-<]/)
      #expect(names.count == all.count, "\(command.name): \(names)")
      #expect(command.options.contains("help"))
    }
  }

  @Test func `every command and option is in the documentation`() throws {
    let text = try documentation()
    let shared = text.components(separatedBy: "\n## ")
    // Options that several commands take.
    let common = shared.filter { $0.hasPrefix("Limits\n") || $0.hasPrefix("PDF and scans\n") }
      .joined()
    for command in try commands() {
      let section = shared.first { $0.hasPrefix("`taikei \(command.name)`") }
      let chapter = try #require(section, "no section on \(command.name)")
      for name in command.options where !["help", "version"].contains(name) {
        #expect(
          chapter.contains("`--\(name)") || common.contains("`--\(name)`"),
          "--\(name) of \(command.name)")
      }
    }
  }

  @Test func `every exit code is in the help and in the documentation`() throws {
    let help = try Workplace().taikei("--help").output
    let table = try documentation().components(separatedBy: "\n## ")
      .first { $0.hasPrefix("Exit codes\n") }
    for code in [0, 1, 64, 65, 66, 69, 73, 74, 77] {
      #expect(help.contains("\n  \(code)\t"), "\(code)")
      #expect(table?.contains("\n| \(code) |") == true, "\(code)")
    }
  }

  @Test func `the version is one line on standard output`() throws {
    let run = try Workplace().taikei("--version")
    #expect(run.status == 0)
    #expect(run.output == "taikei 0.1.0\n")
    #expect(run.messages == "")
  }

  @Test func `help is data, a wrong command a message`() throws {
    let place = try Workplace()
    let help = try place.taikei("help", "convert")
    #expect(help.status == 0)
    #expect(help.output.hasPrefix("OVERVIEW: "))
    for arguments in [["frobnicate"], ["convert", "--frobnicate"], ["verify", "one"]] {
      let run = try place.run(Workplace.program, arguments, input: Data())
      #expect(run.status == 64)
      #expect(run.output == "")
      #expect(run.messages.hasPrefix("taikei: "), "\(run.messages)")
    }
  }

  @Test func `the schema is the library's`() throws {
    #expect(try Workplace().taikei("schema").output == JSONSchema.text)
  }
}
