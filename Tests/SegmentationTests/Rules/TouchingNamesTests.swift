import PlanModel
import Testing

@testable import Segmentation

/// Fields whose value follows the name without anything between.
@Suite struct TouchingNamesTests {
  /// Kind, label and text of what is read below a chapter.
  private func read(_ lines: [String]) -> [String] {
    var sheets = Sheets()
    sheets.add("第1章 健康づくり")
    sheets.add("健診の受診を勧め、生活習慣を見直す機会を増やします。")
    for line in lines { sheets.add(line, blankBefore: false) }
    return Segmenter().segment(sheets.layout).body[0].children.dropFirst()
      .map { "\($0.kind)|\($0.label)|\($0.text)" }
  }

  @Test func namesOfFieldsThatAreRepeatedHaveValues() {
    #expect(
      read(["所管課健康増進課、保険年金課", "関連計画例示市健康増進計画"]) == [
        "field|所管課|健康増進課、保険年金課", "field|関連計画|例示市健康増進計画",
      ])
  }

  @Test func theLongestNameCounts() {
    #expect(
      read(["関連計画等例示市食育推進計画、例示市自殺対策計画", "担当課健康増進課"]).first
        == "field|関連計画等|例示市食育推進計画、例示市自殺対策計画")
  }

  /// One may be a title like any other.
  @Test func oneAloneIsNone() { #expect(!read(["所管課健康増進課"]).contains { $0.hasPrefix("field") }) }

  @Test(arguments: ["所管課の役割", "関連計画一覧", "担当課別事業数", "計画期間中", "所管課"])
  func phrasesAndCompoundsAreNone(_ line: String) {
    #expect(!read([line, line, "担当課は健康増進課です。"]).contains { $0.hasPrefix("field") })
  }
}
