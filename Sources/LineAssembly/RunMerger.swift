import PDFContent
import PlanModel

/// Joins horizontal runs that stand side by side on one line and were not drawn one after the other:
/// words of another weight or colour, superscripts, text set word by word.
enum RunMerger {
  /// The largest gap between two runs in em. Wider ones part the columns of tables and lists.
  private static let gap: Float = 1.3
  /// The same for runs that the page does not draw one behind the other.
  private static let apart: Float = 0.7

  static func merge(_ runs: inout [Run], barriers: Barriers, pitch: Float) {
    // By top, so that a run only has to be held against those that start above its bottom.
    let order = runs.indices.filter { runs[$0].direction == .right }
      .sorted { runs[$0].top < runs[$1].top }
    /// For each run, the one it was joined to.
    var home = Array(runs.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while home[index] != index { index = home[index] }
      return index
    }
    for (place, one) in order.enumerated() {
      for other in order[(place + 1)...] {
        if runs[other].top >= runs[one].bottom { break }
        let (left, right) = runs[one].left <= runs[other].left ? (one, other) : (other, one)
        guard isOneLine(runs[left], runs[right], barriers, pitch) else { continue }
        let (first, second) = (root(one), root(other))
        // The one that is drawn first keeps its place in the order of lines.
        if first != second { home[max(first, second)] = min(first, second) }
      }
    }
    var members: [Int: [Int]] = [:]
    for index in runs.indices where root(index) != index { members[root(index), default: []].append(index) }
    guard !members.isEmpty else { return }
    var merged: [Run] = []
    for index in runs.indices where home[index] == index {
      var run = runs[index]
      if let parts = members[index] {
        var pieces = [runs[index]] + parts.map { runs[$0] }
        pieces.sort { $0.left < $1.left }
        run.elements = pieces.flatMap(\.elements)
        for piece in pieces { run.formUnion(piece) }
        run.size = pieces.max { $0.elements.count < $1.elements.count }?.size ?? run.size
      }
      merged.append(run)
    }
    runs = merged
  }

  private static func isOneLine(
    _ left: Run, _ right: Run, _ barriers: Barriers, _ pitch: Float
  ) -> Bool {
    let size = max(left.size, right.size)
    let em = size * pitch
    let gap = right.left - left.right
    // Runs drawn over each other are two layers of the page, not one line. Those that are not drawn one
    // behind the other are words of one line only where they nearly touch.
    let isNext = (left.elements.last?.glyph ?? 0) < (right.elements.first?.glyph ?? 0)
      && (right.elements.first?.glyph ?? 0) - (left.elements.last?.glyph ?? 0) <= 3
    guard gap <= (isNext ? Self.gap : Self.apart) * em, gap >= -0.3 * em else { return false }
    // Lines of about one size have one base line.
    let middles = abs((left.top + left.bottom) - (right.top + right.bottom)) / 2
    if min(left.size, right.size) > 0.85 * size, middles > 0.25 * size { return false }
    let overlap = min(left.bottom, right.bottom) - max(left.top, right.top)
    let height = min(left.bottom - left.top, right.bottom - right.top)
    guard overlap >= 0.6 * height else { return false }
    // Ruby and large initials touch the line beside them; half the size is the least for one line.
    guard min(left.size, right.size) >= 0.45 * size else { return false }
    return !barriers.separate(
      x: left.right - 0.1 * em, right.left + 0.1 * em, atY: (max(left.top, right.top) + min(left.bottom, right.bottom)) / 2)
  }
}
