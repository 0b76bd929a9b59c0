import PlanModel
import Testing
import TextNormalization

/// The second print of characters that were printed twice is taken out, line by line.
@Suite struct OverprintTests {
  private func text(_ raw: String) -> PageText { TextNormalizer().textLines(of: page(raw)) }

  private func string(_ line: TextLine) -> String { String(scalars: line.scalars) }

  @Test(arguments: [
    ("第第11章章 計計画画のの策策定定", "第1章 計画の策定"),
    ("第第１１章章 計計画画のの策策定定", "第1章 計画の策定"),
    ("基基基本本本理理理念念念", "基本理念"), ("防防防防災災災災のののの推推推推進進進進", "防災の推進"),
    // A word of a line; what is doubled by itself inside a word stays so.
    ("主主なな取取組組として、防犯灯を増やす", "主な取組として、防犯灯を増やす"),
    ("様様々々ななああ りりまますす。。", "様々なあ ります。"), ("人人人人口口をを維維持持", "人人口を維持"),
    ("令令和和77年年度度 RR88年年度度", "令和7年度 R8年度"),
    ("指指標標のの11", "指標の1"),
    // The figure behind the word was printed once.
    ("指指標標のの11項目", "指標の11項目"),
  ])
  func aLinePrintedTwiceIsPrintedOnce(raw: String, once: String) {
    let result = text(raw)
    #expect(string(result.lines[0]) == once)
    #expect(!result.deletions.isEmpty)
    #expect(result.deletions.allSatisfy { $0.reason == .overprint })
  }

  @Test(arguments: [
    "いい日旅立ち", "多々ある", "○○○○△△△△", "1100円 2200円 3300円", "ああ、いいですね", "○○市△△町", "112233",
    "AABBCC", "年年年年", "しし座とささの葉", "第第章章",
  ])
  func whatIsDoubledByItselfStays(raw: String) {
    let result = text(raw)
    #expect(result.deletions == [])
    #expect(string(result.lines[0]) == raw)
  }

  @Test func everyByteIsInTheSpansOfTheLineOrInTheDeletions() {
    let result = text("\u{3000}基基本本計計画画 全体")
    let line = result.lines[0]
    let kept = line.spans(0..<line.scalars.count).map(\.range)
    #expect(kept.map(\.lower) == [3, 9, 15, 21, 27])
    #expect(kept.map(\.upper) == [6, 12, 18, 24, 34])
    #expect(result.deletions.map(\.range.lower) == [6, 12, 18, 24])
    #expect(line.width == 6.5 && line.indent == 1)
  }

  @Test func aPartOfTheLineKeepsItsPlaces() {
    let line = text("基基本本計計画画 全体").lines[0]
    let part = line.part(2..<4)
    #expect(string(part) == "計画")
    #expect(part.spans(0..<2).map(\.range) == [ByteRange(12, 15), ByteRange(18, 21)])
    let closed = line.keeping([0, 1, 2, 3, 5, 6])
    #expect(closed.spans(4..<6).map(\.range) == [ByteRange(25, 31)])
  }
}
