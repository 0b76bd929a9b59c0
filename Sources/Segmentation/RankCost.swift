/// What choices of ranks cost: by the order of the classes, and by what the headings say when they are
/// read with these ranks.
struct RankCost {
  private let order: RankOrder
  private let reader: RankReader

  /// Prepares the headings of a document.
  ///
  /// - Parameter limit: only so many headings from the start are read.
  init(table: HeadingTable, limit: Int) {
    order = RankOrder(table)
    reader = RankReader(table, limit: limit)
  }

  /// The cost of the whole document.
  func total(_ ranks: [Double]) -> Double {
    var sink = NoSink()
    return order.cost(ranks) + reader.read(ranks, &sink)
  }

  /// What choosing these ranks means: where each heading stands, and what speaks against it.
  func reading(_ ranks: [Double]) -> RankReading {
    var sink = RankReading(count: reader.count)
    sink.total = order.cost(ranks) + reader.read(ranks, &sink)
    return sink
  }

  /// The cost that each class adds.
  func costPerClass(_ ranks: [Double]) -> [Double] {
    var sink = NoSink()
    _ = reader.read(ranks, &sink)
    return reader.costs
  }

  /// The costs of moving some classes together. One trial at a time.
  ///
  /// - Parameter ranks: the ranks that the other classes have, and keep.
  func trial(of group: [Int], _ ranks: [Double]) -> RankTrial {
    reader.readAhead(of: group, ranks)
    return RankTrial(order.concerning(group, ranks), reader, group)
  }
}

/// Moves some classes to one rank after another.
///
/// A reading is a row of comparisons of ranks. As long as those with the moved classes come out the
/// same, the headings say the same, and are not read again.
struct RankTrial {
  private let order: RankOrder
  private let reader: RankReader
  private let isMoved: [Bool]
  /// The last reading: for which ranks it holds, what it cost, and whether it came to the end.
  private var known: (ranks: RankBounds, cost: Double, isComplete: Bool)?

  fileprivate init(_ order: RankOrder, _ reader: RankReader, _ group: [Int]) {
    self.order = order
    self.reader = reader
    var isMoved = Array(repeating: false, count: reader.classCount)
    for index in group { isMoved[index] = true }
    self.isMoved = isMoved
  }

  /// The cost of the whole document.
  ///
  /// - Parameters:
  ///   - rank: where the classes are moved to.
  ///   - ranks: the ranks with the classes moved.
  ///   - bound: the reading is given up as soon as it costs more; the result is then some value above
  ///     the bound.
  mutating func total(_ rank: Double, _ ranks: [Double], bound: Double) -> Double {
    let total = order.cost(ranks)
    let rest = bound - total
    if total > bound { return total }
    if let known, known.ranks.hold(rank), known.isComplete || known.cost > rest {
      return total + known.cost
    }
    let (cost, bounds) = isMoved.withUnsafeBufferPointer { isMoved in
      ranks.withUnsafeBufferPointer { ranks in
        var watch = RankWatch(isMoved: isMoved, ranks: ranks)
        let cost = reader.readOn(ranks, bound: rest, &watch)
        return (cost, watch.bounds)
      }
    }
    known = (bounds, cost, cost <= rest)
    return total + cost
  }
}

/// Between which ranks of the moved classes all comparisons come out the same.
struct RankBounds {
  fileprivate var atLeast = -Double.infinity
  fileprivate var above = -Double.infinity
  fileprivate var atMost = Double.infinity
  fileprivate var below = Double.infinity

  fileprivate func hold(_ rank: Double) -> Bool {
    rank >= atLeast && rank > above && rank <= atMost && rank < below
  }
}

/// Watches the comparisons with the moved classes, all of which have one rank.
struct RankWatch: RankSink {
  let isMoved: UnsafeBufferPointer<Bool>
  let ranks: UnsafeBufferPointer<Double>
  var bounds = RankBounds()

  @inline(__always) mutating func compare(_ one: Int, _ other: Int, isAtLeast: Bool) {
    guard isMoved[one] != isMoved[other] else { return }
    switch (isMoved[one], isAtLeast) {
    case (true, true): bounds.atLeast = max(bounds.atLeast, ranks[other])
    case (true, false): bounds.below = min(bounds.below, ranks[other])
    case (false, true): bounds.atMost = min(bounds.atMost, ranks[one])
    case (false, false): bounds.above = max(bounds.above, ranks[one])
    }
  }
  @inline(__always) func place(_ position: Int, below parent: Int) {}
  @inline(__always) func note(_ penalty: RankPenalty, at position: Int) {}
}
