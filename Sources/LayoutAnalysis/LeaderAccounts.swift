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
    var accounts = Accounts(workspace)
    guard !accounts.isEmpty else { return }
    for block in workspace.layout.blocks.indices {
      // Piece by piece where they stand: a copy of a list counts references.
      for place in 0..<workspace.layout.blocks[block].pieces.count {
        accounts.count(workspace.layout.blocks[block].pieces[place])
      }
      if workspace.layout.blocks[block].rows.isEmpty { continue }
      for row in workspace.layout.blocks[block].rows {
        for cell in row { accounts.count(cell.pieces) }
      }
    }
    for run in workspace.layout.furniture { for piece in run.pieces { accounts.count(piece) } }
    for run in workspace.layout.dropped.indices.reversed() {
      guard workspace.layout.dropped[run].pieces.contains(where: { accounts.has(Int($0.line)) })
      else { continue }
      let kept = workspace.layout.dropped[run].pieces.flatMap { piece in
        free(piece, of: accounts.places(of: Int(piece.line)))
      }
      for piece in kept { accounts.count(piece) }
      workspace.layout.dropped[run].pieces = kept
    }
    workspace.layout.dropped.removeAll { $0.pieces.isEmpty }
    for line in accounts.lines {
      let scalars = workspace.layout.lines[line].scalars
      let places = accounts.places(of: line) ?? []
      var index = 0
      while index < scalars.count {
        guard scalars[index] == leader, !places[index] else {
          index += 1
          continue
        }
        var end = index + 1
        while end < scalars.count, scalars[end] == leader, !places[end] { end += 1 }
        workspace.layout.dropped.append(
          Layout.DroppedRun(reason: .leader, pieces: [Piece(line: line, index..<end)]))
        index = end
      }
    }
  }

  /// Which scalars of the lines that have leaders are in a place.
  private struct Accounts {
    /// The lines, rising.
    private(set) var lines: [Int] = []
    private var all: [[Bool]] = []
    /// For each line of the document the place of its account in `all`, -1 for none.
    private var numbers: [Int32]

    init(_ workspace: Workspace) {
      numbers = Array(repeating: -1, count: workspace.layout.lines.count)
      for line in workspace.layout.lines.indices where workspace.facts[line].has(.ellipsis) {
        numbers[line] = Int32(all.count)
        lines.append(line)
        all.append(Array(repeating: false, count: workspace.layout.lines[line].scalars.count))
      }
    }

    var isEmpty: Bool { lines.isEmpty }

    func has(_ line: Int) -> Bool { numbers[line] >= 0 }

    func places(of line: Int) -> [Bool]? { has(line) ? all[Int(numbers[line])] : nil }

    mutating func count(_ piece: Piece) {
      let number = Int(numbers[Int(piece.line)])
      guard number >= 0 else { return }
      for index in piece.range { all[number][index] = true }
    }

    mutating func count(_ pieces: PieceList) {
      for place in 0..<pieces.count { count(pieces[place]) }
    }
  }

  private static let leader: Unicode.Scalar = "\u{2026}"

  /// The parts of a piece that are in no other place.
  private static func free(_ piece: Piece, of places: [Bool]?) -> [Piece] {
    guard let places else { return [piece] }
    var parts: [Piece] = []
    var start = piece.range.lowerBound
    for index in piece.range where places[index] {
      if start < index { parts.append(Piece(line: Int(piece.line), start..<index)) }
      start = index + 1
    }
    if start < piece.range.upperBound {
      parts.append(Piece(line: Int(piece.line), start..<piece.range.upperBound))
    }
    return parts
  }
}
