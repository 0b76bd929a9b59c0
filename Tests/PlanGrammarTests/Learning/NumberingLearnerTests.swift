import PlanModel
import Testing

@testable import PlanGrammar

/// Labels that no convention knows are learned from how a document counts with them, and from nothing
/// less.
@Suite struct NumberingLearnerTests {
  private func line(_ text: Substring) -> TextLine {
    TextLine(page: 1, verbatim: Array(text.unicodeScalars), raw: 0..<0)
  }

  private func learned(_ text: String, without: Set<String> = []) -> [String] {
    var learner = NumberingLearner(known: MarkerGrammar(without: without))
    for page in text.split(separator: "\u{C}") {
      learner.add(page: page.split(separator: "\n").map(line))
    }
    return learner.conventions.map(\.id)
  }

  @Test(arguments: [
    ("<1> 計画の目的\n<2> 計画の期間\n<3> 計画の構成", ["learned <#>"]),
    ("第1の柱 安全なまち\n防災の話。\n第2の柱 元気なまち\n第3の柱 学びのまち", ["learned 第#の柱"]),
    ("一の1 防災\n一の2 消防\n二の1 農業\n二の2 観光\n二の3 商業", ["learned 一の#"]),
    ("A-1)防災訓練\nA-2)消防団\nB-1)農地\nB-2)漁港\nB-3)林道", ["learned A-#)"]),
    ("【柱1】防災の推進\n【柱2】福祉の充実\n【柱3】産業の振興", ["learned 【柱#】"]),
    ("1> 計画の目的\n2> 計画の期間\n3> 全体の構成", ["learned #>"]),
    ("❖防災の推進\n❖消防の充実\n❖防犯の強化\n❖交通の安全", ["learned ❖"]),
    (
      "<1> 現状と課題\n<2> 主な取組\n<1> 現状と課題\n<2> 主な取組\n<1> 現状と課題\n<2> 主な取組",
      ["learned <#>"]
    ),
    ("問1 性別はどれか\n問2 年齢はいくつか\n問3 住まいはどこか", ["learned 問#"]),
    ("〖背景〗\n人口が減る。\n〖目的〗\n計画を作る。\n〖方法〗\n会議を開く。\n〖期限〗\n未定。", ["learned 〖…〗"]),
  ])
  func whatCountsIsALabel(text: String, ids: [String]) {
    #expect(learned(text) == ids)
  }

  @Test(arguments: [
    // Twice is no sequence, and one that starts elsewhere no numbering.
    "<1> 計画の目的\n<2> 計画の期間", "<4> 計画の目的\n<5> 計画の期間\n<6> 計画の構成",
    "<1> 計画の目的\n<7> 計画の期間\n<3> 計画の構成\n<9> 計画の評価",
    // Years, eras, dates and months.
    "令和1 元号の年\n令和2 次の年\n令和3 その次の年", "1年 はじめの年\n2年 つぎの年\n3年 おわりの年",
    "1月 新年の集い\n2月 節分の会\n3月 卒業の式\n4月 入学の式", "R5 現状の値\nR6 中間の値\nR7 目標の値",
    // Money, quantities, phone numbers, meetings.
    "1円 高い品物\n2円 安い品物\n3円 並の品物", "1件 申請の数\n2件 受理の数\n3件 却下の数",
    "03-1234 防災課\n03-1235 消防課\n03-1236 税務課", "第1回 審議会の開催\n第2回 審議会の開催\n第3回 審議会の開催",
    // Rows of a table.
    "A-1)農地の数 25\nA-2)漁港の数 31\nA-3)林道の数 47\nA-4)公園の数 52",
    // Names in brackets, known or not.
    "<目的>\n<期間>\n<構成>\n<評価>", "【現状1】\n【課題2】\n【取組3】\n【指標4】",
    // Sentences that mention numbers, and enumerations inside them.
    "3つの柱で進める。\n1つの目標を立てる。\n2つの課題がある。", "この計画は、1)目的、2)期間、3)構成からなる。",
    "<1>の計画では\n<2>の計画では\n<3>の計画では",
    // The same title each time; marks met three times; words that begin with a kana or a numeral.
    "X-1)同上\nX-2)同上\nX-3)同上\nX-4)同上\nX-5)同上", "❖防災\n❖消防\n❖防犯",
    "一人の力\n二人の力\n三人の力", "㈱見本商店\n㈱例示商店\n㈱架空商店\n㈱仮名商店\n㈱空想商店",
    "図1 人口の推移\n図2 世帯の推移\n図3 予算の推移",
    // Entries of a table of contents.
    "<1> 計画の目的 … 3\n<2> 計画の期間 … 4\n<3> 計画の構成 … 5",
  ])
  func whatOnlyLooksLikeItIsNone(text: String) {
    #expect(learned(text) == [])
  }

  @Test func numbersThatGoOnASentenceAreNone() {
    let line = "市民と事業者と行政が力を合わせて取り組む課題のうち、特に重要なものは計画の"
    let text = (1...4).map { "\(line)\n<\($0)> で示した方針に沿う" }.joined(separator: "\n")
    #expect(learned(text) == [])
    let ended = ["防災", "福祉", "産業", "教育"].enumerated().map {
      "\(line.dropLast(3))。\n<\($0 + 1)> \($1)の方針に沿う"
    }
    #expect(learned(ended.joined(separator: "\n")) == ["learned <#>"])
  }

  @Test func whatIsKnownIsNotLearnedAndWhatIsLeftOutIs() {
    let text = "第1章 計画の目的\n第2章 計画の期間\n第3章 計画の構成"
    #expect(learned(text) == [])
    #expect(learned(text, without: ["dai-sho"]) == ["learned 第#章"])
  }

  @Test func systemsOfNumbersAreNotMixed() {
    let text = "Ⅰ 安全なまち\nア 防災の推進\nイ 消防の充実\nⅡ 元気なまち\nア 農業の振興\nイ 観光の振興\nⅢ 学びのまち"
    #expect(learned(text, without: ["roman", "katakana"]) == ["learned Ⅰ", "learned ア"])
  }

  @Test func aLearnedLabelIsReadLikeAnyOther() throws {
    var learner = NumberingLearner()
    learner.add(
      page: ["<1> 計画の目的", "<2> 計画の期間", "<3> 計画の構成"].map { line($0[...]) })
    let grammar = MarkerGrammar(learned: learner.conventions)
    let marker = try #require(grammar.marker(of: Array("<12> 全体の構成".unicodeScalars)))
    #expect(marker.ordinal == [12] && marker.textStart == 5)
    #expect(marker.markerClass == Marker.Class(convention: "learned-1"))
    #expect(marker.convention == nil && marker.reading == .section)
    #expect(MarkerGrammar.standard.marker(of: Array("<12> 全体の構成".unicodeScalars))?.name == 1..<3)
    #expect(grammar.marker(of: Array("第1章 目的".unicodeScalars))?.conventionID == "dai-sho")
  }

  @Test func aTextOfShapesWithoutEndIsWatchedToALimit() {
    let text = (0..<5_000).map { number in
      let letters = [number / 676 % 26, number / 26 % 26, number % 26].map { 0x30A2 + UInt32($0) }
      let word = letters.compactMap(Unicode.Scalar.init).map { String(Character($0)) }.joined()
      return "\(word)1) 項目"
    }
    #expect(learned(text.joined(separator: "\n")) == [])
  }
}
