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

  /// - Parameters:
  ///   - text: the text of a block.
  ///   - pieces: what it was joined of.
  init(
    of text: [Unicode.Scalar], _ pieces: PieceList, _ layout: Layout, _ grammar: MarkerGrammar
  ) {
    self = []
    guard let first = text.first else { return }
    if TierStatement.states(text) { insert(.order) }
    if text.contains("表") { insert(.table) }
    if DatedEntries.date(in: text) != nil { insert(.date) }
    if FieldLists.mayHaveName(pieces, layout) { insert(.name) }
    if RepeatedNames.name(of: pieces, layout) != nil { insert(.nameAndColon) }
    if grammar.canStart(first) { insert(.labelStart) }
  }
}
