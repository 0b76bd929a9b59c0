import PlanModel
import Testing

@testable import Segmentation

/// Points that speak of the table below and came out behind it.
@Suite struct ForwardReferencesTests {
  @Test func pointsThatSpeakOfTheTableBelowStandBeforeIt() {
    #expect(kinds(["・計画は三層で構成します。", "・以下の図のとおり、役割を分けます。"]) == [.item, .item, .table])
  }

  @Test func otherPointsStayBehindTheTable() {
    #expect(kinds(["・計画は三層で構成します。", "・上の表のとおり、役割を分けます。"]) == [.table, .item, .item])
  }

  /// What the points speak of is there, below them.
  @Test func pointsBeforeAnotherTableStay() {
    #expect(
      kinds(["・次の表のとおり、役割を分けます。"], secondTable: true) == [.table, .item, .table])
  }

  private func kinds(_ points: [String], secondTable: Bool = false) -> [NodeKind] {
    var sheets = Sheets()
    sheets.add("第1章 進め方")
    sheets.add(table: [["会議", "役割"], ["委員会", "協議"]])
    for point in points { sheets.add(point) }
    if secondTable { sheets.add(table: [["会議", "回数"], ["委員会", "3"]]) }
    let body = Segmenter().segment(sheets.layout).body
    return body.first?.children.map(\.kind) ?? []
  }
}
