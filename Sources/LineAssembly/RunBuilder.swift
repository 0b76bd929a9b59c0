import PDFContent
import PlanModel

/// Cuts the characters of a page, in the order they are drawn, into runs.
///
/// The step from one character to the next says how the text runs: to the right; downwards, for
/// vertical writing and for labels set one character a line; or as turned text does.
struct RunBuilder {
  /// The largest gap inside a run in em, where nothing is drawn in it: the ideographic space that
  /// typesetters leave between a number and its title.
  private static let gap: Float = 1.3
  /// The largest gap between two characters of a vertical line in em. Nothing stands beside it that it
  /// could be taken for.
  private static let verticalGap: Float = 1.8
  /// The largest gap between Latin words of different sizes in em: a word space, and justification.
  private static let wordGap: Float = 0.7
  /// The largest gap in em where spaces are drawn in it.
  private static let spacedGap: Float = 2.6

  private let content: PageContent
  private let barriers: Barriers
  /// Indices of the glyphs that are no spaces, and whether spaces are drawn before each.
  private var glyphs: [Int] = []
  private var isSpaced: [Bool] = []

  /// The distance between characters of the page in font sizes.
  private let pitch: Float

  /// - Parameter pitch: the distance between characters of the page in font sizes, at least 1.
  static func runs(
    of visible: [Int], in content: PageContent, barriers: Barriers, pitch: Float
  ) -> [Run] {
    RunBuilder(visible, content, barriers, pitch).build()
  }

  private init(
    _ visible: [Int], _ content: PageContent, _ barriers: Barriers, _ pitch: Float
  ) {
    self.pitch = pitch
    self.content = content
    self.barriers = barriers
    glyphs.reserveCapacity(visible.count)
    isSpaced.reserveCapacity(visible.count)
    var space = false
    for index in visible {
      if content.glyphs[index].scalar.isBlank {
        space = true
      } else {
        glyphs.append(index)
        isSpaced.append(space)
        space = false
      }
    }
  }

  private func build() -> [Run] {
    guard !glyphs.isEmpty else { return [] }
    var runs: [Run] = []
    var run = start(0)
    for position in glyphs.indices.dropFirst() {
      if let direction = continues(run, position) {
        run.direction = direction
        run.append(
          glyphs[position], content.glyphs[glyphs[position]], isSpaced: isSpaced[position])
      } else {
        runs.append(run)
        run = start(position)
      }
    }
    runs.append(run)
    return runs
  }

  private func start(_ position: Int) -> Run {
    let glyph = content.glyphs[glyphs[position]]
    let style = content.styles[Int(glyph.style)]
    return Run(
      glyphs[position], glyph, size: style.size, direction: Self.direction(angle: style.angle),
      isSpaced: isSpaced[position])
  }

  private static func direction(angle: Int) -> LineStyle.Direction {
    switch angle {
    case 0: .right
    case 90: .down
    case 270: .up
    default: .other
    }
  }

