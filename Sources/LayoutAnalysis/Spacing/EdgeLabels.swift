internal import Ordering
internal import PlanModel

/// What: takes vertical labels at the edges of a page out of its rows: thumb tabs and the cells that name a chapter
/// come out as one character a line beside the text.
///
/// How sure: at least four pieces of one letter stand below each other at one place, at most two blank rows
/// apart, and nothing of their rows or of those between stands further out.
enum EdgeLabels {
  static let minimumRun = 4
  /// Rows that may lie between two letters: the gaps of the words of a label.
  private static let gap = 5

  /// Takes the labels out of rows.
  ///
  /// - Returns: their pieces in order, those at the left edge apart from those at the right.
  static func extract(
    from rows: inout [SpacedRow], _ input: LayoutInput
  ) -> (left: [SpacedPiece], right: [SpacedPiece]) {
    let left = label(in: rows, input, isLeft: true)
    remove(left, from: &rows)
    let right = label(in: rows, input, isLeft: false)
    remove(right, from: &rows)
    return (left, right)
  }

  private static func label(
    in rows: [SpacedRow], _ input: LayoutInput, isLeft: Bool
  ) -> [SpacedPiece] {
    var best: [SpacedPiece] = []
    var runs: [Int: [SpacedPiece]] = [:]
    for row in rows {
      guard let piece = isLeft ? row.pieces.first : row.pieces.last else { continue }
      // What reaches as far out ends the labels there.
      for (place, run) in runs
      where isLeft ? piece.start < place : piece.end > place + 1 {
        if run.count > best.count { best = run }
        runs[place] = nil
      }
      guard piece.range.count == 1, isLetter(piece, input) else { continue }
      // Columns may shift by a character from line to line.
      let place =
        [piece.start, piece.start - 1, piece.start + 1].first { runs[$0] != nil } ?? piece.start
      if let last = runs[place]?.last, row.row - last.row > gap {
        if let run = runs[place], run.count > best.count { best = run }
        runs[place] = nil
      }
      runs[place, default: []].append(piece)
    }
    for place in Array(runs.keys).ascending() {
      if let run = runs[place], run.count > best.count { best = run }
    }
    let letters = best.count { input.lines[$0.line].scalars[$0.range.lowerBound].isWide }
    return letters >= minimumRun && letters * 4 >= best.count * 3 ? best : []
  }

  private static func isLetter(_ piece: SpacedPiece, _ input: LayoutInput) -> Bool {
    let scalar = input.lines[piece.line].scalars[piece.range.lowerBound]
    return scalar.isKanji || scalar.isHiragana || scalar.isKatakana || scalar == "・"
      || scalar == "、" || (0x2160...0x216B).contains(scalar.value)
      || scalar.isDigit
        && input.lines[piece.line].isFullWidth(piece.range.lowerBound)
  }

  private static func remove(_ label: [SpacedPiece], from rows: inout [SpacedRow]) {
    guard !label.isEmpty else { return }
    let taken = Set(label.map { [$0.line, $0.range.lowerBound] })
    for index in rows.indices.reversed() {
      rows[index].pieces.removeAll { taken.contains([$0.line, $0.range.lowerBound]) }
      if rows[index].pieces.isEmpty { rows.remove(at: index) }
    }
  }
}
