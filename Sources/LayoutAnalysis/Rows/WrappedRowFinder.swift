internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What: tables in text without boxes whose cells wrap: below the heads of their columns, rows that count, each with its
/// cells one behind the other over several lines.
///
/// How sure: a head for the numbers (`No.`) with two others at least, and directly below it numbers that go up by one. What
/// the columns are like is learned from the rows of all tables with the same heads (``WrappedTable``). Heads that a
/// page starts with while the numbers go on are the same table's; they may cut a row in two.
struct WrappedRowFinder {
  /// Most lines from one number to the next.
  private static let reach = 40
  /// Most words of a row.
  private static let mostWords = 90
  /// Most lines of heads.
  private static let mostHeadLines = 14
  /// Most lines of a band, a row that names what the rows below it are about.
  private static let mostBandLines = 2

  private let workspace: Workspace
  private var tables: [WrappedTable] = []

  static func find(_ workspace: inout Workspace) {
    // Where places are known, tables are found by them.
    guard workspace.arrangement.columns.isEmpty else { return }
    let starts = workspace.roles.indices.filter { isStart($0, workspace) }
    guard !starts.isEmpty else { return }
    var finder = WrappedRowFinder(workspace: workspace)
    finder.read(finder.heads(starts))
    for table in WrappedTable.solve(finder.tables) { table.put(&workspace) }
  }

  private init(workspace: Workspace) { self.workspace = workspace }

  // MARK: - Heads

  private struct Head {
    var lines: [Int]
    /// The first line behind it.
    var end: Int
    var readings: [ColumnHeads]
  }

  private static func isStart(_ line: Int, _ workspace: Workspace) -> Bool {
    guard workspace.roles[line] == .body, workspace.facts[line].count <= 80,
      CellHead.numberInitials.contains(workspace.facts[line].first)
    else { return false }
    let text = workspace.layout.lines[line].scalars
    return CellHead.isNumber(text.part(0..<(text.firstIndex(where: \.isSpace) ?? text.count)))
  }

  /// The heads that start with lines: what several of them have in common, else all that stands before the first number.
  private func heads(_ starts: [Int]) -> [Head] {
    let lines = starts.map { start in
      (start..<min(start + Self.mostHeadLines, workspace.roles.count)).filter {
        workspace.roles[$0] == .body
      }
    }
    let shared = shared(lines)
    return starts.indices.compactMap { index in
      var own = Array(lines[index].prefix { $0 == starts[index] || number($0) == nil })
      let isClosed = own.count < lines[index].count
      let common = min(own.count, shared[index])
      if common > 0, !readings(Array(own.prefix(common))).isEmpty {
        own = Array(own.prefix(common))
      } else if !isClosed {
        return nil
      }
      let found = readings(own)
      guard let last = own.last, !found.isEmpty else { return nil }
      return Head(lines: own, end: last + 1, readings: found)
    }
  }

  /// For each list of lines, with how many of its first ones another starts as well.
  private func shared(_ lines: [[Int]]) -> [Int] {
    // In the order of their texts, those with most in common stand side by side.
    let order = Array(lines.indices).ordered(where: { one, other in
      let common = common(lines[one], lines[other])
      guard common < min(lines[one].count, lines[other].count) else {
        return lines[one].count < lines[other].count
      }
      return text(lines[one][common]).lexicographicallyPrecedes(text(lines[other][common]))
    })
    var shared = Array(repeating: 0, count: lines.count)
    for (one, other) in zip(order, order.dropFirst()) {
      let common = common(lines[one], lines[other])
      shared[one] = max(shared[one], common)
      shared[other] = max(shared[other], common)
    }
    return shared
  }

  /// How many lines two lists start with alike.
  private func common(_ one: [Int], _ other: [Int]) -> Int {
    zip(one, other).prefix { text($0) == text($1) }.count
  }

  private func text(_ line: Int) -> ScalarSlice { workspace.layout.lines[line].scalars }

  private func readings(_ lines: [Int]) -> [ColumnHeads] {
    ColumnHeads.readings(of: lines.flatMap { RowWord.words(of: $0, workspace) })
  }

  // MARK: - Rows

  /// The number that a line starts with.
  private func number(_ line: Int) -> Int? {
    guard workspace.facts[line].first.isDigit else { return nil }
    let text = workspace.layout.lines[line].scalars
    let word = text.part(0..<(text.firstIndex(where: \.isSpace) ?? text.count))
    guard word.count <= 3, word.allSatisfy(\.isDigit) else { return nil }
    return word.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }

  private mutating func read(_ heads: [Head]) {
    for (index, head) in heads.enumerated() {
      let limit = index + 1 < heads.count ? heads[index + 1].lines[0] : workspace.roles.count
      guard let table = table(head, before: limit) else { continue }
      tables.append(table)
    }
  }

  /// The table below heads.
  private mutating func table(_ head: Head, before limit: Int) -> WrappedTable? {
    var rows: [WrappedTable.Row] = []
    var lead: [Int] = []
    var wanted: Int?
    var last = head.end
    for line in head.end..<max(limit, head.end) where workspace.roles[line] == .body {
      if let number = number(line), number == wanted ?? number {
        rows.append(WrappedTable.Row(number: number, lines: [line]))
        wanted = number + 1
        last = line
      } else if line - last > Self.reach {
        break
      } else if rows.isEmpty {
        lead.append(line)
      } else if isHeading(line), !isBand(line, before: limit, wanted) {
        break
      } else {
        rows[rows.count - 1].lines.append(line)
      }
    }
    guard let first = rows.first else { return nil }
    let goesOn = goesOn(head, first.number)
    if !lead.isEmpty, goesOn {
      tables[tables.count - 1].rows[tables[tables.count - 1].rows.count - 1].take(lead, workspace)
      lead = []
    }
    guard lead.count <= Self.mostBandLines, rows.count >= 2 || goesOn else { return nil }
    for index in rows.indices { rows[index].read(workspace) { isHeading($0) } }
    let longest = rows.dropLast().map(\.words.count).max() ?? tables.last?.longest ?? 0
    guard longest <= Self.mostWords,
      !rows.dropLast().contains(where: { $0.words.contains { $0.width > WrappedTable.widest } })
    else { return nil }
    // Nothing tells yet where the last row ends.
    rows[rows.count - 1].shorten(to: longest * 3 / 2 + 2)
    return WrappedTable(
      readings: head.readings, headLines: head.lines, lead: lead, rows: rows, goesOn: goesOn)
  }

  /// Whether heads that a page starts with are those of the table before, whose numbers go on.
  private func goesOn(_ head: Head, _ number: Int) -> Bool {
    guard let table = tables.last, let row = table.rows.last, row.number + 1 == number,
      table.readings.first?.key == head.readings.first?.key, let start = head.lines.first,
      let before = (0..<start).last(where: { workspace.roles[$0] == .body })
    else { return false }
    return workspace.layout.lines[before].page + 1 == workspace.layout.lines[start].page
      && before - (row.lines.last ?? start) <= Self.reach
  }

  /// Whether a line is a heading of the document.
  private func isHeading(_ line: Int) -> Bool {
    guard let marker = workspace.markers[line] else { return false }
    switch marker.reading {
    case .part, .chapter, .policy: return marker.isNumbered
    default: return false
    }
  }

  /// Whether the next number follows a heading directly, which then names what the rows below it are about.
  private func isBand(_ line: Int, before limit: Int, _ wanted: Int?) -> Bool {
    workspace.nextBody(after: line, before: limit).map { number($0) == wanted } ?? false
  }
}
