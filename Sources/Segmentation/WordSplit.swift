internal import PlanModel

extension Layout {
  /// The words of a block of one piece, parted by white space: ranges of scalars of its line.
  func words(ofBlock index: Int) -> [Range<Int>] {
    let block = blocks[index]
    guard block.kind == .text, block.pieces.count == 1, let only = block.pieces.first else {
      return []
    }
    let line = lines[Int(only.line)].scalars
    return only.range.split { line[$0].isSpace }.compactMap { word in
      word.first.flatMap { first in word.last.map { first..<($0 + 1) } }
    }
  }

  /// Joins the lines of a title that came out as several blocks.
  ///
  /// - Returns: the first of the candidates with the text of all.
  mutating func joined(_ lines: [Candidate]) -> Candidate {
    var title = lines[0]
    guard lines.count > 1 else { return title }
    for line in lines.dropFirst() {
      blocks[title.block].pieces += blocks[line.block].pieces
      title.signs.formUnion(line.signs)
    }
    let text = text(of: blocks[title.block].pieces).scalars
    title.length = text.count
    title.key = ScalarSlice(text.withoutSpaces)
    return title
  }

  /// Adds the text of a candidate to that of another, behind a space.
  mutating func add(_ candidate: Candidate, to other: inout Candidate) {
    for (place, piece) in blocks[candidate.block].pieces.enumerated() {
      var piece = piece
      if place == 0 { piece.spaceBefore = true }
      blocks[other.block].pieces.append(piece)
    }
    other.length += candidate.length + 1
    other.signs.formUnion(candidate.signs)
  }

  /// Cuts the block of a candidate into words; each gets a block of its own.
  ///
  /// - Parameter words: those of its block.
  /// - Returns: a candidate for each.
  mutating func split(_ candidate: Candidate, into words: [Range<Int>]) -> [Candidate] {
    let block = blocks[candidate.block]
    return words.enumerated().map { place, word in
      var part = candidate
      if place > 0 {
        part.block = blocks.count
        blocks.append(block)
      }
      blocks[part.block].pieces = [Piece(line: Int(block.pieces[0].line), word)]
      part.length = word.count
      part.key = text(of: blocks[part.block].pieces).scalars
      return part
    }
  }
}
