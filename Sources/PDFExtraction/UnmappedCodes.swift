internal import PDFContent

/// Decides what the characters of fonts without a map to Unicode are.
///
/// The engine tells their codes. Mostly these number the glyphs of the font, and mean nothing
/// outside of it; but some programs make the codes of Unicode the codes of the font
/// (`pdfjs-javauninstall-7r.pdf` among the test files of pdf.js). It shows: of Japanese text a good
/// part is kana, and nearly all is kana, kanji, full-width forms or ASCII, while the glyphs of
/// Japanese fonts have numbers below 23,060 (Adobe-Japan1-7), in which kana and kanji stand where
/// Unicode has other scripts.
struct UnmappedCodes {
  /// Share of kana from which codes are taken for Unicode: half of what plans have.
  private static let kanaShare = 0.15
  /// Share of what Japanese text is made of, likewise.
  private static let japaneseShare = 0.9
  /// Codes below which nothing is decided.
  private static let least = 8

  private struct Count {
    var all = 0, kana = 0, japanese = 0
  }

  /// Places in the page's glyphs, and the codes there.
  private var places: [(glyph: Int, code: UInt32)] = []
  private var counts: [Int: Count] = [:]

  /// Notes a code without a map.
  ///
  /// - Parameters:
  ///   - glyph: the place in the page's glyphs that the character is going to have.
  ///   - font: number of the font.
  mutating func note(_ code: UInt32, glyph: Int, font: Int) {
    places.append((glyph, code))
    var count = counts[font] ?? Count()
    count.all += 1
    if 0x3041...0x30FE ~= code { count.kana += 1 }
    switch code {
    case 0x20...0x7E, 0x2010...0x2027, 0x3000...0x30FE, 0x4E00...0x9FFF, 0xFF01...0xFFEE:
      count.japanese += 1
    default: break
    }
    counts[font] = count
  }

  /// Puts the characters in, of the fonts whose codes are Unicode.
  func resolve(_ content: inout PageContent) {
    guard !places.isEmpty else { return }
    let fonts = Set(
      counts.filter { _, count in
        count.all >= Self.least
          && Double(count.kana) >= Double(count.all) * Self.kanaShare
          && Double(count.japanese) >= Double(count.all) * Self.japaneseShare
      }.keys)
    guard !fonts.isEmpty else { return }
    for (glyph, code) in places {
      let font = content.styles[Int(content.glyphs[glyph].style)].font
      guard code >= 0x20, fonts.contains(font), let scalar = Unicode.Scalar(code) else { continue }
      content.glyphs[glyph].scalar = scalar
      content.codesAsCharacters += 1
    }
  }
}
