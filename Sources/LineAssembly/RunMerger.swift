internal import Ordering
import PDFContent
import PlanModel

/// Joins horizontal runs that stand side by side on one line and were not drawn one after the other:
/// words of another weight or colour, superscripts, text set word by word.
enum RunMerger {
  /// The largest gap between two runs in em. Wider ones part the columns of tables and lists.
  private static let gap: Float = 1.3
  /// The same for runs that the page does not draw one behind the other.
  private static let apart: Float = 0.7
  /// The gap in em from which on the unit of a table is no part of the caption before it.
  static let unitGap: Float = 0.8
  /// How many runs one is held against. A line of a page has a few dozen; hostile pages have
  /// hundreds of thousands at one height.
  static let window = 2_000

  static func merge(
    _ runs: inout [Run], _ content: PageContent, barriers: Barriers, pitch: Float
  ) {
    // By top, so that a run only has to be held against those that start above its bottom.
    let order = runs.indices.filter { runs[$0].direction == .right }
      .ordered { OrderKey(runs[$0].top, $0) }
    var groups = RunGroups(count: runs.count)
    for (place, one) in order.enumerated() {
      for other in order[(place + 1)...].prefix(window) {
        if runs[other].top >= runs[one].bottom { break }
        let (left, right) = runs[one].left <= runs[other].left ? (one, other) : (other, one)
        if isOneLine(runs[left], runs[right], content, barriers, pitch) { groups.join(one, other) }
      }
    }
    runs = groups.merged(runs) { $0.left < $1.left }
  }

  private static func isOneLine(
    _ left: Run, _ right: Run, _ content: PageContent, _ barriers: Barriers, _ pitch: Float
  ) -> Bool {
    let size = max(left.size, right.size)
    let em = size * pitch
    let gap = right.left - left.right
    // Runs drawn over each other are two layers of the page, not one line. Those that are not drawn one
    // behind the other are words of one line only where they nearly touch.
    guard let last = left.elements.last, let first = right.elements.first else { return false }
    let areWords = content.areLatinLabels(last.glyph, first.glyph)
    let isNext = 1...3 ~= first.glyph - last.glyph && !areWords
    guard gap <= (isNext ? Self.gap : apart) * em, gap >= -0.3 * em else { return false }
    if gap >= unitGap * em, content.startsUnit(at: first.glyph) { return false }
    // Lines of about one size have one base line.
    let middles = abs((left.top + left.bottom) - (right.top + right.bottom)) / 2
    if min(left.size, right.size) > 0.85 * size, middles > 0.25 * size { return false }
    return left.sharesLine(with: right)
      && !barriers.separate(
        x: left.right - 0.1 * em, right.left + 0.1 * em, atY: left.middleOfOverlap(with: right))
  }
}

extension PageContent {
  /// Whether Latin characters of different sizes follow each other: words of one line are never of two
  /// sizes and a wide gap apart, as a number and a Japanese title are.
  func areLatinLabels(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (glyphs[one], glyphs[other])
    guard first.scalar.isASCII, second.scalar.isASCII else { return false }
    let sizes = (styles[Int(first.style)].size, styles[Int(second.style)].size)
    return min(sizes.0, sizes.1) < 0.85 * max(sizes.0, sizes.1)
  }
}

extension PageContent {
  /// Whether a character starts the unit of a table: （単位.
  func startsUnit(at index: Int) -> Bool {
    guard glyphs[index].scalar == "（" || glyphs[index].scalar == "(" else { return false }
    var word: [Unicode.Scalar] = []
    for glyph in glyphs[(index + 1)...].prefix(4) where !glyph.scalar.isBlank {
      word.append(glyph.scalar)
    }
    return word.starts(with: ["単", "位"])
  }
}

extension Run {
  /// Whether two horizontal runs stand at one height and are of sizes that one line can hold.
  func sharesLine(with other: Run) -> Bool {
    let overlap = min(bottom, other.bottom) - max(top, other.top)
    let height = min(bottom - top, other.bottom - other.top)
    guard overlap >= 0.6 * height else { return false }
    // Ruby and large initials touch the line beside them.
    return min(size, other.size) >= Self.leastRatio * max(size, other.size)
  }

  /// The least ratio of two sizes of one line: about half, as that of superscripts.
  static let leastRatio: Float = 0.45

  /// The middle of the heights that two horizontal runs share.
  func middleOfOverlap(with other: Run) -> Float {
    (max(top, other.top) + min(bottom, other.bottom)) / 2
  }
}
