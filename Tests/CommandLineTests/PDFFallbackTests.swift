import Foundation
import Testing

/// A PDF where PDFium's library is missing.
@Suite struct PDFFallbackTests {
  private static let plan = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "corpus/pdf/a02.pdf")

  @Test func `pdftotext reads the file, and the result says so`() throws {
    let run = try Workplace().shell(
      "TAIKEI_PDFIUM=/nonexistent/libpdfium.so $taikei convert '\(Self.plan.path)'")
    #expect(run.status == 0)
    #expect(run.output.contains("\"reader\": \"pdftotext\""))
    #expect(run.output.contains("pdfium-not-used"))
  }
}
