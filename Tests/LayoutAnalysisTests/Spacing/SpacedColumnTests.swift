import PlanModel
import Testing

/// Text that keeps the columns of a page by runs of spaces, as `pdftotext -layout` writes it.
@Suite struct SpacedColumnTests {
  /// Lines side by side, the right one from one place on.
  private func beside(_ rows: [(String, String)], at place: Int = 24) -> String {
    rows.map { left, right in
      right.isEmpty ? left : left + String(repeating: " ", count: place - left.count) + right
    }.joined(separator: "\n")
  }

  private let running = [
    ("１ 水辺の再生", "２ 森の手入れ"),
    (" 町の西を流れる川では水草が減り、小", " 里山では手入れの行き届かない林が広"),
    ("さな魚の姿も見られなくなりました。水", "がり、獣の出没が増えました。間伐を進"),
    ("草を植え直し、堰に魚道を設けます。", "め、切り出した木を学校の机に使います。"),
  ]

  @Test func columnsOfRunningTextAreReadOneAfterTheOther() {
    #expect(
      Analysis(beside(running)).texts == [
        "1 水辺の再生",
        "町の西を流れる川では水草が減り、小さな魚の姿も見られなくなりました。水草を植え直し、堰に魚道を設けます。",
        "2 森の手入れ",
        "里山では手入れの行き届かない林が広がり、獣の出没が増えました。間伐を進め、切り出した木を学校の机に使います。",
      ])
  }

  @Test func aSentenceGoesOnInTheNextColumn() {
    let text = beside([
      ("１ 水辺の再生", "見られなくなりました。水草を植え直し、"),
      (" 町の西を流れる川では水草が減り、小", "堰に魚道を設け、遡る魚を数えることと"),
      ("さな川にいた魚やとんぼの姿が減り、春", "します。"),
      ("になると聞こえた蛙の声も、近ごろでは", "・ 魚道の設置"),
    ])
    #expect(
      Analysis(text).texts.dropFirst() == [
        "町の西を流れる川では水草が減り、小さな川にいた魚やとんぼの姿が減り、春になると聞こえた蛙の声も、近ごろでは見られなくなりました。水草を植え直し、堰に魚道を設け、遡る魚を数えることとします。",
        "・ 魚道の設置",
      ])
  }

  @Test func whatCrossesTheRiverEndsColumns() {
    let wide = "この二つの取組は、町民と団体と役場が力を合わせ、毎年の成果を確かめながら進めます。"
    let texts = Analysis(beside(running) + "\n\n" + wide).texts
    #expect(texts.count == 5)
    #expect(texts.last == wide)
  }

  @Test func fourListsUnderTheirHeadingsAreFourColumns() {
    let rows = [
      ["施策１－１ 堤防の補強", "施策１－２ 避難の備え", "施策１－３ 消防の充実"],
      ["・ 古い水門の取替え", "・ 夜間の避難訓練", "・ 消火栓の点検"],
      ["・ 川底の土砂の除去", "・ 防災倉庫の増設", "・ 若い団員の募集"],
    ].map { row in
      row.map { $0 + String(repeating: " ", count: 18 - $0.count) }.joined()
    }
    #expect(
      Analysis(rows.joined(separator: "\n") + "\n" + rows[2]).texts.prefix(5) == [
        "施策1－1 堤防の補強", "・ 古い水門の取替え", "・ 川底の土砂の除去", "・ 川底の土砂の除去", "施策1－2 避難の備え",
      ])
  }

  @Test func rowsOfValuesStayRows() {
    let text = """
      区分            平成２２年        令和２年

      総人口（人）         12,345         10,987

      世帯数（戸）          4,210          4,301

      高齢化率（％）          25.1           38.4
      """
    #expect(
      Analysis(text).rows.suffix(3) == [
        "総人口（人） ¦ 12,345 ¦ 10,987", "世帯数（戸） ¦ 4,210 ¦ 4,301", "高齢化率（％） ¦ 25.1 ¦ 38.4",
      ])
  }

  @Test func namesBesideTheirValuesStayRows() {
    let text = """
      担当課         農林振興課、観光課

      関連計画        森づくり計画、観光戦略

      計画期間        令和８年度から十年間

      見直し         五年目に行います。
      """
    #expect(Analysis(text).texts.first?.hasPrefix("担当課") ?? false)
    #expect(Analysis(text).texts.first?.hasSuffix("観光課") ?? false)
  }

  @Test func aTableBelowColumnsIsNotPartOfThem() {
    let table = """
      事業名          担当課      R7       R8       R9

      水草再生事業       環境課      1,200    1,300    1,400

      間伐材活用事業      農林課      2,100    2,200    2,300
      """
    let analysis = Analysis(beside(running) + "\n\n\n" + table)
    #expect(analysis.tables == 1)
    #expect(analysis.rows.last == "間伐材活用事業 ¦ 農林課 ¦ 2,100 ¦ 2,200 ¦ 2,300")
    #expect(analysis.texts.last?.hasSuffix("学校の机に使います。") ?? false)
  }

  @Test func aTabBesideTheTextIsTakenOutOfItsLines() {
    let tab = Array("第２章水と緑へ")
    let lines = [
      "町の西を流れる川では水草が減りました。", "堰に魚道を設け、毎年の春に魚を数えます。", "・ 水草の植付け", "・ 魚道の設置",
      "里山では林が荒れ、獣が増えています。", "・ 間伐の推進", "・ 切り出した木の活用",
    ]
    let text = zip(lines, tab).map { line, letter in
      line + String(repeating: " ", count: 30 - line.count) + String(letter)
    }.joined(separator: "\n")
    let analysis = Analysis(text)
    #expect(analysis.blocks.contains("vertical: 第2章水と緑へ"))
    #expect(analysis.texts.contains("・ 魚道の設置"))
  }

  @Test func headingsBesideTheirPointsAreReadWithThem() {
    let text = """
        （１） 水辺の再生         ● 水草の植付け
                          ● 魚道の設置 等

        （２） 森の手入れ         ● 間伐の推進
                          ● 切り出した木の活用
                          ● 苗木の配布 等

        （３） 堤防の補強         ● 古い水門の取替え
                          ● 川底の土砂の除去 等

        （４） 避難の備え         ● 夜間の避難訓練
      """
    #expect(
      Analysis(text).texts == [
        "（1） 水辺の再生", "● 水草の植付け", "● 魚道の設置 等", "（2） 森の手入れ", "● 間伐の推進", "● 切り出した木の活用",
        "● 苗木の配布 等", "（3） 堤防の補強", "● 古い水門の取替え", "● 川底の土砂の除去 等",
        "（4） 避難の備え", "● 夜間の避難訓練",
      ])
  }

  @Test func theNumberOfThePageIsNoLineOfAColumn() {
    let text = beside(running) + "\n\n\n                12"
    let analysis = Analysis(pages: [text, text.replacing("12", with: "13")])
    #expect(analysis.texts.filter { $0.contains("12") || $0.contains("13") } == ["12", "13"])
  }
}
