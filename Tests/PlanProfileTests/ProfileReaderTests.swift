import PlanEmission
import PlanProfile
import Testing

/// A profile as a person would write it; every kind of entry is in it.
let sampleJSON = """
  {
    "schema": "taikei-profile/1.0",
    "documents": 2,
    "tiers": ["政策", "施策"],
    "classes": [
      {"convention": "dai-sho", "reading": "heading", "level": 1, "example": "第1章 計画の概要"},
      {"convention": "tier-number", "variant": "政策1", "reading": "heading", "level": 2, "kind": "policy", "tier": "政策"},
      {"convention": "tier-code", "variant": "施策2", "reading": "heading", "level": 3, "kind": "policy", "tier": "施策", "count": 24, "documents": 2},
      {"convention": "lenticular", "title": "現状と課題", "reading": "heading", "level": 4, "role": "current"},
      {"convention": "unlabelled", "variant": "section-1", "reading": "heading", "level": 4},
      {"convention": "circled", "reading": "item", "count": 40, "otherwise": 2, "fixed": true}
    ],
    "titles": [
      {"title": "はじめに", "reading": "heading", "count": 2, "documents": 2},
      {"title": "これまでの歩み", "role": "current", "fixed": true},
      {"title": "策定の体制", "reading": "text"}
    ]
  }
  """

func profile(_ json: String) throws(ProfileError) -> StructureProfile {
  try ProfileReader.read(Array(json.utf8))
}

/// What people write into a profile: read, or refused with the place and what is allowed.
@Suite struct ProfileReaderTests {
  @Test func readsEveryKindOfEntry() throws {
    let read = try profile(sampleJSON)
    #expect(read.documents == 2)
    #expect(read.tiers == ["政策", "施策"])
    #expect(read.classes.count == 6)
    #expect(read.classes[2].name == .init(convention: "tier-code", variant: "施策2"))
    #expect(read.classes[2].level == 3 && read.classes[2].tier == "施策")
    #expect(read.classes[3].name.title == "現状と課題" && read.classes[3].role == "current")
    #expect(read.classes[5].reading == .item && read.classes[5].isFixed)
    #expect(read.classes[5].count == 40 && read.classes[5].otherwise == 2)
    #expect(read.titles.map(\.isHeading) == [true, nil, false])
    #expect(read.titles[1].role == "current" && read.titles[1].isFixed)
  }

  @Test func writesWhatItReads() throws {
    let read = try profile(sampleJSON)
    let written = ProfileEmitter().bytes(of: read)
    #expect(try ProfileReader.read(written) == read)
    #expect(try ProfileEmitter().bytes(of: ProfileReader.read(written)) == written)
  }

  @Test func needsNothingButTheVersion() throws {
    #expect(try profile(#"{"schema": "taikei-profile/1.0"}"#) == StructureProfile())
    // What some editors put in front of the text.
    #expect(try profile("\u{FEFF}{\"schema\": \"taikei-profile/1.0\"}\n") == StructureProfile())
  }

  @Test func whiteSpaceInTitlesDoesNotCount() throws {
    let read = try profile(sampleJSON.replacing("これまでの歩み", with: "これまでの　歩み"))
    #expect(read.titles[1].title == "これまでの歩み")
  }

