/// Rules that go by the two neighbours of a character.
extension NormalizationPass {
  /// A hyphen or dash.
  ///
  /// `施策１－２`, `第４章－３` → `-`; `サ―ビス` → ー; elsewhere (`－５`, `２－（７）`) it stays.
  mutating func attendToDash(
    _ codePoint: UInt32, _ replacement: UInt32, _ index: Int, _ end: Int
  ) -> Int {
    let (before, after) = (classBefore(index), classAfter(end))
    var result = replacement
    if PolicyData.hyphens.contains(replacement) {
      switch (before, after) {
      case (.digit, .digit), (.digit, .latin), (.latin, .digit), (.latin, .latin),
        (.kanji, .digit), (.digit, .kanji):
        result = 0x2D
      default: break
      }
    }
    if before == .katakana, after == .katakana, PolicyData.katakanaDashes.contains(replacement) {
      result = 0x30FC
    }
    if result != codePoint { replace(index, end, with: result) }
    return end
  }

  /// The prolonged sound mark: `１ー２` → `1-2`.
  mutating func attendToProlongedSound(
    _ codePoint: UInt32, _ replacement: UInt32, _ index: Int, _ end: Int
  ) -> Int {
    let isHyphen = classBefore(index) == .digit && classAfter(end) == .digit
    let result = isHyphen ? 0x2D : replacement
    if result != codePoint { replace(index, end, with: result) }
    return end
  }

  /// ASCII tilde: `５~７時` → `5〜7時`.
  mutating func attendToTilde(_ replacement: UInt32, _ index: Int, _ end: Int) -> Int {
    if classBefore(index) == .digit, classAfter(end) == .digit {
      replace(index, end, with: replacement)
    }
    return end
  }

  /// Full-width punctuation beside a digit or Latin letter: `９，７６０` → `9,760`, `５０％` → `50%`; a vertical form of it elsewhere is
  /// made horizontal.
  mutating func attendToPunctuation(_ replacement: UInt32, _ index: Int, _ end: Int) -> Int {
    if classBefore(index).isAlphanumeric || classAfter(end).isAlphanumeric {
      replace(index, end, with: replacement)
    } else if raw[index + 1] == Self.verticalForms {
      replace(index, end, with: replacement + 0xFEE0)
    }
    return end
  }

  /// The second byte of U+FE00 to U+FE3F.
  private static let verticalForms: UInt8 = 0xB8
}
