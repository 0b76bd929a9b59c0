import PlanModel
import Testing

@testable import Segmentation

@Suite struct ScrambledOutlineTests {
  private func repaired(_ layout: Layout) -> (
    candidates: [Candidate], layout: Layout, diagnostics: [Diagnostic]
  ) {
    var layout = layout
    var candidates = CandidateReader(layout: layout).candidates()
    let contents = ContentsTable(candidates, layout: layout)
    EnumeratorReading.apply(&candidates, layout: layout, contents: contents)
    UnlabelledTitles.apply(&candidates, layout: layout, contents: contents)
    let diagnostics = ScrambledOutline.repair(&candidates, layout: &layout)
    return (candidates, layout, diagnostics)
  }

  @Test func aChapterInAnyOrderIsPutInOrder() {
    let segmentation = Segmenter().segment(layout(scrambledChapter))
    // Tiers may be named or not; what counts here is what stands under what.
    let tree = outline(segmentation.body).map {
      $0.replacing("policy ", with: "section ")
    }
    #expect(tree == repairedChapter)
    let repair = segmentation.diagnostics.first { $0.id == "scrambled-outline-repaired" }
    #expect(repair?.page == 1)
    #expect(repair?.message.contains("2 titles in order of their numbers") == true)
  }

  @Test func anOutlineInOrderStaysAsItIs() {
    let lines = page(
      1,
      [
        "|第1章 安全", "1 防災", "【目指す姿】", "◇誰もが災害に備えるまちを目指します。", "（1）防災体制の強化", "●防災訓練の実施",
        "●備蓄倉庫の整備 等", "（2）消防の充実", "●消防団への加入促進", "●消防車両の更新 等", "2 上下水道", "（1）水道の安定供給",
        "●水道管の耐震化", "●水道料金の見直し 等",
      ])
    let result = repaired(layout(lines))
    #expect(result.diagnostics.isEmpty)
    #expect(result.candidates.map(\.block) == Array(lines.indices))
  }

  @Test func withoutColumnsNothingIsTouched() {
    // The same text under a horizontal label: a list of titles may stand behind a list of points.
    let lines = scrambledChapter.map {
      var line = $0
      line.isVertical = false
      return line
    }
    let result = repaired(layout(lines))
    #expect(result.diagnostics.isEmpty)
    #expect(result.candidates.map(\.block) == Array(lines.indices))
  }

  @Test func titlesThatCouldChangePlacesAreTold() {
    let lines = page(
      1,
      [
        "【目指す姿】", "◇災害に備えます。", "●訓練 等", "●備品 等", "【目指す姿】", "◇水を届けます。", "●料金 等", "●工事 等", "|第1章 安全",
        "（2）乙の仕事", "（2）丙の仕事", "1 甲", "2 丁", "（1）戊の仕事", "（1）己の仕事",
      ])
    let result = repaired(layout(lines))
    #expect(result.diagnostics.contains { $0.id == "scrambled-outline-unsure" })
  }

  @Test func chaptersOnOnePageAreLeft() {
    var lines = scrambledChapter
    lines.append(FixtureLine(text: "第2章 教育", page: 1, isVertical: true))
    let result = repaired(layout(lines))
    #expect(result.candidates.map(\.block) == Array(lines.indices))
    #expect(result.diagnostics.map(\.id).contains("scrambled-outline-unsure"))
  }

  @Test func textOfOneCellOnTwoPagesIsJoined() {
    let lines =
      page(1, Array(scrambledChapter.map(\.text).prefix(11)) + ["●浸水対策を進めるための"])
      + page(1, ["|第1章 安全"])
      + page(1, Array(scrambledChapter.map(\.text).suffix(7)).dropLast() + ["通水式"])
      + page(2, ["体制整備 等"])
    let tree = outline(Segmenter().segment(layout(lines)).body)
    #expect(tree.contains { $0.hasSuffix("item ●浸水対策を進めるための体制整備 等") })
    #expect(tree.contains { $0.hasSuffix("figure 通水式") })
  }

  @Test(arguments: 1...40) func whateverTheOrderEveryPieceIsKeptOnce(_ seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    var lines = scrambledChapter
    lines += page(2, ["（3）消防水利の整", "備", "●消火栓の設置", "表の注", "※水利は市が置く。", "続きの文です。"])
    lines.shuffle(using: &generator)
    for index in lines.indices { lines[index].page = 1 + index * 3 / lines.count }
    let source = layout(lines)
    let result = repaired(source)
    let before = source.blocks.flatMap(\.pieces).flatMap(cells)
    let after = result.candidates.flatMap { result.layout.blocks[$0.block].pieces }.flatMap(cells)
    // A space between two captions is no character of either.
    let spaces = before.filter { source.lines[$0.line].scalars[$0.scalar] == " " }
    #expect(Set(after).count == after.count)
    #expect(Set(before).subtracting(spaces) == Set(after).subtracting(spaces))
    #expect(Set(result.candidates.map(\.block)).count == result.candidates.count)
    let again = repaired(source)
    #expect(again.candidates.map(\.block) == result.candidates.map(\.block))
    #expect(again.diagnostics == result.diagnostics)
  }

  private struct Cell: Hashable {
    var line: Int
    var scalar: Int
  }

  private func cells(_ piece: Piece) -> [Cell] {
    piece.range.map { Cell(line: Int(piece.line), scalar: $0) }
  }
}
