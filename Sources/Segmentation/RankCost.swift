internal import PlanGrammar

/// What a choice of ranks costs: how badly the document reads with it.
///
/// The weights are in units of one heading that is plainly wrong (a number that repeats under one
/// parent is three). They were set on the gold outlines of the project and hold for all of them
/// alike.
enum RankWeight {
  /// A number that repeats or falls under the same parent.
  static let restart = 3.0
  /// A number that leaves others out.
  static let gap = 1.0
  /// The first number under a parent is neither 1 nor one more than the last of its class.
  static let lateStart = 1.0
  /// A heading under another class of parent than most of its class.
  static let strayParent = 0.7
  /// The same title twice under one parent.
  static let duplicate = 2.0
  /// A title of which only some of the parents have one.
  static let uncovered = 0.6
  /// A heading with nothing below it.
  static let empty = 0.4
  /// A part with nothing below it.
  static let emptyPart = 2.0
  /// A code that does not go on from its parent's (2-1-1 under 2-2).
  static let wrongPrefix = 2.0
  /// A heading below a title that says it holds text (目指す姿).
  static let headingBelowText = 0.8
  /// A heading that is not below the heading before it whose title names its tier.
  static let ignoredName = 2.0
  /// Titles with the same mark on different levels (■ 現状 below ■ めざす姿), for each further level.
  static let splitMark = 2.0
  /// A class of headings above one that is set larger.
  static let smallerAbove = 1.0
  /// A class of headings that does not stand below one whose bookmarks stand further out.
  static let againstBookmarks = 4.0
  /// From which ratio on one size is larger than another: less than the steps that word processors
  /// offer (12 to 14 is 1.17), more than rounding.
  static let larger: Float = 1.08
  /// Two classes in the other order than usual, for each ten steps of depth.
  static let inversion = 0.5
  /// Two classes that are not nested as a profile nests them.
  static let profile = 0.5
  /// A class that is nested with none of the others as a profile nests it: as much as a heading that
  /// is plainly wrong, however many classes the document has.
  static let profileClass = 3.0
  /// A departure from what a person has fixed: more than any document can say against it.
  static let fixed = 1_000_000.0
}

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
      let ordinal = entry.ordinal
      headings.initializeElement(
        at: index,
        to: Heading(
          classIndex: Int32(entry.classIndex), number: Int32(clamping: ordinal.last ?? -1),
          prefix: Int32(clamping: ordinal.dropLast().last ?? -1),
          hasContent: entry.hasContent, isPart: entry.isPart, holdsText: entry.holdsText,
          isNamedBefore: entry.isNamedBefore, isTitle: isTitle[entry.classIndex]))
    }
    classTotal = totals
    var order: [(Int, Int, Double)] = []
    bookmarked = []
    for one in 0..<classes {
      for other in 0..<classes where table.priors[one] < table.priors[other] {
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
      total += RankWeight.splitMark * Double(Set(group.map { ranks[$0] }).count - 1)
    }
    if let profile { total += profile.cost(ranks) }
    if total > bound { return total }
    return total + ranks.withUnsafeBufferPointer { read($0, bound: bound - total) }
  }

  /// The cost that each class adds.
  func costPerClass(_ ranks: [Double]) -> [Double] {
    _ = ranks.withUnsafeBufferPointer { read($0, bound: .infinity) }
    return states.prefix(classCount).map(\.cost)
  }

  /// Reads the headings in order; fills the costs of the classes and returns their sum.
  private func read(_ ranks: UnsafeBufferPointer<Double>, bound: Double) -> Double {
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
      if !heading.hasContent,
        position + 1 == count || ranks[Int(headings[position + 1].classIndex)] <= rank
      {
        cost += heading.isPart ? RankWeight.emptyPart : RankWeight.empty
      }
      if parent >= 0, headings[Int(parent)].holdsText {
        cost += RankWeight.headingBelowText / 2
        states[parentClass].cost += RankWeight.headingBelowText / 2
      }
      if heading.isNamedBefore, Int(parent) != position - 1 { cost += RankWeight.ignoredName }
      cost += sequenceCost(heading, parent, states[index])
      if heading.number >= 0 {
        states[index].lastNumber = heading.number
        if parent >= 0, heading.prefix >= 0 {
          let above = headings[Int(parent)].number
          if above >= 0, above != heading.prefix { cost += RankWeight.wrongPrefix }
        }
      }
      states[index].lastParent = parent
      states[index].cost += cost
      sum += cost
      if sum > bound { return sum }
      stackEntry[depth] = Int32(position)
      stackRank[depth] = rank
      depth += 1
    }
    for index in 0..<classCount {
      let cost = parentCost(index)
      states[index].cost += cost
      sum += cost
    }
    return sum
  }

  private func sequenceCost(_ heading: Heading, _ parent: Int32, _ state: State) -> Double {
    let isSibling = state.lastParent == parent
    guard heading.number >= 0 else {
      return isSibling && heading.isTitle ? RankWeight.duplicate : 0
    }
    if isSibling {
      if heading.number <= state.lastNumber { return RankWeight.restart }
      return heading.number > state.lastNumber + 1 ? RankWeight.gap : 0
    }
    return heading.number != 1 && heading.number != state.lastNumber + 1 ? RankWeight.lateStart : 0
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
