import UnicodeSupport

/// Builds the normalization table from ICU's properties and the policy's data.
struct NormalizationTableBuilder {
  /// One entry a code point of the basic plane: policy in the upper eight bits, replacement in the
  /// others; 0 for what is kept.
  private var entries = [UInt32](repeating: 0, count: 0x10000)
  private let compatibility: CompatibilityNormalizer

  init() {
    do {
      compatibility = try CompatibilityNormalizer()
    } catch {
      // Not about text: ICU's data is linked into its library, so this is a broken installation.
      preconditionFailure("ICU does not work: \(error)")
    }
  }

  /// Fills in the whole policy. Later lines override earlier ones.
  mutating func addPolicy() {
    addFullwidthForms()
    addSpaces()
    for (index, ideograph) in Radicals.ideographs.enumerated() where ideograph != 0 {
      set(Radicals.first + UInt32(index), .replace, ideograph)
    }
    for (radical, ideograph) in PolicyData.japaneseIdeographs { set(radical, .replace, ideograph) }
    addVerticalForms()
    for scalar: UInt32 in [0x3099, 0x309A] { set(scalar, .voicingMark, scalar) }
    for scalar in PolicyData.hyphens + PolicyData.katakanaDashes { set(scalar, .dash, scalar) }
    set(0x30FC, .prolongedSound, 0x30FC)
    set(0xFF70, .prolongedSound, 0x30FC)
    set(0x7E, .tilde, 0x301C)
    set(0xFF5E, .replace, 0x301C)
    for scalar in PolicyData.punctuation { set(scalar, .punctuation, scalar - 0xFEE0) }
    for (scalar, replacement) in PolicyData.leaders { set(scalar, .leader, replacement) }
    for scalar: UInt32 in 0xE000...0xF8FF { set(scalar, .privateUse, scalar) }
    for (scalar, replacement) in PolicyData.glyphs { set(scalar, .privateUse, replacement) }
    for range in PolicyData.invisible {
      for scalar in range.first...range.last { set(scalar, .invisible, scalar) }
    }
  }

  private mutating func set(_ codePoint: UInt32, _ policy: CharacterPolicy, _ to: UInt32) {
    entries[Int(codePoint)] = UInt32(policy.rawValue) << 24 | to
  }

  /// The one scalar that ICU's NFKC makes of these, or nil.
  private func single(_ codePoints: UInt32...) -> UInt32? {
    let scalars = codePoints.compactMap(Unicode.Scalar.init)
    guard let result = try? compatibility.normalize(scalars), result.count == 1 else { return nil }
    return result[0].value
  }

  /// Full-width letters and digits; half-width kana, punctuation and voicing marks.
  private mutating func addFullwidthForms() {
    for range: ClosedRange<UInt32> in [0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A] {
      set(range, .replace)
    }
    set(0xFF61...0xFF64, .replace)
    set(0xFF66...0xFF9D, .halfwidthKana)
    set(0xFF9E...0xFF9F, .voicingMark)
  }

  /// Sets code points of which none composes with the next to what ICU's NFKC makes of them.
  private mutating func set(_ codePoints: ClosedRange<UInt32>, _ policy: CharacterPolicy) {
    let scalars = codePoints.compactMap(Unicode.Scalar.init)
    let results = (try? compatibility.normalize(scalars)) ?? []
    precondition(results.count == scalars.count, "ICU makes more or less of \(codePoints)")
    for (codePoint, result) in zip(codePoints, results) { set(codePoint, policy, result.value) }
  }

  /// Every space of category Zs but the ASCII one; U+3000 has a rule of its own.
  private mutating func addSpaces() {
    var spaces = [UInt64](repeating: 0, count: 1024)
    CharacterProperties.markSpaceSeparators(0x80..<0x10000, in: &spaces)
    for block in spaces.indices where spaces[block] != 0 {
      for bit: UInt64 in 0..<64 where spaces[block] >> bit & 1 != 0 {
        set(UInt32(block) * 64 + UInt32(bit), .replace, 0x20)
      }
    }
    set(0x3000, .ideographicSpace, 0x20)
  }

  /// Vertical forms become the horizontal form of the same width: ICU's compatibility mapping,
  /// made full-width where it is ASCII, since （ and ( are kept apart in layer T. The overlines and
  /// low lines of the same block (U+FE49 to U+FE4F) have no vertical form to undo.
  private mutating func addVerticalForms() {
    for scalar in [UInt32](0xFE10...0xFE18) + [UInt32](0xFE30...0xFE48) {
      guard let horizontal = single(scalar), horizontal != scalar else { continue }
      let wide = horizontal < 0x80 ? horizontal + 0xFEE0 : horizontal
      // What full-width punctuation becomes beside digits, its vertical form becomes, too.
      if PolicyData.punctuation.contains(wide) {
        set(scalar, .punctuation, horizontal)
      } else {
        set(scalar, .replace, wide)
      }
    }
    set(0xFE32, .dash, 0x2013)
  }

  /// 1024 masks of the entries for which the test holds.
  func makeMasks(where test: (UInt32) -> Bool) -> UnsafePointer<UInt64> {
    var masks = [UInt64](repeating: 0, count: 1024)
    for codePoint in 0..<0x10000 where test(entries[codePoint]) {
      masks[codePoint >> 6] |= 1 << UInt64(codePoint & 63)
    }
    return NormalizationTable.immortalCopy(of: masks)
  }

  /// The entries in blocks of 64, and where the block of each 64 code points starts. The first
  /// block is empty and stands for all that need nothing.
  func makeBlocks() -> (starts: UnsafePointer<UInt16>, entries: UnsafePointer<UInt32>) {
    var starts = [UInt16](repeating: 0, count: 1024)
    var blocks = [UInt32](repeating: 0, count: 64)
    for block in 0..<1024 {
      let slice = entries[block * 64..<(block + 1) * 64]
      guard slice.contains(where: { $0 != 0 }) else { continue }
      starts[block] = UInt16(blocks.count)
      blocks += slice
    }
    return (
      NormalizationTable.immortalCopy(of: starts), NormalizationTable.immortalCopy(of: blocks)
    )
  }

  /// Kana with U+3099, then kana with U+309A, from U+3040.
  func makeCompositions() -> [UInt32] {
    var composed = [UInt32](repeating: 0, count: 384)
    for (offset, mark): (Int, UInt32) in [(0, 0x3099), (192, 0x309A)] {
      for kana: UInt32 in 0x3040..<0x3100 {
        // Most kana take no mark.
        if let scalar = Unicode.Scalar(kana), compatibility.isInert(scalar) { continue }
        composed[Int(kana - 0x3040) + offset] = single(kana, mark) ?? 0
      }
    }
    return composed
  }

  /// Masks of the code points that are narrow or without width, and of those without width.
  func makeWidths() -> (narrowOrZero: [UInt64], zero: [UInt64]) {
    var narrowOrZero = [UInt64](repeating: 0, count: 1024)
    var zero = narrowOrZero
    CharacterProperties.markZeroWidth(0..<0x10000, in: &zero)
    // Between them: ideographs, Hangul and surrogates, where nothing is narrow.
    CharacterProperties.markNarrow(0..<0x3400, in: &narrowOrZero)
    CharacterProperties.markNarrow(0xA000..<0xAC00, in: &narrowOrZero)
    CharacterProperties.markNarrow(0xF900..<0x10000, in: &narrowOrZero)
    for index in zero.indices { narrowOrZero[index] |= zero[index] }
    return (narrowOrZero, zero)
  }
}
