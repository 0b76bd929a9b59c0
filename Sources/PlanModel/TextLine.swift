/// One line in layer T (what the output shows), each scalar mapped to its raw bytes.
///
/// The line is complete: it keeps every character of T, its spaces included, so that
/// `rawOffsets` is dense. Leading and trailing white space is cut off and told by `indent`.
public struct TextLine: Sendable {
  /// The text in layer T without white space at its ends. Empty for a blank line. The lines of a page
  /// share their memory.
  public private(set) var scalars: ScalarSlice
  /// What most lines do not have, so that copying a line copies little.
  final class Extra: Sendable {
    /// The offsets of lines where they cannot be told from the scalars, one line behind the other.
    /// Most lines stand in layer T as they were printed: their offsets grow by the length of each
    /// scalar in UTF-8.
    let offsets: [UInt32]
    /// Where the raw bytes of each scalar end, for a line of which characters were taken out; else
    /// empty, and each ends where the next one starts.
    let ends: [UInt32]
    let geometry: LineGeometry?

    init(offsets: [UInt32], ends: [UInt32] = [], geometry: LineGeometry?) {
      self.offsets = offsets
      self.ends = ends
      self.geometry = geometry
    }
  }

  private var extra: Extra?
  /// Where the offsets of this line start in `extra`; -1 where they are told from the scalars.
  private var firstOffset: Int32
  private var rawStart: UInt32
  private var rawEnd: UInt32
  /// Number of the page; its highest bit tells a wide indent.
  private var pageBits: UInt32
  /// Width of the white space at the start of the raw line, in em (a half-width space is 0.5).
  public var indent: Float
  /// Width of the raw line in em, white space at its ends left out; half-width characters are 0.5.
  public var width: Float

  private static let wideBit: UInt32 = 1 << 31

  /// Number of the page, from 1.
  public var page: Int { Int(pageBits & ~Self.wideBit) }

  /// Whether the white space at the start holds an ideographic space (U+3000).
  public var hasWideIndent: Bool {
    get { pageBits & Self.wideBit != 0 }
    set { pageBits = pageBits & ~Self.wideBit | (newValue ? Self.wideBit : 0) }
  }

  /// The box of the line; nil for plain text.
  public var box: Box? { extra?.geometry?.box }

  /// What the line looks like; nil for plain text.
  public var style: LineStyle? { extra?.geometry?.style }

  /// Where the line and its parts stand on the page; nil for plain text.
  public var geometry: LineGeometry? { extra?.geometry }

  /// Where each scalar stands: scalar `i` comes from the page's raw bytes
  /// `rawOffsets[i] ..< rawOffsets[i + 1]`. One longer than `scalars`. Made anew for most lines; a
  /// single offset is cheaper by `rawOffset`.
  public var rawOffsets: [UInt32] {
    if let extra, firstOffset >= 0 {
      return Array(extra.offsets[Int(firstOffset)...(Int(firstOffset) + scalars.count)])
    }
    var all: [UInt32] = []
    all.reserveCapacity(scalars.count + 1)
    var offset = rawStart
    all.append(offset)
    for scalar in scalars {
      offset += Self.length(scalar)
      all.append(offset)
    }
    return all
  }

  /// Where a scalar starts in the page's raw bytes; for the count of scalars, where the line ends.
  public func rawOffset(_ index: Int) -> UInt32 {
    if index == 0 { return rawStart }
    if index == scalars.count { return rawEnd }
    if let extra, firstOffset >= 0 { return extra.offsets[Int(firstOffset) + index] }
    var offset = rawStart
    for place in 0..<index { offset += Self.length(scalars[place]) }
    return offset
  }

  /// Whether the line has no text.
  public var isBlank: Bool { scalars.isEmpty }

  /// The raw bytes of some scalars of the line.
  ///
  /// - Parameter range: half-open range of indices into `scalars`, not empty.
  public func rawRange(_ range: Range<Int>) -> ByteRange {
    if range.lowerBound == 0, range.upperBound == scalars.count {
      return ByteRange(Int(rawStart), Int(rawEnd))
    }
    return ByteRange(Int(rawOffset(range.lowerBound)), Int(rawOffset(range.upperBound)))
  }

  /// Lets go of the text.
  mutating func releaseText() {
    scalars = ScalarSlice()
    extra = nil
    firstOffset = -1
    rawEnd = rawStart
  }

