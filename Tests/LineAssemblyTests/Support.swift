import LineAssembly
import PDFContent
import PlanModel

/// A page made by hand: characters put where a test wants them.
struct Drawn {
  var content: PageContent
  var fonts = [Font(name: "MS-Mincho")]

  init(width: Double = 400, height: Double = 600) {
    content = PageContent(number: 1, size: PageSize(width: width, height: height))
  }

  /// Draws text. Full-width characters are one em wide, others half an em; a space draws a blank.
  ///
  /// - Parameters:
  ///   - x: the left edge of the first cell.
  ///   - y: its top edge.
  ///   - pitch: distance from one cell of full width to the next in em.
  ///   - isDown: whether the characters stand below each other.
  ///   - angle: clockwise angle of the line of writing: 0, 90 or 270.
  mutating func text(
    _ text: String, _ x: Float, _ y: Float, size: Float = 10, pitch: Float = 1,
    isDown: Bool = false,
    angle: Int = 0, colour: UInt32 = 0x0000_00FF, isInvisible: Bool = false, font: Int = 0
  ) {
    let style = self.style(
      GlyphStyle(font: font, size: size, colour: colour, angle: angle, isInvisible: isInvisible))
    var place: Float = 0
    for scalar in text.unicodeScalars {
      let width = scalar.value < 0x2000 ? size / 2 : size
      let step = scalar.value < 0x2000 ? size / 2 * pitch : size * pitch
      switch angle {
      case 90: add(scalar, x, y + place, x + size, y + place + width, style)
      case 270: add(scalar, x, y - place - width, x + size, y - place, style)
      case _ where isDown: add(scalar, x, y + place, x + size, y + place + size, style)
      default: add(scalar, x + place, y, x + place + width, y + size, style)
      }
      place += isDown && angle == 0 ? size * pitch : step
    }
  }

  private mutating func add(
    _ scalar: Unicode.Scalar, _ left: Float, _ top: Float, _ right: Float, _ bottom: Float,
    _ style: UInt16
  ) {
    content.glyphs.append(
      Glyph(scalar: scalar, left: left, top: top, right: right, bottom: bottom, style: style))
  }

  mutating func style(_ style: GlyphStyle) -> UInt16 {
    if let index = content.styles.firstIndex(of: style) { return UInt16(index) }
    content.styles.append(style)
    return UInt16(content.styles.count - 1)
  }

  /// Draws a rule from one point to another.
  mutating func rule(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) {
    content.shapes.append(
      Shape(
        box: Box(left: left, top: top, right: right, bottom: bottom), stroke: 0x0000_00FF,
        lineWidth: 0.5))
  }

  mutating func fill(
    _ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ colour: UInt32
  ) {
    content.shapes.append(
      Shape(box: Box(left: left, top: top, right: right, bottom: bottom), fill: colour))
  }

  var page: Page { LineAssembler().page(content, fonts: fonts) }

  /// The lines as text.
  var lines: [String] {
    let page = page
    return page.lines.map { String(decoding: page.rawText[$0.range.indices], as: UTF8.self) }
  }

  /// What was set aside.
  var dropped: [String] {
    let page = page
    return page.dropped.map {
      "\($0.reason.rawValue) \(String(decoding: page.rawText[$0.range.indices], as: UTF8.self))"
    }
  }

  /// Ruby as base and reading.
  var ruby: [String] {
    let page = page
    return page.ruby.map {
      String(decoding: page.rawText[$0.base.indices], as: UTF8.self) + "="
        + String(decoding: page.rawText[$0.range.indices], as: UTF8.self)
    }
  }
}
