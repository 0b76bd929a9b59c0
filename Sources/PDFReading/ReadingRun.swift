internal import PDFContent
internal import ProcessControl

/// One document being read: one process, and another for each page that ends one.
struct ReadingRun {
  let limits: PDFReadingLimits
  let program: String
  let readsTags: Bool
  let descriptor: Int32
  let fileBytes: Int
  let password: String?
  let range: ClosedRange<Int>?

  private var outcome: PDFOutcome?
  private var fonts: [Font] = []
  /// The next page to come, from 1.
  private var next: Int
  /// The last page to be read.
  private var last = 0
  private var waited = Duration.zero
  private var outputBytes = 0
  private var processorSeconds = 0.0
  private var residentBytes = 0
  /// Whether bookmarks, labels, links and tags are left out: the engine has crashed.
  private var isPlain = false
  /// Why the first page that was left out was.
  private var firstSkip: PDFReadingError?

  init(
    reader: PDFReader, descriptor: Int32, fileBytes: Int, password: String?,
    range: ClosedRange<Int>?
  ) {
    limits = reader.limits.bounded
    program = reader.program
    readsTags = reader.readsTags
    self.descriptor = descriptor
    self.fileBytes = fileBytes
    self.password = password
    self.range = range
    next = min(max(1, range?.lowerBound ?? 1), 1 << 31)
  }

  /// How a process was left.
  private enum Leaving {
    /// It told all pages.
    case complete
    /// It died on a page, or was stopped there: what is behind can still be read.
    case badPage(PDFReadingError)
    /// Nothing more can be had.
    case stop(PDFReadingError)
  }

  mutating func run(
    onDocument: (DocumentContent) throws -> Void,
    onPage: (PageContent, [Font]) throws -> Void
  ) throws(PDFReadingError) -> PDFOutcome {
    var restarts = 0
    var stop: PDFReadingError?
    reading: while true {
      switch try runProcess(onDocument, onPage) {
      case .complete: break reading
      case .stop(let cause):
        stop = cause
        break reading
      case .badPage(let cause):
        if case .crashed = cause, !isPlain {
          // It may not have been the page: the engine runs out of stack in circles of page labels.
          isPlain = true
        } else {
          guard outcome != nil else { throw cause }
          skip(next, cause)
          if next > last { break reading }
        }
        guard restarts < limits.restarts else {
          stop = .limit(name: "restarts", value: limits.restarts)
          break reading
        }
        restarts += 1
      }
    }
    guard var outcome else { throw stop ?? .malformed("no document") }
    if stop == nil, let pages = outcome.asked, last < pages.upperBound {
      stop = .limit(name: "pages", value: limits.pages)
    }
    if outcome.pagesRead == 0 {
      let count = outcome.document.pageCount
      throw stop ?? firstSkip
        ?? (count > 0 ? .page(next, "the document has \(count) pages") : .damaged)
    }
    outcome.stop = stop
    outcome.isPlain = isPlain
    outcome.processorSeconds = processorSeconds
    outcome.residentBytes = residentBytes
    return outcome
  }

  private mutating func skip(_ page: Int, _ cause: PDFReadingError) {
    if firstSkip == nil { firstSkip = cause }
    let reason = if case .page(_, let said) = cause { said } else { "\(cause)" }
    if let previous = outcome?.skipped.last, previous.pages.upperBound == page - 1,
      previous.reason == reason, let index = outcome?.skipped.indices.last
    {
      outcome?.skipped[index].pages = previous.pages.lowerBound...page
    } else {
      outcome?.skipped.append(SkippedPages(pages: page...page, reason: reason))
    }
    next = page + 1
  }

  private func arguments() -> [String] {
    let end = min(range?.upperBound ?? .max, next + limits.pages - 1)
    return [
      "read", "--glyphs", "\(limits.pageGlyphs)", "--shapes", "\(limits.pageShapes)",
      "--plain", isPlain ? "1" : "0", "--tags", readsTags ? "1" : "0", "--first", "\(next)",
      "--last", "\(end)",
    ]
  }

