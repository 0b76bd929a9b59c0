import PlanProfile
import Testing

/// What several documents agree on.
@Suite struct ProfileMergingTests {
  private func document(
    _ headings: [(String, Int)], items: [String] = [], tiers: [String] = [],
    titles: [StructureProfile.Title] = []
  ) -> StructureProfile {
    StructureProfile(
      documents: 1, tiers: tiers,
      classes: headings.map {
        StructureProfile.LabelClass(
          .init(convention: $0.0), .heading, level: $0.1, count: 10, documents: 1)
      }
        + items.map {
          StructureProfile.LabelClass(.init(convention: $0), .item, count: 10, documents: 1)
        }, titles: titles)
  }

  private func levels(_ profile: StructureProfile) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: profile.classes.compactMap { entry in
        entry.level.map { (entry.name.convention, $0) }
      })
  }

  @Test func oneDocumentStaysAsItIs() {
    let one = document(
      [("dai-sho", 1), ("dai-setsu", 2), ("number-bare", 3)], items: ["circled"], tiers: ["政策"])
    #expect(StructureProfile(merging: [one]) == one)
  }

  @Test func ordersOfPairsMakeLevels() {
    // Neither document has all three.
    let merged = StructureProfile(merging: [
      document([("dai-sho", 1), ("number-bare", 2)]), document([("dai-hen", 1), ("dai-sho", 2)]),
    ])
    #expect(levels(merged) == ["dai-hen": 1, "dai-sho": 2, "number-bare": 3])
    #expect(merged.documents == 2)
    #expect(merged.classes.map(\.documents) == [1, 2, 1])
    #expect(merged.classes.map(\.count) == [10, 20, 10])
  }

  @Test func theMajorityDecides() {
    let merged = StructureProfile(merging: [
      document([("dai-sho", 1), ("circled", 2)]), document([("dai-sho", 1)], items: ["circled"]),
      document([("dai-sho", 1)], items: ["circled"]),
    ])
    let circled = merged.classes.first { $0.name.convention == "circled" }
    #expect(circled?.reading == .item && circled?.level == nil)
    #expect(circled?.count == 20 && circled?.otherwise == 10 && circled?.documents == 2)
  }

  @Test func whatTheyDisagreeOnIsLeftOut() {
    let merged = StructureProfile(merging: [
      document([("dai-sho", 1), ("circled", 2)]), document([("dai-sho", 1)], items: ["circled"]),
    ])
    #expect(merged.classes.map(\.name.convention) == ["dai-sho"])
  }

  @Test func ordersInACircleGiveNoLevels() {
    let merged = StructureProfile(merging: [
      document([("dai-hen", 1), ("roman", 2), ("angle", 3)]),
      document([("dai-hen", 1), ("angle", 2), ("square", 3)]),
      document([("dai-hen", 1), ("square", 2), ("roman", 3)]),
    ])
    #expect(levels(merged) == ["dai-hen": 1])
    #expect(merged.classes.count == 4)
  }

  @Test func titlesAreCounted() {
    let merged = StructureProfile(merging: [
      document(
        [],
        titles: [
          .init("はじめに", isHeading: true, count: 1, documents: 1),
          .init("体系図", isHeading: true, count: 3, documents: 1),
        ]),
      document([], titles: [.init("はじめに", isHeading: true, count: 1, documents: 1)]),
      document([], titles: [.init("体系図", isHeading: false, count: 1, documents: 1)]),
    ])
    // One says title and one says text of 体系図.
    #expect(merged.titles == [.init("はじめに", isHeading: true, count: 2, documents: 2)])
  }

  @Test func aTierThatTheLevelsContradictIsLeftOut() {
    var one = document([("dai-sho", 1), ("number-bare", 2)], tiers: ["政策", "施策"])
    one.classes[0].tier = "施策"
    one.classes[1].tier = "政策"
    #expect(StructureProfile(merging: [one]).classes.map(\.tier) == ["施策", nil])
  }

  @Test func theOrderOfTheDocumentsDoesNotMatter() {
    let documents = [
      document([("dai-sho", 1), ("number-bare", 2)], items: ["dot"]),
      document([("dai-hen", 1), ("dai-sho", 2)], items: ["circled"]),
      document([("number-bare", 1), ("parenthesized", 2)], items: ["dot"]),
    ]
    #expect(
      StructureProfile(merging: documents) == StructureProfile(merging: documents.reversed()))
  }
}
