import PlanModel
import Testing

/// Tables whose cells stand by themselves between blank lines, as pdfminer writes them.
@Suite struct CellTableTests {
  /// Blocks with blank lines between.
  private func blocks(_ blocks: String...) -> String { blocks.joined(separator: "\n\n") }

  private func cells(_ cells: String) -> String {
    cells.split(separator: " ").joined(separator: "\n\n")
  }

  private let text = CellTableTests.introduction

  private static let introduction = """
    １ 水辺の再生

    町の西を流れる川では、水草が減り、魚の姿も見られなくなりました。

    堰に魚道を設け、毎年の春に遡る魚を数えます。

    ・ 水草の植付け
    """

  @Test func columnsBelowTheirHeadsAreATable() {
    let analysis = Analysis(
      blocks(
        text, cells("指標名 単位 現状値（R５） 目標値（R１１）"), cells("遡上した魚 魚道の数 参加者"),
        cells("匹 か所 人"), cells("１２０ ３ ４５０"), cells("３００ ８ ６００"), "２ 森の手入れ"))
    #expect(
      analysis.rows == [
        "指標名 ¦ 単位 ¦ 現状値（R5） ¦ 目標値（R11）", "遡上した魚 ¦ 匹 ¦ 120 ¦ 300", "魚道の数 ¦ か所 ¦ 3 ¦ 8",
        "参加者 ¦ 人 ¦ 450 ¦ 600",
      ])
    #expect(analysis.texts.last == "2 森の手入れ")
  }

  @Test func rowsOneAfterTheOtherAreATable() {
    let analysis = Analysis(
      blocks(
        text, cells("事業名 担当課 R７ R８"), cells("魚道整備事業 環境課 1,200 900"),
        cells("水草再生事業 農林課 350 400")))
    #expect(
      analysis.rows == [
        "事業名 ¦ 担当課 ¦ R7 ¦ R8", "魚道整備事業 ¦ 環境課 ¦ 1,200 ¦ 900", "水草再生事業 ¦ 農林課 ¦ 350 ¦ 400",
      ])
  }

  @Test func valuesOfARowAreAlike() {
    // The first row by itself, the others column by column.
    let analysis = Analysis(
      blocks(
        text, cells("区分 平成２２年度 平成２７年度 令和２年度"), cells("総人口 世帯数 高齢化率"),
        cells("13,900 13,100 12,400"), cells("4,100 23.1"), cells("4,300 26.8"), cells("4,400 30.9")
      ))
    #expect(
      analysis.rows.dropFirst() == [
        "総人口 ¦ 13,900 ¦ 13,100 ¦ 12,400", "世帯数 ¦ 4,100 ¦ 4,300 ¦ 4,400",
        "高齢化率 ¦ 23.1 ¦ 26.8 ¦ 30.9",
      ])
  }

  @Test func aHeadOverSeveralColumnsStandsAboveTheirs() {
    let analysis = Analysis(
      blocks(
        text, cells("事業名 担当課 年度別事業費（千円） R７ R８"), cells("魚道整備事業 水草再生事業"),
        cells("環境課 農林課"), cells("1,200 350"), cells("900 400")))
    #expect(
      analysis.rows == [
        "事業名 ¦ 担当課 ¦ 年度別事業費（千円） ¦ ", " ¦  ¦ R7 ¦ R8", "魚道整備事業 ¦ 環境課 ¦ 1,200 ¦ 900",
        "水草再生事業 ¦ 農林課 ¦ 350 ¦ 400",
      ])
  }

  @Test func aValueAndTheWordsBehindItAreTwoCells() {
    let analysis = Analysis(
      blocks(
        text, cells("指標名 現状値 目標値 説明"), cells("遡上した魚 参加者"), cells("120 450"),
        "300 春の三日間に数えた数", "600 延べ人数"))
    #expect(analysis.rows.last == "参加者 ¦ 450 ¦ 600 ¦ 延べ人数")
  }

  @Test func aHeadingBetweenTheCellsStandsBehindTheTable() {
    let analysis = Analysis(
      blocks(
        text, cells("指標名 遡上した魚 参加者"), "２ 森の手入れ", cells("現状値 目標値"), cells("1,120 1,450"),
        cells("1,300 1,600")))
    #expect(analysis.rows.last == "参加者 ¦ 1,450 ¦ 1,600")
    #expect(analysis.texts.last == "2 森の手入れ")
  }

  @Test func rowsOnTheNextPageGoOn() {
    let first = blocks(
      text, cells("事業名 担当課 R７ R８"), cells("魚道整備事業 環境課 1,200 1,900"))
    let next = blocks(cells("水草再生事業 農林課 1,350 1,400"), "２ 森の手入れ")
    let analysis = Analysis(pages: [first, next])
    #expect(analysis.tables == 1)
    #expect(analysis.rows.last == "水草再生事業 ¦ 農林課 ¦ 1,350 ¦ 1,400")
  }

  @Test(arguments: ["120 450 300", "多い 少ない 多い 少ない"])
  func cellsThatFillNoGridStay(values: String) {
    let analysis = Analysis(
      blocks(text, cells("指標名 現状値 目標値"), cells("遡上した魚 参加者"), cells(values)))
    #expect(analysis.tables == 0)
  }

  @Test func cellsWithoutBlankLinesThatFillNoGridStay() {
    let analysis = Analysis(
      blocks(text, cells("指標名 現状値 目標値"), cells("遡上した魚 参加者"), cells("120 450 300"))
        .replacing("\n\n", with: "\n"))
    #expect(analysis.tables == 0)
  }

  /// As MuPDF writes: each cell on a line of its own, running text right behind.
  @Test func cellsOnLinesOfTheirOwnAreATable() {
    let lines =
      [
        "指標名", "単", "位", "現状値（R５）", "目標値（R１１）", "説明", "遡上した魚の数", "匹", "１２０", "３００", "春の調査による数",
        "第1 号の魚道を通る割合", "％",
        "３５", "６０", "年間の平均", "川の行事の参加者数", "人", "４５０", "６００", "延べ人数",
      ]
      + ["担当課", "環境課", "川辺の草地を守るには、地域の人の手が欠かせないことから、"]
    let analysis = Analysis(
      (["１ 水辺の再生", "町の西を流れる川では、水草が減り、魚の姿も見られなくなりました。"] + lines).joined(separator: "\n"))
    #expect(
      analysis.rows == [
        "指標名 ¦ 単位 ¦ 現状値（R5） ¦ 目標値（R11） ¦ 説明", "遡上した魚の数 ¦ 匹 ¦ 120 ¦ 300 ¦ 春の調査による数",
        "第1 号の魚道を通る割合 ¦ ％ ¦ 35 ¦ 60 ¦ 年間の平均", "川の行事の参加者数 ¦ 人 ¦ 450 ¦ 600 ¦ 延べ人数",
      ])
    #expect(analysis.texts.contains("担当課 環境課"))
  }

  @Test func linesOfTextAreNoCells() {
    let analysis = Analysis(
      """
      事業名
      担当課
      R７
      R８
      魚道整備事業
      環境課
      1,200
      900
      水草再生事業
      農林課
      350
      400
      堰の上流では川底が浅く、
      夏には水が絶えることがあります。
      """)
    #expect(analysis.rows.count == 3)
    #expect(analysis.texts.joined().hasSuffix("堰の上流では川底が浅く、夏には水が絶えることがあります。"))
  }

  @Test func headsAtTheFootOfAPageStandOverRowsOnTheNext() {
    let first = blocks(text, cells("事業名 担当課 R７ R８"))
    let next = blocks(
      cells("魚道整備事業 環境課 1,200 900"), cells("水草再生事業 農林課 350 400"), "２ 森の手入れ")
    let analysis = Analysis(pages: [first, next])
    #expect(
      analysis.rows == [
        "事業名 ¦ 担当課 ¦ R7 ¦ R8", "魚道整備事業 ¦ 環境課 ¦ 1,200 ¦ 900", "水草再生事業 ¦ 農林課 ¦ 350 ¦ 400",
      ])
  }
}