  private mutating func runProcess(
    _ onDocument: (DocumentContent) throws -> Void, _ onPage: (PageContent, [Font]) throws -> Void
  ) throws(PDFReadingError) -> Leaving {
    if processorSeconds >= Double(limits.processorSeconds) {
      return .stop(.limit(name: "processorSeconds", value: limits.processorSeconds))
    }
    let process: ChildProcess
    do {
      process = try ChildProcess(
        program: program, arguments: arguments(),
        environment: PDFReader.environment(password: password), input: descriptor,
        // The file is mapped: it is not what the limit is for.
        limits: ChildProcess.Limits(
          memoryBytes: limits.memoryBytes + fileBytes,
          processorSeconds: max(1, limits.processorSeconds - Int(processorSeconds))))
    } catch {
      throw PDFReadingError(error)
    }
    // What a page holds beside glyphs and shapes is within fixed limits.
    var decoder = RecordDecoder(
      recordBytes: 64 << 20 + 32 * limits.pageGlyphs + 64 * limits.pageShapes)
    let fontBase = fonts.count
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    var leaving: Leaving?
    var waitedForPage = Duration.zero
    while leaving == nil {
      let wall = Duration.seconds(limits.wallSeconds) - waited
      let page = Duration.seconds(limits.pageSeconds) - waitedForPage
      let start = ContinuousClock.now
      // What is there already does not help a limit that is used up.
      let left = min(wall, page)
      let reading = left > .zero ? process.read(into: buffer, timeout: left) : .timeout
      let spent = ContinuousClock.now - start
      waited += spent
      waitedForPage += spent
      switch reading {
      case .timeout:
        leaving =
          wall <= page
          ? .stop(.limit(name: "wallSeconds", value: limits.wallSeconds))
          : .badPage(.limit(name: "pageSeconds", value: limits.pageSeconds))
      case .end:
        leaving = .stop(.malformed("the process ended without a word"))
        let end = process.end(grace: .seconds(2))
        if end.signal != 0 { leaving = cause(of: end) }
      case .bytes(let count):
        outputBytes += count
        if outputBytes > limits.outputBytes {
          leaving = .stop(.limit(name: "outputBytes", value: limits.outputBytes))
          break
        }
        decoder.feed(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        do {
          while leaving == nil, let record = try decoder.next() {
            waitedForPage = .zero
            leaving = take(record, fontBase, onDocument, onPage)
          }
        } catch {
          leaving = .stop(.malformed(error.description))
        }
      }
    }
    // Behind its last record a process takes a moment to end.
    var grace = Duration.zero
    if case .complete? = leaving { grace = .seconds(1) }
    let end = process.end(grace: grace)
    processorSeconds += end.processorSeconds
    residentBytes = max(residentBytes, end.residentBytes)
    return leaving ?? .complete
  }

  /// What a signal that ended the process means.
  private func cause(of end: ChildProcess.End) -> Leaving {
    if end.isOverProcessorTime {
      return .stop(.limit(name: "processorSeconds", value: limits.processorSeconds))
    }
    if end.isOutOfMemory(limits.memoryBytes) {
      return .badPage(.limit(name: "memoryBytes", value: limits.memoryBytes))
    }
    return .badPage(.crashed(signal: end.signal, page: outcome == nil ? 0 : next))
  }

  private mutating func take(
    _ record: PDFRecord, _ fontBase: Int, _ onDocument: (DocumentContent) throws -> Void,
    _ onPage: (PageContent, [Font]) throws -> Void
  ) -> Leaving? {
    switch record {
    case .document(let document):
      guard outcome == nil else { return nil }
      var outcome = PDFOutcome(document: document)
      let end = min(range?.upperBound ?? .max, document.pageCount)
      if next <= end { outcome.asked = next...end }
      last = min(end, next - 1 + limits.pages)
      self.outcome = outcome
      do { try onDocument(document) } catch { return .stop(.stopped("\(error)")) }
    case .fonts(let more): fonts += more
    case .page(var page):
      guard outcome != nil, page.number == next, next <= last else {
        if outcome != nil, next > last { return .complete }
        return .stop(.malformed("page \(page.number) where \(next) is due"))
      }
      for index in page.styles.indices { page.styles[index].font += fontBase }
      next += 1
      outcome?.pagesRead += 1
      do { try onPage(page, fonts) } catch { return .stop(.stopped("\(error)")) }
      if next > last { return .complete }
    case .skipped(let page, let reason):
      guard outcome != nil, page == next else {
        return .stop(.malformed("page \(page) where \(next) is due"))
      }
      skip(page, .page(page, reason))
      if next > last { return .complete }
    case .end:
      return next > last ? .complete : .stop(.malformed("\(last - next + 1) pages are missing"))
    case .image: return .stop(.malformed("a picture that nobody asked for"))
    case .failure(let failure): return .stop(PDFReadingError(failure))
    }
    return nil
  }
}
