/// Counts of characters that tell whether text can be read at all: what Japanese becomes in the wrong encoding or by the wrong
/// character map of a font is no Japanese.
public struct Legibility: Sendable {
  /// Characters that are no white space.
  public private(set) var all = 0
  /// Characters without a meaning: U+FFFD, private use, controls, `(cid:7743)`.
  public private(set) var nameless = 0
  /// Characters that Japanese text does not use.
  public private(set) var foreign = 0
  /// Kana.
  public private(set) var kana = 0

  /// Fewer characters than these are not judged.
  private static let least = 12
  /// Share of foreign characters from which text is garbage, where it has less than half as much
  /// kana. Japanese plans, tables of figures and English pages have 0.00 to 0.02; Shift_JIS read as
  /// Latin-1 has 0.6, wrong maps of Identity-H fonts 0.3 to 1.
  private static let foreignShare = 0.25
  /// Share of nameless characters from which text is garbage. Private-use bullets and logos come
  /// to 0.05 on pages of 255 real plans, pages of Type 3 fonts without a map to above 0.9.
  private static let namelessShare = 0.4

  private static let opening = Array("(cid:".unicodeScalars)
  /// How much of `(cid:` has been seen, and the digits behind it.
  private var matched = 0

  /// Counts of no text.
  public init() {}

  /// The share of characters without a meaning, where that is what most text is; else nil.
  public var unmapped: Double? {
    guard all >= Self.least else { return nil }
    let share = Double(nameless) / Double(all)
    return share >= Self.namelessShare ? share : nil
  }

  /// The share of foreign characters, where the text is no Japanese for them; else nil.
  public var garbled: Double? {
    guard all >= Self.least else { return nil }
    let share = Double(foreign) / Double(all)
    return share >= Self.foreignShare && 2 * kana < foreign ? share : nil
  }

  /// Counts a character that is no white space.
  public mutating func add(_ scalar: Unicode.Scalar) {
    all += 1
    follow(scalar)
    switch scalar.value {
    case 0x3041...0x30FF: kana += 1
    case 0xF0000...0x10FFFF: nameless += 1
    case let value where Self.has(value, in: Self.namelessBits): nameless += 1
    case let value where Self.has(value, in: Self.foreignBits): foreign += 1
    default: break
    }
  }

  /// Characters without a meaning.
  private static let namelessBits = bits([
    0x00...0x1F, 0x7F...0x9F, 0xE000...0xF8FF, 0xFFFD...0xFFFD,
  ])

  /// Latin with marks, Greek to Georgian and beyond, Hangul; rare ideographs; half-width kana, which
  /// Shift_JIS makes of two-byte characters. × ÷ ± § ° and the like stand in Latin-1 and in plans,
  /// leaders of · fill pages of contents.
  private static let foreignBits = bits([
    0xA1...0xA6, 0xA8...0xAF, 0xB2...0xB3, 0xB5...0xB6, 0xB8...0xD6, 0xD8...0xF6, 0xF8...0x390,
    0x460...0x200F, 0x3130...0x31BF, 0x3400...0x4DBF, 0xA000...0xD7FF, 0xFF61...0xFF9F,
  ])

  /// All that is in either, and the colon of `(cid:7743)`.
  private static let suspectBits: [UInt64] = {
    var all = bits([0x3A...0x3A])
    for block in all.indices { all[block] |= namelessBits[block] | foreignBits[block] }
    return all
  }()

  /// A bit for each character of the basic plane.
  private static func bits(_ ranges: [ClosedRange<UInt32>]) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
    for range in ranges {
      for value in range { bits[Int(value >> 6)] |= 1 << UInt64(value & 63) }
    }
    return bits
  }

  @inline(__always)
  private static func has(_ value: UInt32, in bits: [UInt64]) -> Bool {
    value < 0x10000 && bits[Int(value >> 6)] &>> UInt64(value & 63) & 1 != 0
  }

  /// Whether a text holds a character that could count against it; most texts hold none, and then nothing of them has to be counted.
  public static func isSuspect(_ text: ScalarSlice) -> Bool {
    suspectBits.withUnsafeBufferPointer { bits in
      text.withUnsafeBufferPointer { text in
        var found: UInt64 = 0
        for scalar in text {
          let value = scalar.value
          found |= value < 0x10000 ? bits[Int(value &>> 6)] &>> UInt64(value & 63) : 1
        }
        return found & 1 != 0
      }
    }
  }

  /// Counts the characters of a text that are no white space.
  public mutating func add(_ text: ScalarSlice) {
    text.withContiguousStorageIfAvailable { text in
      var index = 0
      while index < text.count {
        // Usual ideographs, kana, their marks and ASCII, as in `add`, counted at hand.
        let start = index
        var kana = 0
        while matched == 0, index < text.count {
          let value = text[index].value
          if value >= 0x3001, value <= 0x30FF {
            kana &+= value >= 0x3041 ? 1 : 0
          } else if !(value >= 0x4E00 && value <= 0x9FFF
            || value > 0x20 && value < 0x7F && value != 0x28)
          {
            break
          }
          index &+= 1
        }
        all += index - start
        self.kana += kana
        guard index < text.count else { break }
        if !text[index].isWhiteSpace { add(text[index]) }
        index &+= 1
      }
    }
  }

  /// Counts what extractors print for glyphs without a name: `(cid:7743)`.
  private mutating func follow(_ scalar: Unicode.Scalar) {
    if matched == 0, scalar != "(" { return }
    let opening = Self.opening
    if matched < opening.count {
      matched = scalar == opening[matched] ? matched + 1 : scalar == opening[0] ? 1 : 0
    } else if (0x30...0x39).contains(scalar.value) {
      matched += 1
    } else {
      if scalar == ")", matched > opening.count { nameless += matched + 1 }
      matched = 0
    }
  }
}
