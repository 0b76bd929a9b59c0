import Foundation
import PDFContent
import PDFReading
import Testing

let shared = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../shared").standardized

func sharedFile(_ path: String) -> String { shared.appending(path: path).path }

func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

/// Whether the engine can be loaded: it is fetched by `tools/setup`.
let hasEngine: Bool = {
  do {
    _ = try PDFReader().read(.bytes(Array("%PDF-1.4".utf8))) { _, _ in }
    return true
  } catch {
    if case .some(.engineMissing) = error as? PDFReadingError { return false }
    return true
  }
}()

@Suite(.enabled(if: hasEngine && isThere(sharedFile("synthetic"))))
struct ReadingTests {
  func text(_ page: PageContent) -> String {
    String(String.UnicodeScalarView(page.glyphs.map(\.scalar)))
  }

  @Test func `the pages of a plan come in order with text, sizes, fonts and rules`() throws {
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
}
