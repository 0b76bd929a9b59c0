import PlanModel

/// What: takes out the second print of characters that were printed twice (`第第１１章章` → `第1章`).
///
/// Why: bold is made by printing the same characters twice, three or four times, a hair apart, and
/// many extractors give all of them. (PDFs read with boxes are freed of it before, by place.)
///
/// How sure: in a row, white space left out, at least three characters are each repeated as often,
/// two of them different letters. No Japanese text says `計計画画のの` by itself; a row of marks
/// (`○○△△`), of figures (`1100`) or one doubled character (`多々`, `いい`) is no such row. Figures at
/// its ends count only where the word ends there as well, so that `11` behind it stays.
enum Overprint {
  /// Characters in a row that must be repeated.
  static let leastRow = 3
  /// Most prints of one character.
  static let mostPrints = 4

  /// A character with its repetitions: the indices from the first to behind the last.
  private struct Run {
    var scalar: Unicode.Scalar
    var range: Range<Int>
    var isLetter: Bool { scalar.value >= 0x3041 && scalar.properties.isAlphabetic }
  }

  /// The line as printed once, and the raw bytes of the other prints; nil where there are none.
  static func closed(_ line: TextLine) -> (line: TextLine, prints: [ByteRange])? {
    let runs = runs(of: line.scalars)
    var dropped: Set<Int> = []
    var at = 0
    while at < runs.count {
      var next = at + 1
      for prints in stride(from: mostPrints, through: 2, by: -1) {
        let row = row(runs, at, prints, line.scalars)
        guard row.count >= leastRow,
          Set(row.lazy.map { runs[$0] }.filter(\.isLetter).map(\.scalar)).count >= 2
        else { continue }
        for run in row.map({ runs[$0] }) {
          dropped.formUnion(run.range.dropFirst(run.range.count / prints))
        }
        next = row.upperBound
        break
      }
      at = next
    }
    guard !dropped.isEmpty else { return nil }
    let prints = line.scalars.indices.filter(dropped.contains).map { line.rawRange($0..<$0 + 1) }
    var closed = line.keeping(
      line.scalars.indices.filter { !dropped.contains($0) }, elsewhere: true)
    // What takes three bytes is set in a full em, mostly.
    closed.width -= prints.reduce(0) { $0 + ($1.count >= 3 ? 1 : 0.5) }
    return (closed, prints)
  }

  /// Whether a line can have been printed twice; nearly none can: without three pairs there is no row.
  static func mayHave(_ scalars: UnsafeBufferPointer<Unicode.Scalar>) -> Bool {
    guard let scalar = scalars.baseAddress else { return false }
    // Pairs that share a character count as well, so that four are looked at at once: few lines have three of either kind.
    var touching: Int32 = 0
    for index in 1..<max(1, scalars.count) {
      touching &+= scalar[index].value == scalar[index &- 1].value ? 1 : 0
    }
    guard touching >= leastRow else { return false }
    var pairs = 0
    var index = 1
    while index < scalars.count {
      if scalar[index] == scalar[index - 1] {
        pairs += 1
        index += 1
      }
      index += 1
    }
    return pairs >= leastRow
  }

  /// The characters of the text that are no white space, each with its repetitions.
  private static func runs(of scalars: ScalarSlice) -> [Run] {
    var runs: [Run] = []
    for (index, scalar) in scalars.enumerated() where scalar != " " && scalar != "\u{3000}" {
      if let last = runs.last, last.scalar == scalar, last.range.upperBound == index {
        runs[runs.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        runs.append(Run(scalar: scalar, range: index..<index + 1))
      }
    }
    return runs
  }

  /// The runs from one on that are so many prints each.
  private static func row(
    _ runs: [Run], _ first: Int, _ prints: Int, _ scalars: ScalarSlice
  ) -> Range<Int> {
    func touches(_ index: Int) -> Bool {
      scalars.indices.contains(index) && scalars[index] != " " && scalars[index] != "\u{3000}"
    }
    var end = first
    while end < runs.count, runs[end].range.count.isMultiple(of: prints) { end += 1 }
    // A figure or mark that touches text printed once may be doubled by itself.
    if first < end, !runs[first].isLetter, touches(runs[first].range.lowerBound - 1) {
      return first..<first
    }
    while end > first, !runs[end - 1].isLetter, touches(runs[end - 1].range.upperBound) { end -= 1 }
    return first..<end
  }
}
