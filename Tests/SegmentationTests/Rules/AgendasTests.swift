import Testing

/// Titles that are listed before the text they head.
@Suite struct AgendasTests {
  @Test func theAgendaOfAMeetingIsAList() throws {
    try expectOutline(
      of: """
        １．計画の期間について
        ２．計画の構成について

        １　計画の期間について
        　期間は10年とする案が示された。

        ２　計画の構成について
        　三層とする案が示された。
        """,
      """
      item 1. ｜ 計画の期間について
      item 2. ｜ 計画の構成について
      section 1 ｜ 計画の期間について
        paragraph ｜ 期間は10年とする案が示された。
      section 2 ｜ 計画の構成について
        paragraph ｜ 三層とする案が示された。
      """)
  }

  @Test func aTitleThatHeadsNothingFurtherOnIsNoEntry() throws {
    let outline = try convertedOutline(
      of: """
        １　計画の期間について
        ２　計画の構成について

        １　計画の期間について
        　期間は10年とする案が示された。
        """)
    #expect(outline.hasPrefix("section 1 ｜ 計画の期間について\nsection 2"), "\(outline)")
  }

  @Test func chaptersWithTheSameSectionsAreNoAgenda() throws {
    let outline = try convertedOutline(
      of: """
        第１章　福祉

        １　現状

        ２　課題

        第２章　防災

        １　現状

        ２　課題

        　備えを進めます。
        """)
    #expect(!outline.contains("item"), "\(outline)")
  }

  @Test func titlesWithoutANumberAmongThemAreEntriesAsWell() throws {
    try expectOutline(
      of: """
        第１編　総論
        １　計画の意義
        第２編　基本構想
        １　将来像
        資料編
        １　策定の経過

        第１編　総論
        １　計画の意義
        　進むべき方向を示します。
        第２編　基本構想
        １　将来像
        　水と緑の町をめざします。
        資料編
        １　策定の経過
        　市民会議を開きました。
        """,
      """
      item 第1編 ｜ 総論
        item 1 ｜ 計画の意義
      item 第2編 ｜ 基本構想
        item:vision 1 ｜ 将来像
      item ｜ 資料編
        item 1 ｜ 策定の経過
      part 第1編 ｜ 総論
        section 1 ｜ 計画の意義
          paragraph ｜ 進むべき方向を示します。
      part 第2編 ｜ 基本構想
        section:vision 1 ｜ 将来像
          paragraph ｜ 水と緑の町をめざします。
      part ｜ 資料編
        section 1 ｜ 策定の経過
          paragraph ｜ 市民会議を開きました。
      """)
  }
}
