/// Cuts the points of a chapter, in their order, into as many groups as there are titles.
///
/// By dynamic programming over titles and points: time in the number of titles times the number of
/// points times the longest group.
struct GroupPartition {
  /// Longest group that is thought of.
  static let longestGroup = 16
  /// A group without points.
  static let emptyGroup = -4.0

  /// Number of points.
  let count: Int
  /// What a cut before each point is worth; the first and last entry are not read.
  let cuts: [Double]

  /// The best groups.
  ///
  /// - Parameters:
  ///   - titles: number of groups.
  ///   - fit: how well title `t` fits the points of a half-open range.
  ///   - start: what it is worth that the group of title `t` starts at a point.
  /// - Returns: half-open ranges of points, one a title, that cover all points in order.
  func groups(
    titles: Int, fit: (Int, Range<Int>) -> Double, start: (Int, Int) -> Double
  ) -> [Range<Int>] {
    guard titles > 0 else { return [] }
    let longest = max(Self.longestGroup, count / titles * 3 + 1)
    let never = -Double.infinity
    var best = Array(repeating: never, count: count + 1)
    best[0] = 0
    var choices: [[Int]] = []
    for title in 0..<titles {
      var next = Array(repeating: never, count: count + 1)
      var choice = Array(repeating: -1, count: count + 1)
      for end in 0...count {
        for begin in max(0, end - longest)...end where best[begin] > never {
          var value = best[begin] + start(title, begin) + fit(title, begin..<end)
          if begin == end {
            value += Self.emptyGroup
          } else {
            value += Self.lengthValue(end - begin)
            if begin > 0 { value += cuts[begin] }
          }
          if value > next[end] {
            next[end] = value
            choice[end] = begin
          }
        }
      }
      best = next
      choices.append(choice)
    }
    guard best[count] > never else { return fallback(titles) }
    var groups: [Range<Int>] = []
    var end = count
    for choice in choices.reversed() {
      let begin = choice[end]
      guard begin >= 0 else { return fallback(titles) }
      groups.append(begin..<end)
      end = begin
    }
    return groups.reversed()
  }

  /// Groups of one or of many points are rare.
  private static func lengthValue(_ length: Int) -> Double {
    length == 1 ? -0.3 : -0.3 * Double(max(0, length - 5))
  }

  /// All points under the last title.
  private func fallback(_ titles: Int) -> [Range<Int>] {
    Array(repeating: 0..<0, count: titles - 1) + [0..<count]
  }
}
