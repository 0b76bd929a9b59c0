import PlanModel
import Testing

@testable import PlanGrammar

/// The names that forms print.
@Suite struct FormLexiconTests {
  private func slice(_ text: String) -> ScalarSlice { ScalarSlice(Array(text.unicodeScalars)) }

  @Test(arguments: [
    "取組番号", "事業No.", "整理番号", "施策コード", "事務事業名", "施策の名称", "担当課", "現状と課題", "対象者", "備考", "【事業の目的】",
    "1 事業概要",
    "■取組内容",
  ])
  func namesOfForms(text: String) { #expect(FormLexicon.isName(slice(text))) }

  @Test(arguments: [
    "", "名", "氏名", "課名", "施設名", "電話番号", "学校の現状", "移動図書館の運行", "健康推進課", "令和7年度", "12",
  ])
  func otherTextsAreNone(text: String) { #expect(!FormLexicon.isName(slice(text))) }

  @Test(arguments: [("取組番号", "取組"), ("事務事業名", "事務事業"), ("施策の名称", "施策"), ("事業", "事業")])
  func namesTellTheTier(text: String, tier: String) {
    #expect(FormLexicon.tier(of: slice(text)).map { PolicyTiers.words[$0] } == tier)
  }

  @Test func othersTellNone() {
    #expect(FormLexicon.tier(of: slice("整理番号")) == nil)
    #expect(FormLexicon.tier(of: slice("名称")) == nil)
    #expect(FormLexicon.tier(of: slice("事業費")) == nil)
  }

  @Test func goalsHeadSectionsAndNoForms() {
    #expect(FormLexicon.isTitle(slice("施策")))
    #expect(!FormLexicon.isTitle(slice("目標")))
    #expect(!FormLexicon.isTitle(slice("方針")))
  }
}
