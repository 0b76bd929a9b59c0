/// How often two lines of a page have so many blank lines between them.
struct GapCounts {
  /// By the number of blank lines. More than seven set parts of a page apart, not its lines.
  private var counts: SIMD8<Int32> = .zero
  private var all = 0

  /// No lines.
  init() {}

  /// Counts the lines of a page.
  init(of lines: Range<Int>, in workspace: borrowing Workspace) {
    for line in lines.dropFirst() {
      let blanks = workspace.blankLines(before: line)
      if blanks < counts.scalarCount { counts[blanks] += 1 }
    }
    all = max(lines.count - 1, 0)
  }

  /// The lines of both.
  static func + (one: GapCounts, other: GapCounts) -> GapCounts {
    var sum = GapCounts()
    sum.counts = one.counts &+ other.counts
    sum.all = one.all + other.all
    return sum
  }

  /// The most frequent number; nil where there are fewer gaps.
  func usual(minimum: Int) -> Int? {
    guard all >= minimum else { return nil }
    // Blank lines between most lines (60 %) say nothing: extractors that end each line as a paragraph
    // write one, two or three of them.
    guard (all - Int(counts[0])) * 10 >= all * 6 else { return 0 }
    return (1..<counts.scalarCount).max { counts[$0] < counts[$1] } ?? 1
  }
}
