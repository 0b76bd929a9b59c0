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
    let page = try load(number)
    defer { functions.pointee.FPDF_ClosePage(page) }
    let space = try space(of: page)
    var content = PageContent(
      number: number, size: space.size, rotation: space.rotation,
      label: isPlain ? nil : label(of: number))
    let inForms = ObjectWalk(file: self, page: page, space: space).run(into: &content)
    let tags = usesTags ? tags(of: page) : [:]
    GlyphReader(file: self, page: page, space: space, tags: tags, inForms: inForms)
      .run(into: &content, fonts: &fonts)
    greyPatterns(of: page, in: &content)
    if !isPlain { readLinks(page, space, into: &content) }
    return content
  }

  /// Loads a page; to be closed by the caller.
  func load(_ number: Int) throws(ExtractionError) -> OpaquePointer {
    guard number >= 1, let index = Int32(exactly: number - 1),
      let page = functions.pointee.FPDF_LoadPage(document, index)
    else { throw .page("the page cannot be loaded") }
    return page
  }

  /// How a page is displayed.
  func space(of page: OpaquePointer) throws(ExtractionError) -> PageSpace {
    var visible = taikei_pdfium_rect()
    let turns = Int(functions.pointee.FPDFPage_GetRotation(page))
    guard functions.pointee.FPDF_GetPageBoundingBox(page, &visible) != 0 else {
      throw .page("the page has no size")
    }
    let space = PageSpace(visible: visible, rotation: ((turns % 4) + 4) % 4 * 90)
    let size = space.size
    guard size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else {
      throw .page("the page has no size")
    }
    return space
  }
}
