public import PlanModel

/// The lines of a document as the layout stage takes them in, page by page, so that no stage holds
/// the lines of the whole document twice.
public struct LayoutInput: Sendable {
  /// The lines that have text, of all pages.
  var lines: [TextLine] = []
  /// The number of blank lines before each, at most 255.
  var blanks: [UInt8] = []
  /// The lines of each page.
  var pages: [Range<Int>] = []
  /// What else is known of each page; nil for one without boxes.
  var sheets: [PageSheet?] = []

  /// Makes an empty input.
  public init() {}

  /// Adds the lines of the next page, blank lines included.
  ///
  /// - Parameter sheet: what the page shows besides text; its lines are then put into reading order.
  public mutating func append(page: [TextLine], sheet: PageSheet? = nil) {
    sheets.append(sheet)
    let start = lines.count
    var blank = 0
    for line in page {
      if line.isBlank {
        blank += 1
      } else {
        lines.append(line)
        blanks.append(UInt8(clamping: blank))
        blank = 0
      }
    }
    pages.append(start..<lines.count)
  }
}
