public import PlanModel

/// Recomputes from the source that a document keeps every character and invents none.
///
/// Every character of the pages' raw text, white space and the invisible left out, must be in exactly
/// one place: a node, a cell, furniture, or dropped. And every such place must show exactly the
/// characters that its ranges give, in the order of its ranges: a node its label and then its text.
///
/// The check knows nothing of how the document was made. It trusts the reader (the raw text) and the
/// normalizer (layer T with its offsets), and nothing of the document.
public enum ConservationCheck {
  /// Checks a document.
  ///
  /// Time and memory grow with source and document (n log n in the number of ranges).
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - pages: the pages of its source, as the reader gives them.
  ///   - sha256: SHA-256 of the source in lower-case hexadecimal; nil to leave out that comparison.
  ///   - text: gives the lines of a page in layer T. It is asked once for each page. What a leader run
  ///     became is one U+2026; a dropped entry may print that or the run itself.
  /// - Returns: everything that is wrong: first with the source, then with ranges and texts in reading
  ///   order, then gaps and overlaps by page. Empty where the document is right.
  public static func run(
    document: PlanDocument, pages: [Page], sha256: String? = nil, text: (Page) -> [TextLine]
  ) -> [ConservationFinding] {
    var findings: [ConservationFinding] = []
    if let sha256, sha256 != document.source.sha256 {
      findings.append(
        ConservationFinding(
          kind: .wrongSource, page: nil, range: nil, places: [], excerpt: "",
          message: "the source's SHA-256 is \(sha256), "
            + "but the document was made from \(document.source.sha256)"))
    }
    let source = SourceText(pages: pages, text: text)
    let holdings = document.holdings
    var claims = [[Claim]](repeating: [], count: pages.count)
    for (index, entry) in holdings.enumerated() {
      var holding = entry
      // Ruby stands in no line, and so in no line of layer T.
      if source.isRuby(holding.source) { holding.mayPrintRaw = true }
      var isComplete = true
      for span in holding.source {
        let problem = rangeFinding(of: span, in: holding, source)
        if let problem { findings.append(problem) }
        // A range that cuts a character still says which characters start in it.
        if problem == nil || problem?.kind == .rangeNotOnScalarBoundary,
          let page = source.index(ofPage: span.page)
        {
          claims[page].append(Claim(range: span.range, holding: index))
        } else {
          isComplete = false
        }
      }
      // Where a range gives nothing, its text is missing for a reason already told.
      if isComplete, let finding = textFinding(of: holding, in: source) {
        findings.append(finding)
      }
    }
    for (page, claims) in zip(pages, claims) {
      findings += coverageFindings(page: page, claims: claims, holdings: holdings)
    }
    return findings
  }

  private static func rangeFinding(
    of span: SourceSpan, in holding: Holding, _ source: SourceText
  ) -> ConservationFinding? {
    func finding(_ kind: ConservationFinding.Kind, _ message: String) -> ConservationFinding {
      ConservationFinding(
        kind: kind, page: span.page, range: span.range, places: [holding.place], excerpt: "",
        message: message)
    }
    let says = "\(holding.place) names \(span.range.words)"
    guard let index = source.index(ofPage: span.page) else {
      return finding(
        .missingPage, "\(holding.place) names page \(span.page), which the source does not have")
    }
    let page = source.pages[index]
    guard span.range.lower <= span.range.upper, span.range.upper <= page.rawText.count else {
      return finding(
        .rangeOutOfBounds, "page \(span.page): \(says), but the page has \(page.rawText.count)")
    }
    guard page.isScalarBoundary(Int(span.range.lower)), page.isScalarBoundary(Int(span.range.upper))
    else {
      return finding(
        .rangeNotOnScalarBoundary, "page \(span.page): \(says), which cut a character in two")
    }
    return nil
  }
}
