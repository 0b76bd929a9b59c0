import PlanModel

/// Cuts a normalized page into lines, from the first to the last.
///
/// Between two edits raw text and layer T are the same bytes, so those are decoded from the raw
/// text with their offsets at hand; only edits look into layer T.
struct LineCutter: ~Copyable {
  private let raw: UnsafeBufferPointer<UInt8>
  private let text: UnsafeBufferPointer<UInt8>
  private let edits: UnsafeBufferPointer<OffsetMap.Edit>
  private let table: NormalizationTable
  private let wide: WideCharacters
  /// The first edit that no line has passed yet.
  private var edit = 0
  /// Decorative glyphs that turned out to stand inside a line, since the reader's lines do not end
  /// where the text's do: they lie in the range of the scalar before them.
  private(set) var innerGlyphs: [ByteRange] = []
  /// The lines that can have been printed twice, by their number.
  private(set) var doubled: [Int] = []
  /// How many lines were cut.
  private var count = 0
  /// Room for the offsets of the longest line so far, reused for every line.
  private var offsets: UnsafeMutableBufferPointer<UInt32>

  init(
    raw: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>,
    edits: UnsafeBufferPointer<OffsetMap.Edit>, table: NormalizationTable
  ) {
    self.raw = raw
    self.text = text
    self.edits = edits
    self.table = table
    wide = WideCharacters(of: raw, table)
    offsets = .allocate(capacity: 256)
  }

  deinit { offsets.deallocate() }

  /// Adds a line in layer T to those of its page.
  mutating func cut(
    _ range: ByteRange, _ geometry: LineGeometry?, into lines: inout LineCollector
  ) {
    let upper = min(Int(range.upper), raw.count)
    var index = min(Int(range.lower), upper)
    if index == upper {
      // A blank line: every other one of some texts.
      count += 1
      let place = UInt32(upper)
      lines.append(
        0, rawOffsets: nil, raw: place..<place, indent: 0, hasWideIndent: false, width: 0,
        geometry: geometry)
      return
    }
    // An edit that an earlier line has begun belongs to that line.
    while edit < edits.count, Int(edits[edit].raw.lower) < index {
      index = max(index, min(Int(edits[edit].raw.upper), upper))
      edit += 1
    }

    let scalars = lines.room(for: upper - index)
    if edit == edits.count || Int(edits[edit].raw.lower) >= upper {
      cutVerbatim(index..<upper, geometry, scalars, into: &lines)
      return
    }
    reserve(upper - index)
    var measure = LineMeasure()
    /// Scalars up to the last one that is no space, and the raw offset behind it.
    var (count, kept, keptEnd) = (0, 0, index)
    /// Decorative glyphs since the last scalar that is no space.
    var glyphs: [ByteRange] = []
    /// Where the first scalar starts, when invisible characters stand before it.
    var head = -1
    let firstEdit = edit
    while index < upper {
      let nextEdit = edit < edits.count ? min(Int(edits[edit].raw.lower), upper) : upper
      if index < nextEdit {
        let (first, start) = (count, index)
        let halfEms = wide.decode(&index, upTo: nextEdit, into: scalars, at: &count)
        if count > first {
          for place in first..<count { offsets[place] = UInt32(start + 3 * (place - first)) }
          if head >= 0 { offsets[first] = UInt32(head) }
          if !glyphs.isEmpty {
            if first > 0 { innerGlyphs += glyphs }
            glyphs = []
          }
          head = -1
          (kept, keptEnd) = (count, index)
          measure.addText(halfEms)
          continue
        }
      }
      var codePoint: UInt32
      var end: Int
      var width: Int32
      if index == nextEdit {
        let current = edits[edit]
        edit += 1
        end = min(Int(current.raw.upper), upper)
        if current.text.isEmpty {
          if !isInvisible(index) {
            glyphs.append(current.raw)
            head = -1
          } else if kept == 0 {
            if head < 0 { head = index }
          } else if count == kept, keptEnd == index {
            keptEnd = end
          }
          index = end
          continue
        }
        codePoint = decodeScalar(text, at: Int(current.text.lower)).codePoint
        width = rawWidth(index, end)
      } else {
        (codePoint, end) = decodeScalar(raw, at: index)
        end = min(end, upper)
        width = table.halfEms(of: codePoint)
      }
      if codePoint == 0x20 || codePoint == 0x09 || codePoint == 0x3000 {
        measure.addSpace(decodeScalar(raw, at: index).codePoint, isHead: kept == 0)
        if kept == 0 {
          head = -1
          index = end
          continue
        }
        append(codePoint, index, scalars, &count)
      } else {
        append(codePoint, head >= 0 ? head : index, scalars, &count)
        if !glyphs.isEmpty {
          if count > 1 { innerGlyphs += glyphs }
          glyphs = []
        }
        head = -1
        kept = count
        keptEnd = end
        measure.addText(width)
      }
      index = end
    }
    offsets[kept] = UInt32(keptEnd)
    // Without an edit every scalar is its own raw bytes.
    let text = UnsafeBufferPointer(rebasing: scalars[..<kept])
    let isVerbatim = edit == firstEdit || isVerbatim(text)
    note(text)
    lines.append(
      kept, rawOffsets: isVerbatim ? nil : UnsafeBufferPointer(rebasing: offsets[...kept]),
      raw: offsets[0]..<offsets[kept], indent: Float(measure.indent) / 2,
      hasWideIndent: measure.hasWideIndent, width: Float(measure.width) / 2,
      geometry: geometry)
  }

