import PlanModel
import Testing

/// Tables whose rows count and whose cells wrap over lines.
@Suite struct WrappedTableTests {
  private static let table = """
    No. 事業名 事業内容 今後の方向性 担当課
    1 移動図書館の運行
    図書館から遠い地区の学校や集会所を二台の車で
    回り、月に二度ずつ本を貸し出します。
    継続 図書館課
    2
    まちの先生登録制度
    （仮称）
    得意なことを教えたい市民に登録していただき、
    学校や公民館の講座に講師として紹介します。謝礼
    の一部は市が負担します。
    新規
    （令和８年度から
    募集）
    生涯学習推進セ
    ンター
    3 文化財マップの作成 指定文化財を巡る道筋を示した地図を、小学生と
    一緒に作ります。 拡充 文化財課
    4 市民文化祭の開催
    実行委員会に補助金を交付し、市内の団体が練習
    の成果を披露する場を設けます。
    継続 文化振興課
    """
  private static let rows = [
    "No. ¦ 事業名 ¦ 事業内容 ¦ 今後の方向性 ¦ 担当課",
    "1 ¦ 移動図書館の運行 ¦ 図書館から遠い地区の学校や集会所を二台の車で回り、月に二度ずつ本を貸し出します。 ¦ 継続 ¦ 図書館課",
    "2 ¦ まちの先生登録制度（仮称） ¦ 得意なことを教えたい市民に登録していただき、学校や公民館の講座に講師として紹介します。謝礼の一部は市が負担します。 ¦ 新規（令和8年度から募集） ¦ 生涯学習推進センター",
    "3 ¦ 文化財マップの作成 ¦ 指定文化財を巡る道筋を示した地図を、小学生と一緒に作ります。 ¦ 拡充 ¦ 文化財課",
    "4 ¦ 市民文化祭の開催 ¦ 実行委員会に補助金を交付し、市内の団体が練習の成果を披露する場を設けます。 ¦ 継続 ¦ 文化振興課",
  ]

  @Test func cellsAreCutByWhatTheirColumnsHold() {
    #expect(Analysis(Self.table).rows == Self.rows)
  }

  @Test func eachCellAndHeadMayStandOnALineOfItsOwn() {
    let apart = Self.table.split(separator: " ").joined(separator: "\n")
    #expect(Analysis(apart).rows == Self.rows)
  }

  @Test func whatFollowsTheLastRowStaysOutside() {
    let text = """
      この分野では、市民が学びを続けられるように、次の表に掲げる事業に五年間で計画的に取り組みます。
      \(Self.table)
      このほか、国や県の補助制度を活用しながら、必要に応じて新たな事業を検討し、毎年度見直しを行います。
      """
    let analysis = Analysis(text)
    #expect(analysis.rows == Self.rows)
    #expect(analysis.texts.contains { $0.hasPrefix("このほか、国や県の") })
  }

  @Test func theHeadOverColumnsMayStandBehindThem() {
    let text = """
      No. 事業名 令和７年度 令和８年度 事業費
      1 移動図書館の運行 1,200 1,300 2,500
      2 文化財マップの作成 800 900 1,700
      3 市民文化祭の開催 400 400 800
      """
    // That nothing of it is lost is checked with every analysis.
    #expect(Analysis(text).rows.joined().contains("事業費"))
  }

  @Test func tablesWithTheSameHeadsKeepTheirOwn() {
    let lines = Self.table.split(separator: "\n").map(String.init)
    let cut = lines.firstIndex { $0.hasPrefix("3 ") } ?? 0
    let text =
      lines[..<cut].joined(separator: "\n") + "\n施策２ 文化芸術の振興\n市民が文化に親しむ機会を増やします。\n"
      + lines[0] + "\n" + lines[cut...].joined(separator: "\n")
    // That no character is lost or told twice is expected of every analysis.
    let analysis = Analysis(text)
    #expect(analysis.tables == 2)
    #expect(analysis.rows == Array(Self.rows[..<3]) + [Self.rows[0]] + Array(Self.rows[3...]))
  }

