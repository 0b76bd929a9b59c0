internal import CPDFium
internal import PDFContent

extension PDFFile {
  /// Adds the page's links.
  func readLinks(_ page: OpaquePointer, _ space: PageSpace, into content: inout PageContent) {
    guard let enumerate = functions.pointee.FPDFLink_Enumerate,
      let rectangle = functions.pointee.FPDFLink_GetAnnotRect
    else { return }
    var position: Int32 = 0
    var link: OpaquePointer?
    while enumerate(page, &position, &link) != 0 {
      guard content.links.count < limits.links else {
        content.cuts.append(PageCut(.links, limit: limits.links))
        return
      }
      var area = taikei_pdfium_rect()
      guard let link, rectangle(link, &area) != 0, let box = space.box(area) else { continue }
      var result = Link(box: box)
      result.page = self.page(of: functions.pointee.FPDFLink_GetDest?(document, link))
      if result.page == nil, let action = functions.pointee.FPDFLink_GetAction?(link) {
        result.page = self.page(of: functions.pointee.FPDFAction_GetDest?(document, action))
        if result.page == nil, let get = functions.pointee.FPDFAction_GetURIPath {
          result.address = byteText { get(document, action, $0, $1) }
        }
      }
      if result.page != nil || result.address != nil { content.links.append(result) }
    }
  }

  /// Text that a function writes as bytes with a NUL behind it; nil where there is none, and where
  /// it has 4,096 bytes or more.
  private func byteText(_ get: (UnsafeMutableRawPointer?, UInt) -> UInt) -> String? {
    let count = get(nil, 0)
    guard count > 1, count <= 4096 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(count))
    let written = bytes.withUnsafeMutableBytes { get($0.baseAddress, UInt($0.count)) }
    guard written == count else { return nil }
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
