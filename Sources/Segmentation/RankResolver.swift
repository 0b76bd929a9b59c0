internal import PlanGrammar

/// Decides which class of headings stands under which: the levels of the document.
///
/// Every class gets a rank; a heading stands under the nearest heading before it whose rank is
/// lower. The ranks start from the conventions' usual depth and are changed, class by class, as
/// long as the whole document reads better: the choice is global, not greedy along the text.
struct RankResolver {
  /// Longest run of headings on which ranks are judged; a longer document is judged on its start.
  static let sample = 4000

  let table: HeadingTable
  private(set) var ranks: [Double]
  private let cost: RankCost

  init(_ table: HeadingTable) {
    self.table = table
    ranks = table.priors
    cost = RankCost(table: table, limit: Self.sample)
  }

  /// The ranks, by index of the class.
  mutating func resolve() -> [Double] {
    guard table.classes.count > 1 else { return ranks }
    var best = cost.total(ranks)
    for _ in 0..<3 {
      var improved = false
      for index in table.classes.indices where cost.isTroubled(index, ranks) {
        let current = ranks[index]
        var bestRank = current
        for rank in positions(without: index) where rank != current {
          ranks[index] = rank
          let value = cost.total(ranks)
          if value < best - 0.01 {
            best = value
            bestRank = rank
          }
        }
        ranks[index] = bestRank
        if bestRank != current { improved = true }
      }
      if moveMarks(&best) { improved = true }
      if !improved { break }
    }
    return ranks
  }

  /// Moves all titles with the same mark together.
  private mutating func moveMarks(_ best: inout Double) -> Bool {
    var improved = false
    var groups: [Marker.Class: [Int]] = [:]
    for (index, heading) in table.classes.enumerated()
    where heading.marker.convention != "unlabelled" {
      groups[heading.marker, default: []].append(index)
    }
    for group in groups.sorted(by: { $0.key < $1.key }).map(\.value) where group.count > 1 {
      let current = ranks
      var bestRanks = current
      for rank in positions(without: group[0]) {
        for index in group { ranks[index] = rank }
        let value = cost.total(ranks)
        if value < best - 0.01 {
          best = value
          bestRanks = ranks
          improved = true
        }
      }
      ranks = bestRanks
    }
    return improved
  }

  /// The ranks of the other classes and the places between them.
  private func positions(without index: Int) -> [Double] {
    var others = Set(ranks.indices.filter { $0 != index }.map { ranks[$0] }).sorted()
    guard let first = others.first, let last = others.last else { return [] }
    for (one, other) in zip(others, others.dropFirst()) { others.append((one + other) / 2) }
    others.append(first - 1)
    others.append(last + 1)
    return others.sorted()
  }
}
