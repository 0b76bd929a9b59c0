import Testing

/// Slides: the first line of each is its title, a slide with nothing else divides.
@Suite struct SlideTitlesTests {
  @Test func slidesStandBelowTheDividerBeforeThem() throws {
    try expectOutline(
      of: """
        鈴懸市総合計画の策定について
        \u{C}１．策定の背景

         現在の計画は令和８年度で終わります
         新しい計画を２か年かけて策定します
        \u{C}２．策定の視点

         統計と市民の実感の両方を集めます
        \u{C}検討の体制と日程
        \u{C}会議体の種類

         総合計画審議会は、市長の諮問を受けて答申します
         市民会議は、提案を審議会に示します
        \u{C}策定の日程

         ６月　市民意識調査の実施
         ９月　第１回市民会議
        """,
      """
      section ｜ 鈴懸市総合計画の策定について
        section 1. ｜ 策定の背景
          item ｜ 現在の計画は令和8年度で終わります
          item ｜ 新しい計画を2か年かけて策定します
        section 2. ｜ 策定の視点
          item ｜ 統計と市民の実感の両方を集めます
      section ｜ 検討の体制と日程
        section ｜ 会議体の種類
          item ｜ 総合計画審議会は、市長の諮問を受けて答申します
          item ｜ 市民会議は、提案を審議会に示します
        section ｜ 策定の日程
          item ｜ 6月　市民意識調査の実施
          item ｜ 9月　第1回市民会議
      """)
  }

