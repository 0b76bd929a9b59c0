import PlanModel
import Testing

@testable import Segmentation

/// Statements of minutes with their speakers beside them, and points below points.
@Suite struct StatementTests {
  /// A page of statements, with further lines at an indent behind the last.
  private func outline(_ lines: [(String, Float)], statements: Int = 3) -> [String] {
    var page = StyledPage()
    page.add("1 議事")
    for _ in 0..<statements { page.add(speaker: "○片桐委員", "保育所の入所を待つ児童の推移を示していただきたいと思います。") }
    for (text, indent) in lines { page.add(text, indent: indent) }
    func flattened(_ node: Node, _ depth: Int) -> [String] {
      ["\(depth) \(node.kind.rawValue) \(node.label) | \(node.text.prefix(8))"]
        + node.children.flatMap { flattened($0, depth + 1) }
    }
    return Segmenter().segment(page.layout).body.flatMap { flattened($0, 0) }
  }

  @Test func theSpeakerIsTheLabelOfTheStatement() {
    #expect(outline([]).dropFirst().allSatisfy { $0 == "1 item ○片桐委員 | 保育所の入所を待" })
  }

  @Test func whatASpeakerGoesOnWithStandsBelowTheStatement() {
    #expect(
      outline([("また、病児の保育も検討していただきたい。", 10), ("・南部の施設の整備", 10)]).suffix(2)
        == ["2 paragraph  | また、病児の保育", "2 item ・ | 南部の施設の整備"])
    // At the edge of the names it is text of its own.
    #expect(outline([("以上のとおり会議の経過を記載した。", 0)]).last == "1 paragraph  | 以上のとおり会議")
  }

  @Test func whatStandsInBracketsBetweenStatementsIsText() {
    #expect(outline([("（全員異議なし）", 10)]).last == "1 paragraph  | （全員異議なし）")
    #expect(outline([("（全員異議なし）", 10)], statements: 2).last != "1 paragraph  | （全員異議なし）")
  }

  /// Points of another kind that are set deeper; at one edge they stand beside each other.
  @Test(arguments: [(Float(2), "2 item"), (1, "1 item")])
  func deeperPointsStandBelowOthers(indent: Float, start: String) {
    let found = outline([("○ 駅前広場の再整備を進めます。", 1), ("・ 市街地再開発の活動を支援します。", indent)], statements: 0)
    #expect(found.last?.hasPrefix(start) ?? false)
  }
}
