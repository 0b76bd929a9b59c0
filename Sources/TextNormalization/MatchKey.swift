public import PlanModel

/// Layer K: what a text is matched and compared by. Never shown.
///
/// NFKC where it does no harm (`①`, `…` and the variant kanji of names stay), quotation marks and
/// circle bullets made alike, leaders and white space made one space, and spaces beside Japanese
/// taken out. Letters keep their case.
public struct MatchKey: Sendable {
  /// What becomes of spaces.
  public enum Spaces: Sendable, Hashable {
    /// A space beside a Chinese, Japanese or Korean character goes; one between others stays.
    case betweenLatinOnly
    /// Every space stays: in the rows of a table a space is a column's edge.
    case all
  }

  /// The key.
  public private(set) var scalars: [Unicode.Scalar] = []
  /// For each scalar of the key, where the text that it comes from starts.
  private var starts: [UInt32] = []
  /// For each scalar of the key, where the text that it comes from ends.
  private var ends: [UInt32] = []

  /// The key of some text in layer T.
  ///
  /// - Parameters:
  ///   - text: scalars of layer T; line terminators are spaces, and each starts a line.
  ///   - spaces: what becomes of spaces.
  public static func make(
    from text: [Unicode.Scalar], spaces: Spaces = .betweenLatinOnly
  ) -> [Unicode.Scalar] {
    MatchKey(mapping: text, spaces: spaces).scalars
  }

  /// The key of some text in layer T, with its map to the text.
  ///
  /// - Parameters:
  ///   - text: scalars of layer T; line terminators are spaces, and each starts a line.
  ///   - spaces: what becomes of spaces.
  public init(mapping text: [Unicode.Scalar], spaces: Spaces = .betweenLatinOnly) {
    var builder = MatchKeyBuilder(text: text, leaders: [], spaces: spaces)
    builder.run()
    (scalars, starts, ends) = (builder.scalars, builder.starts, builder.ends)
  }

  /// The key of a line, with its map to the line's scalars.
  ///
  /// Where scalars alone can only guess which … is a leader (one with a page number behind it), a
  /// line knows from the raw bytes.
  public init(mapping line: TextLine, spaces: Spaces = .betweenLatinOnly) {
    let leaders = line.scalars.indices.filter { index in
      line.scalars[index].value == NormalizationPass.leaderMark
        && line.rawRange(index..<index + 1).count > 3
    }
    var builder = MatchKeyBuilder(text: Array(line.scalars), leaders: leaders, spaces: spaces)
    builder.run()
    (scalars, starts, ends) = (builder.scalars, builder.starts, builder.ends)
  }

  /// The text that some scalars of the key come from: the smallest range that holds all of it.
  ///
  /// - Parameter range: half-open range of indices into the key.
  /// - Returns: half-open range of indices into the text. For an empty range it is empty.
  public func textRange(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let start = range.lowerBound < starts.count ? starts[range.lowerBound] : ends.last ?? 0
      return Int(start)..<Int(start)
    }
    return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  /// The scalars of the key that come from some text, whole pieces included.
  ///
  /// - Parameter range: half-open range of indices into the text.
  /// - Returns: half-open range of indices into the key; empty where nothing of the text is in it.
  public func keyRange(ofText range: Range<Int>) -> Range<Int> {
    let lower = firstIndex { Int(ends[$0]) > range.lowerBound }
    let upper = firstIndex { Int(starts[$0]) >= range.upperBound }
    return lower..<max(lower, range.isEmpty ? lower : upper)
  }

  /// The first index for which the test holds; it must hold for all that follow.
  private func firstIndex(where test: (Int) -> Bool) -> Int {
    var low = 0
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if test(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
