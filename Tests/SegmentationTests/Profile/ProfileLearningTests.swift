import PlanEmission
import PlanModel
import PlanPipeline
import PlanProfile
import Testing

/// What is learned from a document: its classes and levels, its tiers, its titles, none of its text.
@Suite struct ProfileLearningTests {
  @Test func classesLevelsAndRolesAreLearned() throws {
    let profile = try learned(from: firstPlan)
    #expect(profile.documents == 1)
    #expect(profile.entry("dai-sho")?.level == 1)
    #expect(profile.entry("dai-setsu")?.level == 2)
    #expect(profile.entry("dai-sho")?.kind == .chapter)
    #expect(profile.entry("dai-setsu")?.count == 4)
    #expect(profile.entry("dai-setsu")?.example == "第1節 防災")
    let current = profile.entry("lenticular", title: "現状と課題")
    #expect(current?.level == 3 && current?.role == "current" && current?.count == 4)
    #expect(profile.entry("lenticular", title: "主な取組")?.role == "initiatives")
    let circled = profile.entry("circled")
    #expect(circled?.reading == .item && circled?.count == 9 && circled?.otherwise == 0)
  }

  @Test func noRunningTextIsKept() throws {
    let profile = try learned(from: firstPlan)
    let json = String(decoding: ProfileEmitter().bytes(of: profile), as: UTF8.self)
    #expect(json.contains("防災"))
    for text in ["大雨", "避難所", "街灯", "商店街", "滝", "散策路"] {
      #expect(!json.contains(text), "\(text)")
    }
  }

  @Test func whatIsLearnedReadsBack() throws {
    let profile = try learned(from: firstPlan)
    #expect(try ProfileReader.read(ProfileEmitter().bytes(of: profile)) == profile)
    #expect(try learned(from: firstPlan) == profile)
  }

  @Test func tiersAreLearnedInTheDocumentsWords() throws {
    let profile = try learned(
      from: """
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
        """)
    #expect(profile.tiers == ["政策", "施策"])
    #expect(profile.entry("number-bare")?.tier == "政策")
    #expect(profile.entry("parenthesized")?.tier == "施策")
    #expect(profile.entry("parenthesized")?.kind == .policy)
  }

  @Test func titlesWithoutALabelAreLearnedWhereTheyRepeat() throws {
    let profile = try learned(
      from: """
        第１章　防災

        背景

        　大雨による被害が増えています。

        取組の柱立て

        　備えを三つに分けて進めます。

        第２章　防犯

        背景

        　夜道を不安に思う人がいます。

        取組の柱立て

        　見守りを二つに分けて進めます。
        """)
    #expect(profile.titles.map(\.title).sorted() == ["取組の柱立て", "背景"])
    #expect(profile.titles.allSatisfy { $0.isHeading == true && $0.count == 2 })
  }

  @Test func nothingIsLearnedOfATextWithoutHeadings() throws {
    #expect(try learned(from: "本市は海に面しています。\n").classes.isEmpty)
  }
}
