import FuzzSupport
import LineAssembly
import PDFContent
import PlanModel
import PlanPipeline
import PlanVerification
import TextNormalization

/// Any page of characters makes lines that keep the promises of their types, and a document that
/// loses and invents nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func assembleOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = DrawnInput(bytes: fuzzInput(start, count))
  let (content, fonts) = input.page()
  let page = LineAssembler().page(content, fonts: fonts)
  check(page, content)
  let document = PlanConverter().convert(
    SourceDocument(
      name: "input", sha256: "", mediaType: "application/pdf", reader: "pdfium", encoding: "UTF-8",
      pages: [page]))
  let normalizer = TextNormalizer()
  let findings = ConservationCheck.run(
    document: document, pages: [page], text: { normalizer.textLines(of: $0).lines })
  require(findings.isEmpty, "nothing is lost or invented: \(findings.first?.message ?? "")")
  return 0
}

private func check(_ page: Page, _ content: PageContent) {
  require(
    Array(String(decoding: page.rawText, as: UTF8.self).utf8) == page.rawText,
    "raw text is valid UTF-8")
  let ranges = page.lines.map(\.range) + page.ruby.map(\.range) + page.dropped.map(\.range)
  var end = 0
  var written = 0
  for range in ranges {
    require(
      range.indices.lowerBound >= end && range.indices.upperBound <= page.rawText.count
        && !range.isEmpty, "lines, ruby and what is dropped rise within the page")
    end = range.indices.upperBound
    written += String(decoding: page.rawText[range.indices], as: UTF8.self).unicodeScalars
      .count { $0 != " " && $0 != "\u{3000}" }
  }
  let drawn = content.glyphs.count { $0.scalar != " " && $0.scalar != "\u{3000}" }
  require(written == drawn, "every character is in one place: \(written) of \(drawn)")
  for ruby in page.ruby {
    require(
      page.lines.contains {
        $0.range.lower <= ruby.base.lower && ruby.base.upper <= $0.range.upper
      },
      "ruby stands beside one line")
  }
}

/// Makes a page of the bytes of an input: commands of a kind and its arguments, one byte each. What is
/// near in the input is near on the page, so that changes of a few bytes change little.
private struct DrawnInput {
  private var bytes: ArraySlice<UInt8>
  private static let alphabet: [Unicode.Scalar] = Array(
    ("総合計画まちづくりの施策津波ツナミーっ。、「」（）【】・●１２３12345,.abcPLAN%※①ア〇年度月日 \u{3000}\u{FFFD}"
      + "\u{F06C}\u{FE12}\u{2F49}\u{1F3D9}\u{E000}")
      .unicodeScalars)

  init(bytes: [UInt8]) { self.bytes = bytes[...] }

  private mutating func next() -> UInt8 { bytes.popFirst() ?? 0 }

  /// A place on the page in half points, now and then far outside of it.
  private mutating func place() -> Float {
    let value = next()
    if value == 0xFF { return [1e30, -1e30, 1e5, -1e5, 0][Int(next()) % 5] }
    return Float(value) * 2.5 - 20
  }

  mutating func page() -> (PageContent, [Font]) {
    var content = PageContent(number: 1, size: PageSize(width: 400, height: 600))
    let fonts = [Font(name: "MS-Mincho"), Font(name: "Wingdings"), Font(name: "@MS-Gothic")]
    content.styles = [GlyphStyle(font: 0, size: 10)]
    var x: Float = 20, y: Float = 20
    while !bytes.isEmpty, content.glyphs.count < 2_000 {
      switch next() % 16 {
      case 0: (x, y) = (place(), place())
      case 1:
        let size = next()
        let look = next()
        content.styles.append(
          GlyphStyle(
            font: Int(look & 3) % 3, size: size == 0xFF ? 1e30 : Float(size) / 8,
            colour: look & 4 == 0 ? 0xFF : 0xFFFF_FFFF,
            angle: [0, 0, 0, 90, 180, 270, 45, 359][Int(look >> 3) & 7],
            isInvisible: look & 0xC0 == 0xC0))
      case 2:
        let (left, top) = (place(), place())
        let isWide = next() & 1 == 0
        let length = Double(next())
        content.shapes.append(
          Shape(
            box: Box(
              left: Double(left), top: Double(top), right: Double(left) + (isWide ? length : 0.5),
              bottom: Double(top) + (isWide ? 0.5 : length)), stroke: 0xFF, lineWidth: 0.5))
      case 3:
        let (left, top) = (place(), place())
        content.shapes.append(
          Shape(
            box: Box(
              left: Double(left), top: Double(top), right: Double(left) + Double(next()),
              bottom: Double(top) + Double(next())), fill: 0xCCDD_EEFF))
      case 4...8: draw(&content, &x, &y, isDown: true)
      default: draw(&content, &x, &y, isDown: false)
      }
    }
    return (content, fonts)
  }

  /// Draws a few characters behind or below each other.
  private mutating func draw(
    _ content: inout PageContent, _ x: inout Float, _ y: inout Float, isDown: Bool
  ) {
    let style = content.styles.count - 1
    let size = content.styles[style].size
    for _ in 0...(next() % 8) {
      let scalar = Self.alphabet[Int(next()) % Self.alphabet.count]
      let width = scalar.isASCII ? size / 2 : size
      content.glyphs.append(
        Glyph(
          scalar: scalar, left: x, top: y, right: x + width, bottom: y + size, style: UInt16(style))
      )
      if isDown { y += size } else { x += width }
    }
  }
}
