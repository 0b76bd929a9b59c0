import Testing

/// A box that came out apart from the others of its slide.
@Suite struct SimilarBoxesTests {
  @Test func aNameAValueAndATextAreABox() throws {
    #expect(
      try slide(name: "すずかけ未来ビジョン", value: "24年間")
        == planBoxes() + [
          "section ｜ すずかけ未来ビジョン", "  item ｜ 24年間", "  note ※ ｜ 来年度に策定", "  item ｜ 市のこれからの姿を市民と描くもの",
        ])
  }

  /// Another unit than the boxes have, a name with a number, no value.
  @Test(arguments: [("市民会議", "24人"), ("第2期", "24年間"), ("市民会議", "ビジョン")])
  func whatIsBuiltOtherwiseIsNone(name: String, value: String) throws {
    #expect(try !slide(name: name, value: value).contains("section ｜ \(name)"))
  }

  private func slide(name: String, value: String) throws -> [String] {
    try boxedSlide("計画の構成") { sheets in
      sheets.addPlanBoxes()
      sheets.add(name)
      sheets.add(value)
      sheets.add("※来年度に策定")
      sheets.add("市のこれからの姿を市民と描くもの", lostBullet: true)
    }
  }
}
