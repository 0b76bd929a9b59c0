import PlanModel
import Testing

@testable import Segmentation

/// What attaches to what, once the levels of the headings are known.
@Suite struct TreeBuilderTests {
  @Test func entriesOfContentsNestLikeTheHeadingsTheyName() throws {
    try expectOutline(
      of: """
        目次

        第１編　基本構想 ・・・・・・・・・・・・・・・・・・ 1
        第１章　まちづくりの基本理念 ・・・・・・・・・・・・ 3
        第２章　土地利用 ・・・・・・・・・・・・・・・・・・ 8
        第２編　基本計画 ・・・・・・・・・・・・・・・・・・ 11
        第１章　安心して暮らせるまち ・・・・・・・・・・・・ 12

        第１編　基本構想

        第１章　まちづくりの基本理念

        　水と緑のまちをつくります。

        第２章　土地利用

        　市街地を広げません。

        第２編　基本計画

        第１章　安心して暮らせるまち

        　防災を進めます。
        """,
      """
      section:contents ｜ 目次
        item 第1編 ｜ 基本構想
          item 第1章 ｜ まちづくりの基本理念
          item 第2章 ｜ 土地利用
        item 第2編 ｜ 基本計画
          item 第1章 ｜ 安心して暮らせるまち
      part 第1編 ｜ 基本構想
        chapter 第1章 ｜ まちづくりの基本理念
          paragraph ｜ 水と緑のまちをつくります。
        chapter 第2章 ｜ 土地利用
          paragraph ｜ 市街地を広げません。
      part 第2編 ｜ 基本計画
        chapter 第1章 ｜ 安心して暮らせるまち
          paragraph ｜ 防災を進めます。
      """)
  }

  @Test func entriesWithoutALabelTakeTheLevelOfTheirTitle() throws {
    try expectOutline(
      of: """
        目次

        はじめに …………………………… 1
        計画の位置付け …………………… 2
        １　計画の期間 …………………… 3
        ２　計画の構成 …………………… 4

        はじめに

        　この計画は市の将来を示します。

        計画の位置付け

        　この計画は条例に基づきます。

        １　計画の期間

        　計画の期間は10年です。

        ２　計画の構成

        　構想と計画から成ります。
        """,
      """
      section:contents ｜ 目次
        item ｜ はじめに
        item ｜ 計画の位置付け
          item 1 ｜ 計画の期間
          item 2 ｜ 計画の構成
      section ｜ はじめに
        paragraph ｜ この計画は市の将来を示します。
      section ｜ 計画の位置付け
        paragraph ｜ この計画は条例に基づきます。
        section 1 ｜ 計画の期間
          paragraph ｜ 計画の期間は10年です。
        section 2 ｜ 計画の構成
          paragraph ｜ 構想と計画から成ります。
      """)
  }

  @Test func entriesCarryTheirPage() throws {
    var sheets = Sheets()
    sheets.add("目次")
    sheets.add("第１章　安心して暮らせるまち", .contentsEntry(targetPage: 12))
    sheets.add("（１）防災", .contentsEntry(targetPage: nil))
    sheets.add("第２章　健やかなまち", .contentsEntry(targetPage: 30))
    let body = sheets.body
    #expect(body.count == 1 && body[0].role == "contents")
    let entries = body[0].children
    #expect(entries.map(\.targetPage) == [12, 30])
    #expect(entries.map(\.ordinal) == [[1], [2]])
    #expect(entries[0].children.map(\.targetPage) == [nil])
    #expect(entries[0].children.map(\.text) == ["防災"])
  }

  @Test func labelsAboveTheCaptionAreThoseOfTheFigure() throws {
    try expectOutline(
      of: """
        　三つの計画で構成します。

        基本構想
        基本計画
        実施計画
        図１　計画の構成

        　期間は次のとおりです。
        """,
      """
      paragraph ｜ 三つの計画で構成します。
      figure ｜ 図1　計画の構成
        item ｜ 基本構想
        item ｜ 基本計画
        item ｜ 実施計画
      paragraph ｜ 期間は次のとおりです。
      """)
  }

