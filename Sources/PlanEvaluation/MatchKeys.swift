internal import Ordering

/// The folded texts that nodes are matched on, each stored once and named by a small number, and
/// how alike two of them are.
struct MatchKeys {
  /// Two texts are those of the same node from this similarity on. From the project's scorer
  /// (`score.py`), where it was set by looking at the pairs of the gold documents.
  static let sameText = 0.9

  /// The key of the empty text.
  static let empty = 0

  /// The folded texts by key.
  private var texts: [[Unicode.Scalar]] = []
  /// Their scalars in the order of their values, for a bound on the similarity.
  private var sorted: [[UInt32]] = []
  /// Their lengths, apart from the texts: most pairs differ so much in length that no more is read.
  private var lengths: [Int] = []
  private var digits: [[Unicode.Scalar]] = []
  private var keys: [[Unicode.Scalar]: Int] = [:]
  /// Similarities by the two keys, where the bounds did not settle them.
  private var known: [SIMD2<Int>: Double] = [:]

  init() { _ = key([]) }

  /// The key of a folded text.
  mutating func key(_ text: [Unicode.Scalar]) -> Int {
    if let key = keys[text] { return key }
    let key = texts.count
    keys[text] = key
    texts.append(text)
    sorted.append(text.ascending().map(\.value))
    lengths.append(text.count)
    digits.append(text.filter(\.isDecimalDigit))
    return key
  }

  /// Whether the two texts have the same digits in the same order.
  func haveSameDigits(_ a: Int, _ b: Int) -> Bool { digits[a] == digits[b] }

  /// How alike two texts are, from 0 to 1: the ratio of `SequenceMatcher`, and 0 where that is
  /// below `sameText`.
  mutating func similarity(_ a: Int, _ b: Int) -> Double {
    if a == b { return 1 }
    let total = lengths[a] + lengths[b]
    func isEnough(_ count: Int) -> Bool {
      2 * Double(count) / Double(total) >= Self.sameText
    }
    guard isEnough(min(lengths[a], lengths[b])), a != Self.empty, b != Self.empty else { return 0 }
    if let ratio = known[SIMD2(a, b)] { return ratio }
    guard isEnough(mostInCommon(a, b, isEnough: isEnough)) else { return 0 }
    var matcher = SequenceMatcher(texts[a], texts[b])
    let ratio = matcher.ratio()
    let similarity = ratio >= Self.sameText ? ratio : 0
    known[SIMD2(a, b)] = similarity
    return similarity
  }

  /// How many scalars two texts have in common wherever they stand: no block of theirs can have
  /// more. Stops with a count that is not enough as soon as that is certain.
  private func mostInCommon(_ a: Int, _ b: Int, isEnough: (Int) -> Bool) -> Int {
    let first = sorted[a]
    let second = sorted[b]
    var i = 0
    var j = 0
    var firstOnly = 0
    var secondOnly = 0
    while i < first.count, j < second.count {
      if first[i] == second[j] {
        i += 1
        j += 1
        continue
      }
      if first[i] < second[j] {
        i += 1
        firstOnly += 1
      } else {
        j += 1
        secondOnly += 1
      }
      let most = min(first.count - firstOnly, second.count - secondOnly)
      if !isEnough(most) { return most }
    }
    return i - firstOnly
  }
}
