internal import PlanModel

/// What: page numbers in every style (`18`, `- 18 -`, `◦ 62 ◦`, `12/80`, `P.3`), also glued to a
/// running head (`－ 2 －○○市未来ビジョン`).
///
/// Why it is sure: the printed number minus the position of the page is the same on most pages.
/// A decorated number alone on its line (`◦ 62 ◦`) needs no second page.
enum PageNumbers {
  /// Lines from each end of a page that may hold its number. Three lines of tabs and heads may
  /// stand outside it.
  static let zone = 5

  struct Candidate {
    var page: Int
    var line: Int
    var value: Int
    /// Scalars of the number with its decoration.
    var range: Range<Int>
    var decorated: Bool
  }

  static func find(_ workspace: inout Workspace) {
    var candidates: [Candidate] = []
    for (page, lines) in workspace.pages.enumerated() {
      let top = FurnitureFinder.zone(lines, in: workspace, top: true, count: zone)
      let bottom = FurnitureFinder.zone(lines, in: workspace, top: false, count: zone)
      func add(_ line: Int, where fits: (ScalarSlice) -> Bool) {
        guard workspace.facts[line].count <= 60,
          CharacterClasses.of(workspace.facts[line].first).contains(.pageNumberStart),
          workspace.facts[line].has(.digit)
        else { return }
        let text = workspace.layout.lines[line].scalars
        guard fits(text), let found = parse(text) else { return }
        candidates.append(
          Candidate(
            page: page, line: line, value: found.value, range: found.range,
            decorated: found.decorated))
      }
      for line in bottom { add(line) { _ in true } }
      // On a short page the same lines are at the top and at the bottom.
      for line in top where !bottom.contains(line) { add(line) { _ in true } }
      guard let first = top.last, let last = bottom.last, first < last else { continue }
      // Away from the edges only a number between two ornaments, alone on its line.
      for line in first + 1..<last
      where workspace.roles[line] == .body && workspace.facts[line].count <= 8 {
        add(line, where: isOrnamented)
      }
    }
    let offset = commonOffset(candidates, pages: workspace.pages.count)
    var done: Set<Int> = []
    for candidate in candidates where !done.contains(candidate.page) {
      let fits = offset == candidate.value - candidate.page
      let whole = candidate.range.count == workspace.layout.lines[candidate.line].scalars.count
      guard fits || (candidate.decorated && whole) else { continue }
      if fits { done.insert(candidate.page) }
      take(candidate, whole: whole, in: &workspace)
    }
  }

  /// Makes the number furniture, and the rest of its line a running head.
  static func take(
    _ candidate: Candidate, whole: Bool, in workspace: inout Workspace
  ) {
    if whole {
      workspace.markFurniture(candidate.line, .pageNumber)
      return
    }
    // The rest of the line is a running head that the extractor put on the same line.
    let count = workspace.layout.lines[candidate.line].scalars.count
    let rest =
      candidate.range.lowerBound == 0
      ? candidate.range.upperBound..<count : 0..<candidate.range.lowerBound
    workspace.markFurniture([Piece(line: candidate.line, candidate.range)], .pageNumber)
    workspace.markFurniture([Piece(line: candidate.line, rest)], .header)
    workspace.roles[candidate.line] = .furniture
  }

  /// The difference between printed number and position that most pages share.
  ///
  /// - Returns: nil unless it holds on at least three pages and on 40 % of all; of three or four pages
  ///   two are enough that are counted from the first, the cover, on.
  private static func commonOffset(_ candidates: [Candidate], pages: Int) -> Int? {
    var pagesOfOffset: [Int: Set<Int>] = [:]
    for candidate in candidates {
      pagesOfOffset[candidate.value - candidate.page, default: []].insert(candidate.page)
    }
    guard
      let best = pagesOfOffset.max(by: { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }),
      best.value.count >= 3 || best.value.count == 2 && best.key == 1 && (3...4).contains(pages),
      best.value.count * 10 >= pages * 4
    else { return nil }
    return best.key
  }

  /// The page number that a line is, or begins or ends with when it is decorated.
  static func parse(
    _ text: ScalarSlice
  ) -> (value: Int, range: Range<Int>, decorated: Bool)? {
    guard let first = text.first, text.count <= 60 else { return nil }
    if first.isDigit {
      guard let number = digits(text, 0) else { return nil }
      if number.end == text.count { return (number.value, 0..<number.end, false) }
      // 12/80
      var at = skipSpaces(text, number.end)
      if at < text.count, text[at] == "/" || text[at] == "／" {
        at = skipSpaces(text, at + 1)
        if let all = digits(text, at), all.end == text.count, all.value >= number.value {
          return (number.value, 0..<text.count, false)
        }
      }
      if Array(text[number.end...]) == Array("ページ".unicodeScalars) {
        return (number.value, 0..<text.count, true)
      }
      return nil
    }
    if first == "P" || first == "p" {
      var at = 1
      if at < text.count, text[at] == "." || text[at] == "．" { at += 1 }
      at = skipSpaces(text, at)
      guard let number = digits(text, at), number.end == text.count else { return nil }
      return (number.value, 0..<number.end, false)
    }
    guard isDecoration(first) else { return nil }
    var at = skipSpaces(text, 1)
    guard let number = digits(text, at) else { return nil }
    at = skipSpaces(text, number.end)
    guard at < text.count, isDecoration(text[at]) else { return nil }
    return (number.value, 0..<(at + 1), true)
  }

  /// A number between two of the same ornament that brackets no number elsewhere.
  private static func isOrnamented(_ text: ScalarSlice) -> Bool {
    guard let first = text.first, first == text.last, text.count >= 3 else { return false }
    return ["-", "－", "―", "─", "–", "—", "◦", "〜", "~"].contains(first)
  }

  /// Whether a page number can start with a character.
  static func canStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar == "P" || scalar == "p" || isDecoration(scalar)
  }

  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "－", "―", "─", "–", "—", "ー", "◦", "○", "•", "・", "〜", "=", "*", "·", "＝", "【", "】",
      "◆", "●",
      "<", ">", "＜", "＞", "[", "]", "(", ")", "〔", "〕", "|", "｜", "~":
      true
    default: false
    }
  }

  private static func skipSpaces(_ text: ScalarSlice, _ start: Int) -> Int {
    var at = start
    while at < text.count, text[at].isSpace { at += 1 }
    return at
  }

  private static func digits(_ text: ScalarSlice, _ start: Int) -> (value: Int, end: Int)? {
    var value = 0
    var at = start
    while at < text.count, text[at].isDigit, at - start < 5 {
      value = value * 10 + Int(text[at].value) - 0x30
      at += 1
    }
    guard at > start, at - start < 5 else { return nil }
    return (value, at)
  }
}
