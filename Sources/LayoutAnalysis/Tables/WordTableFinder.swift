internal import PlanGrammar
internal import PlanModel

/// What: finds tables of words in text without boxes (lists of members, chronicles), which have no
/// values to tell their rows by.
///
/// How sure: a line of at least two words, all of them words that head columns (区分 氏名 備考). The
/// table goes on until a label, a sentence or the end of the page; a line of a single word goes before
/// the row behind it (the cell of a group that spans rows).
enum WordTableFinder {
  /// Words that head columns. A line of them alone is the head of a table.
  static let heads: [[Unicode.Scalar]] = [
    "区分", "氏名", "備考", "年月日", "日付", "期日", "主な内容", "内容", "会議等の名称", "会議名", "名称", "役職", "所属", "項目",
    "分野",
    "指標名", "指標", "単位", "事業名", "担当課", "番号", "開催日", "回", "説明", "選出区分", "団体名", "概要", "議題",
  ].map { Array($0.unicodeScalars) }

  private static let initials = ScalarSet(heads.compactMap(\.first))

  static func find(_ workspace: inout Workspace) {
    for page in workspace.pages {
      let hasHeader = page.contains { line in
        workspace.roles[line] == .body && canBeHeader(workspace.facts[line])
          && isHeader(workspace.layout.lines[line].scalars)
      }
      guard hasHeader else { continue }
      let body = page.filter { workspace.roles[$0] == .body }
      var at = 0
      while at < body.count {
        if isHeader(workspace.layout.lines[body[at]].scalars) {
          at = build(body, at, &workspace)
        } else {
          at += 1
        }
      }
    }
  }

  /// Words stand between spaces, and a header has two at least.
  private static func canBeHeader(_ facts: LineFacts) -> Bool {
    facts.count <= 60 && facts.has(.space) && facts.first.value >= 0x4E00
  }

  static func isHeader(_ text: ScalarSlice) -> Bool {
    guard text.count <= 60, let first = text.first, initials.contains(first) else { return false }
    let words = text.split(whereSeparator: \.isSpace).map(Array.init)
    return words.count >= 2 && words.allSatisfy { heads.contains($0) }
  }

  /// - Returns: the position behind the table, or behind the header where it is none.
  private static func build(_ body: [Int], _ start: Int, _ workspace: inout Workspace) -> Int {
    var end = start + 1
    while end < body.count {
      let text = workspace.layout.lines[body[end]].scalars
      let isLabel =
        workspace.markers[body[end]].map { $0.conventionID != "dai-bare" } ?? false
      guard !isLabel, !text.endsSentence, text.count <= 60 else { break }
      end += 1
    }
    guard end - start >= 3 else { return start + 1 }
    let columns = RowShape(workspace.layout.lines[body[start]].scalars).tokens.count
    var rows: [[TableCell]] = [cells(body[start], header: true, workspace)]
    var group: [TableCell] = []
    for line in body[(start + 1)..<end] {
      let row = cells(line, header: false, workspace)
      if row.count == 1, columns > 1, rows.count > 1 || group.isEmpty {
        if let short = rows.last, short.count < columns, rows.count > 1, group.isEmpty {
          // The rest of a row that was cut.
          rows[rows.count - 1].append(row[0])
        } else {
          group += row
        }
        continue
      }
      rows.append(group + row)
      group = []
    }
    if !group.isEmpty { rows.append(group) }
    let first = body[start]
    workspace.tables[first] = Block(
      kind: .table, pieces: [], rows: rows, page: workspace.layout.lines[first].page,
      lineCount: end - start)
    for line in body[start..<end] { workspace.roles[line] = .table }
    return end
  }

  private static func cells(_ line: Int, header: Bool, _ workspace: Workspace) -> [TableCell] {
    RowShape(workspace.layout.lines[line].scalars).tokens.map {
      TableCell(pieces: [Piece(line: line, $0.range)], header: header)
    }
  }
}
