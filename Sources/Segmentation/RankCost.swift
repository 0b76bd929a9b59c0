/// What choices of ranks cost: by the order of the classes, and by what the headings say when they are
/// read with these ranks.
struct RankCost {
  private let order: RankOrder
  private let reader: RankReader
  private let trial: RankTrial

  /// Prepares the headings of a document.
  ///
  /// - Parameter limit: only so many headings from the start are read.
  init(table: HeadingTable, limit: Int) {
    order = RankOrder(table)
    reader = RankReader(table, limit: limit)
    trial = RankTrial(reader, scratch: RankReader(table, limit: limit))
  }

  /// The cost of the whole document.
  func total(_ ranks: [Double]) -> Double {
    reader.read(ranks)
    return order.cost(ranks) + reader.total
  }

  /// What choosing these ranks means: where each heading stands, and what speaks against it.
  func reading(_ ranks: [Double]) -> RankReading {
    var reading = RankReading(total: total(ranks), parents: Array(reader.parents))
    for position in 0..<reader.count { _ = reader.cost(of: position, &reading) }
    return reading
  }

  /// The cost that each class adds.
  func costPerClass(_ ranks: [Double]) -> [Double] {
    reader.read(ranks)
    return reader.costPerClass
  }

  /// Makes ready to move some classes together, in place of what was moved before.
  ///
  /// - Parameter ranks: the ranks before the move; the other classes keep them.
  func move(_ group: [Int], _ ranks: [Double]) -> Move {
    trial.begin(group, ranks)
    return Move(order: order.concerning(group, ranks), trial: trial)
  }

  /// The costs of moving some classes together.
  struct Move {
    fileprivate let order: RankOrder
    fileprivate let trial: RankTrial

    /// The cost of the whole document, or, where that is more than a bound, some value above it.
    ///
    /// - Parameters:
    ///   - rank: where the classes are moved to.
    ///   - ranks: the ranks with the classes moved.
    mutating func total(_ rank: Double, _ ranks: [Double], bound: Double) -> Double {
      let total = order.cost(ranks)
      return total > bound ? total : total + trial.cost(rank)
    }

    /// The headings that stand under another one at the rank asked for last than before the move.
    var elsewhere: [Int] { trial.elsewhere }
  }
}
