import Testing

/// Names in brackets that count.
@Suite struct NumberedNamesTests {
  @Test func namesThatCountHeadWhatFollows() throws {
    try expectOutline(
      of: """
        １　主な意見

        【Ａ班】テーマ：子育て
        ・図書館が充実している
        ・公園に日陰が少ない

        【Ｂ班】テーマ：福祉
        ・病院が近い
        ・バスの本数が少ない
        """,
      """
      section 1 ｜ 主な意見
        section 【A班】 ｜ テーマ：子育て
          item ・ ｜ 図書館が充実している
          item ・ ｜ 公園に日陰が少ない
        section 【B班】 ｜ テーマ：福祉
          item ・ ｜ 病院が近い
          item ・ ｜ バスの本数が少ない
      """)
  }

  @Test(arguments: [
    // Names that do not count, that do not follow each other, and one with nothing below.
    "【名前】企画課\n・道路\n\n【住所】土木課\n・公園\n", "【Ａ班】企画課\n・道路\n\n【Ｃ班】土木課\n・公園\n", "【Ａ班】企画課\n\n【Ｂ班】土木課\n",
  ])
  func othersAreFields(lines: String) throws {
    let outline = try convertedOutline(of: "１　班\n\n" + lines)
    #expect(outline.contains("field 【"), "\(outline)")
    #expect(!outline.contains("section 【"), "\(outline)")
  }
}
