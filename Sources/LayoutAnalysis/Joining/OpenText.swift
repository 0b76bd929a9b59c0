internal import PlanModel

/// The text of a block while lines are joined to it, with what is asked of it at every line.
struct OpenText {
  /// The text so far.
  private(set) var scalars: [Unicode.Scalar] = []
  /// How many brackets are open at its end.
  private var depth = 0
  /// Whether it holds 、.
  private(set) var hasComma = false
  /// Whether it holds 。.
  private(set) var hasFullStop = false

  /// Number of scalars.
  var count: Int { scalars.count }
  /// The last scalar.
  var last: Unicode.Scalar? { scalars.last }
  /// Whether it ends a sentence.
  var endsSentence: Bool { scalars.endsSentence }
  /// Whether a bracket is opened and not closed.
  var hasOpenBracket: Bool { depth > 0 }

  /// Makes it empty.
  mutating func clear() {
    scalars.removeAll(keepingCapacity: true)
    (depth, hasComma, hasFullStop) = (0, false, false)
  }

  /// Adds a space.
  mutating func appendSpace() { scalars.append(" ") }

  /// Adds a line.
  mutating func append(_ line: ScalarSlice, _ facts: LineFacts) {
    line.append(to: &scalars)
    hasComma = hasComma || facts.has(.comma)
    hasFullStop = hasFullStop || facts.has(.fullStop)
    guard facts.has([.opener, .closer]) else { return }
    for scalar in line { depth = max(0, depth + scalar.bracketDepth) }
  }
}
