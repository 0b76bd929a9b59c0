/// Reads the headings of a document with given ranks and adds up what speaks against them.
///
/// The resolver reads the document some hundred times, so everything is in flat buffers that are
/// allocated once.
final class RankReader {
  /// How far the headings are read.
  private struct Progress {
    var position = 0
    var depth = 0
    var sum = 0.0
  }

  /// What is known when some headings are read.
  private struct Memory {
    let states: UnsafeMutableBufferPointer<State>
    /// How often each class stands under each (row by class, column by parent class + 1).
    let parents: UnsafeMutableBufferPointer<Int32>
    let stackEntry: UnsafeMutableBufferPointer<Int32>
    let stackRank: UnsafeMutableBufferPointer<Double>

    init(classes: Int) {
      states = .allocate(capacity: classes)
      parents = .allocate(capacity: classes * (classes + 1))
      // The ranks rise from one open heading to the next.
      stackEntry = .allocate(capacity: classes + 1)
      stackRank = .allocate(capacity: classes + 1)
      clear()
      stackEntry.initialize(repeating: 0)
      stackRank.initialize(repeating: 0)
    }

    func clear() {
      states.initialize(repeating: State())
      parents.initialize(repeating: 0)
    }

    func copy(_ other: Memory) {
      _ = states.update(fromContentsOf: other.states)
      _ = parents.update(fromContentsOf: other.parents)
      _ = stackEntry.update(fromContentsOf: other.stackEntry)
      _ = stackRank.update(fromContentsOf: other.stackRank)
    }

    func deallocate() {
      states.deallocate()
      parents.deallocate()
      stackEntry.deallocate()
      stackRank.deallocate()
    }
  }

  /// The number of headings that are read.
  let count: Int
  let classCount: Int
  private let headings: UnsafeMutableBufferPointer<Heading>
  private let memory: Memory
  /// What is known in front of the headings that a trial moves.
  private let ahead: Memory
  private var progressAhead = Progress()
  private let classTotal: [Int]
  private let isTitle: [Bool]
  /// The first heading of each class.
  private let first: [Int]

  /// - Parameter limit: only so many headings from the start are read.
  init(_ table: HeadingTable, limit: Int) {
    let classes = table.classes.count
    count = min(limit, table.entries.count)
    classCount = classes
    headings = .allocate(capacity: count)
    memory = Memory(classes: classes)
    ahead = Memory(classes: classes)
    isTitle = table.classes.map { !$0.title.isEmpty }
    var totals = Array(repeating: 0, count: classes)
    var first = Array(repeating: count, count: classes)
    for (index, entry) in table.entries.prefix(limit).enumerated() {
      totals[entry.classIndex] += 1
      first[entry.classIndex] = min(first[entry.classIndex], index)
      headings.initializeElement(
        at: index,
        to: Heading(entry, isTitle: isTitle[entry.classIndex]))
    }
    classTotal = totals
    self.first = first
  }

  deinit {
    headings.deallocate()
    memory.deallocate()
    ahead.deallocate()
  }

  /// What each class added when the headings were read last.
  var costs: [Double] { memory.states.map(\.cost) }

  /// Reads the headings in order; fills the costs of the classes and returns their sum.
  ///
  /// - Parameter sink: is told what is found on the way.
  func read<Sink: RankSink>(_ ranks: [Double], _ sink: inout Sink) -> Double {
    memory.clear()
    var progress = Progress()
    return ranks.withUnsafeBufferPointer { ranks in
      read(&progress, to: count, ranks, bound: .infinity, &sink)
      return close(progress.sum, bound: .infinity)
    }
  }

  /// Reads up to the first heading for which it matters where some classes stand, and keeps what is
  /// known then.
  func readAhead(of group: [Int], _ ranks: [Double]) {
    // A heading looks at the one behind it.
    let end = max(0, group.reduce(count) { min($0, first[$1]) } - 1)
    var sink = NoSink()
    memory.clear()
    progressAhead = Progress()
    ranks.withUnsafeBufferPointer {
      read(&progressAhead, to: end, $0, bound: .infinity, &sink)
    }
    ahead.copy(memory)
  }

  /// Reads the headings behind those that were read ahead; returns the cost of all.
  ///
  /// - Parameter bound: the reading is given up as soon as it costs more; the result is then some
  ///   value above the bound.
  func readOn<Sink: RankSink>(
    _ ranks: UnsafeBufferPointer<Double>, bound: Double, _ sink: inout Sink
  ) -> Double {
    memory.copy(ahead)
    var progress = progressAhead
    read(&progress, to: count, ranks, bound: bound, &sink)
    return progress.sum > bound ? progress.sum : close(progress.sum, bound: bound)
  }

