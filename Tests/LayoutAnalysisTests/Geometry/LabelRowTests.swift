import PlanModel
import Testing

@testable import LayoutAnalysis

/// Labels and speakers in a column of their own, beside the text they belong to.
@Suite struct LabelRowTests {
  private func texts(_ rows: [(String, [String])], edge: Double = 160) -> [String] {
    var page = PlacedPage()
    var y = 140.0
    for (label, lines) in rows {
      page.place(label, 60, y)
      for line in lines {
        page.place(line, edge, y)
        y += 16
      }
      y += 8
    }
    return Analysis(page).texts
  }

  @Test func speakersStandBesideWhatTheySay() {
    let found = texts([
      ("○会長", ["説明が終わりました。まず総論について、御意見をお伺いします。委員の皆様から", "御発言をお願いします。"]),
      ("○企画課長", ["県の公表値は単年の値ですので、直近の五年間の平均を用いております。出典も", "注記いたします。"]),
    ])
    #expect(
      found == [
        "○会長 説明が終わりました。まず総論について、御意見をお伺いします。委員の皆様から御発言をお願いします。",
        "○企画課長 県の公表値は単年の値ですので、直近の五年間の平均を用いております。出典も注記いたします。",
      ])
  }

  @Test func aNumberAwayFromItsText() {
    let found = texts([("（1）", ["後期基本計画（素案）について"])], edge: 96)
    #expect(found == ["（1） 後期基本計画（素案）について"])
  }

  @Test func whoSpeaksIsKnown() {
    var page = PlacedPage()
    page.place("○会長", 60, 140)
    page.place("説明が終わりました。まず総論について、御意見をお伺いします。", 160, 140)
    page.place("（1）", 60, 180)
    page.place("後期基本計画（素案）について", 96, 180)
    #expect(Analysis(page).layout.blocks.map(\.isSpoken) == [true, false])
  }

  /// One row with a short name that is no office says nothing of the others; what has a label of its own is none's text.
  @Test func whatIsNoRow() {
    func pairs(_ rows: [(String, String)]) -> Int {
      var page = PlacedPage()
      for (index, row) in rows.enumerated() {
        page.place(row.0, 60, 140 + 20 * Double(index))
        page.place(row.1, 160, 140 + 20 * Double(index))
      }
      let extents = page.lines.compactMap { $0.box.map { Extent($0) } }
      return LabelRows.pairs(in: Array(page.lines.indices), page.lines, extents, em: 10).count
    }
    #expect(pairs([("○道の駅", "それでは始めます")]) == 0)
    #expect(pairs([("○会長", "それでは始めます")]) == 1)
    #expect(pairs([("○会長", "それでは始めます"), ("○委員", "質問があります")]) == 2)
    #expect(pairs([("（1）", "（2）計画の策定")]) == 0)
    #expect(pairs([("会長", "それでは始めます"), ("委員", "質問があります")]) == 0)
  }

  @Test func groupsInBracketsNameWhoTheyAre() {
    var page = PlacedPage()
    page.place("（委員）", 90, 140)
    page.place("会長、副会長、市民委員、団体委員", 160, 140)
    page.place("（事務局）", 90, 160)
    page.place("企画部長、企画課長、同課主任", 160, 160)
    #expect(
      Analysis(page).fields == ["（委員） = 会長、副会長、市民委員、団体委員", "（事務局） = 企画部長、企画課長、同課主任"])
  }
}
