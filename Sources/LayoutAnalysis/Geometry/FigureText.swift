internal import PlanGrammar
internal import PlanModel

/// What the lines of a page can be in a chart or diagram.
struct FigureText {
  /// The longest label of a diagram in characters, on one line.
  private static let longestLabel = 34

  enum Kind {
    /// A value, a year or a unit.
    case value
    /// A short text that is no sentence and no point of a list.
    case word
    /// A short text with the number of a heading.
    case numbered
    /// A short text with a number in a circle or the like.
    case counted
    /// A source or remark below the drawing.
    case note
    /// 図1 計画の構成.
    case caption
    /// Anything else: running text, points.
    case text
  }

  /// For each line of the page what it can be.
  let kinds: [Kind]

  /// - Parameter margins: lines of the head and the foot of the page, which belong to no drawing.
  init(_ lines: [TextLine], margins: Set<Int>) {
    kinds = lines.indices.map { margins.contains($0) ? .text : Self.kind(of: lines[$0].scalars) }
  }

  private static func kind(of text: ScalarSlice) -> Kind {
    if ChartText.isValue(text) || ChartText.isUnit(text) { return .value }
    if CaptionGrammar.isCaption(text) { return .caption }
    guard let marker = MarkerGrammar.standard.marker(of: text) else {
      return isWord(text) ? .word : .text
    }
    switch marker.reading {
    case .note: return .note
    case .answer: return isWord(text) ? .word : .text
    case .bullet: return .text
    case .enumerator: return isWord(text) ? .counted : .text
    default:
      guard isWord(text) else { return .text }
      return marker.name == nil ? .numbered : .word
    }
  }

  private static func isWord(_ text: ScalarSlice) -> Bool {
    text.count <= longestLabel && !text.endsSentence && text.last != "、"
  }

  /// Whether a line can be a label.
  func isLabel(_ line: Int) -> Bool {
    switch kinds[line] {
    case .value, .word, .numbered, .counted: true
    case .note, .caption, .text: false
    }
  }
}
