internal import Ordering
import PDFContent

/// How far apart the characters of a page are set.
///
/// Word processors of the 一太郎 kind set text on a grid: every character has a cell that is wider than
/// its font, and a full-width space is as wide as that cell.
enum Pitch {
  /// Fewer steps than this say nothing.
  private static let minimum = 20

  /// The distance from one character of full width to the next, in font sizes: the median of a page,
  /// at least 1.
  static func measure(_ visible: [Int], _ content: PageContent) -> Float {
    var ratios: [Float] = []
    ratios.reserveCapacity(visible.count)
    for (one, other) in zip(visible, visible.dropFirst()) {
      let (glyph, next) = (content.glyphs[one], content.glyphs[other])
      guard glyph.style == next.style, glyph.scalar.isUpright, next.scalar.isUpright else {
        continue
      }
      let size = content.styles[Int(glyph.style)].size
      let step = (next.left - glyph.left) / max(size, 0.1)
      if step > 0.5, step < 1.6, abs(next.top - glyph.top) < 0.3 * size { ratios.append(step) }
    }
    guard ratios.count >= minimum else { return 1 }
    return max(1, ratios.ascending()[ratios.count / 2])
  }
}
