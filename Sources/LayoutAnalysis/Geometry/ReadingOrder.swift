internal import Ordering

/// The order in which a reader takes in what stands on a page.
///
/// A recursive cut: what stands side by side over several lines with a gutter between is columns,
/// read one after the other; all else is read from top to bottom. The order in which the page draws
/// its text says whether pieces side by side are columns or the rows of a list: typesetters draw
/// columns one after the other, and rows one after the other.
struct ReadingOrder {
  /// Something that is read as one: a line, a table, a box with what is in it.
  struct Atom {
    var extent: Extent
    /// Its place in the order in which the page draws.
    var drawn: Int
    /// What it is, for the caller.
    var id: Int
    /// Whether it is a line of text; columns are told by lines.
    var isLine: Bool
  }

  /// Atoms that stand below each other in one column, in reading order.
  struct Column {
    var atoms: [Atom] = []
    /// From where to where the column may reach, in points.
    var bounds: ClosedRange<Float>
  }

  /// Atoms that stand at one height.
  private struct Slab {
    var atoms: [Atom] = []
    /// What they take of the width, in pieces that stand side by side.
    var spans: [(left: Float, right: Float)] = []
  }

  /// The narrowest gutter between columns in em. Two columns of text stand 1.5 to 3 em apart; the halves
  /// of a slide may nearly touch.
  private static let gutter: Float = 0.5
  /// The widest line that heads a column, in em.
  private static let widestHead: Float = 12
  /// How much of two lines' height may overlap while one stands below the other.
  private static let overlap: Float = 0.25

  /// Font size of the text in points.
  let em: Float

  /// The columns of some atoms in reading order.
  func columns(of atoms: [Atom]) -> [Column] {
    var columns: [Column] = []
    let left = atoms.map(\.extent.left).min() ?? 0
    let right = atoms.map(\.extent.right).max() ?? 0
    read(atoms, within: left...max(left, right), into: &columns, depth: 0)
    return columns.filter { !$0.atoms.isEmpty }
  }

  private func read(
    _ atoms: [Atom], within bounds: ClosedRange<Float>, into columns: inout [Column], depth: Int
  ) {
    columns.append(Column(bounds: bounds))
    guard atoms.count > 1, depth < 24 else {
      columns[columns.count - 1].atoms += atoms
      return
    }
    let slabs = slabs(of: atoms)
    let left = atoms.map(\.extent.left).min() ?? 0
    let reach = left...max(left, atoms.map(\.extent.right).max() ?? 0)
    var index = 0
    while index < slabs.count {
      if let band = band(from: index, in: slabs, reach) ?? headed(from: index, in: slabs, reach) {
        let members = slabs[index..<band.end].flatMap(\.atoms)
        let left = members.filter { $0.extent.midX < band.gutter }
        let right = members.filter { $0.extent.midX >= band.gutter }
        let edge = left.map(\.extent.right).max() ?? band.gutter
        let start = right.map(\.extent.left).min() ?? band.gutter
        read(
          left, within: bounds.lowerBound...max(edge, bounds.lowerBound), into: &columns,
          depth: depth + 1)
        read(
          right, within: min(start, bounds.upperBound)...bounds.upperBound, into: &columns,
          depth: depth + 1)
        columns.append(Column(bounds: bounds))
        index = band.end
      } else {
        readSlab(slabs[index].atoms, within: bounds, into: &columns, depth: depth)
        index += 1
      }
    }
  }

  /// Reads what stands at one height: from left to right, each piece with what is below it there.
  private func readSlab(
    _ slab: [Atom], within bounds: ClosedRange<Float>, into columns: inout [Column], depth: Int
  ) {
    let last = columns.count - 1
    guard slab.count > 1 else {
      columns[last].atoms += slab
      return
    }
    let parts = parts(of: slab)
    if parts.count == 1 {
      columns[last].atoms += slab.ordered(where: Self.isDrawnBefore)
      return
    }
    if parts.allSatisfy({ $0.count == 1 && $0[0].isLine }) {
      columns[last].atoms += parts.joined()
      return
    }
    for part in parts {
      let left = part.map(\.extent.left).min() ?? bounds.lowerBound
      let right = part.map(\.extent.right).max() ?? bounds.upperBound
      read(part, within: left...right, into: &columns, depth: depth + 1)
    }
    columns.append(Column(bounds: bounds))
  }

  private static func isDrawnBefore(_ one: Atom, _ other: Atom) -> Bool { one.drawn < other.drawn }

