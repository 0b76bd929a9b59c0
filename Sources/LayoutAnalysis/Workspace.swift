internal import PlanGrammar
internal import PlanModel

/// What a line turned out to be.
enum LineRole: UInt8 {
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
/// Only lines that have text are lines here; blank ones are counted before the next one. Passes run
/// in a fixed order and only ever turn `body` into something else.
struct Workspace {
  var layout: Layout
  /// What is known of each line; kept up to date by whoever changes a line.
  private(set) var facts: [LineFacts]
  /// The lines of each page.
  var pages: [Range<Int>]
  var roles: [LineRole]
  /// The label at the head of each line.
  var markers = MarkerTable()
  /// The number of blank lines before each line.
  private var blanks: [UInt8]
  /// Metrics of each page.
  var metrics: [PageMetrics] = []
  /// Metrics of the columns of pages with boxes.
  var columnMetrics: [PageMetrics] = []
  /// Vertical labels: where each starts, with its lines.
  var verticalLabels: [Int: [Int]] = [:]
  /// Blocks that are made already (tables, torn labels) by their first line.
  var tables: [Int: Block] = [:]
  /// Lines whose bullet was lost.
  var lostBullets: Set<Int> = []
  /// The titles of entries of a table of contents.
  var leaders: [Int: Piece] = [:]
  /// The lines of the labels of entries that stand on lines of their own.
  var entryLabels: [Int: Int] = [:]
  /// The target pages of entries whose numbers stand elsewhere.
  var targets: [Int: Int] = [:]

  /// Where the lines of pages with boxes stand.
  let arrangement: Arrangement
  /// The labels that the document uses.
  let grammar: MarkerGrammar

  init(
    _ input: consuming LayoutInput, _ arrangement: Arrangement = Arrangement(),
    grammar: MarkerGrammar = .standard
  ) {
    self.arrangement = arrangement
    self.grammar = grammar
    pages = input.pages
    blanks = input.blanks
    roles = Array(repeating: .body, count: input.lines.count)
    layout = Layout(lines: input.lines)
    facts = arrangement.isEmpty ? input.facts : layout.lines.map { LineFacts($0.scalars) }
  }

  /// Puts another line in place of one.
  mutating func replaceLine(_ line: Int, with other: TextLine) {
    facts[line] = LineFacts(other.scalars)
    layout.lines[line] = other
  }

  /// Reads the labels of all lines.
  mutating func readMarkers() {
    markers = MarkerTable()
    markers.reserve(layout.lines.count)
    let grammar = self.grammar
    for line in layout.lines.indices {
      markers.append(
        grammar.canStart(facts[line].first) ? grammar.marker(of: layout.lines[line].scalars) : nil)
    }
  }

  /// Cuts lines into parts.
  ///
  /// - Parameter cuts: for some lines, in order, their parts.
  mutating func replaceLines(_ cuts: [(line: Int, parts: [TextLine])]) {
    guard let first = cuts.first?.line else { return }
    // Lines move down in their own arrays, from the last one on, and none that stands before the first cut.
    let extra = cuts.reduce(0) { $0 + $1.parts.count - 1 }
    let old = layout.lines.count
    for _ in 0..<extra {
      layout.lines.append(layout.lines[first])
      facts.append(facts[first])
      blanks.append(0)
    }
    markers.makeRoom(extra)
    var end = old
    var offset = extra
    for cut in cuts.reversed() {
      move(cut.line + 1..<end, by: offset)
      end = cut.line
      offset -= cut.parts.count - 1
      let blank = blanks[cut.line]
      for (index, part) in cut.parts.enumerated() {
        let place = cut.line + offset + index
        layout.lines[place] = part
        facts[place] = LineFacts(part.scalars)
        blanks[place] = index == 0 ? blank : 0
        markers.set(grammar.marker(of: part.scalars), at: place)
      }
    }
    var next = 0
    var added = 0
    for page in pages.indices {
      let start = pages[page].lowerBound + added
      while next < cuts.count, pages[page].contains(cuts[next].line) {
        added += cuts[next].parts.count - 1
        next += 1
      }
      pages[page] = start..<(pages[page].upperBound + added)
    }
    roles = Array(repeating: .body, count: layout.lines.count)
  }

