import Testing

/// What short lines without a label are.
@Suite struct UnlabelledTitlesTests {
  @Test func aShortLineBeforeTextIsItsTitle() throws {
    try expectOutline(
      of: """
        　総合計画は市の最上位の計画です。

        計画の位置付け

        　この計画は条例に基づきます。
        """,
      """
      paragraph ｜ 総合計画は市の最上位の計画です。
      section ｜ 計画の位置付け
        paragraph ｜ この計画は条例に基づきます。
      """)
  }

  @Test func aShortLineBeforeAFirstNumberHeadsTheNumbers() throws {
    try expectOutline(
      of: """
        計画の概要

        １　計画の期間

        　期間は10年です。

        ２　計画の構成

        　三層で構成します。
        """,
      """
      section ｜ 計画の概要
        section 1 ｜ 計画の期間
          paragraph ｜ 期間は10年です。
        section 2 ｜ 計画の構成
          paragraph ｜ 三層で構成します。
      """)
  }

  @Test func aShortLineThatHeadsNothingIsTheCaptionOfAPicture() throws {
    try expectOutline(
      of: """
        １　策定の経過

        　市民会議を開きました。

        市民会議の様子

        ２　参加した人

        　公募市民が参加しました。
        """,
      """
      section 1 ｜ 策定の経過
        paragraph ｜ 市民会議を開きました。
        figure ｜ 市民会議の様子
      section 2 ｜ 参加した人
        paragraph ｜ 公募市民が参加しました。
      """)
  }

  @Test func wordsForPartsOnPagesOfTheirOwnAreParts() throws {
    try expectOutline(
      of: """
        基本構想
        \u{C}第１章　まちづくりの基本理念

        　水と緑のまちをつくります。

        第２章　土地利用

        　市街地を広げません。
        \u{C}前期基本計画
        \u{C}第１章　安心して暮らせるまち

        　防災を進めます。

        第２章　健やかなまち

        　健診の受診を勧めます。
        """,
      """
      part ｜ 基本構想
        chapter 第1章 ｜ まちづくりの基本理念
          paragraph ｜ 水と緑のまちをつくります。
        chapter 第2章 ｜ 土地利用
          paragraph ｜ 市街地を広げません。
      part ｜ 前期基本計画
        chapter 第1章 ｜ 安心して暮らせるまち
          paragraph ｜ 防災を進めます。
        chapter 第2章 ｜ 健やかなまち
          paragraph ｜ 健診の受診を勧めます。
      """)
  }

  @Test func titlesThatTheTextAboveListsStandBelowIt() throws {
    try expectOutline(
      of: """
        計画の構成

        　総合計画は、基本構想、基本計画、実施計画の三層で構成します。

        基本構想

        　まちの将来像を示します。

        基本計画

        　施策を体系的に示します。

        実施計画

        　事業の内容と費用を示します。

        計画の期間

        　期間は10年です。
        """,
      """
      section ｜ 計画の構成
        paragraph ｜ 総合計画は、基本構想、基本計画、実施計画の三層で構成します。
        section ｜ 基本構想
          paragraph ｜ まちの将来像を示します。
        section ｜ 基本計画
          paragraph ｜ 施策を体系的に示します。
        section ｜ 実施計画
          paragraph ｜ 事業の内容と費用を示します。
      section ｜ 計画の期間
        paragraph ｜ 期間は10年です。
      """)
  }

  @Test func titlesThatDifferInTheirNumbersAreASeries() throws {
    try expectOutline(
      of: """
        財政の見通し

        　収支の見通しは次のとおりです。

        令和５年度

        　歳入は100億円です。

        令和６年度

        　歳入は98億円です。
        """,
      """
      section ｜ 財政の見通し
        paragraph ｜ 収支の見通しは次のとおりです。
        section ｜ 令和5年度
          paragraph ｜ 歳入は100億円です。
        section ｜ 令和6年度
          paragraph ｜ 歳入は98億円です。
      """)
  }

