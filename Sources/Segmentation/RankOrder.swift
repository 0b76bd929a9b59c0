internal import PlanGrammar

/// What speaks for and against the order of the classes by itself, whatever the headings say.
struct RankOrder {
  /// For inversions: pairs of classes, the usually outer one first, with what they cost.
  private var pairs: [(outer: Int, inner: Int, cost: Double)] = []
  /// Pairs of classes of which the second stands below the first: its bookmarks do, or its boxes.
  private var nested: [(outer: Int, inner: Int)] = []
  /// Classes of the same mark.
  private var marks: [[Int]]
  private let profile: ProfileOrder?

  init(_ table: HeadingTable) {
    marks = table.marks
    profile = table.profile
    let classes = table.classes.indices
    for one in classes {
      // A learned label has no usual depth.
      for other in classes
      where table.priors[one] < table.priors[other] && !table.classes[one].marker.isLearned
        && !table.classes[other].marker.isLearned
      {
        let steps = min(3, (table.priors[other] - table.priors[one]) / 10)
        pairs.append((one, other, RankWeight.inversion * steps))
      }
    }
    // What is set larger stands above what is set smaller.
    for one in classes where table.sizes[one] > 0 {
      for other in classes
      where table.sizes[other] > 0 && table.sizes[one] > RankWeight.larger * table.sizes[other] {
        pairs.append((one, other, RankWeight.smallerAbove))
      }
    }
    for one in classes {
      guard let level = table.bookmarkLevels[one] else { continue }
      for (other, below) in table.bookmarkLevels.enumerated() {
        if let below, below > level { nested.append((one, other)) }
      }
    }
    nested += table.boxes
    pairs += table.order.map { ($0.outer, $0.inner, RankWeight.againstDocument) }
  }

  /// What some ranks cost.
  func cost(_ ranks: [Double]) -> Double {
    var total = ranks.withUnsafeBufferPointer { ranks in
      pairs.reduce(0.0) { ranks[$1.outer] > ranks[$1.inner] ? $0 + $1.cost : $0 }
    }
    for pair in nested where ranks[pair.outer] >= ranks[pair.inner] {
      total += RankWeight.againstBookmarks
    }
    for group in marks {
      total += RankWeight.splitMark * Double(Self.levels(of: group, ranks) - 1)
    }
    if let profile { total += profile.cost(ranks) }
    return total
  }

  /// What is left to ask when only some classes move: what concerns them, and what these ranks cost
  /// anyway. It adds up in the same order, to the same sum.
  func concerning(_ group: [Int], _ ranks: [Double]) -> RankOrder {
    var order = self
    order.pairs.removeAll {
      ranks[$0.outer] <= ranks[$0.inner] && !group.contains($0.outer) && !group.contains($0.inner)
    }
    order.nested.removeAll {
      ranks[$0.outer] < ranks[$0.inner] && !group.contains($0.outer) && !group.contains($0.inner)
    }
    order.marks.removeAll { mark in
      Self.levels(of: mark, ranks) == 1 && !mark.contains(where: group.contains)
    }
    return order
  }

  /// How many ranks some classes have.
  private static func levels(of group: [Int], _ ranks: [Double]) -> Int {
    group.indices.count { place in
      !group[..<place].contains { ranks[$0] == ranks[group[place]] }
    }
  }
}
