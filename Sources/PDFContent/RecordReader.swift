internal import PlanModel

/// Reads the content of one record, within its bounds.
struct RecordReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func record(
    _ kind: RecordKind, fontCount: Int
  ) throws(PDFRecordError) -> PDFRecord {
    switch kind {
    case .document: return .document(try document())
    case .fonts:
      return .fonts(try list(least: 13) { (reader) throws(PDFRecordError) in try reader.font() })
    case .page: return .page(try page(fontCount: fontCount))
    case .skipped: return .skipped(page: try natural(), reason: try text())
    case .image: return .image(try image())
    case .end: return .end
    case .failure:
      let code = try byte()
      guard let reason = PDFFailure.Reason(rawValue: code) else {
        throw PDFRecordError("unknown reason of a failure: \(code)")
      }
      let message = try text()
      let value = Int(Int64(bitPattern: try number(UInt64.self)))
      return .failure(PDFFailure(reason, message: message, value: value))
    }
  }

  // MARK: Values

  private mutating func document() throws(PDFRecordError) -> DocumentContent {
    var document = DocumentContent(pageCount: try natural())
    document.producer = try optionalText()
    document.creator = try optionalText()
    document.title = try optionalText()
    document.isTagged = try flag()
    document.isEncrypted = try flag()
    document.lacksStandInFonts = try flag()
    document.bookmarks = try list(least: 9) { (reader) throws(PDFRecordError) in
      Bookmark(
        level: try reader.natural(), title: try reader.text(), page: try reader.optionalNatural())
    }
    return document
  }

  private mutating func font() throws(PDFRecordError) -> Font {
    Font(
      name: try text(), weight: try integer(), flags: try integer(), isEmbedded: try flag())
  }

  private mutating func page(fontCount: Int) throws(PDFRecordError) -> PageContent {
    let number = try natural()
    let size = PageSize(width: try double(), height: try double())
    guard number >= 1, size.width >= 0, size.height >= 0 else {
      throw PDFRecordError("page \(number) of \(size.width) × \(size.height) points")
    }
    let rotation = try natural()
    guard [0, 90, 180, 270].contains(rotation) else {
      throw PDFRecordError("page rotated by \(rotation)°")
    }
    var page = PageContent(number: number, size: size, rotation: rotation)
    page.label = try optionalText()
    page.styles = try list(least: 18) { (reader) throws(PDFRecordError) in
      try reader.style(fontCount: fontCount)
    }
    page.glyphs = try glyphs(styleCount: page.styles.count)
    page.shapes = try list(least: 39) { (reader) throws(PDFRecordError) in
      Shape(
        box: try reader.box(), fill: try reader.optionalColour(),
        stroke: try reader.optionalColour(), lineWidth: try reader.float(),
        isDashed: try reader.flag(), isFigure: try reader.flag())
    }
    page.images = try list(least: 32) { (reader) throws(PDFRecordError) in try reader.box() }
    page.links = try list(least: 34) { (reader) throws(PDFRecordError) in
      Link(
        box: try reader.box(), page: try reader.optionalNatural(),
        address: try reader.optionalText())
    }
    page.codesAsCharacters = try natural()
    page.cuts = try list(least: 5) { (reader) throws(PDFRecordError) in
      let code = try reader.byte()
      guard let what = PageCut.What(rawValue: code) else {
        throw PDFRecordError("unknown cut of a page: \(code)")
      }
      return PageCut(what, limit: try reader.natural())
    }
    return page
  }

  private mutating func image() throws(PDFRecordError) -> PageImage {
    let page = try natural()
    let width = try natural()
    let height = try natural()
    // Both have 31 bits: the product has no more than 62.
    guard width * height == bytes.count - offset else {
      throw PDFRecordError("\(bytes.count - offset) pixels of \(width) × \(height)")
    }
    let pixels = Array(bytes[offset...])
    offset = bytes.count
    return PageImage(page: page, width: width, height: height, pixels: pixels)
  }

  private mutating func style(fontCount: Int) throws(PDFRecordError) -> GlyphStyle {
    let font = try natural()
    guard font < fontCount else { throw PDFRecordError("font \(font) of \(fontCount)") }
    let size = try float()
    let colour = try number(UInt32.self)
    let angle = try natural()
    guard angle < 360 else { throw PDFRecordError("text at \(angle)°") }
    return GlyphStyle(
      font: font, size: size, colour: colour, angle: angle, isInvisible: try flag(),
      tag: try optionalText())
  }

  private mutating func glyphs(styleCount: Int) throws(PDFRecordError) -> [Glyph] {
    let count = try count(least: glyphBytes)
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(count)
    for _ in 0..<count {
      let value = word(0)
      guard let scalar = Unicode.Scalar(value) else {
        throw PDFRecordError("no Unicode scalar: \(value)")
      }
      let glyph = Glyph(
        scalar: scalar, left: Float(bitPattern: word(4)), top: Float(bitPattern: word(8)),
        right: Float(bitPattern: word(12)), bottom: Float(bitPattern: word(16)),
        style: UInt16(
          littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 20, as: UInt16.self)))
      // A sum is finite only where all are.
      guard ((glyph.left + glyph.top + glyph.right + glyph.bottom) * 0).isZero else {
        throw PDFRecordError("a character's box is not finite")
      }
      guard Int(glyph.style) < styleCount else {
        throw PDFRecordError("style \(glyph.style) of \(styleCount)")
      }
      glyphs.append(glyph)
      offset += glyphBytes
    }
    return glyphs
  }

  /// A word of a glyph, whose bytes were counted before.
  private func word(_ place: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + place, as: UInt32.self))
  }

  private mutating func box() throws(PDFRecordError) -> Box {
    Box(left: try double(), top: try double(), right: try double(), bottom: try double())
  }

  // MARK: Numbers, text, lists

  private mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type
  ) throws(PDFRecordError) -> Number {
    let size = MemoryLayout<Number>.size
    guard bytes.count - offset >= size else { throw PDFRecordError("a record ends too early") }
    defer { offset += size }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
  }

  private mutating func byte() throws(PDFRecordError) -> UInt8 { try number(UInt8.self) }

  private mutating func flag() throws(PDFRecordError) -> Bool {
    let value = try byte()
    guard value <= 1 else { throw PDFRecordError("neither yes nor no: \(value)") }
    return value == 1
  }

  private mutating func integer() throws(PDFRecordError) -> Int {
    Int(Int32(bitPattern: try number(UInt32.self)))
  }

  private mutating func natural() throws(PDFRecordError) -> Int {
    let value = try integer()
    guard value >= 0 else { throw PDFRecordError("below zero: \(value)") }
    return value
  }

  private mutating func double() throws(PDFRecordError) -> Double {
    let value = Double(bitPattern: try number(UInt64.self))
    guard value.isFinite else { throw PDFRecordError("not finite: \(value)") }
    return value
  }

  private mutating func float() throws(PDFRecordError) -> Float {
    let value = Float(bitPattern: try number(UInt32.self))
    guard value.isFinite else { throw PDFRecordError("not finite: \(value)") }
    return value
  }

  private mutating func text() throws(PDFRecordError) -> String {
    let count = try count(least: 1)
    let slice = bytes[offset..<(offset + count)]
    offset += count
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw PDFRecordError("text is not UTF-8")
    }
    return text
  }

  private mutating func optionalText() throws(PDFRecordError) -> String? {
    try flag() ? try text() : nil
  }

  private mutating func optionalNatural() throws(PDFRecordError) -> Int? {
    try flag() ? try natural() : nil
  }

  private mutating func optionalColour() throws(PDFRecordError) -> UInt32? {
    try flag() ? try number(UInt32.self) : nil
  }

  /// A number of entries that the rest can hold, where each takes a number of bytes at least.
  private mutating func count(least: Int) throws(PDFRecordError) -> Int {
    let count = Int(try number(UInt32.self))
    guard count <= (bytes.count - offset) / least else {
      throw PDFRecordError("\(count) entries in \(bytes.count - offset) bytes")
    }
    return count
  }

  private mutating func list<Value>(
    least: Int, _ value: (inout RecordReader) throws(PDFRecordError) -> Value
  ) throws(PDFRecordError) -> [Value] {
    let count = try count(least: least)
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try value(&self)) }
    return values
  }
}
