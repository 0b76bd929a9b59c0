/// How often each character stands in some texts, folded.
struct CharacterCounts {
  private var counts: [Unicode.Scalar: Int] = [:]

  /// Counts the characters of texts, put together before they are folded.
  init(_ texts: [String]) {
    for scalar in foldCompatibility(Array(texts.joined().unicodeScalars)) {
      counts[scalar, default: 0] += 1
    }
  }

  /// The characters of a tree's labels and texts, without the bars between cells.
  init(_ tree: EvaluationTree) {
    self.init(
      tree.nodes.map { node in
        var text = node.label
        text.unicodeScalars.append(contentsOf: node.text.unicodeScalars.lazy.filter { $0 != "¦" })
        return text
      })
  }

  /// Counts the characters of both.
  mutating func add(_ others: CharacterCounts) {
    counts.merge(others.counts, uniquingKeysWith: +)
  }

  /// The share of these characters that the others do not have; 0 where there are none.
  func share(missingIn others: CharacterCounts) -> Double {
    let missing = counts.reduce(0) { $0 + max(0, $1.value - others.counts[$1.key, default: 0]) }
    return Double(missing) / Double(max(1, counts.values.reduce(0, +)))
  }
}
