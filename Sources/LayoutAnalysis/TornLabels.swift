internal import PlanGrammar
internal import PlanModel

/// What: puts policy labels together that came out torn over lines, with the number behind the title
/// (`基本⏎施策⏎⏎市政運営への市民参加と多様な⏎主体間の柔軟な連携と協働の推進1`).
///
/// Why: in a designed heading the tier word is set in two short lines beside the title and the
/// number in a box behind it.
///
/// How sure: the lines make a tier word, a number stands within four lines, and over the document
/// there are at least two such labels whose numbers rise by one.
enum TornLabels {
  private struct Found {
    var lines: [Int]
    var label: [Piece]
    var title: [Piece]
    var number: Int
  }

  static func find(_ workspace: inout Workspace) {
    var found: [Found] = []
    var line = 0
    while line < workspace.layout.lines.count {
      if workspace.roles[line] == .body, (1...3).contains(workspace.facts[line].count),
        let label = label(at: line, in: workspace)
      {
        found.append(label)
        line = (label.lines.last ?? line) + 1
      } else {
        line += 1
      }
    }
    let rising = zip(found, found.dropFirst()).count { $1.number == $0.number + 1 }
    guard found.count >= 2, rising * 2 >= found.count - 1 else { return }
    for label in found {
      guard let first = label.lines.first else { continue }
      var pieces = label.label
      var title = label.title
      if !title.isEmpty { title[0].spaceBefore = true }
      pieces += title
      workspace.tables[first] = Block(
        pieces: pieces, page: workspace.layout.lines[first].page, lineCount: label.lines.count,
        blankBefore: true)
      for line in label.lines { workspace.roles[line] = .table }
    }
    workspace.layout.diagnostics.append(
      Diagnostic(
        id: "torn-label-repaired", severity: .note,
        message: "\(found.count) policy labels put together that were torn over lines"))
  }

  private static func label(at start: Int, in workspace: Workspace) -> Found? {
    let head = workspace.layout.lines[start].scalars
    guard let second = next(start, workspace) else { return nil }
    let tail = workspace.layout.lines[second].scalars
    guard let word = PolicyTiers.match(Array(head) + tail, at: 0), word.end > head.count else {
      return nil
    }
    let tailEnd = word.end - head.count
    guard tailEnd == tail.count || tail[tailEnd].isSpace else { return nil }
    var label = [workspace.piece(start), Piece(line: second, 0..<tailEnd)]
    var lines = [start, second]
    var title: [Piece] = []
    var line = second
    var range = tailEnd..<tail.count
    for _ in 0..<4 {
      while range.lowerBound < range.upperBound,
        workspace.layout.lines[line].scalars[range.lowerBound].isSpace
      {
        range = (range.lowerBound + 1)..<range.upperBound
      }
      if !range.isEmpty {
        if let number = trailingNumber(workspace.layout.lines[line].scalars, range) {
          title.append(Piece(line: line, range.lowerBound..<number.start))
          label.append(Piece(line: line, number.start..<range.upperBound))
          return Found(lines: lines, label: label, title: title, number: number.value)
        }
        guard workspace.markers[line] == nil || line == second,
          !workspace.layout.lines[line].scalars.endsSentence
        else { return nil }
        title.append(Piece(line: line, range))
      }
      guard let following = next(line, workspace) else { return nil }
      line = following
      lines.append(line)
      range = 0..<workspace.layout.lines[line].scalars.count
    }
    return nil
  }

  private static func next(_ line: Int, _ workspace: Workspace) -> Int? {
    workspace.nextBody(after: line, before: min(line + 4, workspace.layout.lines.count))
  }

  private static func trailingNumber(
    _ text: ScalarSlice, _ range: Range<Int>
  ) -> (value: Int, start: Int)? {
    var start = range.upperBound
    while start > range.lowerBound, text[start - 1].isDigit { start -= 1 }
    guard start < range.upperBound, start > range.lowerBound, range.upperBound - start <= 2,
      text[start - 1].isWide
    else { return nil }
    let value = text[start..<range.upperBound].reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
    return (value, start)
  }
}
