internal import ArgumentParser
internal import CommandSupport
internal import FileAccess
internal import PlanEmission
internal import PlanModel
internal import PlanPipeline

/// Converts documents.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    // Saves each start the look for requests for completions, which `Taikei` takes itself.
    _superCommandName: "taikei",
    abstract: "Converts documents into JSON, outlines or Markdown.",
    discussion: """
      Reads PDFs, scans among them, plain text (UTF-8, UTF-16, Shift_JIS, EUC-JP), pdftotext -bbox \
      and -bbox-layout, hOCR and ALTO. One document goes to standard output. Several, or a folder, need --output: NAME.txt \
      becomes NAME.json there, and a folder's documents keep their path below it. An output \
      replaces an older one only when it is complete. A document that fails does not stop the \
      others.

      Examples:
        taikei convert plan.pdf > plan.json
        taikei convert plan.txt --format markdown
        pdftotext -raw plan.pdf - | taikei convert - --format outline
        taikei convert plans/ -o converted/ --format json --format outline
        taikei convert next.pdf --profile city.profile.json > next.json
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders, or - for standard input, which is read when nothing is named.",
      valueName: "file|folder|-"))
  var inputs: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Folder to write into; made where there is none.", valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Output format: json, outline or markdown; may be given several times.",
      valueName: "format"))
  var format: [OutputFormat] = []

  @Flag(help: "Write JSON on one line.")
  var compact = false

  @Flag(name: [.short, .long], help: "Tell errors only.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Tell each document.")
  var verbose = false

  @OptionGroup(title: "Profile")
  var profileOption: ProfileOption

  @OptionGroup(title: "PDF")
  var pdfOptions: PDFReadingOptions

  @OptionGroup(title: "Labels")
  var conventionOptions: ConventionOptions

  @OptionGroup(title: "Limits")
  var limitOptions: LimitOptions

  func run() throws {
    let formats = OutputFormat.allCases.filter { (format.isEmpty ? [.json] : format).contains($0) }
    if compact, !formats.contains(.json) {
      throw Failure(.usage, "--compact is for the format json")
    }
    let inputs = try InputList(inputs)
    let console = Console(isQuiet: quiet, isVerbose: verbose)
    var converter = PlanConverter(
      reader: pdfOptions.reader(limits: limitOptions.limits, console: console),
      profile: try profileOption.read())
    converter.labels = try conventionOptions.labels()
    let conversion = DocumentConversion(converter: converter, isCompact: compact)
    if let output {
      let plan = try OutputPlan(
        inputs.documents, in: FilePath(argument: output), as: formats,
        others: profileOption.profile.map { [FilePath(argument: $0)] } ?? [])
      try convert(inputs, conversion, plan, console)
    } else {
      try convertToStandardOutput(inputs, conversion, formats)
    }
  }

  private func convertToStandardOutput(
    _ inputs: InputList, _ conversion: DocumentConversion, _ formats: [OutputFormat]
  ) throws(Failure) {
    guard formats.count == 1, let format = formats.first else {
      throw Failure(.usage, "several formats need --output FOLDER")
    }
    if let failure = inputs.failures.first, self.inputs.count == 1 { throw failure }
    guard !inputs.hasFolder, self.inputs.count <= 1, let input = inputs.documents.first else {
      throw Failure(
        .usage,
        (inputs.hasFolder ? "a folder needs" : "several documents need") + " --output FOLDER")
    }
    let console = Console(isQuiet: quiet)
    defer { console.endProgress() }
    let document = try conversion.convert(input.source)
    console.report(document.errors, of: input.source.displayName)
    KeptDocument.keep(document)
    try DataOutput().write("standard output") { sink throws(EmissionError) in
      try format.emit(document, isCompact: compact, to: &sink)
    }
  }

  private func convert(
    _ inputs: InputList, _ conversion: DocumentConversion, _ plan: OutputPlan,
    _ console: Console
  ) throws {
    inputs.notes.forEach(console.note)
    inputs.failures.forEach(console.report)
    var failures = inputs.failures.map(\.status)
    let count = inputs.documents.count
    for (index, (document, targets)) in zip(inputs.documents, plan.targets).enumerated() {
      console.progress(index + 1, of: count, document.source.displayName)
      do throws(Failure) {
        let converted = try conversion.convert(document.source)
        console.report(converted.errors, of: document.source.displayName)
        if index + 1 == count { KeptDocument.keep(converted) }
        try conversion.write(converted, to: targets)
      } catch {
        console.report(error)
        failures.append(error.status)
      }
    }
    console.endProgress()
    let done = count + inputs.failures.count - failures.count
    if count + inputs.failures.count > 1 {
      console.summarize("\(counted(done, "document")) converted, \(failures.count) failed")
    }
    let status = ExitStatus(done: done, failures: failures)
    if status != .success { throw status }
  }
}

/// The last document of a process, which ends with it: its memory goes at once, and not node by node.
private final class KeptDocument {
  private let document: PlanDocument
  private init(_ document: PlanDocument) { self.document = document }

  static func keep(_ document: PlanDocument) {
    _ = Unmanaged.passRetained(KeptDocument(document))
  }
}
