import Testing

/// Titles whose tier a table of the document says.
@Suite struct TabledTierTests {
  private func sheets(_ header: String, _ names: [String]) -> Sheets {
    var sheets = Sheets()
    for title in ["人材の育成", "窓口の改善", "新しい価値"] {
      sheets.add(title)
      sheets.add("市は職員とともにこの課題に取り組み、毎年その成果を確かめます。")
    }
    sheets.add(table: [[header, "令和5年度", "令和6年度"]] + names.map { [$0, "検討", "実施"] })
    return sheets
  }

  @Test(arguments: ["施策", "施策　年度", "施策名"])
  func theTitlesOfAColumnAreItsTier(header: String) throws {
    let outline = try sheets(header, ["人材の育成", "窓口の改善", "新しい価値"]).outline
    #expect(outline.contains("policy:施策 ｜ 人材の育成"))
    #expect(outline.contains("policy:施策 ｜ 新しい価値"))
  }

  @Test(arguments: [("区分", "窓口の改善"), ("施策の内容", "窓口の改善"), ("施策", "道路の整備")])
  func otherColumnsAreNot(header: String, second: String) throws {
    let outline = try sheets(header, ["人材の育成", second, "公園の整備"]).outline
    #expect(!outline.contains("policy"))
    #expect(outline.contains("section ｜ 人材の育成"))
  }
}
