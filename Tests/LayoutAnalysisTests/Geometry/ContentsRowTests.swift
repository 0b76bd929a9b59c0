import PlanModel
import Testing

@testable import LayoutAnalysis

@Suite struct ContentsRowTests {
  /// A page of titles with numbers on their heights, ending at an edge.
  private func page(
    _ entries: [(title: String, number: String)], numbersAt right: (Int) -> Double = { _ in 500 },
    dy: Double = 0
  ) -> PlacedPage {
    var page = PlacedPage()
    for (index, entry) in entries.enumerated() {
      let y = 100 + Double(index) * 22
      page.place(entry.title, 60, y)
      page.place(entry.number, endingAt: right(index), y + dy)
    }
    page.place("この計画は町の将来を示すものです。", 60, 400)
    return page
  }

  private let entries = [
    ("計画の策定にあたって", "3"), ("町の現状と課題", "5"), ("まちづくりの理念", "12"), ("施策の大綱", "18"), ("計画の推進", "25"),
  ].map { (title: $0.0, number: $0.1) }

  private func contents(_ page: PlacedPage) -> [String] {
    Analysis(page).blocks.filter { $0.hasPrefix("contents") }
  }

  @Test func titlesAndTheirNumbersAreEntries() {
    let analysis = Analysis(page(entries))
    #expect(
      analysis.blocks == [
        "contents 3: 計画の策定にあたって", "contents 5: 町の現状と課題", "contents 12: まちづくりの理念",
        "contents 18: 施策の大綱", "contents 25: 計画の推進", "この計画は町の将来を示すものです。",
      ])
    #expect(
      analysis.dropped == ["leader: 3", "leader: 5", "leader: 12", "leader: 18", "leader: 25"])
  }

  @Test func fourEntriesAreEnough() {
    #expect(contents(page(Array(entries.prefix(4)))).count == 4)
    #expect(contents(page(Array(entries.prefix(3)))).isEmpty)
  }

  @Test func numbersRise() {
    // One fall in ten is a slip; in five it is a table.
    var fallen = entries
    fallen.swapAt(1, 2)
    #expect(contents(page(fallen)).isEmpty)
    #expect(contents(page(entries.map { ($0.title, "7") })).isEmpty)
    let many = (1...12).map { (title: "第\($0)の題名", number: "\($0 == 6 ? 4 : $0)") }
    #expect(contents(page(many)).count == 12)
  }

  @Test func numbersEndAtOneEdge() {
    #expect(contents(page(entries) { 500 + Double($0 % 2) * 2 }).count == 5)
    #expect(contents(page(entries) { 500 + Double($0) * 5 }).isEmpty)
  }

  @Test func numbersStandOnTheHeightsOfTheirTitles() {
    #expect(contents(page(entries, dy: 4)).count == 5)
    #expect(contents(page(entries, dy: 6.5)).isEmpty)
  }

  @Test func labelsAndTitlesApartAreOneEntry() {
    var page = PlacedPage()
    for index in 0..<5 {
      page.place("第\(index + 1)章", 60, 100 + Double(index) * 22)
      page.place("題名その\(index)", 140, 100 + Double(index) * 22)
      page.place("\(index * 4 + 1)", endingAt: 500, 100 + Double(index) * 22)
    }
    #expect(contents(page).first == "contents 1: 第1章 題名その0")
    #expect(contents(page).count == 5)
  }

  @Test func aTitleHasLettersAndAtMostThreeParts() {
    #expect(contents(page(entries.map { ("1,200", $0.number) })).isEmpty)
    var page = PlacedPage()
    for index in 0..<5 {
      for column in 0..<4 {
        page.place("値その\(column)", 60 + Double(column) * 90, 100 + Double(index) * 22)
      }
      page.place("\(index * 4 + 1)", endingAt: 500, 100 + Double(index) * 22)
    }
    #expect(contents(page).isEmpty)
  }

  @Test func leadersThatWereDrawnAreDropped() {
    let analysis = Analysis(page(entries.map { ($0.title + "\u{2026}", $0.number) }))
    #expect(analysis.blocks.first == "contents 3: 計画の策定にあたって")
    #expect(analysis.dropped.count { $0 == "leader: \u{2026}" } == 5)
  }
}
