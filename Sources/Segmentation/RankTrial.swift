internal import Ordering

/// Moves some classes to one rank after another, and tells what the headings then cost. One move at a time works on it.
///
/// A reading is a row of comparisons of ranks. A step from one rank to the next changes those with the classes between, mostly with
/// one: only headings for which such a comparison comes out otherwise are read again, and those that close one that stands elsewhere
/// now.
final class RankTrial {
  /// The reading that all moves start from.
  private let base: RankReader
  /// The reading with the classes moved.
  private let reader: RankReader
  /// Where each heading stood before the move.
  private let before: UnsafeMutableBufferPointer<Int32>
  private let isMoved: UnsafeMutableBufferPointer<Bool>
  /// The headings that cost something else perhaps.
  private let dirty: UnsafeMutableBufferPointer<Int32>
  private let isDirty: UnsafeMutableBufferPointer<Bool>
  private var dirtyCount = 0
  /// The headings of the moved classes, rising.
  private var members: [Int] = []
  /// The ranks before the move.
  private var ranks: [Double] = []
  /// The other classes with their ranks, rising.
  private var others: [(rank: Double, classIndex: Int)] = []
  /// The headings that a step put elsewhere and that are open, outermost first.
  private let open: UnsafeMutableBufferPointer<Int32>
  /// The rank that the classes have; nil before the first step.
  private var rank: Double?

  init(_ base: RankReader, scratch: RankReader) {
    self.base = base
    reader = scratch
    before = .allocate(capacity: reader.count)
    isMoved = .allocate(capacity: reader.count)
    // One more: what is marked already is written behind the last.
    dirty = .allocate(capacity: reader.count + 1)
    isDirty = .allocate(capacity: reader.count)
    open = .allocate(capacity: reader.count)
    before.initialize(repeating: -1)
    isMoved.initialize(repeating: false)
    dirty.initialize(repeating: 0)
    isDirty.initialize(repeating: false)
    open.initialize(repeating: 0)
  }

  deinit {
    before.deallocate()
    isMoved.deallocate()
    dirty.deallocate()
    isDirty.deallocate()
    open.deallocate()
  }

  /// Starts a move.
  ///
  /// - Parameters:
  ///   - group: the classes that move.
  ///   - ranks: the ranks before the move; the other classes keep them.
  func begin(_ group: [Int], _ ranks: [Double]) {
    for position in members { isMoved[position] = false }
    members = group.flatMap { reader.members[$0] }.ascending()
    for position in members { isMoved[position] = true }
    self.ranks = ranks
    others = ranks.indices.filter { !group.contains($0) }.map { (ranks[$0], $0) }
      .ordered { OrderKey($0.0, $0.1) }
    rank = nil
  }

  /// What the headings cost with the classes at a rank. Ranks are best asked for in rising order.
  func cost(_ rank: Double) -> Double {
    if let last = self.rank, last <= rank {
      step(from: last, to: rank)
    } else {
      start(at: rank)
    }
    self.rank = rank
    reader.count(dirty[..<dirtyCount])
    for position in dirty[..<dirtyCount] { isDirty[Int(position)] = false }
    dirtyCount = 0
    return reader.total
  }

  /// The headings that stand under another one than before the move, rising.
  var elsewhere: [Int] { before.indices.filter { before[$0] != reader.parents[$0] } }

  /// Moves the classes from where they were: each comparison with them may come out otherwise.
  private func start(at rank: Double) {
    base.read(ranks)
    reader.take(base)
    _ = before.update(fromContentsOf: reader.parents)
    for position in members {
      reader.rankAt[position] = rank
      mark(position)
      // A heading looks at the one behind it.
      if position > 0 { mark(position - 1) }
    }
    for position in (members.first ?? reader.count)..<reader.count { _ = place(position) }
  }

  /// Moves the classes further in.
  private func step(from last: Double, to rank: Double) {
    var seeds: [Int] = []
    var lists = 0
    var staysOpen = false
    for other in others where other.rank >= last && other.rank <= rank {
      if other.rank > last {
        lists += 1
        // The moved classes close these now: they stand no longer below them.
        for position in reader.members[other.classIndex] where position > 0 {
          if isMoved[position - 1] { mark(position - 1) }
          let parent = Int(reader.parents[position])
          if parent >= 0, isMoved[parent] { seeds.append(position) }
        }
      }
      if other.rank < rank { staysOpen = true }
    }
    // Those no longer close the moved classes, which may stand below them.
    if staysOpen {
      for position in members where position > 0 && !isMoved[position - 1] {
        if reader.rankAt[position - 1] >= last, reader.rankAt[position - 1] < rank {
          mark(position - 1)
        }
      }
      lists += 1
      seeds += members
    }
    for position in members { reader.rankAt[position] = rank }
    place(lists > 1 ? seeds.ascending() : seeds)
  }

  /// Finds the places of some headings, and of those that close one that stands elsewhere for it.
  ///
  /// - Parameter seeds: where a comparison comes out otherwise, rising.
  private func place(_ seeds: [Int]) {
    let (reader, open) = (reader, open)
    let (headings, rankAt, count) = (reader.headings, reader.rankAt, reader.count)
    var openCount = 0
    var next = 0
    var position = seeds.first ?? count
    var isAsked = false
    while position < count {
      while next < seeds.count, seeds[next] <= position {
        isAsked = true
        next += 1
      }
      let rank = rankAt[position]
      while openCount > 0, rankAt[Int(open[openCount - 1])] >= rank {
        isAsked = true
        openCount -= 1
      }
      let moves = isAsked && place(position)
      // Nothing stands below a table of contents: what follows it starts from where that stands.
      isAsked = moves && headings[position].holdsContents
      if moves, !isAsked {
        open[openCount] = Int32(truncatingIfNeeded: position)
        openCount += 1
      }
      position += 1
      if !isAsked, openCount == 0 {
        guard next < seeds.count else { return }
        position = max(position, seeds[next])
      }
    }
  }

  /// Finds the place of a heading; whether it is another one.
  @inline(__always)
  private func place(_ position: Int) -> Bool {
    let parent = reader.parent(of: position)
    guard parent != reader.parents[position] else { return false }
    mark(position)
    reader.put(position, under: parent)
    // A heading looks at the one of its class before it.
    let next = Int(reader.headings[position].next)
    if next < reader.count { mark(next) }
    return true
  }

  private func mark(_ position: Int) {
    dirty[dirtyCount] = Int32(truncatingIfNeeded: position)
    dirtyCount += isDirty[position] ? 0 : 1
    isDirty[position] = true
  }
}
