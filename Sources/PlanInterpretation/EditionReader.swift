internal import PlanGrammar

/// Finds the edition of a plan in its title: 第６次, 第三期, 次期, 後期.
enum EditionReader {
  /// An edition at a place: half-open range of scalars.
  static func find(in text: [Unicode.Scalar]) -> Range<Int>? {
    for index in text.indices where text[index] == "第" {
      if let range = counted(text, at: index, units: units) { return range }
    }
    for word in relative {
      var from = 0
      while let start = text.index(of: word, from: from) {
        let end = start + word.count
        // 次期 and 新 count at the start of a name, 後期 before the name of its layer.
        if word.count == 2, word[1] == "期", word[0] != "次" {
          if text.word(layers, at: end) != nil { return start..<end }
        } else if start == 0 || !text[start - 1].isWordPart, end < text.count, text[end].isWordPart
        {
          return start..<end
        }
        from = end
      }
    }
    return nil
  }

  /// Whether a text is an edition and nothing else, as in （第三期）.
  static func isEdition(_ text: [Unicode.Scalar]) -> Bool {
    let text = text.trimmed
    return counted(text, at: 0, units: units)?.upperBound == text.count
      || relative.contains { $0 == text }
  }

  /// The index behind 第N次, 第N期 or 第N回 at an index; the index itself where there is none.
  static func skip(_ text: [Unicode.Scalar], at start: Int) -> Int {
    counted(text, at: start, units: units + ["回"])?.upperBound ?? start
  }

  private static func counted(
    _ text: [Unicode.Scalar], at start: Int, units: [Unicode.Scalar]
  ) -> Range<Int>? {
    guard start < text.count, text[start] == "第" else { return nil }
    var at = start + 1
    while at < text.count, text[at].isSpace { at += 1 }
    let numeral =
      Numeral.parse(.arabic, in: text, at: at) ?? Numeral.parse(.kanji, in: text, at: at)
      ?? Numeral.parse(.kanjiDigits, in: text, at: at)
    guard let numeral, numeral.value > 0, numeral.value < 100 else { return nil }
    at = numeral.range.upperBound
    while at < text.count, text[at].isSpace { at += 1 }
    guard at < text.count, units.contains(text[at]) else { return nil }
    // 第５次変更 numbers the changes of one edition.
    guard text.word(changes, at: at + 1) == nil else { return nil }
    return start..<at + 1
  }

  private static let units: [Unicode.Scalar] = ["次", "期"]
  private static let changes = words("変更 改訂 改定 修正 見直し")
  private static let relative = words("次期 前期 中期 後期 新")
  private static let layers = words("基本計画 実施計画 総合計画 基本構想 行動計画 計画")
}
