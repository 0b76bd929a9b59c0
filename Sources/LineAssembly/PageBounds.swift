import PDFContent

/// Brings places and sizes that no page can have into bounds, so that sums and whole numbers made of
/// them stay what they are. Hostile files set type in sizes of 10^30 points.
enum PageBounds {
  /// The largest page of a PDF in points (ISO 32000-1, annex C.2).
  private static let limit: Float = 14_400

  static func bounded(_ content: PageContent) -> PageContent {
    let isBounded =
      content.styles.allSatisfy { (0...limit).contains($0.size) }
      && content.glyphs.allSatisfy { glyph in
        isWithin(glyph.left) && isWithin(glyph.top) && isWithin(glyph.right)
          && isWithin(glyph.bottom)
      }
    if isBounded { return content }
    var page = content
    for index in page.styles.indices {
      page.styles[index].size = min(max(page.styles[index].size, 0), limit)
    }
    for index in page.glyphs.indices {
      page.glyphs[index].left = clamped(page.glyphs[index].left)
      page.glyphs[index].top = clamped(page.glyphs[index].top)
      page.glyphs[index].right = clamped(page.glyphs[index].right)
      page.glyphs[index].bottom = clamped(page.glyphs[index].bottom)
    }
    return page
  }

  private static func isWithin(_ place: Float) -> Bool { (-limit...2 * limit).contains(place) }

  private static func clamped(_ place: Float) -> Float { min(max(place, -limit), 2 * limit) }
}
