import Foundation
import Testing
import TextNormalization
import UnicodeSupport

/// The data that layer T takes from others, held against them.
@Suite struct AuthorityTests {
  private func nfkc(_ codePoints: [UInt32]) throws -> [UInt32] {
    try CompatibilityNormalizer()
      .normalize(codePoints.compactMap { Unicode.Scalar($0) }).map(\.value)
  }

  private func layerT(of codePoints: [UInt32]) -> [UInt32] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: codePoints.compactMap { Unicode.Scalar($0) })
    return layerT(String(view))
  }

  private func layerT(_ raw: String) -> [UInt32] { TextNormalizationTests.layerT(raw) }

  @Test func fullwidthFormsAreThoseOfICU() throws {
    let ranges: [ClosedRange<UInt32>] = [0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A]
    for codePoint in ranges.joined() {
      #expect(try layerT(of: [codePoint]) == nfkc([codePoint]))
    }
  }

  @Test func halfwidthKanaAreThoseOfICU() throws {
    for kana: UInt32 in 0xFF61...0xFF9F {
      #expect(try layerT(of: [kana]) == nfkc([kana]))
      for mark: UInt32 in [0xFF9E, 0xFF9F, 0x3099, 0x309A] {
        #expect(try layerT(of: [kana, mark]) == nfkc([kana, mark]))
      }
    }
  }

  @Test func voicingMarksComposeAsInICU() throws {
    for kana: UInt32 in 0x3041...0x30FE where ![0x309B, 0x309C, 0x309F].contains(kana) {
      for mark: UInt32 in [0x3099, 0x309A, 0xFF9E, 0xFF9F] {
        #expect(
          try layerT(of: [kana, mark]) == nfkc([kana, mark]), "U+\(String(kana, radix: 16))")
      }
    }
  }

  @Test func everySpaceOfCategoryZsBecomesASpace() {
    for value: UInt32 in 0x80...0xFFFF where CharacterProperties.isSpaceSeparator(value) {
      #expect(layerT(of: [0x61, value, 0x62]) == [0x61, value == 0x3000 ? 0x3000 : 0x20, 0x62])
    }
  }

  @Test func verticalFormsAreThoseOfICUMadeFullWidth() throws {
    for form in [UInt32](0xFE10...0xFE18) + [UInt32](0xFE31...0xFE48) {
      let horizontal = try nfkc([form])
      let expected = horizontal.map { $0 < 0x80 ? $0 + 0xFEE0 : $0 }
      #expect(layerT(of: [form]) == expected)
    }
  }

  /// Everything that is not in the policy's table stays.
  @Test func nothingElseOfTheBasicPlaneChanges() {
    let touched: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x7F...0x7F, 0xA0...0xA0, 0xAD...0xAD, 0x1680...0x1680, 0x2000...0x200B,
      0x202F...0x202F, 0x205F...0x205F, 0x2E80...0x2FDF, 0x3000...0x3000, 0xE000...0xF8FF,
      0xFE10...0xFE19, 0xFE30...0xFE48, 0xFEFF...0xFEFF, 0xFF10...0xFF19, 0xFF21...0xFF3A,
      0xFF41...0xFF5A, 0xFF5E...0xFF5E, 0xFF61...0xFF9F,
    ]
    for codePoint: UInt32 in 1...0xFFFF where !touched.contains(where: { $0.contains(codePoint) }) {
      guard Unicode.Scalar(codePoint) != nil else { continue }
      #expect(layerT(of: [codePoint]) == [codePoint])
    }
  }

  private static let radicals = "/usr/share/unicode/EquivalentUnifiedIdeograph.txt"

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: radicals),
      "Debian's package unicode-data is not installed"))
  func radicalsAreThoseOfUnicodesData() throws {
    let data = try String(contentsOfFile: AuthorityTests.radicals, encoding: .utf8)
    var count = 0
    for line in data.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "#")[0].split(separator: ";")
      let ends = fields[0].split(whereSeparator: { $0 == "." || $0 == " " })
        .compactMap { UInt32($0, radix: 16) }
      let ideograph = try #require(UInt32(fields[1].filter { $0 != " " }, radix: 16))
      for radical in ends[0]...ends[ends.count - 1] where (0x2E80...0x2FDF).contains(radical) {
        // Japanese fonts show U+2F3E for 戸.
        #expect(layerT(of: [radical]) == [radical == 0x2F3E ? 0x6238 : ideograph])
        count += 1
      }
    }
    #expect(count == 328)
  }
}
