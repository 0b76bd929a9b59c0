internal import Ordering

/// Moves some classes to one rank after another, and tells what the headings then cost.
///
/// Only headings are read again whose place a move can change: from each moved heading on, until the same
/// headings are open as before. And a reading is a row of comparisons of ranks: as long as those with
/// the moved classes come out the same, nothing is read again.
struct RankTrial {
  private let reader: RankReader
  private let pass: RankPass
  /// The ranks before the move.
  private let base: [Double]
  /// The headings of the moved classes.
  private let members: [Int]
  /// The last reading: for which ranks it holds, what it cost, at least, and which headings stood elsewhere.
  private var known: (ranks: RankBounds, cost: Double, isExact: Bool, elsewhere: [Int])?

  /// - Parameters:
  ///   - group: the classes that move.
  ///   - ranks: the ranks before the move; the other classes keep them.
  init(_ reader: RankReader, _ pass: RankPass, _ group: [Int], _ ranks: [Double]) {
    self.reader = reader
    self.pass = pass
    base = ranks
    var members: [Int] = []
    for index in group {
      var position = reader.first[index]
      while position < reader.count {
        members.append(position)
        position = Int(reader.headings[position].next)
      }
    }
    self.members = members.ascending()
  }

  /// What the headings cost with the classes at a rank, or, where that is more than a bound, some value above it.
  mutating func cost(_ rank: Double, bound: Double) -> Double {
    if let known, known.ranks.hold(rank), known.isExact || known.cost > bound { return known.cost }
    reader.read(base)
    var watch = pass.move(members, to: rank)
    pass.place(members, &watch)
    let (cost, isExact) = pass.cost(&watch, bound: bound)
    known = (watch.bounds, cost, isExact, isExact ? pass.elsewhere : [])
    pass.takeBack(members)
    return cost
  }

  /// The headings that stood under another one at the last rank than before the move, in no order.
  var elsewhere: [Int] { known?.elsewhere ?? [] }
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
  /// By heading.
  let isMoved: UnsafeMutableBufferPointer<Bool>
  let ranks: UnsafeMutableBufferPointer<Double>
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
}
