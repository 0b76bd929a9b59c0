import PlanModel
import Testing

@testable import Segmentation

/// The names of the tiers: as labels say them, as the document states them, by the usual ladder.
@Suite struct TierTests {
  @Test(arguments: [
    ("基本計画の体系は、「章」、「大柱」、「中柱」の順に整理しています。", ["章", "大柱", "中柱"]),
    ("体系は「政策」→「施策」→「基本事業」の順に示します。", ["政策", "施策", "基本事業"]),
    ("基本計画は基本目標、政策、施策の順で構成します。", ["基本目標", "政策", "施策"]),
    ("分野・政策・施策の順に並べます。", ["分野", "政策", "施策"]),
  ])
  func statementsNameTheTiers(text: String, tiers: [String]) {
    #expect(TierStatement.sentence(ScalarSlice(text.scalars)) == tiers)
  }

  @Test(arguments: [
    "", "の順", "次の順に進めます。", "施策の順に進めます。", "人口、世帯の順に示します。", "大柱、中柱に分けて示します。",
    "実施の順序は、緊急度、重要度の順に決めます。", "」の順に示します。大柱",
  ])
  func otherSentencesDoNot(text: String) {
    #expect(TierStatement.sentence(ScalarSlice(text.scalars)).isEmpty)
  }

  @Test func theDocumentsOwnStatementNamesItsTiers() throws {
    try expectOutline(
      of: """
        第１編　基本計画

        　基本計画の体系は、「章」、「大柱」、「中柱」の順に整理しています。

        第１章　安心して暮らせるまち

        １　防災

        （１）自主防災組織の育成

        　訓練を年に２回行います。

        （２）情報の伝達

        　防災行政無線を更新します。

        ２　消防

        （１）消防団の充実

        　機能別団員を募ります。

        第２章　健やかなまち

        １　健康づくり

        （１）健診の充実

        　受診を勧めます。
        """,
      """
      part 第1編 ｜ 基本計画
        paragraph ｜ 基本計画の体系は、「章」、「大柱」、「中柱」の順に整理しています。
        chapter 第1章 ｜ 安心して暮らせるまち
          policy:大柱 1 ｜ 防災
            policy:中柱 （1） ｜ 自主防災組織の育成
              paragraph ｜ 訓練を年に2回行います。
            policy:中柱 （2） ｜ 情報の伝達
              paragraph ｜ 防災行政無線を更新します。
          policy:大柱 2 ｜ 消防
            policy:中柱 （1） ｜ 消防団の充実
              paragraph ｜ 機能別団員を募ります。
        chapter 第2章 ｜ 健やかなまち
          policy:大柱 1 ｜ 健康づくり
            policy:中柱 （1） ｜ 健診の充実
              paragraph ｜ 受診を勧めます。
      """)
  }

  @Test func onlyTheBasicPlanHasPolicies() throws {
    let outline = try convertedOutline(
      of: """
        第１編　基本構想

        第１章　土地利用

        １　市街地

        　市街地を広げません。

        ２　農地

        　農地を守ります。

        第２編　基本計画

        　体系は、「章」、「大柱」の順に整理しています。

        第１章　安心して暮らせるまち

        １　防災

        　訓練を年に２回行います。

        ２　消防

        　機能別団員を募ります。
        """)
    #expect(outline.contains("    section 1 ｜ 市街地\n"), "\(outline)")
    #expect(outline.contains("    policy:大柱 1 ｜ 防災\n"), "\(outline)")
  }

  @Test func columnHeadingsNameTheTiers() throws {
    var sheets = Sheets()
    sheets.add(.columnHeader, "章（分野） 施策（大柱） 施策（中柱）と概要")
    sheets.add(.columnHeader, "章（分野） 施策（大柱） 施策（中柱）と概要")
    for line in [
      "第1章　安心", "1 防災", "（1） 訓練", "訓練をします。", "（2） 備蓄", "備蓄をします。", "2 防犯", "（1） 見守り",
      "見守ります。", "第2章　健康", "1 健診", "（1） 受診", "受診を勧めます。",
    ] { sheets.add(line) }
    let segmentation = Segmenter().segment(sheets.layout)
    #expect(segmentation.tiers == ["章", "大柱", "中柱"])
    let chapter = try #require(segmentation.body.first)
    #expect(chapter.children.map(\.role) == ["大柱", "大柱"])
    #expect(chapter.children.first?.children.map(\.role) == ["中柱", "中柱"])
  }

