import PDFContent

/// Gives the characters of symbol fonts the meaning that their shapes have.
///
/// Wingdings and Symbol number their shapes from 0x20 to 0xFF; a PDF tells them by these numbers or as
/// private-use characters U+F020 to U+F0FF. Only the name of the font says which shapes they are. Where
/// a file does not tell the name, the normalizer's table of private-use characters has to do.
enum SymbolFonts {
  /// The page with what symbol fonts show in place of their codes. Codes without an entry stay.
  static func mapped(_ content: PageContent, _ fonts: [Font]) -> PageContent {
    // Most documents have none.
    guard fonts.contains(where: { table(of: $0.name) != nil }) else { return content }
    let tables = content.styles.map { style in
      fonts.indices.contains(style.font) ? table(of: fonts[style.font].name) : nil
    }
    var page = content
    for index in page.glyphs.indices {
      let glyph = page.glyphs[index]
      let value = glyph.scalar.value
      guard let table = tables[Int(glyph.style)] else { continue }
      let code = 0xF020...0xF0FF ~= value ? value - 0xF000 : value
      guard code <= 0xFF, let shown = table[UInt8(code)] else { continue }
      page.glyphs[index].scalar = shown
    }
    return page
  }

  private static func table(of name: String) -> [UInt8: Unicode.Scalar]? {
    if name.hasPrefix("Wingdings") {
      // Wingdings 2 and 3 show other shapes at the same numbers.
      return name.utf8.contains(where: { $0 == 0x32 || $0 == 0x33 }) ? nil : wingdings
    }
    return name == "Symbol" || name == "SymbolMT" ? symbol : nil
  }

  /// Bullets, numbers, arrows and marks of Wingdings; its pictures are left out. After ISO/IEC
  /// JTC1/SC2/WG2 N 4384 (UTC L2/12-368); medium and small shapes that no Japanese font has are
  /// as the usual ones (◆ for ⬥).
  private static let wingdings: [UInt8: Unicode.Scalar] = {
    var table: [UInt8: Unicode.Scalar] = [
      0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x46: "☞", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□",
      0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "◆", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆",
      0x80: "⓪", 0x8B: "⓿", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA2: "○", 0xA3: "○",
      0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "□", 0xAA: "✦", 0xAB: "★", 0xAC: "✶", 0xB5: "✪",
      0xB6: "✰", 0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE3: "↖",
      0xE4: "↗", 0xE5: "↙", 0xE6: "↘", 0xE7: "←", 0xE8: "➔", 0xE9: "↑", 0xEA: "↓", 0xEF: "⇦",
      0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    ]
    for number in UInt8(1)...10 {
      table[0x80 + number] = Unicode.Scalar(0x245F + UInt32(number))  // ① to ⑩
      table[0x8B + number] = Unicode.Scalar(0x2775 + UInt32(number))  // ❶ to ❿
    }
    return table
  }()

  /// Bullets, arrows and signs of Symbol (ISO 32000-1, annex D.5).
  private static let symbol: [UInt8: Unicode.Scalar] = [
    0xA3: "≤", 0xA5: "∞", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xAB: "↔", 0xAC: "←",
    0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
    0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD7: "·", 0xDB: "⇔", 0xDC: "⇐", 0xDD: "⇑",
    0xDE: "⇒", 0xDF: "⇓", 0xE5: "∑",
  ]
}
