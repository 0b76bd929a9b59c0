import PlanModel
import Testing

@testable import LayoutAnalysis

/// Tables whose parts differ: cells that span all rows of one, rows that the end of a page cuts.
@Suite struct ContinuedTableTests {
  private func rows(_ pages: PlacedPage...) -> [[[String]]] {
    let layout = Analysis(placed: pages).layout
    return layout.blocks.filter { $0.kind == .table }.map { table in
      table.rows.map { row in row.map { layout.text(of: $0.pieces).string } }
    }
  }

  private let heads = ["", "令和7年度", "令和8年度"]

  /// A page whose table has a column fewer, as its first cells span the first two columns.
  private func part(_ number: Int, _ xs: [Float], _ rows: [[String]]) -> PlacedPage {
    var page = PlacedPage(number)
    let ys = (0...rows.count).map { 60 + 20 * Float($0) }
    page.fillTable(xs, ys, rows)
    return page
  }

  @Test(arguments: [("令和8年度", 1), ("令和9年度", 2)])
  func aPartWhoseCellsSpanColumnsBelongsToTheTable(head: String, count: Int) {
    let first = part(
      1, [60, 120, 200, 300, 400],
      [["", ""] + heads.dropFirst(), ["確保", "施設", "512", "488"], ["方策", "事業", "12", "14"]])
    let next = part(
      2, [60, 200, 300, 400], [["", "令和7年度", head], ["過不足", "128", "152"]])
    let found = rows(first, next)
    #expect(found.count == count)
    #expect(count == 2 || found.first?.last == ["過不足", "", "128", "152"])
  }

  /// The second page repeats the head and goes on in the fourth cell of the row before.
  @Test(arguments: [("素案の推計は人口ビジョンによるものです。御指摘を踏まえ、", true), ("素案のとおりとします。", false)])
  func aRowThatThePageCutsGoesOn(answer: String, goesOn: Bool) {
    let xs: [Float] = [60, 100, 240, 560]
    let head = ["No", "意見", "市の考え方"]
    let first = part(1, xs, [head, ["3", "図が小さい。", "直します。"], ["4", "推計が過大である。", answer]])
    let next = part(2, xs, [head, ["", "", "同じ図に併記しました。"], ["5", "空き家が多い。", "追記します。"]])
    let found = rows(first, next)
    #expect(found.count == 1)
    #expect(found.first?.count == (goesOn ? 4 : 5))
    #expect(!goesOn || found.first?[2].last == answer + "同じ図に併記しました。")
  }
}
