@testable import LayoutAnalysis
import PlanModel
import Testing

/// Tables of values in text without boxes.
@Suite struct TableTests {
  @Test func rowsOfValuesUnderTheirHeaderAreATable() {
    let analysis = Analysis(
      """
      人口の見通し

      区分 平成27年 令和2年 令和7年 令和12年
      総人口（人） 14,120 13,204 12,450 11,690
      高齢化率（％） 33.8 36.9 39.2 41.0
      社会増減（人） △12 - ＋8 ○
      資料：町民課
      """)
    #expect(
      analysis.rows == [
        "区分 ¦ 平成27年 ¦ 令和2年 ¦ 令和7年 ¦ 令和12年",
        "総人口（人） ¦ 14,120 ¦ 13,204 ¦ 12,450 ¦ 11,690",
        "高齢化率（％） ¦ 33.8 ¦ 36.9 ¦ 39.2 ¦ 41.0",
        "社会増減（人） ¦ △12 ¦ - ¦ ＋8 ¦ ○",
      ])
    #expect(analysis.texts == ["人口の見通し", "資料：町民課"])
    #expect(analysis.layout.blocks[1].lineCount == 4)
  }

  @Test func cellsOfAHeaderSaySo() throws {
    let layout = Analysis("指標名 基準値（R7） 目標値（R18）\n訓練の参加者 21％ 50％\n照明の数 12 60").layout
    let table = try #require(layout.blocks.first)
    #expect(
      table.rows.map { $0.map(\.header) } == [
        [true, true, true], [false, false, false], [false, false, false],
      ])
    #expect(table.pieces.isEmpty && table.kind == .table)
  }

  /// Digits with white space around them, as some typesetters set them, and a torn word in the header.
  @Test func quantitiesInNamesAreNoColumnsOfTheirOwn() {
    let analysis = Analysis(
      """
      指標名
      単
      位
      現状値(R5) 目標値(R11) 説明
      1 人 1 日当たりのごみ排出量 g 919 827 家庭系と事業系の合計
      ごみの資源化率 ％ 20.7 25.3 資源化量の割合
      公園の面積 ㎡ 9.3 10.0 第 1 号の公園の合計
      ガスの削減率 ％ 20.7 51.3 2013 年度比の削減率
      """)
    #expect(
      analysis.rows == [
        "指標名 ¦ 単位 ¦ 現状値(R5) ¦ 目標値(R11) ¦ 説明",
        "1 人 1 日当たりのごみ排出量 ¦ g ¦ 919 ¦ 827 ¦ 家庭系と事業系の合計",
        "ごみの資源化率 ¦ ％ ¦ 20.7 ¦ 25.3 ¦ 資源化量の割合",
        "公園の面積 ¦ ㎡ ¦ 9.3 ¦ 10.0 ¦ 第 1 号の公園の合計",
        "ガスの削減率 ¦ ％ ¦ 20.7 ¦ 51.3 ¦ 2013 年度比の削減率",
      ])
  }

  /// Units have a column of their own where all rows have them there.
  @Test func unitsInTheirColumnStay() {
    let analysis = Analysis("指標 現状 単位 目標 単位\n相談 12 件 30 件\n講座 3 回 6 回\n会員 40 人 55 人")
    #expect(analysis.rows.dropFirst().first == "相談 ¦ 12 ¦ 件 ¦ 30 ¦ 件")
  }

  @Test func numbersAndTheirUnitsAreOneWhereTheHeadHasNoColumnForUnits() {
    let analysis = Analysis(
      "指標 基準値 目標値（令和6年度）\n直売所の販売額 7,840 万円 9,500 万円\n農家の数 23 経営体 26 経営体\n野生鳥獣による被害額 612 万円 400 万円以下"
    )
    #expect(
      analysis.rows == [
        "指標 ¦ 基準値 ¦ 目標値（令和6年度）", "直売所の販売額 ¦ 7,840 万円 ¦ 9,500 万円",
        "農家の数 ¦ 23 経営体 ¦ 26 経営体", "野生鳥獣による被害額 ¦ 612 万円 ¦ 400 万円以下",
      ])
  }

  @Test func ofTwoRowsTheOneWithoutWhiteSpaceInWordsTellsTheColumns() {
    let analysis = Analysis(
      "指標名 単位 現状値 目標値 説明\n1 人 1 日当たりの排出量 g 919 827 合計の量\n資源化率 ％ 21.9 28.6 資源化量の割合")
    #expect(analysis.rows.dropFirst().first == "1 人 1 日当たりの排出量 ¦ g ¦ 919 ¦ 827 ¦ 合計の量")
  }

  @Test func aNameThatWasWrappedIsPutTogether() {
    let analysis = Analysis(
      """
      項目 R6 R5 R4 R3 R2
      ごみの減量と資源化 1 2 1 1 2
      雨水対策と浸水の防止 3 3 2
      歩いて暮らせるまち
      づくりの推進 4 5 4 - -

      生活環境の保全 6 6 6 4 4

      ■市が力を入れてほしい施策の順位
      """)
    #expect(
      analysis.rows.dropFirst(2) == [
        "雨水対策と浸水の防止 ¦ 3 ¦ 3 ¦ 2", "歩いて暮らせるまちづくりの推進 ¦ 4 ¦ 5 ¦ 4 ¦ - ¦ -",
        "生活環境の保全 ¦ 6 ¦ 6 ¦ 6 ¦ 4 ¦ 4",
      ])
    #expect(analysis.texts == ["■市が力を入れてほしい施策の順位"])
  }

  @Test func aRowWithoutValuesStaysARow() {
    let analysis = Analysis(
      """
      取組の名称 年度ごとの予定

      8 9 10 11
      雨水をためる施設の設置 40 40 65 65
      用水を見守る協定の締結と活動の支援

      リユースステーションの開設 12 3 3 3
      公共施設への太陽光発電設備の導入

      窓の断熱改修に対する補助 6 6 6 6
      """)
    #expect(
      analysis.rows == [
        "取組の名称 ¦ 年度ごとの予定", "8 ¦ 9 ¦ 10 ¦ 11", "雨水をためる施設の設置 ¦ 40 ¦ 40 ¦ 65 ¦ 65",
        "用水を見守る協定の締結と活動の支援", "リユースステーションの開設 ¦ 12 ¦ 3 ¦ 3 ¦ 3",
        "公共施設への太陽光発電設備の導入", "窓の断熱改修に対する補助 ¦ 6 ¦ 6 ¦ 6 ¦ 6",
      ])
  }

  @Test func rowsOfAsManyWordsAreATable() {
    let analysis = Analysis(
      """
       会議体の種類と関わり方

      会議体 構成 将来像 施策体系 指標

      総合計画審議会 学識経験者・市民 諮問 諮問 報告

      市民会議 公募市民 提案 提案 －

      策定本部 部長級職員 決定 決定 決定

       市民会議の提案は審議会に示し、計画への反映の状況を市民会議に報告します
      """)
    #expect(
      analysis.rows == [
        "会議体 ¦ 構成 ¦ 将来像 ¦ 施策体系 ¦ 指標", "総合計画審議会 ¦ 学識経験者・市民 ¦ 諮問 ¦ 諮問 ¦ 報告",
        "市民会議 ¦ 公募市民 ¦ 提案 ¦ 提案 ¦ －", "策定本部 ¦ 部長級職員 ¦ 決定 ¦ 決定 ¦ 決定",
      ])
    #expect(analysis.texts.count == 2)
  }

  @Test func bracketsBelongToTheWordOfTheHeaderBeforeThem() {
    let analysis = Analysis(
      "指標 現状値\n（令和2年度）\n目標値\n（令和12年度）\n研修の受講者の割合 18.4 60.0\n引継ぎ動画の本数 14 150")
    #expect(analysis.rows[at: 0] == "指標 ¦ 現状値（令和2年度） ¦ 目標値（令和12年度）")
  }

  @Test func moreWordsThanColumnsAreTwoHeaderRows() throws {
    let analysis = Analysis(
      """
      事業名 担当 事業費
      補助 起債 一般
      防犯灯の整備 120 130 140
      避難路の整備 20 30 40
      """)
    #expect(
      analysis.rows.prefix(2) == ["事業名 ¦ 担当 ¦ 事業費 ¦ ", " ¦ 補助 ¦ 起債 ¦ 一般"])
    let header = try #require(analysis.layout.blocks.first?.rows.first)
    #expect(header.map(\.columnSpan) == [1, 1, 2, 1])
    #expect(header.allSatisfy { $0.header })
  }

  /// The corner of the table came out first: the names of its two header rows.
  @Test func namesOfHeaderRowsStandInTheirFirstColumn() {
    let analysis = Analysis(
      """
      検討の項目

      会議の名称

      構想の項目 計画の項目

      理念 将来像 体系 施策

      懇話会 協議 協議 協議 協議

      委員会 協議 協議 協議 協議
      """)
    #expect(
      analysis.rows == [
        "検討の項目 ¦ 構想の項目 ¦ 計画の項目", "会議の名称 ¦ 理念 ¦ 将来像 ¦ 体系 ¦ 施策",
        "懇話会 ¦ 協議 ¦ 協議 ¦ 協議 ¦ 協議", "委員会 ¦ 協議 ¦ 協議 ¦ 協議 ¦ 協議",
      ])
  }

  /// One line more is a title above the table, and the header has no names.
  @Test func aSingleLineAboveTheHeaderNamesNoRow() {
    let analysis = Analysis(
      """
      会議の名称

      構想の項目 計画の項目

      理念 将来像 体系 施策

      懇話会 協議 協議 協議 協議

      委員会 協議 協議 協議 協議
      """)
    #expect(analysis.rows.first?.hasPrefix("会議の名称") == false)
  }

  @Test func wordsOfAHeaderThatWereWrappedArePairs() {
    let analysis = Analysis(
      """
      ■事業の実績
      事業名 担当課
      2022年度
      実績
      2023年度
      見込み
      防犯灯の整備 道路課 120 130
      避難路の整備 公園課 20 30
      """)
    #expect(
      analysis.rows == [
        "事業名 ¦ 担当課 ¦ 2022年度実績 ¦ 2023年度見込み", "防犯灯の整備 ¦ 道路課 ¦ 120 ¦ 130",
        "避難路の整備 ¦ 公園課 ¦ 20 ¦ 30",
      ])
    withKnownIssue("with every word on its own line the search for the header ends too early") {
      let single = Analysis(
        "■実績\n事業名\n2022年度\n実績\n2023年度\n見込み\n防犯灯の整備 120 130\n避難路の整備 20 30")
      #expect(single.rows[at: 0] == "事業名 ¦ 2022年度実績 ¦ 2023年度見込み")
    }
  }

  @Test func aTableGoesOnOverThePageWithoutItsHeader() {
    let analysis = Analysis(
      "区分 令和2年 令和7年\n総人口 13,204 12,450\n年少人口 1,410 1,260\n"
        + "\u{0C}生産年齢人口 7,010 6,320\n老年人口 4,784 4,870\n")
    #expect(analysis.tables == 1 && analysis.rows.count == 5)
  }

  @Test func aRowOfRunningTextBehindRowsOfWordsIsPartOfTheTable() {
    let analysis = Analysis(
      """
      会議名 構成 回数 備考
      策定本部（庁内） 部長級 12 毎月
      懇話会（庁外） 学識経験者 4 公開
      委員会（庁内）
      関係する課の長で構成し、案を作る
      必要に応じて開く
      ■会議の日程
      """)
    #expect(analysis.rows.last == "委員会（庁内） ¦ 関係する課の長で構成し、案を作る必要に応じて開く")
    #expect(analysis.texts == ["■会議の日程"])
  }

  @Test func aFragmentGoesOnInTheCellBeforeIt() {
    let analysis = Analysis(
      """
      指標 単位 現状値 目標値 説明
      参加者の数 人 120 300 講座の参
      加者
      利用者の満足度 ％ 62.5 70.0 調査の値
      """)
    #expect(
      analysis.rows.dropFirst() == [
        "参加者の数 ¦ 人 ¦ 120 ¦ 300 ¦ 講座の参加者", "利用者の満足度 ¦ ％ ¦ 62.5 ¦ 70.0 ¦ 調査の値",
      ])
  }

  @Test func leadersInAHeaderAreDropped() {
    let analysis = Analysis("項目 …………… R6 R5 R4\nごみの減量 1 2 1\n水辺の保全 2 1 3")
    #expect(analysis.rows[at: 0] == "項目 ¦ R6 ¦ R5 ¦ R4" && analysis.dropped == ["leader: …"])
  }

  @Test(arguments: [
    "令和6年度の市の人口は 12,450 人で、前の年度に比べて 120 人減りました。", "1 総論\n2 各論\n3 資料",
    "（1） 120 130 140\n（2） 20 30 40", "表1 令和6年度 令和7年度 令和8年度", "水辺 1\n道路 2\n学校 3", "120 130 140",
    "第1章 1 2\n第2章 3 4", "市の花 市の木 市の鳥", "・ 水辺 1 2\n・ 道路 3 4",
    "説明会は 8 時から始まり 会場の定員はおよそ三百人とし事前の申込みは必要ない 10 名",
  ])
  func sentencesListsAndCaptionsAreNoTable(text: String) {
    #expect(Analysis(text).tables == 0)
  }

  @Test func captionsNotesAndHeadingsEndATable() {
    let analysis = Analysis(
      "表1 人口の見通し\n区分 令和2年 令和7年\n総人口 13,204 12,450\n年少人口 1,410 1,260\n（注）端数処理による。\n（1）現状と課題")
    #expect(analysis.tables == 1 && analysis.rows.count == 3)
    #expect(analysis.texts == ["表1 人口の見通し", "（注）端数処理による。", "（1）現状と課題"])
  }

  @Test func twoTablesStayTwo() {
    let analysis = Analysis(
      "区分 令和2年 令和7年\n総人口 13,204 12,450\n年少人口 1,410 1,260\n■世帯\n区分 令和2年 令和7年\n世帯数 5,100 5,080\n単独世帯 1,200 1,310"
    )
    #expect(analysis.tables == 2 && analysis.rows.count == 6)
  }

  @Test func aValueWithItsUnitIsAValue() {
    let analysis = Analysis(
      "指標名 基準値（R7） 目標値（R18）\n訓練に参加した町民の割合 21％ 50％\n照明のある避難路の延長 1.2km 6.0km\n観光客の数 12万人 15万人")
    #expect(analysis.rows.last == "観光客の数 ¦ 12万人 ¦ 15万人")
  }

  @Test func aWrappedCellWithALeaderIsInOnePlace() {
    // The analysis itself holds that every character is in one place.
    _ = Analysis(
      """
      取組 令和6年度 令和7年度 内容
      水辺の保全 12 15 計画の見直しを進めるための調査
      と結果…………の公表
      道路の整備 20 30 体制の検討
      """)
  }

  @Test(arguments: [
    ("1,200", true), ("34.2", true), ("△5", true), ("▲1,200", true), ("-", true), ("－", true),
    ("12％", true),
    ("±0", true), ("○", true), ("◎", true), ("→", true), ("・", false), ("○○", false), ("1人", true),
    ("5年間", false),
    ("A1", false),
    ("水", false), ("・1", false),
  ])
  func aWordIsAValue(word: String, expected: Bool) {
    #expect(RowShape(ScalarSlice(Array(word.unicodeScalars))).tokens.map(\.isValue) == [expected])
  }

  @Test(arguments: [
    ("R7", true), ("H30", true), ("S63", true), ("令和7年度", true), ("2026年", true), ("令和元年度", true),
    ("R", false),
    ("A7", false), ("年度", false), ("翌年度", false), ("Rx", false), ("令和7年度の計画の見直し", false),
  ])
  func aWordIsAYear(word: String, expected: Bool) {
    #expect(RowShape(ScalarSlice(Array(word.unicodeScalars))).tokens.map(\.isYear) == [expected])
  }

  @Test func spacedYearsAreOneWord() {
    let line = Array("区分 平成 21 年度 令和 7 年 第 3 回 水 4 月".unicodeScalars)
    let words = RowShape(ScalarSlice(line)).tokens.map {
      String(String.UnicodeScalarView(line[$0.range]))
    }
    #expect(words == ["区分", "平成 21 年度", "令和 7 年", "第 3 回", "水", "4", "月"])
  }

  @Test func quantitiesWithCountersAreValues() {
    let analysis = Analysis(
      "指標名\u{3000}現状値\u{3000}目標値\n待機児童数\u{3000}12人\u{3000}0人\n相談件数\u{3000}350件\u{3000}500件")
    #expect(analysis.rows == ["指標名 ¦ 現状値 ¦ 目標値", "待機児童数 ¦ 12人 ¦ 0人", "相談件数 ¦ 350件 ¦ 500件"])
  }

  @Test func numberedRowsOfWordsAreRows() {
    let analysis = Analysis("区分 事業名 内容 主体 備考\n1 移住 空き家の改修 補助 市\n2 育成 研修の開催 委託 町")
    #expect(analysis.rows.count == 3)
  }

  @Test func aNumberedTitleIsNoHeadOfATable() {
    let analysis = Analysis(
      "（2）人口の推移\n表1-1(1) 人口の推移（国勢調査）\n区分 平成17年 平成27年\n総数 8,901 7,654\n児童 1,234 890")
    #expect(analysis.texts.prefix(2) == ["（2）人口の推移", "表1-1(1) 人口の推移（国勢調査）"])
    #expect(analysis.rows.first == "区分 ¦ 平成17年 ¦ 平成27年")
  }

  @Test func theUnitOfTheNextTableEndsOne() {
    let rows = ["市道 川下町 90,000 90,000", "林道 川下町 18,019 15,519", "合 計 108,019 105,519"]
    let analysis = Analysis(
      (["（変更前）令和3年度から令和7年度まで 5年間 （単位 千円）", "区 分 事業主体 事業費 一般財源"] + rows
        + ["（変更後）令和3年度から令和7年度まで 5年間 （単位 千円）", "区 分 事業主体 事業費 一般財源"] + rows)
        .joined(separator: "\n"))
    #expect(analysis.tables == 2)
    #expect(analysis.rows.filter { $0.hasPrefix("合計") }.count == 2)
  }
}
