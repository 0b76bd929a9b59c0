internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// Finds tables in text without boxes: runs of lines that are rows of values, with their header.
///
/// Evidence for a row: at least three words of which two are values or years, or as many words
/// (four and more) as the row beside it. A table is two such rows, or one with a header of as many
/// columns. What lies between rows and is neither a sentence nor a label is a wrapped cell.
enum TableFinder {
  /// Lines that may lie between two rows of values.
  static let maximumGap = 12

  static func find(_ workspace: inout Workspace) {
    let body = workspace.layout.lines.indices.filter { workspace.roles[$0] == .body }
    var region = TableRegion(
      lines: body, shapes: RowShapes(of: body, in: workspace.layout.lines))
    var at = 0
    while at < body.count {
      guard TableRegion.mayBeRow(workspace.facts[body[at]]),
        let rows = region.rows(from: at, in: workspace)
      else {
        at += 1
        continue
      }
      let header = region.header(above: rows, notBefore: region.taken, in: workspace)
      guard let table = TableBuilder(region: region, header: header, rows: rows).build(workspace)
      else {
        at = rows.upperBound
        continue
      }
      let first = body[header.lowerBound]
      workspace.tables[first] = table
      for position in header.lowerBound..<rows.upperBound {
        workspace.roles[body[position]] = .table
        workspace.dropLeaders(body[position])
      }
      region.taken = rows.upperBound
      at = rows.upperBound
    }
  }
}

extension Workspace {
  /// Drops the leaders in a line of a table, which are in no cell.
  fileprivate mutating func dropLeaders(_ line: Int) {
    guard facts[line].has(.ellipsis) else { return }
    let text = layout.lines[line].scalars
    var start: Int?
    for index in 0...text.count {
      if index < text.count, text[index] == "\u{2026}" {
        start = start ?? index
      } else if let first = start {
        layout.dropped.append(
          Layout.DroppedRun(reason: .leader, pieces: [Piece(line: line, first..<index)]))
        start = nil
      }
    }
  }
}

/// The lines of a document as possible rows.
struct TableRegion {
  /// The lines that are still body.
  let lines: [Int]
  /// The shape of each.
  let shapes: RowShapes
  /// Position behind the last line that is in a table.
  var taken = 0

  /// Whether a line has words enough, which stand between spaces and leaders.
  @inline(__always)
  static func mayBeRow(_ facts: LineFacts) -> Bool {
    Int(facts.spaces) + Int(facts.ellipses) >= 2
  }

  /// Whether a line is plainly a row of values.
  func isRow(_ position: Int, in workspace: Workspace) -> Bool {
    let facts = workspace.facts[lines[position]]
    guard Self.mayBeRow(facts), !facts.endsSentence, !facts.isCaption,
      !facts.has(.joint), !endsInUnitNote(position, workspace)
    else { return false }
    let shape = shapes[position]
    guard shape.tokens.count >= 3 else { return false }
    if let marker = workspace.markers[lines[position]], !isNumbered(marker) { return false }
    if shape.figures >= 2 {
      // A sentence that counts things has long words between its numbers.
      return shape.tokens.allSatisfy { $0.range.count <= 24 }
    }
    guard shape.tokens.count >= 4 else { return false }
    let number = workspace.markers[lines[position]]?.lastNumber
    return [position - 1, position + 1].contains { other in
      guard shapes.indices.contains(other), shapes[other].tokens.count == shape.tokens.count else {
        return false
      }
      guard let marker = workspace.markers[lines[other]] else { return true }
      // Numbered rows.
      guard let number, let next = marker.lastNumber, isNumbered(marker) else { return false }
      return next == number + other - position
    }
  }