  @Test(arguments: [
    // Words that are no tiers, and a single one.
    ["年度（和暦） 人口（人） 世帯（戸）"], ["章（分野）"], ["章 大柱 中柱"],
  ])
  func otherColumnHeadingsDoNot(headings: [String]) {
    var sheets = Sheets()
    for heading in headings { sheets.add(.columnHeader, heading) }
    for line in ["第1章　安心", "1 防災", "訓練をします。", "2 防犯", "見守ります。"] { sheets.add(line) }
    #expect(Segmenter().segment(sheets.layout).tiers == ["章"])
  }

  @Test func belowALabelledTierComesTheNextOfTheLadder() throws {
    try expectOutline(
      of: """
        基本目標１　安全で安心して暮らせるまち

        基本施策１　災害に強いまちづくり

        （１）自主防災組織の育成

        　訓練を年に２回行います。

        （２）情報の伝達

        　防災行政無線を更新します。

        基本施策２　犯罪の少ないまちづくり

        （１）見守りの充実

        　見守り活動を支えます。

        基本目標２　健やかに暮らせるまち

        基本施策１　健康づくり

        （１）健診の充実

        　受診を勧めます。
        """,
      """
      policy:基本目標 基本目標1 ｜ 安全で安心して暮らせるまち
        policy:基本施策 基本施策1 ｜ 災害に強いまちづくり
          policy:施策 （1） ｜ 自主防災組織の育成
            paragraph ｜ 訓練を年に2回行います。
          policy:施策 （2） ｜ 情報の伝達
            paragraph ｜ 防災行政無線を更新します。
        policy:基本施策 基本施策2 ｜ 犯罪の少ないまちづくり
          policy:施策 （1） ｜ 見守りの充実
            paragraph ｜ 見守り活動を支えます。
      policy:基本目標 基本目標2 ｜ 健やかに暮らせるまち
        policy:基本施策 基本施策1 ｜ 健康づくり
          policy:施策 （1） ｜ 健診の充実
            paragraph ｜ 受診を勧めます。
      """)
  }

  @Test func theLowestLabelledTierHasNoTierBelow() throws {
    let outline = try convertedOutline(
      of: """
        施策１　消防体制の充実

        （１）消防団の充実

        　機能別団員を募ります。

        （２）装備の更新

        　車両を更新します。

        施策２　水害への備え

        （１）河川の改修

        　改修を急ぎます。
        """)
    #expect(outline.contains("  section （1） ｜ 消防団の充実\n"), "\(outline)")
  }

  @Test func aStatedFieldIsAChapter() throws {
    let outline = try convertedOutline(
      of: """
        　計画の体系は、分野、政策、施策の順に整理しています。

        Ⅰ　安心

        １　防災

        （１）訓練

        　訓練をします。

        （２）備蓄

        　備蓄をします。

        ２　防犯

        （１）見守り

        　見守ります。

        Ⅱ　健康

        １　健診

        （１）受診

        　受診を勧めます。
        """)
    #expect(
      outline.hasPrefix(
        """
        paragraph ｜ 計画の体系は、分野、政策、施策の順に整理しています。
        chapter Ⅰ ｜ 安心
          policy:政策 1 ｜ 防災
            policy:施策 （1） ｜ 訓練

        """), "\(outline)")
  }

  @Test func whatIsDoneStandsBelowTheSectionsOfAPolicy() throws {
    try expectOutline(
      of: """
        基本方針１　支え合い

        （１）地域活動

        【市の取組】

        取組１　加入の促進

        　呼びかけます。

        取組２　担い手の育成

        　研修を開きます。

        【地域の役割】

        　参加します。

        （２）ボランティア

        【市の取組】

        取組３　情報の発信

        　広報で紹介します。

        【地域の役割】

        　参加します。
        """,
      """
      policy:基本方針 基本方針1 ｜ 支え合い
        section （1） ｜ 地域活動
          section:initiatives 【市の取組】 ｜
            policy:取組 取組1 ｜ 加入の促進
              paragraph ｜ 呼びかけます。
            policy:取組 取組2 ｜ 担い手の育成
              paragraph ｜ 研修を開きます。
          section 【地域の役割】 ｜
            paragraph ｜ 参加します。
        section （2） ｜ ボランティア
          section:initiatives 【市の取組】 ｜
            policy:取組 取組3 ｜ 情報の発信
              paragraph ｜ 広報で紹介します。
          section 【地域の役割】 ｜
            paragraph ｜ 参加します。
      """)
  }
}
