internal import PlanModel

/// A line of scalars as the grammar reads it: full-width ASCII and spaces folded, and a null
/// scalar outside the range, so that parsers can look around without checking ends.
///
/// Layer T holds ASCII digits already; the folding lets the same parsers read raw lines.
struct ScalarView {
  let scalars: ScalarSlice
  /// First index that may be looked at.
  let lower: Int
  /// Index behind the last that may be looked at.
  let upper: Int

  init(_ scalars: [Unicode.Scalar], upTo end: Int? = nil) {
    self.init(ScalarSlice(scalars), upTo: end)
  }

  init(_ scalars: ScalarSlice, upTo end: Int? = nil) {
    self.scalars = scalars
    lower = 0
    upper = max(0, min(end ?? scalars.count, scalars.count))
  }

  /// The scalar at an index, folded; U+0000 outside.
  subscript(index: Int) -> Unicode.Scalar {
    guard index >= lower, index < upper else { return "\0" }
    return Self.fold(scalars[index])
  }

  /// U+FF01–U+FF5E to ASCII, ideographic and no-break space to space, the rest as it is.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    if value >= 0xFF01, value <= 0xFF5E { return Unicode.Scalar(UInt8(value - 0xFEE0)) }
    if value == 0x3000 || value == 0xA0 { return " " }
    return scalar
  }

  /// The value of an ASCII or full-width digit.
  func digit(_ index: Int) -> Int? {
    let scalar = self[index]
    return scalar.isDigit ? Int(scalar.value) - 0x30 : nil
  }

  /// The index behind the run of digits that starts at an index.
  func endOfDigits(_ index: Int) -> Int {
    var end = index
    while self[end].isDigit { end += 1 }
    return end
  }

  /// The index behind the spaces that start at an index.
  func skipSpaces(_ index: Int) -> Int {
    var end = index
    while self[end] == " " { end += 1 }
    return end
  }

  /// Whether some scalars stand at an index.
  func has(_ word: [Unicode.Scalar], at index: Int) -> Bool {
    guard index >= lower, index + word.count <= upper else { return false }
    for offset in word.indices where self[index + offset] != word[offset] { return false }
    return true
  }

  /// The value of the digits in a range; nil where it does not fit 18 digits or there is none.
  func integer(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 18 else { return nil }
    var value = 0
    for index in range {
      guard let digit = digit(index) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Whether a hyphen of any kind stands at an index; a prolonged sound mark only between digits.
  func isHyphen(_ index: Int) -> Bool {
    switch self[index] {
    case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}":
      true
    case "ー": self[index - 1].isDigit && self[index + 1].isDigit
    default: false
    }
  }

  /// Whether a wave dash or tilde stands at an index. U+FF5E is folded to the tilde.
  func isWave(_ index: Int) -> Bool {
    self[index] == "~" || self[index] == "\u{301C}"
  }
}

extension Unicode.Scalar {
  /// ASCII 0–9. Ask it of folded scalars.
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }
  /// ASCII A–Z, a–z. Ask it of folded scalars.
  var isLatin: Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
  /// U+30A1–U+30FE: letters and the marks that go on a katakana word.
  var isKatakana: Bool { value >= 0x30A1 && value <= 0x30FE && value != 0x30FB }
  /// U+3041–U+309E.
  var isHiragana: Bool { value >= 0x3041 && value <= 0x309E }
  /// An ideograph of the unified block, its extension A, or the compatibility block.
  var isIdeograph: Bool {
    (value >= 0x4E00 && value <= 0x9FFF) || (value >= 0x3400 && value <= 0x4DBF)
      || (value >= 0xF900 && value <= 0xFAFF) || value == 0x3005
  }
}
