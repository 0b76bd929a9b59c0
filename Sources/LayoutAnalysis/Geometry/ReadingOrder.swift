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
    /// Whether it heads what stands to its right.
    var isSideHead = false
  }

  /// Atoms that stand below each other in one column, in reading order.
  struct Column {
    var atoms: [Atom] = []
    /// From where to where the column may reach, in points.
    var bounds: ClosedRange<Float>
  }

  /// Atoms that stand at one height.
  struct Slab {
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

  static func isDrawnBefore(_ one: Atom, _ other: Atom) -> Bool { one.drawn < other.drawn }

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
    let head = slabs[start].atoms.first(where: \.isSideHead)?.extent.right
    forEachSpace(in: slabs[start], from: reach.lowerBound, to: reach.upperBound) { space in
      // What a head has beside it is read behind it.
      if let head, space.upperBound <= head || space.lowerBound > head + 1 { return }
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
}
