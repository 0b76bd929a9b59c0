internal import CPDFium
internal import PDFContent

/// Goes through the objects that a page draws, also inside form XObjects, for shapes and images.
struct ObjectWalk {
  let file: PDFFile
  let page: OpaquePointer
  let space: PageSpace

  /// Adds shapes and images to the page. Returns the text objects inside form XObjects, where the
  /// document is tagged.
  func run(into content: inout PageContent) -> Set<OpaquePointer> {
    let functions = file.functions
    var state = State(content: content)
    let count = functions.pointee.FPDFPage_CountObjects(page)
    for index in 0..<max(0, count) where !state.isDone {
      if let object = functions.pointee.FPDFPage_GetObject(page, index) {
        visit(object, .identity, depth: 0, &state)
      }
    }
    content = state.content
    return state.inForms
  }

  private struct State {
    var content: PageContent
    var inForms: Set<OpaquePointer> = []
    var visited = 0
    var isDone = false

    mutating func cut(_ what: PageCut.What, _ limit: Int) {
      let cut = PageCut(what, limit: limit)
      if !content.cuts.contains(cut) { content.cuts.append(cut) }
    }
  }

  private func visit(
    _ object: OpaquePointer, _ matrix: taikei_pdfium_matrix, depth: Int, _ state: inout State
  ) {
    let functions = file.functions
    state.visited += 1
    if state.visited > file.limits.objects {
      state.cut(.objects, file.limits.objects)
      state.isDone = true
      return
    }
    switch Int(functions.pointee.FPDFPageObj_GetType(object)) {
    case TAIKEI_PDFIUM_OBJECT_TEXT:
      if depth > 0, file.usesTags { state.inForms.insert(object) }
    case TAIKEI_PDFIUM_OBJECT_PATH:
      if state.content.shapes.count < file.limits.shapes {
        PathReader(file: file, space: space).read(object, matrix, into: &state.content.shapes)
      } else {
        state.cut(.shapes, file.limits.shapes)
      }
    // A shading that fills what it is cut to shows as a picture does.
    case TAIKEI_PDFIUM_OBJECT_IMAGE, TAIKEI_PDFIUM_OBJECT_SHADING:
      if state.content.images.count < file.limits.images {
        var box = taikei_pdfium_rect()
        let known = functions.pointee.FPDFPageObj_GetBounds(
          object, &box.left, &box.bottom, &box.right, &box.top)
        if known != 0, let shown = space.box(matrix.transform(box)) {
          state.content.images.append(shown)
        }
      } else {
        state.cut(.images, file.limits.images)
      }
    case TAIKEI_PDFIUM_OBJECT_FORM:
      guard depth < file.limits.formDepth else {
        state.cut(.formDepth, file.limits.formDepth)
        return
      }
      var own = taikei_pdfium_matrix.identity
      _ = functions.pointee.FPDFPageObj_GetMatrix(object, &own)
      let inner = own.then(matrix)
      let count = functions.pointee.FPDFFormObj_CountObjects(object)
      for index in 0..<max(0, count) where !state.isDone {
        if let child = functions.pointee.FPDFFormObj_GetObject(object, UInt(index)) {
          visit(child, inner, depth: depth + 1, &state)
        }
      }
    default: break
    }
  }
}
