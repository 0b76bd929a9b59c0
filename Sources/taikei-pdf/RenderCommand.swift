internal import PDFContent
internal import PDFExtraction

/// Writes a page as a picture.
func renderPage(_ pdf: PDFFile, _ arguments: WorkerArguments) {
  let number = arguments["page", default: 1]
  let pixels = arguments["pixels", default: 0]
  do {
    let image = try pdf.render(
      page: number, dotsPerInch: arguments["dpi", default: 72], limit: pixels)
    var output = RecordOutput()
    output.write(.image(image))
  } catch ExtractionError.page(let reason) {
    fail(.page, reason, value: number)
  } catch {
    fail(.limit, "pixels", value: pixels)
  }
}
