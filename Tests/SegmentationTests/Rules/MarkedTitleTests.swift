import Testing

/// Titles of documents behind a mark.
@Suite struct MarkedTitleTests {
  @Test func aMarkThatNoOtherLineHasTitlesTheDocument() throws {
    try expectOutline(
      of: """
        ■ 第３回風待市審議会　議事概要

        １　開会

        　会長があいさつした。

        ２　閉会
        """,
      """
      section ■ ｜ 第3回風待市審議会　議事概要
        section 1 ｜ 開会
          paragraph ｜ 会長があいさつした。
        section 2 ｜ 閉会
      """)
  }

  @Test func aMarkThatRepeatsDoesNot() throws {
    let outline = try convertedOutline(
      of: "■ 開会\n\n　会長があいさつした。\n\n１　日程\n\n　後に決める。\n\n■ 閉会\n\n　会長が閉じた。\n")
    #expect(outline.contains("\nsection ■ ｜ 閉会"), "\(outline)")
  }

  @Test(arguments: ["・ ", "- "])
  func aPointOfAPlainListDoesNot(mark: String) throws {
    let outline = try convertedOutline(of: "\(mark)水辺の保全\n\n１　日程\n\n　後に決める。\n")
    #expect(outline.hasPrefix("item"), "\(outline)")
  }
}
