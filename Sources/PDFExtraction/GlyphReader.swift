internal import CPDFium
internal import Glibc
internal import PDFContent

/// Reads the characters of a page.
///
/// Font, size, colour and mode are asked for once a text object: those questions are the cost. The
/// matrix that the engine tells for a character includes the form XObjects around it.
struct GlyphReader {
  let file: PDFFile
  let page: OpaquePointer
  let space: PageSpace
  /// The structure types of the page's marked content.
  let tags: [Int32: String]
  /// Text objects inside form XObjects, whose marked content is not the page's.
  let inForms: Set<OpaquePointer>

  /// What the characters of one text object share.
  private struct TextObject {
    var style: UInt16 = 0
    var matrix = taikei_pdfium_matrix.identity
    var fontSize: Float = 0
    var font: OpaquePointer?
    /// Whether it is written by a vertical font; see `verticalCell`.
    var isVertical = false
    /// Whether its matrix scales.
    var isScaled = false
    /// Ascent and descent of its font in em, both 0 for Type 3 fonts; see `plainCell`.
    var reach: (ascent: Float, descent: Float)?
    /// Whether its font tells no ascent and descent.
    var isPlain: Bool { reach.map { $0.ascent == $0.descent } ?? false }
  }

  func run(into content: inout PageContent, fonts: inout FontTable) {
    let functions = file.functions
    guard let text = functions.pointee.FPDFText_LoadPage(page) else { return }
    defer { functions.pointee.FPDFText_ClosePage(text) }
    let declared = Int(functions.pointee.FPDFText_CountChars(text))
    guard declared > 0 else { return }
    let isUnicode = functions.pointee.FPDFText_GetUnicode
    let isGenerated = functions.pointee.FPDFText_IsGenerated
    let hasNoUnicode = functions.pointee.FPDFText_HasUnicodeMapError
    let objectOf = functions.pointee.FPDFText_GetTextObject
    let looseBox = functions.pointee.FPDFText_GetLooseCharBox

    content.glyphs.reserveCapacity(min(declared, file.limits.glyphs))
    var styles = StyleTable()
    var current: OpaquePointer?
    var object = TextObject()
    var highSurrogate: UInt32?
    var unmapped = UnmappedCodes()
    for index in 0..<Int32(clamping: declared) {
      if isGenerated(text, index) == 1 { continue }
      if content.glyphs.count >= file.limits.glyphs {
        content.cuts.append(PageCut(.glyphs, limit: file.limits.glyphs))
        break
      }
      let owner = objectOf(text, index)
      if owner != current || index == 0 {
        current = owner
        object = read(owner, text, index, &styles, &fonts)
      }
      var value = isUnicode(text, index)
      if hasNoUnicode(text, index) == 1 {
        unmapped.note(
          value, glyph: content.glyphs.count, font: styles.styles[Int(object.style)].font)
        value = 0xFFFD
      } else if value < 0x20 || value == 0xFFFE || value == 0xFFFF {
        value = visible(value, isHyphen: functions.pointee.FPDFText_IsHyphen(text, index) == 1)
      } else if value & 0xFFFF_FC00 == 0xD800 {
        highSurrogate = value
        continue
      } else if value & 0xFFFF_FC00 == 0xDC00, let high = highSurrogate {
        value = 0x10000 + (high & 0x3FF) << 10 + (value & 0x3FF)
      }
      highSurrogate = nil
      var box = taikei_pdfium_rect()
      if looseBox(text, index, &box) == 0 || box.left >= box.right || box.bottom >= box.top {
        box = cell(value, text, index, object)
      } else if object.isVertical, object.isScaled || value == 0x20 || value == 0x3000 {
        box = verticalCell(value, text, index, object)
      } else if !object.isVertical, object.isPlain || isOutline(box, of: value, object) {
        box = plainCell(value, text, index, object) ?? box
      }
      var (left, top, right, bottom) = space.edges(box)
      if !((left + top + right + bottom) * 0).isZero { (left, top, right, bottom) = (0, 0, 0, 0) }
      content.glyphs.append(
        Glyph(
          scalar: Unicode.Scalar(value) ?? "\u{FFFD}", left: left, top: top, right: right,
          bottom: bottom, style: object.style))
    }
    content.styles = styles.styles
    unmapped.resolve(&content)
    if styles.isFull { content.cuts.append(PageCut(.styles, limit: StyleTable.limit)) }
  }

  /// The character that stands for a control character of the engine or of the font's map.
  private func visible(_ value: UInt32, isHyphen: Bool) -> UInt32 {
    // The engine writes a hyphen at the end of a line as U+0002 or U+FFFE.
    if isHyphen || value == 0xFFFE { return 0x2D }
    // Some producers map the space to them.
    if value == 0x09 || value == 0x0A || value == 0x0D { return 0x20 }
    return 0xFFFD
  }

