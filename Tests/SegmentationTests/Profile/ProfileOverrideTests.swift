import PlanModel
import PlanPipeline
import PlanProfile
import Testing

/// What a person has fixed in a profile holds, whatever the document says.
@Suite struct ProfileOverrideTests {
  @Test func headingsBecomeItems() throws {
    var profile = try learned(from: firstPlan)
    try profile.fix("dai-setsu") { $0.reading = .item }
    let outline = try convertedOutline(of: firstPlan, profile)
    #expect(outline.contains("item 第1節 ｜ 防災"))
    #expect(!outline.contains("section 第1節"))
  }

  @Test func itemsBecomeHeadings() throws {
    var profile = try learned(from: firstPlan)
    try profile.fix("circled") {
      $0.reading = .heading
      $0.level = 4
    }
    let outline = try convertedOutline(of: firstPlan, profile)
    #expect(outline.contains("\n    section:initiatives 【主な取組】"))
    #expect(outline.contains("\n      section ① ｜ 避難所の整備"))
    #expect(!outline.contains("item ①"))
  }

  @Test func levelsChange() throws {
    var profile = try learned(from: firstPlan)
    // 【主な取組】 beside 節 instead of below it.
    try profile.fix("lenticular", title: "主な取組") { $0.level = 2 }
    let outline = try convertedOutline(of: firstPlan, profile)
    #expect(outline.contains("\n  section 第1節 ｜ 防災"))
    #expect(outline.contains("\n  section:initiatives 【主な取組】"))
    #expect(outline.contains("\n    section:current 【現状と課題】"))
  }

  @Test func tiersAreNamed() throws {
    var profile = try learned(from: firstPlan)
    profile.tiers = ["政策", "施策"]
    try profile.fix("dai-sho") { $0.tier = "政策" }
    try profile.fix("dai-setsu") { $0.tier = "施策" }
    let document = try PlanConverter(profile: profile).convert(
      Array(firstPlan.utf8), name: "t.txt")
    #expect(document.document.tiers == ["政策", "施策"])
    let outline = try convertedOutline(of: firstPlan, profile)
    #expect(outline.contains("policy:政策 第1章 ｜ 安心して暮らせるまち"))
    #expect(outline.contains("  policy:施策 第2節 ｜ 観光"))
  }

  @Test func kindsChange() throws {
    var profile = try learned(from: firstPlan)
    try profile.fix("dai-setsu") { $0.kind = .policy }
    #expect(try convertedOutline(of: firstPlan, profile).contains("policy 第1節 ｜ 防災"))
  }

  @Test func wordingsOfRolesAreAdded() throws {
    let text = firstPlan.replacing("【主な取組】", with: "【これからやること】")
    #expect(try convertedOutline(of: text).contains("section 【これからやること】"))
    var profile = try learned(from: firstPlan)
    profile.titles.append(.init("これからやること", role: "initiatives"))
    #expect(
      try convertedOutline(of: text, profile).contains("section:initiatives 【これからやること】"))
  }

  @Test func rolesChange() throws {
    var profile = try learned(from: firstPlan)
    profile.titles.append(.init("現状と課題", role: "issues"))
    #expect(try convertedOutline(of: firstPlan, profile).contains("section:current 【現状と課題】"))
    profile.titles[profile.titles.count - 1].isFixed = true
    #expect(try convertedOutline(of: firstPlan, profile).contains("section:issues 【現状と課題】"))
  }

  @Test func titlesWithoutALabelAreHeadingsOrNot() throws {
    let text = """
      第１章　防災

      備えの三つの柱

      　大雨による被害が増え、備えを求める声が高まっています。

      第２章　防犯

      　夜道を不安に思う人がいます。
      """
    #expect(try convertedOutline(of: text).contains("section ｜ 備えの三つの柱"))
    var profile = StructureProfile(titles: [.init("備えの三つの柱", isHeading: false, isFixed: true)])
    #expect(try !convertedOutline(of: text, profile).contains("section ｜ 備えの三つの柱"))
    let unread = text.replacing("備えの三つの柱\n\n", with: "備えの三つの柱\n\n図１　備えの体系\n\n")
    #expect(try !convertedOutline(of: unread).contains("section ｜ 備えの三つの柱"))
    profile.titles[0].isHeading = true
    #expect(try convertedOutline(of: unread, profile).contains("section ｜ 備えの三つの柱"))
  }

  @Test func entriesThatFitNothingAreTold() throws {
    var profile = try learned(from: firstPlan)
    profile.classes.append(.init(.init(convention: "katakana"), .heading, isFixed: true))
    let document = try PlanConverter(profile: profile).convert(
      Array(firstPlan.utf8), name: "t.txt")
    let told = document.diagnostics.filter { $0.id == "profile-entry-unused" }
    #expect(told.map(\.message) == ["nothing has the label of the fixed entry katakana"])
  }
}
