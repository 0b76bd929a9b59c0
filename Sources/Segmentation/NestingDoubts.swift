internal import PlanModel

/// What: tells which kinds of headings could as well stand on another level.
///
/// How: a kind is in doubt where its next best level costs less more than one heading that strays from
/// the others of its kind; only kinds about which the chosen reading has something to object are
/// looked at.
enum NestingDoubts {
  /// A choice that wins by less is in doubt.
  static let margin = RankWeight.strayParent

  /// One diagnostic for each kind of heading in doubt.
  static func diagnostics(
    _ resolver: RankResolver, _ candidates: [Candidate], _ layout: Layout
  ) -> [Diagnostic] {
    let table = resolver.table
    let chosen = resolver.reading
    func title(_ position: Int) -> String {
      let block = layout.blocks[candidates[table.entries[position].candidate].block]
      return Array(layout.scalars(of: block.pieces).prefix(30)).string
    }
    func place(_ parent: Int32) -> String {
      parent < 0 ? "at the top" : "below “\(title(Int(parent)))”"
    }
    return resolver.troubled.compactMap { classIndex in
      guard let other = resolver.secondBest(of: classIndex, within: margin) else { return nil }
      let parents = resolver.reading(other.ranks).parents
      let moved = parents.indices.filter {
        table.entries[$0].classIndex == classIndex && parents[$0] != chosen.parents[$0]
      }
      guard let first = moved.first else { return nil }
      return Diagnostic(
        id: "nesting-doubtful", severity: .note,
        message:
          "the level of \(moved.count == 1 ? "a heading" : "\(moved.count) headings") like “\(title(first))” is not sure: it stands "
          + "\(place(chosen.parents[first])), and could stand \(place(parents[first]))",
        page: layout.blocks[candidates[table.entries[first].candidate].block].page)
    }
  }
}
