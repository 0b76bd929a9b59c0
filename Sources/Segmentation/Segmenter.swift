public import PlanModel

/// Turns blocks into the tree of parts, chapters, sections, policies and items.
///
/// Each block gets a reading from its own text; rules that see the whole document correct it; a
/// resolver then decides which heading stands under which, for all headings at once.
public struct Segmenter: Sendable {
  /// Makes a segmenter.
  public init() {}

  /// The tree of a document.
  ///
  /// - Parameter layout: blocks in reading order. A large one should be handed over for good: its text
  ///   is then let go, block by block, as nodes are made of it.
  /// - Returns: the nodes of the top level, without ids, and what was decided on weak evidence.
  ///   Every piece of every block is in exactly one node.
  public func segment(_ layout: consuming Layout) -> Segmentation {
    var layout = layout
    var candidates = CandidateReader(layout: layout).candidates()
    EnumeratorReading.apply(&candidates)
    DatedEntries.apply(&candidates, layout: layout)
    SlideTitles.apply(&candidates, layout: layout)
    UnlabelledTitles(layout: layout, candidates: candidates).apply(&candidates)
    let repairs = ScrambledOutline.repair(&candidates, layout: &layout)
    let table = HeadingTable(candidates, type: TypeSteps(candidates, layout))
    var resolver = RankResolver(table)
    let ranks = resolver.resolve()
    var builder = TreeBuilder(
      layout: consume layout, candidates: consume candidates, table: table, ranks: ranks)
    builder.build()
    let tiers = TierAssignment.apply(&builder.tree, layout: builder.layout, table: table)
    // The lines and blocks make room for the finished tree.
    builder.releaseLayout()
    return Segmentation(
      body: builder.tree.takeNodes(), tiers: tiers, diagnostics: repairs + builder.diagnostics)
  }
}

/// The tree of a document with what was found on the way.
public struct Segmentation: Sendable {
  /// The nodes of the top level, without ids.
  public var body: [Node]
  /// The tiers of the document's policies, outermost first.
  public var tiers: [String]
  /// What was decided on weak evidence.
  public var diagnostics: [Diagnostic]
}
