import PlanModel
import Testing

@testable import PlanEvaluation

@Suite("Page furniture")
struct FurnitureScoresTests {
  private func furniture(_ kind: Furniture.Kind, _ text: String, page: Int) -> Furniture {
    Furniture(kind: kind, text: text, source: [SourceSpan(page: page, range: ByteRange(0, 1))])
  }

  private let gold = [
    FurniturePiece(page: 3, group: .pageNumber, text: "◦ 43 ◦"),
    FurniturePiece(page: 3, group: .runningHead, text: "第四次まぼろし市長期計画"),
    FurniturePiece(page: 4, group: .pageNumber, text: "◦ 44 ◦"),
    FurniturePiece(page: 4, group: .thumbIndex, text: "Ⅱ　安全で安心して暮らせるまち"),
  ]

  @Test("pairs by page and folded text")
  func pairsByPageAndText() {
    let scores = FurnitureScores(
      gold: gold,
      document: planDocument(
        [],
        furniture: [
          furniture(.pageNumber, "◦43◦", page: 3),
          furniture(.footer, "第四次まぼろし市 長期計画", page: 3),
          furniture(.pageNumber, "◦ 44 ◦", page: 5),
          furniture(.thumbIndex, "II 安全で安心して暮らせるまち", page: 4),
        ]))
    #expect(scores.all == FurnitureScores.Counts(gold: 4, candidate: 4, pairs: 3))
    #expect(scores.all.precision == 0.75 && scores.all.recall == 0.75)
    #expect(scores.kinds[.pageNumber]?.pairs == 1)
    #expect(scores.kinds[.runningHead]?.recall == 1)
    #expect(scores.missed.map(\.description) == ["furniture page 4 pageNumber ｜ ◦ 44 ◦"])
    #expect(scores.extra.map(\.page) == [5])
  }

  @Test("another kind counts for all pieces and against the kinds")
  func countsKinds() {
    let scores = FurnitureScores(
      gold: [gold[3]],
      document: planDocument([], furniture: [furniture(.header, gold[3].text, page: 4)]))
    #expect(scores.all.precision == 1 && scores.all.recall == 1)
    #expect(scores.kinds[.thumbIndex]?.recall == 0)
    #expect(scores.kinds[.runningHead]?.precision == 0)
    #expect(scores.kinds[.runningHead]?.recall == nil)
  }

  @Test("each piece is paired once, with one of its kind where there is one")
  func pairsOnce() {
    let text = "基本目標１"
    let pieces = [FurnitureGroup.runningHead, .thumbIndex].map {
      FurniturePiece(page: 7, group: $0, text: text)
    }
    let both = FurnitureScores(gold: pieces, candidate: Array(pieces.reversed()))
    #expect(both.kinds.values.allSatisfy { $0.precision == 1 && $0.recall == 1 })
    let one = FurnitureScores(gold: pieces, candidate: [pieces[1]])
    #expect(one.all == FurnitureScores.Counts(gold: 2, candidate: 1, pairs: 1))
    #expect(one.missed == [pieces[0]])
    let three = FurnitureScores(gold: pieces, candidate: pieces + [pieces[0]])
    #expect(three.all.pairs == 2 && three.extra == [pieces[0]])
  }

  @Test("nothing has no figures; sets add up")
  func addsUp() {
    var sum = FurnitureScores()
    #expect(sum.all.precision == nil && sum.all.recall == nil)
    sum.add(FurnitureScores(gold: gold, candidate: []))
    sum.add(FurnitureScores(gold: gold, candidate: gold))
    #expect(sum.all == FurnitureScores.Counts(gold: 8, candidate: 4, pairs: 4))
    #expect(sum.kinds[.pageNumber] == FurnitureScores.Counts(gold: 4, candidate: 2, pairs: 2))
  }

  @Test("the gold's file has a piece a line")
  func readsFiles() throws {
    let text =
      "\u{FEFF}# page\tkind\ttext\r\n3\tpageno\t◦ 43 ◦\r\n\r\n4\ttab\tⅡ\t安全\n5\tcolhead\t施策\n6\thead\t"
    #expect(
      try FurnitureReader.read(Array(text.utf8)) == [
        FurniturePiece(page: 3, group: .pageNumber, text: "◦ 43 ◦"),
        FurniturePiece(page: 4, group: .thumbIndex, text: "Ⅱ\t安全"),
        FurniturePiece(page: 5, group: .columnHeader, text: "施策"),
        FurniturePiece(page: 6, group: .runningHead, text: ""),
      ])
  }

  @Test(
    "a wrong line is told with its number",
    arguments: [
      ("# a\n3\tpageno", "2: not PAGE, KIND and TEXT with tabs between"),
      ("3\tpageno\t1\n0\thead\ta", "2: no number of a page: \"0\""),
      ("x\thead\ta", "1: no number of a page: \"x\""),
      ("1\tHead\ta", "1: no kind of furniture: \"Head\"; there are pageno, head, tab, colhead"),
    ])
  func tellsWrongLines(text: String, message: String) {
    let error = #expect(throws: FurnitureError.self) { try FurnitureReader.read(Array(text.utf8)) }
    #expect(error?.description == message)
  }

  @Test("bytes that are no UTF-8 are told")
  func tellsBytes() {
    let error = #expect(throws: FurnitureError.self) {
      try FurnitureReader.read(Array("1\thead\t".utf8) + [0xFF])
    }
    #expect(error?.description == "1: no UTF-8")
  }
}
