internal import PlanModel

/// Blocks of one line, and those that are no running text: entries of tables of contents, and words
/// of drawn diagrams.
extension BlockBuilder {
  mutating func addContents(_ line: Int) {
    close()
    guard var title = workspace.leaders[line] else { return }
    let text = workspace.layout.lines[line].scalars
    let target =
      workspace.targets[line]
      ?? ContentsFinder.pageNumber(
        ScalarSlice(text[Int(title.upper)...].filter { $0 != "\u{2026}" }))
    let source = workspace.layout.lines[line]
    var pieces = [title]
    if let label = workspace.entryLabels[line] {
      title.spaceBefore = true
      pieces = [workspace.piece(label), title]
    }
    append(
      Block(
        kind: .contentsEntry(targetPage: target), pieces: pieces, page: source.page,
        indent: source.indent, style: source.style))
  }

  /// Adds a line of a text diagram: its words are labels.
  mutating func addDrawing(_ line: Int) {
    close()
    let parts = Drawings.parts(of: workspace.layout.lines[line].scalars)
    for word in parts.words {
      var block = block(of: line)
      block.pieces = [Piece(line: line, word)]
      block.isInFigure = true
      block.isLabel = true
      append(block)
    }
    let drawn = parts.drawn.map { Piece(line: line, $0) }
    workspace.layout.dropped.append(Layout.DroppedRun(reason: .decorativeGlyph, pieces: drawn))
  }

  /// A block of one line, its pieces left out.
  func block(of line: Int) -> Block {
    var block = Block(
      pieces: [], page: workspace.layout.lines[line].page,
      indent: workspace.layout.lines[line].indent,
      blankBefore: workspace.blankLines(before: line) > workspace.normalGap(of: line),
      lostBullet: workspace.hasLostBullet(line),
      style: workspace.layout.lines[line].style)
    guard hasPlaces else { return block }
    block.isCentred = workspace.isCentred(line)
    block.isInFigure = workspace.arrangement.figureLines.contains(line)
    block.isHead = workspace.arrangement.heads.contains(line)
    block.isLabel = workspace.arrangement.labels.contains(line)
    block.isCaption = workspace.arrangement.captions.contains(line)
    block.isSpoken = workspace.arrangement.speakers.contains(line)
    block.isFilledIn = workspace.arrangement.formLines.contains(line)
    return block
  }
}
