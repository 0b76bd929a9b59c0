import PlanModel
import Testing

@testable import PlanGrammar

/// Whatever stands in a line, a label is a range of it.
@Suite struct MarkerFuzzTests {
  /// Scalars that labels are made of, and some that they are not.
  static let alphabet = scalars(
    "第章編節条項部序終12390一二十百千〇Ⅰ\u{2165}ⅰ\u{2460}\u{3251}\u{2776}\u{2474}アイン\u{30F6}ABIVXiv"
      + "（）()【】〔〕＜＞<>≪≫《》［］.．、，:：- \u{3000}※＊*注資料：■◆▲●○◯◎・-―→⇒の市人年。まち政策施基本目標柱\u{0}"
      + "\u{10FFFF}\u{FF11}\u{3099}")

  @Test("labels lie inside the line", arguments: [1, 2, 3, 4] as [UInt64])
  func labelRanges(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<10_000 {
      var line = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
        Self.alphabet.randomElement(using: &random)
      }
      if Bool.random(using: &random), let convention = Convention.all.randomElement(using: &random)
      {
        // A real label, cut and damaged.
        var label = scalars(convention.example)
        label.removeLast(Int.random(in: 0..<label.count, using: &random))
        if Bool.random(using: &random), let scalar = Self.alphabet.randomElement(using: &random) {
          label[Int.random(in: 0..<label.count, using: &random)] = scalar
        }
        line = label + line
      }
      for marker in MarkerGrammar.standard.readings(of: line) {
        check(marker, line)
      }
      #expect(
        MarkerGrammar.standard.marker(of: line)
          == MarkerGrammar.standard.readings(of: line).first)
    }
  }

  @Test("a very long line is read in no time") func longLines() {
    for text in ["一", "1", "1-", "(", "【", "第", "Ⅹ", "①", "ア", "I", "基本"] {
      let line = Array(repeatElement(scalars(text), count: 200_000).joined())
      for marker in MarkerGrammar.standard.readings(of: line) { check(marker, line) }
    }
  }

  private func check(_ marker: Marker, _ line: [Unicode.Scalar]) {
    #expect(marker.label.lowerBound == 0 && !marker.label.isEmpty)
    #expect(marker.label.upperBound <= line.count)
    #expect(marker.textStart >= marker.label.upperBound && marker.textStart <= line.count)
    #expect(line[marker.label.upperBound..<marker.textStart].allSatisfy { $0.isSpace })
    #expect(marker.textStart == line.count || !line[marker.textStart].isSpace)
    #expect(line[marker.label.upperBound - 1].isSpace == false)
    if let name = marker.name {
      #expect(!name.isEmpty && name.lowerBound >= 1 && name.upperBound < marker.label.upperBound)
    }
    #expect(marker.ordinal.allSatisfy { (0..<1_000).contains($0) })
    if let tier = marker.tier { #expect(line.starts(with: scalars(tier))) }
  }
}

/// The adapter between the grammar of labels and that of numbers.
@Suite struct LabelNumberTests {
  static let systems: [LabelNumerals] = [
    .digits, .kanji, .roman, .circled, .negativeCircled, .parenthesized, .katakana, .letters,
    .asciiRoman,
  ]

  /// Text, systems, and the value with the index behind it.
  static let samples: [(String, LabelNumerals, [Int])] = [
    ("1", .digits, [1, 1]), ("0102", .digits, [102, 4]), ("12a", .digits, [12, 2]),
    ("二十三章", .kanji, [23, 3]), ("一〇章", .kanji, [10, 2]), ("九百九十九", .kanji, [999, 5]),
    ("Ⅻ", .roman, [12, 1]), ("Ⅹ\u{2162}", .roman, [13, 2]), ("\u{32BF}", .circled, [50, 1]),
    ("\u{24F4}", .negativeCircled, [20, 1]), ("\u{2487}", .parenthesized, [20, 1]),
    ("イ", .katakana, [2, 1]), ("ン", .katakana, [46, 1]), ("c", .letters, [3, 1]),
    ("IV", .asciiRoman, [4, 2]),
    ("I", [.letters, .asciiRoman], [1, 1]), ("A", [.letters, .asciiRoman], [1, 1]),
  ]

  /// A convention is only tried where its first scalar is among the initials.
  @Test("initials are exactly the scalars that can start a number", arguments: systems)
  func initials(_ system: LabelNumerals) {
    let initials = Set(LabelNumber.initials(of: system))
    #expect(initials.count == LabelNumber.initials(of: system).count)
    let followers = scalars("百")
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let reads =
        LabelNumber.parse([scalar], at: 0, in: system) != nil
        || LabelNumber.parse(ScalarSlice([scalar] + followers), at: 0, in: system) != nil
      #expect(reads == initials.contains(scalar), "U+\(String(value, radix: 16))")
    }
  }

  @Test("reads a number", arguments: samples)
  func numbers(_ text: String, _ system: LabelNumerals, _ number: [Int]) {
    let found = LabelNumber.parse(ScalarSlice(scalars(text)), at: 0, in: system)
    #expect(found.map { [$0.value, $0.end] } == number)
  }

  @Test(
    "reads no number",
    arguments: [
      ("2025", LabelNumerals.digits), ("12345", .digits), ("00012", .digits), ("", .digits),
      ("十二三", .kanji), ("一十", .kanji), ("千二百", .kanji), ("二〇二五", .kanji), ("壱", .kanji),
      ("\u{2160}\u{2161}", .roman), ("\u{2170}", .roman), ("\u{2776}", .circled),
      ("\u{30A1}", .katakana), ("MIX", .asciiRoman), ("IT", .asciiRoman), ("IIII", .asciiRoman),
      ("1", .kanji), ("A", .asciiRoman),
    ])
  func noNumbers(_ text: String, _ system: LabelNumerals) {
    #expect(LabelNumber.parse(ScalarSlice(scalars(text)), at: 0, in: system) == nil)
  }
}
