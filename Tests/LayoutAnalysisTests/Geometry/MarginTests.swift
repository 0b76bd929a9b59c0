import PlanModel
import Testing

@testable import LayoutAnalysis

/// Pages of text between a head and a foot.
private func document(
  _ count: Int, _ set: (inout PlacedPage, Int) -> Void
) -> [PlacedPage] {
  (1...count).map { number in
    var page = PlacedPage(number)
    set(&page, number)
    for row in 0..<8 {
      let text = "頁\(number)の行\(row)です。"
      page.place(row % 2 == 0 ? text : "この計画について書かれた" + text, 60, 160 + Double(row) * 40)
    }
    return page
  }
}

@Suite struct MarginTests {
  @Test func aHeadThatChangesWithTheChapterIsAHead() {
    let analysis = Analysis(
      placed: document(8) { page, number in
        page.place(number <= 4 ? "第1章 総論" : "第2章 各論", 60, 40, size: 8)
        page.place("\(number)", 300, 770, size: 8)
      })
    #expect(analysis.furniture.count { $0 == "header: 第1章 総論" } == 4)
    #expect(analysis.furniture.count { $0 == "header: 第2章 各論" } == 4)
    #expect(analysis.furniture.count { $0.hasPrefix("pageNumber") } == 8)
    #expect(analysis.texts.joined().count { $0 == "行" } == 64)
  }

  @Test func numbersThatStartAgainWithEachChapter() {
    let numbers = ["1-1", "1-2", "1-3", "2-1", "2-2", "2-3"]
    let analysis = Analysis(
      placed: document(6) { page, number in
        page.place(number <= 3 ? "第1章 総論" : "第2章 各論", 60, 770, size: 8)
        page.place(numbers[number - 1], 500, 770, size: 8)
      })
    #expect(analysis.furniture.count { $0.hasPrefix("pageNumber") } == 6)
    #expect(analysis.furniture.count { $0.hasPrefix("footer") } == 6)
    // Numbers of headings leave pages out.
    let headings = Analysis(
      placed: document(6) { page, number in
        if number % 2 == 0 { page.place("2-\(number)", 60, 130) }
      })
    #expect(headings.furniture.isEmpty)
  }

  @Test func aNumberInTheLineOfAFootIsNoTextOfItsOwn() {
    let analysis = Analysis(
      placed: document(6) { page, number in
        page.place("0\(number)  碧浜町総合計画 基本構想", 60, 770, size: 8)
      })
    #expect(analysis.furniture.count { $0.hasPrefix("footer") } == 6)
  }

  /// Sheets of policies start their second pages with one heading.
  @Test func aHeadingThatPagesStartWithIsNoHead() {
    func heads(size: Double) -> Int {
      Analysis(
        placed: document(9) { page, number in
          if number % 2 == 0 { page.place("施策の展開", 60, 60, size: size) }
          page.place(number % 2 == 0 ? "成果指標" : "現状と課題", 60, 500, size: 14)
        }
      ).furniture.count
    }
    #expect(heads(size: 14) == 0)
    #expect(heads(size: 8) == 4)
  }

  /// The title of the chapter, which the feet repeat, is set larger at the top of its first page.
  @Test func theHeadingThatFeetRepeatStays() {
    let analysis = Analysis(
      placed: document(6) { page, number in
        if number == 1 { page.place("第3章 目指すべき都市の姿", 60, 80, size: 18) }
        page.place("第3章 目指すべき都市の姿", 60, 770, size: 8)
      })
    #expect(analysis.furniture.count == 6)
    #expect(analysis.texts.contains("第3章 目指すべき都市の姿"))
  }

  @Test func titlesOfSlidesAreNoHeads() {
    let titles = ["人口の推移", "財政の状況", "産業の振興", "福祉の充実", "教育の推進", "防災の強化"]
    let analysis = Analysis(
      placed: document(6) { page, number in page.place(titles[number - 1], 60, 40, size: 20) })
    #expect(analysis.furniture.isEmpty)
    #expect(titles.allSatisfy(analysis.texts.contains))
  }

