import DocumentReading
import LineAssembly
import PDFContent
import PDFReading
import PlanModel
import PlanPipeline
import SourceReading
import Testing

/// What becomes of a PDF as a file: limits, damage, and what is told of it.
@Suite(.enabled(if: isEngineThere, "PDFium is not there"))
struct PDFSourceTests {
  private var threePages: HandmadePDF {
    var pdf = HandmadePDF()
    for page in 1...3 {
      pdf.addPage(rotation: page == 3 ? 90 : 0)
      pdf.text("第\(page)章　安全で安心して暮らせるまち", 60, 80, size: 16)
      pdf.text("市民と行政が力を合わせ、災害に強いまちをつくります。", 60, 120)
    }
    return pdf
  }

  private func error(_ bytes: [UInt8], _ reader: SourceReader) -> ReadingError? {
    do {
      _ = try reader.read(bytes, name: "t.pdf")
      return nil
    } catch {
      return error
    }
  }

  @Test func `a report tells pages, sizes, rotation and fonts`() throws {
    let (document, report) = try SourceReader().inspect(threePages.bytes, name: "t.pdf")
    let told = try #require(report)
    #expect(document.pages.count == 3)
    #expect(told.document.pageCount == 3)
    #expect(told.pages.map(\.number) == [1, 2, 3])
    #expect(told.pages.map(\.rotation) == [0, 0, 90])
    #expect(told.pages.allSatisfy { $0.layer == .text && $0.characters > 30 })
    #expect(told.pages.allSatisfy { $0.hidden + $0.offPage + $0.overprints + $0.unmapped == 0 })
    #expect(
      told.fonts.reduce(0) { $0 + $1.characters } == told.pages.reduce(0) { $0 + $1.characters })
  }

  @Test func `text has no report`() throws {
    #expect(try SourceReader().inspect(Array("第1章 総論\n".utf8), name: "t.txt").report == nil)
  }

  @Test func `a file over the limit of bytes is refused with the limit's name`() {
    let bytes = threePages.bytes
    var reader = SourceReader()
    reader.limits.inputBytes = bytes.count
    #expect(error(bytes, reader) == nil)
    reader.limits.inputBytes = bytes.count - 1
    let refused = error(bytes, reader)
    #expect(refused?.code == .limitExceeded)
    #expect(refused?.message.contains("inputBytes") == true)
  }

  @Test func `pages over the limit are told and not missed in silence`() throws {
    var reader = SourceReader()
    reader.limits.pages = 2
    let bytes = threePages.bytes
    let document = try reader.read(bytes, name: "t.pdf")
    #expect(document.pages.count == 2)
    #expect(document.diagnostics.map(\.id) == ["document-partial"])
    #expect(document.diagnostics.first?.message.contains("pages") == true)
  }

  @Test func `a page with too many characters is cut, and told`() throws {
    var reader = SourceReader()
    reader.pdf.limits.pageGlyphs = 20
    let document = try reader.read(threePages.bytes, name: "t.pdf")
    let cuts = document.diagnostics.filter { $0.id == "page-cut" }
    #expect(cuts.map(\.page) == [1, 2, 3])
    #expect(
      cuts.allSatisfy { $0.severity == .error && $0.message.contains("20 characters (pageGlyphs)") }
    )
    reader.pdf.limits.pageGlyphs = 2_000
    let whole = try reader.read(threePages.bytes, name: "t.pdf")
    #expect(!whole.diagnostics.contains { $0.id == "page-cut" })
  }

  @Test func `what only starts like a PDF is damaged`() {
    let refused = error(
      Array("%PDF-1.7\n".utf8) + Array(repeating: 0x41, count: 400), SourceReader())
    #expect(refused?.code == .damagedPDF)
  }

  @Test func `the mark of a PDF may stand behind other bytes`() {
    #expect(SourceReader.isPDF(Array("\n\n%PDF-1.4".utf8)))
    #expect(!SourceReader.isPDF(Array("%PDF".utf8)))
    #expect(!SourceReader.isPDF(Array(repeating: 0x20, count: 1_024) + Array("%PDF-1.4".utf8)))
  }
}
