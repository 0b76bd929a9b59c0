import Foundation
import PDFContent
import PDFReading
import Testing

extension PDFTests {
  @Suite struct ReadingTests {
    @Test(.enabled(if: isThere(sharedFile("synthetic"))))
    func `the pages of a plan come in order with text, fonts and rules`() throws {
      var pages: [PageContent] = []
      var fontCount = 0
      var declared = 0
      let outcome = try PDFReader().read(.file(sharedFile("synthetic/a01.pdf"))) {
        declared = $0.pageCount
      } onPage: { page, fonts in
        pages.append(page)
        fontCount = fonts.count
      }
      #expect(!outcome.isPartial)
      #expect(outcome.pagesRead == declared)
      #expect(pages.map(\.number) == Array(1...declared))
      #expect(fontCount > 0)
      #expect(pages.count { !$0.glyphs.isEmpty } >= declared - 2)
      #expect(pages.contains { text($0).contains("総合計画") })
      #expect(pages.contains { !$0.shapes.isEmpty })
    }

    @Test func `a range of pages is read alone`() throws {
      var numbers: [Int] = []
      let outcome = try PDFReader().read(
        .bytes(TinyPDF.plain(pages: 9).bytes), pages: 3...5
      ) { page, _ in
        numbers.append(page.number)
        #expect(text(page) == "Page \(page.number)")
      }
      #expect(numbers == [3, 4, 5])
      #expect(outcome.asked == 3...5)
      #expect(!outcome.isPartial)
      #expect(outcome.document.pageCount == 9)
    }

    @Test func `a range behind the last page is told, and one over it is cut`() throws {
      #expect(throws: PDFReadingError.page(4, "the document has 3 pages")) {
        try PDFReader().read(.bytes(TinyPDF.plain(pages: 3).bytes), pages: 4...9) { _, _ in }
      }
      let outcome = try PDFReader().read(
        .bytes(TinyPDF.plain(pages: 3).bytes), pages: 2...Int.max
      ) { _, _ in }
      #expect(outcome.pagesRead == 2 && outcome.asked == 2...3 && !outcome.isPartial)
    }

    @Test func `limits may be as large as numbers go`() throws {
      var limits = PDFReadingLimits()
      limits.pages = .max
      limits.memoryBytes = .max
      limits.processorSeconds = .max
      limits.wallSeconds = .max
      limits.pageSeconds = .max
      limits.outputBytes = .max
      limits.pageGlyphs = .max
      let outcome = try PDFReader(limits: limits).read(.bytes(TinyPDF.plain().bytes)) { _, _ in }
      #expect(outcome.pagesRead == 1)
      _ = try PDFReader(limits: limits).render(
        .bytes(TinyPDF.plain().bytes), page: 1, dotsPerInch: 10)
      _ = try PopplerReader(limits: limits).read(.bytes(TinyPDF.plain().bytes))
    }

    @Test func `pages over the limit are left out and told`() throws {
      var limits = PDFReadingLimits()
      limits.pages = 4
      let outcome = try PDFReader(limits: limits).read(.bytes(TinyPDF.plain(pages: 9).bytes)) {
        _, _ in
      }
      #expect(outcome.pagesRead == 4)
      #expect(outcome.stop == .limit(name: "pages", value: 4))
    }

    @Test func `what is no PDF is damaged, and what is not there unreadable`() {
      #expect(throws: PDFReadingError.damaged) { try pages(Array("PK\u{3}\u{4}".utf8)) }
      #expect(throws: PDFReadingError.self) { try pages([]) }
      #expect(throws: PDFReadingError.unreadable("No such file or directory")) {
        try PDFReader().read(.file("/nowhere/plan.pdf")) { _, _ in }
      }
      #expect(throws: PDFReadingError.unreadable("not a regular file")) {
        try PDFReader().read(.file("/dev")) { _, _ in }
      }
    }

    @Test(.enabled(if: isThere(sharedFile("hostile"))))
    func `an encrypted file asks for its password, and takes it`() throws {
      let input = PDFInput.file(sharedFile("hostile/plan-enc-userpw.pdf"))
      #expect(throws: PDFReadingError.encrypted(wrong: false)) {
        try PDFReader().read(input) { _, _ in }
      }
      #expect(throws: PDFReadingError.encrypted(wrong: true)) {
        try PDFReader().read(input, password: "no") { _, _ in }
      }
      let outcome = try PDFReader().read(input, password: "user") { _, _ in }
      #expect(outcome.document.isEncrypted)
      #expect(!outcome.isPartial)
      let open = try PDFReader().read(.file(sharedFile("hostile/plan-enc-ownerpw.pdf"))) { _, _ in }
      #expect(open.document.isEncrypted)
    }

    @Test func `a missing program or engine is told`() {
      #expect(
        throws: PDFReadingError.engineMissing("/nowhere/taikei-pdf: No such file or directory")
      ) {
        try PDFReader(program: "/nowhere/taikei-pdf").read(
          .bytes(TinyPDF.plain().bytes)
        ) { _, _ in }
      }
    }

    @Test func `what the taker of the pages throws ends the reading`() throws {
      struct Enough: Error {}
      let outcome = try PDFReader().read(.bytes(TinyPDF.plain(pages: 9).bytes)) { page, _ in
        if page.number == 4 { throw Enough() }
      }
      #expect(outcome.stop == .stopped("Enough()"))
      #expect(outcome.pagesRead == 4)
      #expect(childProcesses().isEmpty)
    }

    @Test func `pdftotext reads where the engine is missing`() throws {
      let reading = try PDFReader(program: "/nowhere/taikei-pdf").readOrFallBack(
        .bytes(TinyPDF.plain().bytes)
      ) { _, _ in }
      guard case .layout(let bytes, instead: .engineMissing) = reading else {
        Issue.record("\(reading)")
        return
      }
      let xhtml = String(decoding: bytes, as: UTF8.self)
      #expect(xhtml.contains(">Page</word>"))
    }

    @Test func `a page is drawn as it is displayed`() throws {
      let pdf = TinyPDF(["0 0 300 800 re f"], page: "/Rotate 90").bytes
      let image = try PDFReader().render(.bytes(pdf), page: 1, dotsPerInch: 36)
      // Turned to 800 × 600; what was the left half is the upper one.
      #expect(image.width == 400 && image.height == 300)
      #expect(image.pixels.prefix(400 * 149).allSatisfy { $0 == 0 })
      #expect(image.pixels.suffix(400 * 149).allSatisfy { $0 == 255 })
      #expect(image.pgm.starts(with: Array("P5\n400 300\n255\n".utf8)))
      var limits = PDFReadingLimits()
      limits.pixels = 100
      #expect(throws: PDFReadingError.limit(name: "pixels", value: 100)) {
        try PDFReader(limits: limits).render(.bytes(pdf), page: 1, dotsPerInch: 36)
      }
      #expect(throws: PDFReadingError.page(2, "the page cannot be loaded")) {
        try PDFReader().render(.bytes(pdf), page: 2, dotsPerInch: 36)
      }
    }
  }
}
