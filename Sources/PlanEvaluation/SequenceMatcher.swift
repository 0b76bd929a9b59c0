internal import Ordering

/// Finds what two sequences have in common, as a person would see it: the longest run of equal
/// elements first, then the same to the left and to the right of it.
///
/// This is the "gestalt" approach of J. W. Ratcliff and D. E. Metzener ("Pattern Matching: The
/// Gestalt Approach", Dr. Dobb's Journal, July 1988), known as Ratcliff/Obershelp. Of several
/// longest runs the one that starts first in `first` is taken, then the one that starts first in
/// `second`: the order of Python's `difflib.SequenceMatcher(None, first, second, autojunk=False)`,
/// whose results these are. No element is junk. The matcher is not symmetric.
struct SequenceMatcher<Element: Hashable> {
  /// A run of equal elements.
  struct Block: Hashable {
    /// Offset of the run in the first sequence.
    var first: Int
    /// Offset of the run in the second sequence.
    var second: Int
    /// Number of elements.
    var count: Int
  }

  /// Number of elements of the two sequences.
  private let firstCount: Int
  private let secondCount: Int
  /// For each element of the first sequence the range in `positions` of its equals.
  private let equals: [Range<Int>]
  /// Offsets in the second sequence, grouped by element, rising within a group.
  private let positions: [Int]
  /// Scratch: lengths of the runs that end at an offset of the second sequence, one place behind
  /// it, for the row of the first sequence at work and the one before. All zero between calls.
  private var runs: [Int]
  private var runsBefore: [Int]

  /// Prepares the comparison of two sequences.
  init(_ first: some Collection<Element>, _ second: some Collection<Element>) {
    firstCount = first.count
    secondCount = second.count
    var groups: [Element: Int] = [:]
    var counts: [Int] = []
    let secondGroups = second.map { element in
      let group = groups[element, default: counts.count]
      if group == counts.count {
        groups[element] = group
        counts.append(0)
      }
      counts[group] += 1
      return group
    }
    var ends: [Int] = []
    var end = 0
    for count in counts {
      ends.append(end)
      end += count
    }
    var positions = [Int](repeating: 0, count: end)
    for (offset, group) in secondGroups.enumerated() {
      positions[ends[group]] = offset
      ends[group] += 1
    }
    self.positions = positions
    equals = first.map { element in
      guard let group = groups[element] else { return 0..<0 }
      return ends[group] - counts[group]..<ends[group]
    }
    runs = [Int](repeating: 0, count: second.count + 1)
    runsBefore = runs
  }

  /// The runs in common, rising in both sequences. Runs that touch in both are one.
  mutating func matchingBlocks() -> [Block] {
    var found: [Block] = []
    var waiting = [(first: 0..<firstCount, second: 0..<secondCount)]
    while let area = waiting.popLast() {
      let block = longestBlock(area.first, area.second)
      guard block.count > 0 else { continue }
      found.append(block)
      let firstEnd = block.first + block.count
      let secondEnd = block.second + block.count
      if area.first.lowerBound < block.first, area.second.lowerBound < block.second {
        waiting.append(
          (area.first.lowerBound..<block.first, area.second.lowerBound..<block.second))
      }
      if firstEnd < area.first.upperBound, secondEnd < area.second.upperBound {
        waiting.append((firstEnd..<area.first.upperBound, secondEnd..<area.second.upperBound))
      }
    }
    found = found.ordered { OrderKey($0.first) }
    var blocks: [Block] = []
    for block in found {
      if let last = blocks.last, last.first + last.count == block.first,
        last.second + last.count == block.second
      {
        blocks[blocks.count - 1].count += block.count
      } else {
        blocks.append(block)
      }
    }
    return blocks
  }

  /// Number of elements in common.
  mutating func matchCount() -> Int {
    matchingBlocks().reduce(0) { $0 + $1.count }
  }

  /// Twice the elements in common over all elements, from 0 to 1; 1 for two empty sequences.
  mutating func ratio() -> Double {
    let total = firstCount + secondCount
    return total == 0 ? 1 : 2 * Double(matchCount()) / Double(total)
  }

  /// The longest run within an area; empty where nothing is in common.
  private mutating func longestBlock(_ first: Range<Int>, _ second: Range<Int>) -> Block {
    var best = Block(first: first.lowerBound, second: second.lowerBound, count: 0)
    for i in first {
      for index in equals[i] {
        let j = positions[index]
        if j < second.lowerBound { continue }
        if j >= second.upperBound { break }
        let count = runsBefore[j] + 1
        runs[j + 1] = count
        if count > best.count {
          best = Block(first: i + 1 - count, second: j + 1 - count, count: count)
        }
      }
      if i > first.lowerBound { clearRunsBefore(equals[i - 1]) }
      swap(&runs, &runsBefore)
    }
    if let last = first.last { clearRunsBefore(equals[last]) }
    return best
  }

  private mutating func clearRunsBefore(_ group: Range<Int>) {
    for index in group { runsBefore[positions[index] + 1] = 0 }
  }
}
