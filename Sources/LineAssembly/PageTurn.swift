import PDFContent
import PlanModel

/// Turns a page whose text was drawn turned, so that it reads upright: a wide table or slide on a
/// page of portrait format, or a page whose rotation the file does not tell.
enum PageTurn {
  /// The share of a page's characters that run one way from which the page is turned. Labels beside
  /// diagrams and thumb tabs are turned as well; they are never most of the text.
  private static let share = 0.6

  /// The page as it is to be read. The same page where its text is upright.
  static func upright(_ content: PageContent, fonts: [Font]) -> PageContent {
    let angle = angle(of: content, fonts)
    return angle == 0 ? content : turned(content, by: angle)
  }

  /// Clockwise angle at which most of the page's text runs: 0, 90, 180 or 270 degrees.
  ///
  /// Fonts whose names start with `@` are those that Windows writes vertical text with: it is turned
  /// for the printer, each character is turned back by the font, and the page is upright.
  private static func angle(of content: PageContent, _ fonts: [Font]) -> Int {
    var counts: [Int: Int] = [:]
    var all = 0
    let turnable = content.styles.map { style in
      let isVertical = fonts.indices.contains(style.font) && fonts[style.font].name.hasPrefix("@")
      return [90, 180, 270].contains(style.angle) && !isVertical
    }
    guard turnable.contains(true) else { return 0 }
    for glyph in content.glyphs where !glyph.scalar.isBlank {
      let style = Int(glyph.style)
      guard !content.styles[style].isInvisible else { continue }
      all += 1
      if turnable[style] { counts[content.styles[style].angle, default: 0] += 1 }
    }
    for (angle, count) in counts where Double(count) > share * Double(all) { return angle }
    return 0
  }

  private static func turned(_ content: PageContent, by angle: Int) -> PageContent {
    let (width, height) = (content.size.width, content.size.height)
    func turn(_ box: Box) -> Box {
      switch angle {
      case 90:
        Box(left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left)
      case 180:
        Box(
          left: width - box.right, top: height - box.bottom, right: width - box.left,
          bottom: height - box.top)
      default:
        Box(left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right)
      }
    }
    var page = content
    page.rotation = (content.rotation + 360 - angle) % 360
    if angle != 180 { page.size = PageSize(width: height, height: width) }
    for index in page.glyphs.indices {
      let glyph = page.glyphs[index]
      let box = turn(
        Box(
          left: Double(glyph.left), top: Double(glyph.top), right: Double(glyph.right),
          bottom: Double(glyph.bottom)))
      page.glyphs[index].left = Float(box.left)
      page.glyphs[index].top = Float(box.top)
      page.glyphs[index].right = Float(box.right)
      page.glyphs[index].bottom = Float(box.bottom)
    }
    for index in page.styles.indices {
      page.styles[index].angle = (page.styles[index].angle + 360 - angle) % 360
    }
    for index in page.shapes.indices { page.shapes[index].box = turn(page.shapes[index].box) }
    for index in page.links.indices { page.links[index].box = turn(page.links[index].box) }
    page.images = page.images.map(turn)
    return page
  }
}
