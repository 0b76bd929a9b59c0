internal import PlanGrammar
internal import PlanModel

/// What a cell holds, as far as its text tells.
enum CellForm: Int, CaseIterable {
  /// An amount, a dash for none.
  case amount
  /// A mark (◎, ○, →).
  case mark
  /// An office: 課, 室, センター.
  case office
  /// One or several sentences.
  case sentence
  /// A name or a few words.
  case words
}

/// A word of a table's row: what stands between white space and ends of lines.
struct RowWord {
  /// One, or several where the extractor broke the line before a mark that cannot start one.
  var pieces: [Piece]
  /// The text of the first.
  var text: ScalarSlice
  /// Width of all in em; half-width characters are 0.5.
  var width: Float
  /// Whether it is the first of its line.
  var startsLine: Bool
  /// Whether it is the last of its line.
  var endsLine: Bool
  /// Whether blank lines stand before its line.
  var isApart: Bool
  var form: CellForm
  /// The text of the last piece.
  private var end: ScalarSlice

  /// Whether it is an amount or a mark.
  var isValue: Bool { form == .amount || form == .mark }

  /// Whether it starts with what starts no text: 、, a closing bracket, a particle.
  var isContinued: Bool {
    guard let first = text.first else { return false }
    return CharacterClasses.of(first).contains(.noLineStart) || Self.particles.contains(first)
  }

  /// Whether it ends as no text does: in 、 or a particle, or with a bracket open.
  var isUnfinished: Bool {
    guard let last = end.last else { return false }
    return last == "、" || last == "及" || Self.particles.contains(last) || end.hasOpenBracket
  }

  private static let particles = Set("をにがはのへ".unicodeScalars)

  /// Adds the words of a line that stands below others. One that cannot start a line goes on with the last.
  static func append(_ words: [RowWord], to others: inout [RowWord]) {
    guard let first = words.first, let last = others.indices.last,
      first.text.first.map({ CharacterClasses.of($0).contains(.noLineStart) }) ?? false
    else {
      others += words
      return
    }
    others[last].pieces += first.pieces
    others[last].width += first.width
    others[last].end = first.end
    others[last].endsLine = first.endsLine
    others[last].form = first.form == .amount ? .words : first.form
    others += words.dropFirst()
  }

  /// The words of a line.
  static func words(of line: Int, _ workspace: Workspace) -> [RowWord] {
    let text = workspace.layout.lines[line].scalars
    var words: [RowWord] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index].isSpace {
      if index > start {
        let word = text.part(start..<index)
        words.append(
          RowWord(
            pieces: [Piece(line: line, start..<index)], text: word, width: width(of: word),
            startsLine: words.isEmpty, endsLine: false,
            isApart: words.isEmpty && workspace.blankLines(before: line) > 0, form: form(of: word),
            end: word))
      }
      start = index + 1
    }
    if !words.isEmpty { words[words.count - 1].endsLine = true }
    return words
  }

  private static func width(of text: ScalarSlice) -> Float {
    text.reduce(0) { $0 + ($1.isWide ? 1 : 0.5) }
  }

  private static func form(of text: ScalarSlice) -> CellForm {
    if text.endsSentence { return .sentence }
    if text.count == 1, let only = text.first, marks.contains(only) { return .mark }
    if RowShape.isValue(text) || Amounts.isAmount(text) { return .amount }
    return text.endsAsOffice ? .office : .words
  }

  private static let marks = Set("◎○●△▲→◯〇☆★□■✓".unicodeScalars)
}

extension ScalarSlice {
  /// Whether a text ends as the names of offices do.
  fileprivate var endsAsOffice: Bool {
    guard count >= 2, let last else { return false }
    return Self.offices.contains(last) || hasSuffix(Self.centre)
  }

  private func hasSuffix(_ other: [Unicode.Scalar]) -> Bool {
    count > other.count && suffix(other.count).elementsEqual(other)
  }

  private static let offices = Set("課室署局部係所".unicodeScalars)
  private static let centre = Array("センター".unicodeScalars)
}
