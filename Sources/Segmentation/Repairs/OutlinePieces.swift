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
