/// Decides which class of headings stands under which: the levels of the document.
///
/// Every class gets a rank; a heading stands under the nearest heading before it whose rank is
/// lower. The ranks start from the conventions' usual depth and are changed, class by class, as
/// long as the whole document reads better: the choice is global, not greedy along the text.
struct RankResolver {
  /// Longest run of headings on which ranks are judged; a longer document is judged on its start.
  static let sample = 2000
  /// At most so many classes, the worst ones, are moved in a round.
  static let mostMoved = 16
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
    let best = search()
    // A profile starts from another order; the better end counts.
    if let start = table.profile?.start, start != table.priors {
      let own = ranks
      ranks = start
      if search() >= best { ranks = own }
    }
    return ranks
  }

  /// Moves classes as long as that costs less; returns what the ranks cost then.
  private mutating func search() -> Double {
    var best = cost.total(ranks)
    for _ in 0..<3 {
      var improved = false
      let troubled = cost.costPerClass(ranks)
      let worst = table.classes.indices.filter { troubled[$0] > Self.trouble }
        .sorted { (troubled[$1], $0) < (troubled[$0], $1) }.prefix(Self.mostMoved)
      for index in worst.sorted() {
        if move([index], &best) { improved = true }
      }
      for group in table.marks where group.contains(where: { troubled[$0] > Self.trouble }) {
        if move(group, &best) { improved = true }
      }
      if !improved { break }
    }
    return best
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
