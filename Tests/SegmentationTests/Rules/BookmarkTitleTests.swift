import PlanModel
import Testing

@testable import Segmentation

/// Headings that the file's bookmarks lead to.
@Suite struct BookmarkTitleTests {
  private let titles = ["はじめに", "市の現状", "人口の動き", "これからの市"]

  private func sheets() -> Sheets {
    var sheets = Sheets()
    for title in titles {
      sheets.add(title)
      sheets.add("市は計画に基づいてまちづくりを進め、その成果を毎年確かめてきました。")
    }
    return sheets
  }

  private func headings(_ nodes: [Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      guard node.kind == .section else { return [] }
      return [node.text] + headings(node.children).map { "> " + $0 }
    }
  }

  private func read(_ bookmarks: [Bookmark]) -> Segmentation {
    Segmenter().segment(sheets().layout, bookmarks: bookmarks)
  }

  @Test func theDepthOfBookmarksIsTheLevelOfTheirTitles() {
    let levels = [0, 0, 1, 0]
    let bookmarks = zip(titles, levels).map { Bookmark(level: $1, title: $0, page: 1) }
    #expect(headings(read(bookmarks).body) == ["はじめに", "市の現状", "> 人口の動き", "これからの市"])
    #expect(headings(read([]).body) == titles)
  }

  @Test func bookmarksOfOtherPagesSayNothing() {
    let bookmarks = zip(titles, [0, 0, 1, 0]).map { Bookmark(level: $1, title: $0, page: 7) }
    #expect(headings(read(bookmarks).body) == titles)
    #expect(read(bookmarks).diagnostics.isEmpty)
  }

  @Test func namesOfSlidesSayNothing() {
    let bookmarks = (1...4).map { (page: Int) in
      Bookmark(level: 0, title: "Slide \(page)", page: page)
    }
    #expect(read(bookmarks).diagnostics.isEmpty)
  }

  @Test func aBookmarkWithoutATitleIsReported() {
    let bookmarks = (titles + ["資料編"]).map { Bookmark(level: 0, title: $0, page: 1) }
    let diagnostics = read(bookmarks).diagnostics
    #expect(diagnostics.map(\.id) == ["bookmarks-without-heading"])
    #expect(diagnostics.first?.message.contains("1 of 5") ?? false)
    #expect(diagnostics.first?.message.contains("資料編") ?? false)
  }

  @Test func aPointThatABookmarkLeadsToIsAHeading() {
    var sheets = Sheets()
    let points = ["① 道路の整備", "② 公園の整備", "③ 河川の改修"]
    for point in points { sheets.add(point) }
    let bookmarks = points.map { Bookmark(level: 0, title: $0, page: 1) }
    let body = Segmenter().segment(sheets.layout, bookmarks: bookmarks).body
    #expect(body.map(\.kind) == [.section, .section, .section])
    #expect(Segmenter().segment(sheets.layout).body.allSatisfy { $0.kind == .item })
  }
}
