import UnicodeSupport

/// The policy for every character of the basic plane, in the form that the loops read.
///
/// Built once a process from ICU's properties and `PolicyData`. Two steps: a bit for each code
/// point says whether it needs attention (8 kB, most of it never touched by Japanese text), and
/// blocks of 64 entries say what to do; only blocks with such a character exist.
final class NormalizationTable: Sendable {
  /// The table of this process.
  static let shared = NormalizationTable()

  /// 1024 masks: index is the code point's upper ten bits, bit its lower six.
  nonisolated(unsafe) let attention: UnsafePointer<UInt64>
  /// 1024 masks of the code points whose width is not one em.
  nonisolated(unsafe) let narrowOrZeroWidth: UnsafePointer<UInt64>
  /// 1024 masks of the code points without width.
  nonisolated(unsafe) let zeroWidth: UnsafePointer<UInt64>
  /// 1024 starts of blocks in `entries`.
  nonisolated(unsafe) private let blocks: UnsafePointer<UInt16>
  /// Policy in the upper eight bits, replacement in the others.
  nonisolated(unsafe) private let entries: UnsafePointer<UInt32>
  /// Composed kana: twice 192 code points, from U+3040; 0 where nothing composes.
  nonisolated(unsafe) private let composed: UnsafePointer<UInt32>

  private init() {
    var builder = NormalizationTableBuilder()
    builder.addPolicy()
    attention = builder.makeMasks { $0 != 0 }
    (blocks, entries) = builder.makeBlocks()
    composed = NormalizationTable.immortalCopy(of: builder.makeCompositions())
    let (narrow, zero) = builder.makeWidths()
    narrowOrZeroWidth = NormalizationTable.immortalCopy(of: narrow)
    zeroWidth = NormalizationTable.immortalCopy(of: zero)
  }

  /// What to do with a code point and its replacement, which is the code point itself where the
  /// policy has none.
  @inline(__always)
  func policy(of codePoint: UInt32) -> (CharacterPolicy, UInt32) {
    guard codePoint < 0x10000 else {
      // Planes 15 and 16 are for private use; nothing else above the basic plane changes.
      return (codePoint >= 0xF0000 ? .privateUse : .keep, codePoint)
    }
    let entry = entries[Int(blocks[Int(codePoint >> 6)]) + Int(codePoint & 63)]
    if entry == 0 { return (.keep, codePoint) }
    return (CharacterPolicy(rawValue: UInt8(entry >> 24)) ?? .keep, entry & 0xFF_FFFF)
  }

  /// The kana composed with a voicing mark (U+3099) or a semi-voicing mark (U+309A), or nil.
  @inline(__always)
  func composition(of kana: UInt32, with mark: UInt32) -> UInt32? {
    guard kana >= 0x3040, kana < 0x3100 else { return nil }
    let result = composed[Int(kana - 0x3040) + (mark == 0x309A ? 192 : 0)]
    return result == 0 ? nil : result
  }

  /// Width of a code point in half em: 0, 1 or 2.
  @inline(__always)
  func halfEms(of codePoint: UInt32) -> Int32 {
    guard codePoint < 0x10000 else {
      // Variation selectors; everything else up here is ideographs and pictures.
      return codePoint >= 0xE0000 && codePoint < 0xE0200 ? 0 : 2
    }
    let block = Int(codePoint >> 6)
    let bit = UInt64(codePoint & 63)
    if narrowOrZeroWidth[block] &>> bit & 1 == 0 { return 2 }
    return zeroWidth[block] &>> bit & 1 == 0 ? 1 : 0
  }

  /// Copies an array into memory that lives as long as the process.
  static func immortalCopy<Element>(of array: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, array.count))
    _ = memory.initialize(from: array)
    return UnsafePointer(memory.baseAddress.unsafelyUnwrapped)
  }
}