  @Test func aSeriesWithItemsTakesTheLabelBeforeItAsItsTitle() throws {
    var sheets = Sheets()
    sheets.add("計画の策定は二か年で進めます。")
    sheets.add("策定までの主な日程", blankBefore: false)
    sheets.add("令和７年度", blankBefore: false)
    sheets.add("６月　市民意識調査の実施", lostBullet: true)
    sheets.add("９月　第１回市民会議", lostBullet: true)
    sheets.add("令和８年度")
    sheets.add("　年度の後半に案を公表し、意見を募ります。")
    let outline = try sheets.outline
    #expect(
      outline == """
        paragraph ｜ 計画の策定は二か年で進めます。
        section ｜ 策定までの主な日程
          section ｜ 令和7年度
            item ｜ 6月　市民意識調査の実施
            item ｜ 9月　第1回市民会議
          section ｜ 令和8年度
            paragraph ｜ 年度の後半に案を公表し、意見を募ります。

        """)
  }

  @Test func aFirstPageOfShortLinesIsACover() throws {
    try expectOutline(
      of: """
        千草ヶ丘市
        第６次総合計画
        基本構想
        【令和８年度〜令和17年度】
        \u{C}第１章　まちづくりの基本理念

        　水と緑のまちをつくります。

        第２章　土地利用

        　市街地を広げません。

        第３章　人口

        　人口は減ります。

        第４章　財政

        　市税は横ばいです。

        第５章　体制

        　進み具合を公表します。
        """,
      """
      paragraph ｜ 千草ヶ丘市
      paragraph ｜ 第6次総合計画
      paragraph ｜ 基本構想
      paragraph ｜ 【令和8年度〜令和17年度】
      chapter 第1章 ｜ まちづくりの基本理念
        paragraph ｜ 水と緑のまちをつくります。
      chapter 第2章 ｜ 土地利用
        paragraph ｜ 市街地を広げません。
      chapter 第3章 ｜ 人口
        paragraph ｜ 人口は減ります。
      chapter 第4章 ｜ 財政
        paragraph ｜ 市税は横ばいです。
      chapter 第5章 ｜ 体制
        paragraph ｜ 進み具合を公表します。
      """)
  }

  @Test func aDateAndTheSignatureBelowItAreText() throws {
    try expectOutline(
      of: """
        はじめに

        　この計画は市の将来を示します。

        令和８年３月

        千草ヶ丘市長　山田　花子
        """,
      """
      section ｜ はじめに
        paragraph ｜ この計画は市の将来を示します。
        paragraph ｜ 令和8年3月
        paragraph ｜ 千草ヶ丘市長　山田　花子
      """)
  }

  @Test func aMottoInBracketsIsText() throws {
    var sheets = Sheets()
    sheets.add("第１章　まちづくりの考え方")
    sheets.add("「水と緑にいだかれて、ともに育つまち」")
    sheets.add("この言葉は、市民会議の提言から生まれました。")
    #expect(
      try sheets.outline == """
        chapter 第1章 ｜ まちづくりの考え方
          paragraph ｜ 「水と緑にいだかれて、ともに育つまち」
          paragraph ｜ この言葉は、市民会議の提言から生まれました。

        """)
  }

  @Test func aMottoSetOffByBlankLinesStaysAlone() throws {
    withKnownIssue("layout joins a line in 「」 with the indented line behind a blank one") {
      try expectOutline(
        of: """
          第１章　まちづくりの考え方

          「水と緑にいだかれて、ともに育つまち」

          　この言葉は、市民会議の提言から生まれました。
          """,
        """
        chapter 第1章 ｜ まちづくりの考え方
          paragraph ｜ 「水と緑にいだかれて、ともに育つまち」
          paragraph ｜ この言葉は、市民会議の提言から生まれました。
        """)
    }
  }

  @Test func backMatterBehindTheLastChapterStandsAtTheTop() throws {
    try expectOutline(
      of: """
        第１編　基本構想

        第１章　土地利用

        　市街地を広げません。

        用語解説

        　公助とは、行政による救助や支援をいいます。
        """,
      """
      part 第1編 ｜ 基本構想
        chapter 第1章 ｜ 土地利用
          paragraph ｜ 市街地を広げません。
      section ｜ 用語解説
        paragraph ｜ 公助とは、行政による救助や支援をいいます。
      """)
  }

  @Test func whatThePartOfMaterialGathersStandsInIt() throws {
    try expectOutline(
      of: """
        第１編　基本構想

        　市街地を広げません。

        第２編　資料編

        用語解説

        　公助とは、行政による救助や支援をいいます。
        """,
      """
      part 第1編 ｜ 基本構想
        paragraph ｜ 市街地を広げません。
      part 第2編 ｜ 資料編
        section ｜ 用語解説
          paragraph ｜ 公助とは、行政による救助や支援をいいます。
      """)
  }

  @Test func aLineThatRepeatsBeforeFirstNumbersIsATitle() throws {
    let text = (1...2).map { "第\($0)節　水辺\n主な方策\n１．保全\n草を刈ります。\n２．利用\n道を整えます。" }
    let outline = try convertedOutline(of: text.joined(separator: "\n"))
    #expect(
      outline.hasPrefix("section 第1節 ｜ 水辺\n  section ｜ 主な方策\n    section 1. ｜ 保全"), "\(outline)")
  }
}
