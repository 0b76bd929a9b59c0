internal import CPDFium

extension PDFFile {
  /// The structure types of a page's marked content, by its id: the innermost element that holds it.
  ///
  /// 100,000 elements at most and 64 deep.
  func tags(of page: OpaquePointer) -> [Int32: String] {
    guard let open = functions.pointee.FPDF_StructTree_GetForPage,
      let close = functions.pointee.FPDF_StructTree_Close,
      let roots = functions.pointee.FPDF_StructTree_CountChildren,
      let root = functions.pointee.FPDF_StructTree_GetChildAtIndex,
      let tree = open(page)
    else { return [:] }
    defer { close(tree) }
    var tags: [Int32: String] = [:]
    var left = 100_000
    for index in 0..<max(0, roots(tree)) where left > 0 {
      collect(root(tree, index), depth: 0, &left, &tags)
    }
    return tags
  }

  private func collect(
    _ element: OpaquePointer?, depth: Int, _ left: inout Int, _ tags: inout [Int32: String]
  ) {
    left -= 1
    guard let element, depth < 64, left > 0,
      let type = functions.pointee.FPDF_StructElement_GetType,
      let children = functions.pointee.FPDF_StructElement_CountChildren,
      let child = functions.pointee.FPDF_StructElement_GetChildAtIndex,
      let content = functions.pointee.FPDF_StructElement_GetChildMarkedContentID
    else { return }
    var name: String?
    for index in 0..<max(0, children(element)) where left > 0 {
      if let inner = child(element, index) {
        collect(inner, depth: depth + 1, &left, &tags)
      } else {
        let id = content(element, index)
        guard id >= 0 else { continue }
        left -= 1
        let tag = name ?? utf16Text(limit: 128) { type(element, $0, $1) }
        name = tag
        if !tag.isEmpty { tags[id] = tag }
      }
    }
  }

  /// Whether an object stands in content marked as an artifact: page furniture by its producer.
  func isArtifact(_ object: OpaquePointer) -> Bool {
    guard let count = functions.pointee.FPDFPageObj_CountMarks,
      let mark = functions.pointee.FPDFPageObj_GetMark,
      let name = functions.pointee.FPDFPageObjMark_GetName
    else { return false }
    for index in 0..<max(0, min(16, count(object))) {
      guard let mark = mark(object, UInt(index)) else { continue }
      var units = [UInt16](repeating: 0, count: 16)
      var bytes: UInt = 0
      let known = units.withUnsafeMutableBytes {
        name(mark, $0.baseAddress, UInt($0.count), &bytes)
      }
      if known != 0, bytes == 18, units.prefix(8).elementsEqual("Artifact".utf16) { return true }
    }
    return false
  }
}
