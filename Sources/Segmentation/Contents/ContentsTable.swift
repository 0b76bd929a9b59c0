internal import PlanGrammar
internal import PlanModel

/// The entries of a document's tables of contents, as evidence for its headings.
struct ContentsTable {
  /// One entry.
  struct Entry {
    /// Index of the candidate.
    var candidate: Int
    /// Label without white space; empty for none.
    var label: [Unicode.Scalar]
    /// Title without white space.
    var key: ScalarSlice
    /// Indent in em.
    var indent: Float
  }

  private(set) var entries: [Entry] = []
  /// The titles of all entries.
  private(set) var keys: Set<ScalarSlice> = []

  init(_ candidates: [Candidate], layout: Layout) {
    for index in candidates.indices {
      guard case .contents = candidates[index].reading, !candidates[index].key.isEmpty else {
        continue
      }
      let block = layout.blocks[candidates[index].block]
      entries.append(
        Entry(
          candidate: index, label: Self.label(of: candidates[index], layout),
          key: candidates[index].key, indent: block.indent))
      keys.insert(candidates[index].key)
    }
  }

  /// Whether an entry has the title and the label of a candidate.
  func names(_ candidate: Candidate, layout: Layout) -> Bool {
    guard keys.contains(candidate.key) else { return false }
    let label = Self.label(of: candidate, layout)
    return entries.contains { $0.key == candidate.key && $0.label == label }
  }

  static func label(of candidate: Candidate, _ layout: Layout) -> [Unicode.Scalar] {
    guard let marker = candidate.marker else { return [] }
    let text = layout.text(of: layout.blocks[candidate.block].pieces).scalars
    return Array(text[marker.label]).withoutSpaces
  }
}
