internal import PlanGrammar
internal import PlanModel

/// What: reads titles without a label as policies of the tier that a table names them by: a column headed
/// 施策 whose cells are the titles of the document.
///
/// How sure: at least two titles, and at least half of the column's cells, are the same up to white space.
enum TabledTiers {
  static func apply(_ candidates: inout [Candidate], layout: Layout) {
    // Titles are looked for when a table is found that can name them.
    var titles: [ScalarSlice: [Int]]?
    let tables = candidates.indices.filter { candidates[$0].reading == .table }
    for table in tables {
      let rows = layout.blocks[candidates[table].block].rows
      guard let header = rows.first, rows.count >= 3 else { continue }
      for (column, cell) in header.enumerated() {
        // 施策 and 年度 on both sides of a slanted line head rows and columns.
        guard let piece = cell.pieces.first else { continue }
        let title = layout.lines[Int(piece.line)].scalars.part(piece.range)
        guard let tier = tier(of: title) else { continue }
        if titles == nil { titles = Self.titles(candidates) }
        guard let titles, titles.count >= 2 else { return }
        let names = rows.dropFirst().compactMap { row -> ScalarSlice? in
          guard row.indices.contains(column), !row[column].pieces.isEmpty else { return nil }
          return ScalarSlice(layout.scalars(of: row[column].pieces).withoutSpaces)
        }
        let named = names.filter { titles[$0] != nil }
        guard Set(named).count >= 2, named.count * 2 >= names.count else { continue }
        for index in named.flatMap({ titles[$0] ?? [] }) {
          candidates[index].headingKind = .policy
          candidates[index].tabledTier = tier
        }
      }
    }
  }

  /// The sections without a label, by their titles.
  private static func titles(_ candidates: [Candidate]) -> [ScalarSlice: [Int]] {
    var titles: [ScalarSlice: [Int]] = [:]
    for index in candidates.indices
    where candidates[index].reading == .heading && candidates[index].marker == nil
      && candidates[index].headingKind == .section && !candidates[index].key.isEmpty
    {
      titles[candidates[index].key, default: []].append(index)
    }
    return titles
  }

  /// The tier that heads a column: its first word.
  private static func tier(of text: ScalarSlice) -> String? {
    guard let (word, end) = PolicyTiers.match(text, at: 0) else { return nil }
    let isWord = end == text.count || text[end].isSpace || text[end] == "名"
    return isWord ? word : nil
  }
}
