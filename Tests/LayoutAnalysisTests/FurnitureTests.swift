@testable import LayoutAnalysis
import PlanModel
import Testing

/// Page numbers, running heads, column headings and slugs. Furniture repeats: a real heading at the
/// top of a page is none.
@Suite struct FurnitureTests {
  /// Sentences, so that no two pages of a test are alike.
  static let sentences = [
    "市民とともに計画を進めます。", "水辺を守る活動を広げます。", "道路と橋を順に直します。", "子どもの学びを支えます。",
    "商いを営む人を応援します。", "災害に備えて訓練を行います。", "高齢者の暮らしを見守ります。", "古いまちなみを生かします。",
    "森の手入れを続けます。", "窓口の手続を減らします。",
  ]

  /// Pages of two sentences, with lines above and below them.
  private func book(
    _ count: Int, top: (Int) -> String? = { _ in nil }, bottom: (Int) -> String? = { _ in nil }
  ) -> Analysis {
    Analysis(
      pages: (0..<count).map { index in
        [top(index), Self.sentences[index], Self.sentences[(index + 3) % 10], bottom(index)]
          .compactMap { $0 }.joined(separator: "\n\n")
      })
  }

  // MARK: Page numbers

  @Test(arguments: [
    "#", "- # -", "－ # －", "-#-", "◦ # ◦", "〜 # 〜", "#/80", "# / 80", "P.#", "p. #", "P#", "#ページ",
    "〔#〕", "[ # ]",
  ])
  func aNumberThatCountsThePagesIsAPageNumber(style: String) {
    func number(_ index: Int) -> String {
      String(style.flatMap { $0 == "#" ? String(index + 11) : String($0) })
    }
    for analysis in [book(5, bottom: number), book(5, top: number)] {
      #expect(analysis.furniture == (0..<5).map { "pageNumber: \(number($0))" })
      #expect(analysis.texts.allSatisfy { $0.hasSuffix("。") })
    }
  }

  @Test func aFewPagesMayHaveNoNumber() {
    let analysis = book(8) { $0 % 3 == 0 ? nil : String($0 + 1) }
    #expect(analysis.furniture == [2, 3, 5, 6, 8].map { "pageNumber: \($0)" })
  }

