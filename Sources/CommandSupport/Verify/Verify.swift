package import ArgumentParser
internal import FileAccess
internal import PlanEmission
internal import PlanModel
internal import PlanVerification

/// Checks converted documents against their sources.
package struct Verify: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks that a converted document keeps its source and invents nothing.",
    discussion: """
      Reads the source again and recomputes from the document's ranges that every character, white \
      space left out, is in exactly one place: in the body, in the furniture, or dropped with a \
      reason. Prints a line for each finding; without any, it succeeds. For two folders it checks \
      every NAME.json of the first against the source of the same path in the second.

      Examples:
        taikei verify plan.json plan.txt
        taikei verify converted/ plans/
      """)

  @Argument(help: ArgumentHelp("The converted document as JSON, or a folder of them."))
  var converted: String

  @Argument(help: ArgumentHelp("The file it was converted from, or the folder of the sources."))
  var source: String

  @Flag(name: [.short, .long], help: "Print no findings; only the exit code tells.")
  var quiet = false

  @OptionGroup(title: "PDF")
  var pdfOptions: PDFReadingOptions

  @OptionGroup(title: "Limits")
  var limitOptions: LimitOptions

  package init() {}

  package func run() throws {
    let verification = Verification(
      limits: limitOptions.limits, pdfOptions: pdfOptions, console: Console(isQuiet: quiet))
    let folder = FilePath(argument: converted)
    if let status = try? FileStatus(of: folder), status.kind == .folder {
      try verify(folder, verification)
    } else {
      let sources = try InputSource.sources([converted, source])
      let document = try verification.document(at: sources[0])
      let findings = try verification.findings(of: document, source: sources[1])
      try show(findings, prefix: "")
      if !findings.isEmpty { throw ExitStatus.shortfall }
    }
  }

  private func verify(_ folder: FilePath, _ verification: Verification) throws {
    let sources = FilePath(argument: source)
    let console = Console(isQuiet: quiet)
    let files: [FilePath]
    let sourceKind: FileStatus.Kind
    do throws(FileError) {
      sourceKind = try FileStatus(of: sources).kind
      files = try FolderListing(of: folder).files.filter { $0.ending == "json" }
    } catch {
      throw Failure(reading: error)
    }
    if sourceKind != .folder {
      throw Failure(.usage, source, "must be a folder, as \(converted) is")
    }
    if files.isEmpty { throw Failure(.noInput, converted, "no NAME.json in the folder") }

    var failures: [ExitStatus] = []
    for (index, file) in files.enumerated() {
      console.progress(index + 1, of: files.count, file.description)
      do throws(Failure) {
        let document = try verification.document(at: .file(folder.appending(file)))
        let name = FilePath(document.source.fileName).lastComponent
        let findings = try verification.findings(
          of: document, source: .file(sources.appending(file.parent).appending(name)))
        console.endProgress()
        try show(findings, prefix: "\(file): ")
        if !findings.isEmpty { failures.append(.shortfall) }
      } catch {
        console.report(error)
        failures.append(error.status)
      }
    }
    console.endProgress()
    let done = files.count - failures.count
    console.summarize("\(counted(done, "document")) verified, \(failures.count) failed")
    let status = ExitStatus(done: done, failures: failures)
    if status != .success { throw status }
  }

  /// Prints findings, a line each.
  private func show(_ findings: [ConservationFinding], prefix: String) throws(Failure) {
    if quiet { return }
    try DataOutput().writeBytes { output in
      for finding in findings {
        let line = "\(prefix)\(finding.severity) \(finding.kind): \(finding.message)"
        output.write(printable(line) + "\n")
      }
    }
  }
}
