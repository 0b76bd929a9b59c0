internal import Ordering
internal import PlanGrammar

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
      let costs = cost.costPerClass(ranks)
      for index in Array(worst(costs)).ascending() {
        if move([index], &best) { improved = true }
      }
      for group in table.marks where group.contains(where: { costs[$0] > Self.trouble }) {
        if move(group, &best) { improved = true }
      }
      if !improved { break }
    }
    return best
  }

  /// The next best choice for a class: the cheapest change of its rank by which a heading stands
  /// elsewhere.
  ///
  /// - Parameters:
  ///   - moving: the position of the heading in the table; nil for any of the class.
  ///   - limit: changes that cost more than this are not looked at.
  /// - Returns: the ranks of that choice and what it costs more; nil where there is none.
  func secondBest(
    of classIndex: Int, moving: Int? = nil, within limit: Double = .infinity
  ) -> (ranks: [Double], margin: Double)? {
    let chosen = cost.total(ranks)
    var best: (ranks: [Double], margin: Double)?
    var other = ranks
    var move = cost.move([classIndex], ranks)
    for rank in positions(without: [classIndex]) where rank != ranks[classIndex] {
      other[classIndex] = rank
      let bound = chosen + (best?.margin ?? limit)
      let total = move.total(rank, other, bound: bound)
      guard total < bound else { continue }
      let moves = move.elsewhere.contains {
        table.entries[$0].classIndex == classIndex && (moving ?? $0) == $0
      }
      if moves { best = (other, total - chosen) }
    }
    return best
  }

  /// The classes about which the choice has something to object, the worst first; at most as many as
  /// are moved in a round.
  var troubled: [Int] {
    table.classes.count > 1 ? worst(cost.costPerClass(ranks)) : []
  }

  private func worst(_ costs: [Double]) -> [Int] {
    // Learned labels start anywhere, and what they cost shows in the classes below them.
    Array(
      table.classes.indices
        .filter { costs[$0] > Self.trouble || table.classes[$0].marker.isLearned }
        .ordered { OrderKey(-costs[$0], $0) }.prefix(Self.mostMoved))
  }

  /// The choice that was made, read through.
  var reading: RankReading { cost.reading(ranks) }

  /// What some ranks mean.
  func reading(_ ranks: [Double]) -> RankReading { cost.reading(ranks) }

  /// Moves some classes together to the rank with the least cost.
  private mutating func move(_ group: [Int], _ best: inout Double) -> Bool {
    let current = ranks
    var bestRanks = current
    var improved = false
    var move = cost.move(group, ranks)
    for rank in positions(without: group) {
      if group.allSatisfy({ current[$0] == rank }) { continue }
      for index in group { ranks[index] = rank }
      let value = move.total(rank, ranks, bound: best)
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
    var others = ranks.indices.filter { !group.contains($0) }.map { ranks[$0] }.distinct()
    guard let first = others.first, let last = others.last else { return [] }
    for (one, other) in zip(others, others.dropFirst()) { others.append((one + other) / 2) }
    others.append(first - 1)
    others.append(last + 1)
    return others.ascending()
  }
}
