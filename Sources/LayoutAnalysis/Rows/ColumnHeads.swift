internal import PlanGrammar
internal import PlanModel

/// The heads of a table's columns, as the lines above its first row name them.
struct ColumnHeads {
  /// A column.
  struct Column {
    /// Its head: of several words where the head wraps.
    var words: [RowWord]
    /// What it most likely holds, by its head.
    var form: CellForm
    /// Whether it stands under the head over several columns.
    var isSpanned = false

    var text: [Unicode.Scalar] { words.flatMap { Array($0.text) } }
  }

  /// The columns in the order of a row's cells; that of the numbers is the first.
  var columns: [Column]
  /// The head over several columns.
  var span: RowWord?
  /// Its text, which tells whether two tables have the same columns.
  var key: [Unicode.Scalar]

  /// Fewest columns of a table.
  private static let least = 3
  /// Most columns of a table.
  private static let most = 14
  /// Longest word of a head in em.
  private static let longest: Float = 14

  /// The readings of words as heads of columns; empty where they are none.
  static func readings(of words: [RowWord]) -> [ColumnHeads] {
    guard let first = words.first, CellHead.isNumber(first.text),
      words.allSatisfy({ $0.width <= longest && $0.form != .sentence })
    else { return [] }
    var columns: [Column] = []
    var span: RowWord?
    var spanPlace = 0
    for word in words {
      if word.text.first?.isOpeningBracket ?? false, let last = columns.indices.last {
        columns[last].words.append(word)
      } else if span == nil, isSpan(word.text), words.count(where: { isPeriod($0.text) }) >= 2 {
        (span, spanPlace) = (word, columns.count)
      } else {
        columns.append(Column(words: [word], form: form(of: word.text)))
      }
    }
    if let word = span, !moveSpanned(&columns, to: spanPlace) {
      // It stands over no column behind it: the head of one itself.
      columns.insert(Column(words: [word], form: form(of: word.text)), at: spanPlace)
      span = nil
    }
    let key = words.flatMap { Array($0.text) }
    return [columns, mended(columns), paired(columns)].compactMap { columns in
      guard let columns, (least...most).contains(columns.count) else { return nil }
      return ColumnHeads(columns: columns, span: span, key: key)
    }
  }

  /// What is under a head over several columns stands behind all others: back to its place.
  ///
  /// - Returns: whether there is any such column.
  private static func moveSpanned(_ columns: inout [Column], to place: Int) -> Bool {
    guard
      let start = columns[min(place, columns.count)...].firstIndex(where: {
        isPeriod($0.words[0].text)
      })
    else { return false }
    var end = start
    while end < columns.count, isPeriod(columns[end].words[0].text) || isSum(columns[end].text) {
      columns[end].isSpanned = true
      end += 1
    }
    let spanned = Array(columns[start..<end])
    columns.removeSubrange(start..<end)
    columns.insert(contentsOf: spanned, at: place)
    return true
  }

  /// The columns with heads of two or three characters put together, which may be lines of one (事業⏎区分); nil without any.
  private static func mended(_ columns: [Column]) -> [Column]? {
    var result: [Column] = []
    var count = 0
    for column in columns {
      if result.count > 1, let last = result.last, last.words.count == 1, column.words.count == 1,
        last.text.count <= 3, column.text.count <= 3,
        last.form != .amount, CellHead(last.text) == nil || CellHead(column.text) == nil
      {
        result[result.count - 1].words += column.words
        result[result.count - 1].form = .words
        count += 1
      } else {
        result.append(column)
      }
    }
    return count > 0 ? result : nil
  }

  /// The rows of heads: two where one stands over several columns.
  var headerRows: [[TableCell]] {
    func cell(_ words: [RowWord]) -> TableCell {
      TableCell(pieces: words.flatMap(\.pieces), header: true)
    }
    guard let span, let first = columns.firstIndex(where: \.isSpanned) else {
      return [columns.map { cell($0.words) }]
    }
    var above = columns.map { cell($0.isSpanned ? [] : $0.words) }
    above[first] = cell([span])
    above[first].columnSpan = columns.count(where: \.isSpanned)
    return [above, columns.map { cell($0.isSpanned ? $0.words : []) }]
  }

  /// The columns with years and what their values are put together (2022年度⏎実績); nil without any.
  private static func paired(_ columns: [Column]) -> [Column]? {
    var result: [Column] = []
    for column in columns {
      if let last = result.indices.last, isPeriod(result[last].words[0].text),
        result[last].words.count == 1, case .values? = CellHead(column.text)?.kind
      {
        result[last].words += column.words
      } else {
        result.append(column)
      }
    }
    return result.count < columns.count ? result : nil
  }

  // MARK: - Words of heads

  private static func form(of text: ScalarSlice) -> CellForm {
    let text = Array(text)
    if offices.contains(where: { text.starts(with: $0) }) { return .office }
    guard let head = CellHead(text) else { return isSum(text) ? .amount : .words }
    if head.isDescription { return .sentence }
    switch head.kind {
    case .values, .year, .span: return .amount
    case .words, .number:
      return descriptions.contains { Array(text.suffix($0.count)) == $0 } ? .sentence : .words
    }
  }

  private static func isPeriod(_ text: ScalarSlice) -> Bool { RowShape.isYear(text) }
  private static func isSum(_ text: [Unicode.Scalar]) -> Bool {
    text.count <= 4 && (text.last == "計" || text.last == "額")
  }
  private static func isSpan(_ text: ScalarSlice) -> Bool {
    if case .span? = CellHead(Array(text))?.kind { true } else { false }
  }

  private static let offices = ["担当", "所管", "主管", "関係課", "関連課", "実施主体"].map {
    Array($0.unicodeScalars)
  }
  private static let descriptions = [
    "内容", "概要", "説明", "考え方", "意見", "理由", "方針", "取組", "対応", "状況", "課題", "解説", "意味", "目的", "効果",
  ].map { Array($0.unicodeScalars) }
}
