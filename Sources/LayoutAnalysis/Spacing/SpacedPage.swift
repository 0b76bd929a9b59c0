internal import PlanGrammar
internal import PlanModel

/// A stretch of a line between two wide gaps.
struct SpacedPiece {
  /// Its height: the number of its line on the page, blank lines counted.
  var row: Int
  /// Index of its line in the input.
  var line: Int
  /// Its scalars in the line.
  var range: Range<Int>
  /// Where it starts, in characters from the left edge of the page.
  var start: Int
  /// Where it ends, in characters from the left edge of the page.
  var end: Int { start + range.count }
}

/// The pieces at one height of a page or of a column of it, from left to right; at least one.
struct SpacedRow {
  var row: Int
  var pieces: [SpacedPiece]

  var start: Int { pieces[0].start }
  var end: Int { pieces[pieces.count - 1].end }
  /// Index of its line in the input.
  var line: Int { pieces[0].line }
  /// All its scalars in the line, with the gaps between its pieces.
  var range: Range<Int> {
    pieces[0].range.lowerBound..<pieces[pieces.count - 1].range.upperBound
  }
}

/// A page of text in which an extractor kept the places of words by runs of spaces
/// (`pdftotext -layout`), cut at these runs.
///
/// Places are counted in characters, full-width ones as one: so does poppler.
enum SpacedPage {
  /// Fewer lines with gaps in a document are no columns.
  static let minimumRows = 4

  /// Whether enough lines of a document have wide gaps.
  static func isSpaced(_ input: LayoutInput) -> Bool {
    var count = 0
    for line in input.lines.indices where hasGap(line, in: input) {
      count += 1
      if count == minimumRows { return true }
    }
    return false
  }

  /// The rows of a page.
  static func rows(of range: Range<Int>, in input: LayoutInput) -> [SpacedRow] {
    var rows: [SpacedRow] = []
    var row = -1
    for line in range {
      row += Int(input.blanks[line]) + 1
      let pieces = pieces(of: line, row: row, in: input)
      if !pieces.isEmpty { rows.append(SpacedRow(row: row, pieces: pieces)) }
    }
    return rows
  }

  private static func hasGap(_ line: Int, in input: LayoutInput) -> Bool {
    guard input.facts[line].spaces >= 3 else { return false }
    let text = input.lines[line].scalars
    return text.indices.dropFirst(2).contains {
      text[$0] == " " && text[$0 - 1] == " " && text[$0 - 2] == " "
    }
  }

  private static func pieces(of line: Int, row: Int, in input: LayoutInput) -> [SpacedPiece] {
    let text = input.lines[line].scalars
    let indent = Int((input.lines[line].indent * 2).rounded())
    var pieces: [SpacedPiece] = []
    var start = 0
    var index = 0
    func close(_ end: Int) {
      guard end > start else { return }
      pieces.append(SpacedPiece(row: row, line: line, range: start..<end, start: indent + start))
    }
    while index < text.count {
      guard text[index] == " ", index + 1 < text.count, text[index + 1] == " " else {
        index += 1
        continue
      }
      close(index)
      while index < text.count, text[index] == " " { index += 1 }
      start = index
    }
    close(text.count)
    return pieces
  }
}

extension [SpacedRow] {
  /// The rows without what lies to the right of a place, and what lies there.
  func parted(at place: Int) -> (left: [SpacedRow], right: [SpacedRow]) {
    var left: [SpacedRow] = []
    var right: [SpacedRow] = []
    for row in self {
      let before = row.pieces.filter { $0.end <= place }
      let behind = row.pieces.filter { $0.start >= place }
      if !before.isEmpty { left.append(SpacedRow(row: row.row, pieces: before)) }
      if !behind.isEmpty { right.append(SpacedRow(row: row.row, pieces: behind)) }
    }
    return (left, right)
  }
}
