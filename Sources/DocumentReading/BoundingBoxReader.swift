internal import PlanModel

/// Reads poppler's `pdftotext -bbox-layout` (page, flow, block, line, word) and `-bbox` (page, word).
///
/// Coordinates are points from the page's top left corner as they are. White space between words is
/// the file's layout and says nothing: words are parted by a space where there is a gap between
/// their boxes.
final class BoundingBoxReader: XMLFormatReader {
  private var builder: PageBuilder
  /// Whether words stand in `line` elements; without, lines are found from the boxes.
  private var isInLine = false
  private var previous: Box?

  let diagnostics: [Diagnostic] = []

  init(limits: ReadingLimits) { builder = PageBuilder(limits: limits) }

  var pages: [Page] { builder.pages }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
    if name == "word" {
      beginWord(box: box(attributes))
    } else if name == "line" {
      builder.beginLine(box: box(attributes))
      isInLine = true
      previous = nil
    } else if name == "page" {
      var size: PageSize?
      if let width = attributes.number("width"), let height = attributes.number("height") {
        size = PageSize(width: width, height: height)
      }
      try builder.beginPage(size: size, isScanned: false)
      isInLine = false
      previous = nil
    }
  }

  func end(_ name: XMLName) throws(ReadingError) {
    if name == "word" {
      builder.endWord()
    } else if name == "line" {
      builder.endLine()
      isInLine = false
    } else if name == "page" {
      builder.endPage()
    }
  }

  func characters(_ bytes: XMLBytes) throws(ReadingError) {
    // Between words there is only white space, and a gap was already seen in the boxes.
    if builder.isInWord || bytes.contains(where: { !isASCIIWhiteSpace($0) }) {
      try builder.append(bytes)
    }
  }

  private func beginWord(box: Box?) {
    if !isInLine, !continuesLine(box) { builder.beginLine(box: nil) }
    if hasGap(box) { builder.space() }
    builder.beginWord(box: box)
    previous = box ?? previous
  }

  /// Whether a word of a file without lines goes on in the line of the word before: it overlaps it
  /// by half its height and does not go back to the left.
  private func continuesLine(_ box: Box?) -> Bool {
    guard builder.isInLine, let box, let previous else { return false }
    let overlap = min(box.bottom, previous.bottom) - max(box.top, previous.top)
    let height = min(box.bottom - box.top, previous.bottom - previous.top)
    return overlap * 2 >= height && box.left >= previous.left
  }

  /// Whether there is a gap between a word and the one before it.
  ///
  /// Poppler ends a word at a gap of a tenth of the font size (its `minWordBreakSpace`), and also
  /// where the size or the base line changes, without any gap. A word below another in the same
  /// line is vertical text, measured downwards.
  private func hasGap(_ box: Box?) -> Bool {
    guard let box, let previous else { return true }
    let across = box.left - previous.right
    let down = box.top - previous.bottom
    if down > across {
      return down >= 0.1 * min(box.right - box.left, previous.right - previous.left)
    }
    return across >= 0.1 * min(box.bottom - box.top, previous.bottom - previous.top)
  }

  private func box(_ attributes: XMLAttributes) -> Box? {
    guard let left = attributes.number("xMin"), let top = attributes.number("yMin"),
      let right = attributes.number("xMax"), let bottom = attributes.number("yMax")
    else { return nil }
    return Box(left: left, top: top, right: right, bottom: bottom)
  }
}
