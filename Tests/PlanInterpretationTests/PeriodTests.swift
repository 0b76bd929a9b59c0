import PlanModel
import Testing

@testable import PlanInterpretation

@Suite struct PeriodTests {
  private func period(_ line: String, title: String? = nil) -> Period? {
    let cover = title.map { [paragraph($0)] } ?? []
    return describe(cover + [node(.chapter, "第1章", "計画", [paragraph(line, page: 2)])]).period
  }

  @Test(
    "the words that state a period are read",
    arguments: [
      (
        "計画の期間は、令和8年度（2026年度）から令和12年度（2030年度）までの5年間とします。", 2026, 2030,
        "令和8年度（2026年度）から令和12年度（2030年度）まで"
      ),
      ("計画期間 令和7年度〜令和16年度令和7年3月", 2025, 2034, "令和7年度〜令和16年度"),
      ("計画期間：2024-2028", 2024, 2028, "2024-2028"),
      ("本計画の計画期間は、平成30年度から令和4年度までの5か年です。", 2018, 2022, "平成30年度から令和4年度まで"),
      ("基本構想を示す総合計画の期間は、令和7年度から10年間とします。", 2025, 2034, "令和7年度から10年間"),
      (
        "計画期間は、令和7年度を初年度とし、令和16年度を目標年度とする10年間です。", 2025, 2034,
        "令和7年度を初年度とし、令和16年度を目標年度"
      ),
      ("計画期間は、令和7年4月1日から令和17年3月31日までとします。", 2025, 2034, "令和7年4月1日から令和17年3月31日まで"),
      (
        "策定の趣旨を述べます。計画期間は、令和7年度から令和16年度までとします。", 2025, 2034,
        "令和7年度から令和16年度まで"
      ),
    ])
  func statements(_ line: String, _ from: Int, _ to: Int, _ text: String) {
    #expect(period(line) == Period(from: from, to: to, text: text))
  }

  @Test(
    "other spans of years are no period",
    arguments: [
      "令和7年度から令和16年度までの人口を推計しました。", "計画期間中に見直しを行います。", "計画期間は10年間とします。",
      "現行計画の計画期間は、令和2年度から令和6年度までです。", "国の計画期間は、令和2年度から令和6年度までです。",
      "「健康増進計画」の計画期間は、令和2年度から令和6年度までです。", "計画期間は、令和7年度から令和2年度までです。",
      "前期基本計画の計画期間は、令和7年度から令和11年度までです。", "計画期間は、5〜7時とします。",
    ])
  func others(_ line: String) {
    #expect(period(line) == nil)
  }

  @Test("a layer's period is the document's where the document is that layer")
  func layers() {
    let line = "前期基本計画の計画期間は、令和7年度から令和11年度までです。"
    #expect(period(line, title: "第5次架ヶ原市総合計画前期基本計画")?.to == 2029)
    #expect(period(line, title: "第5次架ヶ原市総合計画") == nil)
    let both = "計画期間は、構想が令和7年度から令和16年度まで、計画が令和7年度から令和11年度までです。"
    #expect(period(both, title: "第5次架ヶ原市総合計画")?.to == 2034)
    #expect(period(both, title: "第5次架ヶ原市総合計画前期基本計画") == nil)
  }

  @Test("a field is trusted before sentences, and what contradicts itself is not")
  func trust() {
    let field = node(.field, "【計画期間】", "前期：令和8年度から令和12年度までの5年間")
    let sentence = paragraph("計画期間は、令和7年度から令和16年度までです。")
    #expect(describe([field, sentence]).period?.from == 2026)
    let other = node(.field, "計画期間", "令和2年度〜令和6年度")
    #expect(describe([field, other, sentence]).period?.to == 2034)
    #expect(describe([sentence, paragraph("計画期間 令和2年度〜令和6年度")]).period == nil)
  }

  @Test("a heading, the cover and the running head tell it where nothing else does")
  func places() {
    let heading = node(.section, "2", "計画期間", [paragraph("令和7年度〜令和16年度")])
    #expect(describe([heading]).period?.to == 2034)
    #expect(describe([paragraph("絵空市総合計画"), paragraph("2024-2028")]).period?.from == 2024)
    #expect(
      describe([node(.chapter, "第1章", "")], furniture: running("試作市ビジョン 2025-2029", pages: 2...5))
        .period == Period(from: 2025, to: 2029, text: "2025-2029"))
    #expect(describe([paragraph("令和7年3月")]).period == nil)
  }
}
