import PlanModel
import Testing

@testable import PlanGrammar

/// Words that are a quantity with its unit.
@Suite struct AmountsTests {
  @Test(arguments: [
    "12人", "0人", "350件", "45,000千円", "1.2万人", "3億円", "3か所", "84.5％", "約120ha", "△5件", "850g/人",
    "20件以上",
  ])
  func aQuantityWithItsUnit(text: String) {
    #expect(Amounts.isAmount(ScalarSlice(Array(text.unicodeScalars))))
  }

  @Test(arguments: [
    "12", "2026年度", "5年間", "3か年", "第3位", "人口", "12人が参加", "R7", "", "12:00", "1人ひとり",
  ])
  func othersAreNone(text: String) {
    #expect(!Amounts.isAmount(ScalarSlice(Array(text.unicodeScalars))))
  }
}