  @Test func labelsWithoutACaptionAreAFigureFromThreeOn() throws {
    var sheets = Sheets()
    sheets.add("第１章　計画の構成")
    for label in ["人口 世帯", "土地", "財政", "産業"] { sheets.add(label, blankBefore: false) }
    sheets.add("１　計画の期間")
    sheets.add("期間は10年です。")
    sheets.add("市民会議の様子", blankBefore: false)
    sheets.add("２　計画の構成")
    #expect(
      try sheets.outline == """
        chapter 第1章 ｜ 計画の構成
          figure ｜
            item ｜ 人口
            item ｜ 世帯
            item ｜ 土地
            item ｜ 財政
            item ｜ 産業
          section 1 ｜ 計画の期間
            paragraph ｜ 期間は10年です。
            figure ｜ 市民会議の様子
          section 2 ｜ 計画の構成

        """)
  }

  static let rows = """
    年度　　　人口　　　世帯
    令和３年　51,200　20,100
    令和４年　50,900　20,300
    令和５年　50,400　20,400
    """
  static let rowLines = """
      row ｜ 年度 ¦ 人口 ¦ 世帯
      row ｜ 令和3年 ¦ 51,200 ¦ 20,100
      row ｜ 令和4年 ¦ 50,900 ¦ 20,300
      row ｜ 令和5年 ¦ 50,400 ¦ 20,400
    """

  @Test(arguments: [("表１　人口の推移", "表1　人口の推移"), ("■人口の推移", "■ ｜ 人口の推移")])
  func aCaptionAboveATableIsTheTables(line: String, caption: String) throws {
    let head = caption.hasPrefix("■") ? "table \(caption)" : "table ｜ \(caption)"
    try expectOutline(
      of: """
        　人口の推移は次のとおりです。

        \(line)
        \(Self.rows)
        資料：住民基本台帳

        　人口は減り続けています。
        """,
      """
      paragraph ｜ 人口の推移は次のとおりです。
      \(head)
      \(Self.rowLines)
      note 資料： ｜ 住民基本台帳
      paragraph ｜ 人口は減り続けています。
      """)
  }

  @Test func aMarkedCaptionBelowATableIsTheTables() throws {
    try expectOutline(
      of: """
        　人口の推移は次のとおりです。

        \(Self.rows)
        ■人口の推移
        資料：住民基本台帳

        　人口は減り続けています。
        """,
      """
      paragraph ｜ 人口の推移は次のとおりです。
      table ■ ｜ 人口の推移
      \(Self.rowLines)
      note 資料： ｜ 住民基本台帳
      paragraph ｜ 人口は減り続けています。
      """)
  }

  @Test func aNumberedCaptionBelowATableIsTheTables() throws {
    do {
      try expectOutline(
        of: """
          　人口の推移は次のとおりです。

          \(Self.rows)
          表１　人口の推移

          　人口は減り続けています。
          """,
        """
        paragraph ｜ 人口の推移は次のとおりです。
        table ｜ 表1　人口の推移
        \(Self.rowLines)
        paragraph ｜ 人口は減り続けています。
        """)
    }
  }

  @Test func aNoteBetweenCaptionAndTableBelongsToTheTable() throws {
    var sheets = Sheets()
    sheets.add("１　財政")
    sheets.add("■ 市税の見通し")
    sheets.add("（単位：百万円）")
    sheets.add(table: [["年度", "市税"], ["令和５年度", "12,300"], ["令和６年度", ""]])
    sheets.add("※ 見込みを含みます。")
    #expect(
      try sheets.outline == """
        section 1 ｜ 財政
          table ■ ｜ 市税の見通し
            note ｜ （単位：百万円）
            row ｜ 年度 ¦ 市税
            row ｜ 令和5年度 ¦ 12,300
            row ｜ 令和6年度 ¦
          note ※ ｜ 見込みを含みます。

        """)
  }

  @Test func aRemarkInBracketsAboveATableIsNoCaption() throws {
    var sheets = Sheets()
    sheets.add("１　委員名簿")
    sheets.add("（敬称略、区分ごとに五十音順。令和7年10月2日現在）")
    sheets.add(table: [["氏名", "備考"]])
    #expect(try sheets.outline.contains("note ｜ （敬称略、区分ごとに五十音順。令和7年10月2日現在）"))
  }

  @Test func theUnitAboveATableWithoutACaptionBelongsToIt() throws {
    var sheets = Sheets()
    sheets.add("１　財政")
    sheets.add("（事業費の単位：千円）")
    sheets.add(table: [["年度", "市税"]])
    sheets.add("（単位：千円）")
    #expect(
      try sheets.outline == """
        section 1 ｜ 財政
          table ｜
            note ｜ （事業費の単位：千円）
            row ｜ 年度 ¦ 市税
          note ｜ （単位：千円）

        """)
  }

  @Test func aTableWithoutACaptionHasNone() throws {
    var sheets = Sheets()
    sheets.add("１　財政")
    sheets.add("財政は次のとおりです。")
    sheets.add(table: [["年度", "市税"]])
    sheets.add(table: [["年度", "人口"]])
    #expect(
      try sheets.outline == """
        section 1 ｜ 財政
          paragraph ｜ 財政は次のとおりです。
          table ｜
            row ｜ 年度 ¦ 市税
          table ｜
            row ｜ 年度 ¦ 人口

        """)
  }

  @Test func namesWithTheirValueAreFields() throws {
    try expectOutline(
      of: """
        計画期間　令和８年度から令和17年度まで
        担当課　企画政策課

        　この計画は市の将来を示します。
        """,
      """
      field 計画期間 ｜ 令和8年度から令和17年度まで
      field:departments 担当課 ｜ 企画政策課
      paragraph ｜ この計画は市の将来を示します。
      """)
  }

  @Test func theColonBehindAFieldsNameIsPartOfItsLabel() throws {
    try expectOutline(
      of: """
        担当課：企画政策課

        　この計画は市の将来を示します。
        """,
      """
      field:departments 担当課： ｜ 企画政策課
      paragraph ｜ この計画は市の将来を示します。
      """)
  }

  @Test func notesKeepTheirMarks() throws {
    try expectOutline(
      of: """
        １　消防団の充実

        　機能別団員※1を募ります。

        ※1 機能別団員：特定の活動に限って参加する消防団員。
        ＊ 定員は条例で定めます。
        資料：国勢調査
        """,
      """
      section 1 ｜ 消防団の充実
        paragraph ｜ 機能別団員※1を募ります。
        note ※1 ｜ 機能別団員：特定の活動に限って参加する消防団員。
        note ＊ ｜ 定員は条例で定めます。
        note 資料： ｜ 国勢調査
      """)
  }

  @Test func aNumberedNoteExplainsThePolicyAndNotItsLastList() throws {
    try expectOutline(
      of: """
        施策１　消防体制の充実

        【主な取組】

        ・機能別団員※1の募集

        ※1 機能別団員：特定の活動に限って参加する消防団員。

        施策２　水害への備え

        【主な取組】

        ・河川の改修
        """,
      """
      policy:施策 施策1 ｜ 消防体制の充実
        section:initiatives 【主な取組】 ｜
          item ・ ｜ 機能別団員※1の募集
        note ※1 ｜ 機能別団員：特定の活動に限って参加する消防団員。
      policy:施策 施策2 ｜ 水害への備え
        section:initiatives 【主な取組】 ｜
          item ・ ｜ 河川の改修
      """)
  }

  @Test func aSentenceIsNoHeadingWhateverItsLabel() throws {
    var sheets = Sheets()
    sheets.add("第１章　この計画は、まちの将来を市民とともに考えるためのものです。")
    sheets.add("施策１　消防団員を計画の期間の終わりまでに二百人確保します。")
    sheets.add("（１）機能別団員の制度を令和八年度から設けます。")
    #expect(
      try sheets.outline == """
        paragraph ｜ 第1章　この計画は、まちの将来を市民とともに考えるためのものです。
        paragraph ｜ 施策1　消防団員を計画の期間の終わりまでに二百人確保します。
        item （1） ｜ 機能別団員の制度を令和八年度から設けます。

        """)
  }

  @Test func nothingGivesNothing() {
    #expect(Sheets().body.isEmpty)
  }
}

