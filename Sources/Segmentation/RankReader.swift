/// Reads the headings of a document with given ranks: where each stands, and what speaks against it.
///
/// The resolver reads the document some hundred times, so everything is in flat buffers that are
/// allocated once. What the headings say is counted in tenths, in whole numbers: their sum is the same
/// in whatever order it is made, so that a part of them can be read anew (`RankTrial`).
final class RankReader {
  /// What is asked of a heading.
  struct Heading {
    var classIndex: Int32
    /// The last component of its number, -1 for none.
    var number: Int32
    /// The component before the last, -1 for none.
    var prefix: Int32
    /// The headings of its class before and behind it, -1 and the number of headings for none.
    var previous: Int32
    var next: Int32
    /// The last number that its class had before it, -1 for none.
    var lastNumber: Int32
    var hasContent: Bool
    var isPart: Bool
    var holdsText: Bool
    var isNamedBefore: Bool
    var holdsContents: Bool
    /// Whether its class is one of titles that repeat.
    var isTitle: Bool
  }

  /// The number of headings that are read.
  let count: Int
  let classCount: Int
  let headings: UnsafeMutableBufferPointer<Heading>
  /// The rank of each.
  let rankAt: UnsafeMutableBufferPointer<Double>
  /// The heading above each, -1 at the top.
  let parents: UnsafeMutableBufferPointer<Int32>
  /// What each costs, in tenths.
  let costs: UnsafeMutableBufferPointer<Int32>
  /// How often each class stands under each (row by class, column by parent class + 1).
  let table: UnsafeMutableBufferPointer<Int32>
  /// What the parents of each class cost.
  let parentCosts: UnsafeMutableBufferPointer<Double>
  /// What all headings cost, in tenths.
  private(set) var sum = 0
  /// The ranks that were read.
  private var ranks: [Double] = []
  /// The classes whose parents changed since their cost was counted.
  private var changed: [Int] = []
  private let classTotal: [Int]
  private let isTitle: [Bool]
  /// The first heading of each class.
  private let first: [Int]
  /// The headings of each class, rising.
  let members: [[Int]]

  /// - Parameter limit: only so many headings from the start are read.
  init(_ table: HeadingTable, limit: Int) {
    let classes = table.classes.count
    let count = min(limit, table.entries.count)
    self.count = count
    classCount = classes
    headings = .allocate(capacity: count)
    rankAt = .allocate(capacity: count)
    parents = .allocate(capacity: count)
    costs = .allocate(capacity: count)
    self.table = .allocate(capacity: classes * (classes + 1))
    parentCosts = .allocate(capacity: classes)
    parentCosts.initialize(repeating: 0)
    isTitle = table.classes.map { !$0.title.isEmpty }
    var totals = Array(repeating: 0, count: classes)
    var first = Array(repeating: count, count: classes)
    var members = Array(repeating: [Int](), count: classes)
    var lastNumber = Array(repeating: Int32(-1), count: classes)
    for (index, entry) in table.entries.prefix(limit).enumerated() {
      let own = entry.classIndex
      totals[own] += 1
      first[own] = min(first[own], index)
      let last = members[own].last ?? -1
      if last >= 0 { headings[last].next = Int32(index) }
      headings.initializeElement(
        at: index,
        to: Heading(
          classIndex: Int32(own), number: Int32(clamping: entry.number ?? -1),
          prefix: Int32(clamping: entry.prefix ?? -1), previous: Int32(last),
          next: Int32(count), lastNumber: lastNumber[own], hasContent: entry.hasContent,
          isPart: entry.isPart, holdsText: entry.holdsText, isNamedBefore: entry.isNamedBefore,
          holdsContents: entry.holdsContents, isTitle: isTitle[own]))
      members[own].append(index)
      if headings[index].number >= 0 { lastNumber[own] = headings[index].number }
    }
    rankAt.initialize(repeating: 0)
    parents.initialize(repeating: -1)
    costs.initialize(repeating: 0)
    self.table.initialize(repeating: 0)
    classTotal = totals
    self.first = first
    self.members = members
  }

  deinit {
    headings.deallocate()
    rankAt.deallocate()
    parents.deallocate()
    costs.deallocate()
    table.deallocate()
    parentCosts.deallocate()
  }

  /// What all of it costs.
  var total: Double { parentCosts.reduce(Double(sum) / 10, +) }

  /// Takes over what another reader of the same headings has read.
  func take(_ other: RankReader) {
    _ = rankAt.update(fromContentsOf: other.rankAt)
    _ = parents.update(fromContentsOf: other.parents)
    _ = costs.update(fromContentsOf: other.costs)
    _ = table.update(fromContentsOf: other.table)
    _ = parentCosts.update(fromContentsOf: other.parentCosts)
    sum = other.sum
    ranks = []
    changed = []
  }

  /// Puts a heading under another one.
  func put(_ position: Int, under parent: Int32) {
    let own = Int(headings[position].classIndex)
    table[cell(position, parents[position])] -= 1
    table[cell(position, parent)] += 1
    parents[position] = parent
    guard !parentCosts[own].isNaN else { return }
    parentCosts[own] = .nan
    changed.append(own)
  }

  /// Counts again what headings cost, and the parents of those that were put elsewhere.
  func count(_ positions: some Sequence<Int32>) {
    var sink = NoSink()
    for position in positions {
      let cost = cost(of: Int(position), &sink)
      sum += Int(cost) - Int(costs[Int(position)])
      costs[Int(position)] = cost
    }
    for index in changed { parentCosts[index] = parentCost(index) }
    changed.removeAll(keepingCapacity: true)
  }

