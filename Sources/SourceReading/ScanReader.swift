import DocumentReading
import LineAssembly
internal import Ordering
import PDFContent
import PDFReading
import PlanModel
import TextRecognition

/// Recognizes the pages of a PDF that have no text layer of worth, and puts them in their places.
struct ScanReader {
  let options: SourceReader.PDFOptions
  /// Pages to be recognized: index, and what their text layer is.
  private var pages: [(index: Int, layer: TextLayer)] = []
  /// What was noticed.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a page was recognized.
  private(set) var hasRecognized = false

  init(_ options: SourceReader.PDFOptions) { self.options = options }

  /// Looks at a page that was read, and notes whether it is to be recognized.
  mutating func note(_ content: PageContent, index: Int) {
    switch options.recognition.mode {
    case .always: pages.append((index, TextLayer.judge(content)))
    case .pages(let numbers):
      if numbers.contains(content.number) { pages.append((index, TextLayer.judge(content))) }
    case .auto, .never:
      let layer = TextLayer.judge(content)
      switch layer {
      case .text, .blank: break
      case .missing, .invisible, .garbage: pages.append((index, layer))
      }
    }
  }

  /// Recognizes the pages that were noted.
  mutating func run(_ input: PDFInput, into document: inout [Page]) {
    guard !pages.isEmpty else { return }
    let recognizer: PageRecognizer
    do throws(RecognitionError) {
      guard options.recognition.mode != .never else {
        return fail(pages.map(\.index), document, "text recognition is off")
      }
      recognizer = PageRecognizer(
        try Tesseract(limits: options.recognition.limits), limits: options.recognition.limits
      ) { try DocumentReader().pages(ofHOCR: $0) }
    } catch {
      return fail(pages.map(\.index), document, error.description)
    }
    let reader = PDFReader(limits: options.limits)
    var done: [Int: PageRecognizer.Outcome] = [:]
    var failed: [(index: Int, reason: String)] = []
    for (count, page) in pages.enumerated() {
      options.recognition.onPage?(count, pages.count)
      let number = document[page.index].number
      do {
        let image = try reader.render(
          input, page: number, dotsPerInch: options.recognition.limits.dotsPerInch,
          password: options.password)
        let size = document[page.index].size ?? PageSize(width: 0, height: 0)
        var outcome = try recognizer.recognize(image, size: size)
        outcome.page.rotation = document[page.index].rotation
        document[page.index] = outcome.page
        done[page.index] = outcome
      } catch let error as PDFReadingError {
        failed.append((page.index, error.description))
      } catch {
        failed.append((page.index, "\(error)"))
      }
    }
    hasRecognized = !done.isEmpty
    tell(done, document)
    for reason in failed.map(\.reason).distinct() {
      fail(failed.filter { $0.reason == reason }.map(\.index), document, reason)
    }
  }

  /// Tells of pages that are not recognized.
  private mutating func fail(_ indices: [Int], _ document: [Page], _ reason: String) {
    for (layer, run) in runs(of: indices) {
      diagnostics.append(
        Diagnostic(
          id: "page-without-text", severity: .error,
          message: "\(Self.name(run, document)) \(Self.words(layer, run.count)): \(reason)",
          page: document[run.lowerBound].number))
    }
  }

  private mutating func tell(_ done: [Int: PageRecognizer.Outcome], _ document: [Page]) {
    for (layer, run) in runs(of: Array(done.keys).ascending()) {
      let outcomes = run.compactMap { done[$0] }
      let skew = outcomes.map { abs($0.skew) }.max() ?? 0
      let noise = outcomes.map(\.noise).reduce(0, +)
      var message =
        "\(Self.name(run, document)) \(Self.words(layer, run.count)): read by tesseract"
      let empty = outcomes.count { $0.page.lines.isEmpty }
      if empty > 0 { message += run.count == 1 ? ", no text found" : ", no text found on \(empty)" }
      if skew > 0 { message += ", turned by up to \((skew * 100).rounded() / 100)°" }
      if noise > 0 { message += "; \(noise) \(noise == 1 ? "line" : "lines") left out as no text" }
      diagnostics.append(
        Diagnostic(
          id: "page-recognized", severity: .note, message: message,
          page: document[run.lowerBound].number))
    }
  }

  /// Pages that follow each other and are alike, of some that were noted.
  private func runs(of indices: [Int]) -> [(layer: Kind, run: Range<Int>)] {
    let kinds = Dictionary(
      pages.map { ($0.index, Kind($0.layer)) }, uniquingKeysWith: { first, _ in first })
    var runs: [(layer: Kind, run: Range<Int>)] = []
    for index in indices {
      let kind = kinds[index] ?? .missing
      if let last = runs.last, last.run.upperBound == index, last.layer == kind {
        runs[runs.count - 1].run = last.run.lowerBound..<(index + 1)
      } else {
        runs.append((kind, index..<(index + 1)))
      }
    }
    return runs
  }

  /// What is told of a text layer.
  private enum Kind {
    case text, missing, invisible, unmapped, foreign

    init(_ layer: TextLayer) {
      switch layer {
      case .text: self = .text
      case .blank, .missing: self = .missing
      case .invisible: self = .invisible
      case .garbage(.unmapped, _): self = .unmapped
      case .garbage(.foreign, _): self = .foreign
      }
    }
  }

  private static func words(_ kind: Kind, _ count: Int) -> String {
    let has = count == 1 ? "has" : "have"
    return switch kind {
    case .text: "\(has) a text layer that was passed over"
    case .missing: "\(has) no text layer"
    case .invisible: "\(has) no text layer that is seen"
    case .unmapped: "\(has) a text layer of characters without names"
    case .foreign: "\(has) a text layer of characters that are not Japanese"
    }
  }

  private static func name(_ run: Range<Int>, _ document: [Page]) -> String {
    let (first, last) = (document[run.lowerBound].number, document[run.upperBound - 1].number)
    return first == last ? "page \(first)" : "pages \(first) to \(last)"
  }
}
