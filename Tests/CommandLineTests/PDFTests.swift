import Foundation
import Testing

private let shared = package.appending(path: "../shared").standardized
private let isThere = FileManager.default.fileExists(atPath: shared.path)

/// Whether the built program reads PDFs here: it needs PDFium, which tools/setup fetches.
private let readsPDFs: Bool = {
  guard isThere, let place = try? Workplace() else { return false }
  let file = shared.appending(path: "synthetic/a04.pdf").path
  return (try? place.taikei("inspect", file).status) == 0
}()

@Suite(.enabled(if: readsPDFs, "PDFium or ../shared is not there"))
struct PDFCommandTests {
  private func file(_ path: String) -> String { shared.appending(path: path).path }

  @Test func `a scan without recognition is an error with a code of its own`() throws {
    let place = try Workplace()
    let scan = file("synthetic/a02.scan.pdf")
    let run = try place.taikei("convert", scan, "--ocr", "never")
    #expect(run.status == 69)
    #expect(run.output == "")
    #expect(
      run.messages == "taikei: \(scan): pages 1 to 9 have no text layer: text recognition is off\n")
  }

  @Test func `without tesseract a scan is an error that says so`() throws {
    let place = try Workplace()
    let scan = file("synthetic/a02.scan.pdf")
    let run = try place.shell("PATH=/nowhere $taikei convert '\(scan)'")
    #expect(run.status == 69)
    #expect(run.messages.hasSuffix("have no text layer: tesseract is not installed\n"))
  }

  @Test func `a page that is not recognized is told beside the output`() throws {
    let place = try Workplace()
    let name = file("odd/pdfminer-contrib_issue-791-non-unicode-cmap.pdf")
    let run = try place.taikei("convert", name, "--ocr", "never")
    #expect(run.status == 0)
    #expect(run.output.contains("\"page-without-text\""))
    #expect(run.messages.contains("page 1 has a text layer of characters without names"))
  }

  @Test func `encrypted files ask for their password`() throws {
    let place = try Workplace()
    let plan = file("hostile/plan-enc-userpw.pdf")
    #expect(try place.taikei("convert", plan).status == 77)
    #expect(try place.taikei("inspect", plan).status == 77)
    let wrong = try place.taikei("convert", plan, "--password", "wrong")
    #expect(wrong.status == 77)
    #expect(wrong.messages.contains("the password is not the file's"))
    let right = try place.taikei("convert", plan, "--password", "user", "-o", ".")
    #expect(right.status == 0, "\(right.messages)")
    let json = "plan-enc-userpw.json"
    #expect(try place.taikei("verify", json, plan).status == 77)
    let verified = try place.taikei("verify", json, plan, "--password", "user")
    #expect(verified.status == 0 && verified.messages == "")
    #expect(try place.taikei("convert", file("hostile/plan-enc-ownerpw.pdf")).status == 0)
  }

  private struct Report: Decodable {
    struct PDF: Decodable {
      struct Font: Decodable {
        var name: String
        var embedded: Bool
        var characters, unmapped: Int
      }
      var producer: String?
      var tagged, encrypted: Bool
      var bookmarks, unmappedCharacters, invisibleCharacters: Int
      var textLayers: [String]
      var fonts: [Font]
    }
    var reader: String
    var pdf: PDF
  }

  private func inspect(_ path: String, _ options: String...) throws -> Report.PDF {
    let place = try Workplace()
    let run = try place.run(
      Workplace.program, ["inspect", "--json", file(path)] + options, input: Data())
    #expect(run.status == 0, "\(run.messages)")
    let report = try JSONDecoder().decode(Report.self, from: run.outputData)
    #expect(report.reader == "pdfium")
    return report.pdf
  }

  @Test func `inspect tells what a PDF is`() throws {
    let plan = try inspect("synthetic/a04.pdf")
    #expect(plan.producer?.hasPrefix("WeasyPrint") == true)
    #expect(plan.bookmarks == 82)
    #expect(plan.textLayers == Array(repeating: "text", count: 17))
    #expect(plan.fonts.allSatisfy { $0.embedded && $0.unmapped == 0 })
    let scan = try inspect("synthetic/a02.scan.pdf")
    #expect(scan.textLayers == Array(repeating: "missing", count: 9))
    #expect(scan.fonts.isEmpty)
    let broken = try inspect("odd/pdfminer-contrib_issue-791-non-unicode-cmap.pdf")
    #expect(broken.textLayers == ["unmapped"])
    #expect(broken.unmappedCharacters == 28 && broken.fonts.map(\.unmapped) == [28])
    let lent = try inspect("odd/pdfjs-noembed-sjis.pdf")
    #expect(lent.fonts.contains { $0.name == "MS-Gothic" && !$0.embedded })
    #expect(try inspect("odd/pdfjs-vertical.pdf").textLayers == ["text", "blank", "blank"])
    #expect(try inspect("hostile/plan-enc-userpw.pdf", "--password", "user").encrypted)
  }

  @Test func `people see the same`() throws {
    let place = try Workplace()
    let run = try place.taikei("inspect", file("synthetic/a02.scan.pdf"))
    #expect(run.output.contains("\n  text layer    none, a scan or drawings: pages 1-9\n"))
    #expect(run.output.contains("\n  page size     595.2 × 841.92 points: pages 1-9\n"))
  }

  @Test func `the drawing of a PDF's page stands on its picture`() throws {
    let place = try Workplace()
    let run = try place.taikei(
      "inspect", file("synthetic/a04.pdf"), "--draw", "6", "-o", "page.svg")
    #expect(run.status == 0, "\(run.messages)")
    #expect(try place.text(of: "page.svg").contains("data:image/png;base64,iVBORw0KGgo"))
  }
}
