internal import PlanModel

/// Makes blocks of the parts of forms.
enum FormBlocks {
  /// - Parameter cells: the lines of the part's cells.
  static func add(
    _ cells: [[Int]], _ part: Arrangement.FormPart, _ workspace: inout Workspace
  ) {
    let texts = cells.map { $0.filter { workspace.isFree($0) } }.filter { !$0.isEmpty }
    let lines = texts.flatMap { $0 }
    guard let first = lines.min() else { return }
    var pieces: [Piece] = []
    for text in texts {
      var own = RuledTables.pieces(text, workspace)
      own[0].spaceBefore = !pieces.isEmpty
      pieces += own
    }
    let kind: Block.Kind
    var inner = false
    switch part {
    case .title(let tier): kind = .formTitle(tier: tier)
    case .name(let isInner):
      kind = .formName
      inner = isInner
    case .field(let isInner):
      inner = isInner
      let name = RuledTables.pieces(texts[0], workspace)
      kind = .field(name: workspace.layout.text(of: name).scalars.count)
    case .repeated:
      workspace.markFurniture(pieces, .columnHeader)
      for line in lines { workspace.roles[line] = .furniture }
      return
    case .text, .table: return
    }
    var block = Block(
      kind: kind, pieces: pieces, page: workspace.layout.lines[first].page,
      lineCount: lines.count, style: workspace.layout.lines[first].style)
    block.isFilledIn = inner
    block.indent = workspace.layout.lines[first].indent
    workspace.tables[first] = block
    for line in lines {
      workspace.roles[line] = .table
      workspace.verticalLabels[line] = nil
    }
  }
}
