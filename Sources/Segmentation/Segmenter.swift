public import PlanGrammar
public import PlanModel
public import PlanProfile

/// Turns blocks into the tree of parts, chapters, sections, policies and items.
///
/// Each block gets a reading from its own text; rules that see the whole document correct it; a
/// resolver then decides which heading stands under which, for all headings at once.
public struct Segmenter: Sendable {
  /// What was learned from other documents; evidence, except where a person has fixed it.
  public var profile: StructureProfile?
  /// Whether to tell what was learned from this document.
  public var learns: Bool
  /// The labels that the documents use.
  public var grammar: MarkerGrammar

  /// Makes a segmenter.
  ///
  /// - Parameters:
  ///   - profile: what was learned from other documents.
  ///   - learns: whether to tell what was learned from the documents read.
  ///   - grammar: the labels that the documents use, as the layout was made with.
  public init(
    profile: StructureProfile? = nil, learns: Bool = false, grammar: MarkerGrammar = .standard
  ) {
    self.profile = profile
    self.learns = learns
    self.grammar = grammar
  }

  /// The tree of a document.
  ///
  /// - Parameters:
  ///   - layout: blocks in reading order. A large one should be handed over for good: its text
  ///     is then let go, block by block, as nodes are made of it.
  ///   - bookmarks: the outline that the file holds, titles in layer T.
  ///   - log: is filled with what was known when it was decided; nil where nobody will ask why.
  /// - Returns: the nodes of the top level, without ids, and what was decided on weak evidence.
  ///   Every piece of every block is in exactly one node.
  public func segment(
    _ layout: consuming Layout, bookmarks: [Bookmark] = [], log: DecisionLog? = nil
  ) -> Segmentation {
    var layout = layout
    ArticleCaptions.attach(&layout, grammar: grammar)
    var candidates = CandidateReader(layout: layout, grammar: grammar).candidates()
    log?.firstReadings = candidates.map(\.reading)
    StageDirections.apply(&candidates, layout: layout)
    TouchingLabels.apply(&candidates, layout: layout, grammar: grammar)
    let titles = RepeatedTitles(candidates)
    Agendas.apply(&candidates, titles)
    let contents = ContentsTable(candidates, layout: layout)
    let evidence = profile.map(ProfileEvidence.init)
    if let evidence { ProfileReadings.applyRoles(evidence, to: &candidates) }
    BareValues.apply(&candidates, layout: layout)
    EnumeratorReading.apply(
      &candidates, layout: layout, contents: contents, profile: evidence, log: log)
    ListedOutlines.apply(&candidates, titles)
    MarkedTitle.apply(&candidates)
    NumberedNames.apply(&candidates, layout: layout)
    if let evidence { ProfileReadings.applyFixed(evidence, to: &candidates) }
    DatedEntries.apply(&candidates, layout: &layout)
    RepeatedNames.apply(&candidates, layout: layout)
    FieldLists.apply(&candidates, layout: layout)
    SlideTitles.apply(&candidates, layout: &layout)
    TouchingNames.apply(&candidates, layout: layout)
    UnlabelledTitles.apply(&candidates, layout: layout, contents: contents, profile: evidence)
    PaperLabels.apply(&candidates)
    LinesInText.apply(&candidates, layout: layout)
    let mismatches = BookmarkTitles.apply(&candidates, layout: layout, bookmarks)
    TabledTiers.apply(&candidates, layout: layout)
    AnnouncedTables.apply(&candidates, layout: &layout)
    ForwardReferences.apply(&candidates, layout: layout)
    FilledForms.settle(&candidates, layout: layout)
    let repairs = ScrambledOutline.repair(&candidates, layout: &layout)
    let stated = TierStatement.tiers(candidates, layout: layout)
    var table = HeadingTable(
      candidates, type: TypeSteps(candidates, layout), profile: evidence)
    let match = ContentsMatch(contents, table, candidates, layout)
    table.order = match.order(table)
    table.addOrder(ofTiers: stated)
    table.findBoxes(candidates, layout)
    let fit = evidence.map { ProfileFit($0, candidates, table).diagnostics } ?? []
    let learner = learns ? ProfileLearner(candidates) : nil
    var resolver = RankResolver(table)
    let ranks = resolver.resolve()
    let doubts =
      ContentsReport.diagnostics(match, table, candidates, layout)
      + NestingDoubts.diagnostics(resolver, candidates, layout)
    log?.layout = copy layout
    log?.candidates = candidates
    log?.resolver = resolver
    log?.repairs = repairs
    log?.statedTiers = stated
    let floats = Floats.find(candidates, layout: layout)
    var builder = TreeBuilder(
      layout: consume layout, candidates: consume candidates, table: table, ranks: ranks)
    builder.build()
    builder.tree.place(floats)
    for table in SummaryTables.apply(&builder.tree) {
      log?.candidates[table].evidence = .summaryTable
    }
    log?.origins = builder.tree.originsInOrder()
    let tiers = TierAssignment.apply(
      &builder.tree, stated: stated, table: table, profile: evidence)
    let learned = learner?.profile(table: table, ranks: ranks, tree: builder.tree, tiers: tiers)
    let readings = builder.tree.doubts(builder.evidence)
    // The lines and blocks make room for the finished tree.
    builder.releaseLayout()
    return Segmentation(
      body: builder.tree.takeNodes(), tiers: tiers, doubts: readings,
      diagnostics: fit + mismatches + repairs + doubts + builder.diagnostics, learned: learned)
  }
}

/// The tree of a document with what was found on the way.
public struct Segmentation: Sendable {
  /// The nodes of the top level, without ids.
  public var body: [Node]
  /// The tiers of the document's policies, outermost first.
  public var tiers: [String]
  /// Nodes whose confidence is below 0.8, with the evidence for them: the node's place in the tree,
  /// counted from 0, a node before what is below it.
  public var doubts: [(node: Int, evidence: Evidence)]
  /// What was repaired or decided on weak evidence.
  public var diagnostics: [Diagnostic]
  /// What was learned from the document; nil where nobody asked.
  public var learned: StructureProfile?
}
