import PlanModel
import Testing

/// Labels of divisions and tabs whose characters an extractor wrote on lines of their own.
@Suite struct DivisionTabTests {
  @Test func aDivisionBesideItsHeadingIsATab() {
    let analysis = Analysis("第\n２\n章\n第２章 まちの現状\n人口は緩やかに減り続けています。")
    #expect(analysis.layout.furniture.map(\.kind) == [.thumbIndex])
    #expect(analysis.texts.contains("第2章 まちの現状"))
  }

  @Test func aDivisionThatStandsOnlyThereIsALabel() {
    let analysis = Analysis("第\n２\n章\nまちの現状\n人口は緩やかに減り続けています。")
    #expect(analysis.layout.furniture.isEmpty)
    #expect(analysis.blocks.contains("vertical: 第2章"))
  }

  @Test func threeLinesThatAreNoDivisionStayText() {
    #expect(Analysis("第\n２\n回\n会議の記録").layout.furniture.isEmpty)
  }

  @Test func tabsAtTheEdgesOfPagesAreFurnitureFromTheFirstPageOn() {
    let tab = "健\n康\n・\n福\n祉"
    let bodies = ["保健師が家庭を訪ねます。", "教室を毎月開きます。", "相談の窓口を設けます。"]
    let analysis = Analysis(bodies.map { "\($0)\n\(tab)" }.joined(separator: "\u{C}"))
    #expect(analysis.layout.furniture.map(\.kind) == [.thumbIndex, .thumbIndex, .thumbIndex])
  }

  @Test func whatStandsInsidePagesAsWellIsNoTab() {
    let tab = "健\n康\n・\n福\n祉"
    let bodies = ["保健師が家庭を訪ねます。", "教室を毎月開きます。", "相談の窓口を設けます。"]
    let pages = bodies.map { "\($0)\n\(tab)" } + ["分野は次のとおりです。\n\(tab)\n以上の分野を定めます。"]
    #expect(Analysis(pages[3]).layout.furniture.isEmpty)
    #expect(Analysis(pages.joined(separator: "\u{C}")).layout.furniture.count < 4)
  }

  @Test func pageNumbersOfChaptersBesideHeads() {
    let pages = (1...4).map { number in
      let chapter = number <= 2 ? 3 : 4
      let title = chapter == 3 ? "都市の姿" : "全体構想"
      return
        "第\(chapter)章 \(title) \(chapter)-\(number <= 2 ? number : number - 2)\n本文の\(["一", "二", "三", "四"][number - 1])頁目です。"
    }
    let furniture = Analysis(pages.joined(separator: "\u{C}")).layout.furniture
    #expect(furniture.filter { $0.kind == .pageNumber }.count == 4)
  }
}
