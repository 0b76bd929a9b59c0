internal import ArgumentParser
internal import PlanEmission

/// Prints the JSON Schema of the output.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema of what convert writes.",
    discussion: """
      The schema is of draft 2020-12. Its version changes whenever the format does.

      Example:
        taikei schema > taikei.schema.json
      """)

  func run() throws {
    try DataOutput().writeBytes { $0.write(JSONSchema.text) }
  }
}
