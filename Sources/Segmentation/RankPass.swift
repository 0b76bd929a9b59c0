/// Reads some headings again after a move, and puts everything back. One at a time works on a reader.
final class RankPass {
  private let reader: RankReader
  private let isMoved: UnsafeMutableBufferPointer<Bool>
  /// Whether a heading stands where it stood before the move, and all above it.
  private let isSame: UnsafeMutableBufferPointer<Bool>
  /// The headings that cost something else perhaps.
  private let dirty: UnsafeMutableBufferPointer<Int32>
  private let isDirty: UnsafeMutableBufferPointer<Bool>
  private var dirtyCount = 0
  /// The headings that stand elsewhere, with the one above them before.
  private let changed: UnsafeMutableBufferPointer<(position: Int32, before: Int32)>
  private var changedCount = 0
  /// Whether the table of the reader counts their new places.
  private var isCounted = false
  /// The headings that were read again.
  private var touched: [Range<Int>] = []

  init(_ reader: RankReader) {
    self.reader = reader
    isMoved = .allocate(capacity: reader.count)
    isSame = .allocate(capacity: reader.count)
    // One more: what is marked already is written behind the last.
    dirty = .allocate(capacity: reader.count + 1)
    isDirty = .allocate(capacity: reader.count)
    changed = .allocate(capacity: reader.count)
    isMoved.initialize(repeating: false)
    isSame.initialize(repeating: true)
    dirty.initialize(repeating: 0)
    isDirty.initialize(repeating: false)
    changed.initialize(repeating: (0, 0))
  }

  deinit {
    isMoved.deallocate()
    isSame.deallocate()
    dirty.deallocate()
    isDirty.deallocate()
    changed.deallocate()
  }

  /// The headings that stand elsewhere.
  var elsewhere: [Int] { changed[..<changedCount].map { Int($0.position) } }

  /// Gives headings another rank.
  func move(_ members: [Int], to rank: Double) -> RankWatch {
    for position in members {
      isMoved[position] = true
      reader.rankAt[position] = rank
    }
    return RankWatch(isMoved: isMoved, ranks: reader.rankAt)
  }

  /// Finds the places of headings, from each moved one on, until the same are open as before the move.
  ///
  /// - Parameter members: the moved headings, rising.
  func place(_ members: [Int], _ watch: inout RankWatch) {
    let (reader, isSame, dirty, isDirty, changed) = (reader, isSame, dirty, isDirty, changed)
    let (headings, parents, count) = (reader.headings, reader.parents, reader.count)
    var (dirtyCount, changedCount) = (0, 0)
    func mark(_ position: Int) {
      dirty[dirtyCount] = Int32(truncatingIfNeeded: position)
      dirtyCount += isDirty[position] ? 0 : 1
      isDirty[position] = true
    }
    var position = 0
    for member in members where member >= position {
      position = member
      var isSettled = false
      repeat {
        let parent = reader.parent(of: position, &watch)
        let isUnder = parent == parents[position]
        let isBelow = isUnder && (parent < 0 || isSame[Int(parent)])
        let moves = watch.isMoved[position]
        isSame[position] = isBelow && !moves
        isSettled = headings[position].holdsContents ? isBelow : isBelow && !moves
        if moves || !isUnder {
          mark(position)
          // A heading looks at the one behind it, and at the one of its class before it.
          if moves, position > 0 { mark(position - 1) }
          if !isUnder {
            changed[changedCount] = (Int32(truncatingIfNeeded: position), parents[position])
            changedCount += 1
            parents[position] = parent
            let next = Int(headings[position].next)
            if next < count { mark(next) }
          }
        }
        position += 1
      } while position < count && !isSettled
      touched.append(member..<position)
    }
    (self.dirtyCount, self.changedCount) = (dirtyCount, changedCount)
  }

  /// What all headings and their parents cost then; where that is more than a bound, some value above it, which is not exact.
  func cost(_ watch: inout RankWatch, bound: Double) -> (cost: Double, isExact: Bool) {
    var sum = reader.sum
    for position in dirty[..<dirtyCount] { sum -= Int(reader.costs[Int(position)]) }
    for position in dirty[..<dirtyCount] {
      sum += Int(reader.cost(of: Int(position), &watch))
      // Nothing that is still to be added is negative.
      if Double(sum) > 10 * bound { return (Double(sum) / 10, false) }
    }
    isCounted = true
    for (position, before) in changed[..<changedCount] {
      reader.table[reader.cell(Int(position), before)] -= 1
      reader.table[reader.cell(Int(position), reader.parents[Int(position)])] += 1
    }
    var parentCosts = reader.parentCosts
    for (position, _) in changed[..<changedCount] {
      parentCosts[Int(reader.headings[Int(position)].classIndex)] = .nan
    }
    for index in parentCosts.indices where parentCosts[index].isNaN {
      parentCosts[index] = reader.parentCost(index)
    }
    return (reader.total(sum, parentCosts), true)
  }

  /// Puts everything back where it was before the move.
  func takeBack(_ members: [Int]) {
    for position in members {
      isMoved[position] = false
      reader.restoreRank(of: position)
    }
    for (position, before) in changed[..<changedCount] {
      let own = Int(position)
      if isCounted {
        reader.table[reader.cell(own, reader.parents[own])] -= 1
        reader.table[reader.cell(own, before)] += 1
      }
      reader.parents[own] = before
    }
    isCounted = false
    for range in touched { isSame[range].update(repeating: true) }
    for position in dirty[..<dirtyCount] { isDirty[Int(position)] = false }
    touched.removeAll(keepingCapacity: true)
    (dirtyCount, changedCount) = (0, 0)
  }
}
