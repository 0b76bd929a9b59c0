public import PlanGrammar
public import PlanModel

/// Finds furniture, tables, tables of contents and blocks in pages of lines.
///
/// Pure and synchronous. The passes, in order: lines that were cut at brackets, the reading order of pages with boxes, repair of
/// letter-spaced lines, lines side by side, lines with two labels, tables that rules enclose, charts and diagrams,
/// vertical labels, page furniture, lines printed twice, tables of contents with their labels, other
/// tables, joining of hard-wrapped lines into blocks, and the order of blocks on slides whose title is printed last.
public struct LayoutAnalyzer: Sendable {
  /// The labels that the documents use.
  public var grammar: MarkerGrammar

  /// Makes an analyzer.
  ///
  /// - Parameter grammar: the labels that the documents use.
  public init(grammar: MarkerGrammar = .standard) { self.grammar = grammar }

  /// The layout of a document.
  ///
  /// - Parameter pages: the lines of each page in layer T, blank lines included.
  /// - Returns: blocks in reading order; every character that is no white space is in exactly one
  ///   block, furniture run or dropped run.
  public func analyze(_ pages: [[TextLine]]) -> Layout {
    var input = LayoutInput()
    for page in pages { input.append(page: page) }
    return analyze(input)
  }

  /// The layout of a document that was taken in page by page.
  public func analyze(_ input: consuming LayoutInput) -> Layout {
    var input = input
    TornLines.mend(&input, grammar: grammar)
    let arrangement = Arrangement.arrange(&input)
    var workspace = Workspace(consume input, arrangement, grammar: grammar)
    workspace.layout.diagnostics += arrangement.diagnostics
    LetterSpacing.close(&workspace)
    SpacedWords.close(&workspace)
    workspace.readMarkers()
    MergedLines.split(&workspace)
    LineSplitter.split(&workspace)
    // What stands in a table is no running head, however often it repeats.
    let ruled = RuledTables.find(&workspace)
    DrawnFigures.find(&workspace)
    let vertical = VerticalLabelFinder.runs(&workspace)
    FurnitureFinder.find(&workspace)
    RepeatedLines.drop(&workspace)
    VerticalLabelFinder.sort(vertical, &workspace)
    ContentsFinder.find(&workspace)
    TableContinuation.join(ruled, &workspace)
    ContentsRows.find(&workspace)
    ContentsLabels.attach(&workspace)
    LedgerFinder.find(&workspace)
    WrappedRowFinder.find(&workspace)
    ScheduleFinder.find(&workspace)
    TornLabels.find(&workspace)
    CellTableFinder.find(&workspace)
    TableFinder.find(&workspace)
    WordTableFinder.find(&workspace)
    PageMetrics.measure(&workspace)
    workspace.lostBullets = LostBullets.find(workspace)
    BlockBuilder.build(&workspace)
    LeaderAccounts.settle(&workspace)
    TitleOrder.restore(&workspace)
    return workspace.layout
  }
}
