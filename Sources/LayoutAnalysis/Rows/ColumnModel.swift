internal import Ordering
internal import PlanModel

/// What the cells of a column are like, learned from the rows of all tables with the same heads.
///
/// Costs are negative logarithms of probabilities, roughly: what a cell holds, how long its last line is, and for every line
/// before that whether it ends where the column has no room for more.
struct ColumnModel {
  /// How often its cells have each form, the head's among them.
  private var forms: [Double]
  /// Cells without text.
  private var blanks: Double
  /// The room of its lines in em; nil before it was learned.
  private var room: Float?
  /// How often a cell has a text.
  private var texts: [ScalarSlice: Int] = [:]

  private var filled: Double { forms.reduce(0, +) }

  /// What a head alone tells.
  ///
  /// - Parameters:
  ///   - form: what the column most likely holds.
  ///   - blanks: how many cells without text to expect, among two or three with.
  init(form: CellForm, blanks: Double) {
    self.blanks = blanks
    forms = Array(repeating: 0.4, count: CellForm.allCases.count)
    forms[form.rawValue] += 1.5
    if form == .office || form == .sentence { forms[CellForm.words.rawValue] += 0.5 }
  }

  /// Takes the cells of the column in.
  mutating func learn(_ cells: [ArraySlice<RowWord>]) {
    var single: [Float] = []
    var several: [Float] = []
    for cell in cells {
      guard let form = CellForm(cell) else {
        blanks += 1
        continue
      }
      forms[form.rawValue] += 1
      if cell.count == 1, let word = cell.first {
        texts[word.text, default: 0] += 1
        single.append(word.width)
      } else {
        several.append(Self.room(of: cell))
      }
    }
    // Cells of several lines tell the room, half of them at least rightly; of the others one in five may be too wide by error.
    let wrapped = several.isEmpty ? 0 : several.ascending()[several.count / 2]
    let plain = single.isEmpty ? 0 : single.ascending()[(single.count - 1) * 4 / 5]
    if max(wrapped, plain) > 0 { room = max(wrapped, plain) }
  }

  /// The longest line of a cell.
  private static func room(of cell: ArraySlice<RowWord>) -> Float {
    cell.reduce(0) { max($0, $1.width) }
  }

  /// What it costs to leave a cell without text.
  var blankCost: Double { -(blanks / (filled + blanks)).logarithm }

  /// What it costs for words to be a cell.
  func cost(of cell: ArraySlice<RowWord>) -> Double {
    guard let form = CellForm(cell), let first = cell.first, let last = cell.last else {
      return blankCost
    }
    var cost = -(forms[form.rawValue] / (filled + blanks)).logarithm
    let own = Self.room(of: cell)
    let room = min(room ?? own, max(own, (room ?? 0) - Self.slack))
    if cell.count == 1 {
      if texts[first.text, default: 0] > 1 { cost -= 0.7 }
    } else {
      for (word, next) in zip(cell, cell.dropFirst()) {
        cost += breakCost(word, next, room)
        // An amount or a mark is a cell by itself, and sentences end in one.
        if word.isValue || next.isValue { cost += word.form == next.form ? 4 : 2 }
        if word.form == .sentence, form != .sentence, next.form != .sentence { cost += 1.5 }
      }
    }
    if let room = self.room {
      // The last line is of any length that fits.
      cost += Double(max(room, 1)).logarithm
      for word in cell where word.width > room + 0.6 {
        cost += min(4, Double(word.width - room))
      }
      if form != .sentence, last.endsLine, last.width > room - Self.slack { cost += 0.7 }
    } else {
      cost += 2.2
    }
    if first.isContinued { cost += 2 }
    // A remark in brackets goes on in a cell more often than it is one.
    if first.startsLine, let scalar = first.text.first, scalar == "（" || scalar == "(" {
      cost += 1.5
    }
    if last.isUnfinished { cost += 1.5 }
    return cost
  }

  /// What it costs for a cell to go on in the next word, where its lines have some room.
  private func breakCost(_ word: RowWord, _ next: RowWord, _ room: Float) -> Double {
    // Some extractors write a space where a cell's line ends.
    guard next.startsLine else { return isFull(word, room) ? 1.5 : 4 }
    if next.isApart { return 4 }
    if next.isContinued || word.isUnfinished { return 0.3 }
    if isFull(word, room) { return 0.7 }
    let isNew =
      word.form == .sentence || word.form == .office && next.form == .office
      || next.text.first.map { $0.isOpeningBracket || $0 == "・" } ?? false
      || word.text.last.map { CharacterClasses.of($0).contains(.closer) } ?? false
    return isNew ? 1.5 : 4
  }

  /// How much of its room a line may leave because the next character fits no more or cannot start a line, in em.
  private static let slack: Float = 2.1

  private func isFull(_ word: RowWord, _ room: Float) -> Bool {
    word.width >= min(room - Self.slack, room * 0.85)
  }

  /// The words of a cell as pieces, with the white space that was printed.
  func pieces(of cell: ArraySlice<RowWord>) -> [Piece] {
    var pieces: [Piece] = []
    var before: RowWord?
    for word in cell {
      var own = word.pieces
      own[0].spaceBefore = !word.startsLine && before.map { !isFull($0, room ?? 1) } ?? false
      pieces += own
      before = word
    }
    return pieces
  }
}

extension CellForm {
  /// The form of the words of a cell; nil for none.
  init?(_ cell: ArraySlice<RowWord>) {
    guard let last = cell.last else { return nil }
    let isPlain = last.form == .sentence || last.form == .office || cell.count == 1
    self = isPlain || cell.allSatisfy { $0.form == last.form } ? last.form : .words
  }
}
