import Testing

/// The outline of the second of five slides, below its title; two spaces of indent a level.
func boxedSlide(_ title: String, _ build: (inout Sheets) -> Void) throws -> [String] {
  var sheets = Sheets()
  sheets.add("鈴懸市総合計画の策定について", atPageTop: true, atPageBottom: true)
  sheets.breakPage()
  sheets.add(title, atPageTop: true)
  build(&sheets)
  for title in ["検討の体制", "策定の日程", "今後の予定"] {
    sheets.breakPage()
    sheets.add(title, atPageTop: true)
    sheets.add("詳しくは次回にお示しします", lostBullet: true)
  }
  let lines = try sheets.outline.split(separator: "\n").map(String.init)
  let start = try #require(lines.firstIndex { $0.hasSuffix("｜ \(title)") })
  let end = try #require(lines.firstIndex { $0.hasSuffix("｜ 検討の体制") })
  let depth = lines[start].prefix { $0 == " " }.count + 2
  return lines[(start + 1)..<end].map { String($0.dropFirst(depth)) }
}

extension Sheets {
  /// Three boxes whose names, values and texts came out as two runs.
  mutating func addPlanBoxes() {
    for label in ["基本構想", "12年間", "基本計画", "6年間", "実施計画", "3年間"] { add(label) }
    for text in ["大切にする考え方を示すもの", "施策を分野ごとに整理するもの", "事業の内容と費用を明らかにするもの"] {
      add(text, lostBullet: true)
    }
  }
}

/// What `Sheets.addPlanBoxes` is read as, with what was put into each box.
func planBoxes(_ parts: [[String]] = [[], [], []]) -> [String] {
  ["section ｜ 基本構想", "  item ｜ 12年間", "  item ｜ 大切にする考え方を示すもの"] + parts[0]
    + ["section ｜ 基本計画", "  item ｜ 6年間", "  item ｜ 施策を分野ごとに整理するもの"] + parts[1]
    + ["section ｜ 実施計画", "  item ｜ 3年間", "  item ｜ 事業の内容と費用を明らかにするもの"] + parts[2]
}
