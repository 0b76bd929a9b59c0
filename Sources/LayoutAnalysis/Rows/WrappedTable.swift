internal import PlanModel

/// A table whose rows come one behind the other, each with its cells over several lines.
struct WrappedTable {
  /// A row: a number and the lines up to the next.
  struct Row {
    var number: Int
    var lines: [Int]
    var words: [RowWord] = []
    /// Lines behind the row that name what the rows below are about.
    var band: [Int] = []
    /// Where all words are known to be the row's.
    var isClosed = false
    var cells: [Range<Int>] = []
    var cost = 0.0

    /// Reads the words of its lines; headings at their end are a band.
    mutating func read(_ workspace: Workspace, isHeading: (Int) -> Bool) {
      while let last = lines.last, lines.count > 1, isHeading(last) {
        band.insert(last, at: 0)
        lines.removeLast()
      }
      words = []
      for line in lines { RowWord.append(RowWord.words(of: line, workspace), to: &words) }
    }

    /// Takes lines that stand behind heads that a page repeats.
    mutating func take(_ lines: [Int], _ workspace: Workspace) {
      for line in lines { RowWord.append(RowWord.words(of: line, workspace), to: &words) }
      self.lines += lines
      isClosed = true
    }

    /// Keeps whole lines of so many words at most, none of them too wide for a cell.
    mutating func shorten(to count: Int) {
      let most = min(count, words.firstIndex { $0.width > WrappedTable.widest } ?? count)
      guard words.count > most else { return }
      let end = words.indices.last { $0 < most && words[$0].endsLine }
      words.removeSubrange(((end ?? 0) + 1)...)
    }

    /// The lines that its cells are on.
    var usedLines: [Int] {
      words[..<(cells.last?.upperBound ?? 0)].flatMap { $0.pieces.map { Int($0.line) } }
    }
  }

  /// The ways to read its heads.
  var readings: [ColumnHeads]
  var headLines: [Int]
  /// Lines between the heads and the first row.
  var lead: [Int]
  var rows: [Row]
  /// Whether it goes on from the table before, over the end of a page.
  var goesOn: Bool
  /// The reading of the heads that suits the rows, and what the columns are like.
  private var heads: ColumnHeads?
  private var columns: [ColumnModel] = []
  /// The tables of the next pages.
  private var parts: [WrappedTable] = []

  /// Most words of a row.
  var longest: Int { rows.map(\.words.count).max() ?? 0 }

  /// What a column of a row may cost on average.
  private static let most = 4.2
  /// The widest line of a cell in em: pages have 40 to 48, and a cell stands beside two others.
  static let widest: Float = 40
  /// What a reading of the heads costs for each column of a row besides.
  private static let extra = 0.4
  /// How many rows are learned from, the first.
  private static let mostLearned = 60
  /// Most work for the tables with the same heads, in words of their rows to the third: a second or two.
  private static let mostWork = 30_000_000
  /// How often the columns are learned anew.
  private static let rounds = 6
  /// How many cells without text each column starts with: what is learned depends on it, and the cheapest is taken.
  private static let starts = [0.1, 0.4, 1.2]
  /// As many where the columns are learned.
  private static let blanks = 0.15

  init(readings: [ColumnHeads], headLines: [Int], lead: [Int], rows: [Row], goesOn: Bool) {
    (self.readings, self.headLines, self.lead) = (readings, headLines, lead)
    (self.rows, self.goesOn) = (rows, goesOn)
  }

  // MARK: - Cells

  /// The tables with their cells; those whose rows suit no reading of their heads are left out.
  static func solve(_ tables: [WrappedTable]) -> [WrappedTable] {
    var tables = tables
    var solved: [WrappedTable] = []
    while let key = tables.first?.readings.first?.key {
      let same = tables.filter { $0.readings.first?.key == key }
      tables.removeAll { $0.readings.first?.key == key }
      guard same.isWrapped, let best = cheapest(same) else { continue }
      solved += joined(same.compactMap { $0.cut(best.reading, best.columns)?.trimmed })
    }
    return solved
  }

  /// How heads are read and what their columns are like, where that costs least; nil where no reading suits the rows.
  private static func cheapest(_ tables: [WrappedTable]) -> Solution? {
    let words = tables.flatMap { $0.rows.map(\.words.count) }
    let work = words.reduce(0) { $0 + $1 * $1 * $1 }
    guard work <= mostWork else { return nil }
    let sample = first(mostLearned, of: tables)
    let solutions = tables[0].readings.indices.flatMap { reading in
      starts.map { solution(sample, reading, blanks: $0) }
    }
    // A column more makes all rows cheaper.
    let best = solutions.min { $0.whole < $1.whole }
    return best.flatMap { $0.cost <= most ? $0 : nil }
  }

