import Foundation
import LayoutAnalysis
import PlanModel
import Testing

/// What holds for every document: random ones, real-looking ones and degenerate ones.
@Suite struct LayoutPropertyTests {
  /// The texts of `corpus/` that are UTF-8.
  static let corpus: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "corpus")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder.appending(path: $0).path }
  }()

  @Test(arguments: 0..<150)
  func everyCharacterOfALineSoupIsInOnePlace(seed: UInt64) {
    var soup = LineSoup(seed: seed)
    for _ in 0..<8 {
      let pages = soup.document()
      #expect(losses(LayoutAnalyzer().analyze(pages), pages) == [], "seed \(seed)")
    }
  }

  @Test(arguments: 150..<200)
  func everyCharacterOfASoupWithDotsIsInOnePlace(seed: UInt64) {
    var soup = LineSoup(seed: seed, dots: true)
    for _ in 0..<8 {
      let pages = soup.document()
      #expect(losses(LayoutAnalyzer().analyze(pages), pages) == [], "seed \(seed)")
    }
  }

  @Test(arguments: 0..<30)
  func everyCharacterOfShuffledDocumentsIsInOnePlace(seed: UInt64) throws {
    // Lines of different documents, in any order and with any page breaks.
    var generator = SeededGenerator(seed: 1_000 + seed)
    let path = try #require(Self.corpus.randomElement(using: &generator))
    var lines = Array(try text(path).unicodeScalars.split(separator: "\n"))
    for _ in 0..<lines.count / 4 {
      lines.swapAt(
        .random(in: lines.indices, using: &generator), .random(in: lines.indices, using: &generator)
      )
    }
    let shuffled = lines.prefix(400).reduce(into: "") { text, line in
      text.unicodeScalars.append(contentsOf: line)
      text += ["\n", "\n", "\n\n", "\u{0C}", " \n"][.random(in: 0..<5, using: &generator)]
    }
    _ = Analysis(shuffled)
  }

  @Test(arguments: corpus)
  func everyCharacterOfARealLookingDocumentIsInOnePlace(path: String) throws {
    let analysis = Analysis(try text(path))
    #expect(analysis.layout.blocks.count > 10)
    #expect(analysis.texts.allSatisfy { !$0.isEmpty })
  }

  @Test func theCorpusIsThere() { #expect(Self.corpus.count >= 10) }

  @Test(arguments: corpus)
  func theSameLinesGiveTheSameLayout(path: String) throws {
    // Sets and dictionaries are seeded anew in each process only; so their order may differ
    // between two that were filled in another order, and documents before must leave no trace.
    let first = Analysis(try text(path))
    _ = LayoutAnalyzer().analyze(pages("第1章 総論\n第2章 各論"))
    let second = Analysis(try text(path))
    #expect(first.blocks == second.blocks)
    #expect(first.furniture == second.furniture)
    #expect(first.dropped == second.dropped)
    #expect(first.layout.diagnostics == second.layout.diagnostics)
  }

  @Test(arguments: corpus)
  func runsAreOnOnePageAndBlocksKnowTheirPages(path: String) throws {
    let layout = Analysis(try text(path)).layout
    func pages(_ pieces: [Piece]) -> Set<Int> {
      Set(pieces.map { layout.lines[Int($0.line)].page })
    }
    #expect(layout.furniture.allSatisfy { pages($0.pieces).count == 1 })
    #expect(layout.dropped.allSatisfy { pages($0.pieces).count == 1 })
    for block in layout.blocks {
      let own = pages(block.pieces + block.rows.joined().flatMap(\.pieces))
      #expect(own.min() == block.page)
      #expect(block.kind == .table || block.rows.isEmpty)
      #expect(block.lineCount >= 1)
    }
    #expect(zip(layout.blocks, layout.blocks.dropFirst()).allSatisfy { $0.page <= $1.page })
  }

  @Test(arguments: corpus)
  func oneBlockIsFirstAndOneIsLastOnItsPage(path: String) throws {
    let blocks = Analysis(try text(path)).layout.blocks
    let pages = blocks.map(\.page)
    let tops = pages.indices.map { $0 == 0 || pages[$0 - 1] != pages[$0] }
    let bottoms = pages.indices.map { $0 == pages.count - 1 || pages[$0 + 1] != pages[$0] }
    // Slides, whose titles moved: see TitleOrderTests.
    withKnownIssue("the edges of the pages are noted before the titles move", isIntermittent: true)
    {
      #expect(blocks.map(\.atPageTop) == tops)
      #expect(blocks.map(\.atPageBottom) == bottoms)
    } when: {
      path.hasSuffix("a07.txt") || path.hasSuffix("slides.txt")
    }
  }

  @Test(arguments: corpus)
  func furnitureAndDroppedRunsStandInSourceOrder(path: String) throws {
    let layout = Analysis(try text(path)).layout
    func order(_ pieces: [Piece]) -> Int { Int(pieces[0].line) << 20 + Int(pieces[0].lower) }
    let furniture = layout.furniture.map { order($0.pieces) }
    let dropped = layout.dropped.map { order($0.pieces) }
    withKnownIssue("runs stand in the order of the passes that found them", isIntermittent: true) {
      #expect(furniture == furniture.sorted())
      #expect(dropped == dropped.sorted())
    }
  }

  @Test func noPagesGiveNothing() {
    let layout = LayoutAnalyzer().analyze([])
    #expect(layout.lines.isEmpty && layout.blocks.isEmpty && layout.furniture.isEmpty)
    #expect(layout.dropped.isEmpty && layout.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "", "\n\n\n", " ", " \n \n \u{3000}\n", "\u{0C}", "\u{0C}\u{0C}\u{0C}", " \n\u{0C}\n \u{0C} ",
  ])
  func blankPagesGiveNoBlocks(text: String) {
    let analysis = Analysis(text)
    #expect(analysis.blocks == [] && analysis.furniture == [] && analysis.dropped == [])
    // Blank lines are counted, not kept.
    #expect(analysis.layout.lines.isEmpty)
  }

  @Test(arguments: [
    "………", "……", "…… 3", "・・・・・・ 12", "\n……\n……\n……\n……", "( ( (", "（（（（\n））））", "「", "」」」」\n「「「「",
    "【\n】\n【】\n〔〕", "第\n第\n第\n第", "※\n※\n※", "1\n2\n3\n4", "1", "-", "- -", "P", "P.", "・", "■ ■",
    "月", "1月\n2月\n3月\n4月", "第1回 第2回", "第1回 第2回\n1月\n2月\n3月\n4月\n", "区分 氏名", "目次", "目次\n1 1 1",
    "1 2 3", "1 2 3\n1 2 3\u{0C}1 2 3", "基本\n施策", "基本\n施策 1", "基本\n施策\n\n題1\n基本\n施策\n\n題2",
    "。", "、\n、\n、", "あ\n\nい\n\nう\n\nえ\n\n", "…1\n…2", "a\u{0C}b\u{0C}c\u{0C}d", ".indd 1",
    "（単位\n\u{3000}（単位", "章　\u{3000}（単位：円）", "\u{10FFFF}\n\u{0301}",
    "\u{FFFD} \u{FFFD} \u{FFFD} \u{FFFD}",
  ])
  func aHandfulOfMarksDoesNoHarm(text: String) {
    _ = Analysis(text)
    _ = Analysis([text, text, text, text, text].joined(separator: "\u{0C}"))
  }

  @Test(arguments: [
    "まちづくりの基本理念を定めます", "1", "・ 協働", "（1）総論 1 各論", "区分 氏名 備考", "1 2 3 4", "あ", "……… 3", "「",
    "第1回 第2回", "基本", "令 和 8 年 度",
  ])
  func tenThousandEqualLinesTakeLittleTime(line: String) {
    let pages = pages(Array(repeating: line, count: 10_000).joined(separator: "\n"))
    var layout = Layout(lines: [])
    let duration = ContinuousClock().measure { layout = LayoutAnalyzer().analyze(pages) }
    #expect(losses(layout, pages) == [])
    // Debug builds on a busy machine: generous, but what is quadratic takes far longer.
    withKnownIssue("each line reads the whole paragraph before it again", isIntermittent: true) {
      #expect(duration < .seconds(15), "\(line): \(duration)")
    } when: {
      line.hasSuffix("定めます")
    }
  }

  @Test(arguments: [
    "字", "あ 。", "1", "1 ", "（", "「」", "………… ", "・ ", "令 ", "第1回 ", "　※", "a", "（単位",
  ])
  func oneLineOfAHundredThousandCharactersTakesLittleTime(unit: String) {
    let text = String(repeating: unit, count: 100_000 / unit.unicodeScalars.count)
    for pages in [pages(text), pages("第1章 総論\n\(text)\n（1）理念\n（2）目標")] {
      var layout = Layout(lines: [])
      let duration = ContinuousClock().measure { layout = LayoutAnalyzer().analyze(pages) }
      #expect(losses(layout, pages) == [])
      #expect(duration < .seconds(15), "\(unit): \(duration)")
    }
  }

  private func text(_ path: String) throws -> String {
    let bytes = try Data(contentsOf: URL(filePath: path))
    return String(decoding: bytes, as: UTF8.self)
      .replacingOccurrences(of: "\r\n", with: "\n")
      .replacingOccurrences(of: "\u{0B}", with: " ")
  }
}

