/// A table as a gold file (`NAME.tables.json`, a list of these) says it is.
///
/// The rows are those of HTML: a cell that a span of another covers is left out, and each cell stands in
/// the first free column.
public struct GoldTable: Sendable, Hashable, Decodable {
  /// A cell.
  public struct Cell: Sendable, Hashable, Decodable {
    /// The text.
    public var text: String
    /// How many rows the cell covers, from 1.
    public var rowSpan: Int
    /// How many columns the cell covers, from 1.
    public var columnSpan: Int
    /// Whether the cell is a header.
    public var isHeader: Bool

    /// Makes a cell.
    public init(_ text: String, rowSpan: Int = 1, columnSpan: Int = 1, isHeader: Bool = false) {
      self.text = text
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
      self.isHeader = isHeader
    }

    private enum CodingKeys: String, CodingKey {
      case text
      case rowSpan = "rowspan"
      case columnSpan = "colspan"
      case isHeader = "header"
    }

    /// Reads an object with the keys `text`, `rowspan`, `colspan` and `header`; only the text must
    /// be there.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      self.init(
        try values.decode(String.self, forKey: .text),
        rowSpan: try values.decodeIfPresent(Int.self, forKey: .rowSpan) ?? 1,
        columnSpan: try values.decodeIfPresent(Int.self, forKey: .columnSpan) ?? 1,
        isHeader: try values.decodeIfPresent(Bool.self, forKey: .isHeader) ?? false)
    }
  }

  /// Number of the page on which the table starts, from 1; nil where the file does not say.
  public var page: Int?
  /// The caption; nil or empty where there is none.
  public var caption: String?
  /// The rows from the top, their cells from left to right.
  public var rows: [[Cell]]

  /// Makes a table.
  public init(page: Int?, caption: String? = nil, rows: [[Cell]]) {
    self.page = page
    self.caption = caption
    self.rows = rows
  }
}
