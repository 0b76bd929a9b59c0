internal import Ordering

/// Whether what stands side by side is columns, and no rows of a list.
extension ReadingOrder {
  /// Whether the right one of two columns begins higher than the left one: what stands in the first slab is drawn behind the left
  /// column below it, and closely above what the right one goes on with.
  func startsRight(_ slabs: ArraySlice<Slab>, _ gutter: Float) -> Bool {
    guard let first = slabs.first, let next = slabs.dropFirst().first else { return false }
    // What stands below the columns is drawn behind both.
    let below = slabs[..<firstBreak(in: slabs)].dropFirst().flatMap(\.atoms)
    let left = below.filter { $0.extent.midX < gutter }
    let right = below.filter { $0.extent.midX >= gutter }
    guard left.count >= 2, right.count >= 2, let drawn = left.map(\.drawn).max(),
      let bottom = first.atoms.map(\.extent.bottom).max(),
      let top = next.atoms.map(\.extent.top).min()
    else { return false }
    return first.atoms.allSatisfy { $0.drawn > drawn } && top - bottom <= 2 * em
  }

  /// The end of the first slabs that are all drawn before what is below them. The text of a left column
  /// goes on below what is drawn behind it in the right one; rows are drawn one after the other, and
  /// so is what stands below columns.
  func firstBreak(in slabs: ArraySlice<Slab>) -> Int {
    var earliest = Array(repeating: Int.max, count: slabs.count + 1)
    for (offset, slab) in slabs.enumerated().reversed() {
      earliest[offset] = slab.atoms.reduce(earliest[offset + 1]) { min($0, $1.drawn) }
    }
    var latest = -1
    for (offset, slab) in slabs.enumerated() {
      latest = slab.atoms.reduce(latest) { max($0, $1.drawn) }
      if latest < earliest[offset + 1] { return slabs.startIndex + offset + 1 }
    }
    return slabs.endIndex
  }

  /// Whether most of at least five lines end at one edge, eight characters or more from their start: a
  /// column of running text, whatever the order in which a program draws it.
  func isJustified(_ side: [Atom]) -> Bool {
    let lines = side.filter(\.isLine)
    guard lines.count >= 5, let edge = lines.map(\.extent.right).max() else { return false }
    let full = lines.count { edge - $0.extent.right <= 0.7 * em && $0.extent.width >= 8 * em }
    return full * 10 >= lines.count * 6
  }

  /// Whether a side can be a column: a box, or lines of five characters and more on average. Values
  /// and labels of a chart are no column.
  func isText(_ side: [Atom]) -> Bool {
    if side.contains(where: { !$0.isLine }) { return true }
    return side.reduce(0) { $0 + $1.extent.width } >= 5 * em * Float(side.count)
  }

  /// How much of the lower of two sides stands beside the other.
  func overlap(_ left: [Atom], _ right: [Atom]) -> Float {
    func reach(_ side: [Atom]) -> (top: Float, bottom: Float) {
      (side.map(\.extent.top).min() ?? 0, side.map(\.extent.bottom).max() ?? 0)
    }
    let (one, other) = (reach(left), reach(right))
    let common = min(one.bottom, other.bottom) - max(one.top, other.top)
    return common / max(min(one.bottom - one.top, other.bottom - other.top), 1)
  }

  /// Whether one side is a box or a table, with no more than two lines above and below it, and the other text that goes on beside it and
  /// below.
  func isBeside(_ box: [Atom], _ text: [Atom]) -> Bool {
    guard box.count <= 3, box.count(where: { !$0.isLine }) == 1,
      let extent = box.first(where: { !$0.isLine })?.extent
    else { return false }
    return text.count { $0.isLine && $0.extent.midY > extent.top && $0.extent.midY < extent.bottom }
      >= 2 && text.count >= 3
  }

  /// Whether what stands on both sides of a gutter are columns, and no rows of a list.
  func isColumns(_ members: [Atom], _ gutter: Float, both: Int, slabs: Int) -> Bool {
    let left = members.filter { $0.extent.midX < gutter }
    let right = members.filter { $0.extent.midX >= gutter }
    guard slabs >= 2, !right.isEmpty else { return false }
    if left.count == 1, left[0].isSideHead { return true }
    // Without lines side by side, or nearly so, there is nothing to read apart.
    guard
      both >= 2 || (left.count >= 3 && right.count >= 3 && overlap(left, right) >= 0.5)
        || isBeside(left, right) || isBeside(right, left)
    else { return false }
    guard isText(left), isText(right) else { return false }
    var switches = 0
    var wasLeft: Bool?
    for atom in members.ordered(where: Self.isDrawnBefore) {
      let isLeft = atom.extent.midX < gutter
      if let wasLeft, wasLeft != isLeft { switches += 1 }
      wasLeft = isLeft
    }
    // Rows drawn one after the other change sides twice a row.
    return left.count + right.count >= 3 && switches <= max(2, min(left.count, right.count))
  }
}