  /// A leaflet of three pages: its cover has no number, and prints the title that is the head.
  @Test func aShortDocumentHasHeadAndNumbersOnTwoPages() {
    let title = "例示市総合計画"
    let pages = (2...3).map {
      "\(title)\n\n\($0)\n\n\(Self.sentences[$0])\n\n\(Self.sentences[$0 + 3])"
    }
    let analysis = Analysis(pages: ["\(title)\n\n令和7年3月"] + pages)
    #expect(
      Set(analysis.furniture) == ["pageNumber: 2", "header: \(title)", "pageNumber: 3"])
    #expect(analysis.texts.first == title)
    // Without the cover two lines and two numbers say nothing.
    #expect(Analysis(pages: pages).furniture == [])
  }

  @Test(arguments: ["- 18 -", "◦ 62 ◦", "－ 2 －"])
  func anOrnamentedNumberNeedsNoSecondPage(number: String) {
    #expect(Analysis("水辺を守る活動を広げます。\n\n\(number)").furniture == ["pageNumber: \(number)"])
    // Also among other lines, where an extractor left it.
    let lines = Self.sentences.prefix(6).joined(separator: "\n")
    let inside = Analysis("\(lines)\n\(number)\n\(lines)")
    #expect(inside.furniture == ["pageNumber: \(number)"])
  }

  @Test(arguments: ["18", "P.18", "18/80", "〔18〕", "（1）", "●18●", "- 18", "18 -"])
  func otherNumbersNeedACount(number: String) {
    let lines = Self.sentences.prefix(6).joined(separator: "\n")
    #expect(Analysis("\(lines)\n\(number)\n\(lines)").furniture == [])
  }

  @Test func numbersThatDoNotCountStay() {
    let values = ["4", "17", "9", "2", "30"]
    let analysis = book(5) { values[$0] }
    #expect(analysis.furniture == [])
    #expect(analysis.texts.joined().filter { $0.isNumber } == "4179230")
  }

  @Test func twoPagesAreNoCount() {
    #expect(book(2) { "\($0 + 1)" }.furniture == [])
  }

  @Test func aNumberInAListIsNoPageNumber() {
    // 1, 2, 3 stand in the middle of their pages; the pages are numbered 21, 22, 23.
    let pages = (0..<3).map { index in
      let lines = Self.sentences[(index * 3)..<(index * 3 + 3)]
      return
        (lines + lines.reversed() + ["", "\(index + 1)", "取組の名称\(index)", ""] + lines
        + lines.map { "再び" + $0 } + ["\(index + 21)"]).joined(separator: "\n")
    }
    let analysis = Analysis(pages: pages)
    #expect(analysis.furniture == ["pageNumber: 21", "pageNumber: 22", "pageNumber: 23"])
    #expect(analysis.texts.contains("1 取組の名称0") && analysis.texts.contains("3 取組の名称2"))
  }

  @Test func theNumberOfAChapterIsNoPageNumber() {
    let analysis = book(4, top: { "\($0 + 1)\n\n計画の構成\($0)" }, bottom: { "- \($0 + 11) -" })
    withKnownIssue("numbers of chapters that rise with the pages are taken beside the real ones") {
      #expect(analysis.furniture == (11...14).map { "pageNumber: - \($0) -" })
    }
  }

  @Test func aHeadGluedToTheNumberIsFurnitureToo() {
    let analysis = book(4, top: { "－ \($0 + 2) －白波市未来ビジョン" })
    #expect(
      analysis.furniture
        == (2...5).flatMap { ["pageNumber: － \($0) －", "header: 白波市未来ビジョン"] })
  }

  @Test(arguments: ["# 白波市総合計画", "白波市総合計画 #"])
  func aHeadBesideTheNumberIsFurniture(style: String) {
    let analysis = book(
      6,
      top: { index in
        String(style.flatMap { $0 == "#" ? String(index + 143) : String($0) })
      })
    #expect(analysis.texts.allSatisfy { $0.hasSuffix("。") })
  }

  @Test(arguments: [
    ("18", 18), ("- 18 -", 18), ("◦ 62 ◦", 62), ("12/80", 12), ("12 ／ 80", 12), ("P.3", 3),
    ("p．3", 3),
    ("3ページ", 3), ("－ 2 －市のビジョン", 2), ("【5】", 5), ("80/12", nil), ("12/", nil), ("12a", nil),
    ("18 -", nil), ("- 18", nil), ("- a -", nil), ("P.", nil), ("P.3a", nil), ("123456", nil),
    ("", nil),
    ("令和7年", nil), ("-", nil), ("- -", nil), ("2026年", nil), ("1 2", nil),
  ])
  func aNumberIsReadWithItsOrnaments(line: String, value: Int?) {
    #expect(PageNumbers.parse(ScalarSlice(Array(line.unicodeScalars)))?.value == value)
  }

  // MARK: Running heads

  @Test func aLineThatHeadsEveryPageIsAHeader() {
    let analysis = book(6, top: { _ in "碧浜町総合振興計画" })
    #expect(analysis.furniture == Array(repeating: "header: 碧浜町総合振興計画", count: 6))
    #expect(analysis.texts.allSatisfy { $0.hasSuffix("。") })
  }

  @Test func aLineAtTheFootOfEveryPageIsAFooter() {
    let pages = (0..<5).map { index in
      (Self.sentences.map { "\($0)（\(index)）" } + ["碧浜町総合振興計画"]).joined(separator: "\n\n")
    }
    let furniture = Analysis(pages: pages).furniture
    #expect(furniture == Array(repeating: "footer: 碧浜町総合振興計画", count: 5))
  }

  @Test func leftAndRightPagesHaveHeadsOfTheirOwn() {
    let analysis = book(8, top: { $0 % 2 == 0 ? "碧浜町総合振興計画" : "施策の体系と展開" })
    #expect(Set(analysis.furniture) == ["header: 碧浜町総合振興計画", "header: 施策の体系と展開"])
    #expect(analysis.furniture.count == 8)
  }

  @Test func aHeadGoesOnWithTheTitleOfItsChapter() {
    let chapters = ["", "", "", " 海とともに働くまち", " 海とともに働くまち", " 安心のまち"]
    let analysis = book(6, top: { "碧浜町総合振興計画" + chapters[$0] })
    #expect(analysis.furniture.count == 6)
    #expect(analysis.texts.allSatisfy { $0.hasSuffix("。") })
  }

  @Test func theTitleOnTheCoverIsNoHead() {
    let pages =
      ["碧浜町総合振興計画\n\n令和9年度から令和18年度まで\n\n碧浜町"]
      + (0..<5).map { "碧浜町総合振興計画\n\n\(Self.sentences[$0])" }
    let analysis = Analysis(pages: pages)
    #expect(analysis.texts.first == "碧浜町総合振興計画")
    #expect(analysis.furniture == Array(repeating: "header: 碧浜町総合振興計画", count: 5))
  }

  @Test(arguments: [
    // On one page, on two pages, or far apart.
    [2], [2, 3], [0, 4, 9],
  ])
  func aHeadingAtThePageTopIsNoFurniture(places: [Int]) {
    let analysis = book(10, top: { places.contains($0) ? "安心して暮らせるまち" : nil })
    #expect(analysis.furniture == [])
    #expect(analysis.texts.count { $0 == "安心して暮らせるまち" } == places.count)
  }

  @Test(arguments: ["【現状と課題】", "■目指す姿", "第1節 水産業"])
  func aLabelledLineThatManyPagesRepeatIsAHeading(line: String) {
    let analysis = book(10, top: { $0 % 2 == 0 ? line : nil })
    #expect(analysis.furniture == [])
    #expect(analysis.texts.count { $0 == line } == 5)
  }

  @Test func aLabelledLineOnAlmostEveryPageIsAHead() {
    #expect(book(10, top: { _ in "第1章 海とともに働くまち" }).furniture.count == 10)
  }

  @Test(arguments: ["市民とともに歩みます。", "1,200 3,400 5.6", "町", "12"])
  func sentencesAndFiguresAreNoHeads(line: String) {
    #expect(book(6, top: { _ in line }).furniture == [])
  }

  @Test func whatRepeatsInsideThePagesIsNoHead() {
    let pages = (0..<6).map { index in
      let lines = Self.sentences.map { "\($0)（\(index)）" }
      return (lines.prefix(5) + ["主な取組の一覧"] + lines.suffix(5)).joined(separator: "\n\n")
    }
    #expect(Analysis(pages: pages).furniture == [])
  }

  // MARK: Column headings

  @Test func columnHeadingsThatPagesRepeatAreFurniture() {
    let analysis = book(2, top: { _ in "施策（大柱） 施策（中柱）と概要" })
    #expect(
      analysis.furniture
        == Array(repeating: "columnHeader: 施策（大柱） 施策（中柱）と概要", count: 2))
    #expect(book(2, top: { _ in "章（分野）" }).furniture.count == 2)
  }

  @Test(arguments: ["区分（人） 割合（％）", "施策 大柱 中柱", "施策（大柱） 概要", "（大柱） 施策（中柱）", "施策（大柱）を進めます。"])
  func otherHeadsOfTablesAreNoColumnHeadings(line: String) {
    #expect(!book(2, top: { _ in line }).furniture.contains { $0.hasPrefix("columnHeader") })
  }

  /// Where the text of a page came out in another order, its headings stand among it.
  @Test func columnHeadingsInsideAPageAreFurnitureWhereTheyStandTogether() {
    let heads = ["章（分野）", "施策（大柱）"]
    func pages(inside: [String]) -> [String] {
      (0..<3).map { index in
        let lines = ["（", "："].flatMap { mark in Self.sentences.map { "\($0)\(mark)\(index)" } }
        return (index < 2 ? heads + lines : lines.prefix(16) + inside + lines.suffix(4))
          .joined(separator: "\n\n")
      }
    }
    let found = Analysis(pages: pages(inside: heads)).furniture
    #expect(found == (0..<3).flatMap { _ in heads.map { "columnHeader: \($0)" } })
    // One alone, or twice, may be text.
    for inside in [["施策（大柱）"], ["施策（大柱）", "施策（大柱）"]] {
      #expect(Analysis(pages: pages(inside: inside)).furniture.count == 4)
    }
  }

  @Test func columnHeadingsOnOnePageStay() {
    #expect(book(4, top: { $0 == 1 ? "施策（大柱） 施策（中柱）と概要" : nil }).furniture == [])
  }

  // MARK: Slugs

  @Test(arguments: [
    "白波市総合計画.indb 3 15/05/22 20:57", "01_honbun.indd 12", "表紙.ai 1", "P001-020.qxd 26.3.31 10:15",
  ])
  func aPrintersSlugIsFurniture(slug: String) {
    let analysis = Analysis("水辺を守る活動を広げます。\n\(slug)\n道路と橋を順に直します。")
    #expect(analysis.furniture == ["slug: \(slug)"])
    #expect(analysis.texts == ["水辺を守る活動を広げます。", "道路と橋を順に直します。"])
  }

  @Test(arguments: ["表紙.ai", "計画.indd を開く", "www.example.jp 3", ".ai 3", "15/05/22 20:57"])
  func aFileNameAloneIsNoSlug(line: String) {
    #expect(Analysis("水辺を守る。\n\(line)\n道を直す。").furniture == [])
  }

  // MARK: Numbers beside heads, titles that their pages repeat

  @Test(arguments: ["#例示市みどりの計画", "# 例示市みどりの計画", "例示市みどりの計画 #"])
  func aNumberBesideARepeatedHeadIsAPageNumber(style: String) {
    func head(_ index: Int) -> String {
      style.map { $0 == "#" ? String(index + 4) : String($0) }.joined()
    }
    let analysis = book(5, bottom: head)
    #expect(
      analysis.furniture.filter { $0.hasPrefix("pageNumber") }
        == (4...8).map { "pageNumber: \($0)" })
    #expect(analysis.furniture.filter { $0 == "header: 例示市みどりの計画" }.count == 5)
    #expect(analysis.texts.allSatisfy { $0.hasSuffix("。") })
  }

  @Test func numbersThatDoNotCountPagesAreNone() {
    // The same words behind numbers that stand still, or jump.
    let jumps = [3, 9, 2, 14, 5]
    #expect(book(5) { "\(jumps[$0])年間の取組のまとめ" }.furniture == [])
  }

  /// Pages of a part, each with its title in the middle of the page.
  private func parts(_ pages: [Int], _ title: (Int) -> String) -> Analysis {
    let sentences = Self.sentences
    var texts: [String] = []
    for (part, count) in pages.enumerated() {
      for page in 0..<count {
        let at = texts.count
        let body = (0..<6).map { sentences[($0 * 3 + at) % 10] }
        let heading = page == 0 ? [title(part + 1)] : []
        texts.append(
          (heading + body[..<4] + [title(part + 1)] + body[4...]).joined(separator: "\n\n"))
      }
    }
    return Analysis(pages: texts)
  }

  @Test func titlesThatThePagesOfTheirPartRepeatAreFurniture() {
    let names = ["水と緑のまち", "学びのまち", "働くまち"]
    let analysis = parts([4, 3, 3]) { "基本目標\($0) \(names[$0 - 1])" }
    for (index, name) in names.enumerated() {
      #expect(analysis.texts.filter { $0 == "基本目標\(index + 1) \(name)" }.count == 1)
    }
    #expect(analysis.furniture.filter { $0 == "header: 基本目標1 水と緑のまち" }.count == 4)
  }

  @Test func titlesThatEveryPartHasAreNone() {
    let analysis = Analysis(
      pages: (0..<6).map { page in
        let sentences = (0..<8).map { Self.sentences[(page + $0 * 3) % 10] }
        return (sentences[..<4] + ["1 現状と課題", sentences[4], "2 施策の方向"] + sentences[5...])
          .joined(separator: "\n\n")
      })
    #expect(analysis.texts.filter { $0 == "1 現状と課題" }.count == 6)
    #expect(analysis.texts.filter { $0 == "2 施策の方向" }.count == 6)
    #expect(analysis.furniture == [])
  }
}
