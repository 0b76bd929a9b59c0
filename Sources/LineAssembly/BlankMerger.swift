import PDFContent
import PlanModel

/// Joins what stands on both sides of a blank in brackets: `（　　　　　）` in a form, a word in brackets
/// that the file does not hold.
///
/// How sure: a run ends in an opening bracket, the next one on its line starts with the closing one or
/// has it before any other bracket, and nothing stands between them.
enum BlankMerger {
  /// The widest blank in em. Blanks for names and sums are 5 to 12 em wide.
  private static let blank: Float = 16
  /// The most brackets of a page that are looked at; for each, all its runs are.
  private static let most = 500

  static func merge(
    _ runs: inout [Run], _ content: PageContent, barriers: Barriers, pitch: Float
  ) {
    var groups = RunGroups(count: runs.count)
    var isJoined = false
    var tries = 0
    for index in runs.indices where runs[index].direction == .right && tries < most {
      guard let last = runs[index].elements.last,
        let closer = closer(of: content.glyphs[last.glyph].scalar)
      else { continue }
      tries += 1
      guard
        let next = next(to: index, runs),
        closes(runs[next], content, with: closer)
      else { continue }
      let (left, right) = (runs[index], runs[next])
      let em = max(left.size, right.size) * pitch
      guard right.left - left.right <= blank * em,
        abs(left.size - right.size) <= 0.1 * left.size,
        !barriers.separate(x: left.right, right.left, atY: left.middleOfOverlap(with: right))
      else { continue }
      groups.join(index, next)
      isJoined = true
    }
    if isJoined { runs = groups.merged(runs) { $0.left < $1.left } }
  }

  /// The run that follows one on its line.
  private static func next(to index: Int, _ runs: [Run]) -> Int? {
    var best: Int?
    for other in runs.indices where other != index {
      let run = runs[other]
      guard run.left >= runs[index].right - 0.3 * run.size,
        min(run.bottom, runs[index].bottom) > max(run.top, runs[index].top),
        run.left < best.map({ runs[$0].left }) ?? .infinity
      else { continue }
      best = other
    }
    guard let best, runs[best].direction == .right, runs[index].sharesLine(with: runs[best]) else {
      return nil
    }
    return best
  }

  /// Whether the first bracket of a run closes what one of a kind opened.
  private static func closes(
    _ run: Run, _ content: PageContent, with closer: Unicode.Scalar
  ) -> Bool {
    for element in run.elements {
      let scalar = content.glyphs[element.glyph].scalar
      if scalar == closer { return true }
      if self.closer(of: scalar) != nil || isCloser(scalar) { return false }
    }
    return false
  }

  /// The bracket that closes what another opens; nil for what opens nothing.
  private static func closer(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "（": "）"
    case "(": ")"
    case "「": "」"
    case "『": "』"
    case "【": "】"
    case "［": "］"
    case "[": "]"
    case "〔": "〕"
    case "〈": "〉"
    case "《": "》"
    case "｛": "｝"
    default: nil
    }
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "）", ")", "」", "』", "】", "］", "]", "〕", "〉", "》", "｝": true
    default: false
    }
  }
}
