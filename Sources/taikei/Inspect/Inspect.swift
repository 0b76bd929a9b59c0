internal import ArgumentParser
internal import DocumentReading
internal import PlanEmission
internal import PlanModel

/// Tells what files are.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what a file is and what in it is suspicious, without converting it.",
    discussion: """
      Prints how the file is read, its encoding, pages and lines, the share of Japanese, and the \
      characters that tell of damage: controls, replacement characters, private-use glyphs, \
      (cid:n). For many files --json gives one object a line.

      Examples:
        taikei inspect plan.txt
        taikei inspect --json plans/*.txt
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, or - for standard input, which is read when nothing is named.", valueName: "file|-"))
  var files: [String] = []

  @Flag(help: "Print one JSON object a file, each on its line.")
  var json = false

  @OptionGroup(title: "Limits")
  var limitOptions: LimitOptions

  func run() throws {
    let limits = limitOptions.limits
    let inputs = try InputSource.sources(files)
    let output = DataOutput()
    var failures: [Failure] = []
    var isFirst = true
    for input in inputs {
      do throws(Failure) {
        let bytes = try input.read(limit: limits.inputBytes)
        let inspection = try Inspection(bytes, from: input, limits: limits)
        if json {
          try output.writeJSON { inspection.write(to: &$0) }
        } else {
          try output.writeBytes { bytes in
            if !isFirst { bytes.write("\n") }
            for line in inspection.lines { bytes.write(printable(line) + "\n") }
          }
          isFirst = false
        }
      } catch {
        Console().report(error)
        failures.append(error)
      }
    }
    let status = ExitStatus(done: inputs.count - failures.count, failures: failures.map(\.status))
    if status != .success { throw status }
  }
}
