public import PlanModel

/// The lines of a document as the layout stage takes them in, page by page, so that no stage holds
/// the lines of the whole document twice.
public struct LayoutInput: Sendable {
  /// The lines that have text, of all pages.
  var lines: [TextLine] = []
  /// What is known of the text of each line, in the order in which they were added.
  var facts: [LineFacts] = []
  /// The number of blank lines before each, at most 255.
  var blanks: [UInt8] = []
  /// The lines of each page.
  var pages: [Range<Int>] = []
  /// What else is known of each page; nil for one without boxes.
  var sheets: [PageSheet?] = []

  /// Makes an empty input.
  public init() {}

  /// Makes room for lines, so that a large document is not moved while it grows.
  public mutating func reserve(lines count: Int) {
    lines.reserveCapacity(count)
    facts.reserveCapacity(count)
    blanks.reserveCapacity(count)
  }

  /// Adds the lines of the next page, blank lines included.
  ///
  /// - Parameters:
  ///   - page: its lines, from the top.
  ///   - sheet: what the page shows besides text; its lines are then put into reading order.
  public mutating func append(page: consuming [TextLine], sheet: PageSheet? = nil) {
    sheets.append(sheet)
    let start = lines.count
    var blank = 0
    page.withUnsafeMutableBufferPointer { page in
      guard let first = page.baseAddress else { return }
      for index in page.indices {
        if first[index].isBlank {
          blank += 1
        } else {
          // Moved, not copied, and looked at while it is at hand.
          facts.append(LineFacts((first + index).pointee.scalars))
          lines.append(page.moveElement(from: index))
          page.initializeElement(at: index, to: TextLine())
          blanks.append(UInt8(clamping: blank))
          blank = 0
        }
      }
    }
    pages.append(start..<lines.count)
  }

  /// Takes lines out; those behind them move up in their array.
  ///
  /// - Parameter removed: their indices, rising.
  mutating func remove(_ removed: [Int]) {
    for (count, line) in removed.enumerated() {
      let rest = line + 1..<(count + 1 < removed.count ? removed[count + 1] : lines.count)
      lines.shift(rest, by: -count - 1)
      facts.shift(rest, by: -count - 1)
      blanks.shift(rest, by: -count - 1)
    }
    lines.removeLast(removed.count)
    facts.removeLast(removed.count)
    blanks.removeLast(removed.count)
    var next = 0
    for page in pages.indices {
      let start = pages[page].lowerBound - next
      while next < removed.count, removed[next] < pages[page].upperBound { next += 1 }
      pages[page] = start..<pages[page].upperBound - next
    }
  }
}
