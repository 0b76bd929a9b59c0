internal import PlanGrammar
internal import PlanModel

/// What: tells the texts that charts print beside their bars and axes: values, years, units.
enum ChartText {
  /// The longest such text in characters.
  private static let longest = 12

  /// Whether a text is a value or year and nothing else: 786, 61.8%, 14,980人, H27, R元, 令和7年, 15〜64歳, n=926.
  static func isValue(_ text: ScalarSlice) -> Bool {
    guard !text.isEmpty, text.count <= longest else { return false }
    let digits = text.count { $0.isDigit }
    if isYear(text) { return true }
    guard digits > 0, !text.contains(where: { $0.isHiragana }) else { return false }
    // 3・5・11 and 1-1 are codes.
    guard let first = text.first, let last = text.last, last != "-", last != "." else {
      return false
    }
    let starts = first.isDigit || signs.contains(first) || first.isLatin
    return starts && 2 * digits >= text.count && !text.contains("・") && !text.contains("-")
  }

  private static let signs: [Unicode.Scalar] = ["△", "▲", "-", "+", "±", "約", "(", "（", "["]

  /// H27, R元, S60年度, 令和7年, 2015年, R8〜.
  private static func isYear(_ text: ScalarSlice) -> Bool {
    guard let year = Year.parse(in: Array(text)) else { return false }
    return text[year.range.upperBound...].allSatisfy { $0.isDigit || yearMarks.contains($0) }
  }

  /// What may stand behind a year: its end, a month, the dash of a period.
  private static let yearMarks: [Unicode.Scalar] = ["年", "度", "月", "末", "〜", "~", " "]

  /// Whether a text is a unit in brackets: （千人）, (％), 単位：t.
  static func isUnit(_ text: ScalarSlice) -> Bool {
    guard let first = text.first, text.count >= 3, text.count <= longest else { return false }
    if first == "単", text[1] == "位" { return true }
    guard first == "（" || first == "(" || first == "［" || first == "[", let last = text.last,
      last == "）" || last == ")" || last == "］" || last == "]"
    else { return false }
    let inner = text.part(1..<(text.count - 1))
    return Amounts.isUnit(inner) || multiples.contains(inner[0]) || inner.contains("/")
      || inner.allSatisfy { $0.isDigit || $0.isLatin || $0 == "-" }
  }

  /// What begins the unit of an axis: 千人, 百万円, 億円.
  private static let multiples: [Unicode.Scalar] = ["千", "百", "万", "億"]
}