  /// Atoms in groups that stand below each other without touching in height.
  private func slabs(of atoms: [Atom]) -> [Slab] {
    var slabs: [Slab] = []
    var bottom = -Float.infinity
    for atom in atoms.ordered(by: { OrderKey($0.extent.top, $0.drawn) }) {
      let margin = Self.overlap * min(atom.extent.height, em)
      if atom.extent.top + margin < bottom, !slabs.isEmpty {
        slabs[slabs.count - 1].atoms.append(atom)
      } else {
        slabs.append(Slab(atoms: [atom]))
        bottom = -Float.infinity
      }
      bottom = max(bottom, atom.extent.bottom - margin)
    }
    for index in slabs.indices { slabs[index].spans = spans(of: slabs[index].atoms) }
    return slabs
  }

  /// Atoms of one height in groups that stand side by side without touching.
  private func parts(of slab: [Atom]) -> [[Atom]] {
    var parts: [[Atom]] = []
    var right = -Float.infinity
    for atom in slab.ordered(by: { OrderKey($0.extent.left, $0.drawn) }) {
      // Boxes may reach into the title beside them; their text does not.
      let isBox = !atom.isLine || parts.last?.last.map { !$0.isLine } ?? false
      if atom.extent.left >= right - (isBox ? 0.6 : 0.1) * em {
        parts.append([atom])
      } else {
        parts[parts.count - 1].append(atom)
      }
      right = max(right, atom.extent.right)
    }
    return parts
  }

  // MARK: - Columns

  /// Columns from a slab on: the end of the last slab, half open, and the middle of the gutter.
  ///
  /// - Parameter reach: from where to where the atoms of all slabs reach.
  private func band(
    from start: Int, in slabs: [Slab], _ reach: ClosedRange<Float>
  ) -> (end: Int, gutter: Float)? {
    // One slab is read from left to right anyway.
    guard start + 1 < slabs.count else { return nil }
    var best: (end: Int, gutter: Float, slabs: Int)?
    forEachSpace(in: slabs[start], from: reach.lowerBound, to: reach.upperBound) { space in
      guard let found = band(from: start, space, in: slabs) else { return }
      if best == nil || found.slabs > best?.slabs ?? 0 { best = found }
    }
    return best.map { ($0.end, $0.gutter) }
  }

  /// Columns below a slab of short lines, one and more above each: their heads, which a page may draw before all columns.
  private func headed(
    from start: Int, in slabs: [Slab], _ reach: ClosedRange<Float>
  ) -> (end: Int, gutter: Float)? {
    guard start + 2 < slabs.count, slabs[start].atoms.count >= 2,
      slabs[start].atoms.allSatisfy({ $0.isLine && $0.extent.width <= Self.widestHead * em }),
      let columns = band(from: start + 1, in: slabs, reach)
    else { return nil }
    let heads = slabs[start].atoms
    let bottom = heads.map(\.extent.bottom).max() ?? 0
    let top = slabs[start + 1].atoms.map(\.extent.top).min() ?? 0
    guard top - bottom <= em, heads.contains(where: { $0.extent.right <= columns.gutter }),
      heads.contains(where: { $0.extent.left >= columns.gutter }),
      heads.allSatisfy({
        $0.extent.right <= columns.gutter || $0.extent.left >= columns.gutter
      })
    else { return nil }
    return columns
  }

  /// What atoms of one height take of the width.
  private func spans(of atoms: [Atom]) -> [(left: Float, right: Float)] {
    if atoms.count == 1 { return [(atoms[0].extent.left, atoms[0].extent.right)] }
    return parts(of: atoms).map { part in
      part.dropFirst().reduce((part[0].extent.left, part[0].extent.right)) {
        (min($0.0, $1.extent.left), max($0.1, $1.extent.right))
      }
    }
  }

  /// Takes the free stretches of a slab: between its atoms and beside them.
  private func forEachSpace(
    in slab: Slab, from left: Float, to right: Float, _ take: (ClosedRange<Float>) -> Void
  ) {
    var edge = left
    for span in slab.spans {
      if span.left - edge >= Self.gutter * em { take(edge...span.left) }
      edge = max(edge, span.right)
    }
    if right - edge >= Self.gutter * em { take(edge...right) }
  }

