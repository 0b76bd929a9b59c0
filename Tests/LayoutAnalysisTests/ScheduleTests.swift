@testable import LayoutAnalysis
import PlanModel
import Testing

/// Schedules: bodies over meetings, cells that start with a date.
@Suite struct ScheduleTests {
  private static let rows = """
    審議会

    8月8日
    策定方針の説明
    10月下旬
    骨子案の検討（分野
    別の目標）
    12月中旬〜下旬
    素案の検討

    市民会議

    7月
    現状と課題の共有
    9月
    目指す姿の検討
    """

  private static let expected = [
    "審議会 ¦ 8月8日策定方針の説明 ¦ 10月下旬骨子案の検討（分野別の目標） ¦ 12月中旬〜下旬素案の検討",
    "市民会議 ¦ 7月現状と課題の共有 ¦ 9月目指す姿の検討",
  ]

  @Test func datesUnderMeetingsAreATable() {
    let analysis = Analysis("策定の日程\n第1回 第2回 第3回\n\n\(Self.rows)")
    #expect(analysis.rows == [" ¦ 第1回 ¦ 第2回 ¦ 第3回"] + Self.expected)
    #expect(analysis.texts == ["策定の日程"])
    let headers = analysis.layout.blocks[at: 1]?.rows.map { $0.map(\.header) }
    #expect(headers?.first == [true, true, true, true])
    #expect(headers?.dropFirst().first == [true, false, false, false])
  }

  @Test func aVerticalLabelInTheHeaderIsOneCell() {
    let analysis = Analysis("策定の日程\n第1回 第2回\n\nパ\nブ\nコ\nメ\n\n第3回\n\n\(Self.rows)")
    #expect(analysis.rows == [" ¦ 第1回 ¦ 第2回 ¦ パブコメ ¦ 第3回"] + Self.expected)
    #expect(!analysis.blocks.contains { $0.hasPrefix("vertical") })
  }

  @Test func severalDatesOnALineAreSeveralCells() {
    withKnownIssue("a line of two dates is taken for text") {
      let analysis = Analysis(
        "第1回 第2回 第3回\n\n審議会\n\n8月8日 9月1日\n10月上旬\n骨子案\n11月\n素案\n12月\n答申\n1月\n議決")
      #expect(
        analysis.rows[at: 1] == "審議会 ¦ 8月8日 ¦ 9月1日 ¦ 10月上旬骨子案 ¦ 11月素案 ¦ 12月答申 ¦ 1月議決")
    }
  }

  @Test func aNameOfTwoWordsOfKatakanaIsOneName() {
    let analysis = Analysis(
      "第1回 第2回\n\nワーキング\n\nグループ\n\n8月8日\n方針\n9月\n骨子\n10月\n素案\n11月\n答申")
    #expect(analysis.rows[at: 1] == "ワーキンググループ ¦ 8月8日方針 ¦ 9月骨子 ¦ 10月素案 ¦ 11月答申")
  }

  @Test func aNoteBehindANameIsACell() {
    let analysis = Analysis("第1回 第2回\n\n審議会\n\n8月8日\n方針\n9月\n骨子\n10月\n素案\n11月\n答申\n\n作業部会\n※随時開催")
    #expect(analysis.rows.last == "作業部会 ¦ ※随時開催")
  }

  @Test(arguments: [
    // Too few dates, no row of meetings, a sentence that names them.
    "第1回 第2回\n\n審議会\n\n8月8日\n方針\n9月\n骨子\n10月\n素案", "第1回\n\n\(rows)", "第1回の審議会 第2回の審議会\n\n\(rows)",
    "審議会 市民会議\n\n\(rows)", "第一回 第二回\n\n\(rows)",
  ])
  func otherListsOfDatesAreNoTable(text: String) {
    #expect(Analysis(text).tables == 0)
  }

  @Test(arguments: [
    ("8月8日", true), ("10月下旬", true), ("12月中旬〜下旬", true), ("3月", true), ("3月頃", true),
    ("8月8日（月）", true),
    ("9月ごろ", true), ("月", false), ("123月", false), ("8月号の広報", false), ("8日", false),
    ("令和7年8月", false),
    ("八月", false), ("8月8日開催", false),
  ])
  func aDayOrAThirdOfAMonthIsADate(text: String, expected: Bool) {
    #expect(ScheduleFinder.isDate(ScalarSlice(Array(text.unicodeScalars))) == expected)
  }

  @Test func whatFollowsTheScheduleIsNoCell() {
    withKnownIssue("everything down to the end of the page is put into the last cell") {
      let analysis = Analysis("第1回 第2回 第3回\n\n\(Self.rows)\n\n■推進の体制\n\n市民とともに計画を進めていきます。")
      #expect(analysis.rows.dropFirst() == Self.expected[...])
      #expect(analysis.texts == ["■推進の体制", "市民とともに計画を進めていきます。"])
    }
  }

  @Test func aNoteWithALeaderIsKept() {
    // The analysis itself holds that every character is in one place.
    _ = Analysis(
      "第1回 第2回\n\n審議会\n\n8月8日\n方針\n9月\n骨子\n10月\n素案\n11月\n答申\n\n作業部会\n※随時……開催")
  }
}
