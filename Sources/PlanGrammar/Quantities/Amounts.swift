public import PlanModel

/// Words that are a quantity with its unit and nothing else: 12人, 45,000千円, 3か所, 84.5％.
public enum Amounts {
  /// The longest such word in characters.
  static let longest = 14

  /// Whether a text is a quantity and one unit. A bare number, a year (2026年度), a period (5年間), which diagrams of plans print, and
  /// a rank (第3位) are none.
  ///
  /// - Parameter text: a word in layer T.
  public static func isAmount(_ text: ScalarSlice) -> Bool {
    guard (2...longest).contains(text.count) else { return false }
    let view = ScalarView(text)
    var start = 0
    if text[0] == "約" { start = 1 }
    if QuantityParser.isSign(view, start) { start += 1 }
    guard view[start].isDigit, let quantity = QuantityParser.parse(view, start),
      quantity.range.upperBound < text.count,
      let unit = Units.match(view, quantity.range.upperBound)
    else { return false }
    guard !text[quantity.range.upperBound..<unit.end].contains("年") else { return false }
    guard unit.end < text.count else { return true }
    // 件/年, 人／日, 以上.
    let rest = text[unit.end...]
    if rest.first == "/" || rest.first == "／" {
      return Units.match(view, unit.end + 1)?.end == text.count
    }
    return suffixes.contains { rest.elementsEqual($0) }
  }

  /// Whether a text is a unit and nothing else: ％, 校, 時間.
  ///
  /// - Parameter text: a word in layer T.
  public static func isUnit(_ text: ScalarSlice) -> Bool {
    (1...longestUnit).contains(text.count)
      && Units.match(ScalarView(text), 0)?.end == text.count
  }

  /// The longest unit that is looked for, in characters.
  private static let longestUnit = 4

  private static let suffixes = ["以上", "以下", "未満", "程度", "増", "減"].map { Array($0.unicodeScalars) }
}