  @Test func titlesPrintedBehindTheirTextsComeBeforeThem() throws {
    let outline = try slides([
      "大切にする三つのこと", "統計の数値に加えて、市民の皆さんの実感を集めます。", "暮らしの実感から出発する計画",
      "必要なときには期間の途中でも内容を改めます。", "変化に応じて見直せる計画",
      "施策と予算の事業、担当する組織との対応を一覧にします。", "予算や組織とつながる計画",
    ])
    #expect(
      outline.hasPrefix(
        """
        section ｜ 鈴懸市の総合計画
          section ｜ 策定の視点
            section ｜ 大切にする三つのこと
              section ｜ 暮らしの実感から出発する計画
                paragraph ｜ 統計の数値に加えて、市民の皆さんの実感を集めます。
              section ｜ 変化に応じて見直せる計画
                paragraph ｜ 必要なときには期間の途中でも内容を改めます。
              section ｜ 予算や組織とつながる計画
                paragraph ｜ 施策と予算の事業、担当する組織との対応を一覧にします。
          section ｜ 検討の体制

        """), "\(outline)")
  }

  /// Two lines of a title are one; a title of many lines is a diagram.
  @Test(arguments: [
    (["暮らしの実感から", "出発する計画"], true),
    (["市民の皆さんの暮らしの実感から出発し", "職員が現場で確かめながら進める計画", "分かりやすい指標を持つ計画"], false),
  ])
  func suchTitlesMayHaveSeveralLines(title: [String], isTitle: Bool) throws {
    let outline = try slides(
      ["統計の数値に加えて、市民の皆さんの実感を集めます。"] + title + [
        "必要なときには期間の途中でも内容を改めます。", "変化に応じて見直せる計画",
        "施策と予算の事業、担当する組織との対応を一覧にします。", "予算や組織と", "つながる計画",
      ])
    #expect(
      outline.contains(
        """
            section ｜ \(title.joined())
              paragraph ｜ 統計の数値に加えて、市民の皆さんの実感を集めます。
            section ｜ 変化に応じて見直せる計画
              paragraph ｜ 必要なときには期間の途中でも内容を改めます。
            section ｜ 予算や組織とつながる計画
              paragraph ｜ 施策と予算の事業、担当する組織との対応を一覧にします。
        """) == isTitle, "\(outline)")
  }

  /// Titles of years stand below the title of their slide, though plans have them as high.
  @Test func titlesOnASlideStandBelowItsTitle() throws {
    let outline = try convertedOutline(
      of: """
        鈴懸市総合計画の策定について
        \u{C}策定の視点

         統計と市民の実感の両方を集めます
         職員の考えも聞きます
        \u{C}検討の体制

         総合計画審議会は、市長の諮問を受けて答申します
         市民会議は、提案を審議会に示します
        \u{C}策定の日程

        令和７年度

         ６月　市民意識調査の実施
         ９月　第１回市民会議

        令和８年度

         ７月　素案の公表
         ３月　市議会への提案
        """)
    #expect(
      outline.hasSuffix(
        """
          section ｜ 策定の日程
            section ｜ 令和7年度
              item ｜ 6月　市民意識調査の実施
              item ｜ 9月　第1回市民会議
            section ｜ 令和8年度
              item ｜ 7月　素案の公表
              item ｜ 3月　市議会への提案

        """), "\(outline)")
  }

  @Test func twoSuchPairsAreNotEnough() throws {
    let outline = try slides([
      "統計の数値に加えて、市民の皆さんの実感を集めます。", "暮らしの実感から出発する計画",
      "必要なときには期間の途中でも内容を改めます。", "変化に応じて見直せる計画",
    ])
    #expect(
      outline.hasPrefix(
        """
        section ｜ 鈴懸市の総合計画
          section ｜ 策定の視点
            paragraph ｜ 統計の数値に加えて、市民の皆さんの実感を集めます。

        """), "\(outline)")
  }

  @Test func aWordForAPartDividesAsAPart() throws {
    let outline = try convertedOutline(
      of: """
        基本構想
        \u{C}まちの将来像

         水と緑のまちをつくります
         市民とともに歩みます
        \u{C}土地利用

         市街地を広げません
         農地を守ります
        \u{C}基本計画
        \u{C}防災

         訓練を続けます
         備蓄を増やします
        """)
    #expect(
      outline == """
        part ｜ 基本構想
          section:vision ｜ まちの将来像
            item ｜ 水と緑のまちをつくります
            item ｜ 市民とともに歩みます
          section ｜ 土地利用
            item ｜ 市街地を広げません
            item ｜ 農地を守ります
        part ｜ 基本計画
          section ｜ 防災
            item ｜ 訓練を続けます
            item ｜ 備蓄を増やします

        """)
  }

  @Test func pagesThatStartWithSentencesAreNoSlides() throws {
    var sheets = Sheets()
    for title in ["計画の位置付け", "計画の期間", "計画の構成", "計画の進め方"] {
      sheets.add("この章では、\(title)を述べます。", atPageTop: true)
      sheets.add(title)
      sheets.add("市民会議の提言を踏まえました。", atPageBottom: true)
      sheets.breakPage()
    }
    let outline = try sheets.outline
    #expect(
      outline.hasPrefix(
        """
        paragraph ｜ この章では、計画の位置付けを述べます。
        section ｜ 計画の位置付け
          paragraph ｜ 市民会議の提言を踏まえました。
          paragraph ｜ この章では、計画の期間を述べます。
        section ｜ 計画の期間

        """), "\(outline)")
  }

  /// The outline of four slides, the second of them with some blocks below its title.
  private func slides(_ blocks: [String]) throws -> String {
    var sheets = Sheets()
    sheets.add("鈴懸市の総合計画", atPageTop: true, atPageBottom: true)
    sheets.breakPage()
    sheets.add("策定の視点", atPageTop: true)
    for block in blocks { sheets.add(block) }
    for title in ["検討の体制", "策定の日程"] {
      sheets.breakPage()
      sheets.add(title, atPageTop: true)
      sheets.add("詳しくは次回にお示しします", lostBullet: true)
    }
    return try sheets.outline
  }

  @Test func pagesWithATableOfContentsAreNoSlides() throws {
    let entries = (1...8).map { "\($0)　施策その\($0) ……………… \($0 + 1)" }.joined(separator: "\n")
    let pages = (1...8).map { "見本市総合計画\n\n\($0)　施策その\($0)\n\n　道路を順に直します。" }
    let outline = try convertedOutline(
      of: "風待市総合計画\n\n令和５年８月\n\u{C}目次\n\(entries)\n\u{C}" + pages.joined(separator: "\n\u{C}"))
    #expect(outline.hasPrefix("paragraph ｜ 風待市総合計画\n"), "\(outline)")
  }
}
