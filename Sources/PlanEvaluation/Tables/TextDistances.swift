/// The edit distances between the texts of two tables, each pair of texts computed once.
struct TextDistances {
  private let texts: (first: [[Unicode.Scalar]], second: [[Unicode.Scalar]])
  /// The number of each cell's text among the different texts of its table.
  private let keys: (first: [Int], second: [Int])
  private var known: [Double?]

  /// Prepares the distances from each of some texts to each of others.
  init(_ some: [[Unicode.Scalar]], _ others: [[Unicode.Scalar]]) {
    func different(_ texts: [[Unicode.Scalar]]) -> (texts: [[Unicode.Scalar]], keys: [Int]) {
      var numbers: [[Unicode.Scalar]: Int] = [:]
      var different: [[Unicode.Scalar]] = []
      let keys = texts.map { text in
        if let number = numbers[text] { return number }
        numbers[text] = different.count
        different.append(text)
        return different.count - 1
      }
      return (different, keys)
    }
    let (first, second) = (different(some), different(others))
    texts = (first.texts, second.texts)
    keys = (first.keys, second.keys)
    known = Array(repeating: nil, count: first.texts.count * second.texts.count)
  }

  /// The distance from one of the first texts to one of the others, normalized; by their indices.
  mutating func distance(_ first: Int, _ second: Int) -> Double {
    let (key, other) = (keys.first[first], keys.second[second])
    let place = key * texts.second.count + other
    if let distance = known[place] { return distance }
    let distance = Self.normalizedDistance(texts.first[key], texts.second[other])
    known[place] = distance
    return distance
  }

  /// The edit distance of V. Levenshtein, in scalars, divided by the length of the longer text: from
  /// 0 for equal texts to 1.
  static func normalizedDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Double {
    let longer = max(one.count, other.count)
    return longer == 0 ? 0 : Double(distance(one[...], other[...])) / Double(longer)
  }

  private static func distance(
    _ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>
  ) -> Int {
    // What the texts share at their ends costs nothing.
    var (one, other) = (one, other)
    while let scalar = one.first, scalar == other.first {
      one.removeFirst()
      other.removeFirst()
    }
    while let scalar = one.last, scalar == other.last {
      one.removeLast()
      other.removeLast()
    }
    if one.isEmpty || other.isEmpty { return max(one.count, other.count) }
    let scalars = Array(other)
    // The distances from what was read of `one` to each beginning of `other`.
    var row = Array(0...scalars.count)
    for (index, scalar) in one.enumerated() {
      var diagonal = index
      row[0] = index + 1
      for column in scalars.indices {
        let change = diagonal + (scalars[column] == scalar ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, diagonal + 1, row[column] + 1)
      }
    }
    return row[scalars.count]
  }
}
