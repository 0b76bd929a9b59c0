import Testing

@testable import PlanEvaluation

/// Every figure on outlines small enough to count by hand.
@Suite("Figures")
struct FigureTests {
  private func score(_ gold: String, _ candidate: String) throws -> Scores {
    Evaluation.score(gold: try tree(gold), candidate: try tree(candidate))
  }

  @Test("heading: F1 over all kinds of heading, on label and title, without brackets")
  func scoresHeadings() throws {
    let scores = try score(
      "part ｜ 基本構想\nchapter 第１章 ｜ まち\nsection 【目指す姿】 ｜",
      "part ｜ 基本構想\nsection ｜ 第1章　まち\nsection ｜ 目指す姿\nsection ｜ 余計")
    #expect(scores.heading == 6.0 / 7)
    #expect(scores.item == nil && scores.text == nil && scores.row == nil && scores.cell == nil)
  }

  @Test("heading: another number is another heading, however alike the rest")
  func needsDigitsOfHeadings() throws {
    let title = "安心して暮らせる支え合いのまちづくりの推進"
    #expect(try score("chapter 第２章 ｜ \(title)", "chapter 第３章 ｜ \(title)").heading == 0)
    #expect(try score("chapter 第２章 ｜ \(title)", "chapter 第２章 ｜ \(title)と").heading == 1)
    // 第二章 has no digits to disagree.
    #expect(try score("chapter 第二章 ｜ \(title)", "chapter 第三章 ｜ \(title)").heading == 1)
  }

  @Test("item: F1 on text alone, whatever the marker")
  func scoresItems() throws {
    let scores = try score("item ● ｜ 相談窓口\nitem ● ｜ 見守り", "item ・ ｜ 相談窓口\nitem ｜ 配食")
    #expect(scores.item == 0.5)
    #expect(scores.heading == nil)
  }

  @Test("item: alike from nine tenths on, digits or not")
  func scoresAlikeItems() throws {
    #expect(try score("item ｜ 一二三四五六七八九十", "item ｜ 一二三四五六七八九千").item == 1)
    #expect(try score("item ｜ 一二三四五六七八九", "item ｜ 一二三四五六七八千").item == 0)
    #expect(try score("item ｜ 一二三四五六七八九1", "item ｜ 一二三四五六七八九2").item == 1)
  }

  @Test("text: paragraphs, fields, notes and figures are matched together, label included")
  func scoresText() throws {
    let scores = try score(
      "field 計画期間 ｜ ５年間\nnote ※ ｜ 暫定値\nfigure ｜ 図1", "paragraph ｜ 計画期間5年間\nnote ｜ ※暫定値")
    #expect(scores.text == 0.8)
    #expect(scores.kind == 1.0 / 3)
  }

  @Test("row and cell: a row in one cell is found, and its cells are not")
  func scoresRows() throws {
    let gold = "table ｜\n  row ｜ 区分 ¦ 人口 ¦ 世帯\n  row ｜ 市 ¦ ¦ 1,200"
    let oneCell = try score(gold, "table ｜\n  row ｜ 区分 人口 世帯\n  row ｜ 市 ¦ 1,200")
    #expect(oneCell.row == 1)
    #expect(oneCell.cell == 2.0 * 2 / (5 + 3))
    let otherNumber = try score(gold, "table ｜\n  row ｜ 区分 ¦ 人口 ¦ 世帯\n  row ｜ 市 ¦ ¦ 1,300")
    #expect(otherNumber.row == 0.5)
    #expect(otherNumber.cell == 2.0 * 3 / (5 + 5))
  }

  @Test("parent: the nearest heading with text must be the same")
  func scoresParents() throws {
    let gold = """
      chapter 第１章 ｜ まち
        section ｜
          item ｜ 相談窓口の設置
        item ｜ 見守り活動
      item ｜ 計画の進行管理
      """
    // The heading without text is looked through; 計画の進行管理 has none above it.
    let candidate = """
      chapter 第１章 ｜ まち
        item ｜ 相談窓口の設置
        section ｜ 余計
          item ｜ 見守り活動
        item ｜ 計画の進行管理
      """
    #expect(try score(gold, candidate).parent == 0.5)
  }

  @Test("kind: found with the kind and, where the gold has one, the role")
  func scoresKinds() throws {
    let scores = try score(
      "policy:大柱 １ ｜ 福祉\nsection ｜ 現状\nitem ｜ 相談\nitem ｜ 見守り",
      "policy:中柱 １ ｜ 福祉\nsection:current ｜ 現状\nparagraph ｜ 相談\nitem ｜ 見守り")
    #expect(scores.kind == 0.5)
    #expect(scores.parent == 1)
  }

  @Test("kind and parent: a node found under another kind is matched on label and text")
  func matchesAcrossKinds() throws {
    let gold = try tree("section （１） ｜ 相談体制")
    let evaluation = Evaluation(gold: gold, candidate: try tree("item ｜ (1)相談体制"))
    #expect(evaluation.scores.heading == 0)
    #expect(evaluation.scores.parent == 1)
    #expect(evaluation.scores.kind == 0)
    #expect(evaluation.scores.tree == 0.5)
    #expect(evaluation.missed.isEmpty && evaluation.extra.isEmpty)
  }

  @Test("missing: characters of the gold that the candidate does not have, as often")
  func scoresMissingCharacters() throws {
    let scores = try score("item ● ｜ ああい\nrow ｜ う ¦ え", "item ● ｜ あい\nitem ｜ お う")
    #expect(scores.missing == 2.0 / 6)
    #expect(scores.lost == nil && scores.invented == nil)
  }