  /// Whether a character goes on in a run, and which way the run then goes.
  private func continues(_ run: Run, _ position: Int) -> LineStyle.Direction? {
    let glyph = content.glyphs[glyphs[position]]
    let style = content.styles[Int(glyph.style)]
    guard let last = run.elements.last else { return nil }
    let before = content.glyphs[last.glyph]
    let angle = content.styles[Int(before.style)].angle
    guard angle == style.angle else { return nil }
    let em = max(run.size, style.size) * pitch
    let limit = (isSpaced[position] ? Self.spacedGap : Self.gap) * em
    switch angle {
    case 0:
      if run.direction == .down {
        return goesOnDown(run, glyph, em, max(limit, Self.verticalGap * em)) ? .down : nil
      }
      if glyph.left - before.right >= RunMerger.unitGap * em,
        content.startsUnit(at: glyphs[position])
      {
        return nil
      }
      // A large number and the title beside it are two lines.
      let small = min(run.size, style.size)
      if small < Run.leastRatio * max(run.size, style.size), glyph.left - before.right > 0.5 * small
      {
        return nil
      }
      let areLabels = content.areLatinLabels(last.glyph, glyphs[position])
      if follows(before, glyph, em: em, gap: areLabels ? Self.wordGap * em : limit) {
        return .right
      }
      if run.elements.count == 1, startsColumn(run, position, em, limit) { return .down }
      return nil
    case 90:
      return before.right > glyph.left && glyph.right > before.left
        && (-0.6 * em...limit).contains(glyph.top - before.bottom) ? .down : nil
    case 270:
      return before.right > glyph.left && glyph.right > before.left
        && (-0.6 * em...limit).contains(before.top - glyph.bottom) ? .up : nil
    default:
      let (from, to) = (before.middle, glyph.middle)
      let distance = ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y))
        .squareRoot()
      return distance <= 2 * em ? .other : nil
    }
  }

  /// Whether a character stands to the right of another on the same line.
  private func follows(_ before: Glyph, _ glyph: Glyph, em: Float, gap limit: Float) -> Bool {
    let overlap = min(before.bottom, glyph.bottom) - max(before.top, glyph.top)
    let height = min(before.bottom - before.top, glyph.bottom - glyph.top)
    let gap = glyph.left - before.right
    // Kerning and proportional brackets draw a character back by up to half its cell.
    guard overlap >= 0.5 * height, gap <= limit, gap >= -0.6 * em else { return false }
    return !barriers.separate(x: before.middle.x, glyph.middle.x, atY: glyph.middle.y)
  }

  /// Whether a character stands below a vertical run, or beside its last in the same column, as
  /// the digits of 12 do that are set upright in vertical writing.
  private func goesOnDown(_ run: Run, _ glyph: Glyph, _ em: Float, _ limit: Float) -> Bool {
    guard let last = run.elements.last else { return false }
    let before = content.glyphs[last.glyph]
    let middle = (run.left + run.right) / 2
    let beside =
      follows(before, glyph, em: em, gap: 0.2 * em)
      && glyph.right <= run.right + 0.3 * em && glyph.left >= run.left - 0.3 * em
    if beside { return true }
    return abs(glyph.middle.x - middle) <= 0.6 * em && isBelow(before, glyph, em, limit)
  }

  private func isBelow(_ before: Glyph, _ glyph: Glyph, _ em: Float, _ limit: Float) -> Bool {
    let gap = glyph.top - before.bottom
    return gap >= -0.6 * em && gap <= limit && glyph.middle.y > before.middle.y
      && !barriers.separate(y: before.middle.y, glyph.middle.y, atX: glyph.middle.x)
  }

  /// Whether the character below a single one makes a vertical line with it. A new line of
  /// horizontal text that starts below a short one does not: its next character stands beside it.
  private func startsColumn(_ run: Run, _ position: Int, _ em: Float, _ limit: Float) -> Bool {
    let glyph = content.glyphs[glyphs[position]]
    guard abs(glyph.middle.x - (run.left + run.right) / 2) <= 0.35 * em,
      let first = run.elements.first, isBelow(content.glyphs[first.glyph], glyph, em, limit),
      glyph.scalar.isUpright, content.glyphs[first.glyph].scalar.isUpright
    else { return false }
    guard position + 1 < glyphs.count else { return false }
    let next = content.glyphs[glyphs[position + 1]]
    if follows(glyph, next, em: em, gap: Self.spacedGap * em) { return false }
    // Two characters below each other are a column only where a third goes on below them.
    return abs(next.middle.x - glyph.middle.x) <= 0.6 * em
      && isBelow(glyph, next, em, Self.spacedGap * em)
  }
}

extension Unicode.Scalar {
  /// Whether vertical writing sets the character upright and alone: kanji, kana, and full-width
  /// forms. Columns of digits are columns of a table.
  var isUpright: Bool {
    switch value {
    case 0x2160...0x24FF, 0x25A0...0x25FF, 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE10...0xFE4F,
      0xFF01...0xFF60, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
