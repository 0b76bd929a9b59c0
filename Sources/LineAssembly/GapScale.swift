internal import Ordering
import PDFContent
import PlanModel

/// Tells spaces from the gaps of a run.
///
/// A space is a gap that is wider than the run's own: justified lines and letter-spaced headings have
/// the same gap between all their characters, and those are no spaces.
struct GapScale {
  enum Space {
    case none
    /// U+0020.
    case narrow
    /// U+3000.
    case wide
  }

  /// For each character the gap before it in em.
  private var gaps: [Float]
  /// The gap that lies between most characters.
  private var usual: Float
  /// Whether hardly any gap differs from the usual one, so that small ones mean something.
  private var isEven = false

  /// - Parameter pitch: the distance between characters of the page in font sizes, for runs that are
  ///   too short to have one of their own.
  init(_ run: Run, _ content: PageContent, pitch: Float) {
    usual = pitch - 1
    gaps = []
    gaps.reserveCapacity(run.elements.count)
    gaps.append(0)
    for position in run.elements.indices.dropFirst() {
      let before = content.glyphs[run.elements[position - 1].glyph]
      let glyph = content.glyphs[run.elements[position].glyph]
      let size = min(
        content.styles[Int(before.style)].size, content.styles[Int(glyph.style)].size)
      let gap =
        switch run.direction {
        case .right: glyph.left - before.right
        case .down: max(glyph.top - before.bottom, 0)
        case .up: before.top - glyph.bottom
        case .other: Float(0)
        }
      gaps.append(size > 0 ? gap / size : 0)
    }
    if gaps.count > 3 {
      let sorted = Array(gaps.dropFirst()).ascending()
      usual = max(0, sorted[sorted.count / 2])
      let spread = sorted[(sorted.count - 1) * 3 / 4] - sorted[sorted.count / 4]
      isEven = sorted.count >= 4 && spread < 0.04
    } else if let even = evenGap(run, content) {
      usual = even
    }
  }

  /// The gap of a word of two or three characters that is set wide (`目次` over a table of contents,
  /// `区分` in the head of a table): kanji or kana alone, evenly spaced, and no space drawn.
  private func evenGap(_ run: Run, _ content: PageContent) -> Float? {
    guard let least = gaps.dropFirst().min(), let most = gaps.dropFirst().max(),
      least > 0, most - least <= 0.15
    else { return nil }
    let isWord = run.elements.allSatisfy { element in
      let scalar = content.glyphs[element.glyph].scalar
      return scalar.isKanji || 0x3041...0x3096 ~= scalar.value || 0x30A1...0x30FA ~= scalar.value
    }
    return isWord && !run.elements.dropFirst().contains(where: \.isSpaced) ? least : nil
  }

  /// Whether a space stands before a character.
  ///
  /// A word space is a quarter to a third of an em in the fonts of plans; an ideographic space is one
  /// em. Where the page draws a space, a tenth of an em is enough to see it; in a line set without any
  /// gaps, as browsers set them, the sixth of an em behind the number of a list is.
  ///
  /// - Parameters:
  ///   - position: its place in the run, from 1.
  ///   - run: the run that this was made of.
  func space(before position: Int, in run: Run, _ content: PageContent) -> Space {
    let gap = gaps[position] - usual
    if gap >= 0.7 { return .wide }
    // The least of all below.
    guard gap >= 0.1 else { return .none }
    let element = run.elements[position]
    let one = content.glyphs[run.elements[position - 1].glyph].scalar.isUpright
    let other = content.glyphs[element.glyph].scalar.isUpright
    let least: Float
    if element.isSpaced {
      least = 0.1
    } else if one, other {
      least = isEven ? 0.15 : 0.3
    } else {
      // Typesetters leave a quarter of an em between Japanese and Latin characters.
      least = one || other ? 0.3 : 0.15
    }
    return gap >= least ? .narrow : .none
  }
}
