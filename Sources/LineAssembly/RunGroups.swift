internal import Ordering
import PDFContent

/// Runs that turn out to be parts of one line, in groups.
struct RunGroups {
  /// For each run the one it was joined to, or itself.
  private var home: [Int]

  init(count: Int) { home = Array(0..<count) }

  /// Puts two runs, and what they were joined to before, into one group.
  mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (root(one), root(other))
    // The one that is drawn first keeps its place in the order of lines.
    if first != second { home[max(first, second)] = min(first, second) }
  }

  /// The first run of a run's group.
  func root(_ index: Int) -> Int {
    var index = index
    while home[index] != index { index = home[index] }
    return index
  }

  /// The runs with each group made into one, where its first was.
  ///
  /// - Parameter isBefore: whether a run stands before another of its group on their line.
  func merged(_ runs: [Run], by isBefore: (Run, Run) -> Bool) -> [Run] {
    var members: [Int: [Int]] = [:]
    for index in runs.indices where home[index] != index {
      members[root(index), default: []].append(index)
    }
    guard !members.isEmpty else { return runs }
    var merged: [Run] = []
    merged.reserveCapacity(runs.count)
    for index in runs.indices where home[index] == index {
      var run = runs[index]
      if let parts = members[index] {
        let pieces = ([index] + parts).map { runs[$0] }.ordered(where: isBefore)
        run.elements = pieces.flatMap(\.elements)
        for piece in pieces { run.formUnion(piece) }
        run.size = pieces.max { $0.elements.count < $1.elements.count }?.size ?? run.size
      }
      merged.append(run)
    }
    return merged
  }
}
