internal import Ordering

/// Which table of a candidate is which of the gold, one to one.
///
/// Two tables can be the same only if they share a page (or the pages of one are not known) and enough
/// text. Of all such pairs those with the most text in common are taken first; of equals, the first in
/// the gold's order, then in the candidate's. How alike the structure is does not matter here: it is
/// what is measured.
enum TableMatching {
  /// How much text two tables must have in common, from 0 to 1, as pairs of neighbouring characters
  /// in their cells (twice those in common over those of both). Of 17 pairs of different tables that
  /// share a page in the project's synthetic plans, 16 have less or just this much; a ninth part of a
  /// table has this much in common with the whole.
  static let leastOverlap = 0.2

  /// The index of the candidate's table for each of the gold; nil where none is left that it could be.
  static func partners(gold: [EvaluationTable], candidate: [EvaluationTable]) -> [Int?] {
    let some = gold.map(PairCounts.init)
    let others = candidate.map(PairCounts.init)
    var pairs: [(overlap: Double, gold: Int, candidate: Int)] = []
    for (g, table) in gold.enumerated() {
      for (c, other) in candidate.enumerated() where table.canStandOnAPage(of: other) {
        let overlap = some[g].overlap(others[c])
        if overlap >= leastOverlap { pairs.append((overlap, g, c)) }
      }
    }
    pairs = pairs.ordered { OrderKey(-$0.overlap, $0.gold, $0.candidate) }
    var partners = [Int?](repeating: nil, count: gold.count)
    var isTaken = [Bool](repeating: false, count: candidate.count)
    for pair in pairs where partners[pair.gold] == nil && !isTaken[pair.candidate] {
      partners[pair.gold] = pair.candidate
      isTaken[pair.candidate] = true
    }
    return partners
  }
}

extension EvaluationTable {
  fileprivate func canStandOnAPage(of other: EvaluationTable) -> Bool {
    pages.isEmpty || other.pages.isEmpty || !pages.isDisjoint(with: other.pages)
  }
}

/// How often each pair of neighbouring characters stands in the cells of a table. The ends of a cell
/// count as characters, so that a cell of one character has pairs too.
private struct PairCounts {
  private var counts: [SIMD2<UInt32>: Int] = [:]
  private var total = 0

  init(_ table: EvaluationTable) {
    for cell in table.rows.joined() where !cell.text.isEmpty {
      var before: UInt32 = 0
      for value in cell.text.map(\.value) + [0] {
        counts[SIMD2(before, value), default: 0] += 1
        before = value
      }
      total += cell.text.count + 1
    }
  }

  /// Twice the pairs in common over the pairs of both (the coefficient of Dice): from 0 to 1.
  func overlap(_ other: PairCounts) -> Double {
    let common = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key, default: 0]) }
    return 2 * Double(common) / Double(max(1, total + other.total))
  }
}