  /// What is replaced in the sample, by what, and the error that names it.
  @Test(arguments: [
    (
      "taikei-profile/1.0", "taikei-profile/2.0",
      "/schema: is \"taikei-profile/2.0\"; this program reads taikei-profile/1.0"
    ),
    (
      "\"titles\": [", "\"headlines\": [",
      "/headlines: unknown key; allowed are schema, documents, tiers, classes, titles"
    ),
    (
      "\"documents\": 2,\n", "\"documents\": \"2\",\n",
      "/documents: is a string; a whole number is needed"
    ),
    (
      "\"documents\": 2,\n", "\"documents\": 2.5,\n",
      "/documents: is a number; a whole number is needed"
    ),
    ("[\"政策\", \"施策\"]", "[\"政策\", \"政策\"]", "/tiers/1: \"政策\" stands at /tiers/0 already"),
    ("[\"政策\", \"施策\"]", "[\"政策\", 3]", "/tiers/1: is a number; a string is needed"),
    ("[\"政策\", \"施策\"]", "[\"政策\"]", "/classes/2/tier: \"施策\" is not in /tiers (政策)"),
    (
      "[\"政策\", \"施策\"]", "[\"施策\", \"政策\"]",
      "/classes/1/level: is 2, above /classes/2 at 3, but /tiers has 施策 above 政策"
    ),
    ("\"level\": 3", "\"level\": 0", "/classes/2/level: is 0; allowed are 1 to 99"),
    (
      "\"level\": 3", "\"level\": true",
      "/classes/2/level: is true or false; a whole number is needed"
    ),
    (
      "\"reading\": \"item\"", "\"reading\": \"bullet\"",
      "/classes/5/reading: \"bullet\" is unknown; allowed are heading, item"
    ),
    ("\"reading\": \"item\", ", "", "/classes/5: has no \"reading\""),
    (
      "\"kind\": \"policy\", \"tier\": \"政策\"", "\"kind\": \"table\"",
      "/classes/1/kind: \"table\" is unknown; allowed are part, chapter, section, policy"
    ),
    (
      "\"fixed\": true}\n  ]", "\"fixed\": 1}\n  ]",
      "/classes/5/fixed: is a number; true or false is needed"
    ),
    ("\"circled\"", "\"dai-sho\"", "/classes/5: is the same class as /classes/0"),
    ("\"title\": \"策定の体制\"", "\"title\": \"は じめに\"", "/titles/2: is the same title as /titles/0"),
    ("\"title\": \"策定の体制\"", "\"title\": \"\"", "/titles/2/title: is empty"),
    (", \"reading\": \"text\"}", "}", "/titles/2: has neither \"reading\" nor \"role\""),
    (
      "{\"title\": \"策定の体制\", \"reading\": \"text\"}", "\"策定の体制\"",
      "/titles/2: is a string; an object is needed"
    ),
    (
      "\"documents\": 2,\n", "\"documents\": 2,,\n",
      "line 3, column 18: expected a key in quotation marks"
    ),
    ("\"documents\": 2,\n", "\"documents\": 2\n", "line 4, column 3: expected , or }"),
    (
      "\"documents\": 2,\n", "\"documents\": 2, \"documents\": 3,\n",
      "line 3, column 19: the key \"documents\" stands here twice"
    ),
  ])
  func namesThePlaceAndWhatIsAllowed(old: String, new: String, message: String) throws {
    let json = sampleJSON.replacing(old, with: new, maxReplacements: 1)
    #expect(json != sampleJSON)
    let error = #expect(throws: ProfileError.self) { try profile(json) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    ("\"dai-sho\"", "\"dai-shou\"", "/classes/0/convention", "dai-sho, "),
    ("\"section-1\"", "\"headline\"", "/classes/4/variant", "section-0"),
    (
      "\"role\": \"current\", \"fixed\"", "\"role\": \"history\", \"fixed\"", "/titles/1/role",
      "current"
    ),
  ])
  func listsLongVocabularies(old: String, new: String, place: String, allowed: String) throws {
    let error = #expect(throws: ProfileError.self) {
      try profile(sampleJSON.replacing(old, with: new, maxReplacements: 1))
    }
    #expect(error?.place == place)
    #expect(error?.cause.contains(allowed) == true)
  }

  @Test(arguments: [
    "", "[", "{", "{}", "[]", "null", "{\"schema\"", "{\"schema\": \"a", "\"\\u12\"", "\u{1}",
  ])
  func refusesWhatIsNoProfile(json: String) {
    #expect(throws: ProfileError.self) { try profile(json) }
  }

  @Test func refusesWhatIsNestedTooDeep() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: ProfileError.self) { try profile(deep) }
  }

  /// Every byte taken out, or made another: read or refused, never more.
  @Test func survivesEveryDamage() {
    let bytes = Array(sampleJSON.utf8)
    var refused = 0
    for index in bytes.indices {
      for damaged in [Array(bytes[..<index]), bytes[..<index] + [0xFF] + bytes[(index + 1)...]] {
        if (try? ProfileReader.read(damaged)) == nil { refused += 1 }
      }
    }
    #expect(refused == 2 * bytes.count)
  }
}
