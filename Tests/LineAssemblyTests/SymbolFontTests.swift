import PDFContent
import Testing

/// The name of a symbol font says what its characters show.
@Suite struct SymbolFontTests {
  @Test(arguments: [
    ("Wingdings", "\u{F06C}", "●"), ("Wingdings", "l", "●"), ("Wingdings-Regular", "\u{F077}", "◆"),
    ("Wingdings", "\u{F082}", "②"), ("Wingdings", "\u{F08D}", "❷"), ("Wingdings", "\u{F0FC}", "✓"),
    ("Symbol", "\u{F0B7}", "•"), ("SymbolMT", "\u{F0AE}", "→"),
    // Another font, and other shapes at the same numbers.
    ("MS-Mincho", "l", "l"), ("Wingdings2", "\u{F06C}", "\u{F06C}"), ("Wingdings", "あ", "あ"),
  ])
  func charactersAreWhatTheyShow(font: String, code: String, shown: String) {
    var drawn = Drawn()
    drawn.fonts.append(Font(name: font))
    drawn.text(code, 20, 50, font: 1)
    drawn.text("項目", 100, 50)
    #expect(drawn.lines == [shown, "項目"])
  }
}
