import Foundation
import PDFReading
import PlanEvaluation
import PlanModel
import PlanPipeline
import PlanVerification
import SourceReading
import Testing
import TextNormalization
import TextRecognition

/// Whether pages can be drawn and recognized.
private let canRecognize: Bool = {
  do {
    _ = try PDFReader().read(.bytes(Array("%PDF-1.4".utf8))) { _, _ in }
  } catch {
    if case .some(.engineMissing) = error as? PDFReadingError { return false }
  }
  return (try? Tesseract()) != nil
}()

private let synthetic = Documents.shared.appending(path: "synthetic")
private let odd = Documents.shared.appending(path: "odd")
private let isThere = FileManager.default.fileExists(atPath: synthetic.path)

/// Pages without a text layer of worth.
@Suite(
  .enabled(if: canRecognize, "PDFium or tesseract is not there"),
  .enabled(if: isThere, Documents.sharedIsMissing))
struct RecognitionTests {
  @Test func `a scan becomes the document that was scanned`() throws {
    let bytes = try Documents.bytes("a02.scan.pdf", in: synthetic)
    let source = try SourceReader().read(bytes, name: "a02.scan.pdf")
    #expect(source.reader == "pdfium+tesseract")
    #expect(source.pages.allSatisfy { $0.isScanned })
    #expect(source.diagnostics.map(\.id) == ["page-recognized"])
    for page in source.pages {
      let size = try #require(page.size)
      for line in page.lines {
        let box = try #require(line.box)
        #expect(box.left >= -5 && box.right <= size.width + 5 && box.bottom <= size.height + 5)
        #expect(line.words.allSatisfy { $0.confidence != nil })
      }
    }
    let document = PlanConverter().convert(source)
    let normalizer = TextNormalizer()
    let findings = ConservationCheck.run(
      document: document, pages: source.pages, sha256: source.sha256
    ) { normalizer.textLines(of: $0).lines }
    #expect(findings.isEmpty)
    let gold = try OutlineReader.read(Documents.bytes("a02.outline", in: synthetic))
    let scores = Evaluation(gold: gold, candidate: EvaluationTree(document), source: nil).scores
    #expect(scores.fidelity >= 0.8)
    #expect(scores.missing <= 0.02)
    #expect(document.body.contains { $0.confidence < 1 })
  }

  @Test func `text of a broken character map is recognized, or an error`() throws {
    let name = "pdfminer-contrib_issue-791-non-unicode-cmap.pdf"
    let bytes = try Documents.bytes(name, in: odd)
    let read = try SourceReader().read(bytes, name: name)
    #expect(read.reader == "pdfium+tesseract")
    #expect(!String(decoding: read.pages[0].rawText, as: UTF8.self).contains("\u{FFFD}"))
    var reader = SourceReader()
    reader.pdf.recognition.mode = .never
    let kept = try reader.read(bytes, name: name)
    #expect(kept.reader == "pdfium")
    #expect(kept.diagnostics.map(\.id) == ["characters-without-map", "page-without-text"])
    #expect(kept.diagnostics.last?.severity == .error)
  }

  @Test func `a scan that is not recognized is an error of its own`() throws {
    var reader = SourceReader()
    reader.pdf.recognition.mode = .never
    let bytes = try Documents.bytes("a02.scan.pdf", in: synthetic)
    #expect {
      _ = try reader.read(bytes, name: "a02.scan.pdf")
    } throws: { error in
      "\(error)" == "pages 1 to 9 have no text layer: text recognition is off"
    }
  }

  @Test func `good text layers are kept`() throws {
    var reader = SourceReader()
    reader.pdf.recognition.mode = .never
    for (folder, names) in [
      (synthetic, Documents.names(in: synthetic, ending: ".pdf").filter { !$0.hasSuffix(".scan") }),
      (
        Documents.shared.appending(path: "real"),
        Documents.names(in: Documents.shared.appending(path: "real"), ending: ".pdf")
      ),
    ] {
      for name in names {
        let source = try reader.read(
          Documents.bytes("\(name).pdf", in: folder), name: "\(name).pdf")
        #expect(!source.diagnostics.contains { $0.id == "page-without-text" }, "\(name)")
      }
    }
  }
}
