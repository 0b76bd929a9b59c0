internal import ArgumentParser
internal import CommandSupport
internal import DocumentReading
internal import FileAccess
internal import PlanEmission
internal import PlanPipeline
internal import PlanProfile
internal import SourceReading

/// Learns the structure of documents.
struct Profile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Learns how documents of a city are structured, for its next document.",
    discussion: """
      Writes a profile: which labels are headings and which are points of lists, what stands under \
      what, the tiers of the policies, titles that repeat. From several documents it is what they \
      agree on, with counts. convert --profile applies it as evidence; what a person marks with \
      "fixed": true holds. docs/profiles.md says how to read and edit it, taikei schema profile \
      prints its JSON Schema.

      A document that fails does not stop the others; where all fail nothing is written.

      Examples:
        taikei profile plan-2015.pdf plan-2020.pdf -o city.profile.json
        taikei convert plan-2025.pdf --profile city.profile.json > plan-2025.json
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders, or - for standard input, which is read when nothing is named.",
      valueName: "file|folder|-"))
  var inputs: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("File for the profile; else standard output.", valueName: "file"))
  var output: String?

  @Flag(name: [.short, .long], help: "Tell errors only.")
  var quiet = false

  @OptionGroup(title: "PDF")
  var pdfOptions: PDFReadingOptions

  @OptionGroup(title: "Limits")
  var limitOptions: LimitOptions

  func run() throws {
    let inputs = try InputList(inputs)
    let path = output.map(FilePath.init(argument:))
    for case .file(let input) in inputs.documents.map(\.source) where input == path {
      throw Failure(
        .usage, input.description, "would be replaced by the profile; choose another name")
    }
    let console = Console(isQuiet: quiet)
    let converter = PlanConverter(
      reader: pdfOptions.reader(limits: limitOptions.limits, console: console))
    var profiles: [StructureProfile] = []
    var failures = inputs.failures.map(\.status)
    inputs.notes.forEach(console.note)
    inputs.failures.forEach(console.report)
    for (index, document) in inputs.documents.enumerated() {
      console.progress(index + 1, of: inputs.documents.count, document.source.displayName)
      do throws(Failure) {
        profiles.append(try learn(document.source, converter))
      } catch {
        console.report(error)
        failures.append(error.status)
      }
    }
    console.endProgress()
    if !profiles.isEmpty { try write(StructureProfile(merging: profiles), to: path) }
    let status = ExitStatus(done: profiles.count, failures: failures)
    if status != .success { throw status }
  }

  private func learn(
    _ source: InputSource, _ converter: PlanConverter
  ) throws(Failure) -> StructureProfile {
    let bytes = try source.read(limit: converter.reader.limits.inputBytes)
    let profile: StructureProfile
    do throws(ReadingError) {
      profile = try converter.learn(bytes, name: source.documentName)
    } catch {
      throw Failure(source.displayName, error)
    }
    guard !profile.classes.isEmpty else {
      throw Failure(.dataError, source.displayName, "has no headings to learn from")
    }
    return profile
  }

  private func write(_ profile: StructureProfile, to path: FilePath?) throws(Failure) {
    guard let path else {
      return try DataOutput().write("standard output") { sink throws(EmissionError) in
        try ProfileEmitter().emit(profile, to: &sink)
      }
    }
    let bytes = ProfileEmitter().bytes(of: profile)
    try ProcessSetup.holdingTermination { () throws(Failure) in
      do throws(FileError) {
        let file = try AtomicFile(replacing: path)
        try file.write(bytes.span)
        try file.commit()
      } catch {
        throw Failure(writing: error)
      }
    }
  }
}
