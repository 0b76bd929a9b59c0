import Foundation
import PDFContent
import PDFReading
import PlanModel
import PlanPipeline
import Testing

/// Whether the engine that reads PDFs can be loaded: it is fetched by `tools/setup`.
let isEngineThere: Bool = {
  do {
    _ = try PDFReader().read(.bytes(Array("%PDF-1.4".utf8))) { _, _ in }
    return true
  } catch {
    if case .some(.engineMissing) = error as? PDFReadingError { return false }
    return true
  }
}()

private let synthetic = Documents.shared.appending(path: "synthetic")
private let names = Documents.names(in: synthetic, ending: ".pdf").filter { !$0.hasSuffix(".scan") }

/// The boxes of nodes of PDFs hold the nodes' text, by the characters that PDFium reports inside them.
@Suite(.enabled(if: isEngineThere, "PDFium is not there"))
struct PDFBoxTests {
  @Test(.enabled(if: !names.isEmpty, Documents.sharedIsMissing), arguments: names)
  func boxesHoldTheirText(name: String) throws {
    let bytes = try Documents.bytes("\(name).pdf", in: synthetic)
    var agreement = BoxAgreement(pages: [:])
    _ = try PDFReader().read(.bytes(bytes)) { page, _ in
      agreement.pages[page.number] = page.glyphs.map { glyph in
        PlacedCharacter(
          scalar: glyph.scalar,
          box: Box(
            left: Double(glyph.left), top: Double(glyph.top), right: Double(glyph.right),
            bottom: Double(glyph.bottom)))
      }
    }
    let document = PlanConverter().convert(try SourceReader().read(bytes, name: "\(name).pdf"))
    let findings = agreement.findings(document, seed: 3)
    #expect(findings.count == min(200, BoxAgreement.nodes(of: document).count))
    #expect(findings.count > 150)
    for finding in findings {
      #expect(finding.missing == 0, "\(finding)")
    }
    // A box may hold more: ruby, or what stands in another place of the tree.
    let surplus = findings.reduce(0) { $0 + $1.surplus }
    #expect(Double(surplus) <= 0.02 * Double(findings.reduce(0) { $0 + $1.count }))
  }
}
