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
  /// The labels with titles of all entries.
  private var names: Set<[Unicode.Scalar]> = []

  init(_ candidates: [Candidate], layout: Layout) {
    for index in candidates.indices {
      guard case .contents = candidates[index].reading, !candidates[index].key.isEmpty else {
        continue
      }
      let block = layout.blocks[candidates[index].block]
      let label = Self.label(of: candidates[index], layout)
      let key = candidates[index].key
      entries.append(Entry(candidate: index, label: label, key: key, indent: block.indent))
      keys.insert(key)
      names.insert(Self.name(label, key))
    }
  }

  /// Whether an entry has the title and the label of a candidate.
  func names(_ candidate: Candidate, layout: Layout) -> Bool {
    guard keys.contains(candidate.key) else { return false }
    return names.contains(Self.name(Self.label(of: candidate, layout), candidate.key))
  }

  /// Label and title as one.
  static func name(_ label: [Unicode.Scalar], _ key: ScalarSlice) -> [Unicode.Scalar] {
    label + ["\0"] + key
  }

  static func label(of candidate: Candidate, _ layout: Layout) -> [Unicode.Scalar] {
    guard let marker = candidate.marker else { return [] }
    let pieces = layout.blocks[candidate.block].pieces
    let label = marker.label
    // Mostly it stands on the first line, and nothing need be joined.
    if let first = pieces.first, label.upperBound <= first.range.count {
      var rest: [Unicode.Scalar] = []
      rest.reserveCapacity(label.count)
      let line = layout.lines[Int(first.line)].scalars
      for index in label where !line[Int(first.lower) + index].isSpace {
        rest.append(line[Int(first.lower) + index])
      }
      return rest
    }
    return layout.text(of: pieces).scalars[label].withoutSpaces
  }
}