  @Test func headsThatAPageRepeatsAreFurniture() {
    let lines = Self.table.split(separator: "\n").map(String.init)
    let cut = 9
    let pages =
      (lines[..<cut].joined(separator: "\n") + "\n\u{C}" + lines[0] + "\n"
        + lines[cut...].joined(separator: "\n"))
    let analysis = Analysis(pages)
    #expect(analysis.rows == Self.rows)
    #expect(analysis.layout.furniture.map(\.kind) == [.columnHeader])
  }

  @Test func bandsBetweenTheRowsAreRows() {
    var lines = Self.table.split(separator: "\n").map(String.init)
    lines.insert("施策２ 文化芸術の振興", at: lines.firstIndex { $0.hasPrefix("3 ") } ?? 0)
    let rows = Analysis(lines.joined(separator: "\n")).rows
    #expect(rows.contains { $0.hasPrefix("施策2 文化芸術の振興 ¦") })
    #expect(rows.filter { !$0.hasPrefix("施策2") } == Self.rows)
  }

  @Test func amountsUnderAHeadOverSeveralColumns() {
    let rows = Analysis(
      """
      № 事業名 事業概要
      事業
      区分
      担当課
      年度別事業費
      備考
      令和７年度 令和８年度 計
      1 橋りょう長寿命化事業
      点検の結果に基づき、修繕が必要な橋を十五橋選
      び、五年間で計画的に直す。
      ◎ 道路課 48,200 65,000 113,200 国強
      2 雨水貯留施設整備事業 公園の地下に雨水をためる施設を設け、周りの住
      宅地の浸水を防ぐ。 下水道課 31,000 98,000 129,000
      3 交通安全施設整備事業
      通学路の合同点検で見つかった箇所に、防護柵や
      路面の標示を設ける。
      ○
      市民生活課
      道路課
      6,840 6,840 13,680
      """
    ).rows
    #expect(
      rows == [
        "№ ¦ 事業名 ¦ 事業概要 ¦ 事業区分 ¦ 担当課 ¦ 年度別事業費 ¦  ¦  ¦ 備考",
        " ¦  ¦  ¦  ¦  ¦ 令和7年度 ¦ 令和8年度 ¦ 計 ¦ ",
        "1 ¦ 橋りょう長寿命化事業 ¦ 点検の結果に基づき、修繕が必要な橋を十五橋選び、五年間で計画的に直す。 ¦ ◎ ¦ 道路課 ¦ 48,200 ¦ 65,000 ¦ 113,200 ¦ 国強",
        "2 ¦ 雨水貯留施設整備事業 ¦ 公園の地下に雨水をためる施設を設け、周りの住宅地の浸水を防ぐ。 ¦  ¦ 下水道課 ¦ 31,000 ¦ 98,000 ¦ 129,000 ¦ ",
        "3 ¦ 交通安全施設整備事業 ¦ 通学路の合同点検で見つかった箇所に、防護柵や路面の標示を設ける。 ¦ ○ ¦ 市民生活課道路課 ¦ 6,840 ¦ 6,840 ¦ 13,680 ¦ ",
      ])
  }

  @Test func numberedTextUnderSuchAHeadIsNoTable() {
    let analysis = Analysis(
      """
      No. 事業名 担当課
      1 計画の趣旨
      人口が減り続ける中でも、市民が安心して暮らせるまちを次の世代に引き継ぐために、この計画を策定するものであり、計画の期間は十年とします。
      また、社会の情勢が大きく変わったときは、期間の途中であっても見直しを行うこととし、その経過と結果は市のホームページなどで公表します。
      2 計画の構成
      計画は、基本構想、基本計画、実施計画の三つから成り、それぞれに期間を定めて、毎年度の予算の編成と合わせて進み具合を確かめていきます。
      そのうえで、有識者と市民から成る会議を年に二度開き、いただいた意見を次の年度の取組に生かすとともに、計画の改定にも反映していきます。
      """)
    #expect(analysis.tables == 0)
  }
}
