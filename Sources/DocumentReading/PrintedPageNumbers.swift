internal import Ordering

/// Finds where pages started by the page numbers printed in plain text that has lost its form feeds.
///
/// What: lines that hold a number alone (`12`), in ornaments (`- 12 -`, `12/80`, `P.12`) or before or behind a line that
/// repeats, a running head (`12 第５次総合計画`), and that count up over the whole text.
///
/// Why so careful: rows of tables and headings count as well. A chain of numbers is believed where it leaves out hardly
/// one, spans the text, and has as much text between as a page holds: for a number without ornament or head at least
/// ``leastBareLines`` lines and ``leastBareBytes`` bytes, which a row of a table that was written cell by cell has not.
///
/// Head or foot: what stands before the first number and behind the last tells it. A wrong guess moves each break by one
/// line.
struct PrintedPageNumbers {
  /// Longest line that is looked at, in bytes.
  private static let longestLine = 180
  /// Lines between two numbers, in the middle: with ornament or head; alone.
  private static let leastLines = 5
  private static let leastBareLines = 12
  /// Bytes of text between two numbers that stand alone, in the middle: 250 ideographs.
  private static let leastBareBytes = 750
  /// How many numbers make a chain: with ornament or head; alone.
  private static let least = 3
  private static let leastBare = 4

  /// A line that can be, or hold, a page number.
  private struct Candidate {
    /// Index among all lines, and among those that hold text.
    var line: Int
    var position: Int
    var value: Int
    var isBare: Bool
    /// The rest of the line; empty where the number stands alone.
    var head: [Unicode.Scalar]
  }

  private let inference: PageBreakInference

  /// Indices of the lines that start a page, rising.
  static func breaks(in inference: PageBreakInference) -> [Int] {
    let numbers = PrintedPageNumbers(inference: inference)
    let all = numbers.candidates()
    guard all.count >= least else { return [] }
    let sure = numbers.chain(repeated(all.filter { !$0.isBare }), apart: 1)
    if numbers.isBelievable(sure, lines: leastLines, bytes: 0, least: least) {
      return numbers.starts(sure)
    }
    let bare = numbers.chain(all.filter(\.isBare), apart: 3)
    if numbers.isBelievable(bare, lines: leastBareLines, bytes: leastBareBytes, least: leastBare) {
      return numbers.starts(bare)
    }
    return []
  }

  // MARK: - Candidates

  private func candidates() -> [Candidate] {
    var found: [Candidate] = []
    for (position, line) in inference.textLines.enumerated() {
      let shape = inference.lines[line]
      guard Int(shape.end - shape.start) <= Self.longestLine, hasDigitAtAnEnd(shape) else {
        continue
      }
      let text = shape.scalars(in: inference.text).filter { $0 != " " && $0 != "\u{3000}" }
      guard let number = Self.number(of: text) else { continue }
      found.append(
        Candidate(
          line: line, position: position, value: number.value, isBare: number.isBare,
          head: number.head))
    }
    return found
  }

  /// A digit among the first or last bytes, which is where a page number stands.
  private func hasDigitAtAnEnd(_ shape: LineShape) -> Bool {
    let bytes = inference.text[Int(shape.start)..<Int(shape.end)]
    return hasDigit(bytes.prefix(16)) || hasDigit(bytes.suffix(16))
  }

  private func hasDigit(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var isFullWidth = false
    for byte in bytes {
      if (0x30...0x39).contains(byte) || (isFullWidth && (0x90...0x99).contains(byte)) {
        return true
      }
      isFullWidth = byte == 0xBC
    }
    return false
  }

  /// The page number of a line without its spaces.
  private static func number(
    of text: [Unicode.Scalar]
  ) -> (value: Int, isBare: Bool, head: [Unicode.Scalar])? {
    if let value = value(text[...]) { return (value, true, []) }
    var inner = text[...]
    while let first = inner.first, isOrnament(first) { inner.removeFirst() }
    while let last = inner.last, isOrnament(last) { inner.removeLast() }
    if let value = value(inner) { return (value, false, []) }
    let parts = inner.split(separator: "/", maxSplits: 1)
    if parts.count == 2, let one = value(parts[0]), let all = value(parts[1]), one <= all {
      return (one, false, [])
    }
    let before = text.prefix(while: { digit($0) != nil })
    if let value = value(before), text.count - before.count >= shortestHead {
      return (value, false, Array(text[before.count...]))
    }
    let behind = text.suffix(from: text.lastIndex { digit($0) == nil }.map { $0 + 1 } ?? 0)
    if let value = value(behind), text.count - behind.count >= shortestHead {
      return (value, false, Array(text.dropLast(behind.count)))
    }
    return nil
  }

  /// Shortest running head beside a number, in characters.
  private static let shortestHead = 4

