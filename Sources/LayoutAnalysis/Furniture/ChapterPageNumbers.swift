internal import PlanModel

/// What: page numbers that start again with each chapter (`3-1`, `Ⅱ-4`, `資料-2`), also beside a running head on one line.
///
/// How sure: such a line, or one that starts or ends with such a word, stands among the last lines of six in ten pages, or among the first, and from page to page it counts on
/// by one or starts anew with 1 in nine of ten cases. Numbers of headings that pages begin with (`4-2`) leave pages out.
enum ChapterPageNumbers {
  /// Lines from each end of a page that may hold its number, as for `PageNumbers`.
  private static let zone = PageNumbers.zone
  private static let fewestPages = 3

  private struct Found {
    var page: Int
    var line: Int
    /// Scalars of the line.
    var range: Range<Int>
    var number: (chapter: ScalarSlice, value: Int)
  }

  static func find(_ workspace: inout Workspace) {
    let zones = [false, true].map { found(in: workspace, top: $0) }
    guard
      let numbers = zones.filter({
        isCounted($0, pages: workspace.pages.count) && isRepeated($0, workspace)
      })
      .max(by: { $0.count < $1.count })
    else { return }
    for found in numbers {
      let candidate = PageNumbers.Candidate(
        page: found.page, line: found.line, value: found.number.value, range: found.range,
        decorated: false)
      let isWhole = found.range.count == Int(workspace.facts[found.line].count)
      PageNumbers.take(candidate, whole: isWhole, in: &workspace)
    }
  }

  /// The outermost number of each page that has one.
  private static func found(in workspace: Workspace, top: Bool) -> [Found] {
    workspace.pages.enumerated().compactMap { page, lines in
      for line in FurnitureFinder.zone(lines, in: workspace, top: top, count: zone) {
        guard workspace.facts[line].count <= longest, workspace.facts[line].has(.digit) else {
          continue
        }
        let text = workspace.layout.lines[line].scalars
        guard text.contains(where: isDash) else { continue }
        for range in words(of: text) {
          if let number = parse(text.part(range)) {
            return Found(page: page, line: line, range: range, number: number)
          }
        }
      }
      return nil
    }
  }

  /// The line itself, or its first and its last word.
  private static func words(of text: ScalarSlice) -> [Range<Int>] {
    guard let first = text.firstIndex(where: \.isSpace),
      let last = text.lastIndex(where: \.isSpace)
    else { return [0..<text.count] }
    return [0..<first, last + 1..<text.count]
  }

  /// The longest head with its number, in characters.
  private static let longest = 60

  /// Whether at least half of the heads that the numbers stand beside are those of other pages as well.
  private static func isRepeated(_ found: [Found], _ workspace: Workspace) -> Bool {
    var heads: [ScalarSlice: Int] = [:]
    for found in found {
      let text = workspace.layout.lines[found.line].scalars
      guard found.range.count < text.count else { continue }
      let rest =
        found.range.lowerBound == 0
        ? found.range.upperBound..<text.count : 0..<found.range.lowerBound
      heads[text.part(rest).withoutSpaces, default: 0] += 1
    }
    let all = heads.values.reduce(0, +)
    return heads.values.filter { $0 > 1 }.reduce(0, +) * 2 >= all
  }

  private static func isCounted(_ found: [Found], pages: Int) -> Bool {
    guard found.count >= fewestPages, found.count * 10 >= pages * 6 else { return false }
    let steps = zip(found, found.dropFirst()).filter { $1.page == $0.page + 1 }
    let counted = steps.count { one, next in
      one.number.chapter == next.number.chapter
        ? next.number.value == one.number.value + 1 : next.number.value == 1
    }
    return steps.count >= fewestPages - 1 && counted * 10 >= steps.count * 9
  }

  /// The number of a page by its chapter: a number, a roman one or a word of up to three characters, a dash and a number.
  static func parse(_ text: ScalarSlice) -> (chapter: ScalarSlice, value: Int)? {
    guard (3...8).contains(text.count), let dash = text.firstIndex(where: isDash), dash > 0,
      dash <= 3, dash + 1 < text.count, text.count - dash <= 4
    else { return nil }
    var value = 0
    for scalar in text[(dash + 1)...] {
      guard scalar.isDigit else { return nil }
      value = value * 10 + Int(scalar.value) - 0x30
    }
    let chapter = ScalarSlice(Array(text[..<dash]))
    guard value > 0,
      chapter.allSatisfy(\.isDigit)
        || chapter.allSatisfy({ $0.isKanji || (0x2160...0x217F).contains($0.value) })
    else { return nil }
    return (chapter, value)
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "－", "‐", "–", "―", "─": true
    default: false
    }
  }
}
