import Foundation
import PDFContent
import PDFReading
import PlanModel
import PlanPipeline
import SourceReading
import Testing
import TextNormalization

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

/// Folder and name of the PDFs that have text.
private let names = ["synthetic", "real"].flatMap { folder in
  Documents.names(in: Documents.shared.appending(path: folder), ending: ".pdf")
    .filter { !$0.hasSuffix(".scan") }.map { "\(folder)/\($0)" }
}

/// The boxes of nodes of PDFs hold the nodes' text, by the characters that PDFium reports inside them.
@Suite(.enabled(if: isEngineThere, "PDFium is not there"))
struct PDFBoxTests {
  /// What layer T shows of a glyph of a symbol font at the head of a line; any other as it is.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.properties.generalCategory == .privateUse else { return scalar }
    let text = TextNormalizer().normalize(Array("\(scalar)文".utf8)).utf8
    return String(decoding: text, as: UTF8.self).unicodeScalars.first ?? scalar
  }

  @Test(.enabled(if: !names.isEmpty, Documents.sharedIsMissing), arguments: names)
  func boxesHoldTheirText(name: String) throws {
    let bytes = try Documents.bytes("\(name).pdf", in: Documents.shared)
    var agreement = BoxAgreement(pages: [:])
    _ = try PDFReader().read(.bytes(bytes)) { page, _ in
      agreement.pages[page.number] = page.glyphs.map { glyph in
        PlacedCharacter(
          scalar: Self.shown(glyph.scalar),
          box: Box(
            left: Double(glyph.left), top: Double(glyph.top), right: Double(glyph.right),
            bottom: Double(glyph.bottom)))
      }
    }
    let document = PlanConverter().convert(try SourceReader().read(bytes, name: "\(name).pdf"))
    let findings = agreement.findings(document, seed: 3)
    #expect(findings.count == min(200, BoxAgreement.nodes(of: document).count))
    #expect(findings.count > (name.hasPrefix("synthetic/") ? 150 : 10))
    for finding in findings {
      #expect(finding.missing == 0, "\(finding)")
    }
    // A box may hold more: ruby, or what stands in another place of the tree.
    let surplus = findings.reduce(0) { $0 + $1.surplus }
    #expect(Double(surplus) <= 0.02 * Double(findings.reduce(0) { $0 + $1.count }))
  }
}
