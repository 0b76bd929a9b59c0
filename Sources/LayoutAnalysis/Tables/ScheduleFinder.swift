internal import PlanModel

/// What: finds schedules in text without boxes: a grid of bodies or topics over meetings, whose cells
/// start with a date (`8月8日`, `10月下旬`).
///
/// How sure: a line names at least two meetings in a row (`第1回 第2回 第3回`), and at least four lines
/// below it on the page are dates of days or thirds of months. A row starts at a short line without
/// digits and brackets that stands between blank lines; a cell starts at a date.
enum ScheduleFinder {
  static let minimumDates = 4

  static func find(_ workspace: inout Workspace) {
    for page in workspace.pages {
      let canHaveHeader = page.contains {
        workspace.facts[$0].first == "第" && workspace.facts[$0].last == "回"
          && workspace.facts[$0].spaces > 0
      }
      guard canHaveHeader else { continue }
      let body = page.filter { workspace.roles[$0] == .body || workspace.roles[$0] == .vertical }
      guard
        let start = body.firstIndex(where: { isHeader(workspace.layout.lines[$0].scalars) }),
        body[start...].count(where: { isDate(workspace.layout.lines[$0].scalars) }) >= minimumDates
      else { continue }
      build(Array(body[start...]), &workspace)
    }
  }

  /// `第1回 第2回 第3回`.
  static func isHeader(_ text: ScalarSlice) -> Bool {
    guard text.first == "第", text.count <= 60 else { return false }
    let words = text.split(whereSeparator: \.isSpace)
    return words.count >= 2 && words.allSatisfy { isMeeting($0) }
  }

  private static func isMeeting(_ word: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    guard word.first == "第", word.last == "回", word.count <= 5 else { return false }
    return word.dropFirst().dropLast().allSatisfy(\.isDigit)
  }

  /// `8月8日`, `10月下旬`, `12月中旬〜下旬`, `3月`.
  static func isDate(_ text: ScalarSlice) -> Bool {
    guard let month = text.firstIndex(of: "月"), (1...2).contains(month), text.count <= 12,
      text[..<month].allSatisfy(\.isDigit)
    else { return false }
    return text[(month + 1)...].allSatisfy {
      $0.isDigit || "日上中下旬頃ごろ〜～末初（）月火水木金土".unicodeScalars.contains($0)
    }
  }

  private static func build(_ lines: [Int], _ workspace: inout Workspace) {
    var rows: [[TableCell]] = []
    var header: [TableCell] = [TableCell(pieces: [], header: true)]
    var index = 0
    // The header goes on until the first name of a row; vertical labels in it are one cell each.
    while index < lines.count {
      let line = lines[index]
      let text = workspace.layout.lines[line].scalars
      if workspace.roles[line] == .vertical, let run = workspace.verticalLabels[line] {
        header.append(TableCell(pieces: run.map { workspace.piece($0) }, header: true))
        workspace.verticalLabels[line] = nil
        index += run.count
        continue
      }
      guard isHeader(text) || isMeeting(text) else { break }
      for token in RowShape(text).tokens {
        header.append(TableCell(pieces: [Piece(line: line, token.range)], header: true))
      }
      index += 1
    }
    rows.append(header)
    while index < lines.count {
      add(lines[index], &rows, workspace)
      index += 1
    }
    let first = lines[0]
    workspace.tables[first] = Block(
      kind: .table, pieces: [], rows: rows, page: workspace.layout.lines[first].page,
      lineCount: lines.count)
    for line in lines { workspace.roles[line] = .table }
  }

  private static func add(_ line: Int, _ rows: inout [[TableCell]], _ workspace: Workspace) {
    let text = workspace.layout.lines[line].scalars
    let last = rows.count - 1
    if isRowName(line, rows, workspace) {
      // A name over two lines: two words of katakana in a row.
      if last > 0, rows[last].count == 1, text.isKatakanaWord {
        rows[last][0].pieces.append(workspace.piece(line))
      } else {
        rows.append([TableCell(pieces: [workspace.piece(line)], header: true)])
      }
    } else if isDate(text) || text.first == "※" && rows[last].count == 1 {
      // Several cells of the same short text stand on one line.
      let tokens = RowShape(text).tokens
      for token in tokens {
        rows[last].append(TableCell(pieces: [Piece(line: line, token.range)]))
      }
    } else if let cell = rows[last].indices.last {
      var piece = workspace.piece(line)
      piece.spaceBefore = workspace.layout.lines[line].indent > 0
      rows[last][cell].pieces.append(piece)
    }
  }

  /// A short line without digits and brackets that does not go on in a bracket or from a bullet.
  private static func isRowName(
    _ line: Int, _ rows: [[TableCell]], _ workspace: Workspace
  ) -> Bool {
    let text = workspace.layout.lines[line].scalars
    guard (2...10).contains(text.count), workspace.layout.lines[line].indent == 0,
      !text.contains(where: { $0.isDigit || $0.isOpeningBracket || $0 == "）" || $0 == "※" }),
      workspace.blankLines(before: line) > 0 || (line > 0 && workspace.roles[line - 1] == .vertical)
    else { return false }
    guard let cell = rows.last?.last else { return true }
    return !Array(cell.pieces).flatMap {
      workspace.layout.lines[Int($0.line)].scalars.part($0.range)
    }.hasOpenBracket
  }
}
