/// One line in layer T (what the output shows), each scalar mapped to its raw bytes.
///
/// The line is complete: it keeps every character of T, its spaces included, so that
/// `rawOffsets` is dense. Leading and trailing white space is cut off and told by `indent`.
public struct TextLine: Sendable {
  /// The text in layer T without white space at its ends. Empty for a blank line.
  public private(set) var scalars: [Unicode.Scalar]
  /// What most lines do not have, so that copying a line copies little.
  private final class Extra: Sendable {
    /// The offsets where they cannot be told from the scalars; else empty. Most lines stand in layer
    /// T as they were printed: their offsets grow by the length of each scalar in UTF-8.
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
  private var rawStart: UInt32
  private var rawEnd: UInt32
  private var pageNumber: Int32
  /// Width of the white space at the start of the raw line, in em (a half-width space is 0.5).
  public var indent: Float
  /// Width of the raw line in em, white space at its ends left out; half-width characters are 0.5.
  public var width: Float
  /// Whether the white space at the start holds an ideographic space (U+3000).
  public var hasWideIndent: Bool

  /// Makes a line. `rawOffsets` must be one longer than `scalars`.
  public init(
    page: Int, scalars: [Unicode.Scalar], rawOffsets: [UInt32], indent: Float = 0,
    hasWideIndent: Bool = false, width: Float = 0, geometry: LineGeometry? = nil
  ) {
    precondition(rawOffsets.count == scalars.count + 1)
    self.scalars = scalars
    rawStart = rawOffsets[0]
    rawEnd = rawOffsets[scalars.count]
    let offsets = Self.isVerbatim(scalars, rawOffsets) ? [] : rawOffsets
    extra =
      offsets.isEmpty && geometry == nil ? nil : Extra(offsets: offsets, geometry: geometry)
    pageNumber = Int32(page)
    self.indent = indent
    self.width = width
    self.hasWideIndent = hasWideIndent
  }

  /// Makes a line whose raw bytes are its scalars in UTF-8.
  public init(
    page: Int, verbatim scalars: [Unicode.Scalar], raw: Range<UInt32>, indent: Float = 0,
    hasWideIndent: Bool = false, width: Float = 0, geometry: LineGeometry? = nil
  ) {
    self.scalars = scalars
    rawStart = raw.lowerBound
    rawEnd = raw.upperBound
    extra = geometry.map { Extra(offsets: [], geometry: $0) }
    pageNumber = Int32(page)
    self.indent = indent
    self.width = width
    self.hasWideIndent = hasWideIndent
  }

  /// Number of the page, from 1.
  public var page: Int { Int(pageNumber) }

  /// The box of the line; nil for plain text.
  public var box: Box? { extra?.geometry?.box }

  /// Where the line and its parts stand on the page; nil for plain text.
  public var geometry: LineGeometry? { extra?.geometry }

  /// Where each scalar stands: scalar `i` comes from the page's raw bytes
  /// `rawOffsets[i] ..< rawOffsets[i + 1]`. One longer than `scalars`. Made anew for most lines; a
  /// single offset is cheaper by `rawOffset`.
  public var rawOffsets: [UInt32] {
    if let offsets = extra?.offsets, !offsets.isEmpty { return offsets }
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
    if let offsets = extra?.offsets, !offsets.isEmpty { return offsets[index] }
    var offset = rawStart
    for scalar in scalars[..<index] { offset += Self.length(scalar) }
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
    scalars = []
    extra = nil
    rawEnd = rawStart
  }

  /// Where some scalars of the line stand in the source: one place, but for a line of which
  /// characters were taken out.
  public func spans(_ scalars: Range<Int>) -> [SourceSpan] {
    let ranges = (extra?.ends.isEmpty ?? true) ? [rawRange(scalars)] : rawRanges(scalars)
    return ranges.map {
      SourceSpan(page: page, box: extra?.geometry?.box(of: $0), range: $0)
    }
  }

  /// The raw bytes of some scalars without what was taken out between them.
  private func rawRanges(_ range: Range<Int>) -> [ByteRange] {
    guard let extra, !extra.ends.isEmpty else { return [rawRange(range)] }
    var ranges: [ByteRange] = []
    for index in range {
      let own = ByteRange(Int(rawOffset(index)), Int(extra.ends[index]))
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
    line.scalars = kept.map { scalars[$0] }
    line.rawStart = offsets[kept[0]]
    let all = kept.map { offsets[$0] } + [rawEnd]
    var ends = extra?.ends ?? []
    if !ends.isEmpty {
      ends = kept.map { ends[$0] }
    } else if elsewhere {
      ends = kept.map { offsets[$0 + 1] }
    }
    line.extra =
      ends.isEmpty && Self.isVerbatim(line.scalars, all) && geometry == nil
      ? nil : Extra(offsets: all, ends: ends, geometry: geometry)
    return line
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
    part.scalars = Array(scalars[range])
    part.rawStart = rawOffset(range.lowerBound)
    part.rawEnd = rawOffset(range.upperBound)
    if let extra, !extra.offsets.isEmpty {
      let offsets = Array(extra.offsets[range.lowerBound...range.upperBound])
      let ends = extra.ends.isEmpty ? [] : Array(extra.ends[range])
      part.extra = Extra(offsets: offsets, ends: ends, geometry: extra.geometry)
    }
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
