/// How alike two tables are: TEDS, the tree-edit-distance-based similarity of X. Zhong, E.
/// ShafieiBavani and A. Jimeno Yepes, "Image-based table recognition: data, model, and evaluation",
/// ECCV 2020, section 4.
///
/// A table is a tree of three levels: the table, its rows, their cells. TEDS is 1 - edit distance /
/// nodes of the larger tree. As in the authors' program, the table itself is not counted among the
/// nodes. Putting in or taking out a node costs 1, as does changing a row into a cell or a cell
/// into one of other spans; changing a cell into one of the same spans costs the edit distance of
/// their texts / length of the longer. Unlike theirs, the tree has no `thead` and `tbody`: header
/// rows are a figure of their own, so that a wrong guess of them does not count as a level too few.
enum TableSimilarity {
  /// Trees of more nodes are not compared: memory grows with the product of their sizes (3,000 by
  /// 3,000 take 220 MB).
  static let limit = 3000

  /// TEDS and the same of the structure alone, all cells taken for empty.
  struct Figures: Hashable, Sendable {
    var teds: Double
    var structure: Double
  }

  /// How alike two tables are, each figure from 0 to 1; nil for a gold above the limit, 0 for such
  /// a candidate. Where the distance is larger than the trees, it is 0 and not below.
  static func figures(gold: EvaluationTable, candidate: EvaluationTable) -> Figures? {
    let a = TableTree(gold)
    if a.shape.count > limit { return nil }
    let b = TableTree(candidate)
    if b.shape.count > limit { return Figures(teds: 0, structure: 0) }
    var texts = TextDistances(a.texts, b.texts)
    return Figures(
      teds: similarity(a, b) { texts.distance($0, $1) }, structure: similarity(a, b) { _, _ in 0 })
  }

  /// - Parameter textCost: the cost between the text of a node of `a` and that of one of `b`.
  private static func similarity(
    _ a: TableTree, _ b: TableTree, textCost: (Int, Int) -> Double
  ) -> Double {
    var changes: [Double] = []
    changes.reserveCapacity(a.tags.count * b.tags.count)
    for (u, tag) in a.tags.enumerated() {
      for (v, other) in b.tags.enumerated() {
        changes.append(tag != other ? 1 : textCost(u, v))
      }
    }
    let distance = TreeEditDistance.distance(a.shape, b.shape, edit: 1, changes: changes)
    return max(0, 1 - distance / Double(max(a.tags.count - 1, b.tags.count - 1, 1)))
  }
}

/// A table as a tree in the order in which its nodes end: the cells of a row, the row, and so on,
/// the table last.
private struct TableTree {
  /// What a node must have in common with another to be changed into it at the cost of its text.
  enum Tag: Hashable {
    case table
    case row
    case cell(rowSpan: Int, columnSpan: Int)
  }

  private(set) var tags: [Tag] = []
  /// The texts of cells; empty for other nodes.
  private(set) var texts: [[Unicode.Scalar]] = []
  let shape: TreeShape

  init(_ table: EvaluationTable) {
    var firstLeaves: [Int] = []
    for row in table.rows {
      let firstLeaf = tags.count
      for cell in row {
        firstLeaves.append(tags.count)
        tags.append(.cell(rowSpan: cell.rowSpan, columnSpan: cell.columnSpan))
        texts.append(cell.text)
      }
      firstLeaves.append(firstLeaf)
      tags.append(.row)
      texts.append([])
    }
    firstLeaves.append(0)
    tags.append(.table)
    texts.append([])
    shape = TreeShape(firstLeaves: firstLeaves)
  }
}
