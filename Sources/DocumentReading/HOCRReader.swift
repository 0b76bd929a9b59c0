internal import PlanModel

/// Reads hOCR 1.2: the classes `ocr_page`, lines (`ocr_line`, `ocrx_line`, `ocr_header`,
/// `ocr_footer`, `ocr_textfloat`, `ocr_caption`) and `ocrx_word`.
///
/// Boxes are pixels in the file; they become points by `scan_res` of the page, or stay as they are,
/// which a diagnostic says. Words are parted by a space where the file has white space between
/// them; recognizers cut Japanese into words as well, so beside a Japanese character it takes a gap
/// on the page, too. Characters with boxes of their own (`ocrx_cinfo`) are told instead of their
/// word. Text outside lines makes lines of its own.
final class HOCRReader: XMLFormatReader {
  private var builder: PageBuilder
  private var depth = 0
  private var pageDepth: Int?
  private var lineDepth: Int?
  private var wordDepth: Int?
  /// Of an element of one character, inside a word.
  private var characterDepth: Int?
  /// Whether the open word told characters of their own: white space between them is layout of the file.
  private var hasCharacters = false
  /// Pixels to the inch, across and down, 72 where they are not told; and the page's corner in
  /// pixels.
  private var resolution = (x: 72.0, y: 72.0)
  private var origin = (x: 0.0, y: 0.0)
  private var pagesWithoutResolution = 0

  init(limits: ReadingLimits) { builder = PageBuilder(limits: limits, judgesGaps: true) }

  var pages: [Page] { builder.pages }

  var diagnostics: [Diagnostic] {
    guard pagesWithoutResolution > 0 else { return [] }
    return [
      resolutionUnknown("scan_res missing on \(pagesWithoutResolution) of \(pages.count) pages")
    ]
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
    depth += 1
    let title = attributes.bytes("title").map(HOCRTitle.init)
    switch attributes.bytes("class").map(HOCRClass.init) ?? .other {
    case .page:
      try beginPage(title ?? HOCRTitle())
      pageDepth = depth
      (lineDepth, wordDepth, characterDepth, hasCharacters) = (nil, nil, nil, false)
    case .line where pageDepth != nil:
      builder.beginLine(box: box(title))
      lineDepth = depth
    case .word where pageDepth != nil:
      builder.beginWord(box: box(title), confidence: title?.confidence)
      (wordDepth, hasCharacters) = (depth, false)
    case .character where wordDepth != nil:
      builder.beginWord(box: box(title), confidence: title?.confidence)
      (characterDepth, hasCharacters) = (depth, true)
    case .block where pageDepth != nil && lineDepth == nil:
      // Closes a line that text outside lines has made.
      builder.endLine()
    case .line, .word, .character, .block, .other:
      if name == "br" || name == "p", builder.isInLine { builder.space() }
    }
  }

  func end(_ name: XMLName) throws(ReadingError) {
    if depth == characterDepth {
      builder.endWord()
      characterDepth = nil
    }
    if depth == wordDepth {
      builder.endWord()
      (wordDepth, hasCharacters) = (nil, false)
    }
    if depth == lineDepth || (lineDepth == nil && (name == "p" || name == "div")) {
      builder.endLine()
      lineDepth = nil
    }
    if depth == pageDepth {
      builder.endPage()
      pageDepth = nil
    }
    depth -= 1
  }

  func characters(_ bytes: XMLBytes) throws(ReadingError) {
    if hasCharacters, characterDepth == nil, bytes.allSatisfy(isASCIIWhiteSpace) { return }
    if builder.isInLine || bytes.contains(where: { !isASCIIWhiteSpace($0) }) {
      try builder.append(bytes)
    }
  }

  private func beginPage(_ title: HOCRTitle) throws(ReadingError) {
    resolution = title.resolution ?? (72, 72)
    if title.resolution == nil { pagesWithoutResolution += 1 }
    origin = (title.box?.left ?? 0, title.box?.top ?? 0)
    let size = box(title).map { PageSize(width: $0.right, height: $0.bottom) }
    try builder.beginPage(size: size, isScanned: true)
  }

  private func box(_ title: HOCRTitle?) -> Box? {
    guard let box = title?.box else { return nil }
    return Box(
      left: (box.left - origin.x) * 72 / resolution.x,
      top: (box.top - origin.y) * 72 / resolution.y,
      right: (box.right - origin.x) * 72 / resolution.x,
      bottom: (box.bottom - origin.y) * 72 / resolution.y)
  }
}

/// The note that boxes are pixels and not points.
func resolutionUnknown(_ why: String) -> Diagnostic {
  Diagnostic(
    id: "resolution-unknown", severity: .note,
    message: "\(why): boxes are in pixels, taken as points")
}
