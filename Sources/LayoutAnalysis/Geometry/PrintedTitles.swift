internal import PlanGrammar
internal import PlanModel

/// How often a document prints its titles, labels and spaces left out.
///
/// A table of the policies of a plan (施策の体系) lists titles that stand above their text elsewhere. An outline in the form of a table is the only
/// place where its titles are printed.
struct PrintedTitles {
  /// The longest title in characters.
  private static let longest = 60

  private var counts: [ScalarSlice: Int] = [:]

  init() {}

  init(_ lines: [TextLine]) {
    for line in lines where line.scalars.count <= Self.longest && !line.scalars.endsSentence {
      counts[Self.key(line.scalars), default: 0] += 1
    }
  }

  /// Whether the text of a cell is printed somewhere else.
  ///
  /// - Parameter cell: its lines, from the top.
  func isPrintedElsewhere(_ cell: [ScalarSlice]) -> Bool {
    guard let first = cell.first else { return false }
    if cell.count == 1 { return counts[Self.key(first)] ?? 0 >= 2 }
    let text = cell.dropFirst().reduce(into: Array(first)) { $0 += $1.withoutSpaces }
    return counts[Self.key(ScalarSlice(text))] != nil
  }

  private static func key(_ text: ScalarSlice) -> ScalarSlice {
    guard let marker = MarkerGrammar.standard.marker(of: text), marker.textStart < text.count else {
      return text.withoutSpaces
    }
    return text.part(marker.textStart..<text.count).withoutSpaces
  }
}
