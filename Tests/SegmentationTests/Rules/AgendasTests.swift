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
}
