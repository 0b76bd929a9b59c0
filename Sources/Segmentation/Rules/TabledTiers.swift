internal import PlanGrammar
internal import PlanModel

/// What: reads titles without a label as policies of the tier that a table names them by: a column headed
/// 施策 whose cells are the titles of the document.
///
/// How sure: at least two titles, and at least half of the column's cells, are the same up to white space.
enum TabledTiers {
  static func apply(_ candidates: inout [Candidate], layout: Layout) {
    var titles: [ScalarSlice: [Int]] = [:]
    var tables: [Int] = []
    for index in candidates.indices {
      if candidates[index].reading == .table { tables.append(candidates[index].block) }
      if candidates[index].reading == .heading, candidates[index].marker == nil,
        candidates[index].headingKind == .section, !candidates[index].key.isEmpty
      {
        titles[candidates[index].key, default: []].append(index)
      }
    }
    guard titles.count >= 2 else { return }
    for table in tables {
      let rows = layout.blocks[table].rows
      guard let header = rows.first, rows.count >= 3 else { continue }
      for (column, cell) in header.enumerated() {
        // 施策 and 年度 on both sides of a slanted line head rows and columns.
        let title = cell.pieces.first.map { layout.text(of: [$0]).scalars } ?? []
        guard let tier = tier(of: title) else { continue }
        let names = rows.dropFirst().compactMap { row -> ScalarSlice? in
          guard row.indices.contains(column), !row[column].pieces.isEmpty else { return nil }
          return ScalarSlice(layout.text(of: row[column].pieces).scalars.withoutSpaces)
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

  /// The tier that heads a column: its first word.
  private static func tier(of text: ScalarSlice) -> String? {
    guard let (word, end) = PolicyTiers.match(text, at: 0) else { return nil }
    let isWord = end == text.count || text[end].isSpace || text[end] == "名"
    return isWord ? word : nil
  }
}
