internal import Ordering
internal import PlanProfile

/// What a profile says of the nesting of the headings of a document: ranks to start from, and what
/// it costs to depart from its order.
struct ProfileOrder {
  /// Ranks with the profile's order, the other classes at their usual ones.
  private(set) var start: [Double]
  /// Pairs of classes that the profile nests, with what it costs not to.
  private var nested: [(outer: Int, inner: Int, cost: Double)] = []
  /// Pairs that a person has put on one level.
  private var level: [(one: Int, other: Int)] = []

  /// - Parameter priors: the usual rank of each class.
  init(_ profile: ProfileEvidence, classes: [HeadingClass], priors: [Double]) {
    start = priors
    var known: [(index: Int, level: Int, isFixed: Bool)] = []
    for index in classes.indices {
      guard let entry = profile.entry(of: classes[index]), let level = entry.level else { continue }
      known.append((index, level, entry.isFixed))
    }
    guard known.count > 1 else { return }
    let usual = min(RankWeight.profile, RankWeight.profileClass / Double(known.count - 1))
    for one in known {
      for other in known where one.index != other.index {
        let isFixed = one.isFixed || other.isFixed
        // Titles without a label have but their form in common.
        let cost =
          classes[one.index].isUnlabelled || classes[other.index].isUnlabelled ? usual / 2 : usual
        if one.level < other.level {
          nested.append((one.index, other.index, isFixed ? RankWeight.fixed : cost))
        } else if one.level == other.level, isFixed, one.index < other.index {
          level.append((one.index, other.index))
        }
      }
    }
    let steps = Array(Dictionary(grouping: known, by: \.level)).ordered { OrderKey($0.key) }
    let ranks = Self.rising(
      steps.map { step in
        (
          step.value.reduce(0) { $0 + priors[$1.index] } / Double(step.value.count),
          step.value.count
        )
      })
    for (step, rank) in zip(steps, ranks) {
      for entry in step.value { start[entry.index] = rank }
    }
  }

  /// What ranks cost that depart from the profile.
  func cost(_ ranks: [Double]) -> Double {
    var total = 0.0
    for pair in nested where ranks[pair.outer] >= ranks[pair.inner] { total += pair.cost }
    for pair in level where ranks[pair.one] != ranks[pair.other] { total += RankWeight.fixed }
    return total
  }

  /// The values nearest to given ones, by their weight, that rise from each to the next
  /// (isotonic regression by pooling adjacent violators).
  static func rising(_ values: [(value: Double, weight: Int)]) -> [Double] {
    var pools: [(value: Double, weight: Int, count: Int)] = []
    for entry in values {
      pools.append((entry.value, entry.weight, 1))
      while pools.count > 1, pools[pools.count - 2].value >= pools[pools.count - 1].value {
        let (last, before) = (pools.removeLast(), pools.removeLast())
        let weight = before.weight + last.weight
        pools.append(
          (
            (before.value * Double(before.weight) + last.value * Double(last.weight))
              / Double(weight), weight, before.count + last.count
          ))
      }
    }
    // Those of a pool a little apart: less than conventions ever are.
    var result: [Double] = []
    for pool in pools {
      for step in 0..<pool.count {
        result.append(pool.value + 0.001 * (Double(step) - Double(pool.count - 1) / 2))
      }
    }
    return result
  }
}
