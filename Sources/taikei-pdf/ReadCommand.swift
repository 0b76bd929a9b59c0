internal import PDFContent
internal import PDFExtraction

/// The limits of a page that the arguments name.
func pageLimits(_ arguments: WorkerArguments) -> PageLimits {
  var limits = PageLimits()
  limits.glyphs = arguments["glyphs", default: limits.glyphs]
  limits.shapes = arguments["shapes", default: limits.shapes]
  limits.images = arguments["images", default: limits.images]
  limits.links = arguments["links", default: limits.links]
  limits.objects = arguments["objects", default: limits.objects]
  limits.formDepth = arguments["form-depth", default: limits.formDepth]
  return limits
}

/// Writes the document and its pages from `first` to `last`, both counted from 1.
func readPages(_ pdf: PDFFile, _ arguments: WorkerArguments) {
  var output = RecordOutput()
  output.write(.document(pdf.content))
  let first = max(1, arguments["first", default: 1])
  let last = min(pdf.content.pageCount, arguments["last", default: .max])
  var fonts = FontTable()
  for number in stride(from: first, through: last, by: 1) {
    let known = fonts.fonts.count
    do {
      let page = try pdf.read(page: number, fonts: &fonts)
      output.write(page, newFonts: Array(fonts.fonts[known...]))
    } catch ExtractionError.page(let reason) {
      output.write(.skipped(page: number, reason: reason))
    } catch {
      output.write(.skipped(page: number, reason: "\(error)"))
    }
  }
  output.write(.end)
}
