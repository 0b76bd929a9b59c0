import Testing

@testable import PlanGrammar

/// The words for tiers: a table in which each stands once.
@Suite struct PolicyTierTests {
  @Test func noWordStandsTwice() {
    #expect(Set(PolicyTiers.words).count == PolicyTiers.words.count)
    // A marker keeps the number of its word in eight bits.
    #expect(PolicyTiers.words.count < 127)
  }

  @Test("is read with a number behind it", arguments: PolicyTiers.words)
  func isRead(word: String) throws {
    for (number, convention) in [("1", "tier-number"), ("1-2", "tier-code"), ("①", "tier-circled")]
    {
      let line = scalars("\(word)\(number) 安心して暮らせるまち")
      let marker = try #require(MarkerGrammar.standard.marker(of: line))
      #expect(marker.tier == word)
      #expect(marker.markerClass.convention == convention)
    }
  }

  @Test(
    "is none without a number, in a sentence, or before a counter", arguments: PolicyTiers.words)
  func isNoLabel(word: String) {
    for line in ["\(word)の推進", "\(word)", "\(word)を5つ掲げます。", "\(word)3件を統合しました。"] {
      #expect(MarkerGrammar.standard.marker(of: scalars(line))?.tier == nil, "\(line)")
    }
  }

  @Test(arguments: [
    ("基本目標", "政策"), ("政策", "施策"), ("施策", "基本事業"), ("大柱", "中柱"), ("中柱", "小柱"), ("大項目", "中項目"),
    ("基本政策", "基本施策"), ("政策分野", "施策分野"), ("基本戦略", "具体的な施策"), ("大分類", "小分類"), ("施策", "主な取組"),
  ])
  func standsAbove(outer: String, inner: String) {
    #expect(PolicyTiers.level(of: outer) < PolicyTiers.level(of: inner))
  }
}