/// Captions above the boxes of their figure.
@Suite struct CaptionAboveTests {
  /// The figure nodes of a page: a caption, the words of a drawing, text.
  private func figures(_ words: [String], inFigure: Bool = true) -> [[String]] {
    var page = StyledPage()
    page.add("計画は、次の三層で構成します。")
    page.add("図1　計画の構成")
    for word in words { page.add(word, indent: 5, blankBefore: true, isInFigure: inFigure) }
    page.add("計画の期間は、令和7年度からの10年間とします。", blankBefore: true)
    let figures = Segmenter().segment(page.layout).body.filter { $0.kind == .figure }
    return figures.map { figure in [figure.text] + figure.children.map(\.text) }
  }

  @Test func theWordsOfADrawingBelongToTheCaptionAbove() {
    #expect(figures(["基本構想", "基本計画", "実施計画"]) == [["図1　計画の構成", "基本構想", "基本計画", "実施計画"]])
  }

  @Test func wordsOutsideOfDrawingsDoNot() {
    #expect(figures(["基本構想", "基本計画", "実施計画"], inFigure: false).first?.count == 1)
  }

  /// Short lines in no drawing are text, as the lines of a letter are; what is said of a picture is set smaller.
  @Test func shortLinesInTheTypeOfTheTextAreNoFigure() {
    func kinds(size: Float) -> [NodeKind] {
      var page = StyledPage()
      page.add("計画は、次のとおり審議会に諮問しました。")
      page.add("鷺都計第213号", size: size, blankBefore: true)
      return Segmenter().segment(page.layout).body.map(\.kind)
    }
    #expect(kinds(size: 10) == [.paragraph, .paragraph])
    #expect(kinds(size: 8) == [.paragraph, .figure])
  }