  /// The rows of a table that starts at a position: from the first to behind the last row.
  func rows(from start: Int, in workspace: Workspace) -> Range<Int>? {
    guard isRow(start, in: workspace) else { return nil }
    var end = start + 1
    var count = 1
    var at = start + 1
    while at < lines.count, at - end <= TableFinder.maximumGap {
      if isRow(at, in: workspace) {
        end = at + 1
        count += 1
      } else if !canLieBetween(at, in: workspace) {
        break
      }
      at += 1
    }
    // The last row may go on: wrapped cells, and rows without values in a table that has such.
    let loose = end - start > count * 2
    while end < lines.count, canLieBetween(end, in: workspace),
      loose || isUnfinished(end - 1, next: end, start..<end, in: workspace),
      workspace.layout.lines[lines[end]].page == workspace.layout.lines[lines[end - 1]].page
    {
      end += 1
    }
    end = glossRows(start..<end, in: workspace)
    guard count >= 2 || hasHeader(start, in: workspace) else { return nil }
    return start..<end
  }

  /// Rows of running text behind the rows of words: they start with a name of the same form as the
  /// other rows (懇話会（庁外）, 委員会（庁内）).
  private func glossRows(_ rows: Range<Int>, in workspace: Workspace) -> Int {
    var end = rows.upperBound
    func isName(_ position: Int) -> Bool {
      guard let token = shapes[position].tokens.first else { return false }
      let word = text(position, workspace)[token.range]
      return word.count <= 16 && (word.last == "）" || word.last == ")")
        && word.first.map { !$0.isOpeningBracket } ?? false
    }
    guard rows.count(where: isName) >= 2, end < lines.count, isName(end),
      shapes[end].tokens.count == 1
    else { return end }
    let page = workspace.layout.lines[lines[rows.lowerBound]].page
    end += 1
    while end < lines.count, end < rows.upperBound + 12, workspace.markers[lines[end]] == nil,
      workspace.layout.lines[lines[end]].page == page,
      workspace.layout.lines[lines[end]].indent == 0
    {
      end += 1
    }
    return end
  }

  /// The header above the rows: position range that ends where the rows start or, when the first
  /// row is the header itself (years), is empty.
  func header(above rows: Range<Int>, notBefore limit: Int, in workspace: Workspace) -> Range<Int> {
    let columns = columnCount(rows, in: workspace)
    var start = rows.lowerBound
    var collected = 0
    while start > limit, rows.lowerBound - start < 12, canHead(start - 1, in: workspace) {
      // （令和2年度） goes with the word above it and is no column of its own.
      let bracketed = text(start - 1, workspace).first.map(\.isOpeningBracket) ?? false
      // The characters of a torn word (単⏎位) are one column, and none is a caption.
      let isTorn =
        start < rows.lowerBound && isCharacter(start - 1)
        && (isCharacter(start) || collected >= columns)
      let words = bracketed || isTorn ? 0 : shapes[start - 1].tokens.count
      if bracketed || isTorn, start - 1 > limit {
        start -= 1
        continue
      }
      // Enough columns: what stands above is a caption, unless a row of several words is missing.
      if collected >= columns, words < 2 { break }
      if collected >= columns, start < rows.lowerBound, shapes[start].tokens.count >= 2 { break }
      collected += words
      start -= 1
    }
    // A first row of years is a header by itself and needs no more than its own line above.
    if collected < 2,
      !(rows.count >= 1 && shapes[rows.lowerBound].tokens.count(where: \.isYear) >= 2)
    {
      return rows.lowerBound..<rows.lowerBound
    }
    if collected == 1 { return rows.lowerBound..<rows.lowerBound }
    return cornerStart(
      above: start..<rows.lowerBound, columns, limit, in: workspace)..<rows.lowerBound
  }

  /// Where the names of header rows start that came out before them, from the corner of the table
  /// (`主要項目` `会議体` before `理念 将来像` …): as many lines of one word as the header has rows, the
  /// last of which leaves one column open.
  private func cornerStart(
    above header: Range<Int>, _ columns: Int, _ limit: Int, in workspace: Workspace
  ) -> Int {
    let start = header.lowerBound - header.count
    guard header.count >= 2, start >= limit,
      header.allSatisfy({ shapes[$0].tokens.count >= 2 }),
      shapes[header.upperBound - 1].tokens.count == columns - 1,
      (start..<header.lowerBound).allSatisfy({
        shapes[$0].tokens.count == 1 && canHead($0, in: workspace)
      })
    else { return header.lowerBound }
    return start
  }

