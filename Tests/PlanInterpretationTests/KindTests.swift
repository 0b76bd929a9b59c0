import PlanModel
import Testing

@testable import PlanInterpretation

@Suite struct KindTests {
  private let fields = [
    node(.field, "【日 時】", "平成30年11月16日（金）"), node(.field, "【場 所】", "政策会議室"),
    node(.field, "【出席者】", "副市長、教育長"), node(.field, "【議 事】", "総合計画について"),
  ]

  @Test("minutes say so in their title and name date, place and those present")
  func minutes() {
    let title = node(.item, "■", "第3回まぼろし市総合計画推進本部会議 議事概要")
    let result = describe(
      [title] + fields + [paragraph("「まぼろし市総合計画」は、令和7年度から令和16年度までの計画期間とする。")])
    #expect(result.kind == .minutes)
    #expect(result.title == "第3回まぼろし市総合計画推進本部会議 議事概要")
    #expect(result.municipality?.name == "まぼろし市")
    // What was talked about is no fact about the document.
    #expect(result.planName == nil && result.edition == nil && result.stage == nil)
    #expect(result.period == nil)
    #expect(describe(fields).kind == .minutes)
    #expect(
      describe([paragraph("第2回総合計画審議会 会議録"), paragraph("日 時：令和6年5月1日")]).kind == .minutes)
  }

  @Test("a plan that tells of meetings is a plan")
  func plan() {
    #expect(describe([paragraph("第5次架ヶ原市総合計画"), paragraph("日時 令和6年5月1日")]).kind == .plan)
    #expect(describe([paragraph("会議録の公開を進めます。")] + fields.prefix(1)).kind == .plan)
    #expect(describe([node(.section, "1", "会議録")]).kind == .plan)
    let body = (0..<50).map { paragraph("施策\($0)") } + fields
    #expect(describe(body).kind == .plan)
    #expect(describe([]) == DocumentDescription(tiers: ["政策", "施策"]))
  }

  @Test("slides are many headed pages with little text")
  func slides() {
    func deck(_ count: Int, text: String, size: (Double, Double)? = nil) -> DocumentDescription.Kind
    {
      let pages = (1...count).map {
        SourceDescription.PageDescription(
          number: $0, width: size?.0, height: size?.1, rotation: 0, scanned: false)
      }
      let body = (1...count).map { number in
        node(.section, "\(number)", "施策", page: number, [paragraph(text, page: number)])
      }
      return describe(body, pages: pages).kind
    }
    let short = String(repeating: "目指す姿を示します。", count: 8)
    let long = String(repeating: "目指す姿を示します。", count: 33)
    #expect(deck(12, text: short) == .slides)
    #expect(deck(12, text: long) == .plan)
    #expect(deck(4, text: short) == .plan)
    #expect(deck(12, text: long, size: (842, 595)) == .slides)
    #expect(deck(12, text: short, size: (595, 842)) == .plan)
  }
}