  /// Moves a run of lines with what is known of them.
  private mutating func move(_ lines: Range<Int>, by offset: Int) {
    layout.lines.shift(lines, by: offset)
    facts.shift(lines, by: offset)
    blanks.shift(lines, by: offset)
    markers.shift(lines, by: offset)
  }

  /// Whether a line lost its bullet.
  @inline(__always)
  func hasLostBullet(_ line: Int) -> Bool { !lostBullets.isEmpty && lostBullets.contains(line) }

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

  /// The number of blank lines directly before a line, 255 for more. The end of a page is none.
  @inline(__always)
  func blankLines(before line: Int) -> Int { Int(blanks[line]) }

  /// The number of blank lines directly behind a line on its page.
  @inline(__always)
  func blankLines(after line: Int) -> Int {
    guard line + 1 < blanks.count, layout.lines[line + 1].page == layout.lines[line].page else {
      return 0
    }
    return Int(blanks[line + 1])
  }

  /// The index of the page of a line.
  @inline(__always)
  func pageIndex(of line: Int) -> Int {
    // Pages are numbered in order, so that the number is nearly always the place.
    let guess = layout.lines[line].page - 1
    if pages.indices.contains(guess), pages[guess].contains(line) { return guess }
    return pageHolding(line)
  }

  private func pageHolding(_ line: Int) -> Int { pages.firstIndex { $0.contains(line) } ?? 0 }

  /// How the lines around a line are set.
  func metrics(of line: Int) -> PageMetrics {
    if let column = arrangement.column(of: line) { return columnMetrics[column] }
    return metrics[pageIndex(of: line)]
  }

  /// The usual number of blank lines between lines around a line.
  @inline(__always)
  func normalGap(of line: Int) -> Int {
    if let column = arrangement.column(of: line) { return columnMetrics[column].normalGap }
    return metrics[pageIndex(of: line)].normalGap
  }

  /// The width of the column that a line stands in, in em.
  @inline(__always)
  func columnWidth(of line: Int) -> Float {
    let width = layout.lines[line].width
    if let column = arrangement.column(of: line) {
      return columnMetrics[column].columnWidth(for: width)
    }
    return metrics[pageIndex(of: line)].columnWidth(for: width)
  }

  /// Whether a line is set in by three characters or more from both edges of its column, by the same
  /// up to a character.
  func isCentred(_ line: Int) -> Bool {
    guard let column = arrangement.column(of: line) else { return false }
    let indent = layout.lines[line].indent
    let rest = arrangement.columns[column].width - layout.lines[line].width
    return indent >= 3 && rest >= 3 && abs(indent - rest) <= 1.5
  }

  /// The whole of a line as a piece.
  func piece(_ line: Int) -> Piece {
    Piece(line: line, 0..<Int(facts[line].count))
  }
}

/// The labels of lines.
struct MarkerTable {
  /// All labels, those of lines that were cut later as well.
  private var known: [Marker] = []
  /// For each line, the place of its label in `known`; -1 for none.
  private var places: [Int32] = []

  mutating func reserve(_ count: Int) { places.reserveCapacity(count) }

  mutating func append(_ marker: Marker?) {
    places.append(-1)
    set(marker, at: places.count - 1)
  }

  /// All labels, in the order of their lines.
  var all: some Sequence<Marker> { places.lazy.filter { $0 >= 0 }.map { known[Int($0)] } }

  /// Makes room for so many lines behind all others.
  mutating func makeRoom(_ count: Int) {
    places.append(contentsOf: repeatElement(-1, count: count))
  }

  /// Notes that lines have other numbers now.
  mutating func shift(_ lines: Range<Int>, by offset: Int) { places.shift(lines, by: offset) }

  /// Notes the label of a line.
  mutating func set(_ marker: Marker?, at line: Int) {
    places[line] = marker == nil ? -1 : Int32(known.count)
    if let marker { known.append(marker) }
  }

  /// The label of a line.
  subscript(line: Int) -> Marker? { places[line] < 0 ? nil : known[Int(places[line])] }

  /// Whether a line has a label.
  func has(_ line: Int) -> Bool { places[line] >= 0 }
}
