import PlanModel
import Testing

@testable import PlanInterpretation

@Suite struct MunicipalityTests {
  private func name(_ lines: [String], heads: String? = nil) -> String? {
    describe(
      lines.map { paragraph($0) }, furniture: heads.map { running($0, pages: 2...5) } ?? []
    ).municipality?.name
  }

  @Test(
    "the name is the head of the title",
    arguments: [
      ("第5次架ヶ原市総合計画", "架ヶ原市"), ("架ヶ原町総合振興計画", "架ヶ原町"), ("架ヶ原村長期計画", "架ヶ原村"),
      ("架ヶ原市第6次総合計画", "架ヶ原市"), ("架ヶ原市地域福祉計画", "架ヶ原市"), ("架ヶ原市都市計画マスタープラン", "架ヶ原市"),
      ("東京都架空区基本構想・長期計画", "架空区"), ("四日日市市総合計画", "四日日市市"), ("市原野市総合計画", "市原野市"),
      ("夢都市総合計画", "夢都市"),
    ])
  func title(_ line: String, _ expected: String) {
    #expect(name([line]) == expected)
  }

  @Test("the end that the document shows elsewhere wins")
  func ends() {
    #expect(name(["東村台市観光計画", "東村台市は、豊かな自然に恵まれています。"]) == "東村台市")
    #expect(name(["見本市町村合同市", "見本市町村合同市総合計画は、最上位の計画です。"]) == "見本市町村合同市")
    // Nothing shows which 村 or 市 ends it.
    #expect(name(["東村台市観光計画"]) == nil)
  }

  @Test("hiragana before 市 is a part of the name only where it starts so elsewhere")
  func hiragana() {
    #expect(name(["第四次まぼろし市長期計画", "まぼろし市総合計画は、最上位の計画です。"]) == "まぼろし市")
    #expect(name(["みんなでつくる市総合計画", "本市は、自然に恵まれています。"]) == nil)
  }

  @Test("prefecture and district are no part of the name")
  func prefecture() {
    let town = describe([paragraph("想像県夢見郡架空町総合計画")]).municipality
    #expect(town?.name == "架空町")
    #expect(town?.prefecture == "想像県")
    #expect(name(["山県市総合計画"]) == "山県市")
    #expect(name(["上郡町総合計画"]) == "上郡町")
    #expect(name(["東京都市計画の構想"]) == nil)
  }

  @Test("a name alone on the cover, its mayor, and running heads tell it too")
  func elsewhere() {
    #expect(name(["次期総合計画基本計画（案）", "令和8年3月 架ヶ原市"]) == "架ヶ原市")
    #expect(name(["はじめに", "架ヶ原市長 仮名 文子"]) == "架ヶ原市")
    #expect(name(["1"], heads: "架ヶ原市総合計画") == "架ヶ原市")
    #expect(name(["架ヶ原市", "夢見市"]) == nil)
    let heading = node(.section, "", "次期総合計画基本計画（案）", [paragraph("架ヶ原市")])
    #expect(describe([heading]).municipality?.name == "架ヶ原市")
    // Below a heading with a label there is no cover.
    let chapter = node(.chapter, "第1章", "計画の趣旨", [paragraph("架ヶ原市")])
    #expect(describe([chapter]).municipality == nil)
  }

  @Test("in a part of a plan two mentions of the city's plan tell it")
  func text() {
    let line = "架ヶ原市総合計画は、最上位の計画です。"
    let other = "第5次架ヶ原市総合計画の期間が終了します。"
    let first = node(.section, "1", "計画", [paragraph(line)])
    #expect(describe([first]).municipality == nil)
    #expect(
      describe([first, node(.section, "2", "経緯", [paragraph(other)])]).municipality?.name
        == "架ヶ原市")
  }

  @Test(
    "words in 市, 町, 村 and 区 that are no names are none",
    arguments: [
      "本市総合計画", "当市の計画", "都市計画マスタープラン", "近隣市との連携計画", "市町村合併計画", "地区計画", "中心都市構想",
      "城下町再生計画", "農村計画", "学校区再編計画", "中央地区まちづくり計画", "市民参加推進計画", "将来都市構想",
    ])
  func words(_ line: String) {
    #expect(name([line, "本市は、都市と農村が調和しています。", "都市の計画です。"]) == nil)
  }
}
