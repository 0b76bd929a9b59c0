/// Roman numerals, as Unicode signs and in Latin letters.
enum RomanNumeral {
  /// Ⅰ–Ⅻ or ⅰ–ⅻ. Above twelve documents put signs together: ⅩⅢ, ⅩⅩ.
  static func parse(_ view: ScalarView, _ index: Int) -> Numeral? {
    guard let first = sign(view[index]) else { return nil }
    var value = first.value
    var end = index + 1
    while value % 10 == 0, value < 30, let next = sign(view[end]), next.lower == first.lower,
      next.value <= 10
    {
      value += next.value
      end += 1
    }
    // More signs behind it: no canonical number.
    guard sign(view[end]) == nil else { return nil }
    return Numeral(value: value, system: first.lower ? .romanLower : .roman, range: index..<end)
  }

  /// I–XX or i–xx as a whole token.
  static func parseLatin(_ view: ScalarView, _ index: Int) -> Numeral? {
    func isWordPart(_ index: Int) -> Bool { view[index].isLatin || view[index].isDigit }
    guard view[index].isLatin, !isWordPart(index - 1) else { return nil }
    var end = index
    while isWordPart(end) { end += 1 }
    let token = (index..<end).map { view[$0] }
    for (offset, form) in canonical.enumerated() {
      if token == form.upper {
        return Numeral(value: offset + 1, system: .roman, range: index..<end)
      }
      if token == form.lower {
        return Numeral(value: offset + 1, system: .romanLower, range: index..<end)
      }
    }
    return nil
  }

  private static func sign(_ scalar: Unicode.Scalar) -> (value: Int, lower: Bool)? {
    switch scalar.value {
    case 0x2160...0x216B: (Int(scalar.value) - 0x215F, false)
    case 0x2170...0x217B: (Int(scalar.value) - 0x216F, true)
    default: nil
    }
  }

  private static let canonical: [(upper: [Unicode.Scalar], lower: [Unicode.Scalar])] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII", "XVIII", "XIX", "XX",
  ].map { (Array($0.unicodeScalars), Array($0.lowercased().unicodeScalars)) }
}
