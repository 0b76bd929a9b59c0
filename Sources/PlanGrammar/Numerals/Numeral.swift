/// An ordinal number and where it stands.
public struct Numeral: Sendable, Hashable {
  /// The number. Not negative.
  public var value: Int
  /// How it is written.
  public var system: NumeralSystem
  /// Half-open range of indices into the scalars that were parsed.
  public var range: Range<Int>

  /// Makes a numeral.
  public init(value: Int, system: NumeralSystem, range: Range<Int>) {
    self.value = value
    self.system = system
    self.range = range
  }

  /// Every reading of the signs at an index, as one system or another.
  ///
  /// Digits and kanji are taken to the end of their run: 十二三 has no reading, not the reading
  /// 十二. Letters and enclosed numbers are single scalars; whether a letter is an enumerator or
  /// the start of a word is for the caller to see from what follows. Roman numerals in Latin
  /// letters are not among the readings: see ``latinRoman(in:at:upTo:)``.
  ///
  /// - Parameters:
  ///   - scalars: a line in layer T, or a raw line.
  ///   - index: where the numeral starts. Outside the line there is no reading.
  ///   - end: index behind the last scalar to look at; the end of the line if nil.
  /// - Returns: the readings, the more usual system first. Empty where there is no numeral.
  public static func readings(
    in scalars: [Unicode.Scalar], at index: Int = 0, upTo end: Int? = nil
  ) -> [Numeral] {
    readings(ScalarView(scalars, upTo: end), index)
  }

  /// Every reading that takes all the scalars.
  public static func readings(of scalars: [Unicode.Scalar]) -> [Numeral] {
    readings(in: scalars).filter { $0.range.upperBound == scalars.count }
  }

  /// The reading of the signs at an index in one system; nil where they are no number in it.
  ///
  /// `roman` and `romanLower` read the Unicode signs Ⅰ, ⅰ only.
  public static func parse(
    _ system: NumeralSystem, in scalars: [Unicode.Scalar], at index: Int = 0, upTo end: Int? = nil
  ) -> Numeral? {
    readings(ScalarView(scalars, upTo: end), index).first { $0.system == system }
  }

  /// A roman numeral from 1 to 20 in Latin letters, all upper or all lower case.
  ///
  /// Strict: the canonical form only (IV, not IIII), and the whole token, so that neither MIX nor
  /// the V of 5V nor the I of IT is read.
  public static func latinRoman(
    in scalars: [Unicode.Scalar], at index: Int = 0, upTo end: Int? = nil
  ) -> Numeral? {
    RomanNumeral.parseLatin(ScalarView(scalars, upTo: end), index)
  }

  static func readings(_ view: ScalarView, _ index: Int) -> [Numeral] {
    let scalar = view[index]
    if scalar.isDigit {
      let end = view.endOfDigits(index)
      guard let value = view.integer(index..<end) else { return [] }
      return [Numeral(value: value, system: .arabic, range: index..<end)]
    }
    if KanjiNumeral.canStart(scalar) {
      return KanjiNumeral.parse(view, index).map { [$0] } ?? []
    }
    if let roman = RomanNumeral.parse(view, index) { return [roman] }
    if let enclosed = EnclosedNumeral.read(scalar) {
      return [Numeral(value: enclosed.value, system: enclosed.system, range: index..<index + 1)]
    }
    return LetterNumeral.readings(scalar).map {
      Numeral(value: $0.value, system: $0.system, range: index..<index + 1)
    }
  }
}
