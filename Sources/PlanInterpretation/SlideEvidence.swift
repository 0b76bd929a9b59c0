internal import Ordering
internal import PlanModel

/// Tells slides from documents: many pages, little on each, most of them headed.
///
/// The figures are from two decks and seven plans: slides hold 100 characters a page in the middle
/// (the text of one alone) where plans hold 300 and more. Slides with as much text as a page of a
/// plan are slides only where the pages are known to be landscape.
enum SlideEvidence {
  static func holds(
    _ view: DocumentView, pages: [SourceDescription.PageDescription]
  ) -> Bool {
    guard pages.count >= fewestPages, pages.count <= mostPages else { return false }
    var bytes = [Int](repeating: 0, count: pages.count)
    var headed = [Bool](repeating: false, count: pages.count)
    var hasContents = false
    view.visit { node in
      count(node.pointee.spans, &bytes)
      for row in node.pointee.rows { for cell in row.cells { count(cell.spans, &bytes) } }
      if node.pointee.kind.isHeading, let page = node.pointee.firstPage, page >= 1,
        page <= pages.count
      {
        headed[page - 1] = true
      }
      if node.pointee.role == "contents" { hasContents = true }
      return true
    }
    let landscape = pages.count { ($0.width ?? 0) > ($0.height ?? 0) }
    let sized = pages.count { $0.width != nil }
    // Where pages have sizes, upright ones are no slides.
    if sized > 0, landscape * 5 < pages.count * 4 { return false }
    let median = bytes.ascending()[bytes.count / 2] / bytesPerCharacter
    let limit = sized > 0 ? mostCharacters * 2 : mostCharacters
    return median <= limit && headed.count { $0 } * 5 >= pages.count * 3
      && (sized > 0 || !hasContents)
  }

  /// Adds the bytes of a text to those of its pages.
  private static func count(_ spans: SpanList, _ bytes: inout [Int]) {
    for index in 0..<spans.count where bytes.indices.contains(spans[index].page - 1) {
      bytes[spans[index].page - 1] += spans[index].range.count
    }
  }

  private static let fewestPages = 6
  private static let mostPages = 500
  private static let mostCharacters = 200
  private static let bytesPerCharacter = 3
}
