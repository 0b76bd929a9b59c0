internal import PlanGrammar

/// The labels that the accident of a line break looks like, by what they are mistaken for.
enum LabelForm {
  /// The dot of a word (産業⏎・コミュニティ).
  case dot
  /// A dash, an arrow, a triangle.
  case mark
  /// A number alone.
  case bareNumber
  /// A text in round brackets.
  case round
  /// A letter or a number of a list.
  case enumerator
  /// The word for a tier with its number.
  case tier
  /// ※.
  case noteMark
  /// Any other label.
  case other

  /// The form of a label.
  static func of(_ marker: Marker) -> LabelForm { marker.entry(of: all) ?? .other }

  private static let all: [LabelForm] = Convention.all.map { convention in
    switch convention.id {
    case "dot": .dot
    case "dash", "arrow", "delta": .mark
    case "number-bare": .bareNumber
    case "round": .round
    case "katakana", "letter", "number-comma", "letter-number": .enumerator
    case "tier-number", "tier-code", "tier-circled", "tier-bracket": .tier
    case "note-mark": .noteMark
    default: .other
    }
  }
}
