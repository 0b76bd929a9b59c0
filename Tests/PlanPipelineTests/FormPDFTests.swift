import PlanModel
import PlanPipeline
import PlanVerification
import SourceReading
import Testing
import TextNormalization

/// Ruled forms, from the bytes of a PDF to the tree.
@Suite(.enabled(if: isEngineThere, "PDFium is not there"))
struct FormPDFTests {
  /// Draws a form: each row with its height and the right edges and texts of its cells; a text of several lines has its
  /// lines apart.
  private func draw(
    _ rows: [(height: Int, cells: [(Int, String)])], _ top: Int, _ pdf: inout HandmadePDF
  ) {
    var y = top
    pdf.rule(60, y, 540, y)
    for row in rows {
      pdf.rule(60, y, 60, y + row.height)
      var x = 60
      for (right, text) in row.cells {
        for (line, part) in text.split(separator: "\n").enumerated() {
          pdf.text(String(part), x + 5, y + 16 + 15 * line)
        }
        pdf.rule(right, y, right, y + row.height)
        x = right
      }
      y += row.height
      pdf.rule(60, y, 540, y)
    }
  }

  @Test func formsOfAPlanAreItsPolicies() throws {
    var pdf = HandmadePDF()
    let forms: [(String, String, String, String)] = [
      ("窓口の予約制の導入", "市民課", "待ち時間が長くなっています。", "・予約を受け付けます。\n・混雑を知らせます。"),
      ("公用車の共用", "管財課", "半数は週に一度しか動きません。", "・台数を減らします。\n・予約を一つにします。"),
      ("会議の電子化", "総務課", "紙の資料が多く残っています。", "・端末を配ります。\n・資料を送ります。"),
    ]
    for (index, form) in forms.enumerated() {
      pdf.addPage()
      if index == 0 { pdf.text("第１章　行政改革の取組", 60, 60, size: 16) }
      draw(
        [
          (24, [(140, "取組番号"), (200, "1-\(index + 1)"), (280, "取組名"), (540, form.0)]),
          (24, [(140, "担当課"), (300, form.1), (380, "実施年度"), (540, "令和８年度")]),
          (40, [(140, "現状と課題"), (540, form.2)]), (40, [(140, "取組内容"), (540, form.3)]),
        ], 100 + 7 * index, &pdf)
    }
    var reader = SourceReader()
    reader.pdf.recognition.mode = .never
    let source = try reader.read(pdf.bytes, name: "t.pdf")
    let document = PlanConverter().convert(source)
    let chapter = try #require(document.body.first)
    #expect(chapter.kind == .chapter)
    #expect(chapter.children.map(\.text) == forms.map(\.0))
    #expect(chapter.children.map(\.label) == ["取組番号 1-1", "取組番号 1-2", "取組番号 1-3"])
    #expect(chapter.children.allSatisfy { $0.kind == .policy && $0.role == "取組" })
    let second = try #require(chapter.children.dropFirst().first)
    #expect(
      second.children.map { "\($0.kind.rawValue) \($0.role ?? "-") \($0.label)｜\($0.text)" } == [
        "field departments 担当課｜管財課", "field - 実施年度｜令和8年度", "section current ｜現状と課題",
        "section initiatives ｜取組内容",
      ])
    #expect(second.children.last?.children.map(\.text) == ["台数を減らします。", "予約を一つにします。"])
    let normalizer = TextNormalizer()
    #expect(
      ConservationCheck.run(
        document: document, pages: source.pages, text: { normalizer.textLines(of: $0).lines }
      ).isEmpty)
  }
}
