internal import PlanGrammar
internal import PlanModel

/// What: reads lines among fields as fields, though their names are in no lexicon (傍聴人　1名, 委員：会長ほか10名).
///
/// Why: heads of minutes and sheets list names and values of all kinds, and what is listed is told by its neighbours.
///
/// How sure: the lines stand directly behind each other, all short and no sentences; each has a name of two to eight
/// letters, then a colon or white space, then a value; and at least two of them are named by `FieldLexicon`, or
/// one is and all have colons.
enum FieldLists {
  /// How many names of the lexicon show a list.
  private static let known = 2
  /// The longest line in characters.
  private static let longest = 120
  /// The longest name in letters.
  static let longestName = 8

  static func apply(_ candidates: inout [Candidate], layout: Layout) {
    var start = 0
    while start < candidates.count {
      guard let first = entry(start, candidates, layout) else {
        start += 1
        continue
      }
      var entries = [first]
      while start + entries.count < candidates.count,
        let next = entry(start + entries.count, candidates, layout)
      {
        entries.append(next)
      }
      let count = entries.count { $0.isKnown }
      if entries.count > count, count >= known || count > 0 && entries.allSatisfy(\.hasColon) {
        for (place, entry) in entries.enumerated() where !entry.isKnown {
          candidates[start + place].reading = .field
          candidates[start + place].field = (0..<entry.name, entry.value)
          candidates[start + place].evidence = .listedFields
          candidates[start + place].confidence = 0.8
        }
      }
      start += entries.count
    }
  }

  /// Kanji, kana and ー.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x3005: false
    case 0x3041...0x30FE: scalar != "・"
    // The usual ideographs, without a look at the tables of properties.
    case 0x4E00...0x9FFF: true
    default: scalar.properties.isIdeographic
    }
  }

  private struct Entry {
    var name: Int
    var value: Int
    var hasColon: Bool
    var isKnown: Bool
  }

  private static func entry(
    _ index: Int, _ candidates: [Candidate], _ layout: Layout
  ) -> Entry? {
    guard !candidates[index].endsSentence, candidates[index].length <= longest else { return nil }
    let isKnown: Bool
    switch candidates[index].reading {
    case .field: isKnown = true
    case .label, .paragraph: isKnown = false
    default: return nil
    }
    guard isKnown || candidates[index].marker == nil && candidates[index].signs.contains(.name)
    else { return nil }
    let pieces = layout.blocks[candidates[index].block].pieces
    let text = layout.scalars(of: pieces)
    var name = 0
    while name < text.count, name <= longestName, isLetter(text[name]) { name += 1 }
    guard isKnown || (2...longestName).contains(name), name < text.count else { return nil }
    let hasColon = text[name] == ":" || text[name] == "："
    guard hasColon || text[name].isSpace || isKnown else { return nil }
    var value = name + 1
    while value < text.count, text[value].isSpace { value += 1 }
    guard isKnown || value < text.count else { return nil }
    return Entry(
      name: hasColon ? name + 1 : name, value: value, hasColon: hasColon, isKnown: isKnown)
  }
}
