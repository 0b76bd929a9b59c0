package import CommandArguments
internal import PlanEmission

/// Prints the JSON Schema of the output.
package struct Schema: Command {
  package static let syntax = CommandSyntax(
    name: "schema",
    abstract: "Prints the JSON Schema of what convert writes, or of profiles.",
    discussion: """
      The schema is of draft 2020-12. Its version changes whenever the format does.

      Examples:
        taikei schema > taikei.schema.json
        taikei schema profile > taikei-profile.schema.json
      """,
    parameters: [
      .argument(
        "format", help: "The format: output, or profile.",
        choices: Format.allCases.map(\.rawValue), standard: Format.output.rawValue)
    ])

  /// What has a schema.
  private enum Format: String, CaseIterable {
    case output, profile
  }

  private let format: Format

  package init(_ values: ArgumentValues) {
    format = values.text("format").flatMap(Format.init(rawValue:)) ?? .output
  }

  package func run() throws {
    let text =
      switch format {
      case .output: JSONSchema.text
      case .profile: ProfileSchema.text
      }
    try DataOutput().writeBytes { $0.write(text) }
  }
}
