import Testing

/// Minutes: fields, ○ headings over ・ points, questions and ⇒ answers.
@Suite struct MinutesTests {
  @Test func questionsHaveTheirAnswersBelow() throws {
    try expectOutline(
      of: """
        第３回風待市総合計画審議会　会議録

        【日　時】令和６年８月20日（火）午後２時から
        【場　所】市役所３階　大会議室
        【出席者】委員10人、事務局４人

        ○「計画の期間」について
        ・期間は10年がよいのではないか。
        ・首長の任期に合わせるべきだ。
        ⇒次回までに案を示す。

        ○「計画の構成」について
        ・三層でなくてもよいのではないか。
        ⇒事務局で検討する。
        ⇒他市の例も示す。
        """,
      """
      section ｜ 第3回風待市総合計画審議会　会議録
        field 【日　時】 ｜ 令和6年8月20日（火）午後2時から
        field 【場　所】 ｜ 市役所3階　大会議室
        field 【出席者】 ｜ 委員10人、事務局4人
        section ○ ｜ 「計画の期間」について
          item ・ ｜ 期間は10年がよいのではないか。
          item:question ・ ｜ 首長の任期に合わせるべきだ。
            item:answer ⇒ ｜ 次回までに案を示す。
        section ○ ｜ 「計画の構成」について
          item:question ・ ｜ 三層でなくてもよいのではないか。
            item:answer ⇒ ｜ 事務局で検討する。
            item:answer ⇒ ｜ 他市の例も示す。
      """)
  }

  @Test func anAnswerToNothingIsAPoint() throws {
    try expectOutline(
      of: """
        １　質疑

        ⇒ 事務局で検討する。
        """,
      """
      section 1 ｜ 質疑
        item ⇒ ｜ 事務局で検討する。
      """)
  }

  @Test func anAnswerDoesNotReachOverAParagraph() throws {
    try expectOutline(
      of: """
        ○「計画の期間」について
        ・期間は10年がよいのではないか。

        　ほかに意見はなかった。

        ⇒ 次回までに案を示す。
        """,
      """
      section ○ ｜ 「計画の期間」について
        item ・ ｜ 期間は10年がよいのではないか。
        paragraph ｜ ほかに意見はなかった。
        item ⇒ ｜ 次回までに案を示す。
      """)
  }

  @Test func circlesWithoutPointsBelowAreItems() throws {
    try expectOutline(
      of: """
        １　主な意見

        ○期間は10年がよいのではないか。
        ○首長の任期に合わせるべきだ。
        ○三層でなくてもよい。
        """,
      """
      section 1 ｜ 主な意見
        item ○ ｜ 期間は10年がよいのではないか。
        item ○ ｜ 首長の任期に合わせるべきだ。
        item ○ ｜ 三層でなくてもよい。
      """)
  }

  @Test func circlesOverPointsAreHeadingsEvenAmongItems() throws {
    try expectOutline(
      of: """
        １　主な意見

        ○期間は10年がよいのではないか。
        ○首長の任期に合わせるべきだ。
        ○三層でなくてもよい。
        ○「施策の体系」について
        ・体系の図がほしい。
        ・施策の数が多い。
        """,
      """
      section 1 ｜ 主な意見
        item ○ ｜ 期間は10年がよいのではないか。
        item ○ ｜ 首長の任期に合わせるべきだ。
        item ○ ｜ 三層でなくてもよい。
        section ○ ｜ 「施策の体系」について
          item ・ ｜ 体系の図がほしい。
          item ・ ｜ 施策の数が多い。
      """)
  }
}
