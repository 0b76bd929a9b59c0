internal import PDFContent

/// The styles of one page, and what is asked of its fonts.
struct StyleTable {
  /// `Glyph.style` has 16 bits.
  static let limit = 65_535

  /// What is asked of a font once a page: the engine may give its handle to another font when the
  /// page is closed.
  struct PageFont {
    /// Its number in the document.
    var number: Int
    /// Its ascent and descent in em; both 0 where it tells none, and the engine then tells outlines
    /// for cells.
    var reach: (ascent: Float, descent: Float)
    /// Whether it is written from top to bottom, where that was seen.
    var isVertical: Bool?
  }

  var styles: [GlyphStyle] = []
  var isFull = false
  /// The fonts of the page in the order in which they were met.
  var fonts: [PageFont] = []
  private var numbers: [GlyphStyle: UInt16] = [:]
  private var places: [OpaquePointer: Int] = [:]
  /// The number and the font that were asked for last: those of the next text, mostly.
  private var lastNumber: UInt16 = 0
  private var lastFont: (handle: OpaquePointer, place: Int)?

  /// The number of a style, added where it is new. When the table is full, new ones are the last.
  mutating func number(of style: GlyphStyle) -> UInt16 {
    if Int(lastNumber) < styles.count, styles[Int(lastNumber)] == style { return lastNumber }
    if let number = numbers[style] {
      lastNumber = number
      return number
    }
    guard styles.count < Self.limit else {
      isFull = true
      return UInt16(Self.limit - 1)
    }
    let number = UInt16(styles.count)
    numbers[style] = number
    styles.append(style)
    lastNumber = number
    return number
  }

  /// The place of a font in `fonts`, where it is put when it is new.
  mutating func place(of font: OpaquePointer, _ ask: () -> PageFont) -> Int {
    if let lastFont, lastFont.handle == font { return lastFont.place }
    let place: Int
    if let known = places[font] {
      place = known
    } else {
      place = fonts.count
      fonts.append(ask())
      places[font] = place
    }
    lastFont = (font, place)
    return place
  }
}
