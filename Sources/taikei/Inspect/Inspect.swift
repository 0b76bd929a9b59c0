internal import ArgumentParser
internal import CommandSupport
internal import DocumentReading
internal import FileAccess
internal import PlanEmission
internal import PlanModel
internal import PlanPipeline
internal import Segmentation
internal import SourceReading

/// Tells what files are.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Tells what a file is and what in it is suspicious, without converting it.",
    discussion: """
      Prints how the file is read, its encoding, pages and lines, the share of Japanese, and the \
      characters that tell of damage: controls, replacement characters, private-use glyphs, \
      (cid:n). Of a PDF it tells sizes, producer, which pages have a text layer and which are scans, \
      fonts that are not embedded or name no characters, encryption, and what of the text nobody \
      sees; scans are recognized with --ocr only. For many files --json gives one object a line.

      With --draw the file is converted instead, and a page is drawn as SVG with a box around each \
      node that was found on it and the list of the nodes beside it. The source must have places: \
      PDF, hOCR, ALTO, pdftotext -bbox-layout. Any browser shows the drawing; a PNG of it is made by \
      rsvg-convert (librsvg2-bin), where a Japanese font is installed.

      With --why the file is converted instead, and the evidence for one node is told in words: why it was \
      read as a heading or a point, why it stands where it stands, and the second-best reading. \
      The node is named by its id in the JSON, or by words of its title.

      Examples:
        taikei inspect plan.txt
        taikei inspect --json plans/*.txt
        taikei inspect plan.xhtml --draw 5 -o page.svg
        taikei inspect plan.txt --why 施策の方向 --language ja
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, or - for standard input, which is read when nothing is named.", valueName: "file|-"))
  var files: [String] = []

  @Flag(help: "Print one JSON object a file, each on its line.")
  var json = false

  @Option(
    help: ArgumentHelp("Draw this page, from 1, with what was found on it.", valueName: "page"))
  var draw: Int?

  @Option(
    help: ArgumentHelp(
      "Tell why this node was read so and stands where it stands.", valueName: "node"))
  var why: String?

  @Option(
    help: ArgumentHelp(
      "Language of --why: en or ja; else that of the environment.", valueName: "language"),
    transform: { name in
      guard let language = ReasonLanguage(rawValue: name) else {
        throw ValidationError("there is no language \(name); there is \(ReasonLanguage.names)")
      }
      return language
    })
  var language: ReasonLanguage?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("File for the drawing; else standard output.", valueName: "file"))
  var output: String?

  @OptionGroup(title: "Profile")
  var profileOption: ProfileOption

  @OptionGroup(title: "PDF")
  var pdfOptions: PDFReadingOptions

  @OptionGroup(title: "Limits")
  var limitOptions: LimitOptions

  func validate() throws {
    if draw == nil, output != nil { throw ValidationError("--output needs --draw") }
    if draw == nil, why == nil, profileOption.profile != nil {
      throw ValidationError("--profile needs --draw or --why")
    }
    if language != nil, why == nil { throw ValidationError("--language needs --why") }
    if why != nil {
      if draw != nil { throw ValidationError("--why and --draw cannot be given together") }
      if files.count > 1 { throw ValidationError("--why takes one file") }
    }
    guard let draw else { return }
    if draw < 1 { throw ValidationError("pages count from 1; there is no page \(draw)") }
    if json { throw ValidationError("--json and --draw cannot be given together") }
    if files.count > 1 { throw ValidationError("--draw takes one file") }
  }

  func run() throws {
    if let draw { return try drawPage(draw) }
    if let why { return try explain(why) }
    let limits = limitOptions.limits
    let inputs = try InputSource.sources(files)
    let output = DataOutput()
    var failures: [Failure] = []
    var isFirst = true
    for input in inputs {
      do throws(Failure) {
        let bytes = try input.read(limit: limits.inputBytes)
        // To recognize the text of a scan takes long and is not what was asked for.
        let inspection = try Inspection(
          bytes, from: input, reader: pdfOptions.reader(limits: limits, mode: .never))
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

  private func explain(_ node: String) throws(Failure) {
    for input in try InputSource.sources(files) {
      let report = try NodeReport(
        node, in: input, reader: pdfOptions.reader(limits: limitOptions.limits),
        profile: try profileOption.read(),
        language: language ?? .ofEnvironment)
      if json {
        try DataOutput().writeJSON { report.write(to: &$0) }
      } else {
        try DataOutput().writeBytes { bytes in
          for line in report.lines { bytes.write(printable(line) + "\n") }
        }
      }
    }
  }

  private func drawPage(_ page: Int) throws(Failure) {
    let path = output.map(FilePath.init(argument:))
    if let path, path.ending != "svg" {
      throw Failure(
        .usage, path.description,
        "drawings are SVG; for a PNG write NAME.svg, then rsvg-convert -z 2 -o NAME.png NAME.svg")
    }
    for input in try InputSource.sources(files) {
      let drawing = try PageDrawer(
        page: page, reader: pdfOptions.reader(limits: limitOptions.limits),
        profile: try profileOption.read()
      ).draw(input)
      try PageDrawer.write(drawing, to: path)
    }
  }
}