  /// How far down a free stretch goes on, and whether it parts columns there.
  private func band(
    from start: Int, _ space: ClosedRange<Float>, in slabs: [Slab]
  ) -> (end: Int, gutter: Float, slabs: Int)? {
    var free = space
    var end = start
    while end < slabs.count {
      guard let next = narrowed(free, by: slabs[end]) else { break }
      free = next
      end += 1
    }
    let gutter = (free.lowerBound + free.upperBound) / 2
    // Nothing is a column of one slab, and most stretches end at the next one or have nothing beside them.
    guard end - start >= 2,
      slabs[start].atoms.contains(where: { $0.extent.midX < gutter })
        || startsRight(slabs[start..<end], gutter),
      slabs[start..<end].contains(where: { $0.atoms.contains { $0.extent.midX >= gutter } })
    else { return nil }
    let left = slabs[start..<end].flatMap { $0.atoms.filter { $0.extent.midX < gutter } }
    if !isJustified(left) { end = firstBreak(in: slabs[start..<end]) }
    let members = slabs[start..<end].flatMap(\.atoms)
    let both = slabs[start..<end].count { slab in
      slab.atoms.contains { $0.extent.midX < gutter }
        && slab.atoms.contains { $0.extent.midX >= gutter }
    }
    guard isColumns(members, gutter, both: both, slabs: end - start) else { return nil }
    return (end, gutter, end - start)
  }

  /// Whether the right one of two columns begins higher than the left one: what stands in the first slab is drawn behind the left
  /// column below it, and closely above what the right one goes on with.
  private func startsRight(_ slabs: ArraySlice<Slab>, _ gutter: Float) -> Bool {
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
  private func firstBreak(in slabs: ArraySlice<Slab>) -> Int {
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
  private func isJustified(_ side: [Atom]) -> Bool {
    let lines = side.filter(\.isLine)
    guard lines.count >= 5, let edge = lines.map(\.extent.right).max() else { return false }
    let full = lines.count { edge - $0.extent.right <= 0.7 * em && $0.extent.width >= 8 * em }
    return full * 10 >= lines.count * 6
  }

  /// A free stretch without what the atoms of a slab take of it; nil where nothing is left.
  private func narrowed(_ space: ClosedRange<Float>, by slab: Slab) -> ClosedRange<Float>? {
    var best: ClosedRange<Float>?
    forEachSpace(in: slab, from: space.lowerBound - 1_000, to: space.upperBound + 1_000) { gap in
      let lower = max(gap.lowerBound, space.lowerBound)
      let upper = min(gap.upperBound, space.upperBound)
      guard upper - lower >= Self.gutter * em else { return }
      if let best, upper - lower <= best.upperBound - best.lowerBound { return }
      best = lower...upper
    }
    return best
  }

  /// Whether a side can be a column: a box, or lines of five characters and more on average. Values
  /// and labels of a chart are no column.
  private func isText(_ side: [Atom]) -> Bool {
    if side.contains(where: { !$0.isLine }) { return true }
    return side.reduce(0) { $0 + $1.extent.width } >= 5 * em * Float(side.count)
  }

  /// How much of the lower of two sides stands beside the other.
  private func overlap(_ left: [Atom], _ right: [Atom]) -> Float {
    func reach(_ side: [Atom]) -> (top: Float, bottom: Float) {
      (side.map(\.extent.top).min() ?? 0, side.map(\.extent.bottom).max() ?? 0)
    }
    let (one, other) = (reach(left), reach(right))
    let common = min(one.bottom, other.bottom) - max(one.top, other.top)
    return common / max(min(one.bottom - one.top, other.bottom - other.top), 1)
  }

  /// Whether one side is a box or a table, with no more than two lines above and below it, and the other text that goes on beside it and
  /// below.
  private func isBeside(_ box: [Atom], _ text: [Atom]) -> Bool {
    guard box.count <= 3, box.count(where: { !$0.isLine }) == 1,
      let extent = box.first(where: { !$0.isLine })?.extent
    else { return false }
    return text.count { $0.isLine && $0.extent.midY > extent.top && $0.extent.midY < extent.bottom }
      >= 2 && text.count >= 3
  }

  /// Whether what stands on both sides of a gutter are columns, and no rows of a list.
  private func isColumns(_ members: [Atom], _ gutter: Float, both: Int, slabs: Int) -> Bool {
    let left = members.filter { $0.extent.midX < gutter }
    let right = members.filter { $0.extent.midX >= gutter }
    guard slabs >= 2, !right.isEmpty else { return false }
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
