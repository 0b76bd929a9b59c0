import Testing

/// Lines that are printed twice.
@Suite struct RepeatedLineTests {
  @Test func titlesWithAShadowAreReadOnce() {
    let analysis = Analysis(
      "1\n計画の位置づけ\n計画の位置づけ\n市の計画の柱となるものです。\n2\n国や県の取り組み\n国や県の取り組み\n国は方針を示しました。\n3\n推進\n推進\n道路\n公園\n公園"
    )
    #expect(
      analysis.dropped == ["overprint: 計画の位置づけ", "overprint: 国や県の取り組み"])
    #expect(analysis.texts.count { $0.contains("計画の位置づけ") } == 1)
  }

  @Test func shortTitlesAreTakenWhereLongerOnesShowIt() {
    let analysis = Analysis(
      "計画の位置づけ\n計画の位置づけ\n市の計画です。\n国や県の取り組み\n国や県の取り組み\n国の方針です。\n将来像\n将来像\n水と緑の町です。")
    #expect(analysis.dropped.last == "overprint: 将来像")
  }

  @Test(arguments: [
    // One line alone, three of a kind, a sentence, a value, and another line between.
    "計画の位置づけ\n計画の位置づけ\n市の計画の柱となるものです。", "道路の整備\n道路の整備\n道路の整備\n公園の管理\n公園の管理\n公園の管理",
    "道路を直します。\n道路を直します。\n公園を守ります。\n公園を守ります。", "1,234,567\n1,234,567\n7,654,321\n7,654,321",
    "計画の位置づけ\nその一\n計画の位置づけ\n国や県の取り組み\nその二\n国や県の取り組み",
  ])
  func othersAreKept(text: String) {
    #expect(Analysis(text).dropped == [])
  }
}
