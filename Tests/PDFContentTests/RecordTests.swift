import PDFContent
import PlanModel
import Testing

@Suite struct RecordTests {
  static let page: PageContent = {
    var page = PageContent(
      number: 3, size: PageSize(width: 595.28, height: 841.89), rotation: 90, label: "iii")
    page.styles = [
      GlyphStyle(font: 0, size: 10.5),
      GlyphStyle(font: 1, size: 8, colour: 0xFF00_0080, angle: 270, isInvisible: true, tag: "H1"),
    ]
    page.glyphs = [
      Glyph(scalar: "章", left: 1, top: 2.5, right: 11.5, bottom: 13, style: 0),
      Glyph(scalar: "\u{20B9F}", left: -4, top: 0, right: 6.5, bottom: 10.5, style: 1),
    ]
    page.shapes = [
      Shape(box: Box(left: 1, top: 2, right: 3, bottom: 2), stroke: 0xFF, lineWidth: 0.5),
      Shape(
        box: Box(left: 1, top: 2, right: 30, bottom: 20), fill: 0xEEEE_EEFF, stroke: nil,
        isDashed: true),
    ]
    page.images = [Box(left: 0, top: 0, right: 100, bottom: 50)]
    page.links = [
      Link(box: Box(left: 0, top: 0, right: 10, bottom: 10), page: 7),
      Link(box: Box(left: 0, top: 0, right: 10, bottom: 10), address: "https://example.jp/計画"),
    ]
    page.codesAsCharacters = 1
    page.cuts = [PageCut(.shapes, limit: 2)]
    return page
  }()

  static let records: [PDFRecord] = [
    .document(
      DocumentContent(
        pageCount: 40, producer: "Skia/PDF", creator: nil, title: "総合計画", isTagged: true,
        isEncrypted: true,
        bookmarks: [
          Bookmark(level: 0, title: "第１章", page: 3), Bookmark(level: 1, title: "", page: nil),
        ])),
    .skipped(page: 1, reason: "the page cannot be loaded"),
    .fonts([Font(name: "MS-Mincho", weight: 400, flags: -1), Font(name: "", isEmbedded: false)]),
    .page(page),
    .image(PageImage(page: 2, width: 3, height: 2, pixels: [0, 1, 2, 253, 254, 255])),
    .end,
    .failure(PDFFailure(.limit, message: "pages", value: 1 << 40)),
  ]

  static let bytes: [UInt8] = {
    var encoder = RecordEncoder()
    for record in records { encoder.append(record) }
    return encoder.bytes
  }()

  /// Everything that can be read from bytes, fed in pieces, up to what is wrong with them.
  static func read(
    _ bytes: some Sequence<UInt8>, piece: Int = .max
  ) -> ([PDFRecord], PDFRecordError?, pending: Int) {
    var decoder = RecordDecoder()
    var records: [PDFRecord] = []
    var rest = Array(bytes)[...]
    do {
      repeat {
        let part = Array(rest.prefix(piece))
        rest = rest.dropFirst(piece)
        part.withUnsafeBytes { decoder.feed($0) }
        while let record = try decoder.next() { records.append(record) }
      } while !rest.isEmpty
      return (records, nil, decoder.pendingBytes)
    } catch {
      return (records, error, decoder.pendingBytes)
    }
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1000, Int.max])
  func `records come back as they were, however the bytes are cut`(piece: Int) {
    let (records, error, pending) = Self.read(Self.bytes, piece: piece)
    #expect(error == nil)
    #expect(records == Self.records)
    #expect(pending == 0)
  }

  @Test func `bytes that end early give the whole records before, and no error`() {
    for count in 0..<Self.bytes.count {
      let (records, error, _) = Self.read(Self.bytes.prefix(count))
      #expect(error == nil)
      #expect(records == Array(Self.records.prefix(records.count)))
      #expect(records.count < Self.records.count)
    }
  }

  @Test func `damaged and random bytes are read to an error or an end`() {
    var random = SeededGenerator(seed: 20)
    var errors = 0
    for _ in 0..<20_000 {
      var bytes = Self.bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      if Self.read(bytes).1 != nil { errors += 1 }
      let noise = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
      // The kind of a record, and a length that is there.
      _ = Self.read([UInt8.random(in: 1...7, using: &random), 35, 0, 0, 0] + noise.prefix(35))
    }
    #expect(errors > 5_000)
  }

  @Test func `an index beyond its list is refused`() {
    var page = Self.page
    page.styles[0].font = 2
    var encoder = RecordEncoder()
    encoder.append(Self.records[2])
    encoder.append(page)
    #expect(Self.read(encoder.bytes).1?.description == "font 2 of 2")
    page = Self.page
    page.glyphs[1].style = 2
    encoder.removeAll()
    encoder.append(Self.records[2])
    encoder.append(page)
    #expect(Self.read(encoder.bytes).1?.description == "style 2 of 2")
  }

  @Test func `numbers that are not finite are refused`() {
    for change in [
      { (page: inout PageContent) in page.glyphs[0].top = .nan },
      { (page: inout PageContent) in page.glyphs[0].right = .infinity },
      { (page: inout PageContent) in page.shapes[0].box.left = -.infinity },
      { (page: inout PageContent) in page.styles[0].size = .nan },
      { (page: inout PageContent) in page.size.width = .nan },
    ] {
      var page = Self.page
      change(&page)
      var encoder = RecordEncoder()
      encoder.append(Self.records[2])
      encoder.append(page)
      #expect(Self.read(encoder.bytes).1 != nil)
    }
  }

  @Test func `a record over the limit is refused before its bytes come`() {
    var decoder = RecordDecoder(recordBytes: 100)
    [UInt8]([3, 101, 0, 0, 0]).withUnsafeBytes { decoder.feed($0) }
    #expect(throws: PDFRecordError.self) { try decoder.next() }
  }
}

/// The same numbers at every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