  private func read<Sink: RankSink>(
    _ progress: inout Progress, to end: Int, _ ranks: UnsafeBufferPointer<Double>, bound: Double,
    _ sink: inout Sink
  ) {
    let (headings, states, parents) = (self.headings, memory.states, memory.parents)
    let (stackEntry, stackRank) = (memory.stackEntry, memory.stackRank)
    let columns = classCount + 1
    var depth = progress.depth
    var sum = progress.sum
    defer { progress = Progress(position: end, depth: depth, sum: sum) }
    for position in progress.position..<end {
      let heading = headings[position]
      let index = Int(heading.classIndex)
      let rank = ranks[index]
      var parent: Int32 = -1
      var parentClass = -1
      while depth > 0 {
        parent = stackEntry[depth - 1]
        parentClass = Int(headings[Int(parent)].classIndex)
        let isClosed = stackRank[depth - 1] >= rank
        sink.compare(parentClass, index, isAtLeast: isClosed)
        guard isClosed else { break }
        depth -= 1
        (parent, parentClass) = (-1, -1)
      }
      if states[index].first < 0 { states[index].first = Int32(position) }
      if parent < 0 { states[index].note(orphan: Int32(position)) }
      parents[index * columns + parentClass + 1] += 1
      var cost = 0.0
      sink.place(position, below: Int(parent))
      if !heading.hasContent, isEmpty(position, index, ranks, &sink) {
        cost += heading.isPart ? RankWeight.emptyPart : RankWeight.empty
        sink.note(.empty, at: position)
      }
      if parent >= 0, headings[Int(parent)].holdsText {
        cost += RankWeight.headingBelowText / 2
        sink.note(.headingBelowText, at: position)
        states[parentClass].cost += RankWeight.headingBelowText / 2
      }
      if heading.isNamedBefore, Int(parent) != position - 1 {
        cost += RankWeight.ignoredName
        sink.note(.ignoredName, at: position)
      }
      if let penalty = sequencePenalty(heading, parent, states[index]) {
        cost += penalty.weight
        sink.note(penalty, at: position)
      }
      if heading.number >= 0 {
        states[index].lastNumber = heading.number
        if parent >= 0, heading.prefix >= 0 {
          let above = headings[Int(parent)].number
          if above >= 0, above != heading.prefix {
            cost += RankWeight.wrongPrefix
            sink.note(.wrongPrefix, at: position)
          }
        }
      }
      states[index].lastParent = parent
      states[index].cost += cost
      sum += cost
      if sum > bound { return }
      // Nothing but its entries stands below a table of contents.
      if heading.holdsContents { continue }
      stackEntry[depth] = Int32(position)
      stackRank[depth] = rank
      depth += 1
    }
  }

  /// Whether no heading stands below one: none follows, or the one that follows is none.
  @inline(__always)
  private func isEmpty<Sink: RankSink>(
    _ position: Int, _ index: Int, _ ranks: UnsafeBufferPointer<Double>, _ sink: inout Sink
  ) -> Bool {
    guard position + 1 < count else { return true }
    let next = Int(headings[position + 1].classIndex)
    let isAtLeast = ranks[index] >= ranks[next]
    sink.compare(index, next, isAtLeast: isAtLeast)
    return isAtLeast
  }

  /// Adds what the parents of the classes cost.
  private func close(_ sum: Double, bound: Double) -> Double {
    var sum = sum
    for index in 0..<classCount {
      let cost = parentCost(index)
      memory.states[index].cost += cost
      sum += cost
      if sum > bound { return sum }
    }
    return sum
  }

  private func sequencePenalty(
    _ heading: Heading, _ parent: Int32, _ state: State
  ) -> RankPenalty? {
    let isSibling = state.lastParent == parent
    guard heading.number >= 0 else { return isSibling && heading.isTitle ? .duplicate : nil }
    if isSibling {
      if heading.number <= state.lastNumber { return .restart }
      return heading.number > state.lastNumber + 1 ? .gap : nil
    }
    return heading.number != 1 && heading.number != state.lastNumber + 1 ? .lateStart : nil
  }

  private func parentCost(_ index: Int) -> Double {
    let all = classTotal[index]
    guard all > 0 else { return 0 }
    let row = memory.parents[(index * (classCount + 1))..<((index + 1) * (classCount + 1))]
    var most: Int32 = 0
    for found in row { most = max(most, found) }
    let mostClass = (row.firstIndex(of: most) ?? row.startIndex) - row.startIndex - 1
    // What stands before the first of its usual parents (an introduction before the parts) is no
    // stray.
    let first = mostClass < 0 ? -1 : memory.states[mostClass].first
    let early = first < 0 ? 0 : memory.states[index].orphans(before: first)
    var cost = RankWeight.strayParent * Double(all - Int(most) - early)
    // A title that repeats belongs to the deepest class all of whose members have one.
    if isTitle[index], mostClass >= 0, classTotal[mostClass] > most {
      let missing = Double(classTotal[mostClass] - Int(most)) / Double(classTotal[mostClass])
      cost += RankWeight.uncovered * missing * Double(most)
    }
    return cost
  }
}
