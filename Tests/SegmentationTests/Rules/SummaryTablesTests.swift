import PlanModel
import Testing

/// Tables at the end of the last section whose rows go through all sections.
@Suite struct SummaryTablesTests {
  static let sections = [
    ("防災", "自主防災組織の結成を促し、避難所の備蓄品を増やします。"), ("交通", "乗合タクシーの区域を広げ、駅前広場を改修します。"),
    ("教育", "学校図書館に司書を置き、給食センターを建て替えます。"), ("財政", "公共施設マネジメントを進め、基金を積み立てます。"),
  ]
  static let all = [
    "自主防災組織への補助", "避難所の備蓄品の購入", "乗合タクシーの運行", "駅前広場の改修工事", "学校図書館の司書の配置",
    "公共施設マネジメントの推進",
  ]

  @Test func rowsThroughAllSectionsStandBehindThem() {
    #expect(parent(of: Self.all) == "基本計画")
  }

  /// A note below a table does not bind it to the section.
  @Test func notesStandBehindIt() {
    #expect(parent(of: Self.all, behind: "※金額は見込み") == "基本計画")
  }

  @Test(
    "leaves the table in its section",
    arguments: [
      // The rows of one section, also where one is of another.
      [
        "公共施設マネジメントの研修", "公共施設マネジメントの公表", "公共施設の台帳", "基金を積み立てる額", "基金を積み立てる年", "駅前広場の売店",
      ],
      // Too few rows.
      Array(all.prefix(5)),
      // In no order.
      ["乗合タクシーの運行", "自主防災組織への補助", "学校図書館の司書の配置", "避難所の備蓄品の購入", "公共施設マネジメントの推進", "駅前広場の改修工事"],
      // Rows of which no section speaks.
      ["自主防災組織への補助", "乗合タクシーの運行", "学校図書館の司書の配置", "港の浚渫", "農道の舗装", "林道の開設", "漁船の検査"],
    ])
  func otherTablesStay(rows: [String]) {
    #expect(parent(of: rows) == "財政")
  }

  /// A table directly below its heading, and one before more text, belong to the section.
  @Test func tablesOfTheirSectionStay() {
    #expect(parent(of: Self.all, lastText: false) == "財政")
    #expect(parent(of: Self.all, behind: "・財政の見通しを毎年公表します。") == "財政")
  }

  /// The title of the heading above the table.
  private func parent(
    of rows: [String], lastText: Bool = true, behind: String? = nil
  ) -> String? {
    var sheets = Sheets()
    sheets.add("第2編 基本計画")
    for (number, section) in Self.sections.enumerated() {
      sheets.add("第\(number + 1)章 \(section.0)")
      if lastText || number < Self.sections.count - 1 { sheets.add(section.1) }
    }
    sheets.add(table: rows.map { [$0, "8", "8"] })
    if let behind { sheets.add(behind) }
    func find(_ nodes: [Node], below title: String?) -> String? {
      for node in nodes {
        if node.kind == .table { return title }
        if let found = find(node.children, below: node.text) { return found }
      }
      return nil
    }
    return find(sheets.body, below: nil)
  }
}
