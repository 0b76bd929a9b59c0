import PDFContent
import PlanModel

/// What a reader of the result should know of how single pages of a PDF were read.
enum PageNotes {
  /// The share of characters without a meaning from which a page is not right in the result. Below it,
  /// it is a symbol or a word; pages of a broken font have nearly all.
  private static let unreadable = 0.2

  static func diagnostics(of pages: [Page]) -> [Diagnostic] {
    pages.flatMap { page in [turn(of: page), unmapped(of: page)].compactMap { $0 } }
  }

  /// What the process that reads PDFs left out of a page, and what it took on weak evidence.
  static func diagnostics(of content: PageContent) -> [Diagnostic] {
    var notes = content.cuts.map { cut in
      Diagnostic(
        id: "page-cut", severity: cut.what == .glyphs ? .error : .warning,
        message:
          "more than \(cut.limit) \(words(for: cut.what)); the others of the page are not read",
        page: content.number)
    }
    if content.codesAsCharacters > 0 {
      notes.append(
        Diagnostic(
          id: "characters-by-code", severity: .note,
          message:
            "\(content.codesAsCharacters) characters of fonts without a map to Unicode were taken "
            + "by their codes, which look like Unicode",
          page: content.number))
    }
    return notes
  }

  /// Characters of fonts that the file does not hold may be missing.
  static let noStandInFont = Diagnostic(
    id: "no-stand-in-font", severity: .warning,
    message: "fonts are not embedded and no Japanese font is installed to stand in for them: "
      + "characters may be missing (TAIKEI_PDF_FONTS names a folder of fonts)")

  /// What there is too much of, with the name of the limit where it can be set.
  private static func words(for what: PageCut.What) -> String {
    switch what {
    case .glyphs: "characters (pageGlyphs)"
    case .shapes: "lines and rectangles (pageShapes)"
    case .styles: "combinations of font, size and colour"
    case .images: "images"
    case .links: "links"
    case .objects: "objects"
    case .formDepth: "drawings inside one another"
    }
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
