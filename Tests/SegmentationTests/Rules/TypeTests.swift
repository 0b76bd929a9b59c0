import PlanModel
import Testing

@testable import Segmentation

/// Blocks with type, one line each.
private func layout(_ blocks: [(text: String, size: Float, isBold: Bool)]) -> Layout {
  var layout = Layout(lines: [])
  var offset: UInt32 = 0
  for (index, block) in blocks.enumerated() {
    let scalars = block.text.scalars
    let style = LineStyle(size: block.size, isBold: block.isBold)
    let end = offset + UInt32(block.text.utf8.count)
    let box = Box(left: 60, top: Double(index) * 20, right: 300, bottom: Double(index) * 20 + 10)
    layout.lines.append(
      TextLine(
        page: 1, verbatim: scalars, raw: offset..<end,
        geometry: LineGeometry(box: box, style: style)))
    layout.blocks.append(
      Block(pieces: [Piece(line: index, 0..<scalars.count)], page: 1, style: style))
    offset = end + 1
  }
  return layout
}

private let text = "町は、全ての町民が安心して暮らすことができる町をつくるため、この計画を定めます。"

@Suite struct DisplayTypeTests {
  /// Whether a short block beside running text of 10 points is display type, and whether small.
  private func read(
    _ size: Float, isBold: Bool = false, textIsBold: Bool = false
  ) -> (isDisplay: Bool, isSmall: Bool) {
    let layout = layout([(text, 10, textIsBold), ("基本理念", size, isBold)])
    let type = DisplayType(layout)
    return (type.holds(layout.blocks[1]), type.isSmall(layout.blocks[1]))
  }

  @Test func largerTypeIsDisplayType() {
    #expect(read(12).isDisplay)
    #expect(read(11.1).isDisplay)
    #expect(!read(10.5).isDisplay)
    #expect(!read(10).isDisplay)
  }

  @Test func boldTypeIsWhereTheTextIsNot() {
    #expect(read(10, isBold: true).isDisplay)
    #expect(!read(9.5, isBold: true).isDisplay)
    #expect(!read(10, isBold: true, textIsBold: true).isDisplay)
  }

  @Test func notesAreSmall() {
    #expect(read(8).isSmall)
    #expect(read(9).isSmall)
    #expect(!read(9.5).isSmall)
    #expect(!read(12).isSmall)
  }

  @Test func theTextIsWhatMostCharactersAreSetIn() {
    // Many short headings do not make the text.
    let layout = layout(
      [(text, 10, false)] + Array(repeating: ("見出し", Float(14), false), count: 5))
    #expect(DisplayType(layout).holds(layout.blocks[3]))
    #expect(!DisplayType(layout).holds(layout.blocks[0]))
  }

  @Test func withoutTypeThereIsNone() {
    var sheets = Sheets()
    sheets.add("基本理念")
    #expect(!DisplayType(sheets.layout).holds(sheets.layout.blocks[0]))
    #expect(!DisplayType(sheets.layout).isSmall(sheets.layout.blocks[0]))
  }
}

@Suite struct TypeStepTests {
  /// The steps of headings of these sizes.
  private func steps(_ sizes: [Float]) -> [Int?] {
    let layout = layout(sizes.map { ("第1章 総論", $0, false) })
    let candidates = CandidateReader(layout: layout).candidates()
    let steps = TypeSteps(candidates, layout)
    return candidates.map(steps.step)
  }

  @Test func sizesWithinATwentiethAreOne() {
    #expect(steps([20, 16, 12]) == [0, 1, 2])
    #expect(steps([16, 15.5, 12]) == [0, 0, 1])
    #expect(steps([16, 15, 12]) == [0, 1, 2])
    #expect(steps([12, 20, 12, 16]) == [2, 0, 2, 1])
  }
}

@Suite struct DatedEntryTests {
  private func fields(_ lines: [String]) -> Int {
    var sheets = Sheets()
    for line in lines { sheets.add(line) }
    var layout = sheets.layout
    var candidates = CandidateReader(layout: layout).candidates()
    DatedEntries.apply(&candidates, layout: &layout)
    return candidates.count { $0.reading == .field }
  }

  private let chronicle = ["令和2年12月　基本方針の策定", "令和3年4月　審議会の設置", "令和3年10月1日　町民の集い"]

  @Test func linesOfDatesAndEventsAreFieldsNamedByTheirDates() {
    #expect(fields(chronicle) == 3)
    #expect(fields(chronicle + ["令和4年度　計画の公表"]) == 4)
  }

  /// ⇒ says what came of an entry, inside a chronicle and behind it; behind two dates it is an answer.
  @Test func arrowsGoOnInTheirEntry() throws {
    func outline(_ lines: [String]) throws -> [Substring] {
      var sheets = Sheets()
      for line in lines { sheets.add(line) }
      return try sheets.outline.split(separator: "\n")
    }
    #expect(
      try outline([chronicle[0], "⇒旧方針の廃止", chronicle[1], chronicle[2], "⇒町民憲章の改正"]) == [
        "field 令和2年12月 ｜ 基本方針の策定 ⇒旧方針の廃止", "field 令和3年4月 ｜ 審議会の設置",
        "field 令和3年10月1日 ｜ 町民の集い ⇒町民憲章の改正",
      ])
    let two = try outline([chronicle[0], "⇒旧方針の廃止", chronicle[1]])
    #expect(two.allSatisfy { !$0.contains("策定 ⇒") })
  }

  @Test func threeOfThemStandBehindEachOther() {
    #expect(fields(Array(chronicle.prefix(2))) == 0)
    #expect(fields([chronicle[0], chronicle[1], "町の動き", chronicle[2]]) == 0)
  }

  @Test func whiteSpacePartsDateAndText() {
    #expect(fields(["令和2年12月に策定した", "令和3年4月に設置した", "令和3年10月に集まった"]) == 0)
    #expect(fields(["2月　策定の開始", "3月　審議会の設置", "4月　町民の集い"]) == 0)
    #expect(fields(["策定の年　基本方針", "設置の年　審議会の", "開始の年　町民の集"]) == 0)
  }
}