  /// The labels of a chart that is drawn with shapes nobody took for a drawing.
  @Test func manyShortLinesAreAFigure() {
    func kinds(_ lines: Int) -> [NodeKind] {
      var page = StyledPage()
      page.add("計画は、次のとおり審議会に諮問しました。")
      for line in 0..<lines {
        page.add(["学校教育施設", "集会施設", "市営住宅"][line % 3], blankBefore: true)
      }
      return Segmenter().segment(page.layout).body.map(\.kind)
    }
    #expect(kinds(5) == Array(repeating: .paragraph, count: 6))
    #expect(kinds(6) == [.paragraph, .figure])
  }

  /// White space parts labels, but not what an arrow joins.
  @Test func wordsOfALineAreLabels() {
    #expect(
      figures(["素案 ⇒ 原案　計画", "部会 本部 →"])
        == [["図1　計画の構成", "素案 ⇒ 原案", "計画", "部会", "本部 →"]])
  }

  @Test(arguments: [true, false])
  func aFigureTakesTheCaptionAboveOrBelow(isAbove: Bool) throws {
    var sheets = Sheets()
    sheets.add("１　計画の位置付け")
    if isAbove { sheets.add("図１　計画の位置付け") }
    sheets.add(figure: ["総合計画", "環境基本計画"])
    if !isAbove {
      sheets.add("資料：環境課")
      sheets.add("図１　計画の位置付け")
    }
    let note = isAbove ? "" : "\n  note 資料： ｜ 環境課"
    #expect(
      try sheets.outline == """
        section 1 ｜ 計画の位置付け
          figure ｜ 図1　計画の位置付け
            item ｜ 総合計画
            item ｜ 環境基本計画\(note)

        """)
  }

  @Test func aCaptionBetweenTwoFiguresIsThatOfTheLower() throws {
    var sheets = Sheets()
    sheets.add(figure: ["市民", "事業者"])
    sheets.add("図２　人口の推移")
    sheets.add(figure: ["786", "H27"])
    #expect(
      try sheets.outline == """
        figure ｜
          item ｜ 市民
          item ｜ 事業者
        figure ｜ 図2　人口の推移
          item ｜ 786
          item ｜ H27

        """)
  }

  @Test func captionsBelowFiguresBelongToTheUpper() throws {
    var sheets = Sheets()
    sheets.add(figure: ["市民", "事業者"])
    sheets.add("図１　推進体制")
    sheets.add(figure: ["786", "H27"])
    sheets.add("図２　人口の推移")
    #expect(
      try sheets.outline == """
        figure ｜ 図1　推進体制
          item ｜ 市民
          item ｜ 事業者
        figure ｜ 図2　人口の推移
          item ｜ 786
          item ｜ H27

        """)
  }

  @Test func aMarkedLineAboveAFigureIsItsCaption() throws {
    var sheets = Sheets()
    sheets.add("計画は、国や県の計画と整合を図ります。")
    sheets.add("■関連計画との関係")
    sheets.add(figure: ["総合計画", "地域福祉計画"])
    #expect(
      try sheets.outline == """
        paragraph ｜ 計画は、国や県の計画と整合を図ります。
        figure ｜ ■関連計画との関係
          item ｜ 総合計画
          item ｜ 地域福祉計画

        """)
  }

  @Test func theLastPointOfAListIsNoCaptionOfAFigure() throws {
    var sheets = Sheets()
    sheets.add("■計画の基本目標")
    sheets.add("■計画の期間")
    sheets.add(figure: ["総合計画", "地域福祉計画"])
    #expect(try !sheets.outline.contains("figure ｜ ■計画の期間"))
  }

  @Test func aUnitWithoutBracketsStandsBetweenACaptionAndItsTable() throws {
    var sheets = Sheets()
    sheets.add("図表２　ごみ排出量の推移")
    sheets.add("単位：ｔ")
    sheets.add(table: [["区分", "Ｒ３", "Ｒ４"], ["可燃", "13", "12"]])
    sheets.add("単位：計画の推進体制を参照")
    #expect(try sheets.outline.contains("  note ｜ 単位：ｔ\n  row"))
    #expect(try !sheets.outline.contains("note ｜ 単位：計画"))
  }
}
