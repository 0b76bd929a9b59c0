import LayoutAnalysis
import PlanModel
import Testing

/// A page of lines in a small layer T of the tests' own: full-width digits and letters are ASCII, a
/// run of four or more …, ‥, ・ or full stops is one …, white space at the ends is told by `indent`.
func page(_ text: String, number: Int = 1) -> [TextLine] {
  var offset: UInt32 = 0
  return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { raw in
    defer { offset += 1 }
    return line(raw, page: number, offset: &offset)
  }
}

/// The pages of a text with form feeds.
func pages(_ text: String) -> [[TextLine]] {
  text.unicodeScalars.split(separator: "\u{0C}", omittingEmptySubsequences: false).enumerated()
    .map { page(String($1), number: $0 + 1) }
}

private func line(
  _ raw: Substring.UnicodeScalarView, page: Int, offset: inout UInt32
) -> TextLine {
  var made = (scalars: [Unicode.Scalar](), indent: Float(0), width: Float(0), hasWideIndent: false)
  var offsets: [UInt32] = []
  var end = offset
  var spaces: Float = 0
  var rest = raw
  while let scalar = rest.first {
    let leader = rest.prefix { "…‥・.".unicodeScalars.contains($0) }
    let isLeader = leader.count >= 4
    let consumed = isLeader ? leader : rest.prefix(1)
    let width = consumed.reduce(into: Float(0)) { $0 += $1.isFullWidth ? 1 : 0.5 }
    let lower = offset
    offset += consumed.reduce(0) { $0 + UInt32(UTF8.width($1)) }
    rest = rest.dropFirst(consumed.count)
    if scalar == " " || scalar == "\u{3000}" || scalar == "\t" {
      if made.scalars.isEmpty {
        made.indent += width
        if scalar == "\u{3000}" { made.hasWideIndent = true }
        continue
      }
      spaces += width
      made.scalars.append(scalar == "\t" ? " " : scalar)
    } else {
      made.width += spaces + width
      spaces = 0
      made.scalars.append(isLeader ? "\u{2026}" : scalar.asASCII)
      end = offset
    }
    offsets.append(lower)
  }
  while let last = made.scalars.last, last == " " || last == "\u{3000}" {
    made.scalars.removeLast()
    offsets.removeLast()
  }
  return TextLine(
    page: page, scalars: made.scalars, rawOffsets: offsets + [end], indent: made.indent,
    hasWideIndent: made.hasWideIndent, width: made.width)
}

extension Unicode.Scalar {
  fileprivate var isFullWidth: Bool { value >= 0x1100 && !(0xFF61...0xFF9F).contains(value) }

  /// ASCII for full-width digits and letters.
  fileprivate var asASCII: Unicode.Scalar {
    switch value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      Unicode.Scalar(value - 0xFEE0) ?? self
    default: self
    }
  }
}

/// What the analyzer makes of pages, in words. Every one made is checked to keep all characters.
struct Analysis {
  let pages: [[TextLine]]
  let layout: Layout

  /// Analyzes a text; form feeds end pages.
  init(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    self.init(LayoutAnalysisTests.pages(text), sourceLocation: sourceLocation)
  }

  /// Analyzes pages that are given one by one.
  init(pages texts: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    self.init(
      texts.enumerated().map { page($1, number: $0 + 1) }, sourceLocation: sourceLocation)
  }

  init(_ pages: [[TextLine]], sourceLocation: SourceLocation = #_sourceLocation) {
    self.pages = pages
    layout = LayoutAnalyzer().analyze(pages)
    #expect(losses(layout, pages) == [], sourceLocation: sourceLocation)
  }

  /// The blocks: text as it is, `vertical: …`, `contents 12: …`, `table: a ¦ b / c ¦ d`.
  var blocks: [String] { layout.blocks.map(words) }

  /// The texts of the blocks of running text.
  var texts: [String] {
    layout.blocks.filter { $0.kind == .text }.map { string($0.pieces) }
  }

  /// The rows of all tables, cells between broken bars.
  var rows: [String] { layout.blocks.flatMap { $0.rows.map(words) } }

