import PlanModel
import Testing

/// Text that was printed vertically comes out one or two characters a line.
@Suite struct VerticalLabelTests {
  /// A text printed vertically.
  private func vertical(_ text: String, by gap: String = "\n") -> String {
    text.map(String.init).joined(separator: gap)
  }

  @Test(arguments: ["\n", "\n\n"])
  func aLabelPrintedOnceStaysInTheBody(gap: String) {
    let analysis = Analysis(
      "水辺を守る活動を広げます。\n\n\(vertical("計画の構成", by: gap))\n\n道路と橋を順に直します。")
    #expect(
      analysis.blocks == ["水辺を守る活動を広げます。", "vertical: 計画の構成", "道路と橋を順に直します。"])
    #expect(analysis.layout.blocks[1].lineCount == 5)
  }

  @Test func linesOfTwoCharactersBelongToIt() {
    let analysis = Analysis("水辺を守ります。\n第\n2\n章\n交\n通\n・上\n下水\n道\n道路を直します。")
    #expect(analysis.blocks[at: 1] == "vertical: 第2章交通・上下水道")
  }

  @Test(arguments: ["施策の体系", "施 策 の 体 系"])
  func aTabThatRepeatsALineIsFurniture(line: String) {
    let analysis = Analysis("\(line)\n\n水辺を守ります。\n\n\(vertical("施策の体系"))\n\n道路を直します。")
    #expect(analysis.furniture == ["thumbIndex: 施策の体系"])
    #expect(analysis.texts.count == 3)
  }

  @Test func aTabThatRepeatsATabIsFurniture() {
    let pages = ["水辺を守ります。", "道路を直します。"].map { $0 + "\n\n" + vertical("第4章施策") }
    let analysis = Analysis(pages: pages)
    #expect(analysis.blocks.filter { $0.hasPrefix("vertical") } == ["vertical: 第4章施策"])
    #expect(analysis.furniture == ["thumbIndex: 第4章施策"])
  }

  @Test(arguments: ["T\n\n◦ 12 ◦", "◦ 12 ◦\n\nT", "T\n\n- 3 -"])
  func aTabBesideThePageNumberIsFurniture(order: String) {
    let analysis = Analysis(
      "水辺を守ります。\n\n" + order.replacing("T", with: vertical("環境・緑")) + "\n\n道を直します。")
    #expect(analysis.furniture.contains("thumbIndex: 環境・緑"))
    #expect(analysis.furniture.count == 2)
    #expect(analysis.texts == ["水辺を守ります。", "道を直します。"])
  }

  @Test(arguments: [
    // Cells of a table and torn headings have two or three lines.
    "総\n\n務", "健康\n福祉", "水\n\n緑\n\n海",
    // Numbers, marks and letters are no label.
    "10\n20\n30\n40\n50", "●\n●\n●\n●\n●", "-\n-\n-\n-\n-", "A\nB\nC\nD",
    // Lines of three characters and more.
    "水と緑\n道と橋\n学ぶ子\n商う人",
  ])
  func shortLinesAreNoLabel(lines: String) {
    let analysis = Analysis("水辺を守る活動を広げます。\n\n\(lines)\n\n道路と橋を順に直します。")
    #expect(!analysis.blocks.contains { $0.hasPrefix("vertical") })
    #expect(analysis.furniture == [])
  }

  @Test func theNumberOfThePageIsNoPartOfTheLabel() {
    let analysis = Analysis("水辺を守ります。\n\n7\n\n環\n境\n・緑\nの\n章\n\n8\n\n道路を直します。")
    #expect(analysis.blocks.contains("vertical: 環境・緑の章"))
    #expect(
      analysis.texts.contains { $0.contains("7") } && analysis.texts.contains { $0.contains("8") })
  }

  @Test func aBulletAndAWordBehindTheLabelBelongToWhatFollows() {
    let analysis = Analysis("水辺を守ります。\n\n計\n画\nの\n構\n成\n\n施策\n\n水辺の整備\n\n計\n画\nの\n推\n進\n●\n通学路の点検")
    #expect(
      analysis.blocks.filter { $0.hasPrefix("vertical") } == ["vertical: 計画の構成", "vertical: 計画の推進"])
    #expect(analysis.texts.contains("施策"))
    #expect(analysis.texts.contains { $0.hasPrefix("●") })
  }

  @Test func aLabelEndsWithItsPage() {
    let analysis = Analysis("水辺を守ります。\n計\n画\u{0C}の\n構\n道を直します。")
    #expect(!analysis.blocks.contains { $0.hasPrefix("vertical") })
  }

  @Test func theLabelOfADivisionIsNoPartOfAVerticalLabel() {
    let analysis = Analysis("水\n緑\nの\n町\n第1\n町の姿\n\n水辺を守ります。")
    #expect(analysis.blocks.prefix(2) == ["vertical: 水緑の町", "第1 町の姿"])
  }
}
