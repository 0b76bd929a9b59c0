import Foundation
import PlanEmission
import Testing

/// The help of the program, as ArgumentParser dumps it.
private struct Dump: Decodable {
  var command: Command
}

private struct Command: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var subcommands: [Command]?
  var arguments: [Argument]?

  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }
    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
  }
}

struct DocumentationTests {
  private func commands() throws -> [Command] {
    let run = try Workplace().taikei("--experimental-dump-help")
    let root = try JSONDecoder().decode(Dump.self, from: run.outputData).command
    let commands = (root.subcommands ?? []).filter { $0.commandName != "help" }
    #expect(commands.count == 7)
    return commands
  }

  private func documentation() throws -> String {
    try String(contentsOf: package.appending(path: "docs/command-line.md"), encoding: .utf8)
  }

  @Test func `every command has a help with an example`() throws {
    for command in try commands() {
      #expect(command.abstract?.isEmpty == false, "\(command.commandName)")
      let discussion = command.discussion ?? ""
      #expect(discussion.contains("Example"), "\(command.commandName)")
      #expect(discussion.contains("taikei \(command.commandName)"), "\(command.commandName)")
    }
  }

  @Test func `every argument and option has help`() throws {
    for command in try commands() {
      for argument in command.arguments ?? [] {
        let name = argument.names?.last?.name ?? argument.valueName ?? "?"
        #expect(argument.abstract?.isEmpty == false, "\(command.commandName) \(name)")
      }
    }
  }

  @Test func `every command and option is in the documentation`() throws {
    let text = try documentation()
    let shared = text.components(separatedBy: "\n## ")
    // Options that several commands take.
    let common = shared.filter { $0.hasPrefix("Limits\n") || $0.hasPrefix("PDF and scans\n") }
      .joined()
    for command in try commands() {
      let section = shared.first { $0.hasPrefix("`taikei \(command.commandName)`") }
      let chapter = try #require(section, "no section on \(command.commandName)")
      for name in (command.arguments ?? []).flatMap({ $0.names ?? [] }) where name.kind == "long" {
        guard !["help", "version"].contains(name.name) else { continue }
        #expect(
          chapter.contains("`--\(name.name)") || common.contains("`--\(name.name)`"),
          "--\(name.name) of \(command.commandName)")
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