  private func read(
    _ owner: OpaquePointer?, _ text: OpaquePointer, _ index: Int32, _ styles: inout StyleTable,
    _ fonts: inout FontTable
  ) -> TextObject {
    let functions = file.functions
    var object = TextObject()
    _ = functions.pointee.FPDFText_GetMatrix(text, index, &object.matrix)
    let matrix = object.matrix
    guard let owner else {
      object.style = styles.number(of: GlyphStyle(font: fonts.number(of: nil, functions), size: 0))
      return object
    }
    _ = functions.pointee.FPDFTextObj_GetFontSize(owner, &object.fontSize)
    object.font = functions.pointee.FPDFTextObj_GetFont(owner)
    let font: Int
    if let handle = object.font {
      let place = styles.place(of: handle) {
        StyleTable.PageFont(number: fonts.number(of: handle, functions), reach: reach(handle))
      }
      font = styles.fonts[place].number
      object.reach = styles.fonts[place].reach
      object.isVertical = isVertical(object, owner, text, index, &styles.fonts[place].isVertical)
    } else {
      font = fonts.number(of: nil, functions)
    }
    let mode = Int(functions.pointee.FPDFTextObj_GetTextRenderMode(owner))
    let size = abs(object.fontSize) * (matrix.c * matrix.c + matrix.d * matrix.d).squareRoot()
    object.isScaled = abs(size - object.fontSize) > object.fontSize * 0.01
    var colour: UInt32 = 0x0000_00FF
    var red: UInt32 = 0, green: UInt32 = 0, blue: UInt32 = 0, alpha: UInt32 = 0
    // Text of mode 1 is only outlined.
    let asked =
      mode == 1
      ? functions.pointee.FPDFPageObj_GetStrokeColor(owner, &red, &green, &blue, &alpha)
      : functions.pointee.FPDFPageObj_GetFillColor(owner, &red, &green, &blue, &alpha)
    if asked != 0 { colour = red << 24 | green << 16 | blue << 8 | alpha }
    var angle = space.rotation
    if matrix.b != 0 || !(matrix.a > 0) {
      let turned = -atan2(matrix.b, matrix.a) * 180 / .pi + Float(space.rotation)
      angle = turned.isFinite ? ((Int(turned.rounded()) % 360) + 360) % 360 : 0
    }
    object.style = styles.number(
      of: GlyphStyle(
        font: font, size: size.isFinite ? (size * 100).rounded() / 100 : 0, colour: colour,
        angle: angle,
        isInvisible: mode == TAIKEI_PDFIUM_TEXT_INVISIBLE
          || mode == TAIKEI_PDFIUM_TEXT_CLIP || colour & 0xFF == 0,
        tag: tag(of: owner)))
    return object
  }

  /// The cell of a character that draws nothing, a space for example: its advance from its origin.
  private func cell(
    _ value: UInt32, _ text: OpaquePointer, _ index: Int32, _ object: TextObject
  ) -> taikei_pdfium_rect {
    let functions = file.functions
    var x = 0.0, y = 0.0
    _ = functions.pointee.FPDFText_GetCharOrigin(text, index, &x, &y)
    var width: Float = 0, ascent: Float = 0, descent: Float = 0
    if let font = object.font {
      _ = functions.pointee.FPDFFont_GetGlyphWidth(font, value, object.fontSize, &width)
      _ = functions.pointee.FPDFFont_GetAscent(font, object.fontSize, &ascent)
      _ = functions.pointee.FPDFFont_GetDescent(font, object.fontSize, &descent)
    }
    var matrix = object.matrix
    matrix.e = Float(x)
    matrix.f = Float(y)
    return matrix.transform(
      taikei_pdfium_rect(left: 0, top: ascent, right: width, bottom: descent))
  }

  /// The ascent and the descent of a font in em.
  private func reach(_ font: OpaquePointer) -> (ascent: Float, descent: Float) {
    var reach: (ascent: Float, descent: Float) = (0, 0)
    _ = file.functions.pointee.FPDFFont_GetAscent(font, 1, &reach.ascent)
    _ = file.functions.pointee.FPDFFont_GetDescent(font, 1, &reach.descent)
    return reach
  }

