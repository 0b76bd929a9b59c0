import PlanModel

/// What a reader of the result should know of how single pages of a PDF were read.
enum PageNotes {
  /// The share of characters without a meaning from which a page is not right in the result. Below it,
  /// it is a symbol or a word; pages of a broken font have nearly all.
  private static let unreadable = 0.2

  static func diagnostics(of pages: [Page]) -> [Diagnostic] {
    pages.flatMap { page in [turn(of: page), unmapped(of: page)].compactMap { $0 } }
  }

  private static func turn(of page: Page) -> Diagnostic? {
    guard page.turn != 0 else { return nil }
    return Diagnostic(
      id: "page-turned", severity: .note,
      message:
        "most text of the page is drawn turned; read turned by \(page.turn) degrees clockwise",
      page: page.number)
  }

  /// Characters that the font does not say the meaning of: U+FFFD in the raw text.
  private static func unmapped(of page: Page) -> Diagnostic? {
    var missing = 0
    var all = 0
    for line in page.lines {
      var index = Int(line.range.lower)
      while index < Int(line.range.upper) {
        let byte = page.rawText[index]
        if byte & 0xC0 != 0x80, byte > 0x20 { all += 1 }
        if byte == 0xEF, index + 2 < page.rawText.count, page.rawText[index + 1] == 0xBF,
          page.rawText[index + 2] == 0xBD
        {
          missing += 1
        }
        index += 1
      }
    }
    guard missing > 0 else { return nil }
    return Diagnostic(
      id: "characters-without-map",
      severity: Double(missing) >= unreadable * Double(all) ? .error : .warning,
      message: "\(missing) of \(all) characters stand in a font whose map to Unicode is missing or "
        + "broken, and are U+FFFD",
      page: page.number)
  }
}
