internal import PlanModel

/// What: makes blocks of the charts and diagrams of pages with boxes: one each, with its caption and its labels.
enum DrawnFigures {
  static func find(_ workspace: inout Workspace) {
    for figure in workspace.arrangement.figures {
      let figure = figure.kept { workspace.roles[$0] == .body || workspace.roles[$0] == .vertical }
      guard let first = figure.lines.min() else { continue }
      var block = Block(
        kind: .figure, pieces: joined(figure.caption, workspace),
        rows: figure.labels.map { [TableCell(pieces: joined($0, workspace))] },
        page: workspace.layout.lines[first].page, lineCount: figure.lines.count)
      block.style = workspace.layout.lines[first].style
      workspace.tables[first] = block
      for line in figure.lines {
        workspace.roles[line] = .table
        workspace.verticalLabels[line] = nil
      }
    }
  }

  /// Lines one behind the other, parted by a space where they stand side by side or both have Latin letters.
  private static func joined(_ lines: [Int], _ workspace: Workspace) -> [Piece] {
    var pieces: [Piece] = []
    var last: TextLine?
    for line in lines {
      let next = workspace.layout.lines[line]
      var piece = workspace.piece(line)
      if let last, let end = last.scalars.last, let start = next.scalars.first {
        piece.spaceBefore =
          end.isLatin && start.isLatin || isBeside(last, next)
          || last.scalars.allSatisfy(\.isDigit)
      }
      pieces.append(piece)
      last = next
    }
    return pieces
  }

  private static func isBeside(_ one: TextLine, _ other: TextLine) -> Bool {
    guard let one = one.box, let other = other.box else { return false }
    return min(one.bottom, other.bottom) - max(one.top, other.top)
      > 0.5 * min(one.bottom - one.top, other.bottom - other.top)
  }
}
