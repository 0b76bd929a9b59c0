internal import CPDFium
public import PDFContent
internal import PlanModel

extension PDFFile {
  /// Reads one page.
  ///
  /// - Parameters:
  ///   - number: from 1.
  ///   - fonts: gets the fonts that the page is the first to use.
  /// - Throws: `ExtractionError.page` where the engine cannot load it.
  public func read(page number: Int, fonts: inout FontTable) throws(ExtractionError) -> PageContent
  {
    guard let page = functions.pointee.FPDF_LoadPage(document, Int32(number - 1)) else {
      throw .page("the page cannot be loaded")
    }
    defer { functions.pointee.FPDF_ClosePage(page) }
    var visible = taikei_pdfium_rect()
    guard functions.pointee.FPDF_GetPageBoundingBox(page, &visible) != 0 else {
      throw .page("the page has no size")
    }
    let turns = Int(functions.pointee.FPDFPage_GetRotation(page))
    let space = PageSpace(visible: visible, rotation: ((turns % 4) + 4) % 4 * 90)
    let size = space.size
    guard size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else {
      throw .page("the page has no size")
    }
    var content = PageContent(
      number: number, size: size, rotation: space.rotation, label: label(of: number))
    let objects = ObjectWalk(file: self, page: page, space: space).run(into: &content)
    let tags = self.content.isTagged ? tags(of: page) : [:]
    GlyphReader(file: self, page: page, space: space, tags: tags, inForms: objects)
      .run(into: &content, fonts: &fonts)
    readLinks(page, space, into: &content)
    return content
  }
}
