internal import CPDFium
internal import PDFContent
internal import PlanModel

extension PDFFile {
  /// The bookmarks, depth first.
  ///
  /// 10,000 at most and 64 deep: hostile outlines go round in circles, which are cut where they come
  /// back to an entry met before.
  func bookmarks() -> [Bookmark] {
    guard let child = functions.pointee.FPDFBookmark_GetFirstChild,
      let sibling = functions.pointee.FPDFBookmark_GetNextSibling,
      let title = functions.pointee.FPDFBookmark_GetTitle,
      let destination = functions.pointee.FPDFBookmark_GetDest
    else { return [] }
    var bookmarks: [Bookmark] = []
    var met: Set<OpaquePointer> = []
    var path: [OpaquePointer] = []
    var next = child(document, nil)
    while bookmarks.count < 10_000 {
      guard let bookmark = next, met.insert(bookmark).inserted else {
        guard let parent = path.popLast() else { break }
        next = sibling(document, parent)
        continue
      }
      var target = page(of: destination(document, bookmark))
      if target == nil, let action = functions.pointee.FPDFBookmark_GetAction?(bookmark) {
        target = page(of: functions.pointee.FPDFAction_GetDest?(document, action))
      }
      bookmarks.append(
        Bookmark(
          level: path.count, title: utf16Text(limit: 1024) { title(bookmark, $0, $1) },
          page: target))
      if path.count < 64, let inner = child(document, bookmark) {
        path.append(bookmark)
        next = inner
      } else {
        next = sibling(document, bookmark)
      }
    }
    return bookmarks
  }
}
