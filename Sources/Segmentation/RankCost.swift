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
  /// Two classes in the other order than usual, for each ten steps of depth.
  static let inversion = 0.5
}

/// Reads the headings of a document with given ranks and adds up what it costs.
///
/// All state is in flat arrays that are kept between readings: the resolver reads the document some
/// hundred times.
final class RankCost {
  private let table: HeadingTable
  private let count: Int
  private let classCount: Int
  private let entryClass: [Int]
  /// The last component of each number, -1 for none.
  private let number: [Int]
  /// For inversions: pairs of classes, the usually outer one first, with what they cost.
  private let order: [(outer: Int, inner: Int, cost: Double)]
  /// Classes of the same mark.
  private let marks: [[Int]]
  private var classTotal: [Int]

  // The state of one reading.
  private var stackEntry: [Int] = []
  private var stackRank: [Double] = []
  private var perClass: [Double]
  private var parents: [Int]
  private var lastNumber: [Int]
  private var lastParent: [Int]
  private var firstPosition: [Int]
  private var orphans: [[Int]]

  /// Prepares the headings of a document.
  ///
  /// - Parameter limit: only so many headings from the start are read.
  init(table: HeadingTable, limit: Int) {
    self.table = table
    count = min(limit, table.entries.count)
    let classes = table.classes.count
    classCount = classes
    entryClass = table.entries.prefix(limit).map(\.classIndex)
    number = table.entries.prefix(limit).map { $0.ordinal.last ?? -1 }
    var order: [(Int, Int, Double)] = []
    for one in 0..<classes {
      for other in 0..<classes where table.priors[one] < table.priors[other] {
        let steps = min(3, (table.priors[other] - table.priors[one]) / 10)
        order.append((one, other, RankWeight.inversion * steps))
      }
    }
    self.order = order
    var groups: [Marker.Class: [Int]] = [:]
    for (index, heading) in table.classes.enumerated()
    where heading.marker.convention != "unlabelled" {
      groups[heading.marker, default: []].append(index)
    }
    marks = groups.values.filter { $0.count > 1 }
    classTotal = Array(repeating: 0, count: classes)
    for index in entryClass { classTotal[index] += 1 }
    perClass = Array(repeating: 0, count: classes)
    parents = Array(repeating: 0, count: classes * (classes + 1))
    lastNumber = Array(repeating: -1, count: classes)
    lastParent = Array(repeating: -2, count: classes)
    firstPosition = Array(repeating: -1, count: classes)
    orphans = Array(repeating: [], count: classes)
  }

  /// The cost of the whole document.
  ///
  /// - Parameter bound: the reading is given up as soon as it costs more; the result is then some
  ///   value above the bound.
  func total(_ ranks: [Double], bound: Double = .infinity) -> Double {
    var total = 0.0
    for pair in order where ranks[pair.outer] > ranks[pair.inner] { total += pair.cost }
    for group in marks {
      total += RankWeight.splitMark * Double(Set(group.map { ranks[$0] }).count - 1)
    }
    if total > bound { return total }
    return total + read(ranks, bound: bound - total)
  }

  /// The cost that each class adds.
  func costPerClass(_ ranks: [Double]) -> [Double] {
    _ = read(ranks, bound: .infinity)
    return perClass
  }

  /// Reads the headings in order; fills `perClass` and returns its sum.
  private func read(_ ranks: [Double], bound: Double) -> Double {
    reset()
    var sum = 0.0
    for position in 0..<count {
      let index = entryClass[position]
      let rank = ranks[index]
      while let top = stackRank.last, top >= rank {
        stackRank.removeLast()
        stackEntry.removeLast()
      }
      let parent = stackEntry.last ?? -1
      if firstPosition[index] < 0 { firstPosition[index] = position }
      if parent < 0 { orphans[index].append(position) }
      let next = position + 1 < count ? ranks[entryClass[position + 1]] : -1
      let cost = judge(position, index, parent, isEmpty: next <= rank)
      perClass[index] += cost
      sum += cost
      if sum > bound { return sum }
      stackEntry.append(position)
      stackRank.append(rank)
    }
    for index in 0..<classCount {
      let cost = judgeParents(index)
      perClass[index] += cost
      sum += cost
    }
    return sum
  }

  private func reset() {
    stackEntry.removeAll(keepingCapacity: true)
    stackRank.removeAll(keepingCapacity: true)
    for index in 0..<classCount {
      perClass[index] = 0
      lastNumber[index] = -1
      lastParent[index] = -2
      firstPosition[index] = -1
      orphans[index].removeAll(keepingCapacity: true)
    }
    for index in parents.indices { parents[index] = 0 }
  }

  /// The cost of one heading under its parent (-1 for none).
  private func judge(_ position: Int, _ index: Int, _ parent: Int, isEmpty: Bool) -> Double {
    let parentClass = parent < 0 ? -1 : entryClass[parent]
    parents[index * (classCount + 1) + parentClass + 1] += 1
    var cost = 0.0
    if isEmpty, !table.entries[position].hasContent {
      cost += table.entries[position].isPart ? RankWeight.emptyPart : RankWeight.empty
    }
    if parent >= 0, table.entries[parent].holdsText {
      cost += RankWeight.headingBelowText / 2
      perClass[parentClass] += RankWeight.headingBelowText / 2
    }
    if table.entries[position].isNamedBefore, parent != position - 1 {
      cost += RankWeight.ignoredName
    }
    let isSibling = lastParent[index] == parent
    defer { lastParent[index] = parent }
    guard number[position] >= 0 else {
      if isSibling, !table.classes[index].title.isEmpty { cost += RankWeight.duplicate }
      return cost
    }
    let value = number[position]
    if isSibling {
      if value <= lastNumber[index] {
        cost += RankWeight.restart
      } else if value > lastNumber[index] + 1 {
        cost += RankWeight.gap
      }
    } else if value != 1, value != lastNumber[index] + 1 {
      cost += RankWeight.lateStart
    }
    lastNumber[index] = value
    return cost + prefixCost(position, parent)
  }

  private func prefixCost(_ position: Int, _ parent: Int) -> Double {
    guard parent >= 0, table.entries[position].ordinal.count > 1 else { return 0 }
    let above = table.entries[parent].ordinal
    let prefix = table.entries[position].ordinal.dropLast()
    guard !above.isEmpty, !above.elementsEqual(prefix), above.last != prefix.last else { return 0 }
    return RankWeight.wrongPrefix
  }

  private func judgeParents(_ index: Int) -> Double {
    let row = index * (classCount + 1)
    var most = 0
    var mostClass = -1
    var all = 0
    for parent in 0...classCount {
      let found = parents[row + parent]
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
    if mostClass >= 0, firstPosition[mostClass] >= 0 {
      early = orphans[index].count { $0 < firstPosition[mostClass] }
    }
    var cost = RankWeight.strayParent * Double(all - most - early)
    // A title that repeats belongs to the deepest class all of whose members have one.
    if !table.classes[index].title.isEmpty, mostClass >= 0, classTotal[mostClass] > most {
      let missing = Double(classTotal[mostClass] - most) / Double(classTotal[mostClass])
      cost += RankWeight.uncovered * missing * Double(most)
    }
    return cost
  }
}
