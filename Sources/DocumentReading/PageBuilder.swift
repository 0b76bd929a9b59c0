internal import PlanModel

/// Puts pages together from a reader's events: words into lines, lines into the page's raw text.
///
/// A page's raw text is its lines, each ended by LF. White space of XML (space, tab, LF, CR) is one
/// space between two pieces of text of a line, and nothing at the ends of a line; all other
/// characters are kept as they are. Lines without text are left out.
struct PageBuilder {
  private let limits: ReadingLimits
  private let judgesGaps: Bool
  private(set) var pages: [Page] = []
  private var page: Page?
  private var line: OpenLine?
  private var word: OpenWord?
  private var pendingSpace = false

  private struct OpenLine {
    var start: Int
    var box: Box?
    var words: [Word] = []
  }

  private struct OpenWord {
    var box: Box?
    var confidence: Double?
    /// Offset of the first byte that is no white space.
    var start: Int?
  }

  /// - Parameter judgesGaps: whether white space beside Japanese characters is a space only where the
  ///   boxes of the words leave a gap.
  init(limits: ReadingLimits, judgesGaps: Bool = false) {
    self.limits = limits
    self.judgesGaps = judgesGaps
  }

  var isInLine: Bool { line != nil }
  var isInWord: Bool { word != nil }

  /// Opens a page; an open one is closed first.
  mutating func beginPage(size: PageSize?, isScanned: Bool) throws(ReadingError) {
    endPage()
    guard pages.count < limits.pages else {
      throw .limit(
        "too many pages", value: "more than \(pages.count) pages", limit: limits.pages,
        name: "pages")
    }
    page = Page(
      number: pages.count + 1, size: size, isScanned: isScanned, rawText: [], lines: [])
  }

  /// Opens a line; an open one is closed first.
  mutating func beginLine(box: Box?) {
    endLine()
    line = OpenLine(start: page?.rawText.count ?? 0, box: box)
  }

  /// Opens a word within the open line, or within a line of its own.
  mutating func beginWord(box: Box?, confidence: Double? = nil) {
    endWord()
    if line == nil { beginLine(box: nil) }
    word = OpenWord(box: box, confidence: confidence)
  }

  /// A space in front of the next text of the line.
  mutating func space() { pendingSpace = true }

  /// Text of the open word or line. Nothing happens outside a page.
  mutating func append(_ bytes: XMLBytes) throws(ReadingError) {
    guard page != nil else { return }
    var index = 0
    while index < bytes.count {
      if Self.isXMLSpace(bytes[index]) {
        pendingSpace = true
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, !Self.isXMLSpace(bytes[index]) { index += 1 }
      try appendRun(bytes[start..<index])
    }
  }

  private mutating func appendRun(_ run: Slice<XMLBytes>) throws(ReadingError) {
    if line == nil { beginLine(box: nil) }
    guard let open = line, let size = page?.rawText.count else { return }
    guard size + run.count + 2 < ReadingLimits.pageBytes else {
      throw .limit(
        "page \(pages.count + 1) too large", value: "\(size + run.count) bytes",
        limit: ReadingLimits.pageBytes, name: "fixed")
    }
    if pendingSpace, size > open.start, !isClosed(before: run) { page?.rawText.append(0x20) }
    pendingSpace = false
    if word != nil, word?.start == nil { word?.start = page?.rawText.count }
    page?.rawText.append(contentsOf: run)
  }

  /// Whether there is no gap on the page between the last word and the open one, where one of them
  /// has a Japanese character there.
  ///
  /// Boxes hold the ink of characters, which leaves up to half an em of their cells free at a comma or
  /// a bracket; recognizers put them a little off.
  private func isClosed(before run: Slice<XMLBytes>) -> Bool {
    guard judgesGaps, let last = line?.words.last?.box, let next = word?.box, word?.start == nil,
      let text = page?.rawText
    else { return false }
    let previous = text[(text.lastIndex { $0 & 0xC0 != 0x80 } ?? 0)...]
    let first = run.prefix { $0 == run.first || $0 & 0xC0 == 0x80 }
    guard isJapanese(previous) || isJapanese(first) else { return false }
    let box = line?.box ?? last
    let (width, height) = (box.right - box.left, box.bottom - box.top)
    return height > 2 * width
      ? next.top - last.bottom < 0.6 * width : next.left - last.right < 0.6 * height
  }

  /// Whether the first character of some bytes is a kana, an ideograph or a full-width form.
  private func isJapanese(_ utf8: some Sequence<UInt8>) -> Bool {
    let value =
      String(decoding: Array(utf8.prefix(4)), as: UTF8.self).unicodeScalars.first?.value ?? 0
    return (0x2E80...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0xFF00...0xFFEF).contains(value) || (0x20000...0x3FFFF).contains(value)
  }

  /// Closes the open word.
  mutating func endWord() {
    defer { word = nil }
    guard let start = word?.start, let box = word?.box, let end = page?.rawText.count else {
      return
    }
    line?.words.append(Word(range: ByteRange(start, end), box: box, confidence: word?.confidence))
  }

  /// Closes the open line.
  mutating func endLine() {
    endWord()
    pendingSpace = false
    defer { line = nil }
    guard let open = line, let end = page?.rawText.count, end > open.start else { return }
    let box =
      open.box
      ?? open.words.dropFirst().reduce(open.words.first?.box) {
        $0?.union($1.box)
      }
    page?.lines.append(
      Line(range: ByteRange(open.start, end), box: box, words: open.words))
    page?.rawText.append(0x0A)
  }

  /// Closes the open page.
  mutating func endPage() {
    endLine()
    if let page { pages.append(page) }
    page = nil
  }

  private static func isXMLSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
