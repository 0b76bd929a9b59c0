import Testing

/// Captions of articles in by-laws.
@Suite struct ArticleCaptionTests {
  @Test func theCaptionAboveAnArticleIsItsTitle() throws {
    try expectOutline(
      of: """
        推進委員会設置要綱

        （設置）
        第１条　計画の改定に関し必要な事項を検討するため、推進委員会を置く。
        （所掌事務）
        第２条　委員会は、次に掲げる事項を検討し、その結果を市長に報告する。
        """,
      """
      section ｜ 推進委員会設置要綱
        section 第1条 ｜ （設置）
          paragraph ｜ 計画の改定に関し必要な事項を検討するため、推進委員会を置く。
        section 第2条 ｜ （所掌事務）
          paragraph ｜ 委員会は、次に掲げる事項を検討し、その結果を市長に報告する。
      """)
  }

  /// One by itself may be the number of a paper.
  @Test func oneBracketAboveAnArticleStandsForItself() throws {
    let outline = try convertedOutline(
      of: """
        （資料２）
        第１条　計画の改定に関し必要な事項を検討するため、推進委員会を置く。
        第２条　委員会は、次に掲げる事項を検討し、その結果を市長に報告する。
        """)
    #expect(outline.contains("（資料2） ｜"))
  }
}
