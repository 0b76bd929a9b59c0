import Testing

/// Slides on which the names of boxes come out before all their texts.
@Suite struct LabelledBoxesTests {
  @Test func eachNameGetsTheTextAtItsPlace() throws {
    #expect(
      try outline(
        names: ["市民参加", "行政評価", "広域連携"],
        texts: ["早い段階から議論に加わる場を設けます", "成果を測り予算に生かします", "近隣の市と施設を共同で使います"])
        == [
          "field 市民参加 ｜ 早い段階から議論に加わる場を設けます", "field 行政評価 ｜ 成果を測り予算に生かします",
          "field 広域連携 ｜ 近隣の市と施設を共同で使います",
        ])
  }

  @Test func sharedWordsDecideAgainstThePlace() throws {
    #expect(
      try outline(
        names: ["市民参加", "行政評価", "広域連携"],
        texts: ["広域連携により近隣の市と施設を共同で使います", "市民参加の場を早い段階から設けます", "行政評価の結果を予算に生かします"])
        == [
          "field 市民参加 ｜ 市民参加の場を早い段階から設けます", "field 行政評価 ｜ 行政評価の結果を予算に生かします",
          "field 広域連携 ｜ 広域連携により近隣の市と施設を共同で使います",
        ])
  }

  /// Each text shares three pairs of characters with either name; those in brackets decide.
  @Test func wordsInBracketsCountDouble() throws {
    #expect(
      try outline(
        names: ["基本構想（市民会議）", "財政計画（行政評価）", "広報"],
        texts: ["毎年の行政評価により基本構想を確かめます", "毎年の市民会議の提案で財政計画を作ります", "広報紙でお知らせします"])
        == [
          "field 基本構想（市民会議） ｜ 毎年の市民会議の提案で財政計画を作ります",
          "field 財政計画（行政評価） ｜ 毎年の行政評価により基本構想を確かめます", "field 広報 ｜ 広報紙でお知らせします",
        ])
  }

  @Test func everySecondLabelWithDigitsIsAnAttribute() throws {
    #expect(
      try outline(
        names: ["基本構想", "12年間", "基本計画", "前期６年間・後期６年間", "実施計画", "３年間"],
        texts: ["大切にする考え方を示すもの", "施策を分野ごとに整理するもの", "事業の内容と費用を明らかにするもの"])
        == [
          "section ｜ 基本構想", "item ｜ 12年間", "item ｜ 大切にする考え方を示すもの",
          "section ｜ 基本計画", "item ｜ 前期6年間・後期6年間", "item ｜ 施策を分野ごとに整理するもの",
          "section ｜ 実施計画", "item ｜ 3年間", "item ｜ 事業の内容と費用を明らかにするもの",
        ])
  }

  /// What came out behind the texts of all boxes is of none.
  @Test func aNoteBehindTheTextsIsOfTheSlide() throws {
    let lines = try boxedSlide("計画の構成") { sheets in
      sheets.addPlanBoxes()
      sheets.add("※期間は検討中です")
    }
    #expect(lines == planBoxes() + ["note ※ ｜ 期間は検討中です"])
  }

  @Test(
    "leaves everything in its order where the runs do not fit",
    arguments: [
      // Two are a coincidence.
      (["市民参加", "行政評価"], ["早い段階から議論に加わります", "成果を測り予算に生かします"]),
      // One text is missing.
      (
        ["市民参加", "行政評価", "広域連携", "財政運営"],
        ["早い段階から議論に加わります", "成果を測り予算に生かします", "近隣の市と施設を共同で使います"]
      ),
      // No attributes between the names.
      (
        ["構想", "計画", "事業", "予算", "決算", "評価"],
        ["早い段階から議論に加わります", "成果を測り予算に生かします", "近隣の市と施設を共同で使います"]
      ),
    ])
  func otherRunsStay(names: [String], texts: [String]) throws {
    let lines = try outline(names: names, texts: texts)
    #expect(lines.allSatisfy { !$0.hasPrefix("field") })
    let places = texts.compactMap { text in lines.firstIndex { $0.hasSuffix(text) } }
    #expect(places.count == texts.count && places == places.sorted())
  }

  /// The outline of the second of four slides, below its title.
  private func outline(names: [String], texts: [String]) throws -> [String] {
    var sheets = Sheets()
    sheets.add("鈴懸市総合計画の策定について", atPageTop: true, atPageBottom: true)
    sheets.breakPage()
    sheets.add("策定の視点", atPageTop: true)
    for name in names { sheets.add(name) }
    for text in texts { sheets.add(text, lostBullet: true) }
    for title in ["検討の体制", "策定の日程", "今後の予定"] {
      sheets.breakPage()
      sheets.add(title, atPageTop: true)
      sheets.add("詳しくは次回にお示しします", lostBullet: true)
    }
    let lines = try sheets.outline.split(separator: "\n").map { $0.drop { $0 == " " } }
    let start = try #require(lines.firstIndex { $0.hasSuffix("策定の視点") })
    let end = try #require(lines.firstIndex { $0.hasSuffix("検討の体制") })
    return lines[(start + 1)..<end].map(String.init)
  }
}