  /// One to three digits in half or full width, no zero in front.
  private static func value(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard (1...3).contains(text.count) else { return nil }
    var value = 0
    for scalar in text {
      guard let digit = digit(scalar), value > 0 || digit > 0 else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value) - 0x30
    case "０"..."９": Int(scalar.value) - 0xFF10
    default: nil
    }
  }

  private static func isOrnament(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "－", "−", "―", "─", "–", "—", "ー", "◦", "〜", "～", "~", "=", "＝", "|", "｜", "P", "p",
      "Ｐ", ".",
      "．", "ペ", "ジ", "頁":
      true
    default: false
    }
  }

  /// Those that stand alone, and those whose head stands beside at least three numbers.
  private static func repeated(_ candidates: [Candidate]) -> [Candidate] {
    // A head that stands on a hundred thousand lines has a thousand numbers at most.
    var values: [[UInt32]: Set<Int>] = [:]
    for candidate in candidates where !candidate.head.isEmpty {
      values[candidate.head.map(\.value), default: []].insert(candidate.value)
    }
    return candidates.filter {
      $0.head.isEmpty || (values[$0.head.map(\.value)]?.count ?? 0) >= least
    }
  }

  // MARK: - Chains

  /// The longest chain of numbers that count up, each at most three more than the one before and so many lines behind it.
  private func chain(_ candidates: [Candidate], apart: Int) -> [Candidate] {
    var lengths = [Int](repeating: 1, count: candidates.count)
    var before = [Int](repeating: -1, count: candidates.count)
    var longest: [Int: Int] = [:]
    var end: Int?
    for (index, candidate) in candidates.enumerated() {
      for step in 1...3 {
        guard let other = longest[candidate.value - step],
          candidate.position - candidates[other].position >= apart, lengths[other] >= lengths[index]
        else { continue }
        lengths[index] = lengths[other] + 1
        before[index] = other
      }
      if let other = longest[candidate.value], lengths[other] >= lengths[index] { continue }
      longest[candidate.value] = index
      if lengths[index] > end.map({ lengths[$0] }) ?? 0 { end = index }
    }
    var chain: [Candidate] = []
    while let index = end {
      chain.append(candidates[index])
      end = before[index] < 0 ? nil : before[index]
    }
    return chain.reversed()
  }

  /// Whether the numbers end their pages: nothing stands behind the last one, or less than before the first, and there as
  /// much as the pages up to its number hold.
  private func isFoot(_ first: Candidate, _ last: Candidate, median: Int) -> Bool {
    let behind = inference.textLines.count - 1 - last.position
    return behind < first.position
      && (behind <= 2 || first.position * 3 >= first.value * median)
  }

  /// Lines from one number to the next, in the middle of all such lengths.
  private func median(of chain: [Candidate]) -> Int {
    let lengths = zip(chain, chain.dropFirst()).map { $1.position - $0.position }.ascending()
    return lengths[lengths.count / 2]
  }

  /// Whether two thirds of the numbers follow on the one before, pages of the usual length lie between them, and the text
  /// at both ends is no longer than pages are: three behind the last, and before the first twice what its number and a
  /// few pages of cover and contents come to.
  private func isBelievable(_ chain: [Candidate], lines: Int, bytes: Int, least: Int) -> Bool {
    guard chain.count >= least, let first = chain.first, let last = chain.last else { return false }
    let steps = zip(chain, chain.dropFirst())
    guard steps.count(where: { $1.value == $0.value + 1 }) * 3 >= (chain.count - 1) * 2 else {
      return false
    }
    let median = median(of: chain)
    let sizes = steps.map { Int(inference.lines[$1.line].start - inference.lines[$0.line].start) }
      .ascending()
    guard median >= lines, sizes[sizes.count / 2] >= bytes else { return false }
    let behind = inference.textLines.count - last.position
    return behind <= 3 * median + 5 && first.position <= (first.value + 3) * 2 * median + 10
  }

  /// The lines that start the pages.
  private func starts(_ chain: [Candidate]) -> [Int] {
    guard let first = chain.first, let last = chain.last else { return [] }
    let isFoot = isFoot(first, last, median: median(of: chain))
    var starts: [Int] = []
    for (index, candidate) in chain.enumerated() {
      var position = candidate.position + 1
      if !isFoot {
        let neighbours = [index - 1, index + 1].filter(chain.indices.contains)
        let repeated = neighbours.map { repeatedLines(above: candidate, chain[$0]) }.max() ?? 0
        position = candidate.position - repeated
      }
      if position > 0, position < inference.textLines.count {
        starts.append(inference.textLines[position])
      }
    }
    return starts.distinct()
  }

  /// How many lines above a number stand above another one as well, one by one: running heads and thumb tabs before it.
  private func repeatedLines(above one: Candidate, _ other: Candidate) -> Int {
    var count = 0
    while count < Self.longestTab, one.position > count, other.position > count,
      bytes(one.position - count - 1).elementsEqual(bytes(other.position - count - 1))
    {
      count += 1
    }
    return min(count, abs(one.position - other.position) - 1)
  }

  /// Most lines of heads and tabs above a number: a tab has one for each of its characters.
  private static let longestTab = 40

  /// The bytes of a line of text.
  private func bytes(_ position: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    let line = inference.lines[inference.textLines[position]]
    return inference.text[Int(line.start)..<Int(line.end)]
  }
}
