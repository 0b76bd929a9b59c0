import PlanModel
import Testing

@testable import Segmentation

/// Numbers that nothing parts from the words behind them.
@Suite struct TouchingLabelsTests {
  /// Kind, label and title of the nodes of a document, depth first.
  private func read(_ lines: [String]) -> [String] {
    var sheets = Sheets()
    for line in lines { sheets.add(line) }
    var found: [String] = []
    func collect(_ nodes: [Node]) {
      for node in nodes where node.kind != .paragraph {
        found.append("\(node.kind)|\(node.label)|\(node.text)")
        collect(node.children)
      }
    }
    collect(Segmenter().segment(sheets.layout).body)
    return found
  }

  private let text = "市の最上位の計画として、まちづくりの方向を定めます。"

  @Test func headingsThatCountHaveLabels() {
    #expect(
      read(["1計画策定の趣旨", text, "2位置付け", text, "3人口の見通し", text]) == [
        "section|1|計画策定の趣旨", "section|2|位置付け", "section|3|人口の見通し",
      ])
  }

  /// One number that lost its space between others that did not.
  @Test func plainLabelsAreEvidence() {
    #expect(
      read(["1 計画策定の趣旨", text, "2位置付け", text, "3 人口の見通し", text]).map {
        $0.split(separator: "|")[1]
      } == ["1", "2", "3"])
    #expect(read([text, "ア 自主防災組織の結成", "イ防災訓練の実施"]).last == "item|イ|防災訓練の実施")
    // It does not count on.
    #expect(
      !read(["1 目的", text, "2 期間", text, "3 体制", text, "7地区計画", text]).contains("section|7|地区計画"))
  }

  @Test func codesCountBelowTheirNumbers() {
    let found = read([
      "1-1環境保全", text, "1-2循環型社会", text, "1-3公園緑地", text, "2-1農業", text, "2-2観光", text,
    ])
    #expect(found.map { $0.split(separator: "|")[1] } == ["1-1", "1-2", "1-3", "2-1", "2-2"])
  }

  @Test func pointsThatCountHaveLabels() {
    #expect(
      read([text, "ア自主防災組織の結成", "イAEDの配置", "ウ防災訓練の実施"]) == [
        "item|ア|自主防災組織の結成", "item|イ|AEDの配置", "item|ウ|防災訓練の実施",
      ])
  }

  /// A glossary is in the order of kana, too.
  @Test func wordsInKatakanaAreNoLabels() {
    let found = read([text, "アクセシビリティの向上", "イノベーションの創出", "ウェルビーイングの実現"])
    #expect(
      found.allSatisfy { $0.split(separator: "|", omittingEmptySubsequences: false)[1] == "" })
  }

  @Test(arguments: [
    ["1年間の見通し", "2年後の目標", "3年目の評価"],
    ["1人当たりの面積", "2人以上の世帯", "3人が参加"],
    ["10地区計画", "25公園緑地", "31環境保全"],
    ["1計画策定の趣旨", "2位置付け"],
  ])
  func quantitiesAndFewNumbersAreNoLabels(_ lines: [String]) {
    let found = read(lines.flatMap { [$0, text] })
    #expect(
      found.allSatisfy { $0.split(separator: "|", omittingEmptySubsequences: false)[1] == "" })
  }

  @Test func entriesOfContentsCountByThemselves() {
    var sheets = Sheets()
    sheets.add("目次")
    for (page, entry) in ["1計画策定の趣旨", "2位置付け", "3人口の見通し"].enumerated() {
      sheets.add(entry, .contentsEntry(targetPage: page + 2))
    }
    sheets.add(text)
    let labels = Segmenter().segment(sheets.layout).body[0].children.map(\.label)
    #expect(labels.prefix(3) == ["1", "2", "3"])
  }
}