  @Test("lost and invented: against the source, furniture counted")
  func scoresSource() throws {
    let gold = try tree("item ｜ あいう")
    var candidate = try tree("item ｜ あいお")
    candidate.furniture = ["12"]
    let scores = Evaluation.score(
      gold: gold, candidate: candidate, source: Array("あ い\nう\u{0C}\u{FF11}2え".utf8))
    #expect(scores.lost == 2.0 / 6)
    #expect(scores.invented == 1.0 / 5)
    #expect(scores.missing == 1.0 / 3)
  }

  @Test("lost: bytes that are no UTF-8 are characters that no node has")
  func countsWrongBytes() throws {
    let gold = try tree("item ｜ あ")
    let scores = Evaluation.score(gold: gold, candidate: gold, source: [0xE3, 0x81, 0x82, 0xFF])
    #expect(scores.lost == 0.5)
  }

  @Test("the same key twice: one that was missed does not shift the others")
  func alignsRepeatedKeys() throws {
    let gold = """
      section １ ｜ 福祉
        section ｜ 現状と課題
      section ２ ｜ 健康
        section ｜ 現状と課題
      """
    let candidate = """
      section １ ｜ 福祉
      section ２ ｜ 健康
        section ｜ 現状と課題
      """
    let scores = try score(gold, candidate)
    #expect(scores.heading == 6.0 / 7)
    #expect(scores.parent == 0.75)
  }

  @Test("of several similar nodes the most similar is taken, whatever stands before it")
  func takesMostSimilar() throws {
    // 20 scalars; one differs (0.95), two differ (0.9).
    let gold = "一二三四五六七八九十百千万億兆京甲乙丙丁"
    let oneOff = "一二三四五六七八九十百千万億兆京甲乙丙戊"
    let twoOff = "一二三四五六七八九十百千万億兆京甲乙己戊"
    let evaluation = Evaluation(
      gold: try tree("item ｜ \(gold)"),
      candidate: try tree("item a ｜ \(twoOff)\nitem b ｜ \(oneOff)\nitem c ｜ \(oneOff)あ"))
    #expect(evaluation.extra.map(\.label) == ["a", "c"])
  }

  @Test("of equally similar nodes those of one text go together, in the order of their first")
  func breaksTies() throws {
    let text = "一二三四五六七八九十百千万億兆京"
    let evaluation = Evaluation(
      gold: try tree("item ｜ \(text)甲\nitem ｜ \(text)乙"),
      candidate: try tree("item a ｜ \(text)丙\nitem b ｜ \(text)丁\nitem c ｜ \(text)丙"))
    #expect(evaluation.extra.map(\.label) == ["b"])
  }

  @Test("misses are in reading order; tables and nodes without text are none")
  func listsMisses() throws {
    let evaluation = Evaluation(
      gold: try tree("table ｜ 表1\nitem ｜ 甲\nsection ｜\nitem ｜ 乙\nitem ｜ 丙"),
      candidate: try tree("item ｜ 丁\nitem ｜ 乙\ntable ｜ 表2\nsection ｜ 戊"))
    #expect(evaluation.missed.map(\.text) == ["甲", "丙"])
    #expect(evaluation.extra.map(\.text) == ["丁", "戊"])
    #expect(evaluation.scores.goldNodes == 5)
    #expect(evaluation.scores.candidateNodes == 4)
  }

  @Test("fidelity is the mean of the figures that the gold has, row and characters left out")
  func averagesFigures() throws {
    let scores = try score("item ｜ 甲\nitem ｜ 乙", "item ｜ 甲")
    #expect(scores.item == 2.0 / 3)
    #expect(scores.parent == 0.5 && scores.kind == 0.5 && scores.tree == 0.5)
    #expect(scores.fidelity == (2.0 / 3 + 0.5 + 0.5 + 0.5) / 4)
  }

  @Test("an empty candidate scores 0, an empty gold leaves the figures out")
  func scoresEmptyTrees() throws {
    let gold = try tree("chapter ｜ 甲\nitem ｜ 乙")
    let nothing = Evaluation.score(gold: gold, candidate: EvaluationTree())
    #expect(nothing.fidelity == 0 && nothing.missing == 1)
    let empty = Evaluation.score(gold: EvaluationTree(), candidate: gold)
    #expect(empty.heading == nil && empty.item == nil && empty.tree == 0)
    #expect(empty.parent == 0 && empty.missing == 0)
  }

  @Test("are written on one line, in the order of score.py")
  func writesFigures() throws {
    let candidate = try tree("item ｜ 甲")
    let scores = Evaluation.score(
      gold: try tree("item ｜ 甲\nitem ｜ 乙"), candidate: candidate, source: Array("甲乙".utf8))
    #expect(
      scores.description
        == """
        item=0.667 parent=0.500 kind=0.500 tree=0.500 fidelity=0.542 missing=0.500 lost=0.500 \
        invented=0.000 nodes=2/1
        """)
    #expect(scores.figures.map(\.name).first == "item")
    #expect(formatFigure(1) == "1.000" && formatFigure(0.0049) == "0.005")
    #expect(formatFigure(0.9996) == "1.000")
  }

  @Test("of a set: a missing document counts as 0")
  func summarizes() throws {
    var summary = EvaluationSummary()
    #expect(summary.meanFidelity == 0)
    let gold = try tree("item ｜ 甲")
    summary.add("a", Evaluation.score(gold: gold, candidate: gold))
    summary.add("b", nil)
    #expect(summary.meanFidelity == 0.5)
    #expect(summary.documents.map(\.name) == ["a", "b"])
    #expect(summary.description == "mean fidelity=0.500 over 2 documents")
  }
}
