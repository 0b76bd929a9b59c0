internal import PlanGrammar
internal import PlanModel

/// What: reads texts that start with the same name and a colon (事業内容：…) as fields, though the name is in no lexicon.
///
/// Why: sheets of projects repeat their names from project to project; what a value says, and whether it is a sentence, does not
/// count.
///
/// How sure: at least three texts of the document start with the name, of two to ten letters, and a colon.
enum RepeatedNames {
  /// How many texts show it.
  private static let least = 3
  /// The longest name in characters.
  static let longest = 10

  static func apply(_ candidates: inout [Candidate], layout: Layout) {
    var places: [ScalarSlice: [Int]] = [:]
    for index in candidates.indices where isOpen(candidates[index]) {
      if let name = name(of: layout.blocks[candidates[index].block].pieces, layout) {
        places[name, default: []].append(index)
      }
    }
    for (name, indices) in places where indices.count >= least {
      let role = RoleLexicon.role(of: name)
      for index in indices {
        let text = layout.scalars(of: layout.blocks[candidates[index].block].pieces)
        var value = name.count + 1
        while value < text.count, text[value].isSpace { value += 1 }
        guard value < text.count else { continue }
        candidates[index].reading = .field
        candidates[index].field = (0..<(name.count + 1), value)
        candidates[index].role = role
        candidates[index].evidence = .repeatedName
        candidates[index].confidence = 0.8
      }
    }
  }

  private static func isOpen(_ candidate: Candidate) -> Bool {
    candidate.signs.contains(.nameAndColon) && candidate.marker == nil
      && (candidate.reading == .label || candidate.reading == .paragraph)
  }

  /// The letters before the colon at the head of a text.
  static func name(of pieces: PieceList, _ layout: Layout) -> ScalarSlice? {
    guard let piece = pieces.first else { return nil }
    let line = layout.lines[Int(piece.line)].scalars
    let end = min(Int(piece.upper), Int(piece.lower) + longest + 1)
    var at = Int(piece.lower)
    while at < end, FieldLists.isLetter(line[at]) { at += 1 }
    guard at < end, line[at] == "：" || line[at] == ":", at >= Int(piece.lower) + 2 else {
      return nil
    }
    return line.part(Int(piece.lower)..<at)
  }
}
