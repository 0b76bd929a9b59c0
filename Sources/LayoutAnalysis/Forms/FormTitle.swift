internal import PlanGrammar
internal import PlanModel

/// What: takes the title of a form out of its fields: the value of a name that names a policy (取組名, 事業名), of several the
/// innermost tier, with the number of a tier (取組番号) as its label. A title that the page before has printed is repeated.
enum FormTitle {
  /// Longest title, and longest number, in characters.
  private static let longest = 60
  private static let longestNumber = 10

  private struct Entry {
    /// Its place among the parts.
    var part: Int
    var name: Int
    var value: Int
    /// The tier that the name tells.
    var tier: Int?
  }

  /// Adds the parts of a form below those that a grid holds already.
  static func take(_ form: inout Form, _ parts: [Form.Part], _ cells: FormCells) {
    if case .title(_, let title, nil, _) = parts.first {
      form.title = cells.keys[title]
      form.parts += parts
      return
    }
    var number: Entry?
    var title: Entry?
    for entry in entries(parts, cells) {
      let name = cells.name(entry.name)
      if FormLexicon.isNumber(name) {
        // 整理番号 names no tier, and stays a field.
        if number == nil, entry.tier != nil, cells.keys[entry.value].count <= longestNumber,
          cells.keys[entry.value].contains(where: \.isDigit)
        {
          number = entry
        }
      } else if FormLexicon.isTitle(name), level(entry) >= title.map(level) ?? 0 {
        title = entry
      }
    }
    guard let title else {
      form.parts += parts
      return
    }
    let label = number.map { [$0.name, $0.value] } ?? []
    let taken = [title.part, number?.part]
    let rest = parts.indices.filter { !taken.contains($0) }.map { parts[$0] }
    let text = cells.keys[title.value]
    if form.title == text {
      form.parts += (label + [title.name, title.value]).map { .repeated($0) } + rest
    } else {
      form.title = text
      form.parts +=
        [
          .title(
            number: label, title: title.value, name: title.name, tier: number?.tier ?? title.tier)
        ] + rest
    }
  }

  /// The fields with one short value.
  private static func entries(_ parts: [Form.Part], _ cells: FormCells) -> [Entry] {
    parts.enumerated().compactMap { part, field in
      guard case .field(let name, let values, false) = field, values.count == 1,
        let value = values.first, (1...longest).contains(cells.keys[value].count)
      else { return nil }
      return Entry(
        part: part, name: name, value: value, tier: FormLexicon.tier(of: cells.name(name)))
    }
  }

  /// The depth of the tier of a title; that of what is done where its name tells none.
  private static func level(_ entry: Entry) -> Int {
    entry.tier.map { PolicyTiers.level(of: PolicyTiers.words[$0]) } ?? 4
  }
}
