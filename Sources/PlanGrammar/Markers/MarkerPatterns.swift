internal import PlanModel

/// The patterns of some conventions as they are matched, all in a few arrays: a step holds no reference that would be counted each time
/// it is looked at.
final class MarkerPatterns: Sendable {
  /// An element of a pattern.
  enum Step {
    /// One of some words of one character: a range of `letters`.
    case signs(Range<Int>)
    /// One of some words, the first that fits: a range of `words`.
    case words(Range<Int>)
    /// A number in one of the systems.
    case number(LabelNumerals)
    /// Numbers joined by hyphens or dots, at least and at most so many.
    case code(minimum: Int, maximum: Int)
    /// A tier word.
    case tier
    /// White space, possibly none.
    case space
    /// Text without brackets, at most so many scalars, up to a scalar that starts the words behind it: a range of `letters`.
    case name(maximum: Int, closers: Range<Int>)
  }

  /// The steps of all patterns, one behind the other.
  let steps: [Step]
  /// Where each pattern stands in `steps`.
  let patterns: [Range<Int>]
  /// The words, each a range of `letters`.
  let words: [Range<Int>]
  /// The scalars of all words.
  let letters: [Unicode.Scalar]

  init(_ conventions: [Convention]) {
    var steps: [Step] = []
    var words: [Range<Int>] = []
    var letters: [Unicode.Scalar] = []
    func add(_ scalars: [Unicode.Scalar]) -> Range<Int> {
      letters += scalars
      return letters.count - scalars.count..<letters.count
    }
    patterns = conventions.map { convention in
      let start = steps.count
      for (place, element) in convention.pattern.enumerated() {
        switch element {
        case .words(let some) where some.allSatisfy({ $0.count == 1 }):
          steps.append(.signs(add(some.flatMap { $0 })))
        case .words(let some):
          words += some.map(add)
          steps.append(.words(words.count - some.count..<words.count))
        case .number(let systems): steps.append(.number(systems))
        case .code(let minimum, let maximum):
          steps.append(.code(minimum: minimum, maximum: maximum))
        case .tier: steps.append(.tier)
        case .space: steps.append(.space)
        case .name(let maximum):
          var closers: [Unicode.Scalar] = []
          if case .words(let some) = convention.pattern.dropFirst(place + 1).first {
            closers = some.compactMap(\.first)
          }
          steps.append(.name(maximum: maximum, closers: add(closers)))
        }
      }
      return start..<steps.count
    }
    self.steps = steps
    self.words = words
    self.letters = letters
  }

  /// How many elements at their start two patterns have in common.
  static func shared(_ one: [Convention.Element], _ other: [Convention.Element]) -> Int {
    let count = zip(one, other).prefix { $0 == $1 }.count
    // A name goes up to what stands behind it, which may be another word.
    if count > 0, case .name = one[count - 1] { return count - 1 }
    return count
  }

  /// Whether some letters stand at an index of a line.
  @inline(__always)
  func fits(_ word: Range<Int>, _ line: ScalarSlice, at start: Int) -> Bool {
    guard start + word.count <= line.count else { return false }
    for place in word where line[start + place - word.lowerBound] != letters[place] {
      return false
    }
    return true
  }

  /// Whether a scalar is one of some letters.
  @inline(__always)
  func has(_ scalar: Unicode.Scalar, among some: Range<Int>) -> Bool {
    for place in some where letters[place] == scalar { return true }
    return false
  }
}
