internal import PlanGrammar
internal import PlanModel

/// The candidates of one chapter with what they are in the outline.
struct OutlinePieces {
  /// A candidate that is placed by itself, with those that stay behind it.
  struct Piece {
    var candidate: Candidate
    var kind: OutlineClasses.Kind
    /// Its position in the source, counted in candidates from the start of the chapter.
    var position: Int
    /// What stays directly behind it: tables, notes.
    var followers: [Candidate] = []
  }

  /// In source order.
  var pieces: [Piece] = []
  /// What stands before the first piece.
  var leading: [Candidate] = []
  /// Position of the chapter's label.
  let label: Int

  /// Sorts the candidates of a chapter.
  ///
  /// - Parameters:
  ///   - candidates: those of the chapter in source order.
  ///   - label: index of its label among them.
  init(_ candidates: [Candidate], classes: OutlineClasses, label: Int) {
    self.label = label
    for (position, candidate) in candidates.enumerated() {
      var kind = classes.kind(of: candidate)
      // The same label on a further page.
      if kind == .chapter, position != label { kind = .text }
      if kind == .other, candidate.reading != .field {
        if pieces.isEmpty {
          leading.append(candidate)
        } else {
          pieces[pieces.count - 1].followers.append(candidate)
        }
      } else {
        pieces.append(Piece(candidate: candidate, kind: kind, position: position))
      }
    }
  }
}

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
        let text = layout.text(of: layout.blocks[piece.candidate.block].pieces).scalars
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
    _ text: [Unicode.Scalar], _ piece: OutlinePieces.Piece, next: OutlinePieces.Piece?,
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
    let open = layout.text(of: before.pieces).scalars
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
  private static func goesOn(_ open: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Bool {
    guard let last = open.last, let first = text.first else { return false }
    return text.count <= 2 || "のをにがでへやけ・、".unicodeScalars.contains(last)
      || "のを・、".unicodeScalars.contains(first)
  }

  private static func append(
    _ candidate: Candidate, _ text: [Unicode.Scalar], to other: inout Candidate,
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
    other.key = other.length <= Candidate.keyLimit ? other.key + text.withoutSpaces : []
  }
}

extension Candidate {
  /// Whether its text closes an enumeration: … 等, … など.
  var closesGroup: Bool {
    key.last == "等" || key.suffix(2).elementsEqual("など".unicodeScalars)
  }
}
