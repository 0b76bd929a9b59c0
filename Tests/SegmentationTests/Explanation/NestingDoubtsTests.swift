import PlanModel
import PlanPipeline
import Testing

/// Which levels are said not to be sure.
@Suite struct NestingDoubtsTests {
  @Test func aPlainDocumentHasNoDoubts() throws {
    #expect(
      try doubts(
        """
        第１章　安全なまち
        　町は備えます。
        １　防災
        　訓練をします。
        ２　防犯
        　見守りをします。
        第２章　健やかなまち
        　町は支えます。
        １　健康
        　健診をします。
        """
      ).isEmpty)
  }

  /// （２） is missing, so the numbers say little, and only the usual order puts （１） below ２.
  @Test func aLevelThatOnlyTheUsualOrderDecidesIsTold() throws {
    let found = try doubts(
      """
      １　策定の背景
      　町は備えます。
      ２　策定の目的
      　町は支えます。
      （１）防災
      　町は備えます。
      （３）防犯
      　町は支えます。
      ４　推進
      　町は備えます。
      ◆評価
      　町は備えます。
      """)
    try #require(found.count == 1)
    #expect(found[0].hasPrefix("the level of 2 headings like “（1）防災” is not sure"))
    #expect(found[0].contains("below “2　策定の目的”, and could stand at the top"))
  }

  private func doubts(_ text: String) throws -> [String] {
    let document = try PlanConverter().convert(Array(text.utf8), name: "plan.txt")
    return document.diagnostics.filter { $0.id == "nesting-doubtful" }.map(\.message)
  }
}
