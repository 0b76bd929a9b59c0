internal import ArgumentParser
internal import CommandSupport
internal import DocumentReading
internal import FileAccess
internal import PlanEmission
internal import PlanEvaluation

/// Measures converted documents against gold outlines.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures how well documents were converted, against gold outlines.",
    discussion: """
      A gold outline says what a reader would say the document's structure is. The candidate is a \
      converted document (.json) or an outline. For two folders each NAME.outline of the first is \
      compared with NAME.json or NAME.outline of the second. A folder alone holds NAME.txt (or \
      another document) beside each NAME.outline: the documents are converted and measured.

      Where NAME.tables.json or NAME.furniture.txt stands beside the gold NAME.outline, tables are \
      measured by TEDS and page furniture by precision and recall.

      Examples:
        taikei evaluate corpus/
        taikei evaluate gold/ converted/ --minimum-mean 0.85
        taikei evaluate plan.outline plan.json --source plan.txt --misses
      """)

  @Argument(help: ArgumentHelp("The gold outline, or a folder of them."))
  var gold: String

  @Argument(help: ArgumentHelp("The converted document or outline, or a folder of them."))
  var candidate: String?

  @Option(
    help: ArgumentHelp(
      "The source, or the folder of the sources: measures what was lost and invented.",
      valueName: "file|folder"))
  var source: String?

  @Flag(help: "Print figures as JSON.")
  var json = false

  @Flag(
    help: """
      List what of the gold was not found (-), what is extra (+), and tables that are not as they \
      should be (~).
      """)
  var misses = false

  @Option(help: ArgumentHelp("Fail when the mean fidelity is lower.", valueName: "0…1"))
  var minimumMean: Double?

  @Option(help: ArgumentHelp("Fail when a document's fidelity is lower.", valueName: "0…1"))
  var minimumEach: Double?

  @OptionGroup(title: "PDF")
  var pdfOptions: PDFReadingOptions

  @OptionGroup(title: "Limits")
  var limitOptions: LimitOptions

  func validate() throws {
    if json, misses { throw ValidationError("--json and --misses cannot be given together") }
    for minimum in [minimumMean, minimumEach] {
      guard let minimum else { continue }
      guard (0...1).contains(minimum) else {
        throw ValidationError("a minimum must be from 0 to 1, not \(minimum)")
      }
    }
  }

  func run() throws {
    let output = DataOutput()
    let console = Console()
    let (cases, isSet) = try cases()
    var summary = EvaluationSummary()
    var failures: [ExitStatus] = []
    for (index, each) in cases.enumerated() {
      if isSet { console.progress(index + 1, of: cases.count, each.name) }
      do throws(Failure) {
        if case .missing = each.candidate {
          throw Failure(.shortfall, each.name, "nothing to compare with the outline")
        }
        let (evaluation, scores) = try each.evaluate(
          limits: limitOptions.limits, pdfOptions: pdfOptions)
        summary.add(scores)
        console.endProgress()
        if !json { try show(evaluation, scores, output) }
      } catch {
        console.report(error)
        // What is wrong with the gold's other files was told where they are the cause.
        let nothing = try? each.failed(limits: limitOptions.limits)
        summary.add(nothing ?? EvaluationSummary.Document(name: each.name, scores: nil))
        failures.append(error.status)
      }
    }
    console.endProgress()
    if json {
      try output.writeJSON { writeJSON(summary, isSet: isSet, to: &$0) }
    } else if isSet {
      try output.writeLine("\(summary)")
    }
    let status = ExitStatus(done: cases.count - failures.count, failures: failures)
    if status != .success { throw status }
    try holdMinimums(summary)
  }

  /// What to evaluate, and whether it is a set.
  private func cases() throws(Failure) -> (cases: [EvaluationCase], isSet: Bool) {
    let goldPath = FilePath(argument: gold)
    let sourcePath = source.map(FilePath.init(argument:))
    let isFolder: Bool
    do throws(FileError) {
      isFolder = try FileStatus(of: goldPath).kind == .folder
    } catch {
      throw Failure(reading: error)
    }
    switch (isFolder, candidate.map(FilePath.init(argument:))) {
    case (true, let candidates?):
      return (
        try EvaluationCase.cases(gold: goldPath, candidates: candidates, sources: sourcePath), true
      )
    case (true, nil):
      if source != nil { throw Failure(.usage, "--source needs a candidate") }
      return (try EvaluationCase.cases(in: goldPath), true)
    case (false, let candidate?):
      let one = EvaluationCase(
        name: goldPath.lastComponent.description, gold: goldPath, candidate: .file(candidate),
        sources: sourcePath.map { [$0] } ?? [])
      return ([one], false)
    case (false, nil):
      throw Failure(.usage, gold, "is a file; name the converted document as well")
    }
  }

  private func show(
    _ evaluation: Evaluation, _ scores: EvaluationSummary.Document, _ output: DataOutput
  ) throws(Failure) {
    try output.writeBytes { bytes in
      bytes.write(printable("\(scores.name): \(scores)") + "\n")
      guard misses else { return }
      for line in evaluation.misses + scores.misses { bytes.write(printable(line) + "\n") }
    }
  }

  private func writeJSON(_ summary: EvaluationSummary, isSet: Bool, to json: inout JSONWriter) {
    if isSet { return json.write(summary) }
    for document in summary.documents where document.scores != nil {
      json.write(document)
      json.endRecord()
    }
  }

  private func holdMinimums(_ summary: EvaluationSummary) throws {
    let console = Console()
    var isShort = false
    if let minimumMean, summary.meanFidelity < minimumMean {
      console.report(
        Failure(.shortfall, "the mean fidelity \(summary.meanFidelity) is below \(minimumMean)"))
      isShort = true
    }
    for document in summary.documents {
      guard let minimumEach, let fidelity = document.scores?.fidelity, fidelity < minimumEach
      else { continue }
      console.report(
        Failure(.shortfall, document.name, "the fidelity \(fidelity) is below \(minimumEach)"))
      isShort = true
    }
    if isShort { throw ExitStatus.shortfall }
  }
}
