internal import Ordering

/// Takes out what a recognizer made of specks, pictures and remains of rules.
enum LineFilter {
  /// Removes lines that are no text.
  ///
  /// - Returns: how many.
  static func removeNoise(_ lines: inout [RegionLine]) -> Int {
    let count = lines.count
    let sizes = lines.map(\.line.em).ascending()
    let usual = sizes.isEmpty ? 0 : sizes[sizes.count / 2]
    lines.removeAll { isNoise($0.line, usual) }
    return count - lines.count
  }

  /// Whether a line is no text.
  ///
  /// tesseract is sure of characters to 0.95 and above in clean scans, to 0.7 to 0.9 in those it gets
  /// wrong; of marks in pictures it makes single characters and runs of punctuation with 0.3 to 0.7.
  private static func isNoise(_ line: RecognizedLine, _ usual: Double) -> Bool {
    let letters = line.characters.count { $0.isLetter }
    if line.confidence < 0.5 { return true }
    if letters == 0 {
      // Dashes, dots and brackets alone: what is left of a rule.
      return line.confidence < 0.9 || line.em < 0.5 * usual
    }
    if line.confidence < 0.72 {
      return line.characters.count <= 3 || 2 * letters < line.characters.count
    }
    return line.em < 0.35 * usual || line.em > 6 * usual && line.confidence < 0.9
  }
}

extension RecognizedLine.Character {
  /// Whether it is a letter, a digit, a kana or an ideograph.
  var isLetter: Bool {
    scalars.contains { scalar in
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2460...0x24FF, 0x3005...0x3007,
        0x3041...0x30FA, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF10...0xFF5A, 0x20000...0x3FFFF:
        true
      default: false
      }
    }
  }
}
