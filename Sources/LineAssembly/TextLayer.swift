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
  /// Fewer characters than these are not judged.
  private static let least = 12
  /// Share of nameless characters from which a layer is garbage. Private-use bullets and logos come
  /// to 0.05 on pages of 255 real plans, pages of Type 3 fonts without a map to above 0.9.
  private static let unmappedShare = 0.4
  /// Share of foreign characters from which a layer is garbage, where it has less than half as much
  /// kana. Japanese plans, tables of figures and English pages have 0.00 to 0.02; Shift_JIS read as
  /// Latin-1 has 0.6, wrong maps of Identity-H fonts 0.3 to 1.
  private static let foreignShare = 0.25

  /// Judges the text layer of a page.
  public static func judge(_ content: PageContent) -> TextLayer {
    var counts = Counts()
    for glyph in content.glyphs { counts.add(glyph.scalar) }
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
    guard counts.all >= least else { return .text }
    let all = Double(counts.all)
    let unmapped = Double(counts.nameless) / all
    if unmapped >= unmappedShare { return .garbage(.unmapped, share: unmapped) }
    let foreign = Double(counts.foreign) / all
    if foreign >= foreignShare, 2 * counts.kana < counts.foreign {
      return .garbage(.foreign, share: foreign)
    }
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

  private struct Counts {
    var all = 0, nameless = 0, foreign = 0, kana = 0
    private static let opening = Array("(cid:".unicodeScalars)
    /// How much of `(cid:` has been seen, and the digits behind it.
    private var matched = 0

    mutating func add(_ scalar: Unicode.Scalar) {
      guard !scalar.isBlank else { return }
      all += 1
      follow(scalar)
      switch scalar.value {
      case 0xFFFD, 0xE000...0xF8FF, 0xF0000...0x10FFFF, 0x00..<0x20, 0x7F...0x9F: nameless += 1
      case 0x3041...0x30FF: kana += 1
      // Latin with marks, Greek to Georgian and beyond, Hangul; rare ideographs; half-width kana, which
      // Shift_JIS makes of two-byte characters. × ÷ ± § ° and the like stand in Latin-1 and in plans,
      // leaders of · fill pages of contents.
      case 0xA1...0xA6, 0xA8...0xAF, 0xB2, 0xB3, 0xB5, 0xB6, 0xB8...0xD6, 0xD8...0xF6, 0xF8...0x390,
        0x460...0x200F, 0x3130...0x31BF, 0x3400...0x4DBF, 0xA000...0xD7FF, 0xFF61...0xFF9F:
        foreign += 1
      default: break
      }
    }

    /// Counts what extractors print for glyphs without a name: `(cid:7743)`.
    private mutating func follow(_ scalar: Unicode.Scalar) {
      let opening = Self.opening
      if matched < opening.count {
        matched = scalar == opening[matched] ? matched + 1 : scalar == opening[0] ? 1 : 0
      } else if (0x30...0x39).contains(scalar.value) {
        matched += 1
      } else {
        if scalar == ")", matched > opening.count { nameless += matched + 1 }
        matched = 0
      }
    }
  }
}
