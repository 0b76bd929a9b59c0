internal import CPDFium
public import PDFContent
internal import PlanModel

extension PDFFile {
  /// Draws a page in grey on white, with its annotations.
  ///
  /// - Parameters:
  ///   - number: from 1.
  ///   - dotsPerInch: pixels on 72 points.
  ///   - limit: the most pixels.
  /// - Throws: `ExtractionError.page` where the engine cannot load it or has no memory for it, and
  ///   `.tooLarge` where it would have more pixels.
  public func render(
    page number: Int, dotsPerInch: Int, limit: Int
  ) throws(ExtractionError) -> PageImage {
    let page = try load(number)
    defer { functions.pointee.FPDF_ClosePage(page) }
    return try draw(
      page, number, space(of: page).size, dotsPerInch: dotsPerInch, limit: limit)
  }

  /// Draws a page that is loaded.
  func draw(
    _ page: OpaquePointer, _ number: Int, _ size: PageSize, dotsPerInch: Int, limit: Int
  ) throws(ExtractionError) -> PageImage {
    let scale = Double(dotsPerInch) / 72
    let width = max(1, (size.width * scale).rounded())
    let height = max(1, (size.height * scale).rounded())
    guard width * height <= Double(limit) else { throw .tooLarge }
    let columns = Int(width), rows = Int(height)
    var pixels = [UInt8](repeating: 0xFF, count: columns * rows)
    let isDrawn = pixels.withUnsafeMutableBytes { buffer in
      guard
        let bitmap = functions.pointee.FPDFBitmap_CreateEx(
          Int32(columns), Int32(rows), Int32(TAIKEI_PDFIUM_BITMAP_GREY), buffer.baseAddress,
          Int32(columns))
      else { return false }
      defer { functions.pointee.FPDFBitmap_Destroy(bitmap) }
      functions.pointee.FPDF_RenderPageBitmap(
        bitmap, page, 0, 0, Int32(columns), Int32(rows), 0,
        Int32(TAIKEI_PDFIUM_RENDER_ANNOTATIONS | TAIKEI_PDFIUM_RENDER_GREY))
      return true
    }
    guard isDrawn else { throw .page("the page cannot be drawn") }
    return PageImage(page: number, width: columns, height: rows, pixels: pixels)
  }
}