  /// Tables with so many rows in all, the first.
  private static func first(_ count: Int, of tables: [WrappedTable]) -> [WrappedTable] {
    var left = count
    var first: [WrappedTable] = []
    for table in tables where left > 0 {
      first.append(table)
      first[first.count - 1].rows = Array(table.rows.prefix(left))
      left -= table.rows.count
    }
    return first
  }

  /// A reading of heads with what its columns are like, and what a column of a row costs on average.
  private struct Solution {
    /// Its place among the readings of each table.
    var reading: Int
    var columns: [ColumnModel]
    var cost: Double

    /// What a row costs.
    var whole: Double { (cost + WrappedTable.extra) * Double(columns.count - 1) }
  }

  /// What columns are like with one reading of the heads, learned from some rows.
  private static func solution(
    _ sample: [WrappedTable], _ reading: Int, blanks: Double
  ) -> Solution {
    let heads = sample[0].readings[reading]
    var found = Solution(
      reading: reading, columns: heads.columns.map { ColumnModel(form: $0.form, blanks: blanks) },
      cost: 0)
    var sample = sample
    for round in 0..<rounds {
      sample = sample.compactMap { $0.cut(reading, found.columns) }
      let rows = sample.flatMap(\.rows)
      found.cost =
        rows.reduce(0) { $0 + $1.cost } / Double(max(rows.count * (heads.columns.count - 1), 1))
      guard round + 1 < rounds else { break }
      found.columns = heads.columns.indices.map { column in
        var model = ColumnModel(form: heads.columns[column].form, blanks: Self.blanks)
        model.learn(rows.map { $0.words[$0.cells[column]] })
        return model
      }
    }
    return found
  }

  /// The table with its rows cut into columns, its own heads among them; nil where these have no such reading.
  private func cut(_ reading: Int, _ columns: [ColumnModel]) -> WrappedTable? {
    guard readings.indices.contains(reading), readings[reading].columns.count == columns.count
    else { return nil }
    var table = self
    (table.heads, table.columns) = (readings[reading], columns)
    let last = rows.count - 1
    for row in rows.indices {
      let isOpen = row == last && !rows[row].isClosed
      let found = CellAssignment(rows[row].words, columns, isOpen: isOpen)
      (table.rows[row].cells, table.rows[row].cost) = (found.cells, found.cost)
    }
    return table
  }

  /// Tables that go on over pages put together, where nothing is left between them.
  private static func joined(_ tables: [WrappedTable]) -> [WrappedTable] {
    var result: [WrappedTable] = []
    for table in tables {
      if table.goesOn, let last = result.indices.last,
        let row = (result[last].parts.last ?? result[last]).rows.last,
        row.cells.last?.upperBound == row.words.count, row.usedLines.last == row.lines.last
      {
        result[last].parts.append(table)
      } else {
        result.append(table)
      }
    }
    return result
  }

  /// The table without rows at its end that are none of it: a heading may count on from the last row. Nil where one row
  /// is left, which proves nothing.
  private var trimmed: WrappedTable? {
    var table = self
    while let row = table.rows.last, row.cost > Self.most * 1.5 * Double(row.cells.count - 1) {
      table.rows.removeLast()
    }
    return table.rows.count > 1 || goesOn && !table.rows.isEmpty ? table : nil
  }

  // MARK: - Blocks

  /// Makes the block of the table.
  func put(_ workspace: inout Workspace) {
    guard let heads, let first = headLines.first else { return }
    var cells = heads.headerRows
    var lines = Set(headLines)
    func add(_ band: [Int], _ cells: inout [[TableCell]]) {
      guard !band.isEmpty else { return }
      let count = heads.columns.count
      let cell = TableCell(pieces: band.map { workspace.piece($0) }, columnSpan: count)
      cells.append([cell] + Array(repeating: TableCell(pieces: []), count: count - 1))
      lines.formUnion(band)
    }
    for part in [self] + parts {
      add(part.lead, &cells)
      for row in part.rows {
        cells.append(
          zip(row.cells, columns).map { TableCell(pieces: $1.pieces(of: row.words[$0])) })
        lines.formUnion(row.usedLines)
        add(row.band, &cells)
      }
    }
    for part in parts {
      workspace.markFurniture(part.headLines.map { workspace.piece($0) }, .columnHeader)
      for line in part.headLines { workspace.roles[line] = .furniture }
    }
    workspace.tables[first] = Block(
      kind: .table, pieces: [], rows: cells, page: workspace.layout.lines[first].page,
      lineCount: lines.count)
    for line in lines { workspace.roles[line] = .table }
  }
}

extension [WrappedTable] {
  /// Whether a fourth of the rows takes several lines or more words than there are columns, those left out whose end is
  /// unknown. Others are found by their values.
  fileprivate var isWrapped: Bool {
    let columns = first?.readings.map(\.columns.count).min() ?? 0
    let rows = flatMap { $0.rows.dropLast() }
    return rows.count { $0.lines.count > 1 || $0.words.count > columns } * 4 >= rows.count
  }
}