  @Test func threeQuartersOfTheTextsOfABandRepeat() {
    func heads(_ texts: [String]) -> Int {
      Analysis(
        placed: document(texts.count) { page, number in page.place(texts[number - 1], 60, 40) }
      ).furniture.count
    }
    #expect(heads(["総論", "総論", "総論", "各論", "各論", "各論", "基本", "計画"]) == 8)
    #expect(heads(["総論", "総論", "総論", "各論", "各論", "基本", "計画"]) == 0)
  }

  @Test func aBandStandsOnAFifthOfThePagesAndOnThree() {
    func heads(_ with: Int, of count: Int) -> Int {
      let pages = document(count) { page, number in
        if number <= with { page.place("計画の進め方と体制", 60, 30) }
      }
      return MarginFinder.margins(of: input(pages)).count { !$0.head.isEmpty }
    }
    #expect(heads(3, of: 15) == 3)
    #expect(heads(3, of: 16) == 0)
    #expect(heads(2, of: 8) == 0)
  }

  @Test func aHeadStandsInTheOuterSeventhOfThePage() {
    // 14 % of 800 points are 112.
    func isHead(_ y: Double) -> Bool {
      var pages = document(6) { page, _ in page.place("碧浜町総合振興計画", 60, y) }
      // What stands above it on one page is no furniture, so that only the place decides.
      for index in pages.indices where index % 2 == 0 {
        pages[index].place("頁\(index)の終わりの行です。", 60, 640)
      }
      return MarginFinder.margins(of: input(pages)).contains { !$0.head.isEmpty }
    }
    #expect(isHead(100))
    #expect(!isHead(125))
  }

  @Test(arguments: [(1.5, true), (4, false)])
  func aBandStandsAtOneHeight(step: Double, isBand: Bool) {
    // Each page a little lower than the one before.
    let pages = document(4) { page, number in
      page.place("碧浜町総合振興計画", 60, 30 + Double(number) * step)
    }
    #expect(MarginFinder.margins(of: input(pages)).allSatisfy { !$0.head.isEmpty } == isBand)
  }

  @Test func aBandHasOneSize() {
    let pages = document(4) { page, number in
      let size = 9 + Double(number)
      page.place("碧浜町総合振興計画", 60, 40 - size / 2, size: size)
    }
    #expect(MarginFinder.margins(of: input(pages)).allSatisfy { $0.head.isEmpty })
  }

  @Test func aHeadingThatManySectionsRepeatIsNoHeadWherePagesStartWithText() {
    let pages = document(8) { page, number in
      page.place(number % 2 == 0 ? "現状と課題" : "頁\(number)は文で始まります。", 60, 60)
    }
    #expect(MarginFinder.margins(of: input(pages)).allSatisfy { $0.head.isEmpty })
  }

  @Test func headsOfColumnsBetweenRulesBelongToTheirTable() {
    let pages = document(4) { page, _ in
      page.ruleTable([60, 160, 260, 400], [40, 60, 120])
      page.place("区分", 70, 44)
    }
    #expect(MarginFinder.margins(of: input(pages)).allSatisfy { $0.head.isEmpty })
    // A box by itself is no table.
    let boxes = document(4) { page, _ in
      page.ruleTable([60, 160], [40, 60])
      page.place("区分", 70, 44)
    }
    #expect(MarginFinder.margins(of: input(boxes)).allSatisfy { $0.head.count == 1 })
  }

  @Test func onTwoPagesAllHasToRepeatAndItsNumbersToRise() {
    func feet(_ texts: [String]) -> Int {
      Analysis(
        placed: document(texts.count) { page, number in page.place(texts[number - 1], 300, 770) }
      ).furniture.count
    }
    #expect(feet(["1", "2"]) == 2)
    #expect(feet(["碧浜町", "碧浜町"]) == 2)
    #expect(feet(["1", "5"]) == 0)
    #expect(feet(["碧浜町", "終わり"]) == 0)
    #expect(feet(["1"]) == 0)
  }

  private func input(_ pages: [PlacedPage]) -> LayoutInput {
    var input = LayoutInput()
    for page in pages { input.append(page: page.lines, sheet: page.sheet) }
    return input
  }
}
