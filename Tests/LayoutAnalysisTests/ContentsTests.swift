import PlanModel
import Testing

/// Tables of contents: titles with the page they lead to.
@Suite struct ContentsTests {
  @Test(arguments: ["…………", "・・・・・・", "........", "‥‥‥‥", " ………… ", "\u{3000}・・・・・・・・\u{3000}"])
  func aLeaderAndItsNumberAreDropped(leader: String) {
    let analysis = Analysis("第1章 計画の役割\(leader)3\n第2章 町の姿\(leader)12")
    #expect(analysis.blocks == ["contents 3: 第1章 計画の役割", "contents 12: 第2章 町の姿"])
    #expect(analysis.dropped.count == 2)
    #expect(analysis.layout.dropped.allSatisfy { $0.reason == .leader })
    #expect(
      analysis.dropped.map { $0.filter { $0 != " " && $0 != "\u{3000}" } }
        == ["leader:…3", "leader:…12"])
  }

  @Test(arguments: [
    ("12", 12), ("P.12", 12), ("p12", 12), ("- 12 -", 12), ("1 2", 12), ("1234", 1234),
  ])
  func theNumberIsTheTarget(printed: String, target: Int) {
    #expect(
      Analysis("計画の役割 ………… \(printed)").layout.blocks.map(\.kind)
        == [.contentsEntry(targetPage: target)])
  }

  @Test(arguments: ["12345", "資-12", "3件", "第3章", ""])
  func whatIsNoPageNumberIsKept(behind: String) {
    let analysis = Analysis("計画の役割 ………… \(behind)")
    #expect(analysis.layout.blocks.map(\.kind) == [.text])
    #expect(analysis.texts.first?.filter { $0 != " " } == "計画の役割\(behind)")
    #expect(analysis.dropped == ["leader: …"])
  }

  @Test(arguments: ["水と緑…3", "まちづくり…そして未来へ 3", "水・緑・道・橋 3"])
  func dotsOfASentenceAreNoLeader(line: String) {
    let analysis = Analysis(line)
    #expect(analysis.blocks == [line] && analysis.dropped == [])
  }

  @Test func aNumberWithoutATitleIsNoEntry() {
    let analysis = Analysis("………… 12")
    #expect(analysis.blocks == ["12"] && analysis.dropped == ["leader: …"])
  }

  @Test func theIndentOfAnEntryIsKept() {
    let blocks = Analysis("第1編 総論 …… …… 3\n\u{3000}第1章 役割 ………… 3\n\u{3000}\u{3000}第1節 背景 ………… 4")
      .layout.blocks
    #expect(blocks.dropFirst().map(\.indent) == [1, 2])
  }

  @Test(arguments: ["目次", "目\u{3000}次", "目 次", "もくじ", "CONTENTS", "Contents"])
  func belowItsTitleAContentsNeedsNoLeaders(title: String) {
    let analysis = Analysis(
      "\(title)\n第1章 計画の役割 1\n第2章 町の姿 3\n第3章 施策の展開 3\n第4章 計画の推進 P.12\n\n市民とともに進めます。")
    #expect(
      analysis.blocks.dropFirst() == [
        "contents 1: 第1章 計画の役割", "contents 3: 第2章 町の姿", "contents 3: 第3章 施策の展開",
        "contents 12: 第4章 計画の推進", "市民とともに進めます。",
      ])
    #expect(analysis.dropped == ["leader: 1", "leader: 3", "leader: 3", "leader: P.12"])
  }

  @Test(arguments: [
    // No title, too few entries, numbers that fall, titles that are too short.
    "計画の概要\n第1章 役割 1\n第2章 町の姿 3\n第3章 施策 5\n第4章 推進 12", "目次\n第1章 役割 1\n第2章 町の姿 3\n第3章 施策 5",
    "目次\n第1章 役割 9\n第2章 町の姿 3\n第3章 施策 5\n第4章 推進 12", "目次\n水 1\n緑 2\n道 3\n橋 4",
    "目次について\n第1章 役割 1\n第2章 町の姿 3\n第3章 施策 5\n第4章 推進 12",
  ])
  func otherLinesThatEndInNumbersAreNoEntries(text: String) {
    let analysis = Analysis(text)
    #expect(!analysis.blocks.contains { $0.hasPrefix("contents") })
    #expect(analysis.dropped == [])
  }

  @Test func entriesWithTheNumberFirstAreEntries() {
    withKnownIssue("entries whose number stands before the leader are read as text") {
      let analysis = Analysis("目次\n3 ………… 第1章 計画の役割\n5 ………… 第2章 町の姿\n9 ………… 第3章 施策")
      #expect(
        analysis.blocks == [
          "目次", "contents 3: 第1章 計画の役割", "contents 5: 第2章 町の姿", "contents 9: 第3章 施策",
        ])
    }
  }

  @Test func titlesBeforeTheColumnOfTheirNumbersAreEntries() {
    let titles = ["第１章 町の姿", "第２章 施策", "第３章 推進", "資料"].map { $0 + " ……………………" }
    let analysis = Analysis((["目次"] + titles + ["3", "5", "9", "12"]).joined(separator: "\n\n"))
    #expect(
      analysis.blocks == [
        "目次", "contents 3: 第1章 町の姿", "contents 5: 第2章 施策", "contents 9: 第3章 推進",
        "contents 12: 資料",
      ])
  }

  @Test func labelsOnLinesOfTheirOwnBelongToTheEntriesBehindThem() {
    let analysis = Analysis(
      "目\n次\n第1\n町の姿 …………… 1\n1\n人口の動き …………… 1\n2\n土地の使い方 …………… 3\n（1）市街地 …………… 3\n第2\n施策 …………… 5")
    #expect(
      analysis.blocks == [
        "目次", "contents 1: 第1 町の姿", "contents 1: 1 人口の動き", "contents 3: 2 土地の使い方",
        "contents 3: （1）市街地", "contents 5: 第2 施策",
      ])
  }

  @Test func labelsBeforeTheirGroupOfTitlesBelongToThemInTurn() {
    let analysis = Analysis(
      "目次\n第1章 町の姿 …………… 1\n1\n2\n人口の動き …………… 1\n土地の使い方 …………… 3\n第2章 施策 …………… 5")
    #expect(
      analysis.blocks == [
        "目次", "contents 1: 第1章 町の姿", "contents 1: 1 人口の動き", "contents 3: 2 土地の使い方",
        "contents 5: 第2章 施策",
      ])
  }

  @Test(arguments: [
    // More labels than entries, an entry that has a label, text between.
    "1\n2\n人口の動き …………… 1\n第2章 施策 …………… 5", "1\n第2章 施策 …………… 5", "1\n水辺を守ります。\n人口の動き …………… 1",
  ])
  func otherNumbersAreNoLabelsOfEntries(lines: String) {
    let analysis = Analysis(lines)
    #expect(!analysis.blocks.contains { $0.contains(": 1") })
    #expect(analysis.texts.contains { $0.hasPrefix("1") })
  }

  @Test func numberedTitlesBetweenEntriesAreEntries() {
    let analysis = Analysis(
      "目次\nⅠ 町の姿\n1. 人口の動き …………… 1\n①年齢別の人口\n②地区別の人口\n2. 土地の使い方 …………… 3\n③農地\n水辺を守ります。")
    #expect(
      analysis.blocks == [
        "目次", "contents -: Ⅰ 町の姿", "contents 1: 1. 人口の動き", "contents -: ①年齢別の人口",
        "contents -: ②地区別の人口", "contents 3: 2. 土地の使い方", "③農地", "水辺を守ります。",
      ])
  }

  @Test func textBetweenEntriesIsNoEntry() {
    let analysis = Analysis(
      "1. 人口の動き …………… 1\n①年齢別の人口は減っています。\n2. 土地の使い方 …………… 3")
    #expect(analysis.texts == ["①年齢別の人口は減っています。"])
  }

  private static let titles = ["はじめに", "第１編 計画の役割", "第１章 策定の目的", "第２編 町の姿", "第１章 山と川"]

  @Test(arguments: ["目次", "目\n次", "目 次"])
  func numbersOnLinesOfTheirOwnBehindTheirTitles(title: String) {
    let pairs = zip(Self.titles, ["2", "2", "3", "5", "5"]).map { "\($0)\n\($1)" }
    let analysis = Analysis(title + "\n" + pairs.joined(separator: "\n"))
    #expect(
      analysis.blocks.suffix(5) == [
        "contents 2: はじめに", "contents 2: 第1編 計画の役割", "contents 3: 第1章 策定の目的",
        "contents 5: 第2編 町の姿", "contents 5: 第1章 山と川",
      ])
  }

  @Test func numbersBehindAllTitles() {
    let analysis = Analysis(
      "目次\n\n" + Self.titles.joined(separator: "\n") + "\n\n2\n2\n3\n5\n5")
    #expect(
      analysis.blocks.suffix(5).map { $0.prefix(10) } == [2, 2, 3, 5, 5].map { "contents \($0)" })
  }

  @Test func numbersThatFallAreNoTargets() {
    let pairs = zip(Self.titles, ["5", "2", "9", "3", "1"]).map { "\($0)\n\($1)" }
    let analysis = Analysis("目次\n" + pairs.joined(separator: "\n"))
    #expect(!analysis.blocks.contains { $0.hasPrefix("contents") })
  }
}
