/// The cells of a row whose words came one behind the other: the cheapest way to cut them into columns.
struct CellAssignment {
  /// For each column the words of its cell, half open.
  var cells: [Range<Int>]
  /// What the row costs in all.
  var cost: Double

  /// What a line costs that is left out of an open row.
  private static let outside = 2.0

  /// Cuts words into columns, each cell behind the one before; the first word is the row's number.
  ///
  /// - Parameters:
  ///   - words: at least the number.
  ///   - columns: what the cells are like, that of the numbers first.
  ///   - isOpen: whether the row may end before the last word, at the end of a line.
  init(_ words: [RowWord], _ columns: [ColumnModel], isOpen: Bool) {
    let count = words.count
    var costs = Array(repeating: Double.infinity, count: count + 1)
    costs[1] = 0
    // For each column and end the start of the cell.
    var starts: [[Int]] = []
    for column in columns.dropFirst() {
      var next = Array(repeating: Double.infinity, count: count + 1)
      var start = Array(repeating: 0, count: count + 1)
      for from in 1...count where costs[from] < .infinity {
        for end in from...count {
          let cost = costs[from] + column.cost(of: words[from..<end])
          if cost < next[end] { (next[end], start[end]) = (cost, from) }
        }
      }
      costs = next
      starts.append(start)
    }
    var end = count
    if isOpen {
      var least = costs[end]
      var left = 0.0
      for place in stride(from: count - 1, to: 0, by: -1) where words[place - 1].endsLine {
        left += Self.outside
        if costs[place] + left < least { (end, least) = (place, costs[place] + left) }
      }
    }
    cost = costs[end]
    var cells: [Range<Int>] = []
    for start in starts.reversed() {
      cells.append(start[end]..<end)
      end = start[end]
    }
    self.cells = [0..<1] + cells.reversed()
  }
}
