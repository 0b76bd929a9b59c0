import PlanModel
import PlanPipeline
import PlanProfile
import Testing

@testable import Segmentation

/// A profile as evidence: it decides what the document leaves open, and nothing else.
@Suite struct ProfileApplyingTests {
  /// A document too short to tell whether ① heads sections.
  private let short = """
    第１章　福祉

    第１節　子育て

    ①　保育所の整備

    　待機する児童がいなくなるように整備します。
    """

  @Test func decidesWhatAShortDocumentLeavesOpen() throws {
    #expect(try convertedOutline(of: short).contains("section ① ｜ 保育所の整備"))
    let profile = try learned(from: firstPlan)
    #expect(try convertedOutline(of: short, profile).contains("item ① ｜ 保育所の整備"))
  }

  @Test func doesNotOverruleADocumentThatIsClear() throws {
    var profile = try learned(from: firstPlan)
    let own = try convertedOutline(of: firstPlan)
    // A profile of a city where all is the other way round.
    for index in profile.classes.indices {
      profile.classes[index].reading =
        profile.classes[index].reading == .item ? .heading : profile.classes[index].reading
      profile.classes[index].count = 1000
      profile.classes[index].level = profile.classes[index].level.map { 9 - $0 }
    }
    #expect(try convertedOutline(of: firstPlan, profile) == own)
  }

  @Test func itsOwnProfileChangesNothing() throws {
    #expect(
      try convertedOutline(of: firstPlan, learned(from: firstPlan))
        == convertedOutline(of: firstPlan))
  }

  @Test func anEmptyProfileChangesNothing() throws {
    #expect(
      try convertedOutline(of: firstPlan, StructureProfile()) == convertedOutline(of: firstPlan))
  }

  @Test func namesTheTiersThatADocumentDoesNotState() throws {
    let first = """
      第１編　基本計画

      　基本計画は政策、施策の順で構成します。

      １　安心のまち

      （１）防災

      　備えを進めます。

      （２）防犯

      　見守りを進めます。

      ２　にぎわいのまち

      （１）商業

      　商店街を支えます。

      （２）観光

      　散策路を整えます。
      """
    let next = first.replacing("　基本計画は政策、施策の順で構成します。\n\n", with: "")
    #expect(try convertedOutline(of: next).contains("section 1 ｜ 安心のまち"))
    let outline = try convertedOutline(of: next, learned(from: first))
    #expect(outline.contains("policy:政策 1 ｜ 安心のまち"))
    #expect(outline.contains("policy:施策 （1） ｜ 防災"))
  }

  @Test func theProfileIsPartOfTheConfiguration() throws {
    let plain = try PlanConverter().convert(Array(firstPlan.utf8), name: "t.txt")
    let profile = try learned(from: firstPlan)
    let with = try PlanConverter(profile: profile).convert(Array(firstPlan.utf8), name: "t.txt")
    #expect(plain.producer.configuration != with.producer.configuration)
    #expect(with.producer.configuration.utf8.count == 16)
  }

  @Test func aProfileOfAnotherCityIsTold() throws {
    let other = StructureProfile(classes: [.init(.init(convention: "dai-hen"), .heading, level: 1)])
    let document = try PlanConverter(profile: other).convert(Array(firstPlan.utf8), name: "t.txt")
    #expect(document.diagnostics.map(\.id).contains("profile-fits-poorly"))
    let own = try PlanConverter(profile: learned(from: firstPlan)).convert(
      Array(firstPlan.utf8), name: "t.txt")
    #expect(!own.diagnostics.map(\.id).contains("profile-fits-poorly"))
  }

  @Test(
    arguments: [
      ([1, 2, 3], [1, 2, 3]), ([3, 1], [2, 2]), ([1, 3, 2, 4], [1, 2.5, 2.5, 4]), ([], []),
      ([4, 4], [4, 4]), ([3, 2, 1], [2, 2, 2]),
    ] as [([Double], [Double])])
  func ranksRiseAsLittleChangedAsCanBe(values: [Double], expected: [Double]) {
    let rising = ProfileOrder.rising(values.map { ($0, 1) })
    #expect(zip(rising, rising.dropFirst()).allSatisfy { $0 < $1 })
    for (one, other) in zip(rising, expected) { #expect(abs(one - other) < 0.01) }
    #expect(rising.count == expected.count)
  }
}
