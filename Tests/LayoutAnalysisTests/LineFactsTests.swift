import PlanGrammar
import PlanModel
import Testing

@testable import LayoutAnalysis

/// What passes reject lines by is what a look at the text says.
@Suite struct LineFactsTests {
  static let lines = [
    "市民（約3万人）の声を、", "第1章 総論", "…… 12", "○", "ア", "コミュニティ", "担当課：水産課", "表1 人口の推移", "1.5 2.5 3.5",
    "「終わりました。」", "「始まり", "令 和 ８ 年 度", "\u{20000}\u{3000}\u{FA19}", "目次", "計画.indd 3",
  ]

  @Test(arguments: lines) func factsSayWhatTheTextSays(line: String) {
    let text = Array(line.unicodeScalars)
    let facts = LineFacts(ScalarSlice(text))
    #expect(Int(facts.count) == text.count)
    #expect(facts.first == text.first)
    #expect(facts.last == text.last)
    #expect(facts.endsSentence == text.endsSentence)
    #expect(facts.hasOpenBracket == text.hasOpenBracket)
    #expect(facts.isCaption == CaptionGrammar.isCaption(text))
    #expect(facts.hasFieldName == (FieldLexicon.name(of: text) != nil))
    #expect(facts.isSpaced == (text.count(where: \.isSpace) * 4 >= text.count))
    #expect(facts.hasSeveralWords == (text.split(whereSeparator: \.isSpace).count > 1))
    #expect(facts.isKatakanaWord == text.isKatakanaWord)
    #expect(facts.has(.space) == text.contains(where: \.isSpace))
    #expect(facts.has(.wideSpace) == text.contains("\u{3000}"))
    #expect(facts.has(.digit) == text.contains(where: \.isDigit))
    #expect(facts.has(.ellipsis) == text.contains("\u{2026}"))
    #expect(facts.has(.comma) == text.contains("、"))
    #expect(facts.has(.fullStop) == text.contains("。"))
    #expect(facts.has(.parenthesis) == text.contains { $0 == "（" || $0 == "(" })
    #expect(facts.has(.hiragana) == text.contains(where: \.isHiragana))
    #expect(facts.has(.dot) == text.contains("."))
  }

  /// The table that all lines are looked up in says of every character what its properties say.
  @Test func theTableSaysWhatThePropertiesSay() {
    for value in UInt32(0)..<0x20000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let (found, expected) = (CharacterClasses.of(scalar), CharacterClasses(scalar))
      if found != expected { Issue.record("U+\(String(value, radix: 16)): \(found)") }
    }
  }
}
