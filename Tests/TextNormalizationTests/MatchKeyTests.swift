import PlanModel
import Testing
import TextNormalization

/// The column K of the policy, from layer T on.
@Suite struct MatchKeyTests {
  @Test(arguments: [
    ("AZaz09", "AZaz09"),
    ("\u{FF08}1)", "(1)"),
    ("資料\u{FF1A}調査", "資料:調査"),
    ("\u{FF01}\u{FF1F}\u{FF1C}\u{FF1E}「」【】", "!?<>「」【】"),
    ("1-2", "1-2"),
    ("ガパヴ", "ガパヴ"),
    ("カ\u{3099}", "ガ"),
    ("あ\u{3099}", "あ\u{3099}"),
    ("\u{2460}❶\u{32D0}\u{3251}", "\u{2460}❶\u{32D0}\u{3251}"),
    ("\u{2474}\u{2165}", "(1)VI"),
    ("\u{3231}\u{33A1}\u{3314}\u{BD}\u{337B}\u{2103}\u{2116}\u{B2}", "(株)m2キロ1\u{2044}2平成°CNo2"),
    ("そして\u{2026}", "そして\u{2026}"),
    ("そして\u{2026}\u{2026}と", "そして\u{2026}\u{2026}と"),
    ("\u{2025}", "\u{2025}"),
    ("はじめに \u{2026} 3", "はじめに3"),
    ("Plan \u{2026} 3", "Plan 3"),
    ("5\u{301C}7時", "5\u{301C}7時"),
    ("サービス", "サービス"),
    ("〇計画", "○計画"),
    ("◯計画\n〇計画", "○計画○計画"),
    ("○計画", "○計画"),
    ("〇五年", "〇五年"),
    ("二〇二五", "二〇二五"),
    (" 〇 計画", "○計画"),
    ("・計画", "・計画"),
    ("•計画", "•計画"),
    ("\u{301D}重点\u{301F}\u{201C}a\u{201D}", "\"重点\"\"a\""),
    ("\u{FA19}\u{2F8A6}\u{9AD9}辻\u{E0100}", "\u{FA19}\u{2F8A6}\u{9AD9}辻\u{E0100}"),
    ("●計画 \u{E123}計画", "●計画\u{E123}計画"),
    ("佐々木いすゞ", "佐々木いすゞ"),
    ("ゆ\u{309B}", "ゆ\u{309B}"),
    ("e\u{301}té", "été"),
    ("\u{FF0D}", "-"),
    ("\u{FF03}", "#"),
    // The space rule.
    ("第 1 章 基 本", "第1章基本"),
    ("総\u{3000}務", "総務"),
    ("New Plan 21", "New Plan 21"),
    ("A\u{3000} B", "A B"),
    ("  計画\n概要  ", "計画概要"),
    ("a\nb", "a b"),
    ("● ABC", "●ABC"),
    ("", ""),
    ("  ", ""),
  ])
  func aRowOfThePolicy(text: String, key: String) {
    #expect(layerK(text) == scalars(key))
  }

  @Test func tableRowsKeepTheirSpaces() {
    #expect(layerK("指標  目標値\u{3000}10 人", .all) == scalars("指標 目標値 10 人"))
  }

  @Test func aLineKnowsItsLeadersFromTheRawBytes() {
    let lines = TextNormalizer().textLines(
      of: page("年度\u{2026}\u{2026}\u{2026}\u{2026}\u{2026}\u{2026} 23 22 年\nそして\u{2026} 22 年")
    ).lines
    #expect(MatchKey(mapping: lines[0]).scalars.map(\.value) == scalars("年度23 22年"))
    #expect(MatchKey(mapping: lines[1]).scalars.map(\.value) == scalars("そして\u{2026}22年"))
  }

  @Test func keysMapBackToTheText() {
    let key = MatchKey(mapping: Array("第 1 章\u{3231}カ\u{3099}x  y".unicodeScalars))
    #expect(key.scalars.map(\.value) == scalars("第1章(株)ガx y"))
    #expect(key.textRange(of: 0..<3) == 0..<5)
    #expect(key.textRange(of: 4..<5) == 5..<6)
    #expect(key.textRange(of: 6..<7) == 6..<8)
    #expect(key.textRange(of: 8..<9) == 9..<11)
    #expect(key.keyRange(ofText: 5..<6) == 3..<6)
    #expect(key.keyRange(ofText: 7..<9) == 6..<8)
    #expect(key.keyRange(ofText: 1..<2).isEmpty)
    #expect(key.textRange(of: 10..<10) == 12..<12)
  }

  @Test(arguments: 200..<220)
  func keyRangesRiseAndStayInTheText(seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<60 {
      let text = layerT(random.next(upTo: 40)).compactMap { Unicode.Scalar($0) }
      let key = MatchKey(mapping: text)
      var last = 0
      for index in key.scalars.indices {
        let range = key.textRange(of: index..<index + 1)
        #expect(range.lowerBound >= last && !range.isEmpty && range.upperBound <= text.count)
        #expect(key.keyRange(ofText: range).contains(index))
        last = range.lowerBound
      }
      #expect(key.scalars.first?.value != 0x20 && key.scalars.last?.value != 0x20)
    }
  }
}
