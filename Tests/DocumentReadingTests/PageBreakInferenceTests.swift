import DocumentReading
import PlanModel
import Testing

/// Numbers of the lines, from 1 over the whole document, that start a page behind the first.
private func breaks(_ text: String) throws -> [Int] {
  let document = try readText(text)
  expectSound(document)
  // Nothing is lost by cutting.
  #expect(document.pages.flatMap(\.rawText) == Array(text.utf8))
  var starts: [Int] = []
  var line = 1
  for page in document.pages {
    starts.append(line)
    line += page.lines.count
  }
  return Array(starts.dropFirst())
}

/// Lines of running text, full but for the last of each paragraph, which ends in a full stop.
private func prose(_ count: Int, seed: Int = 0) -> [String] {
  (0..<count).map { index in
    let full = ["市民と行政が共有する理念を大切にし、施策を推", "進していくため、限られた資源を最大限有効に活"]
    return (index + seed) % 5 == 4 ? "用するとともに取り組んでいく。" : full[index % 2]
  }
}

/// Lines with a blank line behind each.
private func doubleSpaced(_ lines: [String]) -> [String] { lines.flatMap { [$0, ""] } }

private func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

@Suite struct PageBreakInferenceTests {
  @Test func aSpaceThatCutsASentenceStartsAPage() throws {
    let lines = prose(32) + [" " + prose(1)[0]] + prose(33, seed: 1) + [" （２）広聴の充実"] + prose(30)
    #expect(try breaks(text(lines)) == [33, 67])
  }

