import PlanModel

/// One pass over a raw text.
///
/// A byte loop tests each character's bit in the table; untouched characters are copied in bulk
/// when the next edit comes. What has its bit set goes to `attend`, which picks the rule; the rules
/// are in extensions, a file each. Rules see what stands before in layer T (already written) and
/// what comes after in layer R, mapped by the table: that makes a second pass change nothing.
struct NormalizationPass {
  let raw: UnsafeBufferPointer<UInt8>
  let table: NormalizationTable

  private(set) var text: [UInt8] = []
  private(set) var edits: [OffsetMap.Edit] = []
  private(set) var deletions: [Deletion] = []
  var unknownGlyphs: [ByteRange] = []
  /// Raw offset up to which the text is written; what follows is not changed so far.
  private(set) var copied = 0

  /// What the rules found out about the text ahead, so that long runs are looked at once.
  var leaders = LeaderScan()
  var glyphTail = GlyphTail()
  /// Text offset up to which the current line holds nothing but spaces.
  var headEnd = 0

  init(raw: UnsafeBufferPointer<UInt8>, table: NormalizationTable) {
    self.raw = raw
    self.table = table
    text.reserveCapacity(raw.count + 16)
    edits.reserveCapacity(raw.count / 32)
  }

  /// Goes through the whole text.
  mutating func run() {
    guard let bytes = UnsafeRawPointer(raw.baseAddress) else { return }
    let masks = table.attention
    let count = raw.count
    var index = 0
    while index < count {
      // Runs of three-byte characters, nearly all of Japanese text, two at a time.
      while index &+ 8 <= count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        guard word & 0xF000_00F0 == 0xE000_00E0 else { break }
        let first = masks[Int(truncatingIfNeeded: (word & 0x0F) &<< 6 | (word &>> 8 & 0x3F))]
        let second = masks[
          Int(truncatingIfNeeded: (word &>> 18 & 0x3C0) | (word &>> 32 & 0x3F))]
        if (first &>> (word &>> 16) | second &>> (word &>> 40)) & 1 != 0 { break }
        index &+= 6
      }
      index = step(index, masks)
    }
    copy(upTo: count)
  }

  /// One character of any length. A sequence that the end of the text cuts off is left alone.
  @inline(__always)
  private mutating func step(_ index: Int, _ masks: UnsafePointer<UInt64>) -> Int {
    let lead = raw[index]
    if lead < 0x80 {
      if masks[Int(lead >> 6)] &>> UInt64(lead & 63) & 1 == 0 { return index + 1 }
      return attend(UInt32(lead), at: index, to: index + 1)
    }
    let (codePoint, end) = scalar(at: index)
    if codePoint < 0x10000 {
      if masks[Int(codePoint >> 6)] &>> UInt64(codePoint & 63) & 1 == 0 { return end }
      return attend(codePoint, at: index, to: end)
    }
    return codePoint < 0xF0000 ? end : attendToGlyph(codePoint, codePoint, index, end)
  }

  /// What the pass made.
  consuming func finish() -> NormalizedText {
    let map = OffsetMap(edits: edits, rawCount: raw.count, textCount: text.count)
    return NormalizedText(
      utf8: text, map: map, deletions: deletions, unknownGlyphs: unknownGlyphs)
  }

  /// Applies the rule for a character. Returns the raw offset to go on from.
  @inline(never)
  private mutating func attend(_ codePoint: UInt32, at index: Int, to end: Int) -> Int {
    let (policy, replacement) = table.policy(of: codePoint)
    switch policy {
    case .keep: return end
    case .replace:
      replace(index, end, with: replacement)
      return end
    case .halfwidthKana: return attendToHalfwidthKana(replacement, index, end)
    case .voicingMark: return attendToVoicingMark(codePoint, replacement, index, end)
    case .dash: return attendToDash(codePoint, replacement, index, end)
    case .prolongedSound: return attendToProlongedSound(codePoint, replacement, index, end)
    case .tilde: return attendToTilde(replacement, index, end)
    case .punctuation: return attendToPunctuation(replacement, index, end)
    case .leader: return attendToLeader(codePoint, replacement, index, end)
    case .ideographicSpace: return attendToIdeographicSpace(replacement, index, end)
    case .privateUse: return attendToGlyph(codePoint, replacement, index, end)
    case .invisible:
      delete(index, end, because: .invisible)
      return end
    }
  }
}

// MARK: - Writing

extension NormalizationPass {
  /// Writes the unchanged bytes up to a raw offset.
  @inline(__always)
  mutating func copy(upTo end: Int) {
    if end > copied {
      text.append(contentsOf: UnsafeBufferPointer(rebasing: raw[copied..<end]))
      copied = end
    }
  }

  /// Writes a scalar in place of some raw bytes.
  @inline(__always)
  mutating func replace(_ index: Int, _ end: Int, with scalar: UInt32) {
    copy(upTo: index)
    let start = text.count
    append(scalar)
    edits.append(
      OffsetMap.Edit(raw: ByteRange(index, end), text: ByteRange(start, text.count)))
    copied = end
  }

  /// Leaves some raw bytes out. Neighbouring deletions for the same reason become one.
  mutating func delete(_ index: Int, _ end: Int, because reason: Deletion.Reason) {
    copy(upTo: index)
    copied = end
    if let last = deletions.last, last.reason == reason, Int(last.range.upper) == index {
      deletions[deletions.count - 1].range.upper = UInt32(end)
      edits[edits.count - 1].raw.upper = UInt32(end)
    } else {
      deletions.append(Deletion(range: ByteRange(index, end), reason: reason))
      edits.append(
        OffsetMap.Edit(raw: ByteRange(index, end), text: ByteRange(text.count, text.count)))
    }
  }

  /// Takes back the last three bytes of the text, a kana that a deletion cut off from its voicing
  /// mark, and writes the composed kana for all of it. False where the text is not like that.
  mutating func recompose(_ kana: UInt32, through end: Int) -> Bool {
    guard let deletion = edits.last, deletion.text.isEmpty, Int(deletion.raw.upper) == copied,
      Int(deletion.text.lower) == text.count, text.count >= 3
    else { return false }
    let start = Int(deletion.raw.lower) - 3
    let previous = edits.dropLast().last.map { Int($0.raw.upper) } ?? 0
    guard start >= previous else { return false }
    edits.removeLast()
    while let last = deletions.last, Int(last.range.lower) >= start { deletions.removeLast() }
    text.removeLast(3)
    let position = text.count
    append(kana)
    edits.append(
      OffsetMap.Edit(raw: ByteRange(start, end), text: ByteRange(position, text.count)))
    copied = end
    return true
  }

  /// Appends a scalar in UTF-8.
  @inline(__always)
  private mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      text.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      text.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      text.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    } else if scalar < 0x10000 {
      text.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      text.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      text.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    } else {
      text.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      text.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
      text.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      text.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }
}
