internal import Ordering

/// The order in which the labels of a figure are read.
///
/// What stands beside a box, within its height, belongs to it: boxes of a system (環境像, 基本目標, 基本施策) are read each with what it leads
/// to, the tiers of a pyramid each with what explains it. All else is read as text is.
struct FigureOrder {
  /// How far a box may reach beside the one it belongs to, in em.
  private static let tolerance: Float = 0.3
  /// How far left edges of one column may lie apart, in em.
  private static let column: Float = 1

  let em: Float

  /// The places of labels in reading order.
  ///
  /// - Parameter extents: where the labels stand: their boxes, or their texts.
  func order(_ extents: [Extent]) -> [Int] {
    let atoms = extents.enumerated().map { place, extent in
      ReadingOrder.Atom(extent: extent, drawn: place, id: place, isLine: true)
    }
    return read(atoms, depth: 0)
  }

  private func read(_ atoms: [ReadingOrder.Atom], depth: Int) -> [Int] {
    guard atoms.count > 1, depth < 12 else { return atoms.map(\.id) }
    let slabs = slabs(atoms)
    if slabs.count > 1 { return slabs.flatMap { read($0, depth: depth + 1) } }
    if let rows = rows(atoms) {
      return rows.flatMap { [$0.head.id] + read($0.rest, depth: depth + 1) }
    }
    return ReadingOrder(em: em).columns(of: atoms).flatMap { $0.atoms.map(\.id) }
  }

  /// Groups that stand below each other without meeting in height.
  private func slabs(_ atoms: [ReadingOrder.Atom]) -> [[ReadingOrder.Atom]] {
    var slabs: [[ReadingOrder.Atom]] = []
    var bottom = -Float.infinity
    for atom in atoms.ordered(by: { OrderKey($0.extent.top, $0.id) }) {
      if atom.extent.top >= bottom - Self.tolerance * em || slabs.isEmpty {
        slabs.append([atom])
      } else {
        slabs[slabs.count - 1].append(atom)
      }
      bottom = max(bottom, atom.extent.bottom)
    }
    return slabs
  }

  /// The boxes of the first column, each with what stands to its right within its height; nil where something stands beside none.
  private func rows(
    _ atoms: [ReadingOrder.Atom]
  ) -> [(head: ReadingOrder.Atom, rest: [ReadingOrder.Atom])]? {
    let left = atoms.map(\.extent.left).min() ?? 0
    let heads = atoms.filter { $0.extent.left - left <= Self.column * em }
      .ordered { OrderKey($0.extent.top) }
    guard heads.count < atoms.count else { return nil }
    var rows = heads.map { (head: $0, rest: [ReadingOrder.Atom]()) }
    for atom in atoms where atom.extent.left - left > Self.column * em {
      let beside = heads.indices.filter { row in
        let head = heads[row].extent
        return atom.extent.midY >= head.top && atom.extent.midY <= head.bottom
          && atom.extent.left >= head.right - Self.tolerance * em
      }
      guard beside.count == 1 else { return nil }
      rows[beside[0]].rest.append(atom)
    }
    return rows
  }
}
