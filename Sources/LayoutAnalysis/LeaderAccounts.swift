internal import PlanModel

/// What: sees to it that every leader (…) is in exactly one place.
///
/// Why: the words of table rows and entries are cut at leaders, and some passes drop what they cut and
/// others leave it; a line can also be looked at by two of them.
///
/// How: of the lines that have leaders, a leader in no block, furniture or dropped run is dropped; one that
/// is in a block or furniture, or was dropped already, is taken out of the run that drops it again.
enum LeaderAccounts {
  static func settle(_ workspace: inout Workspace) {
    var places: [Int: [UInt8]] = [:]
    for line in workspace.layout.lines.indices where workspace.facts[line].has(.ellipsis) {
      places[line] = Array(repeating: 0, count: workspace.layout.lines[line].scalars.count)
    }
    guard !places.isEmpty else { return }
    func count(_ piece: Piece) {
      let line = Int(piece.line)
      guard places[line] != nil else { return }
      for index in piece.range { places[line]?[index] = 1 }
    }
    for block in workspace.layout.blocks {
      for piece in block.pieces { count(piece) }
      for row in block.rows { for cell in row { for piece in cell.pieces { count(piece) } } }
    }
    for run in workspace.layout.furniture { for piece in run.pieces { count(piece) } }
    for run in workspace.layout.dropped.indices.reversed() {
      guard workspace.layout.dropped[run].pieces.contains(where: { places[Int($0.line)] != nil })
      else { continue }
      let kept = workspace.layout.dropped[run].pieces.flatMap { piece in
        free(piece, of: places[Int(piece.line)])
      }
      for piece in kept { count(piece) }
      workspace.layout.dropped[run].pieces = kept
    }
    workspace.layout.dropped.removeAll { $0.pieces.isEmpty }
    for line in places.keys.sorted() {
      let scalars = workspace.layout.lines[line].scalars
      var index = 0
      while index < scalars.count {
        guard scalars[index] == leader, places[line]?[index] == 0 else {
          index += 1
          continue
        }
        var end = index + 1
        while end < scalars.count, scalars[end] == leader, places[line]?[end] == 0 { end += 1 }
        workspace.layout.dropped.append(
          Layout.DroppedRun(reason: .leader, pieces: [Piece(line: line, index..<end)]))
        index = end
      }
    }
  }

  private static let leader: Unicode.Scalar = "\u{2026}"

  /// The parts of a piece that are in no other place.
  private static func free(_ piece: Piece, of places: [UInt8]?) -> [Piece] {
    guard let places else { return [piece] }
    var parts: [Piece] = []
    var start = piece.range.lowerBound
    for index in piece.range where places[index] != 0 {
      if start < index { parts.append(Piece(line: Int(piece.line), start..<index)) }
      start = index + 1
    }
    if start < piece.range.upperBound {
      parts.append(Piece(line: Int(piece.line), start..<piece.range.upperBound))
    }
    return parts
  }
}
