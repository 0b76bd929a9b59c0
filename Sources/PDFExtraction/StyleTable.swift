internal import PDFContent

/// The styles of one page.
struct StyleTable {
  /// `Glyph.style` has 16 bits.
  static let limit = 65_535

  var styles: [GlyphStyle] = []
  var isFull = false
  private var numbers: [GlyphStyle: UInt16] = [:]
  private var fonts: [OpaquePointer: Int] = [:]
  /// Whether a font is written from top to bottom, where that was seen.
  var isVertical: [OpaquePointer: Bool] = [:]
  /// Ascent and descent of fonts in em.
  var reaches: [OpaquePointer: (ascent: Float, descent: Float)] = [:]

  /// The number of a style, added where it is new. When the table is full, new ones are the last.
  mutating func number(of style: GlyphStyle) -> UInt16 {
    if let last = styles.last, last == style { return UInt16(styles.count - 1) }
    if let number = numbers[style] { return number }
    guard styles.count < Self.limit else {
      isFull = true
      return UInt16(Self.limit - 1)
    }
    let number = UInt16(styles.count)
    numbers[style] = number
    styles.append(style)
    return number
  }

  /// The number of a font, asked for once a page: the engine may give its handle to another font
  /// when the page is closed.
  mutating func fontNumber(_ font: OpaquePointer?, _ ask: () -> Int) -> Int {
    guard let font else { return ask() }
    if let number = fonts[font] { return number }
    let number = ask()
    fonts[font] = number
    return number
  }
}
