/// Letters that count: kana in gojūon and iroha order, their circled forms, and Latin letters.
enum LetterNumeral {
  typealias Reading = (value: Int, system: NumeralSystem)

  /// Every reading of a letter, the more usual order first.
  static func readings(_ scalar: Unicode.Scalar) -> [Reading] {
    switch scalar.value {
    case 0x41...0x5A: [(Int(scalar.value) - 0x40, .latinUpper)]
    case 0x61...0x7A: [(Int(scalar.value) - 0x60, .latinLower)]
    case 0x3041...0x3096: kana(scalar.value + 0x60, .hiragana, .hiraganaIroha)
    case 0x30A1...0x30F6: kana(scalar.value, .katakana, .iroha)
    case 0x32D0...0x32FE:
      kana(circledKatakana[Int(scalar.value) - 0x32D0], .circledKatakana, .circledIroha)
    default: []
    }
  }

  /// The place of a Latin letter in the alphabet or of a katakana in gojūon order, from 1; nil for others. As the first of
  /// `readings`, without a list of them.
  static func position(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x41...0x5A: return Int(scalar.value) - 0x40
    case 0x61...0x7A: return Int(scalar.value) - 0x60
    case 0x30A1...0x30F6:
      let value = gojuonValue[Int(scalar.value) - 0x30A1]
      return value > 0 ? value : nil
    default: return nil
    }
  }

  private static func kana(
    _ katakana: UInt32, _ inGojuon: NumeralSystem, _ inIroha: NumeralSystem
  ) -> [Reading] {
    var result: [Reading] = []
    let offset = Int(katakana) - 0x30A1
    guard offset >= 0, offset < gojuonValue.count else { return [] }
    if gojuonValue[offset] > 0 { result.append((gojuonValue[offset], inGojuon)) }
    if irohaValue[offset] > 0 { result.append((irohaValue[offset], inIroha)) }
    return result
  }

  static let gojuon = scalars("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン")
  static let iroha = scalars("イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス")

  /// U+32D0–U+32FE are gojūon with ヰ and ヱ in their old places, and no ン.
  private static let circledKatakana: [UInt32] =
    scalars("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲ").map(\.value)

  /// Position in the order, from 1, by distance from U+30A1; 0 for letters that do not count.
  private static let gojuonValue = positions(gojuon)
  private static let irohaValue = positions(iroha)

  private static func positions(_ order: [Unicode.Scalar]) -> [Int] {
    var result = [Int](repeating: 0, count: 0x30F7 - 0x30A1)
    for (offset, scalar) in order.enumerated() { result[Int(scalar.value) - 0x30A1] = offset + 1 }
    return result
  }

  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
