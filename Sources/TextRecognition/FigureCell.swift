/// Cells of tables that hold a figure and nothing else: 1, 77,405, 89.3 %.
///
/// The Japanese model reads single digits as kana and brackets (2 as の, 1 as ]) and commas as full
/// stops; the Latin one does not, but makes digits of anything.
enum FigureCell {
  /// Whether the Japanese model's reading of a cell may be a figure.
  static func isDoubtful(_ lines: [RecognizedLine]) -> Bool {
    let characters = lines.flatMap(\.characters)
    guard lines.count <= 2, !characters.isEmpty, characters.count <= 14 else {
      return lines.isEmpty
    }
    let latin = characters.count { $0.isFigure }
    // Kanji and kana that are read with confidence are what they are.
    let sure = characters.count { !$0.isFigure && $0.isLetter && $0.confidence > 0.97 }
    return sure == 0 || 2 * latin >= characters.count
  }

  /// Whether the Latin model's reading is a figure, and the better one.
  static func isBetter(_ latin: [RecognizedLine], than japanese: [RecognizedLine]) -> Bool {
    let characters = latin.flatMap(\.characters)
    guard !characters.isEmpty, characters.allSatisfy(\.isFigure),
      characters.contains(where: { $0.isLetter })
    else { return false }
    let (one, two) = (mean(japanese.flatMap(\.characters)), mean(characters))
    let before = japanese.flatMap(\.characters)
    guard before.allSatisfy(\.isFigure) else { return two > max(0.85, one - 0.06) }
    // Where both see the same digits, the Latin one knows its commas better.
    return digits(before) == digits(characters) ? two > 0.85 : two > one
  }

  private static func digits(_ characters: [RecognizedLine.Character]) -> [Unicode.Scalar] {
    characters.flatMap(\.scalars).filter { (0x30...0x39).contains($0.value) }
  }

  private static func mean(_ characters: [RecognizedLine.Character]) -> Double {
    characters.map(\.confidence).reduce(0, +) / Double(max(1, characters.count))
  }
}

extension RecognizedLine.Character {
  /// Whether figures hold it: a digit, a separator, a sign.
  fileprivate var isFigure: Bool {
    scalars.allSatisfy { scalar in
      (0x30...0x39).contains(scalar.value) || ",.%-+/~".unicodeScalars.contains(scalar)
    }
  }
}
