internal import PlanGrammar
internal import PlanModel

/// What a line turned out to be.
enum LineRole: UInt8 {
  /// Nothing but white space.
  case blank
  /// Text that is still to be made into blocks.
  case body
  /// Page furniture.
  case furniture
  /// Part of a vertical label.
  case vertical
  /// An entry of a table of contents.
  case contents
  /// Part of a table.
  case table
}

/// The lines of a document with what the passes have found so far.
///
/// Passes run in a fixed order and only ever turn `body` into something else.
struct Workspace {
  var layout: Layout
  /// The lines of each page.
  var pages: [Range<Int>]
  var roles: [LineRole]
  /// The label at the head of each line.
  var markers: [Marker?]
  /// Metrics of each page.
  var metrics: [PageMetrics] = []
  /// Vertical labels: where each starts, with its lines.
  var verticalLabels: [Int: [Int]] = [:]
  /// Tables: first line of each, with its block.
  var tables: [Int: Block] = [:]
  /// Lines whose bullet was lost.
  var lostBullets: Set<Int> = []
  /// The titles of entries of a table of contents.
  var leaders: [Int: Piece] = [:]

  init(pages: [[TextLine]]) {
    var lines: [TextLine] = []
    lines.reserveCapacity(pages.reduce(0) { $0 + $1.count })
    var ranges: [Range<Int>] = []
    for page in pages {
      let start = lines.count
      lines += page
      ranges.append(start..<lines.count)
    }
    layout = Layout(lines: lines)
    self.pages = ranges
    roles = lines.map { $0.isBlank ? .blank : .body }
    markers = []
  }

  /// Reads the labels of all lines; to be called again when lines were repaired.
  mutating func readMarkers() {
    markers = layout.lines.map { MarkerGrammar.standard.marker(of: $0.scalars) }
  }

  /// The next line that is still body, behind a line and before an end.
  func nextBody(after line: Int, before end: Int) -> Int? {
    var index = line + 1
    while index < end {
      if roles[index] == .body { return index }
      index += 1
    }
    return nil
  }

  /// The lines of a page that are still body.
  func bodyLines(of page: Int) -> [Int] {
    pages[page].filter { roles[$0] == .body }
  }

  /// The number of blank lines directly before a line.
  func blankLines(before line: Int) -> Int {
    var count = 0
    var index = line - 1
    while index >= 0, roles[index] == .blank {
      count += 1
      index -= 1
    }
    return count
  }

  /// The index of the page of a line.
  func pageIndex(of line: Int) -> Int {
    var lower = 0
    var upper = pages.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if pages[middle].lowerBound <= line { lower = middle } else { upper = middle }
    }
    return lower
  }

  /// The whole of a line as a piece.
  func piece(_ line: Int) -> Piece {
    Piece(line: line, 0..<layout.lines[line].scalars.count)
  }
}
