internal import PlanModel

/// The units of a page, each made when a table is looked for there: most lines stand behind no head, and nobody asks what they are.
struct CellUnitReader {
  /// What was read and not passed over.
  private(set) var units: [CellUnit]
  private let lines: [Int]
  /// Whether no blank lines part the cells of the document.
  private let isDense: Bool
  /// The place of the next line in `lines`.
  private var next = 0

  /// The units of lines behind heads that the page before ended with.
  init(_ lines: [Int], behind heads: [CellUnit], isDense: Bool) {
    self.lines = lines
    self.isDense = isDense
    units = heads
  }

  /// Reads on until there is a unit at a place; false where the page ends before.
  mutating func read(to place: Int, _ workspace: borrowing Workspace) -> Bool {
    while units.count <= place {
      guard next < lines.count else { return false }
      let count = CellUnit.headLines(lines[next...].prefix(3), workspace)
      var pieces: [Piece] = []
      for line in lines[next..<next + count] { pieces.append(workspace.piece(line)) }
      next += count
      for var unit in CellUnit(pieces, workspace).cut(workspace) {
        if isDense {
          // That no line is blank says nothing there of two lines being one cell.
          unit.isBelow = false
          if CellTableFinder.isText(Int(unit.pieces[0].line), workspace) { unit.kind = .other }
        }
        units.append(unit)
      }
    }
    return true
  }

  /// Passes over the lines that can be no head, and then over what was read before them: no table is put together over them.
  ///
  /// - Returns: whether there were any.
  mutating func passOver(_ workspace: borrowing Workspace) -> Bool {
    let start = next
    while next < lines.count, !CellUnit.mayBeHead(lines[next...].prefix(3), workspace) { next += 1 }
    if next > start { units.removeAll(keepingCapacity: true) }
    return next > start
  }
}
