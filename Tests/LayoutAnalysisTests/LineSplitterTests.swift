import PlanModel
import Testing

/// Lines with two labels, which are two cells of one row, are cut in two.
@Suite struct LineSplitterTests {
  /// A page on which （1）, 1, ● and ◇ head lines of their own.
  private func texts(_ line: String) -> [String] {
    let analysis = Analysis(
      """
      （1）商店街の活性化
      1 商工業と観光
      ●創業相談窓口の設置
      ◇まちなみを生かす

      \(line)

      （2）起業と事業承継の支援
      2 交通と上下水道
      ●後継者の育成支援
      ◇商いを学び合う
      """)
    return Array(analysis.texts.dropFirst(4).dropLast(4))
  }

  @Test(arguments: [
    ("（3）災害対策の推進 1 災害対策・防犯", ["（3）災害対策の推進", "1 災害対策・防犯"]),
    ("【目指す姿】 ●こども・若者の人権の尊重", ["【目指す姿】", "●こども・若者の人権の尊重"]),
    ("【目指す姿】●こども・若者の人権の尊重", ["【目指す姿】●こども・若者の人権の尊重"]),
    ("【目指す姿】 ◇古い蔵や街道を生かします。", ["【目指す姿】 ◇古い蔵や街道を生かします。"]),
    ("●通学路の安全点検 （3）交通安全の推進", ["●通学路の安全点検", "（3）交通安全の推進"]),
    ("3 交通\u{3000}（3）交通安全\u{3000}●通学路の点検", ["3 交通", "（3）交通安全", "●通学路の点検"]),
  ])
  func aSecondLabelStartsALineOfItsOwn(line: String, expected: [String]) {
    #expect(texts(line) == expected)
  }

  @Test(arguments: [
    // The same class twice: a row of values, or one label inside another.
    "（3）施策（1）と施策 （2）の関係", "●継続 ●新規",
    // A sentence, an open bracket, no white space, no label at the head.
    "（3）道路の整備は、 1 日も早く進める必要があります。", "（3）交通（安全 1 施設を含む）の推進",
    "（3）道路の整備●橋の点検", "市の取組 ●橋の点検",
    // A class that heads no line of the document by itself.
    "（3）道路の整備 ◆橋の点検", "（3）道路の整備 ①橋の点検",
    // Nothing wide behind the second label; labels that never split.
    "（3）事業費の推移 1 200", "（3）参加者の数 1 a", "（3）期間 ※検討中", "（3）道路の整備 ・橋の点検",
    // A table of contents.
    "（3）交通安全の推進 ……………… 1 交通",
  ])
  func oneLabelStays(line: String) {
    let scalars = page(line)[0].scalars
    let analysis = Analysis("（1）商店街\n1 商工業\n●窓口\n（2）起業\n2 交通\n●支援\n\n\(line)")
    #expect(analysis.layout.lines.last?.scalars == scalars)
    #expect(!analysis.diagnostics.contains("line-split-at-label"))
  }

  @Test func aLineTooLongForTwoCellsStays() {
    let half = String(repeating: "通学路の安全点検と", count: 5)
    #expect(texts("（3）\(half) 3 \(half)").count == 1)
  }

  @Test(arguments: [
    (
      "■事業費\u{3000}＊金額は見込みである。\u{3000}\u{3000}（単位：百万円）",
      ["■事業費", "＊金額は見込みである。", "（単位：百万円）"]
    ),
    ("■人口の見通し\u{3000}（単位：人）", ["■人口の見通し", "（単位：人）"]),
    ("人口の見通し\u{3000}※各年4月1日", ["人口の見通し", "※各年4月1日"]),
    // A small gap, another bracket.
    ("人口の見通し ※各年4月1日", ["人口の見通し ※各年4月1日"]),
    ("人口の見通し\u{3000}（人）", ["人口の見通し\u{3000}（人）"]),
  ])
  func aNoteBehindACaptionStartsALine(line: String, expected: [String]) {
    #expect(Analysis(line).texts == expected)
  }

  @Test func aUnitBehindACaptionWithoutAMarkStartsALineToo() {
    withKnownIssue("the unit is cut off and then joined again as a gloss of the caption") {
      #expect(Analysis("人口の見通し\u{3000}（単位：人）").texts == ["人口の見通し", "（単位：人）"])
    }
  }

  @Test func splitsAreToldAndKeepTheirPlaces() throws {
    let analysis = Analysis("●道\n●橋の点検\n【目指す姿】 ●川の保全")
    let lines = analysis.layout.lines
    try #require(lines.count == 4)
    #expect(lines[2].width + lines[3].width == analysis.pages[0][2].width)
    #expect(lines[2].rawOffsets.first == 23 && lines[2].rawOffsets.last == 41)
    #expect(lines[3].rawOffsets.first == 42)
    let diagnostic = try #require(analysis.layout.diagnostics.first)
    #expect(diagnostic.id == "line-split-at-label" && diagnostic.severity == .note)
    #expect(diagnostic.message.hasPrefix("1 lines"))
  }

  @Test func aRepairOfLettersIsStillToldBehindASplit() {
    let analysis = Analysis("基 本 理 念\n●橋の点検\n●道の整備\n【目指す姿】 ●川の保全")
    #expect(analysis.diagnostics == ["letter-spacing-closed", "line-split-at-label"])
  }
}
