internal import PlanGrammar
internal import PlanModel

/// Joins text that goes on in another block: behind a page break, or beside other cells.
enum OutlineJoins {
  /// Joins blocks, and takes those that were joined to others out of the pieces.
  ///
  /// - Returns: how many were joined.
  static func join(_ pieces: inout OutlinePieces, _ layout: inout Layout) -> Int {
    var kept: [OutlinePieces.Piece] = []
    var statement: Int?
    var point: Int?
    var joined = 0
    for (index, piece) in pieces.pieces.enumerated() {
      if piece.kind == .text {
        let next = index + 1 < pieces.pieces.count ? pieces.pieces[index + 1] : nil
        let text = layout.scalars(of: layout.blocks[piece.candidate.block].pieces)
        if let target = target(
          text, piece, next: next, kept, statement: statement, point: point, layout)
        {
          append(piece.candidate, text, to: &kept[target].candidate, &layout)
          kept[target].followers += piece.followers
          joined += 1
          continue
        }
      }
      if piece.kind == .statement { statement = kept.count }
      if piece.kind == .groupHead { statement = nil }
      if piece.kind == .point { point = kept.count }
      kept.append(piece)
    }
    pieces.pieces = kept
    return joined
  }

  /// The piece that a text without a label goes on.
  private static func target(
    _ text: ScalarSlice, _ piece: OutlinePieces.Piece, next: OutlinePieces.Piece?,
    _ kept: [OutlinePieces.Piece], statement: Int?, point: Int?, _ layout: Layout
  ) -> Int? {
    // A sentence that was not ended.
    if let statement, !kept[statement].candidate.endsSentence,
      piece.candidate.endsSentence || statement == kept.count - 1
    {
      return statement
    }
    // The end of an enumeration: the point before was not closed.
    if let point, piece.candidate.closesGroup, !kept[point].candidate.closesGroup {
      return point
    }
    guard let last = kept.indices.last, kept[last].followers.isEmpty, text.count <= 30,
      !piece.candidate.endsSentence
    else { return nil }
    let before = layout.blocks[kept[last].candidate.block]
    let block = layout.blocks[piece.candidate.block]
    guard before.page == block.page else { return nil }
    let open = layout.scalars(of: before.pieces)
    switch kept[last].kind {
    case .outer, .inner:
      return goesOn(open, text) ? last : nil
    case .point:
      // A full line, and the list goes on behind.
      let isFull = before.fill >= 0.95 && next?.kind == .point
      return !kept[last].candidate.closesGroup && (goesOn(open, text) || isFull) ? last : nil
    case .chapter, .groupHead, .statement, .text, .other: return nil
    }
  }

  /// Whether a title that ends in a particle, or the next text that starts with one, shows that they
  /// are one.
  private static func goesOn(_ open: ScalarSlice, _ text: ScalarSlice) -> Bool {
    guard let last = open.last, let first = text.first else { return false }
    return text.count <= 2 || "のをにがでへやけ・、".unicodeScalars.contains(last)
      || "のを・、".unicodeScalars.contains(first)
  }

  private static func append(
    _ candidate: Candidate, _ text: ScalarSlice, to other: inout Candidate,
    _ layout: inout Layout
  ) {
    let block = layout.blocks[candidate.block]
    layout.blocks[other.block].pieces += block.pieces
    layout.blocks[other.block].lineCount += block.lineCount
    layout.blocks[other.block].blankAfter = block.blankAfter
    layout.blocks[other.block].fill = block.fill
    layout.blocks[candidate.block].pieces = []
    other.length += text.count
    other.endsSentence = candidate.endsSentence
    other.key =
      other.length <= Candidate.keyLimit ? ScalarSlice(Array(other.key) + text.withoutSpaces) : []
  }
}

/// Cuts lines on which the captions of several pictures stand.
enum OutlineCaptions {
  /// Shortest caption that is cut off.
  static let shortest = 3

  /// Cuts captions at their spaces; each gets a block of its own.
  static func split(_ pieces: inout OutlinePieces, _ layout: inout Layout) {
    var all: [OutlinePieces.Piece] = []
    for piece in pieces.pieces {
      let words = isCaption(piece) ? layout.words(ofBlock: piece.candidate.block) : []
      guard words.count > 1, words.allSatisfy({ $0.count >= shortest }) else {
        all.append(piece)
        continue
      }
      for (index, word) in layout.split(piece.candidate, into: words).enumerated() {
        var part = piece
        part.candidate = word
        if index > 0 { part.followers = [] }
        all.append(part)
      }
    }
    pieces.pieces = all
  }

  private static func isCaption(_ piece: OutlinePieces.Piece) -> Bool {
    piece.kind == .text && piece.candidate.reading != .paragraph && !piece.candidate.endsSentence
      && !PartLexicon.isPart(piece.candidate.key)
  }
}

extension Candidate {
  /// Whether its text closes an enumeration: … 等, … など.
  var closesGroup: Bool {
    key.last == "等" || key.suffix(2).elementsEqual("など".unicodeScalars)
  }
}
