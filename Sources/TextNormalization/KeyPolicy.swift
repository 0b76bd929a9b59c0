internal import Ordering
import UnicodeSupport

/// What layer K does with a character of layer T: the column K of the policy as data.
///
/// NFKC but for the characters it would harm, and a few of its own.
final class KeyPolicy: Sendable {
  /// The policy of this process.
  static let shared = KeyPolicy()

  /// NFKC that leaves the kept ranges alone.
  let compatibility: CompatibilityNormalizer

  private init() {
    do {
      compatibility = try CompatibilityNormalizer(keeping: try KeyPolicy.keptRanges())
    } catch {
      // Not about text: ICU's data is linked into its library, so this is a broken installation.
      preconditionFailure("ICU does not work: \(error)")
    }
  }

  /// What NFKC leaves alone in layer K, as sorted ranges.
  ///
  /// Compatibility ideographs, since even NFC takes variant kanji from names; circled characters,
  /// since ① is a label and 1 a number; … and ‥, since three dots are something else; spacing marks
  /// such as ゛, which NFKC takes apart into a space and a combining mark.
  private static func keptRanges() throws(UnicodeError) -> [ClosedRange<UInt32>] {
    var ranges: [ClosedRange<UInt32>] = [0x2025...0x2026, 0xF900...0xFAFF, 0x2F800...0x2FA1F]
    let whole = try CompatibilityNormalizer()
    for codePoint: UInt32 in 0x80...0xFFFF {
      // Ideographs and Hangul syllables: none of either, and half of the plane.
      if codePoint >= 0x3400 && codePoint < 0xFB00 { continue }
      guard let scalar = Unicode.Scalar(codePoint), !whole.isInert(scalar) else { continue }
      if CharacterProperties.isCircled(codePoint) {
        ranges.append(codePoint...codePoint)
        continue
      }
      let result = try whole.normalize([scalar])
      if result.count > 1, result[0].value == 0x20 { ranges.append(codePoint...codePoint) }
    }
    return ranges.ordered { OrderKey($0.lowerBound) }
  }

  /// Whether a scalar stays as it is and begins a piece that can be normalized by itself, without
  /// asking ICU: ASCII, kana, ideographs and the commonest punctuation.
  @inline(__always)
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7D, 0x3001...0x3002, 0x3005...0x3006, 0x3008...0x3011, 0x301C, 0x3041...0x3096,
      0x30A1...0x30FE, 0x4E00...0x9FFF:
      true
    default: false
    }
  }

  /// Quotation marks that become `"`.
  static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x201C, 0x201D, 0x301D, 0x301F: true
    default: false
    }
  }

  /// Whether a scalar counts as Chinese, Japanese or Korean for the space rule: everything from the
  /// radicals on, and the punctuation and symbols (※, →, ●, …) that Japanese sets full-width.
  static func isCJK(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2E80 || (scalar.value >= 0x2010 && scalar.value < 0x2C00)
  }

  /// Whether a scalar is a circle that stands for a bullet at the head of a line.
  static func isCircle(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x25CB, 0x25EF, 0x3007: true
    default: false
    }
  }

  /// Whether a scalar is a numeral, so that 〇 before it is a zero and no bullet.
  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B,
      0x4E5D, 0x5341, 0x767E, 0x5343, 0x4E07:
      true
    default: false
    }
  }
}
