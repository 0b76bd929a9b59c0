import PDFContent
import PlanModel

/// Sets aside what a page holds and nobody sees.
enum GlyphTriage {
  struct Outcome {
    /// Indices of the visible glyphs, spaces among them, in order.
    var visible: [Int] = []
    /// Indices of the glyphs that are set aside, with the reason.
    var dropped: [(glyph: Int, reason: Dropped.Reason)] = []
  }

  static func sort(_ content: PageContent) -> Outcome {
    var outcome = Outcome()
    outcome.visible.reserveCapacity(content.glyphs.count)
    var prints = PrintedGlyphs(content)
    let paper = Paper(content)
    let width = Float(content.size.width)
    let height = Float(content.size.height)
    for index in content.glyphs.indices {
      let glyph = content.glyphs[index]
      let style = content.styles[Int(glyph.style)]
      let x = (glyph.left + glyph.right) / 2
      let y = (glyph.top + glyph.bottom) / 2
      if glyph.scalar.isBlank {
        if !style.isInvisible { outcome.visible.append(index) }
      } else if glyph.scalar.value < 0x20 || glyph.scalar.value == 0xFFFE {
        outcome.dropped.append((index, .decorativeGlyph))
      } else if !(x >= 0 && x <= width && y >= 0 && y <= height) {
        outcome.dropped.append((index, .offPage))
      } else if style.isInvisible || paper.hides(style.colour, x, y) {
        outcome.dropped.append((index, .hidden))
      } else if prints.isSecondPrint(index) {
        outcome.dropped.append((index, .overprint))
      } else {
        outcome.visible.append(index)
      }
    }
    return outcome
  }
}

/// Finds characters that are printed twice on the same spot: false bold, and shadows.
private struct PrintedGlyphs {
  private let content: PageContent
  /// The last glyph of each of 1,024 groups of scalars at some height, and for each glyph the one before
  /// of its group; -1 for none.
  private var last = Array(repeating: Int32(-1), count: 1_024)
  private var previous: [Int32]
  /// How many points high the bands are that part the heights.
  private static let band: Float = 16

  init(_ content: PageContent) {
    self.content = content
    previous = Array(repeating: -1, count: content.glyphs.count)
  }

  /// Whether a character is printed again no further off than a quarter of its size: shadows and
  /// false bold are offset by up to 0.1 em, the next character stands 0.5 em further on or more.
  ///
  /// Of a scalar at its height, the last 200 are looked at: a page prints the same text again soon after.
  mutating func isSecondPrint(_ index: Int) -> Bool {
    let glyph = content.glyphs[index]
    let size = content.styles[Int(glyph.style)].size
    let reach = 0.25 * min(size, 2 * (glyph.right - glyph.left))
    let isSecond = isPrinted(glyph, size, reach)
    let group = Self.group(glyph.scalar, Self.band(of: glyph.top))
    previous[index] = last[group]
    last[group] = Int32(index)
    return isSecond
  }

  private func isPrinted(_ glyph: Glyph, _ size: Float, _ reach: Float) -> Bool {
    guard reach > 0 else { return false }
    var steps = 0
    for band in Self.band(of: glyph.top - reach)...Self.band(of: glyph.top + reach) {
      var other = Int(last[Self.group(glyph.scalar, band)])
      while other >= 0, steps < 200 {
        let first = content.glyphs[other]
        if first.scalar == glyph.scalar, abs(first.left - glyph.left) < reach,
          abs(first.top - glyph.top) < reach,
          abs(content.styles[Int(first.style)].size - size) < 0.1 * size
        {
          return true
        }
        other = Int(previous[other])
        steps += 1
      }
      steps += 1
      if steps >= 200 { break }
    }
    return false
  }

  private static func band(of height: Float) -> Int { Int((height / band).rounded(.down)) }

  private static func group(_ scalar: Unicode.Scalar, _ band: Int) -> Int {
    (Int(scalar.value) &* 31 &+ band &* 397) & 1_023
  }
}

extension Unicode.Scalar {
  /// White space that a page may draw.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x2000...0x200B, 0x202F, 0x205F: true
    default: false
    }
  }
}
