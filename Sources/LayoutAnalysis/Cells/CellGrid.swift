internal import Ordering
internal import PlanModel

/// The columns of a table by its heads, and its cells put into rows.
struct CellGrid {
  /// A column: the units of its head, and whether values stand in it.
  struct Column {
    var head: [CellUnit]
    var isValues: Bool
    var isNumbers = false

    /// Whether amounts stand in it.
    var isAmounts: Bool { isValues && !isNumbers }

    /// What a cell costs here; nil where it cannot stand here.
    func cost(of cell: CellUnit, row: Int) -> Double? {
      guard cell.isValue == isValues else { return nil }
      if isNumbers { return cell.text == Array(String(row + 1).unicodeScalars) ? 0 : nil }
      if isValues { return 0 }
      let isUnits = head[0].text.withoutSpaces == Self.unit
      let isOffices = Self.offices.contains { head[0].text.starts(with: $0) }
      // What is as long as a unit is hardly a name, and an office is none.
      var cost = isUnits == (cell.text.count <= 3) ? 0.0 : 1
      if isOffices != (cell.text.last.map(Self.officeEnds.contains) ?? false) { cost += 0.5 }
      return cost
    }

    private static let unit = Array("単位".unicodeScalars)
    private static let offices = ["担当", "所管", "主管"].map { Array($0.unicodeScalars) }
    private static let officeEnds = Array("課室署局部係所".unicodeScalars)
  }

  var columns: [Column]
  /// The head over the last columns of values.
  var span: CellUnit?
  /// The cells of each row.
  var rows: [[CellUnit]]

  /// Number of cells.
  var count: Int { rows.count * columns.count }

  /// Puts units into a grid, heads among them; nil where they do not fill one.
  init?(_ units: [CellUnit]) {
    let cells = units.filter { $0.head == nil }
    for reading in Self.readings(of: units.filter { $0.head != nil }) {
      guard let rows = Self.rows(cells, reading.columns) else { continue }
      columns = reading.columns
      span = reading.span
      self.rows = rows
      return
    }
    return nil
  }

  // MARK: - Columns

  /// The ways in which heads can be columns.
  private static func readings(of heads: [CellUnit]) -> [(columns: [Column], span: CellUnit?)] {
    var plain: [Column] = []
    var span: CellUnit?
    for unit in heads {
      switch unit.head?.kind {
      case .span:
        guard span == nil else { return [] }
        span = unit
      case .words: plain.append(Column(head: [unit], isValues: false))
      case .number: plain.insert(Column(head: [unit], isValues: true, isNumbers: true), at: 0)
      default: plain.append(Column(head: [unit], isValues: true))
      }
    }
    // The names of the rows stand in the first column.
    if let index = plain.firstIndex(where: { $0.head[0].head?.isFirst ?? false }) {
      let place = plain.first?.isNumbers ?? false ? 1 : 0
      plain.insert(plain.remove(at: index), at: place)
    }
    var readings = [(plain, span)]
    // A year and what the values of that year are: 2022年度 実績.
    var paired: [Column] = []
    for column in plain {
      if case .values? = column.head[0].head?.kind, let last = paired.last, last.head.count == 1,
        case .year? = last.head[0].head?.kind
      {
        paired[paired.count - 1].head += column.head
      } else {
        paired.append(column)
      }
    }
    if paired.count < plain.count { readings.append((paired, span)) }
    // A head over two others: 目標値 over 中間 and 最終.
    if span == nil {
      for (index, column) in plain.enumerated()
      where column.isValues && !column.isNumbers
        && plain[(index + 1)...].count(where: \.isValues) >= 2
      {
        var others = plain
        others.remove(at: index)
        readings.append((others, column.head[0]))
      }
    }
    return readings.filter { reading in
      reading.0.contains { !$0.isValues } && reading.0.count >= 2
    }
  }

  // MARK: - Rows

