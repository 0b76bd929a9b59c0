public import PDFContent
import PlanModel

/// What the text layer of a PDF's page is worth.
public enum TextLayer: Sendable, Hashable {
  /// It is text.
  case text
  /// The page draws nothing, or a few rules and shapes at most.
  case blank
  /// The page draws something, and no characters but a number or a stamp over a picture.
  case missing
  /// Nothing of it is seen: a recognizer's text under a scan.
  case invisible(Int)
  /// It is no text that anybody could read, with the share of characters that tell so.
  case garbage(Garbage, share: Double)

  /// What is wrong with a text layer.
  public enum Garbage: Sendable, Hashable {
    /// Characters that the fonts do not name: U+FFFD, private-use characters, controls, `(cid:7743)`.
    case unmapped
    /// Characters that Japanese text does not use: what Japanese becomes in the wrong encoding or by
    /// a wrong character map.
    case foreign
  }

  /// A picture over half of a page with no more characters than these is a scan with a page number
  /// or a stamp.
  private static let stamp = 10
  /// Judges the text layer of a page.
  public static func judge(_ content: PageContent) -> TextLayer {
    var counts = Legibility()
    for glyph in content.glyphs where !glyph.scalar.isBlank { counts.add(glyph.scalar) }
    if counts.all <= stamp || isCovered(content) {
      let triage = GlyphTriage.sort(content)
      let visible = triage.visible.count { !content.glyphs[$0].scalar.isBlank }
      let hidden = triage.dropped.count { $0.reason == .hidden }
      // Letters drawn as shapes are many; a rule at the head of an empty page and a logo are few.
      let figures = content.shapes.count(where: \.isFigure)
      if visible == 0, hidden == 0, content.images.isEmpty, figures < 10 { return .blank }
      if visible == 0 || visible <= stamp && isCovered(content) {
        return hidden > visible ? .invisible(hidden) : .missing
      }
    }
    if let share = counts.unmapped { return .garbage(.unmapped, share: share) }
    if let share = counts.garbled { return .garbage(.foreign, share: share) }
    return .text
  }

  /// Whether pictures cover half of a page.
  private static func isCovered(_ content: PageContent) -> Bool {
    let page = content.size.width * content.size.height
    var area = 0.0
    for image in content.images {
      let width = min(image.right, content.size.width) - max(image.left, 0)
      let height = min(image.bottom, content.size.height) - max(image.top, 0)
      area += max(0, width) * max(0, height)
    }
    return area >= page / 2
  }
}