/// Random pages of everything that the passes look at, and near misses of it.
struct LineSoup {
  private var generator: SeededGenerator

  private static let words = [
    "第1章", "第2節", "基本目標1", "施策1-1", "施策", "基本", "（1）", "（2）", "①", "②", "●", "○", "・", "※", "※1",
    "【目指す姿】",
    "【", "】", "（", "）", "「", "」", "目次", "もくじ", "区分", "氏名", "備考", "第1回", "第2回", "8月8日", "10月下旬", "月",
    "1", "2", "3", "12", "1,200", "34.2", "△5", "-", "－", "R7", "R8", "平成", "21", "年度", "令和7年度",
    "12/80",
    "- 3 -", "◦ 62 ◦", "P.3", "P", "計画.indd 3 15/05/22", "（単位：百万円）", "＊", "■事業費",
    "まちづくり", "の", "推進", "を目指します。", "します", "、", "。", "カーボンニ", "ュートラル", "ー", "支え", "合う心", "など", "等",
    "図1", "表2", "写真：", "環", "境", "緑", "A", "ICT", "AI", "担当課", "策定の趣旨", "推進1", "協働の推進2",
    "碧浜町総合振興計画", "施策（大柱）", "施策（中柱）と概要", "令 和 8 年 度", "基 本 理 念", "\u{F06C}", "髙", "𠮷",
  ]

