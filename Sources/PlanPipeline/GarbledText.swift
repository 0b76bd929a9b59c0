internal import PlanModel

/// Pages of text that no reader of Japanese could read: an extractor took the numbers of glyphs for characters, or bytes were
/// read in the wrong encoding. Nothing brings them back; the result says so.
enum GarbledText {
  /// Lines of a page that are looked at: the first ones, and of the others each so many.
  private static let (first, step) = (40, 16)

  /// What a reader of the result should know of a page; nil where it can be read.
  static func diagnostic(of lines: [TextLine], page: Int) -> Diagnostic? {
    let looked = lines.indices.lazy.filter { $0 < first || $0 % step == 0 }
    guard looked.contains(where: { Legibility.isSuspect(lines[$0].scalars) }) else { return nil }
    var counts = Legibility()
    for index in looked { counts.add(lines[index].scalars) }
    guard let share = counts.garbled ?? counts.unmapped else { return nil }
    return Diagnostic(
      id: "text-garbled", severity: .warning,
      message:
        "\(Int((share * 100).rounded())) % of the characters of the page are none of Japanese text: glyph numbers taken for "
        + "characters, or the wrong encoding. They cannot be brought back; reading the PDF with --ocr always can help",
      page: page)
  }
}
