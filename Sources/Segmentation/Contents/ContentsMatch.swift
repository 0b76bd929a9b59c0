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
    let labels = table.entries.map { ContentsTable.label(of: candidates[$0.candidate], layout) }
    var byKey: [ScalarSlice: [Int]] = [:]
    for (position, entry) in table.entries.enumerated() {
      // Headings of the contents themselves stand before their end.
      guard entry.candidate > last || entry.candidate < contents.entries[0].candidate else {
        continue
      }
      byKey[candidates[entry.candidate].key, default: []].append(position)
    }
    var previous = -1
    var used: Set<Int> = []
    for entry in contents.entries {
      let alike = (byKey[entry.key] ?? []).filter {
        labels[$0] == entry.label && !used.contains($0)
      }
      let found = alike.first { $0 > previous } ?? alike.first
      headings.append(found)
      if let found {
        previous = found
        used.insert(found)
      }
    }
    findReworded(table, candidates, labels, used)
  }

  /// Entries without a heading whose label stands between the headings of their neighbours once.
  private mutating func findReworded(
    _ table: HeadingTable, _ candidates: [Candidate], _ labels: [[Unicode.Scalar]], _ used: Set<Int>
  ) {
    for (index, entry) in contents.entries.enumerated() where headings[index] == nil {
      guard !entry.label.isEmpty, entry.label.contains(where: \.isDigit),
        let before = headings[..<index].last(where: { $0 != nil }) ?? -1
      else { continue }
      let behind = headings[(index + 1)...].first { $0 != nil } ?? nil
      let end = behind ?? table.entries.count
      guard before + 1 < end else { continue }
      let found = (before + 1..<end).filter { labels[$0] == entry.label && !used.contains($0) }
      if found.count == 1 {
        headings[index] = found[0]
        reworded.append((index, found[0]))
      }
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
    let medians = indents.mapValues { $0.sorted()[$0.count / 2] }.sorted { $0.key < $1.key }
    var order: [(Int, Int)] = []
    for one in medians {
      for other in medians where one.value + 0.5 <= other.value {
        order.append((one.key, other.key))
      }
    }
    return order
  }
}