  @Test func theSpaceBelongsToTheNewPage() throws {
    let lines = prose(32) + [" " + prose(1)[0]] + prose(33, seed: 1) + [" （２）広聴の充実"] + prose(30)
    let document = try readText(text(lines))
    #expect(document.pages[1].text.hasPrefix(" 市民"))
    #expect(document.pages[2].lineTexts[0] == " （２）広聴の充実")
    let diagnostic = try #require(document.diagnostics.first)
    #expect(document.diagnostics.count == 1)
    #expect(diagnostic.id == "page-break-inferred")
    #expect(diagnostic.severity == .note)
    #expect(
      diagnostic.message == "no form feeds; 2 page breaks inferred before line 33, 67")
  }

  @Test func inDoubleSpacedTextAMissingBlankLineIsTheSign() throws {
    var lines = doubleSpaced(prose(30))
    lines.removeLast()
    // Indents of one space behind a blank line are not.
    lines += doubleSpaced([" 第２章 計画の考え方"] + prose(9) + [" 施策の実行の成果を検証する。"] + prose(20))
    #expect(try breaks(text(lines)) == [60])
  }

  @Test func bulletsThatLostTheirGlyphAreNoBreaks() throws {
    let list = ["", " 8月8日", " 基本方針の共", "有", "", " 進め方の共有", "", " 調査結果の共有", ""]
    var lines = ["方針について", " １．目的"] + prose(14) + list
    lines += prose(12) + list + prose(8) + [" ２．構造"] + prose(20) + list
    lines += prose(10) + [" ３．考え方"] + prose(25)
    let found = try breaks(text(lines))
    let starts = found.map { lines[$0 - 1] }
    #expect(starts == [" １．目的", " ２．構造", " ３．考え方"])
  }

  @Test func anIndentOfOneSpaceBeforeEachParagraphIsNoBreak() throws {
    let paragraph = [" 市民と行政が共有する理念を大切にし、施策を"] + prose(4).map { $0 } + ["進めていく。"]
    let lines = (0..<20).flatMap { _ in paragraph }
    #expect(try breaks(text(lines)).isEmpty)
  }

  @Test func textSetByColumnsHasNoBreaks() throws {
    let lines = (0..<10).flatMap { _ in
      prose(14) + [" １．総則", "     目的          第１条", "     期間          第２条"]
    }
    #expect(try breaks(text(lines)).isEmpty)
  }

  @Test func runningHeadsShowPages() throws {
    let page = [" 第６次みどり市総合計画"] + prose(30)
    let lines = (0..<5).flatMap { _ in page }
    #expect(try breaks(text(lines)) == [32, 63, 94, 125])
  }

  @Test func threeEmptyLinesPartPagesWhereBlankLinesCarryASpace() throws {
    let page = prose(12).flatMap { [$0 + " ", "", " ", ""] }
    let lines = page.dropLast() + ["", "", ""] + page.dropLast() + ["", "", ""] + page
    #expect(try breaks(text(Array(lines))) == [51, 101])
  }

  @Test func threeEmptyLinesElsewhereAreWhiteOnThePage() throws {
    let page = doubleSpaced(prose(24))
    #expect(try breaks(text(page + ["", ""] + page + ["", ""] + page)).isEmpty)
    let single = prose(24)
    #expect(try breaks(text(single + ["", "", ""] + single)).isEmpty)
  }

  @Test func aFormFeedAnywhereRulesEvidenceOut() throws {
    let lines = prose(32) + [" " + prose(1)[0]] + prose(33, seed: 1) + [" （２）広聴の充実"] + prose(30)
    let document = try readText(text(lines) + "\u{0C}終わり\n")
    #expect(document.pages.count == 2)
    #expect(document.diagnostics.isEmpty)
  }

  @Test func shortTextHasOnePage() throws {
    #expect(try breaks("まえがき\n 第１章\n本文\n 第２章\n").isEmpty)
  }

  /// Real documents, and the lines that start a page as far as their text tells.
  static let seeds: [(String, [Int])] = [
    ("asaka-5-principles", [47, 94, 151, 207, 220]),
    (
      "asaka-6-outline",
      [140, 297, 305, 499, 693, 856, 1022, 1187, 1295, 1431, 1549, 1715, 1849, 2043]
    ),
    ("musashino-5-finance", [58, 135, 315, 395]),
    ("oyama-8-policy", [3, 15, 64, 106, 107, 162, 200]),
    ("saitama-minutes-3", [62, 135, 208]),
  ]

  @Test(.enabled(if: hasShared("seeds"), "needs the shared documents"), arguments: seeds)
  func findsThePagesOfRealDocuments(name: String, lines: [Int]) throws {
    let text = String(decoding: try sharedBytes("seeds/\(name).txt"), as: UTF8.self)
    #expect(try breaks(text) == lines)
  }

  /// How many lines of text lie between two lines, by their numbers from 1.
  private func distance(_ one: Int, _ other: Int, in text: String) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines[(min(one, other) - 1)..<(max(one, other) - 1)].count { line in
      line.contains { !$0.isWhitespace }
    }
  }

  /// Whether each break lies within three lines of text of a page's true start: an extractor may write the number of a
  /// page behind its heads or first lines.
  private func areNear(_ found: [Int], _ expected: Set<Int>, in text: String) -> Bool {
    found.allSatisfy { place in expected.contains { distance(place, $0, in: text) <= 3 } }
  }

  /// Extracted texts with the true form feeds, replaced as the seeds' extractor does: by a space,
  /// with nothing but the end of the line before it.
  @Test(
    .enabled(if: hasShared("synthetic"), "needs the shared documents"),
    arguments: ["a01", "a02", "a03", "a04", "a05", "a06", "a08"])
  func findsReplacedFormFeedsAndInventsNone(name: String) throws {
    for variant in ["raw", "pypdf", "layout"] {
      let text = String(
        decoding: try sharedBytes("synthetic/\(name).\(variant).txt"), as: UTF8.self)
      let pages = text.split(separator: "\u{0C}").map { $0.filter { $0 != "\r" } }
      var expected: Set<Int> = []
      var replaced = ""
      for page in pages {
        while replaced.hasSuffix("\n\n") { replaced.removeLast() }
        if !replaced.isEmpty {
          if !replaced.hasSuffix("\n") { replaced += "\n" }
          expected.insert(replaced.utf8.count { $0 == 0x0A } + 1)
          replaced += " "
        }
        replaced += page.drop { $0 == "\n" }
      }
      let found = try breaks(replaced)
      #expect(areNear(found, expected, in: replaced), "\(variant)")
      if variant == "raw" { #expect(found.count * 10 >= expected.count * 9, "\(variant)") }
    }
  }

  /// The same with the form feeds left out: only the printed numbers tell the pages. Of the outline in three columns not
  /// half of the pages have one.
  @Test(
    .enabled(if: hasShared("synthetic"), "needs the shared documents"),
    arguments: ["a01", "a02", "a03", "a04", "a05", "a06", "a08"])
  func findsPagesByTheirNumbers(name: String) throws {
    for variant in ["raw", "layout"] {
      let text = String(
        decoding: try sharedBytes("synthetic/\(name).\(variant).txt"), as: UTF8.self)
      var expected: Set<Int> = []
      var removed = ""
      for page in text.split(separator: "\u{0C}").map({ $0.filter { $0 != "\r" } }) {
        if !removed.isEmpty { expected.insert(removed.utf8.count { $0 == 0x0A } + 1) }
        removed += page
      }
      let found = try breaks(removed)
      #expect(areNear(found, expected, in: removed), "\(variant)")
      if name != "a02" { #expect(found.count * 10 >= expected.count * 8, "\(variant)") }
    }
  }
}