  /// The most frequent number of words of the rows, the larger of two unless its words are those of the
  /// smaller with white space inside.
  func columnCount(_ rows: Range<Int>, in workspace: Workspace) -> Int {
    var counts: [Int: Int] = [:]
    for position in rows where shapes[position].tokens.count >= 3 {
      counts[shapes[position].tokens.count, default: 0] += 1
    }
    guard let best = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return 2 }
    for smaller in Array(counts.keys).ascending()
    where smaller < best.key && counts[smaller] == best.value {
      let fits = rows.allSatisfy { position in
        shapes[position].tokens.count != best.key
          || shapes[position].fitted(to: smaller, in: text(position, workspace)).tokens.count
            == smaller
      }
      if fits { return smaller }
    }
    return max(best.key, 2)
  }

  func text(_ position: Int, _ workspace: Workspace) -> ScalarSlice {
    workspace.layout.lines[lines[position]].scalars
  }

  /// Whether a line is one character.
  private func isCharacter(_ position: Int) -> Bool {
    shapes[position].tokens.count == 1 && shapes[position].tokens[0].range.count == 1
  }

  private func isNumbered(_ marker: Marker) -> Bool { marker.entry(of: Self.isNumbered) ?? false }

  private static let isNumbered = Convention.all.map {
    ["number-bare", "dash", "dai-bare"].contains($0.id)
  }

  /// Whether a line can be a wrapped cell or a row without values.
  private func canLieBetween(_ position: Int, in workspace: Workspace) -> Bool {
    let facts = workspace.facts[lines[position]]
    if facts.endsSentence || facts.count > 60 || facts.hasFieldName { return false }
    if endsInUnitNote(position, workspace) { return false }
    guard let marker = workspace.markers[lines[position]] else { return true }
    return isNumbered(marker) || marker.reading == .policy
  }

  private func canHead(_ position: Int, in workspace: Workspace) -> Bool {
    let facts = workspace.facts[lines[position]]
    let isNumbered = workspace.markers[lines[position]]?.isNumbered ?? false
    guard !workspace.markers.has(lines[position]) || facts.first == "（" && !isNumbered,
      !facts.endsSentence,
      facts.count <= 50, !facts.has(.comma), !facts.isCaption,
      facts.first != "（" || !text(position, workspace).starts(with: Self.unitNote)
    else { return false }
    let next = lines[position + 1]
    return workspace.layout.lines[lines[position]].page == workspace.layout.lines[next].page
      && shapes[position].tokens.allSatisfy { $0.range.count <= 16 }
  }

  /// Whether a line ends in the unit of a table (（単位 千円）), which stands above its heads.
  private func endsInUnitNote(_ position: Int, _ workspace: Workspace) -> Bool {
    let facts = workspace.facts[lines[position]]
    guard facts.has(.parenthesis), facts.last == "）" || facts.last == ")" else { return false }
    let line = text(position, workspace)
    guard let open = line.lastIndex(where: { $0 == "（" || $0 == "(" }) else { return false }
    return line[(open + 1)...].starts(with: Self.unitNote.dropFirst())
  }

  private static let unitNote = Array("（単位".unicodeScalars)

  private func hasHeader(_ position: Int, in workspace: Workspace) -> Bool {
    guard position > 0, canHead(position - 1, in: workspace) else { return false }
    return shapes[position - 1].tokens.count >= shapes[position].tokens.count - 1
      && shapes[position].tokens.count >= 3
  }

  /// Whether the row before goes on: its last cell is text in the other rows and missing or cut.
  private func isUnfinished(
    _ last: Int, next: Int, _ rows: Range<Int>, in workspace: Workspace
  ) -> Bool {
    let columns = columnCount(rows, in: workspace)
    let full = rows.filter { shapes[$0].tokens.count == columns }
    let textLast = full.count { !shapes[$0].endsInValue } * 2 > full.count
    let short = text(next, workspace)
    if short.count <= 2, !shapes[next].startsWithText || shapes[last].tokens.count <= 1 || textLast
    {
      return true
    }
    guard textLast else { return false }
    return shapes[last].endsInValue && shapes[last].tokens.count < columns
  }
}
