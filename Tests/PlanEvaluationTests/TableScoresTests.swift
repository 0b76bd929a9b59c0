import Foundation
import PlanModel
import Testing

@testable import PlanEvaluation

@Suite("Tables of a document")
struct TableScoresTests {
  private let first = [["指標", "単位", "目標"], ["人口", "人", "45,000"]]
  private let second = [["事業名", "担当課"], ["道路補修事業", "土木課"]]

  @Test("a table that is missing counts 0, one too many is told")
  func countsMissingTables() {
    let scores = TableScores(
      gold: [goldTable(first), goldTable(page: 2, second)],
      document: planDocument([
        Node(kind: .section, children: [tableNode(first)]),
        tableNode(page: 2, [["氏名"], ["架空"]]),
      ]))
    #expect(scores.teds == 0.5)
    #expect(scores.structure == 0.5)
    #expect(scores.matches.map(\.isFound) == [true, false])
    #expect(scores.found == 1)
    #expect(scores.surplus.map(\.description) == ["table page 2 ｜ 氏名"])
    #expect(scores.matches[1].table.description == "table page 2 ｜ 事業名 ¦ 担当課")
  }

  @Test("a document without tables has no TEDS, and one that is not there scores 0")
  func handlesNothing() {
    #expect(TableScores(gold: [], document: planDocument([tableNode(first)])).teds == nil)
    #expect(TableScores(gold: [], document: planDocument([tableNode(first)])).surplus.count == 1)
    let scores = TableScores(gold: [goldTable(first)], document: nil)
    #expect(scores.teds == 0 && scores.headerRows == 0)
  }

  @Test("tables of a page are told apart by what they say, whatever their order")
  func matchesByContent() {
    let scores = TableScores(
      gold: [goldTable(first), goldTable(second)],
      document: planDocument([tableNode(second), tableNode(first)]))
    #expect(scores.teds == 1)
    #expect(scores.surplus.isEmpty)
  }

  @Test("the same table on several pages is matched page by page, and in order on one page")
  func matchesByPage() {
    let again = [first[0], ["人口", "人", "44,000"]]
    let scores = TableScores(
      gold: [goldTable(page: 3, first), goldTable(page: 5, first)],
      document: planDocument([tableNode(page: 4, first), tableNode(page: 5, first)]))
    #expect(scores.matches.map(\.isFound) == [false, true])
    let onOnePage = TableScores(
      gold: [goldTable(first), goldTable(again)],
      document: planDocument([tableNode(first), tableNode(again)]))
    #expect(onOnePage.teds == 1)
  }

  @Test("a table that goes on over the page break is the one that starts on the gold's page")
  func matchesLongTables() {
    var node = tableNode(page: 3, first)
    node.rows += tableNode(page: 4, second).rows
    let scores = TableScores(
      gold: [goldTable(page: 3, first + second)], document: planDocument([node]))
    #expect(scores.teds == 1)
  }

  @Test("a gold that does not say the page is matched by content alone")
  func matchesWithoutPage() {
    let scores = TableScores(
      gold: [goldTable(page: nil, second)],
      document: planDocument([tableNode(page: 7, first), tableNode(page: 9, second)]))
    #expect(scores.teds == 1)
  }

  @Test("header rows are a figure of their own")
  func measuresHeaderRows() {
    let gold = [["#a", "#b"], ["1", "2"]]
    let scores = TableScores(
      gold: [goldTable(gold)], document: planDocument([tableNode([["a", "b"], ["1", "2"]])]))
    #expect(scores.teds == 1)
    #expect(scores.headerRows == 0)
  }

  @Test("the gold's file is a list of tables")
  func readsFiles() throws {
    let text = """
      [{"page": 5, "caption": "■人口の推移", "header_rows": 1, "rows": [
        [{"text": "区分", "rowspan": 2, "colspan": 1, "header": true}, {"text": "計"}], [{"text": ""}]]},
       {"page": null, "caption": "", "header_rows": 0, "rows": []}]
      """
    let tables = try JSONDecoder().decode([GoldTable].self, from: Data(text.utf8))
    #expect(
      tables == [
        goldTable(page: 5, caption: "■人口の推移", [["#区分^2,1", "計"], [""]]),
        goldTable(page: nil, caption: "", []),
      ])
  }

  private static let sharedTables = ["a01", "a03", "a04", "a05", "a06", "a08"].filter {
    FileManager.default.fileExists(
      atPath: SharedFiles.folder.appending(path: "synthetic/\($0).tables.json").path)
  }

  @Test("the shared tables against themselves, put into a document, are 1", arguments: sharedTables)
  func scoresSharedTables(name: String) throws {
    struct HeaderRows: Decodable { var header_rows: Int }
    let data = try Data(
      contentsOf: SharedFiles.folder.appending(path: "synthetic/\(name).tables.json"))
    let gold = try JSONDecoder().decode([GoldTable].self, from: data)
    let scores = TableScores(gold: gold, document: planDocument(gold.map(filledUp)))
    #expect(scores.teds == 1)
    #expect(scores.headerRows == 1)
    #expect(scores.surplus.isEmpty)
    let headerRows = try JSONDecoder().decode([HeaderRows].self, from: data).map(\.header_rows)
    #expect(gold.map { EvaluationTable($0).headerRows } == headerRows)
  }

  /// The node of a gold table: covered cells are there, and empty.
  private func filledUp(_ table: GoldTable) -> Node {
    var grid: [[Cell?]] = Array(repeating: [], count: table.rows.count)
    func set(_ cell: Cell, _ row: Int, _ column: Int) {
      while grid[row].count <= column { grid[row].append(nil) }
      grid[row][column] = cell
    }
    for (number, row) in table.rows.enumerated() {
      var column = 0
      for cell in row {
        while column < grid[number].count, grid[number][column] != nil { column += 1 }
        for down in 0..<cell.rowSpan {
          for right in 0..<cell.columnSpan { set(Cell(text: ""), number + down, column + right) }
        }
        let source = table.page.map { [SourceSpan(page: $0, range: ByteRange(0, 1))] } ?? []
        set(
          Cell(
            text: cell.text, header: cell.isHeader, rowSpan: cell.rowSpan,
            columnSpan: cell.columnSpan, source: source), number, column)
      }
    }
    return Node(
      kind: .table, rows: grid.map { row in Row(cells: row.map { $0 ?? Cell(text: "") }) })
  }
}
