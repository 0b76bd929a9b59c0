internal import PlanModel
internal import PlanGrammar

/// Reads a profile from JSON and checks it: what a person has edited may be wrong anywhere.
public enum ProfileReader {
  /// Deepest level of a heading.
  public static let deepestLevel = 99
  /// Largest count.
  public static let largestCount = 1_000_000_000

  /// The profile that some bytes are.
  ///
  /// - Throws: `ProfileError` with the place of the first thing that is wrong, and what is allowed.
  public static func read(_ bytes: [UInt8]) throws(ProfileError) -> StructureProfile {
    let file = try ProfileObject(
      JSONParser.parse(bytes), at: "", keys: ["schema", "documents", "tiers", "classes", "titles"])
    let schema = try file.required("schema")
    guard schema == StructureProfile.currentSchema else {
      throw ProfileError(
        "/schema", "is \"\(schema)\"; this program reads \(StructureProfile.currentSchema)")
    }
    var profile = StructureProfile(
      documents: try file.integer("documents", in: 0...largestCount) ?? 0)
    profile.tiers = try tiers(file)
    for (index, value) in try file.array("classes").enumerated() {
      let place = "/classes/\(index)"
      let entry = try labelClass(value, at: place, tiers: profile.tiers)
      if let same = profile.classes.firstIndex(where: { $0.name == entry.name }) {
        throw ProfileError(place, "is the same class as /classes/\(same)")
      }
      profile.classes.append(entry)
    }
    try checkOrder(profile)
    for (index, value) in try file.array("titles").enumerated() {
      let place = "/titles/\(index)"
      let entry = try title(value, at: place)
      if let same = profile.titles.firstIndex(where: { $0.title == entry.title }) {
        throw ProfileError(place, "is the same title as /titles/\(same)")
      }
      profile.titles.append(entry)
    }
    return profile
  }

  private static func tiers(_ file: ProfileObject) throws(ProfileError) -> [String] {
    var tiers: [String] = []
    for (index, value) in try file.array("tiers").enumerated() {
      guard case .string(let tier) = value else {
        throw ProfileError("/tiers/\(index)", "is \(value.kind); a string is needed")
      }
      guard !tier.isEmpty else { throw ProfileError("/tiers/\(index)", "is empty") }
      if let same = tiers.firstIndex(of: tier) {
        throw ProfileError("/tiers/\(index)", "\"\(tier)\" stands at /tiers/\(same) already")
      }
      tiers.append(tier)
    }
    return tiers
  }

  private static func labelClass(
    _ value: JSONValue, at place: String, tiers: [String]
  ) throws(ProfileError) -> StructureProfile.LabelClass {
    let object = try ProfileObject(
      value, at: place,
      keys: [
        "convention", "variant", "title", "reading", "level", "kind", "tier", "role", "example",
        "count", "otherwise", "documents", "fixed",
      ])
    _ = try object.required("convention")
    _ = try object.required("reading")
    let convention = try object.word("convention", of: conventions) ?? ""
    let name = StructureProfile.ClassName(
      convention: convention, variant: try object.string("variant") ?? "",
      title: withoutBlanks(try object.string("title") ?? ""))
    if convention == StructureProfile.ClassName.unlabelled, !isForm(name.variant) {
      throw ProfileError(
        object.place(of: "variant"),
        "\"\(name.variant)\" is no form of titles without a label; allowed are "
          + StructureProfile.unlabelledForms.joined(separator: ", ") + ", section-0, section-1, …")
    }
    let reading = try object.word("reading", of: words(StructureProfile.Reading.self))
    let kind = try object.word("kind", of: headingKinds)
    var entry = StructureProfile.LabelClass(
      name, reading.flatMap(StructureProfile.Reading.init(rawValue:)) ?? .heading,
      level: try object.integer("level", in: 1...deepestLevel),
      kind: kind.flatMap(NodeKind.init(rawValue:)), tier: try object.string("tier"),
      role: try object.word("role", of: StructureProfile.roles),
      example: try object.string("example") ?? "", isFixed: try object.flag("fixed"))
    entry.count = try object.integer("count", in: 0...largestCount) ?? 0
    entry.otherwise = try object.integer("otherwise", in: 0...largestCount) ?? 0
    entry.documents = try object.integer("documents", in: 0...largestCount) ?? 0
    if let tier = entry.tier, !tiers.contains(tier) {
      throw ProfileError(
        object.place(of: "tier"),
        "\"\(tier)\" is not in /tiers"
          + (tiers.isEmpty ? ", which is empty" : " (\(tiers.joined(separator: ", ")))"))
    }
    return entry
  }

  private static func title(
    _ value: JSONValue, at place: String
  ) throws(ProfileError) -> StructureProfile.Title {
    let object = try ProfileObject(
      value, at: place, keys: ["title", "reading", "role", "count", "documents", "fixed"])
    let text = withoutBlanks(try object.required("title"))
    guard !text.isEmpty else { throw ProfileError(object.place(of: "title"), "is empty") }
    let reading = try object.word("reading", of: titleReadings)
    let entry = StructureProfile.Title(
      text, isHeading: reading.map { $0 == titleReadings[0] },
      role: try object.word("role", of: StructureProfile.roles),
      count: try object.integer("count", in: 0...largestCount) ?? 0,
      documents: try object.integer("documents", in: 0...largestCount) ?? 0,
      isFixed: try object.flag("fixed"))
    guard entry.isHeading != nil || entry.role != nil else {
      throw ProfileError(place, "has neither \"reading\" nor \"role\"")
    }
    return entry
  }

  /// Levels and tiers must not say the contrary of each other.
  private static func checkOrder(_ profile: StructureProfile) throws(ProfileError) {
    let rows = profile.classes.enumerated().compactMap { index, entry in
      entry.reading == .heading ? entry.placed(in: profile.tiers).map { (index, $0) } : nil
    }
    for (one, outer) in rows {
      for (other, inner) in rows where outer.tier < inner.tier && outer.level > inner.level {
        throw ProfileError(
          "/classes/\(other)/level",
          "is \(inner.level), above /classes/\(one) at \(outer.level), but /tiers has "
            + "\(profile.tiers[outer.tier]) above \(profile.tiers[inner.tier])")
      }
    }
  }

  /// What titles without a label can be.
  public static let titleReadings = ["heading", "text"]

  private static let headingKinds = NodeKind.allCases.filter(\.isHeading).map(\.rawValue)
  private static let conventions = Convention.identifiers + [StructureProfile.ClassName.unlabelled]

  private static func words<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type
  ) -> [String] where Word.RawValue == String {
    type.allCases.map(\.rawValue)
  }

  private static func isForm(_ variant: String) -> Bool {
    if StructureProfile.unlabelledForms.contains(variant) { return true }
    let steps = variant.split(separator: "-", omittingEmptySubsequences: false)
    return steps.count == 2 && steps[0] == "section" && Int(steps[1]).map { $0 >= 0 } ?? false
  }

  private static func withoutBlanks(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}

extension StructureProfile.LabelClass {
  /// The level with the place of the tier among the tiers; nil where one of them is not known.
  func placed(in tiers: [String]) -> (tier: Int, level: Int)? {
    guard let level, let tier, let index = tiers.firstIndex(of: tier) else { return nil }
    return (index, level)
  }
}

extension Convention {
  /// The ids of all conventions, each once, in the order in which they are tried.
  static let identifiers: [String] = all.map(\.id).reduce(into: []) { ids, id in
    if !ids.contains(id) { ids.append(id) }
  }
}
