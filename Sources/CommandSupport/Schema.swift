package import ArgumentParser
internal import PlanEmission

/// Prints the JSON Schema of the output.
package struct Schema: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of what convert writes, or of profiles.",
    discussion: """
      The schema is of draft 2020-12. Its version changes whenever the format does.

      Examples:
        taikei schema > taikei.schema.json
        taikei schema profile > taikei-profile.schema.json
      """)

  /// What has a schema.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case output, profile
  }

  @Argument(help: "The format: output, or profile.")
  var format: Format = .output

  package init() {}

  package func run() throws {
    let text =
      switch format {
      case .output: JSONSchema.text
      case .profile: ProfileSchema.text
      }
    try DataOutput().writeBytes { $0.write(text) }
  }
}
