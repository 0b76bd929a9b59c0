internal import PlanModel

/// What: finds heads and feet of pages of spaced text, so that they are not read as part of columns.
///
/// How sure: the first or last rows of a page, one after the other, that are page numbers or stand, digits and
/// spaces left out, at the same end of at least two pages. A row with a label is none.
enum SpacedMargins {
  /// Rows at each end of a page that are looked at.
  private static let zone = 3

  /// For each page how many of its first and last rows are heads and feet.
  static func find(_ pages: [[SpacedRow]], _ input: LayoutInput) -> [(head: Int, foot: Int)] {
    let evidence = ColumnEvidence(input: input)
    func key(_ row: SpacedRow) -> [Unicode.Scalar] {
      evidence.text(row).filter { !$0.isSpace && !$0.isDigit }
    }
    var tops: [[Unicode.Scalar]: Int] = [:]
    var bottoms: [[Unicode.Scalar]: Int] = [:]
    for page in pages {
      for text in Set(page.prefix(zone).map(key)) { tops[text, default: 0] += 1 }
      for text in Set(page.suffix(zone).map(key)) { bottoms[text, default: 0] += 1 }
    }
    func isMargin(_ row: SpacedRow, _ counts: [[Unicode.Scalar]: Int]) -> Bool {
      let text = evidence.text(row)
      if PageNumbers.parse(text)?.range.count == text.count { return true }
      return evidence.label(row) == nil && !text.endsSentence && (counts[key(row)] ?? 0) >= 2
    }
    return pages.map { page in
      let head = page.prefix(zone).prefix { isMargin($0, tops) }.count
      let foot = page.suffix(zone).reversed().prefix { isMargin($0, bottoms) }.count
      return (head, min(foot, page.count - head))
    }
  }
}