  private static func rows(_ cells: [CellUnit], _ columns: [Column]) -> [[CellUnit]]? {
    let values = cells.count(where: \.isValue)
    let valueColumns = columns.count(where: \.isValues)
    guard valueColumns > 0, values > 0, values % valueColumns == 0 else { return nil }
    let count = values / valueColumns
    let wanted = count * (columns.count - valueColumns)
    guard count * columns.count >= 3,
      let cells = joined(cells, less: cells.count - values - wanted)
    else { return nil }
    let amounts = cells.map { CellValue($0.text) }
    let order = CellOrder.order(
      rows: count, columns: columns.count,
      fit: { columns[$2].cost(of: cells[$0], row: $1) },
      distance: { one, other, column in
        guard columns[column].isAmounts, columns[column - 1].isAmounts else { return nil }
        return amounts[one].distance(amounts[other])
      })
    if let order { return order.map { $0.map { cells[$0] } } }
    return byColumns(cells, columns, count)
  }

  /// The rows where words and values came in no order of blocks: both by themselves column by column.
  private static func byColumns(
    _ cells: [CellUnit], _ columns: [Column], _ count: Int
  ) -> [[CellUnit]]? {
    guard !columns.contains(where: \.isNumbers) else { return nil }
    let (words, values) = (cells.filter(\.isWords), cells.filter(\.isValue))
    let amounts = values.map { CellValue($0.text) }
    let order = CellOrder.order(
      rows: count, columns: values.count / count, fit: { _, _, _ in 0 },
      distance: { one, other, _ in amounts[one].distance(amounts[other]) })
    guard let order else { return nil }
    return (0..<count).map { row in
      var (word, value) = (row, 0)
      return columns.map { column in
        if column.isValues {
          value += 1
          return values[order[row][value - 1]]
        }
        defer { word += count }
        return words[word]
      }
    }
  }

  /// Cells with so many pairs put together that are lines of one cell; nil where that is unsure.
  private static func joined(_ cells: [CellUnit], less count: Int) -> [CellUnit]? {
    guard count > 0 else { return count == 0 ? cells : nil }
    var pairs: [(score: Int, at: Int)] = []
    var start = 0
    for index in cells.indices {
      if !cells[index].isBelow || !cells[index].isWords { start = index }
      let end = cells[(index + 1)...].firstIndex { !$0.isBelow || !$0.isWords } ?? cells.endIndex
      guard index + 1 < cells.count else { break }
      let longest = cells[start..<end].map(\.text.count).max() ?? 0
      let score = cells[index].goesOn(in: cells[index + 1], longest: longest, index + 1 < end)
      if score >= 3 { pairs.append((score, index)) }
    }
    guard pairs.count >= count else { return nil }
    let taken = Set(pairs.ordered { OrderKey(-$0.score, $0.at) }.prefix(count).map(\.at))
    var result: [CellUnit] = []
    for index in cells.indices {
      if taken.contains(index - 1), !result.isEmpty {
        result[result.count - 1].pieces += cells[index].pieces
        result[result.count - 1].text += cells[index].text
      } else {
        result.append(cells[index])
      }
    }
    return result
  }

  /// Whether a column holds descriptions.
  var hasDescriptions: Bool {
    columns.contains { $0.head[0].head?.isDescription ?? false }
  }

  /// Further rows of the same columns from units without heads; nil where they do not fill such.
  func further(_ units: [CellUnit]) -> [[CellUnit]]? { Self.rows(units, columns) }

  // MARK: - Blocks

  /// The rows of the table with its header.
  var tableRows: [[TableCell]] {
    var rows: [[TableCell]] = []
    func cell(_ units: [CellUnit], header: Bool) -> TableCell {
      TableCell(pieces: units.flatMap(\.pieces), header: header)
    }
    if let span {
      let below = columns.indices.filter { index in
        guard columns[index].isValues, !columns[index].isNumbers else { return false }
        guard case .span? = span.head?.kind else {
          // Of values only those behind the head.
          return columns[index].head[0].pieces[0].line > span.pieces[0].line
        }
        return true
      }
      var (above, second): ([TableCell], [TableCell]) = ([], [])
      for index in columns.indices {
        let head = cell(columns[index].head, header: true)
        let empty = TableCell(pieces: [], header: true)
        if below.contains(index) {
          var first = cell([span], header: true)
          first.columnSpan = below.count
          above.append(index == below.first ? first : empty)
          second.append(head)
        } else {
          above.append(head)
          second.append(empty)
        }
      }
      rows = [above, second]
    } else {
      rows = [columns.map { cell($0.head, header: true) }]
    }
    return rows + self.rows.map { $0.map { cell([$0], header: false) } }
  }
}
