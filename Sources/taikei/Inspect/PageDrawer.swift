internal import CommandSupport
internal import DocumentReading
internal import FileAccess
internal import PDFContent
internal import PDFReading
internal import PageDrawing
internal import PlanEmission
internal import PlanModel
internal import PlanPipeline
internal import PlanProfile
internal import SourceReading
internal import TextNormalization

/// Draws what was found on a page of a file: `taikei inspect --draw`.
struct PageDrawer {
  /// Number of the page, from 1.
  var page: Int
  var reader: SourceReader
  /// What was learned from other documents.
  var profile: StructureProfile?

  /// Reads and converts a file and draws the page.
  ///
  /// - Returns: a file of SVG.
  func draw(_ input: InputSource) throws(Failure) -> [UInt8] {
    let bytes = try input.read(limit: reader.limits.inputBytes)
    let source: SourceDocument
    do throws(ReadingError) {
      source = try reader.read(bytes, name: input.documentName)
    } catch {
      throw Failure(input.displayName, error)
    }
    guard source.pages.indices.contains(page - 1) else {
      throw Failure(
        .usage, input.displayName,
        "has no page \(page): \(counted(source.pages.count, "page"))")
    }
    let background = background(of: source.pages[page - 1], bytes)
    let document = PlanConverter(reader: reader, profile: profile).convert(source)
    guard let drawing = PageDrawing(page: page, of: document, background: background) else {
      throw Failure(
        .dataError, input.displayName,
        "nothing on page \(page) has a place that could be drawn; \(document.source.mediaType) "
          + "read by \(document.source.reader)")
    }
    return drawing.svg()
  }

  /// What the page looks like, below the boxes: a picture of a PDF's page, where it can be drawn;
  /// formats without pictures have their words.
  private func background(of page: Page, _ bytes: [UInt8]) -> PageBackground? {
    // Sharp enough to be read on a screen at twice its size.
    if SourceReader.isPDF(bytes),
      let image = try? PDFReader(limits: reader.pdf.limits).render(
        .bytes(bytes), page: page.number, dotsPerInch: 120, password: reader.pdf.password)
    {
      return .picture(
        png: PNGFile.grey(width: image.width, height: image.height, pixels: image.pixels))
    }
    let words = [PageWord](of: page).map { word in
      PageWord(text: Self.withoutRadicals(word.text), box: word.box)
    }
    return words.isEmpty ? nil : .words(words)
  }

  /// The text with the ideographs of layer T for radicals (U+2F49 as 月), which stand in some PDFs and
  /// which few fonts have. All else stays as it is printed, since its width matters here.
  private static func withoutRadicals(_ text: String) -> String {
    let radicals: ClosedRange<UInt32> = 0x2E80...0x2FDF
    guard text.unicodeScalars.contains(where: { radicals.contains($0.value) }) else { return text }
    let normalizer = TextNormalizer()
    return text.unicodeScalars.map { scalar in
      let character = String(scalar)
      return radicals.contains(scalar.value)
        ? String(decoding: normalizer.normalize(Array(character.utf8)).utf8, as: UTF8.self)
        : character
    }.joined()
  }

  /// Writes a drawing: to a file, replaced only by a complete one, or to standard output.
  static func write(_ drawing: [UInt8], to path: FilePath?) throws(Failure) {
    guard let path else {
      return try DataOutput().writeBytes { output in
        drawing.withUnsafeBufferPointer { output.write($0) }
      }
    }
    try ProcessSetup.holdingTermination { () throws(Failure) in
      do throws(FileError) {
        let file = try AtomicFile(replacing: path)
        try file.write(drawing.span)
        try file.commit()
      } catch {
        throw Failure(writing: error)
      }
    }
  }
}