  /// Where some scalars of the line stand in the source: one place, but for a line of which
  /// characters were taken out.
  public func spans(_ scalars: Range<Int>) -> [SourceSpan] {
    var spans = SpanList()
    append(scalars, to: &spans, expecting: 0)
    return spans.all
  }

  /// Adds where some scalars of a line stand in the source. The line is looked at where it stands: a
  /// copy of it counts references.
  ///
  /// - Parameters:
  ///   - scalars: half-open range of indices into the line's scalars.
  ///   - line: the line.
  ///   - spans: gets the places.
  ///   - more: how many more places are expected behind.
  @inline(__always)
  static func append(
    _ scalars: Range<Int>, of line: UnsafePointer<TextLine>, to spans: inout SpanList,
    expecting more: Int
  ) {
    var start = line.pointee.rawStart
    var end = line.pointee.rawEnd
    let count = line.pointee.scalars.count
    // Most pieces are whole lines, or the head or the rest of one.
    if let extra = line.pointee.extra {
      guard extra.ends.isEmpty, extra.geometry == nil, line.pointee.firstOffset >= 0 else {
        line.pointee.append(scalars, to: &spans, expecting: more)
        return
      }
      let first = Int(line.pointee.firstOffset)
      if scalars.lowerBound > 0 { start = extra.offsets[first + scalars.lowerBound] }
      if scalars.upperBound < count { end = extra.offsets[first + scalars.upperBound] }
    } else if scalars.lowerBound > 0 || scalars.upperBound < count {
      line.pointee.scalars.withContiguousStorageIfAvailable { text in
        for index in 0..<scalars.lowerBound { start += length(text[index]) }
        guard scalars.upperBound < count else { return }
        end = start
        for index in scalars { end += length(text[index]) }
      }
    }
    spans.append(
      SourceSpan(page: line.pointee.page, range: ByteRange(Int(start), Int(end))),
      expecting: more)
  }

  private func append(_ scalars: Range<Int>, to spans: inout SpanList, expecting more: Int) {
    guard let extra else {
      spans.append(SourceSpan(page: page, range: rawRange(scalars)), expecting: more)
      return
    }
    if extra.ends.isEmpty {
      let range = rawRange(scalars)
      spans.append(
        SourceSpan(page: page, box: extra.geometry?.box(of: range), range: range),
        expecting: more)
      return
    }
    for range in rawRanges(scalars) {
      spans.append(
        SourceSpan(page: page, box: extra.geometry?.box(of: range), range: range),
        expecting: more)
    }
  }

  /// The raw bytes of some scalars without what was taken out between them.
  private func rawRanges(_ range: Range<Int>) -> [ByteRange] {
    guard let extra, !extra.ends.isEmpty else { return [rawRange(range)] }
    var ranges: [ByteRange] = []
    for index in range {
      let own = ByteRange(Int(rawOffset(index)), Int(extra.ends[Int(firstOffset) + index]))
      if let last = ranges.last, last.upper == own.lower {
        ranges[ranges.count - 1].upper = own.upper
      } else {
        ranges.append(own)
      }
    }
    return ranges
  }

  /// The line without some of its scalars.
  ///
  /// - Parameters:
  ///   - kept: the indices of those that stay, rising, at least one.
  ///   - elsewhere: whether the others are told elsewhere, so that they lie in no range of this line;
  ///     else, as for white space, they belong to the scalar before them.
  public func keeping(_ kept: [Int], elsewhere: Bool = false) -> TextLine {
    var line = self
    let offsets = rawOffsets
    let rest = kept.map { scalars[$0] }
    line.scalars = ScalarSlice(rest)
    line.rawStart = offsets[kept[0]]
    let all = kept.map { offsets[$0] } + [rawEnd]
    var ends: [UInt32] = []
    if let known = extra?.ends, !known.isEmpty {
      ends = kept.map { known[Int(firstOffset) + $0] }
    } else if elsewhere {
      ends = kept.map { offsets[$0 + 1] }
    }
    if ends.isEmpty, Self.isVerbatim(rest, all), geometry == nil {
      line.extra = nil
      line.firstOffset = -1
    } else {
      line.extra = Extra(offsets: all, ends: ends, geometry: geometry)
      line.firstOffset = 0
    }
    return line
  }

