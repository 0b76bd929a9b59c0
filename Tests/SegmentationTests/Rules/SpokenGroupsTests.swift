import Testing

/// Boxes whose groups stand on one line of labels, and texts that say what belongs to which.
@Suite struct SpokenGroupsTests {
  static let fields = [
    "field 市民会議 ｜ 市民が市民会議で意見を出し合います", "field 本部会議 ｜ 本部会議では部長が方針を決めます",
    "field 作業部会 ｜ 作業部会では担当者が案を作ります",
  ]

  @Test func theTextsSayWhatBelongsToWhichGroup() throws {
    let texts = ["庁内では、本部会議を置き、その下に作業部会を置きます。", "庁外については市民会議を置きます。"]
    #expect(
      try slide("庁内　庁外", texts) == [
        "section ｜ 庁内", "  " + Self.fields[1], "  " + Self.fields[2], "section ｜ 庁外",
        "  " + Self.fields[0], "item ｜ \(texts[0])", "item ｜ \(texts[1])",
      ])
  }

  @Test func soDoBracketsBehindTheNames() throws {
    let texts = ["本部会議（庁内）で決めた方針を公表します。", "作業部会（庁内）は毎月開きます。", "市民会議（庁外）は公開します。"]
    #expect(
      try Array(slide("庁内　庁外", texts).prefix(5)) == [
        "section ｜ 庁内", "  " + Self.fields[1], "  " + Self.fields[2], "section ｜ 庁外",
        "  " + Self.fields[0],
      ])
  }

  @Test(
    "leaves the boxes where they are",
    arguments: [
      // Nothing is said of one.
      ["庁内では、本部会議を置きます。", "庁外については市民会議を置きます。"],
      // Two groups are said of one.
      ["庁内では、本部会議と作業部会、市民会議を置きます。", "庁外については市民会議を置きます。"],
      // 庁内会議 is another word.
      ["庁内会議は本部会議と作業部会です。", "庁外については市民会議を置きます。"],
      // A text that starts with no group.
      ["庁内では、作業部会を置きます。", "庁外については市民会議を置きます。", "本部会議体を見直します。"],
    ])
  func otherTextsSayNothing(texts: [String]) throws {
    #expect(try Array(slide("庁内　庁外", texts).prefix(3)) == Self.fields)
  }

  private func slide(_ groups: String, _ texts: [String]) throws -> [String] {
    try boxedSlide("会議の構成") { sheets in
      for name in ["市民会議", "本部会議", "作業部会"] { sheets.add(name) }
      for text in ["市民が市民会議で意見を出し合います", "本部会議では部長が方針を決めます", "作業部会では担当者が案を作ります"] {
        sheets.add(text, lostBullet: true)
      }
      sheets.add(groups)
      for text in texts { sheets.add(text, lostBullet: true) }
    }
  }
}
