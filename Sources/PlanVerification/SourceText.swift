internal import Ordering
internal import PlanModel

/// The pages of a source with their text in layer T.
struct SourceText {
  let pages: [Page]
  private let lines: [[TextLine]]
  private let indexOfPage: [Int: Int]

  init(pages: [Page], text: (Page) -> [TextLine]) {
    self.pages = pages
    // Lines without offsets cannot be looked up, and need not be: they hold nothing.
    lines = pages.map { page in
      let lines = text(page).filter { !$0.isBlank }
      let rises = zip(lines, lines.dropFirst()).allSatisfy { $0.rawOffset(0) <= $1.rawOffset(0) }
      return rises ? lines : lines.ordered { OrderKey($0.rawOffset(0)) }
    }
    indexOfPage = Dictionary(
      pages.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The index of the page with a number; nil where there is none.
  func index(ofPage number: Int) -> Int? { indexOfPage[number] }

  /// Whether all of some places are readings printed over words.
  func isRuby(_ spans: [SourceSpan]) -> Bool {
    !spans.isEmpty
      && spans.allSatisfy { span in
        guard let index = index(ofPage: span.page) else { return false }
        return pages[index].ruby.contains { $0.range == span.range }
      }
  }

  /// Characters of layer T that stand in a raw range, in order, each with its raw range.
  ///
  /// A character that was made of several raw ones belongs where the first counted one of them is.
  /// Every character has raw bytes of its own: layer T makes no two of one.
  func text(of span: SourceSpan) -> SourceCharacters {
    guard let index = index(ofPage: span.page) else { return SourceCharacters() }
    return SourceCharacters(page: pages[index], lines: lines[index], range: span.range)
  }
}

/// Characters of a raw range, as layer T has them or as they were read.
struct SourceCharacters: IteratorProtocol {
  private var page: Page?
  private var lines: [TextLine] = []
  private var range = ByteRange(0, 0)
  private var line = 0
  private var index = 0
  /// The raw offsets of the line that is read.
  private var offsets: [UInt32] = []
  private var isRaw = false

  /// No characters.
  init() {}

  /// The raw characters.
  init(raw page: Page, range: ByteRange) {
    self.page = page
    self.range = range
    isRaw = true
    index = Int(range.lower)
  }

  init(page: Page, lines: [TextLine], range: ByteRange) {
    self.page = page
    self.lines = lines
    self.range = range
    // The first line that ends behind the start of the range, and its first such character.
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].rawOffset(lines[middle].scalars.count) <= range.lower {
        low = middle + 1
      } else {
        high = middle
      }
    }
    line = low
    guard low < lines.count else { return }
    offsets = lines[low].rawOffsets
    index = offsets.lowerBound(of: range.lower)
    if index > 0, offsets[index] > range.lower {
      // The range starts inside this character: it belongs here if its start is invisible.
      let start = Int(offsets[index - 1])
      if !page.hasCounted(in: start..<Int(range.lower)) { index -= 1 }
    }
  }

  mutating func next() -> (scalar: Unicode.Scalar, range: ByteRange)? {
    guard let page else { return nil }
    if isRaw {
      guard index < Int(range.upper), index < page.rawText.count else { return nil }
      let (scalar, length) = decodeScalar(page.rawText, at: index)
      defer { index += length }
      return (scalar, ByteRange(index, index + length))
    }
    while line < lines.count {
      guard index < lines[line].scalars.count else {
        line += 1
        index = 0
        if line < lines.count { offsets = lines[line].rawOffsets }
        continue
      }
      let start = offsets[index]
      let end = offsets[index + 1]
      if start >= range.upper { return nil }
      if end > range.upper, !page.hasCounted(in: Int(start)..<Int(range.upper)) { return nil }
      defer { index += 1 }
      return (lines[line].scalars[index], ByteRange(Int(start), Int(end)))
    }
    return nil
  }
}
