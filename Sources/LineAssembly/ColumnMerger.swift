internal import Ordering
import PDFContent
import PlanModel

/// Joins what stands below each other in one column of vertical writing and was not drawn as one:
/// turned Latin words, two digits set upright beside each other (縦中横), letters set one a line.
///
/// How sure: the pieces stand on one axis without a gap, and one of them is vertical by itself; or
/// they are at least four single letters, evenly spaced, with nothing beside them. Digits below each
/// other are a column of a table.
enum ColumnMerger {
  /// How far the axes of two pieces may be apart, in em: proportional letters are centred.
  private static let axis: Float = 0.35
  /// The largest gap between two pieces in em. The cells of tables leave more.
  private static let gap: Float = 0.3
  /// The largest gap where a space is drawn between them.
  private static let spacedGap: Float = 1.3
  /// Fewer letters below each other are the labels of a list, or chance.
  private static let letters = 4
  /// The widest upright piece in a vertical column, in em, and its most characters.
  private static let pieceWidth: Float = 1.3
  private static let pieceCount = 4

  static func merge(
    _ runs: inout [Run], _ content: PageContent, barriers: Barriers
  ) {
    let order = runs.indices.filter { isVertical(runs[$0]) || isPiece(runs[$0]) }
      .ordered { OrderKey(runs[$0].top, $0) }
    guard order.count > 1 else { return }
    var chains: [[Int]] = []
    var chainOf: [Int: Int] = [:]
    for (place, one) in order.enumerated() {
      let chain = chainOf[one] ?? chains.count
      if chain == chains.count { chains.append([one]) }
      let next = order[(place + 1)...].prefix(RunMerger.window).prefix {
        runs[$0].top < runs[one].bottom + 2 * runs[one].size
      }
      .filter { goesOn(runs[one], runs[$0], barriers) && chainOf[$0] == nil }
      .min { (runs[$0].top, $0) < (runs[$1].top, $1) }
      if let next {
        chains[chain].append(next)
        chainOf[next] = chain
      }
    }
    var groups = RunGroups(count: runs.count)
    var columns: Set<Int> = []
    for chain in chains where chain.count > 1 && isColumn(chain, runs, content) {
      for other in chain.dropFirst() { groups.join(chain[0], other) }
      columns.formUnion(chain)
    }
    guard !columns.isEmpty else { return }
    for index in columns { runs[index].direction = .down }
    runs = groups.merged(runs) { $0.top < $1.top }
  }

  private static func isVertical(_ run: Run) -> Bool { run.direction == .down }

  /// Whether a horizontal run is as small as what stands upright in a vertical column.
  private static func isPiece(_ run: Run) -> Bool {
    run.direction == .right && run.elements.count <= pieceCount
      && run.right - run.left <= pieceWidth * run.size
  }

  private static func goesOn(_ upper: Run, _ lower: Run, _ barriers: Barriers) -> Bool {
    let em = max(upper.size, lower.size)
    guard min(upper.size, lower.size) >= 0.7 * em else { return false }
    let (one, other) = ((upper.left + upper.right) / 2, (lower.left + lower.right) / 2)
    let distance = lower.top - upper.bottom
    let limit = lower.elements.first?.isSpaced ?? false ? spacedGap : gap
    return abs(one - other) <= axis * em && distance >= -0.6 * em && distance <= limit * em
      && lower.bottom > upper.bottom && lower.top > upper.top
      && !barriers.separate(y: upper.bottom - 0.3 * em, lower.top + 0.3 * em, atX: other)
  }

  private static func isColumn(_ chain: [Int], _ runs: [Run], _ content: PageContent) -> Bool {
    if chain.contains(where: { isVertical(runs[$0]) }) {
      // Latin words in the column; horizontal text of Japanese below a vertical label is another line.
      return true
    }
    guard chain.count >= letters else { return false }
    let isLetters = chain.allSatisfy { index in
      runs[index].elements.count == 1
        && content.glyphs[runs[index].elements[0].glyph].scalar.properties.isAlphabetic
    }
    return isLetters && isEven(chain.map { (runs[$0].top + runs[$0].bottom) / 2 })
      && chain.allSatisfy { isAlone($0, runs) }
  }

  /// Whether steps differ by no more than a tenth.
  private static func isEven(_ places: [Float]) -> Bool {
    let steps = zip(places.dropFirst(), places).map { $0 - $1 }
    guard let least = steps.min(), let most = steps.max(), least > 0 else { return false }
    return most <= 1.1 * least
  }

  /// Whether nothing stands beside a letter, three em to both sides.
  private static func isAlone(_ index: Int, _ runs: [Run]) -> Bool {
    let run = runs[index]
    let reach = 3 * run.size
    return !runs.indices.contains { other in
      other != index && runs[other].left < run.right + reach && runs[other].right > run.left - reach
        && min(runs[other].bottom, run.bottom) - max(runs[other].top, run.top)
          > 0.3 * (run.bottom - run.top)
    }
  }
}
