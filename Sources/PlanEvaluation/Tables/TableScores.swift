public import PlanModel

/// How well the tables of a document were found.
public struct TableScores: Sendable, Hashable {
  /// A table of the gold, or one too many.
  public struct Table: Sendable, Hashable {
    /// The first page that the table stands on; nil where that is not known.
    public var page: Int?
    /// The caption; empty where there is none.
    public var caption: String
    /// The texts of its first row that has any, folded, with ` ¦ ` between them.
    public var firstRow: String

    init(_ table: EvaluationTable) {
      page = table.pages.min()
      caption = table.caption
      let row = table.rows.first { row in row.contains { !$0.text.isEmpty } } ?? []
      firstRow = row.map { String(String.UnicodeScalarView($0.text)) }.joined(separator: " ¦ ")
    }
  }

  /// A table of the gold with how alike its partner is.
  public struct Match: Sendable, Hashable {
    /// The gold's table.
    public var table: Table
    /// Whether the candidate has a table that was taken for this one.
    public var isFound: Bool
    /// TEDS, from 0 to 1; 0 where it was not found, nil where the gold's table is too large.
    public var teds: Double?
    /// TEDS of the structure alone, all cells taken for empty; nil and 0 as for ``teds``.
    public var structure: Double?
    /// Whether it was found with the same number of header rows.
    public var hasSameHeaderRows: Bool
  }

  /// The tables of the gold in its order.
  public let matches: [Match]
  /// The candidate's tables that are none of the gold's, in reading order.
  public let surplus: [Table]

  /// Compares the tables of a document with those of the gold.
  ///
  /// - Parameters:
  ///   - gold: the tables that a reader of the document sees.
  ///   - document: the document to score; nil where there is none, which has no tables.
  public init(gold: [GoldTable], document: PlanDocument?) {
    self.init(
      gold: gold.map(EvaluationTable.init),
      candidate: document.map(EvaluationTable.tables(of:)) ?? [])
  }

  init(gold: [EvaluationTable], candidate: [EvaluationTable]) {
    let partners = TableMatching.partners(gold: gold, candidate: candidate)
    matches = zip(gold, partners).map { table, partner in
      guard let partner else {
        return Match(
          table: Table(table), isFound: false, teds: 0, structure: 0, hasSameHeaderRows: false)
      }
      let figures = TableSimilarity.figures(gold: table, candidate: candidate[partner])
      return Match(
        table: Table(table), isFound: true, teds: figures?.teds, structure: figures?.structure,
        hasSameHeaderRows: table.headerRows == candidate[partner].headerRows)
    }
    let taken = Set(partners.compactMap(\.self))
    surplus = candidate.indices.filter { !taken.contains($0) }.map { Table(candidate[$0]) }
  }

  /// The mean TEDS of the gold's tables; nil where it has none that can be measured.
  public var teds: Double? { Self.mean(matches.map(\.teds)) }

  /// The mean TEDS of their structure alone; nil as for ``teds``.
  public var structure: Double? { Self.mean(matches.map(\.structure)) }

  /// Share of the gold's tables that were found with the same number of header rows; nil without
  /// tables in the gold.
  public var headerRows: Double? { Self.mean(matches.map { $0.hasSameHeaderRows ? 1 : 0 }) }

  /// Number of the gold's tables that were found.
  public var found: Int { matches.count(where: \.isFound) }

  static func mean(_ figures: [Double?]) -> Double? {
    let known = figures.compactMap(\.self)
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }
}

extension TableScores.Table: CustomStringConvertible {
  /// Page, caption and first row, as in `table page 5 人口の推移 ｜ 区分 ¦ 平成17年度`.
  public var description: String {
    let title = String(String.UnicodeScalarView(caption.unicodeScalars.prefix(40)))
    let row = String(String.UnicodeScalarView(firstRow.unicodeScalars.prefix(100)))
    return "table page \(page.map(String.init) ?? "?") \(title.isEmpty ? "" : title + " ")｜ \(row)"
  }
}
