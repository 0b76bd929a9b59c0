internal import PlanGrammar
internal import PlanModel

/// The entries of a document's tables of contents, as evidence for its headings.
struct ContentsTable {
  /// A label and a title, both without white space.
  struct Name: Hashable {
    /// Empty for none.
    var label: ScalarSlice
    var key: ScalarSlice

    init(of candidate: Candidate, _ layout: Layout) {
      label = ContentsTable.label(candidate.marker, ofBlock: candidate.block, layout)
      key = candidate.key
    }
  }

  /// One entry.
  struct Entry {
    /// Index of the candidate.
    var candidate: Int
    /// Label and title.
    var name: Name
    /// Indent in em.
    var indent: Float
  }

  private(set) var entries: [Entry] = []
  /// The titles of all entries.
  private(set) var keys: Set<ScalarSlice> = []
  private var filter = TitleFilter()
  /// The labels with titles of all entries.
  private var names: Set<Name> = []

  init(_ candidates: [Candidate], layout: Layout) {
    for index in candidates.indices {
      guard case .contents = candidates[index].reading, !candidates[index].key.isEmpty else {
        continue
      }
      let block = layout.blocks[candidates[index].block]
      let name = Name(of: candidates[index], layout)
      entries.append(Entry(candidate: index, name: name, indent: block.indent))
      keys.insert(name.key)
      filter.insert(name.key)
      names.insert(name)
    }
  }

  /// Whether an entry has the title and the label of a candidate.
  func names(_ candidate: Candidate, layout: Layout) -> Bool {
    guard filter.mayHold(candidate.key), keys.contains(candidate.key) else {
      return false
    }
    return names.contains(Name(of: candidate, layout))
  }

  /// The label of a block without white space; empty for none.
  static func label(_ marker: Marker?, ofBlock block: Int, _ layout: Layout) -> ScalarSlice {
    guard let marker else { return [] }
    let pieces = layout.blocks[block].pieces
    // Mostly it stands on the first line, and nothing need be joined.
    let text =
      if let first = pieces.first, marker.label.upperBound <= first.range.count {
        layout.lines[Int(first.line)].scalars.part(first.range)
      } else {
        layout.scalars(of: pieces)
      }
    let label = text.part(marker.label)
    return label.contains(where: \.isSpace) ? ScalarSlice(label.withoutSpaces) : label
  }
}
