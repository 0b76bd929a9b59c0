import PlanModel
import Testing

/// Policy labels that a designed heading has torn over lines.
@Suite struct TornLabelTests {
  @Test func tierWordNumberAndTitleAreAHeading() throws {
    let analysis = Analysis(
      """
      基本
      施策

      水辺に親しむ場を増やす取組と雨水を
      受け止める仕組みづくり1

      雨水をためる施設を設けます。

      基本
      施策 ごみを出さない暮らしの定着2
      ごみの分け方を知らせます。
      """)
    #expect(
      analysis.texts == [
        "基本施策1 水辺に親しむ場を増やす取組と雨水を受け止める仕組みづくり", "雨水をためる施設を設けます。",
        "基本施策2 ごみを出さない暮らしの定着", "ごみの分け方を知らせます。",
      ])
    #expect(analysis.layout.blocks.map(\.lineCount) == [4, 1, 2, 1])
    let diagnostic = try #require(analysis.layout.diagnostics.first)
    #expect(diagnostic.id == "torn-label-repaired" && diagnostic.message.hasPrefix("2 policy"))
  }

  @Test func aSpaceBeforeTheTitleIsNotCounted() {
    let analysis = Analysis("政\n策 \u{3000}水辺の保全3\n\n政\n策\u{3000}道路の整備4")
    #expect(analysis.texts == ["政策3 水辺の保全", "政策4 道路の整備"])
  }

  @Test(arguments: [
    // One alone, numbers that do not rise, no number, a number too far away.
    "基本\n施策 水辺の保全1", "基本\n施策 水辺の保全5\n\n基本\n施策 ごみの減量3\n\n基本\n施策 道路の整備9",
    "基本\n施策 水辺の保全\n\n基本\n施策 道路の整備",
    "基本\n施策\n題目一\n題目二\n題目三\n題目四\n題目五1\n\n基本\n施策 道路2",
    // Words that are no tier, a sentence or a label below, a number too long or alone.
    "基本\n姿勢 水辺の保全1\n\n基本\n姿勢 道路の整備2", "基本\n施策\n水辺を守ります。\n保全1\n\n基本\n施策 道路の整備2",
    "基本\n施策\n（1）水辺\n保全1\n\n基本\n施策 道路の整備2", "基本\n施策 水辺の保全101\n\n基本\n施策 道路の整備102",
    "基本\n施策 A1\n\n基本\n施策 B2", "基本\n施策体系1\n\n基本\n施策体系2", "基本的な\n施策 水辺1\n\n基本的な\n施策 道路2",
    // The end of the text.
    "基本\n施策", "基本",
  ])
  func otherShortLinesAreNoTornLabel(text: String) {
    let analysis = Analysis(text)
    #expect(!analysis.diagnostics.contains("torn-label-repaired"))
    #expect(!analysis.texts.contains { $0.hasPrefix("基本施策1 ") || $0.hasPrefix("基本施策2 ") })
  }
}
