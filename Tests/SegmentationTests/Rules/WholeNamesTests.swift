import Testing

/// The name of what the boxes of a slide show together, printed behind them.
@Suite struct WholeNamesTests {
  @Test func theNameInTheTitleStandsAboveTheBoxes() throws {
    #expect(
      try slide("総合計画の構成", label: "総合計画")
        == ["section ｜ 総合計画"] + planBoxes().map { "  " + $0 })
  }

  /// Not in the title, not at its head, followed by another word, too short.
  @Test(
    arguments: [
      ("計画の構成", "総合計画"), ("次期総合計画の構成", "総合計画"), ("総合計画と実施計画", "総合計画"), ("計画の構成", "計画"),
    ])
  func otherLabelsStay(title: String, label: String) throws {
    let lines = try slide(title, label: label)
    #expect(Array(lines.prefix(9)) == planBoxes())
    #expect(lines.last?.hasSuffix("｜ \(label)") ?? false)
  }

  private func slide(_ title: String, label: String) throws -> [String] {
    try boxedSlide(title) { sheets in
      sheets.addPlanBoxes()
      sheets.add(label)
    }
  }
}
