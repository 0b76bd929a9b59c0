internal import PlanModel

/// Tells where the table of contents and the headings do not agree.
enum ContentsReport {
  /// So many examples are named.
  private static let examples = 5

  static func diagnostics(
    _ match: ContentsMatch, _ table: HeadingTable, _ candidates: [Candidate], _ layout: Layout
  ) -> [Diagnostic] {
    func text(_ candidate: Int) -> String {
      Array(layout.scalars(of: layout.blocks[candidates[candidate].block].pieces).prefix(30))
        .string
    }
    func page(_ candidate: Int) -> Int { layout.blocks[candidates[candidate].block].page }
    var found: [Diagnostic] = []
    let entries = match.contents.entries
    let missing = entries.indices.filter { match.headings[$0] == nil }
    // A list that is no table of contents of this document (of the whole plan, of which this is a part)
    // matches nothing.
    guard missing.count * 2 <= entries.count else {
      guard let first = entries.first else { return [] }
      return [
        Diagnostic(
          id: "contents-not-matched", severity: .note,
          message:
            "only \(entries.count - missing.count) of the \(entries.count) entries of the table of "
            + "contents are headings here", page: page(first.candidate))
      ]
    }
    if let first = missing.first {
      let names = missing.prefix(examples).map { "“\(text(entries[$0].candidate))”" }
      found.append(
        Diagnostic(
          id: "contents-entry-without-heading", severity: .warning,
          message:
            "\(missing.count) of the \(entries.count) entries of the table of contents \(missing.count == 1 ? "has" : "have") no "
            + "heading: " + names.joined(separator: ", ")
            + (missing.count > examples ? ", …" : ""), page: page(entries[first].candidate)))
    }
    for (entry, heading) in match.reworded.prefix(examples) {
      let candidate = table.entries[heading].candidate
      found.append(
        Diagnostic(
          id: "contents-title-differs", severity: .note,
          message:
            "the table of contents has “\(text(entries[entry].candidate))” for “\(text(candidate))”",
          page: page(candidate)))
    }
    return found
  }
}