  /// Whether what the engine tells of a full-width character is its outline. The engine
  /// writes a usual character for a radical (⼝) and loses its cell.
  private func isOutline(
    _ box: taikei_pdfium_rect, of value: UInt32, _ object: TextObject
  ) -> Bool {
    guard 0x2E80...0x9FFF ~= value, object.matrix.b == 0, object.matrix.c == 0 else { return false }
    let size = abs(object.fontSize * object.matrix.a)
    // Outlines are narrower than 1 em, which is what a cell of full width is.
    guard box.right - box.left < 0.97 * size else { return false }
    let height = box.top - box.bottom
    // Cells are 1 em high, or as high as the font says.
    guard let reach = object.reach, abs(height - size) > 0.02 * size else { return false }
    return abs(height - size * (reach.ascent - reach.descent)) > 0.02 * size
  }

  /// The cell of a character where the engine tells its outline: as wide as its advance, and 1 em high
  /// from 0.88 em above its origin, as in `verticalCell`. Nil where the font does not tell the advance.
  private func plainCell(
    _ value: UInt32, _ text: OpaquePointer, _ index: Int32, _ object: TextObject
  ) -> taikei_pdfium_rect? {
    let functions = file.functions
    var x = 0.0, y = 0.0
    var width: Float = 0
    guard let font = object.font,
      functions.pointee.FPDFText_GetCharOrigin(text, index, &x, &y) != 0
    else { return nil }
    if object.isPlain {
      _ = functions.pointee.FPDFFont_GetGlyphWidth(font, value, object.fontSize, &width)
    } else {
      width = object.fontSize
    }
    guard width > 0 else { return nil }
    var matrix = object.matrix
    matrix.e = Float(x)
    matrix.f = Float(y)
    var ascent: Float = 0.88
    if !object.isPlain, let reach = object.reach {
      ascent = reach.ascent / (reach.ascent - reach.descent)
    }
    return matrix.transform(
      taikei_pdfium_rect(
        left: 0, top: ascent * object.fontSize, right: width,
        bottom: (ascent - 1) * object.fontSize))
  }

  /// Whether an object is written by a vertical font (Identity-V and its like).
  ///
  /// No function tells the mode of writing: it is seen from the first two characters of an object,
  /// and kept for the font on this page.
  private func isVertical(
    _ object: TextObject, _ owner: OpaquePointer, _ text: OpaquePointer, _ index: Int32,
    _ known: inout Bool?
  ) -> Bool {
    if let known { return known }
    let matrix = object.matrix
    let scale = (matrix.c * matrix.c + matrix.d * matrix.d).squareRoot()
    let functions = file.functions
    guard functions.pointee.FPDFText_GetTextObject(text, index + 1) == owner else { return false }
    var here = (x: 0.0, y: 0.0), next = (x: 0.0, y: 0.0)
    _ = functions.pointee.FPDFText_GetCharOrigin(text, index, &here.x, &here.y)
    _ = functions.pointee.FPDFText_GetCharOrigin(text, index + 1, &next.x, &next.y)
    let (dx, dy) = (Float(next.x - here.x), Float(next.y - here.y))
    // Along the line and across it, in em.
    let em = object.fontSize * scale * scale
    let along = (dx * matrix.a + dy * matrix.b) / em
    let across = (dx * matrix.c + dy * matrix.d) / em
    let isVertical = across < -0.3 && abs(along) < 0.3
    known = isVertical
    return isVertical
  }

  /// The cell of a character of a vertical font, where the engine does not tell it: under a matrix
  /// that scales it tells the outline, and of a space an extent twice as wide.
  ///
  /// It is 1 em high from 0.88 em above its origin, which is what ISO 32000-1, 9.7.4.3 says where the
  /// font does not, and 1 em wide around its middle.
  private func verticalCell(
    _ value: UInt32, _ text: OpaquePointer, _ index: Int32, _ object: TextObject
  ) -> taikei_pdfium_rect {
    let functions = file.functions
    var x = 0.0, y = 0.0
    _ = functions.pointee.FPDFText_GetCharOrigin(text, index, &x, &y)
    let size = object.fontSize
    var width: Float = 0
    if let font = object.font {
      _ = functions.pointee.FPDFFont_GetGlyphWidth(font, value, size, &width)
    }
    if width <= 0 || width > size { width = size }
    var matrix = object.matrix
    matrix.e = Float(x)
    matrix.f = Float(y)
    return matrix.transform(
      taikei_pdfium_rect(
        left: (width - size) / 2, top: 0.88 * size, right: (width + size) / 2,
        bottom: -0.12 * size))
  }

  private func tag(of owner: OpaquePointer) -> String? {
    guard file.usesTags else { return nil }
    let functions = file.functions
    if !inForms.contains(owner), let get = functions.pointee.FPDFPageObj_GetMarkedContentID,
      let tag = tags[get(owner)]
    {
      return tag
    }
    return file.isArtifact(owner) ? "Artifact" : nil
  }
}
