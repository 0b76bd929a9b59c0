internal import PlanModel

/// Writes records to a buffer.
public struct RecordEncoder: Sendable {
  /// What was written since the buffer was last emptied.
  public private(set) var bytes: [UInt8] = []

  /// Makes an encoder with an empty buffer.
  public init() {}

  /// Empties the buffer and keeps its memory.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a record.
  public mutating func append(_ record: PDFRecord) {
    switch record {
    case .document(let document): frame(.document) { $0.put(document) }
    case .fonts(let fonts): frame(.fonts) { $0.put(fonts) { $0.put($1) } }
    case .page(let page): append(page)
    case .skipped(let page, let reason):
      frame(.skipped) {
        $0.put(page)
        $0.put(reason)
      }
    case .image(let image):
      frame(.image) {
        $0.put(image.page)
        $0.put(image.width)
        $0.put(image.height)
        $0.bytes.append(contentsOf: image.pixels)
      }
    case .end: frame(.end) { _ in }
    case .failure(let failure):
      frame(.failure) {
        $0.put(failure.reason.rawValue)
        $0.put(failure.message)
        $0.put(UInt64(bitPattern: Int64(failure.value)))
      }
    }
  }

  /// Appends a page; the same as the record `.page`, without a copy.
  public mutating func append(_ page: borrowing PageContent) {
    let start = open(.page)
    put(page)
    close(start)
  }

  private mutating func frame(_ kind: RecordKind, _ content: (inout RecordEncoder) -> Void) {
    let start = open(kind)
    content(&self)
    close(start)
  }

  /// Writes the head of a record and returns where it starts.
  private mutating func open(_ kind: RecordKind) -> Int {
    let start = bytes.count
    put(kind.rawValue)
    put(UInt32(0))
    return start
  }

  /// Writes the length of the record that starts at an index and ends here.
  private mutating func close(_ start: Int) {
    let length = UInt32(bytes.count - start - 5)
    for index in 0..<4 {
      bytes[start + 1 + index] = UInt8(truncatingIfNeeded: length >> (8 * index))
    }
  }

  // MARK: Values

  private mutating func put(_ document: DocumentContent) {
    put(document.pageCount)
    put(optional: document.producer) { $0.put($1) }
    put(optional: document.creator) { $0.put($1) }
    put(optional: document.title) { $0.put($1) }
    put(document.isTagged)
    put(document.isEncrypted)
    put(document.lacksStandInFonts)
    put(document.bookmarks) {
      $0.put($1.level)
      $0.put($1.title)
      $0.put(optional: $1.page) { $0.put($1) }
    }
  }

  private mutating func put(_ font: Font) {
    put(font.name)
    put(font.weight)
    put(font.flags)
    put(font.isEmbedded)
  }

  private mutating func put(_ page: borrowing PageContent) {
    put(page.number)
    put(page.size.width)
    put(page.size.height)
    put(page.rotation)
    put(optional: page.label) { $0.put($1) }
    put(page.styles) { $0.put($1) }
    putGlyphs(page.glyphs)
    put(page.shapes) {
      $0.put($1.box)
      $0.put(optional: $1.fill) { $0.put($1) }
      $0.put(optional: $1.stroke) { $0.put($1) }
      $0.put($1.lineWidth.bitPattern)
      $0.put($1.isDashed)
      $0.put($1.isFigure)
    }
    put(page.images) { $0.put($1) }
    put(page.links) {
      $0.put($1.box)
      $0.put(optional: $1.page) { $0.put($1) }
      $0.put(optional: $1.address) { $0.put($1) }
    }
    put(page.codesAsCharacters)
    put(page.cuts) {
      $0.put($1.what.rawValue)
      $0.put($1.limit)
    }
  }

  private mutating func put(_ style: GlyphStyle) {
    put(style.font)
    put(style.size.bitPattern)
    put(style.colour)
    put(style.angle)
    put(style.isInvisible)
    put(optional: style.tag) { $0.put($1) }
  }

  private mutating func put(_ box: Box) {
    put(box.left)
    put(box.top)
    put(box.right)
    put(box.bottom)
  }

  /// Glyphs are most of a page: written at a stretch into room made at once.
  private mutating func putGlyphs(_ glyphs: [Glyph]) {
    put(UInt32(glyphs.count))
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: glyphs.count * glyphBytes))
    bytes.withUnsafeMutableBytes { buffer in
      var offset = start
      for glyph in glyphs {
        func store<Number: FixedWidthInteger & BitwiseCopyable>(_ value: Number, _ place: Int) {
          buffer.storeBytes(
            of: value.littleEndian, toByteOffset: offset + place, as: Number.self)
        }
        store(glyph.scalar.value, 0)
        store(glyph.left.bitPattern, 4)
        store(glyph.top.bitPattern, 8)
        store(glyph.right.bitPattern, 12)
        store(glyph.bottom.bitPattern, 16)
        store(glyph.style, 20)
        offset += glyphBytes
      }
    }
  }

  // MARK: Numbers, text, lists

  private mutating func put(_ value: UInt8) { bytes.append(value) }
  private mutating func put(_ value: Bool) { bytes.append(value ? 1 : 0) }
  private mutating func put(_ value: UInt32) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
  private mutating func put(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
  /// Counts, pages and flags: 32 bits with sign.
  private mutating func put(_ value: Int) { put(UInt32(bitPattern: Int32(clamping: value))) }
  private mutating func put(_ value: Double) { put(value.bitPattern) }
  private mutating func put(_ text: String) {
    put(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func put<Value>(
    optional value: Value?, _ content: (inout RecordEncoder, Value) -> Void
  ) {
    put(value != nil)
    if let value { content(&self, value) }
  }

  private mutating func put<Value>(
    _ values: [Value], _ content: (inout RecordEncoder, Value) -> Void
  ) {
    put(UInt32(values.count))
    for value in values { content(&self, value) }
  }
}

/// Bytes of a glyph on the wire: scalar, four edges, style.
let glyphBytes = 22
