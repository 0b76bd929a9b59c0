import Testing

/// Names in brackets, and what they name, that came out behind all boxes of their slide.
@Suite struct BoxPartsTests {
  @Test func namesBehindWhatTheyNameGoIntoTheBoxes() throws {
    #expect(
      try slide(["まちの将来像", "（基本構想の内容）", "施策の一覧", "（基本計画の内容）", "事業の一覧", "（実施計画の内容）"])
        == planBoxes([
          ["  section （基本構想の内容） ｜", "    item ｜ まちの将来像"],
          ["  section （基本計画の内容） ｜", "    item ｜ 施策の一覧"],
          ["  section （実施計画の内容） ｜", "    item ｜ 事業の一覧"],
        ]))
  }

  @Test func namesBeforeWhatTheyName() throws {
    #expect(
      try slide(["【基本構想の内容】", "まちの将来像", "【基本計画の内容】", "施策の一覧", "【実施計画の内容】", "事業の一覧"])
        == planBoxes([
          ["  section 【基本構想の内容】 ｜", "    item ｜ まちの将来像"],
          ["  section 【基本計画の内容】 ｜", "    item ｜ 施策の一覧"],
          ["  section 【実施計画の内容】 ｜", "    item ｜ 事業の一覧"],
        ]))
  }

  /// Two names in a row: what begins alike and is several words stays together. Adjectives are the ends of an arrow.
  @Test func runsArePartedWhereNeighboursDiffer() throws {
    #expect(
      try slide([
        "抽象的", "みんなで育てる理念　将来像", "みんなで育てる目標　土地利用", "分野ごとの施策（現状と課題を含む）", "（基本構想の内容）",
        "（基本構想の内容）", "事業の一覧", "（実施計画の内容）",
      ])
        == planBoxes([
          [
            "  section （基本構想の内容） ｜", "    item ｜ みんなで育てる理念", "    item ｜ 将来像",
            "    item ｜ みんなで育てる目標",
            "    item ｜ 土地利用",
          ],
          ["  section （基本構想の内容） ｜", "    item ｜ 分野ごとの施策（現状と課題を含む）"],
          ["  section （実施計画の内容） ｜", "    item ｜ 事業の一覧"],
        ]) + ["figure ｜ 抽象的"])
  }

  @Test(
    "leaves everything in its order where it is not sure",
    arguments: [
      // One name is missing.
      ["まちの将来像", "（基本構想の内容）", "施策の一覧", "（基本計画の内容）"],
      // The names are not those of the boxes.
      ["まちの将来像", "（市民会議の意見）", "施策の一覧", "（審議会の意見）", "事業の一覧", "（実施計画の内容）"],
      // Something stands before the first and behind the last.
      ["まちの将来像", "（基本構想の内容）", "施策の一覧", "（基本計画の内容）", "（実施計画の内容）", "事業の一覧"],
      // Two places to part the first three are equally good.
      [
        "市の理念", "将来の姿", "施策の一覧", "（基本構想の内容）", "（基本計画の内容）", "事業の一覧", "（実施計画の内容）",
      ],
    ])
  func otherNamesStay(labels: [String]) throws {
    let lines = try slide(labels)
    let places = labels.compactMap { label in lines.firstIndex { $0.contains(label) } }
    #expect(places.count == labels.count && places == places.sorted())
  }

  private func slide(_ labels: [String]) throws -> [String] {
    try boxedSlide("計画の構成") { sheets in
      sheets.addPlanBoxes()
      for label in labels { sheets.add(label) }
    }
  }
}
