internal import PlanGrammar

/// What a choice of ranks costs: how badly the document reads with it.
///
/// The weights are in units of one heading that is plainly wrong (a number that repeats under one
/// parent). They were set on the gold outlines of the project and hold for all of them alike.
struct RankCost {
  let table: HeadingTable
  let limit: Int

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

  /// The state of one simulated reading.
  private struct Reading {
    var stack: [(entry: Int, rank: Double)] = []
    var cost = 0.0
    var perClass: [Double]
    /// Parent class (or -1) of each class, with counts.
    var parents: [[Int: Int]]
    /// Last ordinal by parent entry and class.
    var last: [Key: Int] = [:]
    var lastOfClass: [Int?]
    /// Position of the first heading of each class.
    var first: [Int?]
    /// Positions of the headings of each class that have no parent.
    var orphans: [[Int]]
    var titles: Set<Key> = []
    /// Entries of each class that have a child of each class.
    var childCount: [Key: Int] = [:]

    init(classes: Int) {
      perClass = Array(repeating: 0, count: classes)
      parents = Array(repeating: [:], count: classes)
      lastOfClass = Array(repeating: nil, count: classes)
      first = Array(repeating: nil, count: classes)
      orphans = Array(repeating: [], count: classes)
    }
  }

  private struct Key: Hashable {
    var parent: Int
    var classIndex: Int
  }

  /// The cost of the whole document.
  func total(_ ranks: [Double]) -> Double {
    perClass(ranks).reduce(0, +) + inversions(ranks) + splitMarks(ranks)
  }

  private func splitMarks(_ ranks: [Double]) -> Double {
    var levels: [Marker.Class: Set<Double>] = [:]
    for (index, heading) in table.classes.enumerated()
    where heading.marker.convention != "unlabelled" {
      levels[heading.marker, default: []].insert(ranks[index])
    }
    return levels.values.reduce(0) { $0 + Self.splitMark * Double($1.count - 1) }
  }

  /// Whether a class adds to the cost, so that another rank is worth trying.
  func isTroubled(_ index: Int, _ ranks: [Double]) -> Bool {
    perClass(ranks)[index] > 0.3
  }

  private func perClass(_ ranks: [Double]) -> [Double] {
    var reading = Reading(classes: table.classes.count)
    let entries = table.entries.prefix(limit)
    for (position, entry) in entries.enumerated() {
      let rank = ranks[entry.classIndex]
      while let top = reading.stack.last, top.rank >= rank { reading.stack.removeLast() }
      let parent = reading.stack.last?.entry ?? -1
      if reading.first[entry.classIndex] == nil { reading.first[entry.classIndex] = position }
      if parent < 0 { reading.orphans[entry.classIndex].append(position) }
      judge(entry, parent, &reading)
      if entry.isNamedBefore, parent != position - 1 {
        reading.perClass[entry.classIndex] += Self.ignoredName
      }
      let nextRank =
        position + 1 < entries.count ? ranks[entries[position + 1].classIndex] : -1
      if !entry.hasContent, nextRank <= rank {
        reading.perClass[entry.classIndex] += entry.isPart ? Self.emptyPart : Self.empty
      }
      reading.stack.append((position, rank))
    }
    for index in table.classes.indices { judgeParents(index, &reading) }
    return reading.perClass
  }

  private func judge(_ entry: HeadingTable.Entry, _ parent: Int, _ reading: inout Reading) {
    let classIndex = entry.classIndex
    let parentClass = parent < 0 ? -1 : table.entries[parent].classIndex
    reading.parents[classIndex][parentClass, default: 0] += 1
    let key = Key(parent: parent, classIndex: classIndex)
    if parent >= 0, table.entries[parent].holdsText {
      reading.perClass[classIndex] += Self.headingBelowText / 2
      reading.perClass[parentClass] += Self.headingBelowText / 2
    }
    guard let number = entry.ordinal.last else {
      if !table.classes[classIndex].title.isEmpty, !reading.titles.insert(key).inserted {
        reading.perClass[classIndex] += Self.duplicate
      }
      return
    }
    if let last = reading.last[key] {
      if number <= last {
        reading.perClass[classIndex] += Self.restart
      } else if number > last + 1 {
        reading.perClass[classIndex] += Self.gap
      }
    } else if number != 1, number != (reading.lastOfClass[classIndex] ?? -1) + 1 {
      reading.perClass[classIndex] += Self.lateStart
    }
    if entry.ordinal.count > 1, parent >= 0 {
      let above = table.entries[parent].ordinal
      let prefix = Array(entry.ordinal.dropLast())
      if !above.isEmpty, above != prefix, above.last != prefix.last {
        reading.perClass[classIndex] += Self.wrongPrefix
      }
    }
    reading.last[key] = number
    reading.lastOfClass[classIndex] = number
  }

  private func judgeParents(_ index: Int, _ reading: inout Reading) {
    let parents = reading.parents[index]
    let count = parents.values.reduce(0, +)
    guard count > 0, let most = parents.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })
    else { return }
    // What stands before the first of its usual parents (an introduction before the parts) is no
    // stray.
    var early = 0
    if most.key >= 0, let first = reading.first[most.key] {
      early = reading.orphans[index].count { $0 < first }
    }
    reading.perClass[index] += Self.strayParent * Double(count - most.value - early)
    // A title that repeats belongs to the deepest class all of whose members have one.
    guard !table.classes[index].title.isEmpty, most.key >= 0 else { return }
    let all = table.entries.prefix(limit).count { $0.classIndex == most.key }
    if all > most.value {
      let missing = Double(all - most.value) / Double(all)
      reading.perClass[index] += Self.uncovered * missing * Double(most.value)
    }
  }

  private func inversions(_ ranks: [Double]) -> Double {
    var cost = 0.0
    for one in ranks.indices {
      for other in ranks.indices where table.priors[one] < table.priors[other] {
        if ranks[one] > ranks[other] {
          cost += Self.inversion * min(3, (table.priors[other] - table.priors[one]) / 10)
        }
      }
    }
    return cost
  }
}