  private let words: [String]

  init(seed: UInt64, dots: Bool = false) {
    generator = SeededGenerator(seed: seed)
    words = Self.words + (dots ? ["…………", "……", "・・・・", "…"] : [])
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func line() -> String {
    var text = chance(20) ? " " : chance(15) ? "\u{3000}" : ""
    for _ in 0...Int.random(in: 0...5, using: &generator) {
      text += words.randomElement(using: &generator) ?? ""
      text += chance(40) ? " " : chance(10) ? "\u{3000}" : ""
    }
    return text
  }

  /// A document of up to seven pages, some of whose lines repeat.
  mutating func document() -> [[TextLine]] {
    let heads = (0..<3).map { _ in line() }
    let numbers = Int.random(in: -2...30, using: &generator)
    return (0..<Int.random(in: 0...7, using: &generator)).map { index in
      var lines: [String] = []
      if chance(60) { lines.append(heads[chance(80) ? 0 : 1]) }
      for _ in 0..<Int.random(in: 0...25, using: &generator) {
        if chance(25) {
          lines.append(["", " ", "\u{3000}"].randomElement(using: &generator) ?? "")
        }
        lines.append(chance(10) ? heads[2] : chance(10) ? lines.last ?? "" : line())
        if chance(8) {
          lines += ["第", "4", "章", "環", "境", "・緑"].prefix(Int.random(in: 1...6, using: &generator))
        }
      }
      if chance(70) { lines.append(chance(50) ? "\(index + numbers)" : "- \(index + numbers) -") }
      return page(lines.joined(separator: "\n"), number: index + 1)
    }
  }
}
