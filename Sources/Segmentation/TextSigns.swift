internal import PlanGrammar
internal import PlanModel

/// What a text shows when it is read, so that a rule need not look at it again where it cannot apply: to fetch each text of a
/// large document once more takes longer than most rules do.
///
/// A text that others are added to has the signs of all.
struct TextSigns: OptionSet {
  let rawValue: UInt8

  /// の順, by which documents state the order of their tiers (`TierStatement`).
  static let order = TextSigns(rawValue: 1)
  /// 表, without which no table is announced (`AnnouncedTables`).
  static let table = TextSigns(rawValue: 1 << 1)
  /// A date and white space at its head (`DatedEntries`).
  static let date = TextSigns(rawValue: 1 << 2)
  /// What may be the name of a field at its head (`FieldLists`).
  static let name = TextSigns(rawValue: 1 << 3)
  /// A name and a colon at its head (`RepeatedNames`).
  static let nameAndColon = TextSigns(rawValue: 1 << 4)
  /// A scalar that labels start with (`TouchingLabels`).
  static let labelStart = TextSigns(rawValue: 1 << 5)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What a text shows.
  ///
  /// - Parameters:
  ///   - text: the text of a block.
  ///   - firstLine: how much of it stands on the first line.
  ///   - grammar: the labels that the documents use.
  /// - Returns: the signs, and the place of the last white space; -1 where there is none.
  static func read(
    _ text: ScalarSlice, firstLine: Int, _ grammar: MarkerGrammar
  ) -> (signs: TextSigns, lastSpace: Int) {
    guard let first = text.first else { return ([], -1) }
    var signs: TextSigns = []
    let lastSpace = text.withUnsafeBufferPointer { text in
      let (found, lastSpace) = anywhere(in: text)
      signs = found.union(name(at: UnsafeBufferPointer(rebasing: text[..<firstLine])))
      return lastSpace
    }
    if grammar.canStart(first) { signs.insert(.labelStart) }
    if lastSpace >= 0, DatedEntries.date(in: text) != nil { signs.insert(.date) }
    return (signs, lastSpace)
  }

  /// What may stand at any place of a text, and the place of the last white space, all in one pass.
  private static func anywhere(
    in text: UnsafeBufferPointer<Unicode.Scalar>
  ) -> (signs: TextSigns, lastSpace: Int) {
    var signs: TextSigns = []
    var lastSpace = -1
    for place in text.indices {
      let scalar = text[place]
      // Most are kana and ideographs between these.
      if scalar > "\u{3000}", scalar < "表" { continue }
      switch scalar {
      case " ", "\u{3000}": lastSpace = place
      case "表": signs.formUnion(.table)
      // Behind a list of two words at least.
      case "順" where place > 4 && text[place - 1] == "の": signs.formUnion(.order)
      default: break
      }
    }
    return (signs, lastSpace)
  }

  /// What the letters at the head of a text are, by its first line.
  private static func name(at line: UnsafeBufferPointer<Unicode.Scalar>) -> TextSigns {
    let most = max(FieldLists.longestName, RepeatedNames.longest) + 1
    let end = min(line.count, most)
    var letters = 0
    while letters < end, FieldLists.isLetter(line[letters]) { letters += 1 }
    var signs: TextSigns = []
    // A name may go on in the next line, where this one is shorter than the longest.
    if letters == line.count, letters <= FieldLists.longestName + 1 { signs.formUnion(.name) }
    guard letters < line.count, letters >= 2 else { return signs }
    let hasColon = line[letters] == ":" || line[letters] == "："
    if letters <= FieldLists.longestName, hasColon || line[letters].isSpace {
      signs.formUnion(.name)
    }
    if letters <= RepeatedNames.longest, hasColon { signs.formUnion(.nameAndColon) }
    return signs
  }
}
