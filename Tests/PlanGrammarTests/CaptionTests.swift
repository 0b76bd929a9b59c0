import PlanModel
import Testing

@testable import PlanGrammar

@Suite struct CaptionTests {
  private func slice(_ text: String) -> ScalarSlice { ScalarSlice(Array(text.unicodeScalars)) }

  @Test(arguments: ["図1 計画の構成", "図表2-3 排出量の推移", "表1-1(2) 事業計画", "第三表 農業の推移", "第12図 位置", "写真：干潟"])
  func captions(text: String) {
    #expect(CaptionGrammar.isCaption(slice(text)))
  }

  /// A sentence about a figure, a word that starts alike, an ordinal of something else.
  @Test(arguments: ["図1は位置を示します。", "表彰の基準", "第三表示板の更新", "第三章 産業", "第表 計画"])
  func noCaptions(text: String) {
    #expect(!CaptionGrammar.isCaption(slice(text)))
  }

  @Test func captionsOfTables() {
    #expect(CaptionGrammar.isTableCaption(slice("第三表 農業の推移")))
    #expect(CaptionGrammar.isTableCaption(slice("表3 農業の推移")))
    #expect(!CaptionGrammar.isTableCaption(slice("第三図 農業の推移")))
  }
}