  /// Adds a line without edits, as most are: its raw bytes are its scalars.
  private mutating func cutVerbatim(
    _ range: Range<Int>, _ geometry: LineGeometry?,
    _ scalars: UnsafeMutableBufferPointer<Unicode.Scalar>, into lines: inout LineCollector
  ) {
    var measure = LineMeasure()
    let (raw, table, wide) = (raw, table, wide)
    var (start, end) = (range.lowerBound, range.lowerBound)
    var (count, kept) = (0, 0)
    var index = range.lowerBound
    while index < range.upperBound {
      let run = index
      let halfEms = wide.decode(&index, upTo: range.upperBound, into: scalars, at: &count)
      if index > run {
        measure.addText(halfEms)
        (kept, end) = (count, index)
        continue
      }
      let (codePoint, next) = decodeScalar(raw, at: index)
      let isSpace = codePoint == 0x20 || codePoint == 0x09 || codePoint == 0x3000
      index = min(next, range.upperBound)
      if isSpace {
        measure.addSpace(codePoint, isHead: kept == 0)
        if kept == 0 {
          start = index
          continue
        }
      }
      scalars[count] = Unicode.Scalar(codePoint) ?? "\u{FFFD}"
      count += 1
      guard !isSpace else { continue }
      kept = count
      end = index
      measure.addText(table.halfEms(of: codePoint))
    }
    note(UnsafeBufferPointer(rebasing: scalars[..<kept]))
    lines.append(
      kept, rawOffsets: nil,
      raw: UInt32(kept == 0 ? end : start)..<UInt32(end), indent: Float(measure.indent) / 2,
      hasWideIndent: measure.hasWideIndent, width: Float(measure.width) / 2,
      geometry: geometry)
  }

  /// Counts a line, and notes it where it can have been printed twice.
  private mutating func note(_ line: UnsafeBufferPointer<Unicode.Scalar>) {
    if Overprint.mayHave(line) { doubled.append(count) }
    count += 1
  }

  /// Whether the raw bytes of the scalars are their own UTF-8.
  private func isVerbatim(_ scalars: UnsafeBufferPointer<Unicode.Scalar>) -> Bool {
    for index in scalars.indices
    where Int(offsets[index + 1] - offsets[index]) != UTF8.width(scalars[index]) { return false }
    return true
  }

  private func isInvisible(_ index: Int) -> Bool {
    table.policy(of: decodeScalar(raw, at: index).codePoint).0 == .invisible
  }

  private func append(
    _ codePoint: UInt32, _ offset: Int, _ scalars: UnsafeMutableBufferPointer<Unicode.Scalar>,
    _ count: inout Int
  ) {
    scalars.initializeElement(at: count, to: Unicode.Scalar(codePoint) ?? "\u{FFFD}")
    offsets.initializeElement(at: count, to: UInt32(truncatingIfNeeded: offset))
    count += 1
  }

  private func rawWidth(_ start: Int, _ end: Int) -> Int32 {
    var width: Int32 = 0
    var index = start
    while index < end {
      let (codePoint, next) = decodeScalar(raw, at: index)
      width += table.halfEms(of: codePoint)
      index = next
    }
    return width
  }

  private mutating func reserve(_ bytes: Int) {
    guard bytes + 1 > offsets.count else { return }
    offsets.deallocate()
    offsets = .allocate(capacity: 2 * bytes + 2)
  }
}

/// The widths of a line in half em.
struct LineMeasure {
  private(set) var indent: Int32 = 0
  private(set) var hasWideIndent = false
  private(set) var width: Int32 = 0
  /// Spaces since the last text: part of the width only when more text follows.
  private var spaces: Int32 = 0

  mutating func addText(_ halfEms: Int32) {
    width += spaces + halfEms
    spaces = 0
  }

  /// Adds a space of layer R.
  mutating func addSpace(_ codePoint: UInt32, isHead: Bool) {
    let halfEms: Int32 =
      switch codePoint {
      case 0x3000, 0x2001, 0x2003: 2
      case 0x09: 4
      default: 1
      }
    if isHead {
      indent += halfEms
      if codePoint == 0x3000 { hasWideIndent = true }
    } else {
      spaces += halfEms
    }
  }
}
