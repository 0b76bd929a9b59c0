import LayoutAnalysis
import PlanModel
import Testing

/// Two lines that came out side by side are cut apart where nothing speaks for a table.
@Suite struct MergedLinesTests {
  private static let around = """
    市民が安心して暮らせるまちを目指します。
    駅前の広場を歩きやすくします。
    公共交通の利便を高めます。
    空き家の活用を進めます。
    """

  private func analysis(_ lines: String) -> Analysis {
    Analysis(Self.around + "\n" + lines + "\n" + Self.around)
  }

  @Test(arguments: [
    ("図書館の蔵書を増やします。    学校の体育館を開放します。", ["図書館の蔵書を増やします。", "学校の体育館を開放します。"]),
    (
      "図書館の蔵書を増やします。\u{3000}\u{3000}学校の体育館を開放します。",
      ["図書館の蔵書を増やします。", "学校の体育館を開放します。"]
    ),
    ("す。    公民館の講座を増やします。", ["す。", "公民館の講座を増やします。"]),
    ("(1) 蔵書の充実    本を借りる人が減っています。", ["(1) 蔵書の充実", "本を借りる人が減っています。"]),
  ])
  func linesSideBySideAreCut(line: String, parts: [String]) {
    let analysis = analysis(line)
    #expect(Array(analysis.texts.dropFirst(4).dropLast(4)) == parts)
    #expect(analysis.diagnostics == ["merged-lines-split"])
  }

  @Test(arguments: [
    // A label and its title, a name set apart, a caption, a field, a figure far behind.
    "第1章    計画の策定", "会\u{3000}長    見本太郎", "図3-1    人口の推移", "担当課：    企画政策課の職員",
    "図書館の蔵書を増やします。    12", "図書館の蔵書を増やします。\u{3000}学校の体育館を開放します。",
    // Words of a diagram.
    "消防と救急の体制    安全なまち", "人    口",
    // A row of three cells, and rows whose gaps end at one place.
    "蔵書の充実    図書館の係    継続", "蔵書の充実の推進      図書館の担当\n体育館の開放          学校教育の担当",
  ])
  func otherGapsStay(lines: String) {
    #expect(!analysis(lines).diagnostics.contains("merged-lines-split"))
  }

  @Test func aTextThatKeepsItsColumnsByGapsStays() {
    let lines = (0..<6).map {
      String(repeating: "蔵書を増や", count: $0 % 3 + 1) + "します。    体育館を開放します。"
    }
    #expect(!Analysis(lines.joined(separator: "\n")).diagnostics.contains("merged-lines-split"))
  }
}
