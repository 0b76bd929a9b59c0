internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What shows that a grid is a form.
extension FormReader {
  /// Rows with names, of all rows.
  private static let named = 0.75
  /// Names that a form has at least.
  private static let least = 3

  var isForm: Bool {
    // Title and first names at the end of a page.
    if goesOn, entries.isEmpty, case .title = parts.first, bands.count == 2 {
      return isHead(bands[1]) && bands[1].cells.allSatisfy(isStrong)
    }
    guard Double(namedRows) >= Self.named * Double(cells.grid.rowCount) else { return false }
    if before != nil { return !parts.isEmpty }
    // The first rows of a form at the end of a page, of which others show that all are names.
    if goesOn, !entries.isEmpty, entries.count < Self.least {
      return entries.allSatisfy { isRepeated[$0] } && !isGrouped && !holdsFigures
    }
    let known = entries.count { isKnown[$0] }
    let repeated = entries.count { isRepeated[$0] }
    guard entries.count >= Self.least,
      repeated * 3 >= entries.count * 2
        || known >= Self.least && known * 2 >= entries.count && entries.count(where: isSure) >= 2
    else { return false }
    return !isGrouped && (haveOwnBorders || holdsText)
  }

  /// Whether a name stands for itself: 備考 and 区分 head columns of data as often.
  private func isSure(_ cell: Int) -> Bool {
    isFieldName(cell) || RoleLexicon.role(of: cells.name(cell), slack: 0) != nil
  }

  /// Whether it is data in groups: cells of the first column are as high as the rows of their group, which have the columns
  /// of the first row.
  private var isGrouped: Bool {
    guard let head = bands.first, isRow(head), head.cells.count >= 3 else { return false }
    let columns = head.cells.map { cells.grid.cells[$0].column }.distinct()
    return bands.contains { band in
      !isRow(band) && band.cells.map { cells.grid.cells[$0].column }.distinct() == columns
    }
  }

  /// Whether the rows are divided differently.
  private var haveOwnBorders: Bool {
    bands.contains { $0.cells.count > 2 }
      && bands.dropFirst().contains { !haveSameBorders(bands[0], $0) }
  }

  /// Whether values are more than figures, and one has several lines or is a sentence.
  private var holdsText: Bool {
    !holdsFigures && values.contains { cells.lines[$0].count >= 2 || cells.keys[$0].endsSentence }
  }

  /// Whether more than half of the values are figures.
  private var holdsFigures: Bool {
    let values = values
    return values.count { cells.isFigure($0) } * 2 > values.count
  }

  private var values: [Int] {
    cells.grid.cells.indices.filter { !isName[$0] && !cells.keys[$0].isEmpty }
  }
}
