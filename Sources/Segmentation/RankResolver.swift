internal import PlanGrammar

/// Decides which class of headings stands under which: the levels of the document.
///
/// Every class gets a rank; a heading stands under the nearest heading before it whose rank is
/// lower. The ranks start from the conventions' usual depth and are changed, class by class, as
/// long as the whole document reads better: the choice is global, not greedy along the text.
struct RankResolver {
  /// Longest run of headings on which ranks are judged; a longer document is judged on its start.
  static let sample = 2000
  /// A class that adds less than this is left where it is.
  static let trouble = 0.3

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
      let troubled = cost.costPerClass(ranks)
      for index in table.classes.indices where troubled[index] > Self.trouble {
        if move([index], &best) { improved = true }
      }
      for group in marks() where group.contains(where: { troubled[$0] > Self.trouble }) {
        if move(group, &best) { improved = true }
      }
      if !improved { break }
    }
    return ranks
  }

  /// Moves some classes together to the rank with the least cost.
  private mutating func move(_ group: [Int], _ best: inout Double) -> Bool {
    let current = ranks
    var bestRanks = current
    var improved = false
    for rank in positions(without: group) {
      if group.allSatisfy({ current[$0] == rank }) { continue }
      for index in group { ranks[index] = rank }
      let value = cost.total(ranks, bound: best)
      if value < best - 0.01 {
        best = value
        bestRanks = ranks
        improved = true
      }
    }
    ranks = bestRanks
    return improved
  }

  /// Titles with the same mark, which mostly share a level.
  private func marks() -> [[Int]] {
    var groups: [Marker.Class: [Int]] = [:]
    for (index, heading) in table.classes.enumerated()
    where heading.marker.convention != "unlabelled" {
      groups[heading.marker, default: []].append(index)
    }
    return groups.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 1 }
  }

  /// The ranks of the other classes and the places between them.
  private func positions(without group: [Int]) -> [Double] {
    var others = Set(ranks.indices.filter { !group.contains($0) }.map { ranks[$0] }).sorted()
    guard let first = others.first, let last = others.last else { return [] }
    for (one, other) in zip(others, others.dropFirst()) { others.append((one + other) / 2) }
    others.append(first - 1)
    others.append(last + 1)
    return others.sorted()
  }
}