  /// The number of tables.
  var tables: Int { layout.blocks.count { $0.kind == .table } }

  /// Furniture as `kind: text`.
  var furniture: [String] { layout.furniture.map { "\($0.kind.rawValue): \(string($0.pieces))" } }

  /// Dropped runs as `reason: text`.
  var dropped: [String] { layout.dropped.map { "\($0.reason.rawValue): \(string($0.pieces))" } }

  /// The ids of the diagnostics.
  var diagnostics: [String] { layout.diagnostics.map(\.id) }

  /// Whether all of some lines are in one block. The last line with each text is meant.
  func isOneBlock(_ lines: String...) -> Bool {
    let wanted = lines.map { text in
      let scalars = page(text)[0].scalars
      return layout.lines.lastIndex { $0.scalars == scalars } ?? -1
    }
    return layout.blocks.contains { block in
      wanted.allSatisfy { line in block.pieces.contains { Int($0.line) == line } }
    }
  }

  private func words(_ block: Block) -> String {
    switch block.kind {
    case .text: string(block.pieces)
    case .verticalLabel: "vertical: " + string(block.pieces)
    case .contentsEntry(let target):
      "contents \(target.map { String($0) } ?? "-"): " + string(block.pieces)
    case .field(let name):
      block.isFilledIn ? "inner field: \(name)" : "field"
    case .formTitle: "title: " + string(block.pieces)
    case .formName: (block.isFilledIn ? "inner name: " : "name: ") + string(block.pieces)
    case .table: "table: " + block.rows.map(words).joined(separator: " / ")
    case .figure: "figure: " + block.rows.map(words).joined(separator: " / ")
    }
  }

  private func words(_ row: [TableCell]) -> String {
    row.map { string($0.pieces) }.joined(separator: " ¦ ")
  }

  private func string(_ pieces: some Sequence<Piece>) -> String {
    layout.text(of: Array(pieces)).string
  }
}

/// What a layout has lost, invented or doubled of the characters of its pages.
func losses(_ layout: Layout, _ pages: [[TextLine]]) -> [String] {
  struct Place: Hashable {
    var page: Int
    var offset: UInt32
  }
  var open: [Place: Unicode.Scalar] = [:]
  for line in pages.joined() {
    let offsets = line.rawOffsets
    for (index, scalar) in line.scalars.enumerated() where scalar != " " && scalar != "\u{3000}" {
      open[Place(page: line.page, offset: offsets[index])] = scalar
    }
  }
  var problems: [String] = []
  let rawOffsets = layout.lines.map(\.rawOffsets)
  func take(_ pieces: some Sequence<Piece>, _ holder: String) {
    for piece in pieces {
      guard layout.lines.indices.contains(Int(piece.line)), piece.lower <= piece.upper,
        piece.lower >= 0, piece.upper <= layout.lines[Int(piece.line)].scalars.count
      else {
        problems.append("\(holder): piece \(piece) is outside its line")
        continue
      }
      let line = layout.lines[Int(piece.line)]
      let offsets = rawOffsets[Int(piece.line)]
      for index in piece.range where line.scalars[index] != " " && line.scalars[index] != "\u{3000}"
      {
        let place = Place(page: line.page, offset: offsets[index])
        if open.removeValue(forKey: place) != line.scalars[index] {
          problems.append(
            "\(holder): \(line.scalars[index]) at \(place.page):\(place.offset) "
              + "is there twice or invented")
        }
      }
    }
  }
  for block in layout.blocks {
    take(block.pieces, "block")
    for cell in block.rows.joined() { take(cell.pieces, "cell") }
  }
  for run in layout.furniture { take(run.pieces, "furniture") }
  for run in layout.dropped { take(run.pieces, "dropped") }
  for (place, scalar) in open.prefix(20) {
    problems.append("\(scalar) at \(place.page):\(place.offset) is lost")
  }
  return problems
}

extension Array {
  /// The element at an index; nil where there is none, so that a failing test goes on.
  subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }

  /// At most so many elements from an index on.
  func slice(_ start: Int, _ count: Int) -> [Element] { Array(dropFirst(start).prefix(count)) }
}

/// A small generator with a seed, so that a failure can be run again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
