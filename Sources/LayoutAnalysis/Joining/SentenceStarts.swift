internal import PlanModel

/// Words that start sentences and hardly ever the second line of a title: まず、, こうした, この計画.
enum SentenceStarts {
  private static let words = [
    "まず、", "また、", "さらに、", "なお、", "そして、", "しかし、", "ただし、", "このため、", "そのため、", "これにより、", "そこで、", "こうした",
    "このような", "これまで",
    "ここでは", "ここに", "これらの", "これらを", "この計画", "この章", "この条例", "あわせて、", "さて、", "しかしながら、", "つきましては、",
  ].map { Array($0.unicodeScalars) }

  /// Whether a line starts with one.
  static func start(_ line: ScalarSlice, _ facts: LineFacts) -> Bool {
    guard facts.first.isHiragana, facts.count >= 4 else { return false }
    let place = Int(facts.first.value) - 0x3041
    guard place < byInitial.count else { return false }
    return byInitial[place].contains { line.starts(with: $0) }
  }

  /// The words by their first character, from ぁ on: nearly all lines that start in hiragana start with none.
  private static let byInitial: [[[Unicode.Scalar]]] = {
    var table = [[[Unicode.Scalar]]](repeating: [], count: 0x60)
    for word in words { table[Int(word[0].value) - 0x3041].append(word) }
    return table
  }()
}
