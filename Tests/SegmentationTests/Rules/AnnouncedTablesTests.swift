import Testing

/// Tables that the text announces and of which only short lines are left.
@Suite struct AnnouncedTablesTests {
  @Test func shortLinesBehindAnAnnouncementAreATable() throws {
    try expectOutline(
      of: """
        第１章　計画の考え方
        　構想の柱と計画の章との対応を示したものが、次ページの対応関係の表です。

        \u{C}
        構想の柱と計画の章との対応関係（□は施策）

        構想の柱

        「町の将来像」

        市民の力
        """,
      """
      chapter 第1章 ｜ 計画の考え方
        paragraph ｜ 構想の柱と計画の章との対応を示したものが、次ページの対応関係の表です。
        table ｜ 構想の柱と計画の章との対応関係（□は施策）
          row ｜ 構想の柱「町の将来像」
          row ｜ 市民の力
      """)
  }

  /// Without an announcement they are labels of a picture.
  @Test func shortLinesWithoutAnAnnouncementAreNone() throws {
    let outline = try convertedOutline(
      of: """
        第１章　計画の考え方
        　構想の柱と計画の章は、互いに対応しています。

        \u{C}
        構想の柱と計画の章との対応関係（□は施策）

        構想の柱

        市民の力
        """)
    #expect(!outline.contains("table"))
  }
}
