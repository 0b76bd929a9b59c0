internal import PlanGrammar

/// Reads the headings of a document with given ranks and adds up what it costs.
///
/// The resolver reads the document some hundred times, so everything is in flat buffers that are
/// allocated once.
final class RankCost {
  private struct Heading {
    var classIndex: Int32
    /// The last component of its number, -1 for none.
    var number: Int32
    /// The component before the last, -1 for none.
    var prefix: Int32
    var hasContent: Bool
    var isPart: Bool
    var holdsText: Bool
    var isNamedBefore: Bool
    var holdsContents: Bool
    /// Whether its class is one of titles that repeat.
    var isTitle: Bool
  }

  /// What is known of a class while the headings are read.
  private struct State {
    var cost = 0.0
    var lastNumber: Int32 = -1
    var lastParent: Int32 = -2
    var first: Int32 = -1
    /// The first headings without a parent; more of them count as late.
    var orphans: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32) = (
      .max, .max, .max, .max, .max, .max, .max, .max
    )
    var orphanCount: Int32 = 0
  }

  private let count: Int
  private let classCount: Int
  private let headings: UnsafeMutableBufferPointer<Heading>
  private let states: UnsafeMutableBufferPointer<State>
  /// How often each class stands under each (row by class, column by parent class + 1).
  private let parents: UnsafeMutableBufferPointer<Int32>
  private let stackEntry: UnsafeMutableBufferPointer<Int32>
  private let stackRank: UnsafeMutableBufferPointer<Double>
  private let classTotal: [Int]
  private let isTitle: [Bool]
  /// For inversions: pairs of classes, the usually outer one first, with what they cost.
  private let order: [(outer: Int, inner: Int, cost: Double)]
  /// Pairs of classes, the one whose bookmarks stand further out first.
  private var bookmarked: [(outer: Int, inner: Int)]
  /// Classes of the same mark.
  private let marks: [[Int]]
  private let profile: ProfileOrder?

  /// Prepares the headings of a document.
  ///
  /// - Parameter limit: only so many headings from the start are read.
  init(table: HeadingTable, limit: Int) {
    let classes = table.classes.count
    count = min(limit, table.entries.count)
    classCount = classes
    headings = .allocate(capacity: max(1, count))
    states = .allocate(capacity: max(1, classes))
    parents = .allocate(capacity: classes * (classes + 1) + 1)
    stackEntry = .allocate(capacity: count + 1)
    stackRank = .allocate(capacity: count + 1)
    isTitle = table.classes.map { !$0.title.isEmpty }
    var totals = Array(repeating: 0, count: classes)
    for (index, entry) in table.entries.prefix(limit).enumerated() {
      totals[entry.classIndex] += 1
      headings.initializeElement(
        at: index,
        to: Heading(
          classIndex: Int32(entry.classIndex), number: Int32(clamping: entry.number ?? -1),
          prefix: Int32(clamping: entry.prefix ?? -1),
          hasContent: entry.hasContent, isPart: entry.isPart, holdsText: entry.holdsText,
          isNamedBefore: entry.isNamedBefore, holdsContents: entry.holdsContents,
          isTitle: isTitle[entry.classIndex]))
    }
    classTotal = totals
    var order: [(Int, Int, Double)] = []
    bookmarked = []
    for one in 0..<classes {
      // A learned label has no usual depth.
      for other in 0..<classes
      where table.priors[one] < table.priors[other] && !table.classes[one].marker.isLearned
        && !table.classes[other].marker.isLearned
      {
        let steps = min(3, (table.priors[other] - table.priors[one]) / 10)
        order.append((one, other, RankWeight.inversion * steps))
      }
    }
    // What is set larger stands above what is set smaller.
    for one in 0..<classes where table.sizes[one] > 0 {
      for other in 0..<classes
      where table.sizes[other] > 0 && table.sizes[one] > RankWeight.larger * table.sizes[other] {
        order.append((one, other, RankWeight.smallerAbove))
      }
    }
    for one in 0..<classes {
      guard let level = table.bookmarkLevels[one] else { continue }
      for (other, below) in table.bookmarkLevels.enumerated() {
        if let below, below > level { bookmarked.append((one, other)) }
      }
    }
    order += table.order.map { ($0.outer, $0.inner, RankWeight.againstDocument) }
    self.order = order
    marks = table.marks
    profile = table.profile
  }

  deinit {
    headings.deallocate()
    states.deallocate()
    parents.deallocate()
    stackEntry.deallocate()
    stackRank.deallocate()
  }

  /// The cost of the whole document.
  ///
  /// - Parameter bound: the reading is given up as soon as it costs more; the result is then some
  ///   value above the bound.
  func total(_ ranks: [Double], bound: Double = .infinity) -> Double {
    var total = 0.0
    for pair in order where ranks[pair.outer] > ranks[pair.inner] { total += pair.cost }
    for pair in bookmarked where ranks[pair.outer] >= ranks[pair.inner] {
      total += RankWeight.againstBookmarks
    }
    for group in marks {
      total += RankWeight.splitMark * Double(Self.levels(of: group, ranks) - 1)
    }
    if let profile { total += profile.cost(ranks) }
    if total > bound { return total }
    var sink = NoSink()
    return total + ranks.withUnsafeBufferPointer { read($0, bound: bound - total, &sink) }
  }

  /// How many ranks some classes have.
  private static func levels(of group: [Int], _ ranks: [Double]) -> Int {
    group.indices.count { place in
      !group[..<place].contains { ranks[$0] == ranks[group[place]] }
    }
  }

  /// What choosing these ranks means: where each heading stands, and what speaks against it.
  func reading(_ ranks: [Double]) -> RankReading {
    var sink = RankReading(count: count)
    sink.total = total(ranks)
    _ = ranks.withUnsafeBufferPointer { read($0, bound: .infinity, &sink) }
    return sink
  }

  /// The cost that each class adds.
  func costPerClass(_ ranks: [Double]) -> [Double] {
    var sink = NoSink()
    _ = ranks.withUnsafeBufferPointer { read($0, bound: .infinity, &sink) }
    return states.prefix(classCount).map(\.cost)
  }

  /// Reads the headings in order; fills the costs of the classes and returns their sum.
  ///
  /// - Parameter sink: is told what is found on the way.
  private func read<Sink: RankSink>(
    _ ranks: UnsafeBufferPointer<Double>, bound: Double, _ sink: inout Sink
  ) -> Double {
    let (headings, states, parents) = (self.headings, self.states, self.parents)
    let (stackEntry, stackRank) = (self.stackEntry, self.stackRank)
    let columns = classCount + 1
    states.initialize(repeating: State())
    parents.initialize(repeating: 0)
    var depth = 0
    var sum = 0.0
    for position in 0..<count {
      let heading = headings[position]
      let index = Int(heading.classIndex)
      let rank = ranks[index]
      while depth > 0, stackRank[depth - 1] >= rank { depth -= 1 }
      let parent = depth > 0 ? stackEntry[depth - 1] : -1
      let parentClass = parent < 0 ? -1 : Int(headings[Int(parent)].classIndex)
      if states[index].first < 0 { states[index].first = Int32(position) }
      if parent < 0 { note(orphan: Int32(position), in: &states[index]) }
      parents[index * columns + parentClass + 1] += 1
      var cost = 0.0
      sink.place(position, below: Int(parent))
      if !heading.hasContent,
        position + 1 == count || ranks[Int(headings[position + 1].classIndex)] <= rank
      {
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
      if sum > bound { return sum }
      // Nothing but its entries stands below a table of contents.
      if heading.holdsContents { continue }
      stackEntry[depth] = Int32(position)
      stackRank[depth] = rank
      depth += 1
    }
    for index in 0..<classCount {
      let cost = parentCost(index)
      states[index].cost += cost
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

  private func note(orphan position: Int32, in state: inout State) {
    switch state.orphanCount {
    case 0: state.orphans.0 = position
    case 1: state.orphans.1 = position
    case 2: state.orphans.2 = position
    case 3: state.orphans.3 = position
    case 4: state.orphans.4 = position
    case 5: state.orphans.5 = position
    case 6: state.orphans.6 = position
    case 7: state.orphans.7 = position
    default: break
    }
    state.orphanCount += 1
  }

  private func parentCost(_ index: Int) -> Double {
    let row = index * (classCount + 1)
    var most = 0
    var mostClass = -1
    var all = 0
    for parent in 0...classCount {
      let found = Int(parents[row + parent])
      all += found
      if found > most {
        most = found
        mostClass = parent - 1
      }
    }
    guard all > 0 else { return 0 }
    // What stands before the first of its usual parents (an introduction before the parts) is no
    // stray.
    var early = 0
    if mostClass >= 0, states[mostClass].first >= 0 {
      let (a, b, c, d, e, f, g, h) = states[index].orphans
      early = [a, b, c, d, e, f, g, h].count { $0 < states[mostClass].first }
    }
    var cost = RankWeight.strayParent * Double(all - most - early)
    // A title that repeats belongs to the deepest class all of whose members have one.
    if isTitle[index], mostClass >= 0, classTotal[mostClass] > most {
      let missing = Double(classTotal[mostClass] - most) / Double(classTotal[mostClass])
      cost += RankWeight.uncovered * missing * Double(most)
    }
    return cost
  }
}
