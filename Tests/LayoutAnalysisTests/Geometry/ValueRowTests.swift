import PlanModel
import Testing

@testable import LayoutAnalysis

/// Values in columns behind the points of a list.
@Suite struct ValueRowTests {
  private func texts(_ rows: [(String, [String])]) -> [String] {
    var page = PlacedPage()
    page.place(lines: ["耐震化と消防水利の充実を進め、地震による被害を減らします。", "次の指標で進み具合を測ります。"], 60, 60)
    for (row, (point, values)) in rows.enumerated() {
      let y = 110 + 16 * Double(row)
      page.place(point, 70, y)
      for (column, value) in values.enumerated() {
        page.place(value, 350 + 70 * Double(column), y)
      }
    }
    return Array(Analysis(page).texts.dropFirst(2))
  }

  @Test func aPointAndItsValuesAreOneText() {
    #expect(
      texts([
        ("・住宅の耐震化率", ["61.5%(R5)", "→75.0%(R11)"]), ("・貯水槽の設置数", ["14基(R5)", "→20基(R11)"]),
        ("・危険空家の除却戸数", ["23戸(R5)", "→50戸(R11)"]),
      ]) == [
        "・住宅の耐震化率 61.5%(R5) →75.0%(R11)", "・貯水槽の設置数 14基(R5) →20基(R11)",
        "・危険空家の除却戸数 23戸(R5) →50戸(R11)",
      ])
  }

  /// What has no figure, or another point, stands for itself.
  @Test func wordsAndPointsAreNoValues() {
    #expect(texts([("・住宅の耐震化", ["・2か所の改修", "→改修中"])]).first == "・住宅の耐震化")
  }
}
