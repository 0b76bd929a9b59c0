internal import PlanGrammar
internal import PlanModel

/// How the lines of a page are set.
struct PageMetrics {
  /// The usual number of blank lines between two lines of text; more than that is a gap.
  var normalGap = 0
  /// Lines without a blank line before them; meaningful where `normalGap` is not 0.
  var tightLines = 0
  /// Whether paragraphs start with an ideographic space.
  var indents = false
  /// Whether the bullets ・ of the document have a space behind them; one without is then the dot of
  /// a word at the start of a line.
  var dotsAreSpaced = false
  /// Whether a full line that ends a sentence rather ends its paragraph, since paragraphs have few sentences.
  var paragraphsAreShort = false
  /// Widths at which lines of running text are broken, in em, most frequent first.
  var fullWidths: [Float] = []

  /// Whether a line of this width fills its column.
  ///
  /// A line is full within 1.6 em of a width at which text is broken: kinsoku moves up to one
  /// character, half-width characters leave a rest.
  func isFull(_ width: Float) -> Bool {
    fullWidths.contains { abs($0 - width) <= 1.6 || (width > $0 && width < $0 + 2.5) }
  }

  /// The width of the column that a line of this width stands in.
  func columnWidth(for width: Float) -> Float {
    var narrowest: Float = .infinity
    var widest: Float = 0
    for full in fullWidths {
      if full >= width - 1.6 { narrowest = min(narrowest, full) }
      widest = max(widest, full)
    }
    if narrowest < .infinity { return narrowest }
    return fullWidths.isEmpty ? max(width, 1) : widest
  }

  /// Measures every page.
  static func measure(_ workspace: inout Workspace) {
    let perPage = workspace.pages.map { widths(of: $0, in: workspace) }
    var document = WidthTallies()
    for page in perPage { document.add(page) }
    let common = modes(document, minimum: max(3, document.goesOn / 30))
    let gaps = workspace.pages.map { GapCounts(of: $0, in: workspace) }
    let documentGap = gaps.reduce(GapCounts()) { $0 + $1 }.usual(minimum: 2) ?? 0
    // A width of one page (a narrow box) says nothing about the others.
    let spread = common.map { width in
      perPage.count { supports($0, width) } * 2 >= perPage.count
    }
    var documentIndents = 0
    var metrics: [PageMetrics] = []
    for (index, page) in workspace.pages.enumerated() {
      var measured = PageMetrics()
      measured.normalGap = gaps[index].usual(minimum: 6) ?? documentGap
      measured.tightLines = page.dropFirst().count {
        workspace.roles[$0] == .body && workspace.roles[$0 - 1] == .body
          && workspace.blankLines(before: $0) == 0
      }
      let indented = page.count {
        workspace.roles[$0] == .body && workspace.layout.lines[$0].hasWideIndent
      }
      documentIndents += indented
      measured.indents = indented >= 2
      let own = perPage[index]
      measured.fullWidths = zip(common, spread).filter { $1 || supports(own, $0) }.map(\.0)
      for width in modes(own, minimum: 3) where !measured.fullWidths.contains(width) {
        measured.fullWidths.append(width)
      }
      metrics.append(measured)
    }
    // A page with few paragraphs follows the rest of the document.
    if documentIndents >= 4 {
      for index in metrics.indices { metrics[index].indents = true }
    }
    let spaced = areDotsSpaced(workspace)
    let short = areParagraphsShort(workspace, metrics)
    for index in metrics.indices {
      metrics[index].dotsAreSpaced = spaced
      metrics[index].paragraphsAreShort = short && !metrics[index].indents
    }
    workspace.metrics = metrics
    workspace.columnMetrics = workspace.arrangement.columns.map { column in
      PageMetrics(
        indents: column.indents, dotsAreSpaced: spaced, fullWidths: [column.width])
    }
  }