  /// Reads all headings, unless they were read with these ranks last.
  func read(_ ranks: [Double]) {
    guard ranks != self.ranks else { return }
    self.ranks = ranks
    sum = 0
    table.update(repeating: 0)
    var sink = NoSink()
    for position in 0..<count { rankAt[position] = ranks[Int(headings[position].classIndex)] }
    for position in 0..<count {
      parents[position] = parent(of: position)
      table[cell(position, parents[position])] += 1
      costs[position] = cost(of: position, &sink)
      sum += Int(costs[position])
    }
    for index in 0..<classCount { parentCosts[index] = parentCost(index) }
  }

  /// Where the table counts a class under another.
  func cell(_ position: Int, _ parent: Int32) -> Int {
    let above = parent < 0 ? 0 : Int(headings[Int(parent)].classIndex) + 1
    return Int(headings[position].classIndex) * (classCount + 1) + above
  }

  /// The nearest heading before one whose rank is lower, -1 for none. The headings above the one before it
  /// are those that are open.
  @inline(__always)
  func parent(of position: Int) -> Int32 {
    guard position > 0 else { return -1 }
    let rank = rankAt[position]
    // Nothing but its entries stands below a table of contents.
    var parent =
      headings[position - 1].holdsContents ? parents[position - 1] : Int32(position - 1)
    while parent >= 0, rankAt[Int(parent)] >= rank { parent = parents[Int(parent)] }
    return parent
  }

  /// What speaks against the place of a heading, in tenths.
  @inline(__always)
  func cost<Sink: RankSink>(of position: Int, _ sink: inout Sink) -> Int32 {
    let heading = headings[position]
    let parent = parents[position]
    var cost: Int32 = 0
    if !heading.hasContent, isEmpty(position) {
      cost += heading.isPart ? RankPenalty.emptyPartTenths : RankPenalty.empty.tenths
      sink.note(.empty, at: position)
    }
    if parent >= 0, headings[Int(parent)].holdsText {
      cost += RankPenalty.headingBelowText.tenths
      sink.note(.headingBelowText, at: position)
    }
    if heading.isNamedBefore, Int(parent) != position - 1 {
      cost += RankPenalty.ignoredName.tenths
      sink.note(.ignoredName, at: position)
    }
    if let penalty = sequencePenalty(heading, parent) {
      cost += penalty.tenths
      sink.note(penalty, at: position)
    }
    if heading.number >= 0, parent >= 0, heading.prefix >= 0 {
      let above = headings[Int(parent)].number
      if above >= 0, above != heading.prefix {
        cost += RankPenalty.wrongPrefix.tenths
        sink.note(.wrongPrefix, at: position)
      }
    }
    return cost
  }

  /// Whether no heading stands below one: none follows, or the one that follows is none.
  @inline(__always)
  private func isEmpty(_ position: Int) -> Bool {
    position + 1 == count || rankAt[position] >= rankAt[position + 1]
  }

  @inline(__always)
  private func sequencePenalty(_ heading: Heading, _ parent: Int32) -> RankPenalty? {
    let isSibling = heading.previous >= 0 && parents[Int(heading.previous)] == parent
    guard heading.number >= 0 else { return isSibling && heading.isTitle ? .duplicate : nil }
    if isSibling {
      if heading.number <= heading.lastNumber { return .restart }
      return heading.number > heading.lastNumber + 1 ? .gap : nil
    }
    return heading.number != 1 && heading.number != heading.lastNumber + 1 ? .lateStart : nil
  }

  /// What the parents of a class cost.
  func parentCost(_ index: Int) -> Double {
    let all = classTotal[index]
    guard all > 0 else { return 0 }
    let row = table[(index * (classCount + 1))..<((index + 1) * (classCount + 1))]
    var most: Int32 = 0
    for found in row { most = max(most, found) }
    let mostClass = (row.firstIndex(of: most) ?? row.startIndex) - row.startIndex - 1
    // What stands before the first of its usual parents (an introduction before the parts) is no
    // stray.
    let early = mostClass < 0 ? 0 : orphans(of: index, before: first[mostClass])
    var cost = RankWeight.strayParent * Double(all - Int(most) - early)
    // A title that repeats belongs to the deepest class all of whose members have one.
    if isTitle[index], mostClass >= 0, classTotal[mostClass] > most {
      let missing = Double(classTotal[mostClass] - Int(most)) / Double(classTotal[mostClass])
      cost += RankWeight.uncovered * missing * Double(most)
    }
    return cost
  }

  /// How many headings of a class before a position have no parent; no more than a few count as early.
  private func orphans(of index: Int, before end: Int) -> Int {
    var orphans = 0
    var position = first[index]
    while position < end, orphans < Self.mostEarly {
      if parents[position] < 0 { orphans += 1 }
      position = Int(headings[position].next)
    }
    return orphans
  }

  private static let mostEarly = 8

  /// The cost that each class adds.
  var costPerClass: [Double] {
    var tenths = Array(repeating: 0, count: classCount)
    for position in 0..<count {
      tenths[Int(headings[position].classIndex)] += Int(costs[position])
      // The title that says it holds text has its share.
      let parent = Int(parents[position])
      if parent >= 0, headings[parent].holdsText {
        tenths[Int(headings[parent].classIndex)] += Int(RankPenalty.headingBelowText.tenths)
      }
    }
    return tenths.indices.map { Double(tenths[$0]) / 10 + parentCosts[$0] }
  }
}
