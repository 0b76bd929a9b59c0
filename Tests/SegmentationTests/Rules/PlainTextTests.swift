import Testing

/// Short lines that are text of their own: heads of documents, dates, values, remarks.
@Suite struct PlainTextTests {
  @Test func shortLinesWithADateHeadTheDocument() throws {
    try expectOutline(
      of: """
        風待市総合計画策定方針
        令和５年８月
        風待市企画部

        １　計画の期間

        　期間は10年です。
        """,
      """
      paragraph ｜ 風待市総合計画策定方針
      paragraph ｜ 令和5年8月
      paragraph ｜ 風待市企画部
      section 1 ｜ 計画の期間
        paragraph ｜ 期間は10年です。
      """)
  }

  @Test(arguments: [
    "新規就業者数　10人（5年間の累計）", "令和４年４月27日（水曜日）　午後７時～８時50分", "なし", "会長、副会長及び委員", "担当：企画課",
  ])
  func aValueBelowAHeadingIsText(value: String) throws {
    let outline = try convertedOutline(of: "１　数値目標\n\n\(value)\n\n２　計画の期間\n\n　期間は10年です。\n")
    let line = outline.split(separator: "\n").dropFirst().first ?? ""
    #expect(line.hasPrefix("  paragraph ｜ ") || line.hasPrefix("  field "), "\(outline)")
  }

  @Test(arguments: ["交通安全教室", "市制50周年記念式典", "消防出初式　２日目"])
  func theCaptionOfAPictureIsNone(caption: String) throws {
    let outline = try convertedOutline(of: "１　数値目標\n\n\(caption)\n\n２　計画の期間\n\n　期間は10年です。\n")
    #expect(outline.contains("figure"), "\(outline)")
  }

  @Test(arguments: [
    "（休憩中、答弁を調整）", "（全員異議なし）", "－資料１に基づき説明－",
  ])
  func aRemarkIsNoHeading(remark: String) throws {
    let outline = try convertedOutline(of: "１　質疑\n\n\(remark)\n\n・期間は10年がよい。\n・三層でよい。\n")
    #expect(outline.contains("\n  paragraph ｜ "), "\(outline)")
  }

  @Test func aDateInBracketsIsNoHeading() throws {
    let outline = try convertedOutline(
      of: "１　質疑\n\n（令和元年12月20日閣議決定）\n\n・期間は10年がよい。\n・三層でよい。\n")
    #expect(!outline.contains("section （"), "\(outline)")
  }

  @Test func theStateOfADocumentIsNoHeading() throws {
    let outline = try convertedOutline(
      of: "風待市総合計画\n＜案＞\n令和５年８月\n\n１　計画の期間\n\n　期間は10年です。\n")
    #expect(outline.contains("\nparagraph ｜ ＜案＞\n"), "\(outline)")
  }

  @Test func theOnlyLineBeforeTheFirstHeadingIsTheTitle() throws {
    let sections = try convertedOutline(
      of: "取組の進み具合について（概要）\n\n〈概況〉\n\n　69の項目があります。\n\n〈課題〉\n\n　遅れがあります。\n")
    #expect(
      sections.hasPrefix("section ｜ 取組の進み具合について（概要）\n  section 〈概況〉"), "\(sections)")
    let chapters = try convertedOutline(of: "風待市総合計画（案）\n\n第１章　総論\n\n　進むべき方向を示します。\n")
    #expect(chapters.hasPrefix("paragraph ｜ 風待市総合計画（案）\nchapter"), "\(chapters)")
  }

  @Test func theNumberOfAPaperStandsBeforeItsTitle() throws {
    let outline = try convertedOutline(of: "資料２\n風待市民会議　結果概要\n１　主な意見\n\n　水辺を守りたい。\n")
    #expect(
      outline.hasPrefix("paragraph ｜ 資料2\nsection ｜ 風待市民会議　結果概要\n  section 1"), "\(outline)")
  }
}