  /// Whether paragraphs end at least two thirds as often as sentences end within them.
  ///
  /// Of the sentences that end on a full line by chance, those within paragraphs then are the fewer: a paragraph's last
  /// line counts as full within three characters, a sentence within one can end in two places there.
  private static func areParagraphsShort(
    _ workspace: Workspace, _ metrics: [PageMetrics]
  ) -> Bool {
    var ends = 0
    var inner = 0
    for (page, measured) in zip(workspace.pages, metrics) where !measured.fullWidths.isEmpty {
      for line in page.dropLast() where workspace.roles[line] == .body {
        let facts = workspace.facts[line]
        guard facts.has(.fullStop) else { continue }
        let isFull = measured.isFull(workspace.layout.lines[line].width)
        if !facts.endsSentence {
          if isFull { inner += 1 }
        } else if !isFull, workspace.roles[line + 1] == .body, !workspace.markers.has(line + 1),
          measured.isFull(workspace.layout.lines[line + 1].width)
        {
          ends += 1
        }
      }
    }
    return ends >= 5 && ends * 3 >= inner * 2
  }

  /// Whether at least 70 % of the lines that start with ・ have a space behind it.
  private static func areDotsSpaced(_ workspace: Workspace) -> Bool {
    var spaced = 0
    var all = 0
    for marker in workspace.markers.all where LabelForm.of(marker) == .dot {
      all += 1
      if marker.textStart > marker.label.upperBound { spaced += 1 }
    }
    return spaced >= 3 && spaced * 10 >= all * 7
  }

  /// How often lines of each width (rounded to 0.5 em) plainly go on in the next line or stop.
  private static func widths(
    of lines: Range<Int>, in workspace: Workspace
  ) -> WidthTallies {
    var tallies = WidthTallies()
    var previous: Int?
    for line in lines where workspace.roles[line] == .body {
      defer { previous = line }
      guard let before = previous else { continue }
      let measured = workspace.layout.lines[before].width
      guard measured >= 8, !workspace.facts[before].endsSentence,
        !workspace.facts[before].hasFieldName
      else { continue }
      let width = Int((measured * 2).rounded())
      if workspace.markers.has(line) || workspace.layout.lines[line].hasWideIndent
        || workspace.facts[line].hasFieldName
      {
        tallies.add(width, stops: 1)
      } else if plainlyGoesOn(before, line, workspace) {
        tallies.add(width, goesOn: 1)
      }
    }
    return tallies
  }

  /// Hiragana or a mark that cannot start a line follows, or a bracket or an enumeration is open.
  private static func plainlyGoesOn(_ line: Int, _ next: Int, _ workspace: Workspace) -> Bool {
    let (before, after) = (workspace.facts[line], workspace.facts[next])
    guard before.count > 0, after.count > 0 else { return false }
    let (last, first) = (before.last, after.first)
    return first.isHiragana || CharacterClasses.of(first).contains(.noLineStart)
      || after.count == 1 || before.hasOpenBracket
      || (after.count == 3 && workspace.layout.lines[next].scalars.endsInAndSoOn)
      || before.has(.comma) || (last.isHiragana && first.isKanji)
      || (last.isKatakana && first.isKatakana)
  }

  /// The widths around which lines gather, most frequent first.
  private static func modes(_ tallies: WidthTallies, minimum: Int) -> [Float] {
    guard tallies.goesOn >= minimum else { return [] }
    var left = tallies
    var modes: [Float] = []
    while modes.count < 6, let (width, found) = left.widest(around: 2) {
      // Short lines stop for other reasons, too.
      guard found >= (width < 28 ? minimum + 2 : minimum) else { break }
      // A width at which most lines stop is the usual length of a title, no edge of a column.
      if found >= tallies.stops(around: width, by: 2) { modes.append(Float(width) / 2) }
      left.remove(around: width, by: 3)
    }
    return modes
  }

  /// Whether a line about as wide goes on.
  private static func supports(_ tallies: WidthTallies, _ width: Float) -> Bool {
    tallies.goesOn(around: Int((width * 2).rounded()), by: 3) > 0
  }
}
