import PlanModel
import Testing

/// Tables of words, told by the words of their header.
@Suite struct WordTableTests {
  @Test func aListOfMembersIsATable() {
    let analysis = Analysis(
      """
      2 総合計画審議会委員名簿
      区分 氏名 備考
      学識経験者
      架空文子 会長
      雛形一郎 副会長
      ※ 氏名はすべて架空のものです。
      """)
    #expect(
      analysis.rows == ["区分 ¦ 氏名 ¦ 備考", "学識経験者 ¦ 架空文子 ¦ 会長", "雛形一郎 ¦ 副会長"])
    #expect(analysis.texts == ["2 総合計画審議会委員名簿", "※ 氏名はすべて架空のものです。"])
    let headers = analysis.layout.blocks[at: 1]?.rows.map { $0.map(\.header) }
    #expect(headers == [[true, true, true], [false, false, false], [false, false]])
  }

  @Test func aChronicleIsATable() {
    let analysis = Analysis(
      """
      年月日 会議等の名称 主な内容
      令和6年8月 市民ワークショップ（第1回） まちの魅力と課題の共有
      令和6年10月 庁内策定委員会 骨子案の協議
      令和7年2月 第5回総合計画審議会 答申案の審議
      策定の経過は、以上のとおりです。
      """)
    #expect(analysis.rows.count == 4)
    #expect(analysis.rows[at: 3] == "令和7年2月 ¦ 第5回総合計画審議会 ¦ 答申案の審議")
    #expect(analysis.texts == ["策定の経過は、以上のとおりです。"])
  }

  @Test func aWordAloneHeadsTheRowsBehindIt() {
    let analysis = Analysis("区分 氏名\n会長 大川進\n委員 白石望\n商工会議所\n委員 小林恵\n公募")
    #expect(
      analysis.rows == ["区分 ¦ 氏名", "会長 ¦ 大川進", "委員 ¦ 白石望", "商工会議所 ¦ 委員 ¦ 小林恵", "公募"])
  }

  @Test func theRestOfACutRowIsAddedToIt() {
    let analysis = Analysis("会議名 開催日 議題\n第1回審議会 8月3日\n策定方針\n第2回審議会 10月5日\n骨子案")
    #expect(
      analysis.rows == ["会議名 ¦ 開催日 ¦ 議題", "第1回審議会 ¦ 8月3日 ¦ 策定方針", "第2回審議会 ¦ 10月5日 ¦ 骨子案"])
  }

  @Test func aTableEndsWithItsPage() {
    let analysis = Analysis("区分 氏名\n会長 大川進\n委員 白石望\u{0C}緑の基本計画 道路の計画")
    #expect(analysis.rows.count == 3)
    #expect(analysis.texts == ["緑の基本計画 道路の計画"])
  }

  @Test(arguments: [
    // Words that head no columns, one word, too few rows, labels below.
    "会長 氏名\n大川 進\n白石 望", "区分\n会長\n委員\n監事", "区分 氏名\n会長 大川進", "分野 担当課\n1 防災\n2 福祉",
    "区分 氏名\n名簿は、次のとおりです。\n会長 大川進\n委員 白石望",
  ])
  func otherRowsOfWordsAreNoTable(text: String) {
    #expect(Analysis(text).tables == 0)
  }

  @Test func noRowHasMoreCellsThanTheHeader() {
    withKnownIssue("family and given names that stand apart become two cells") {
      let analysis = Analysis("区分 氏名 備考\n会長 大川 進 学識経験者\n副会長 小林 恵 商工会議所\n委員 白石 望 自治会")
      #expect(analysis.rows[at: 1] == "会長 ¦ 大川 進 ¦ 学識経験者")
    }
  }

  @Test func anEllipsisInACellIsKept() {
    // The analysis itself holds that every character is in one place.
    _ = Analysis("区分 氏名\n会長 大川進\n副会長 白石…望\n委員 …………")
  }
}
