import PlanModel
import Testing

/// Lines whose characters were set apart are closed up, line by line.
@Suite struct LetterSpacingTests {
  @Test(arguments: [
    ("令 和 8 年 度 に 向 け た", "令和8年度に向けた"),
    ("令 和 1 2 年 度 ま で の ５ 年 間 と し 、", "令和12年度までの5年間とし、"),
    ("基 本 理 念", "基本理念"),
    ("基\u{3000}本\u{3000}理\u{3000}念", "基本理念"),
    ("計 画 の 構 成 と 期 間", "計画の構成と期間"),
    ("第 1 章 計 画 の 策 定", "第1章計画の策定"),
    // A word or two that was not set apart does not matter.
    ("デー タ に 基 づ い て 判 断", "データに基づいて判断"),
  ])
  func aSpacedLineIsClosedUp(line: String, closed: String) {
    let analysis = Analysis(line)
    #expect(analysis.texts == [closed])
    #expect(analysis.diagnostics == ["letter-spacing-closed"])
    #expect(analysis.layout.diagnostics.first?.severity == .note)
    #expect(analysis.layout.diagnostics.first?.message.contains(closed.prefix(20)) == true)
  }

  @Test(arguments: [
    // Names and headings of words.
    "会長 大川 進", "区分 氏名 備考", "水 緑", "環境 経済 社会 文化", "まちづくりの 基本 理念",
    // Rows of figures and years.
    "1 2 3 4 5", "R6 R5 R4 R3", "8 9 10 11", "総人口 1 4 1 2", "a b c d e",
    // Sentences with a few spaces in them.
    "市民、事業者 、市 が 同じ数値を見ながら話し合います。", "AI や IoT の活用",
    // Rows of words of one character beside longer ones.
    "観光案内所の整備 ○ ○ ○ ●",
  ])
  func aLineOfWordsStays(line: String) {
    let analysis = Analysis(line)
    #expect(analysis.layout.lines.map(\.scalars) == page(line).map(\.scalars))
    #expect(analysis.diagnostics == [])
  }

  @Test func everyLineIsJudgedAlone() {
    let analysis = Analysis(
      """
      基 本 理 念

      市民 事業者 市が手を取り合います。

      計 画 の 期 間
      """)
    #expect(analysis.texts == ["基本理念", "市民 事業者 市が手を取り合います。", "計画の期間"])
    #expect(
      analysis.layout.diagnostics.map(\.message) == ["2 letter-spaced lines closed up, first: 基本理念"]
    )
  }

  @Test func aClosedLineKeepsTheOffsetsOfItsCharacters() {
    let layout = Analysis("\u{3000}基 本 理 念").layout
    #expect(layout.lines[0].rawOffsets == [3, 7, 11, 15, 18])
    #expect(layout.lines[0].hasWideIndent && layout.lines[0].indent == 1)
    let text = layout.text(of: layout.blocks[0].pieces)
    #expect(
      layout.spans(of: text, 0..<4).map(\.range) == [ByteRange(3, 18)],
      "one span over the spaces")
  }

  @Test(arguments: [
    ("イ\u{3000}職 員 の 力 を 引 き 出 し ま す", "イ\u{3000}職員の力を引き出します"),
    ("1\u{3000}計 画 の 期 間", "1\u{3000}計画の期間"),
    ("第 1 章\u{3000}計 画 の 策 定 に 当 た っ て", "第1章\u{3000}計画の策定に当たって"),
  ])
  func aLongerGapStaysAsOneSpace(line: String, closed: String) {
    #expect(Analysis(line).texts == [closed])
  }

  @Test(arguments: [
    ("1 計 画 の 期 間", "1 計画の期間"),
    ("ア 自 主 防 災 組 織", "ア 自主防災組織"),
    ("・ 防 犯 灯 の 整 備", "・ 防犯灯の整備"),
  ])
  func theSpaceBehindALabelStays(line: String, closed: String) {
    #expect(Analysis(line).texts == [closed])
  }

  @Test(arguments: [
    ("シ ル バ ー 人 材", "シルバー人材"), ("8 年 度 の 予 算", "8年度の予算"),
    ("3 つ の 基 本 方 針", "3つの基本方針"), ("ト イ レ の 整 備", "トイレの整備"),
    ("第 5 次 総 合 計 画", "第5次総合計画"),
  ])
  func noLabelIsMadeOfTheFirstCharacter(line: String, closed: String) {
    #expect(Analysis(line).texts == [closed])
  }

  @Test(arguments: [
    ("職員を育てる こ と を 目 指 し ま す。市民とともに", "職員を育てる ことを目指します。市民とともに"),
    ("本 計 画 は、「構想」と「計画」の二層で構成し", "本 計 画 は、「構想」と「計画」の二層で構成し"),
    ("こ の 計 画 は、「構想」と「計画」の二層で構成し", "この計画は、「構想」と「計画」の二層で構成し"),
    // Cells of one character each.
    ("防災訓練の参加 有 無 有 無 有", "防災訓練の参加 有 無 有 無 有"),
    ("ごみの収集日の一覧 月 火 水 木 金", "ごみの収集日の一覧 月 火 水 木 金"),
  ])
  func aWordOfALineIsClosedUp(line: String, closed: String) {
    #expect(Analysis(line).texts == [closed])
  }

  @Test func aClosedLineIsAsWideAsItsCharacters() {
    #expect(Analysis("計 画 の 構 成 と 期 間").layout.lines[0].width == 8)
  }

  @Test(arguments: [
    ("総\u{3000}務", "総務"),
    ("まちづくりの基 本 理 念", "まちづくりの基本理念"),
    ("9 0, 0 0 0", "90,000"),
  ])
  func aPartOfALineIsClosedUp(line: String, closed: String) {
    withKnownIssue("only whole lines of at least four full-width letters are closed up") {
      #expect(Analysis(line).texts == [closed])
    }
  }

  @Test(arguments: ["○ ○ ◎ ●", "市民 ○ ○ ○ ○", "－ － ○ －", "→ → ⇒ →"])
  func aRowOfMarksIsNoWord(line: String) {
    #expect(Analysis(line).diagnostics == [])
  }

  // MARK: Words set apart to fill their cell

  @Test(arguments: [
    ("区 分 前年度 今年度", "区分 前年度 今年度"), ("合 計 12,300 4,560", "合計 12,300 4,560"),
    ("面 積 51.1㎢", "面積 51.1㎢"),
    ("財 源 内 訳 一般財源", "財源内訳 一般財源"), ("区 分 内 訳 備 考 前年度の実績", "区分 内訳 備考 前年度の実績"),
  ])
  func wordsOfTablesAreClosedUp(line: String, expected: String) {
    #expect(Analysis(line + "\n水辺の草を刈ります。").layout.lines.first.map(text) == expected)
  }

  @Test(arguments: ["有 無 有 無 庁舎の管理", "国 県 市 町 一般財源等", "前 年 度 1,200 900", "合 同 計 画 策定作業"])
  func otherCellsOfOneCharacterStay(line: String) {
    #expect(Analysis(line + "\n水辺の草を刈ります。").layout.lines.first.map(text) == line)
  }

  private func text(_ line: TextLine) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: line.scalars)
    return text
  }
}
