/// A number of several levels: 1-2-3, 2.1.3, ２－（７）－イ－③, or 0102 for policy 2 of field 1.
public struct NumeralCode: Sendable, Hashable {
  /// The levels, outermost first. Of a zero-padded code the parts are two digits each.
  public var parts: [Numeral]
  /// Half-open range of indices into the scalars that were parsed, brackets of parts included.
  public var range: Range<Int>

  /// Makes a code.
  public init(parts: [Numeral], range: Range<Int>) {
    self.parts = parts
    self.range = range
  }

  /// The numbers of the levels, outermost first.
  public var value: [Int] { parts.map(\.value) }

  /// Every reading of the code at an index.
  ///
  /// Levels are joined by hyphens of any kind or by full stops, the same kind throughout, without
  /// spaces. A level is a numeral of any system, a single letter, or digits in brackets. An
  /// ambiguous letter doubles the readings. Digits alone are a code only where they are padded
  /// with a zero and even in number: 0102 reads [1, 2] and [102].
  ///
  /// - Returns: the more usual readings first; empty where there are not two levels. A decimal
  ///   number is a code of two levels to this parser.
  public static func readings(
    in scalars: [Unicode.Scalar], at index: Int = 0, upTo end: Int? = nil
  ) -> [NumeralCode] {
    readings(ScalarView(scalars, upTo: end), index)
  }

  /// The deepest code that is one; plans have four levels.
  static let maxLevels = 8

  static func readings(_ view: ScalarView, _ index: Int) -> [NumeralCode] {
    var levels: [[Numeral]] = []
    var at = index
    var end = index
    var dotted: Bool?
    while levels.count <= maxLevels, let (readings, next) = level(view, at) {
      levels.append(readings)
      end = next
      let isDot = view[end] == "."
      guard isDot || view.isHyphen(end), dotted ?? isDot == isDot else { break }
      dotted = isDot
      at = end + 1
    }
    if levels.count == 1, let first = levels[0].first { return padded(view, first) }
    guard levels.count >= 2, levels.count <= maxLevels else { return [] }
    var codes: [[Numeral]] = [[]]
    for level in levels {
      // Three ambiguous letters are enough; behind them the usual reading is taken.
      let options = codes.count < 8 ? level[...] : level.prefix(1)
      codes = codes.flatMap { code in options.map { code + [$0] } }
    }
    return codes.map { NumeralCode(parts: $0, range: index..<end) }
  }

  /// The readings of one level and the index behind it, brackets included.
  private static func level(_ view: ScalarView, _ index: Int) -> ([Numeral], Int)? {
    if view[index] == "(" {
      let end = view.endOfDigits(index + 1)
      guard view[end] == ")", let value = view.integer(index + 1..<end) else { return nil }
      return ([Numeral(value: value, system: .arabic, range: index + 1..<end)], end + 1)
    }
    let readings = Numeral.readings(view, index)
    guard let first = readings.first else { return nil }
    let end = first.range.upperBound
    return first.system != .arabic && isWord(view, index, end) ? nil : (readings, end)
  }

  /// Whether what ends at an index goes on as a word: アイ, Ab, 一部.
  private static func isWord(_ view: ScalarView, _ index: Int, _ end: Int) -> Bool {
    let last = view[end - 1]
    let next = view[end]
    if last.isLatin { return next.isLatin || next.isDigit }
    if last.isKatakana { return next.isKatakana }
    if last.isHiragana { return next.isHiragana || next.isIdeograph }
    return KanjiNumeral.canStart(view[index]) && next.isIdeograph
  }

  private static func padded(_ view: ScalarView, _ number: Numeral) -> [NumeralCode] {
    let range = number.range
    guard number.system == .arabic, view[range.lowerBound] == "0", range.count % 2 == 0,
      range.count >= 4, range.count <= 8
    else { return [] }
    var parts: [Numeral] = []
    for lower in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      guard let value = view.integer(lower..<lower + 2), value > 0 else { return [] }
      parts.append(Numeral(value: value, system: .arabic, range: lower..<lower + 2))
    }
    return [
      NumeralCode(parts: parts, range: range), NumeralCode(parts: [number], range: range),
    ]
  }
}