  /// The line with one that follows it on its page, as one was printed that an extractor cut in two. Of lines of which
  /// characters were taken out, and of lines in boxes, nothing is known of that.
  public func joined(with next: TextLine) -> TextLine {
    precondition(extra?.ends.isEmpty ?? true && next.extra?.ends.isEmpty ?? true)
    return TextLine(
      page: page, scalars: Array(scalars) + Array(next.scalars),
      rawOffsets: rawOffsets.dropLast() + next.rawOffsets, indent: indent,
      hasWideIndent: hasWideIndent, width: width + next.width)
  }

  /// Whether the line can be joined with another: it has no box, and no character was taken out of it.
  public var isWhole: Bool { geometry == nil && extra?.ends.isEmpty ?? true }

  /// Whether all of some lines can be joined with others. They are looked at where they stand: a copy of a line counts references.
  public static func areWhole(_ lines: [TextLine]) -> Bool {
    lines.withUnsafeBufferPointer { lines in
      for index in lines.indices {
        if let extra = lines[index].extra, extra.geometry != nil || !extra.ends.isEmpty {
          return false
        }
      }
      return true
    }
  }

  /// The line at another place of the page.
  public func placed(_ geometry: LineGeometry) -> TextLine {
    var line = self
    line.extra = Extra(offsets: extra?.offsets ?? [], ends: extra?.ends ?? [], geometry: geometry)
    return line
  }

  /// A part of the line as a line of its own, with the same page, indent and box.
  ///
  /// - Parameter range: half-open range of indices into `scalars`.
  public func part(_ range: Range<Int>) -> TextLine {
    var part = self
    part.scalars = scalars.part(range)
    part.rawStart = rawOffset(range.lowerBound)
    part.rawEnd = rawOffset(range.upperBound)
    if firstOffset >= 0 { part.firstOffset = firstOffset + Int32(range.lowerBound) }
    return part
  }

  private static func isVerbatim(_ scalars: [Unicode.Scalar], _ offsets: [UInt32]) -> Bool {
    for index in scalars.indices
    where offsets[index + 1] - offsets[index] != length(scalars[index]) { return false }
    return true
  }

  /// Bytes of a scalar in UTF-8.
  @inline(__always)
  static func length(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x10000: 3
    default: 4
    }
  }
}

// In an extension, so that the initializer that Swift makes of the fields moves them into the line; one that sets them one by one
// copies the line at its end and counts its references.
extension TextLine {
  /// Makes a line of no page without text, to stand where another was taken away.
  public init() {
    self.init(
      page: 0, sharing: ScalarSlice(), raw: 0..<0, extra: nil, firstOffset: -1, indent: 0,
      hasWideIndent: false, width: 0)
  }

  /// Makes a line. `rawOffsets` must be one longer than `scalars`.
  public init(
    page: Int, scalars: [Unicode.Scalar], rawOffsets: [UInt32], indent: Float = 0,
    hasWideIndent: Bool = false, width: Float = 0, geometry: LineGeometry? = nil
  ) {
    precondition(rawOffsets.count == scalars.count + 1)
    let isVerbatim = Self.isVerbatim(scalars, rawOffsets)
    self.init(
      page: page, sharing: ScalarSlice(scalars), raw: rawOffsets[0]..<rawOffsets[scalars.count],
      extra: isVerbatim && geometry == nil
        ? nil : Extra(offsets: isVerbatim ? [] : rawOffsets, geometry: geometry),
      firstOffset: isVerbatim ? -1 : 0, indent: indent, hasWideIndent: hasWideIndent, width: width)
  }

  /// Makes a line whose raw bytes are its scalars in UTF-8.
  public init(
    page: Int, verbatim scalars: [Unicode.Scalar], raw: Range<UInt32>, indent: Float = 0,
    hasWideIndent: Bool = false, width: Float = 0, geometry: LineGeometry? = nil
  ) {
    self.init(
      page: page, sharing: ScalarSlice(scalars), raw: raw,
      extra: geometry.map { Extra(offsets: [], geometry: $0) }, firstOffset: -1, indent: indent,
      hasWideIndent: hasWideIndent, width: width)
  }

  /// Makes a line that shares text and offsets with others.
  init(
    page: Int, sharing scalars: ScalarSlice, raw: Range<UInt32>, extra: Extra?,
    firstOffset: Int32, indent: Float, hasWideIndent: Bool, width: Float
  ) {
    self.init(
      scalars: scalars, extra: extra, firstOffset: firstOffset, rawStart: raw.lowerBound,
      rawEnd: raw.upperBound, pageBits: UInt32(page) | (hasWideIndent ? Self.wideBit : 0),
      indent: indent, width: width)
  }
}
