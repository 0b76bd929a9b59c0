import PDFContent
import PlanModel

/// Writes runs into a page's raw text, each a line, with spaces made from gaps.
struct LineWriter {
  private let content: PageContent
  private let fonts: [Font]
  private(set) var rawText: [UInt8] = []
  private(set) var lines: [Line] = []
  private(set) var dropped: [Page.DroppedText] = []

  private(set) var ruby: [Page.RubyText] = []

  private let pitch: Float
  /// The bytes of the glyphs that have ruby.
  private var bases: [Int: ByteRange] = [:]
  private let rubyBases: Set<Int>

  /// - Parameter rubyBases: the glyphs that have ruby.
  init(_ content: PageContent, fonts: [Font], pitch: Float, rubyBases: Set<Int> = []) {
    self.pitch = pitch
    self.rubyBases = rubyBases
    self.content = content
    self.fonts = fonts
    rawText.reserveCapacity(content.glyphs.count * 3 + 64)
  }

  mutating func write(_ run: Run) {
    let gaps = GapScale(run, content, pitch: pitch)
    let start = rawText.count
    var offsets: [UInt32] = []
    var extents: [LineGeometry.Extent] = []
    offsets.reserveCapacity(run.elements.count)
    extents.reserveCapacity(run.elements.count)
    for (position, element) in run.elements.enumerated() {
      let glyph = content.glyphs[element.glyph]
      if position > 0 {
        switch gaps.space(before: position, in: run, content) {
        case .none: break
        case .narrow: rawText.append(0x20)
        case .wide: append("\u{3000}")
        }
      }
      offsets.append(UInt32(rawText.count))
      extents.append(
        run.direction == .right
          ? LineGeometry.Extent(glyph.left, glyph.right)
          : LineGeometry.Extent(glyph.top, glyph.bottom))
      append(glyph.scalar)
      if !rubyBases.isEmpty, rubyBases.contains(element.glyph), let lower = offsets.last {
        bases[element.glyph] = ByteRange(Int(lower), rawText.count)
      }
    }
    let box = Box(
      left: Double(run.left), top: Double(run.top), right: Double(run.right),
      bottom: Double(run.bottom))
    lines.append(
      Line(
        range: ByteRange(start, rawText.count),
        geometry: LineGeometry(
          box: box, style: style(of: run), offsets: offsets, extents: extents)))
    rawText.append(0x0A)
  }

  /// Writes ruby, behind all lines.
  mutating func writeRuby(_ found: [RubyFinder.Ruby]) {
    for entry in found {
      let ranges = entry.base.compactMap { bases[$0] }
      guard let lower = ranges.map(\.lower).min(), let upper = ranges.map(\.upper).max() else {
        continue
      }
      let start = rawText.count
      for element in entry.run.elements { append(content.glyphs[element.glyph].scalar) }
      let run = entry.run
      ruby.append(
        Page.RubyText(
          range: ByteRange(start, rawText.count), base: ByteRange(Int(lower), Int(upper)),
          box: Box(
            left: Double(run.left), top: Double(run.top), right: Double(run.right),
            bottom: Double(run.bottom))))
      rawText.append(0x0A)
    }
  }

  /// Writes what is set aside, one entry for characters that were drawn one after the other for the
  /// same reason.
  mutating func writeDropped(_ glyphs: [(glyph: Int, reason: Dropped.Reason)]) {
    var index = 0
    while index < glyphs.count {
      let start = rawText.count
      let first = glyphs[index]
      var box: Box?
      var last = first.glyph - 1
      while index < glyphs.count, glyphs[index].reason == first.reason,
        glyphs[index].glyph <= last + 2
      {
        let glyph = content.glyphs[glyphs[index].glyph]
        let extent = Box(
          left: Double(glyph.left), top: Double(glyph.top), right: Double(glyph.right),
          bottom: Double(glyph.bottom))
        box = box?.union(extent) ?? extent
        append(glyph.scalar)
        last = glyphs[index].glyph
        index += 1
      }
      dropped.append(
        Page.DroppedText(
          reason: first.reason, range: ByteRange(start, rawText.count), box: box))
      rawText.append(0x0A)
    }
  }

  /// What most characters of a run look like.
  private func style(of run: Run) -> LineStyle {
    var counts: [(style: UInt16, count: Int)] = []
    for element in run.elements {
      let style = content.glyphs[element.glyph].style
      if let index = counts.lastIndex(where: { $0.style == style }) {
        counts[index].count += 1
      } else {
        counts.append((style, 1))
      }
    }
    let main = counts.max { $0.count < $1.count }?.style ?? 0
    let look = content.styles[Int(main)]
    var bold = 0
    for entry in counts {
      let font = content.styles[Int(entry.style)].font
      if fonts.indices.contains(font), fonts[font].isBold { bold += entry.count }
    }
    return LineStyle(
      size: look.size, isBold: 2 * bold > run.elements.count, colour: look.colour >> 8,
      direction: run.direction)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    guard value >= 0x80 else { return rawText.append(UInt8(value)) }
    if value >= 0x10000 {
      rawText.append(UInt8(0xF0 | value >> 18))
      rawText.append(UInt8(0x80 | value >> 12 & 0x3F))
    } else if value >= 0x800 {
      rawText.append(UInt8(0xE0 | value >> 12))
    } else {
      rawText.append(UInt8(0xC0 | value >> 6))
    }
    if value >= 0x800 { rawText.append(UInt8(0x80 | value >> 6 & 0x3F)) }
    rawText.append(UInt8(0x80 | value & 0x3F))
  }
}
