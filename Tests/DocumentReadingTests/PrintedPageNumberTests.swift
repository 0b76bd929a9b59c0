import DocumentReading
import PlanModel
import Testing

/// Page breaks told by printed page numbers, in text without form feeds.
@Suite struct PrintedPageNumberTests {
  /// Numbers of the lines, from 1 over the whole document, that start a page behind the first.
  private func breaks(_ lines: [String]) throws -> [Int] {
    let text = lines.joined(separator: "\n") + "\n"
    let document = try readText(text)
    expectSound(document)
    #expect(document.pages.flatMap(\.rawText) == Array(text.utf8))
    var line = 1
    return document.pages.map { page in
      defer { line += page.lines.count }
      return line
    }.dropFirst().map { $0 }
  }

  /// The lines of a page, none of which opens with a label.
  private func page(_ count: Int, _ seed: Int) -> [String] {
    (0..<count).map { index in
      (index + seed) % 5 == 4
        ? "暮らしの場を整えます。" : "水辺の道を歩く人が年に\(seed * 40 + index)人増え、川沿いの店にも客が戻ったことから、"
    }
  }

  /// Numbers at the feet: each page is `count` lines and its number.
  private func book(_ pages: Int, _ count: Int, foot: (Int) -> String) -> [String] {
    (1...pages).flatMap { page(count, $0) + [foot($0)] }
  }

  @Test(arguments: ["- # -", "－ # －", "#/40", "P.#", "#ページ", "# 例示市みどりの計画", "例示市みどりの計画　#"])
  func numbersWithOrnamentOrHeadEndPages(style: String) throws {
    let lines = book(5, 9) { number in style.replacing("#", with: String(number)) }
    #expect(try breaks(lines) == [11, 21, 31, 41])
  }

  @Test func fullWidthNumbersCountAsWell() throws {
    #expect(try breaks(book(4, 12) { "－　\(["０", "１", "２", "３", "４"][$0])　－" }) == [14, 27, 40])
  }

  @Test func numbersBeforeTheirPagesStartThem() throws {
    let lines = (1...5).flatMap { ["- \($0) -"] + page(9, $0) }
    #expect(try breaks(lines) == [11, 21, 31, 41])
  }

  @Test func aCoverAndSomePagesMayHaveNoNumber() throws {
    let lines =
      ["例示市みどりの計画", "例示市"] + page(10, 0) + page(10, 1) + ["- 3 -"] + page(10, 2) + ["- 4 -"]
      + page(20, 3)
      + ["- 6 -"] + page(10, 4) + ["- 7 -"]
    #expect(try breaks(lines) == [24, 35, 56])
  }

  @Test func numbersAloneNeedPagesOfText() throws {
    #expect(try breaks(book(5, 14) { String($0) }) == [16, 31, 46, 61])
    // Rows of a table, cell by cell.
    let rows = (1...9).flatMap { ["\($0)", "水路改修事業", "農林課", "1,200", "900", "継続"] }
    #expect(try breaks(page(6, 0) + rows + page(6, 1)).isEmpty)
  }

  @Test func whatCountsWithOtherTextsIsNoPageNumber() throws {
    let headings = (1...6).flatMap {
      ["\($0) \(["森", "川", "海", "里", "町", "人"][$0 - 1])を守る取組"] + page(9, $0)
    }
    #expect(try breaks(headings).isEmpty)
  }

  @Test func numbersOfOnePartOfTheTextAreNoPageNumbers() throws {
    #expect(try breaks(book(3, 8) { "- \($0) -" } + page(120, 1)).isEmpty)
  }

  @Test func textWithFormFeedsKeepsThem() throws {
    let text = book(4, 9) { "- \($0) -" }.joined(separator: "\n") + "\n\u{0C}" + "終わり\n"
    #expect(try readText(text).pages.count == 2)
  }
}
