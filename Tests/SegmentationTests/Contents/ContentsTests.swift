import PlanModel
import PlanPipeline
import Testing

@testable import Segmentation

/// What a table of contents says of the headings.
@Suite struct ContentsTests {
  /// ◆ marks lists elsewhere; what the table of contents prints is a heading.
  @Test func aMarkThatTheContentsPrintIsAHeading() {
    var sheets = Sheets()
    sheets.add("目次")
    sheets.add("◆はじめに", .contentsEntry(targetPage: 1))
    sheets.add("第1章 目標", .contentsEntry(targetPage: 2))
    sheets.breakPage()
    sheets.add("◆はじめに")
    sheets.add("◆計画は十年を期間とします。")
    sheets.add("◆毎年見直します。")
    sheets.add("第1章 目標")
    sheets.add("◆安全なまちを目指します。")
    let outline = outline(Segmenter().segment(sheets.layout).body).map { $0.drop { $0 == " " } }
    #expect(outline.filter { $0.hasPrefix("section ◆") }.map { String($0) } == ["section ◆はじめに"])
    #expect(outline.count { $0.hasPrefix("item ◆") } == 4)
  }

  /// By rank, １ stands below a title without a label.
  @Test func nothingButEntriesStandsBelowTheContents() throws {
    try expectOutline(
      of: """
        目次
        １ 計画の趣旨 ………………… 1
        ２ 計画の期間 ………………… 2

        １ 計画の趣旨
        　町の方針を示すために策定するものです。
        ２ 計画の期間
        　十年とします。
        """,
      """
      section:contents ｜ 目次
        item 1 ｜ 計画の趣旨
        item 2 ｜ 計画の期間
      section 1 ｜ 計画の趣旨
        paragraph ｜ 町の方針を示すために策定するものです。
      section 2 ｜ 計画の期間
        paragraph ｜ 十年とします。
      """)
  }

  @Test func entriesWithoutAHeadingAreTold() throws {
    let messages = diagnostics(
      entries: ["第1章 目標", "第2章 方針", "第3章 推進"], headings: ["第1章 目標", "第3章 推進"])
    #expect(
      messages == [
        "contents-entry-without-heading: 1 of the 3 entries of the table of contents has no heading: "
          + "“第2章 方針”"
      ])
  }

  @Test func aTitleThatDiffersIsTold() {
    let messages = diagnostics(
      entries: ["第1章 目標", "第2章 計画の方針", "第3章 推進"],
      headings: ["第1章 目標", "第2章 方針", "第3章 推進"])
    #expect(
      messages == [
        "contents-title-differs: the table of contents has “第2章 計画の方針” for “第2章 方針”"
      ])
  }

  @Test func contentsOfALargerDocumentAreToldOnce() {
    let messages = diagnostics(
      entries: ["第1章 目標", "第2章 方針", "第3章 推進", "第4章 評価"], headings: ["第3章 推進"])
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("contents-not-matched: only 1 of the 4 entries") == true)
  }

  @Test func contentsThatAgreeTellNothing() {
    #expect(diagnostics(entries: ["第1章 目標", "第2章 方針"], headings: ["第1章 目標", "第2章 方針"]).isEmpty)
  }

  /// By their usual order （１） stands below １; the entries say the opposite, and nothing else decides.
  @Test func indentsOfEntriesAreEvidenceForLevels() {
    var sheets = Sheets()
    for (entry, indent) in [("(1) 環境", 0), ("1 緑", 2), ("(2) 産業", 0), ("1 商業", 2)] {
      sheets.add(entry, .contentsEntry(targetPage: 3), indent: Float(indent))
    }
    sheets.breakPage()
    for heading in ["(1) 環境", "1 緑", "(2) 産業", "1 商業"] {
      sheets.add(heading)
      sheets.add("町は進めます。")
    }
    let body = Segmenter().segment(sheets.layout).body.filter(\.kind.isHeading)
    #expect(body.map(\.text) == ["環境", "産業"])
    #expect(body.map { $0.children.filter(\.kind.isHeading).map(\.text) } == [["緑"], ["商業"]])
  }

  private func diagnostics(entries: [String], headings: [String]) -> [String] {
    var sheets = Sheets()
    for entry in entries { sheets.add(entry, .contentsEntry(targetPage: 3)) }
    sheets.breakPage()
    for heading in headings {
      sheets.add(heading)
      sheets.add("町は進めます。")
    }
    return Segmenter().segment(sheets.layout).diagnostics.filter { $0.id.hasPrefix("contents") }
      .map { "\($0.id): \($0.message)" }
  }
}
