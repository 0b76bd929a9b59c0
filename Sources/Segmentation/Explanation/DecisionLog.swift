internal import PlanGrammar
internal import PlanModel

/// What the segmenter knew when it decided, kept where somebody wants to ask why.
///
/// A conversion keeps none of this: it is several times as large as the tree.
public final class DecisionLog {
  /// All blocks with their final readings, in order.
  var candidates: [Candidate] = []
  /// The reading of each block by its own text alone, by index of the block.
  var firstReadings: [Candidate.Reading] = []
  /// What the document says of each kind of ambiguous label, by `Marker.classKey`.
  var tallies: [UInt64: EnumeratorReading.Tally] = [:]
  /// The blocks before their text is let go.
  var layout = Layout(lines: [])
  /// The headings and their classes.
  var resolver = RankResolver(HeadingTable([]))
  /// The candidate of each node, a node before what is below it.
  var origins: [Int32] = []
  /// The tiers that the document states itself.
  var statedTiers: [String] = []
  /// The repairs of scrambled text.
  var repairs: [Diagnostic] = []

  /// Makes an empty log.
  public init() {}

  /// Where a candidate stands among the headings; nil for what is none.
  func position(ofHeading candidate: Int) -> Int? {
    resolver.table.entries.firstIndex { $0.candidate == candidate }
  }

  /// The label and title of a candidate, cut off where it is long.
  func title(of candidate: Int) -> String {
    let scalars = layout.scalars(of: layout.blocks[candidates[candidate].block].pieces)
      .map { $0 == "\u{3000}" ? " " : $0 }
    guard scalars.count > Self.longestTitle else { return scalars.string }
    return Array(scalars.prefix(Self.longestTitle)).string + "…"
  }

  private static let longestTitle = 30
}
