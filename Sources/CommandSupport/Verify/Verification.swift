internal import DocumentReading
internal import FileAccess
internal import FoundationEssentials
package import PlanModel
internal import PlanVerification
internal import SourceReading
internal import TextNormalization

/// Checks one converted document against its source.
struct Verification {
  var limits: ReadingLimits
  var pdfOptions = PDFReadingOptions()
  var console = Console()

  /// Reads a converted document.
  func document(at path: InputSource) throws(Failure) -> PlanDocument {
    try PlanDocument(json: path.read(limit: limits.inputBytes), name: path.displayName)
  }

  /// Everything that is wrong between a document and its source.
  func findings(
    of document: PlanDocument, source path: InputSource
  ) throws(Failure) -> [ConservationFinding] {
    let bytes = try path.read(limit: limits.inputBytes)
    let source: SourceDocument
    // The pages that were recognized then are recognized now, whatever is thought of them today.
    let scanned = document.source.pages.filter(\.scanned).map(\.number)
    let reader = pdfOptions.reader(limits: limits, mode: .pages(Set(scanned)), console: console)
    do throws(ReadingError) {
      defer { console.endProgress() }
      source = try reader.read(bytes, name: path.documentName)
    } catch {
      throw Failure(path.displayName, error)
    }
    let normalizer = TextNormalizer()
    return ConservationCheck.run(
      document: document, pages: source.pages, sha256: source.sha256
    ) { normalizer.textLines(of: $0).lines }
  }
}

extension PlanDocument {
  /// Reads a document from the JSON that `convert` writes.
  ///
  /// - Parameter name: what an error calls the file.
  package init(json: [UInt8], name: String) throws(Failure) {
    do {
      self = try JSONDecoder().decode(PlanDocument.self, from: Data(json))
    } catch {
      throw Failure(.dataError, name, "not a converted document: \(words(for: error))")
    }
  }
}
