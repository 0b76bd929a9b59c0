import Testing

/// Fields that are told by the fields beside them.
@Suite struct FieldListsTests {
  @Test func namesAmongFieldsAreFields() throws {
    try expectOutline(
      of: """
        第２回風待市総合計画審議会　会議録

        日時　令和６年８月20日（火）
        場所　市役所３階　大会議室
        傍聴　２名

        １　開会

        　会長があいさつした。
        """,
      """
      section ｜ 第2回風待市総合計画審議会　会議録
        field 日時 ｜ 令和6年8月20日（火）
        field 場所 ｜ 市役所3階　大会議室
        field 傍聴 ｜ 2名
        section 1 ｜ 開会
          paragraph ｜ 会長があいさつした。
      """)
  }

  @Test func withColonsOneKnownNameIsEnough() throws {
    try expectOutline(
      of: """
        １　出席者

        委員：会長ほか10名
        事務局：企画課長
        記録：企画係

        ２　開会
        """,
      """
      section 1 ｜ 出席者
        field 委員： ｜ 会長ほか10名
        field 事務局： ｜ 企画課長
        field 記録： ｜ 企画係
      section 2 ｜ 開会
      """)
  }

  @Test(arguments: [
    // One known name without colons, a sentence, a name that is too long.
    ("日時　令和６年８月20日\n傍聴　２名", "傍聴"), ("日時　令和６年８月20日\n場所　市役所\n委員　全員が出席した。", "委員"),
    ("日時　令和６年８月20日\n場所　市役所\n市民とともに進める計画　素案", "市民とともに進める計画"),
  ])
  func othersAreNot(lines: String, name: String) throws {
    let outline = try convertedOutline(of: "第１章　総論\n\n\(lines)\n\n第２章　各論\n\n水辺を守ります。\n")
    #expect(!outline.contains("field \(name)"), "\(outline)")
  }

  @Test func whoSpeaksIsNoField() throws {
    let outline = try convertedOutline(of: "１　開会\n\n事務局　次回は６月に開催する。\n")
    #expect(!outline.contains("field"), "\(outline)")
  }
}
