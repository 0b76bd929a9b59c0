internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// Which entries of the table of contents are which headings.
///
/// An entry is the heading with its label and title. Where there is none, an entry with a number is
/// the heading with that number behind the heading of the entry before it, and the titles differ.
struct ContentsMatch {
  /// The heading of each entry by its position in the table of headings; nil where none was found.
  private(set) var headings: [Int?] = []
  /// Entries whose heading has another title.
  private(set) var reworded: [(entry: Int, heading: Int)] = []
  let contents: ContentsTable

  init(
    _ contents: ContentsTable, _ table: HeadingTable, _ candidates: [Candidate], _ layout: Layout
  ) {
    self.contents = contents
    guard let last = contents.entries.last?.candidate else { return }
    var positions: [ContentsTable.Name: Places] = [:]
    for (position, entry) in table.entries.enumerated() {
      // Headings of the contents themselves stand before their end.
      guard entry.candidate > last || entry.candidate < contents.entries[0].candidate else {
        continue
      }
      // Others are never asked for.
      guard contents.keys.contains(candidates[entry.candidate].key) else { continue }
      let name = ContentsTable.Name(of: candidates[entry.candidate], layout)
      positions[name, default: Places()].all.append(position)
    }
    var previous = -1
    var used: Set<Int> = []
    for entry in contents.entries {
      let found = positions[entry.name]?.take(behind: previous)
      headings.append(found)
      if let found {
        previous = found
        used.insert(found)
      }
    }
    findReworded(table, candidates, layout, used)
  }

  /// The headings of one name, rising; each is taken once.
  private struct Places {
    var all: [Int] = []
    /// All before it are taken or were passed over.
    private var next = 0
    /// The first that was passed over.
    private var passed: [Int] = []

    /// The first one behind a position, else the first that is left.
    mutating func take(behind position: Int) -> Int? {
      while next < all.count, all[next] <= position {
        passed.append(all[next])
        next += 1
      }
      if next < all.count {
        defer { next += 1 }
        return all[next]
      }
      return passed.isEmpty ? nil : passed.removeFirst()
    }
  }

  /// Entries without a heading whose label stands between the headings of their neighbours once.
  private mutating func findReworded(
    _ table: HeadingTable, _ candidates: [Candidate], _ layout: Layout, _ used: Set<Int>
  ) {
    // The places of their labels.
    var places: [ScalarSlice: [Int]] = [:]
    for (index, entry) in contents.entries.enumerated() where headings[index] == nil {
      if entry.name.label.contains(where: \.isDigit) { places[entry.name.label] = [] }
    }
    guard !places.isEmpty else { return }
    for (position, entry) in table.entries.enumerated() where !used.contains(position) {
      guard let marker = candidates[entry.candidate].marker else { continue }
      let label = ContentsTable.label(marker, ofBlock: candidates[entry.candidate].block, layout)
      if let known = places.index(forKey: label) { places.values[known].append(position) }
    }
    // The heading of the next entry that has one, from the end.
    var behind = Array(repeating: table.entries.count, count: headings.count + 1)
    for index in headings.indices.reversed() {
      behind[index] = headings[index] ?? behind[index + 1]
    }
    var before = -1
    for (index, entry) in contents.entries.enumerated() {
      if let heading = headings[index] {
        before = heading
        continue
      }
      guard let known = places[entry.name.label] else { continue }
      let first = known.partition(behind: before)
      guard first < known.count, known[first] < behind[index],
        first + 1 == known.count || known[first + 1] >= behind[index]
      else { continue }
      headings[index] = known[first]
      before = known[first]
      reworded.append((index, known[first]))
    }
  }

  /// Pairs of classes of headings, the outer first: the entries of the one are set in less than those of
  /// the other.
  ///
  /// Half an em is the least by which entries are indented; a class counts by the median of its entries.
  func order(_ table: HeadingTable) -> [(outer: Int, inner: Int)] {
    var indents: [Int: [Float]] = [:]
    for (entry, heading) in zip(contents.entries, headings) {
      guard let heading else { continue }
      indents[table.entries[heading].classIndex, default: []].append(entry.indent)
    }
    let medians = indents.map { (key: $0.key, value: $0.value.ascending()[$0.value.count / 2]) }
      .ordered { OrderKey($0.key) }
    var order: [(Int, Int)] = []
    for one in medians {
      for other in medians where one.value + 0.5 <= other.value {
        order.append((one.key, other.key))
      }
    }
    return order
  }
}

extension [Int] {
  /// The index of the first element above a number; the array rises.
  fileprivate func partition(behind number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > number { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
