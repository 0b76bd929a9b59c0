internal import PlanModel

/// The numbers of labels: ordinals below 1,000 in one of some numeral systems.
///
/// Adapts `Numeral`: which signs are numbers, and strictly so, is said there. Here is which of
/// them a convention takes and that years and quantities are no labels. It runs at the head of
/// every line, so it asks the parsers one by one and makes no list of readings.
enum LabelNumber {
  /// A number at a place.
  struct Found {
    var value: Int
    var end: Int
  }

  /// The number that stands at an index, in the first of the systems that fits.
  ///
  /// Katakana are read in gojūon order; whether a document counts イ, ロ, ハ is seen from its
  /// sequence, not from one label.
  static func parse(
    _ line: ScalarSlice, at start: Int, in systems: LabelNumerals
  ) -> Found? {
    guard start < line.count else { return nil }
    let scalar = line[start]
    switch scalar.value {
    case 0x30...0x39:
      return systems.contains(.digits) ? digits(line, start) : nil
    case 0x41...0x5A, 0x61...0x7A:
      if systems.contains(.asciiRoman), let found = asciiRoman(line, start) { return found }
      return systems.contains(.letters) ? letter(scalar, start) : nil
    case 0x2160...0x216B:
      guard systems.contains(.roman) else { return nil }
      return found(RomanNumeral.parse(ScalarView(line), start))
    case 0x30A1...0x30F6:
      return systems.contains(.katakana) ? letter(scalar, start) : nil
    case 0x2460...0x32BF:
      guard let enclosed = EnclosedNumeral.read(scalar),
        !systems.isDisjoint(with: LabelNumerals(enclosed.system))
      else { return nil }
      return Found(value: enclosed.value, end: start + 1)
    default:
      guard systems.contains(.kanji), KanjiNumeral.canStart(scalar) else { return nil }
      return kanji(ScalarView(line), start)
    }
  }

  /// The scalars that a number in one of the systems can start with.
  static func initials(of systems: LabelNumerals) -> [Unicode.Scalar] {
    var values: [UInt32] = []
    if systems.contains(.digits) { values += 0x30...0x39 }
    if systems.contains(.letters) { values += Array(0x41...0x5A) + Array(0x61...0x7A) }
    if systems.contains(.asciiRoman) { values += [0x49, 0x56, 0x58] }
    if systems.contains(.roman) { values += 0x2160...0x216B }
    for block in EnclosedNumeral.blocks
    where !systems.isDisjoint(with: LabelNumerals(block.system)) {
      values += block.first..<block.first + UInt32(block.count)
    }
    var initials = values.compactMap(Unicode.Scalar.init)
    if systems.contains(.kanji) { initials += kanjiInitials }
    if systems.contains(.katakana) { initials += LetterNumeral.gojuon }
    return initials
  }

  /// Four digits and more are years and quantities, unless zeros pad a code.
  private static func digits(_ line: ScalarSlice, _ start: Int) -> Found? {
    var (value, end) = (0, start)
    while end < line.count, case let scalar = ScalarView.fold(line[end]), scalar.isDigit {
      guard end - start < 4 else { return nil }
      value = value * 10 + Int(scalar.value) - 0x30
      end += 1
    }
    return value < limit ? Found(value: value, end: end) : nil
  }

  private static func kanji(_ view: ScalarView, _ start: Int) -> Found? {
    guard let numeral = KanjiNumeral.parse(view, start), numeral.system != .kanjiFormal else {
      return nil
    }
    return found(numeral)
  }

  private static func asciiRoman(_ line: ScalarSlice, _ start: Int) -> Found? {
    switch line[start] {
    case "I", "V", "X": found(RomanNumeral.parseLatin(ScalarView(line), start))
    default: nil
    }
  }

  private static func letter(_ scalar: Unicode.Scalar, _ start: Int) -> Found? {
    LetterNumeral.position(of: scalar).map { Found(value: $0, end: start + 1) }
  }

  private static func found(_ numeral: Numeral?) -> Found? {
    guard let numeral, numeral.value < limit else { return nil }
    return Found(value: numeral.value, end: numeral.range.upperBound)
  }

  private static let limit = 1_000

  /// What a kanji numeral below 1,000 starts with. 廿, 卅 and 卌 are tens.
  private static let kanjiInitials: [Unicode.Scalar] =
    Array("一二三四五六七八九十百廿卅卌".unicodeScalars)
}

extension LabelNumerals {
  /// The set that takes the numbers of one system; empty where labels use no such numbers.
  fileprivate init(_ system: NumeralSystem) {
    self =
      switch system {
      case .circled: .circled
      case .negativeCircled: .negativeCircled
      case .parenthesized: .parenthesized
      default: []
      }
  }
}
