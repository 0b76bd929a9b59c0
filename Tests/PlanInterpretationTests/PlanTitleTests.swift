import PlanModel
import Testing

@testable import PlanInterpretation

@Suite struct PlanTitleTests {
  struct Case: Sendable, CustomStringConvertible {
    var line: String
    var name: String
    var edition: String?
    var stage: String?
    var description: String { line }
  }

  static let titles: [Case] = [
    Case(line: "第5次架ヶ原市総合計画", name: "架ヶ原市総合計画", edition: "第5次"),
    Case(line: "第 5 次 架ヶ原市総合計画", name: "架ヶ原市総合計画", edition: "第5次"),
    Case(line: "第四次まぼろし市長期計画", name: "まぼろし市長期計画", edition: "第四次"),
    Case(line: "絵空市まちづくり総合計画（第三期）", name: "絵空市まちづくり総合計画", edition: "第三期"),
    Case(line: "絵空市第2期総合計画後期基本計画（素案）", name: "絵空市総合計画後期基本計画", edition: "第2期", stage: "素案"),
    Case(line: "絵空市総合計画 後期基本計画", name: "絵空市総合計画 基本計画", edition: "後期"),
    Case(line: "第6次夢見市総合計画前期基本計画骨子", name: "夢見市総合計画前期基本計画", edition: "第6次", stage: "骨子"),
    Case(line: "次期総合計画基本計画（案）の概要", name: "総合計画基本計画", edition: "次期", stage: "案"),
    Case(line: "試作市未来ビジョン 2025-2029", name: "試作市未来ビジョン"),
    Case(line: "試作市未来ビジョン2030", name: "試作市未来ビジョン2030"),
    Case(line: "試作市行財政改革大綱案", name: "試作市行財政改革大綱", stage: "案"),
    Case(line: "試作市総合計画（中間案）【概要版】", name: "試作市総合計画", stage: "中間案"),
    Case(line: "試作市DX推進方針 〜国の動向〜", name: "試作市DX推進方針"),
    Case(line: "総合計画策定基本方針（目的等）について", name: "総合計画策定基本方針"),
    // The number counts the changes, not the plan.
    Case(line: "試作市総合整備計画（第5次変更）", name: "試作市総合整備計画"),
  ]

  @Test("a title is taken apart", arguments: titles)
  func parts(_ expected: Case) throws {
    let title = try #require(PlanTitle(scalars(expected.line)))
    #expect(title.text == scalars(expected.line))
    #expect(title.name.string == expected.name)
    #expect(title.edition?.string == expected.edition)
    #expect(title.stage?.string == expected.stage)
  }

  @Test(
    "a line that names no plan is no title",
    arguments: [
      "", "はじめに", "安全で安心して暮らせるまち", "令和7年3月", "架ヶ原市", "総合計画とは？", "計画の構成と期間",
      "計画の策定に当たって", "市民からの提案", "議案", "総合計画審議会委員名簿", "施策の体系", "（案）",
      "本計画は、市の最上位の計画です。", "防災、消防、防犯に関する計画",
    ])
  func noTitle(_ line: String) {
    #expect(PlanTitle(scalars(line)) == nil)
  }

  @Test("the cover comes first, then the opening headings, then running heads")
  func order() {
    let head = running("第7次架ヶ原市総合計画 基本計画 第1章 安全なまち", pages: 2...6)
    let opening = node(.section, "", "架ヶ原市DX推進方針")
    #expect(describe([paragraph("架ヶ原市総合計画"), opening], furniture: head).title == "架ヶ原市総合計画")
    #expect(describe([opening], furniture: head).title == "架ヶ原市DX推進方針")
    let chapter = node(.chapter, "第1章", "基本計画")
    #expect(describe([chapter], furniture: head).title == "第7次架ヶ原市総合計画")
    #expect(describe([chapter]).title == nil)
    // A head on one page only is no running head.
    #expect(describe([chapter], furniture: Array(head.prefix(1))).title == nil)
  }

  @Test("lines of a cover are put together where they belong together, and cut where they do not")
  func cover() {
    #expect(
      describe([paragraph("第6次夢見市総合計画"), paragraph("前期基本計画（素案）")]).title
        == "第6次夢見市総合計画 前期基本計画（素案）")
    let draft = describe([paragraph("第6次夢見市総合計画"), paragraph("（素案）")])
    #expect(draft.title == "第6次夢見市総合計画（素案）")
    #expect(draft.stage == "素案")
    #expect(describe([paragraph("第6次"), paragraph("夢見市総合計画")]).edition == "第6次")
    #expect(describe([paragraph("夢見市総合計画（第三"), paragraph("期）")]).edition == "第三期")
    #expect(
      describe([paragraph("夢見市総合計画計画期間 令和7年度〜令和16年度")]).title == "夢見市総合計画")
    #expect(describe([paragraph("夢見市総合計画令和7年3月")]).title == "夢見市総合計画")
    #expect(describe([paragraph("夢 見市総合計画（第三期 ）"), paragraph("夢見市")]).title == "夢見市総合計画（第三期）")
  }

  @Test("names of layers and sentences are no titles")
  func generic() {
    #expect(describe([paragraph("基本計画"), node(.chapter, "第1章", "")]).title == nil)
    #expect(describe([node(.part, "", "基本構想")]).title == nil)
    #expect(describe([node(.section, "", "将来像を実現するための計画")]).title == nil)
  }
}
