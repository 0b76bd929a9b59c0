internal import PlanModel

/// What of a document stands on one page.
struct PageMarks {
  /// A node, with the boxes of its own text.
  struct NodeMark {
    /// Number among the nodes of the page, from 1, in reading order.
    var number: Int
    var node: Node
    /// Number of nodes above, from 0.
    var depth: Int
    /// The boxes of label and text on the page, each once.
    var boxes: [Box]
    /// The cells of a table that have a place on the page; cells of one line share its box, which is
    /// there once.
    var cells: [CellMark]
    /// Whether it stands on an earlier page as well.
    var comesFromBefore: Bool
    /// Whether it goes on behind the page.
    var goesOn: Bool
  }

  /// A cell of a table.
  struct CellMark {
    var box: Box
    var isHeader: Bool
  }

  /// What is not in the tree.
  struct OtherMark {
    /// Its kind or the reason why it was dropped.
    var word: String
    var text: String
    var boxes: [Box]
  }

  /// The nodes in reading order; those without a box are among them.
  private(set) var nodes: [NodeMark] = []
  private(set) var furniture: [OtherMark] = []
  private(set) var dropped: [OtherMark] = []

  /// Collects what stands on a page.
  init(page: Int, document: PlanDocument) {
    add(document.body, page: page, depth: 0)
    furniture = document.furniture.compactMap { piece in
      Self.other(piece.kind.rawValue, piece.text, piece.source, page: page)
    }
    dropped = document.dropped.compactMap { run in
      Self.other(run.reason.rawValue, run.text, run.source, page: page)
    }
  }

  /// All boxes, of whatever is drawn.
  var boxes: [Box] {
    nodes.flatMap { $0.boxes + $0.cells.map(\.box) } + (furniture + dropped).flatMap(\.boxes)
  }

  private mutating func add(_ body: [Node], page: Int, depth: Int) {
    for node in body {
      let cells = node.rows.flatMap(\.cells)
      let pages = (node.source + cells.flatMap(\.source)).map(\.page)
      if pages.contains(page) {
        nodes.append(
          NodeMark(
            number: nodes.count + 1, node: node, depth: depth,
            boxes: Self.boxes(node.source, page: page),
            cells: Self.marks(of: cells, page: page),
            comesFromBefore: pages.contains { $0 < page }, goesOn: pages.contains { $0 > page }))
      }
      add(node.children, page: page, depth: depth + 1)
    }
  }

  private static func marks(of cells: [Cell], page: Int) -> [CellMark] {
    var marks: [CellMark] = []
    for cell in cells {
      guard let box = union(boxes(cell.source, page: page)) else { continue }
      if !marks.contains(where: { $0.box == box }) {
        marks.append(CellMark(box: box, isHeader: cell.header))
      }
    }
    return marks
  }

  private static func other(
    _ word: String, _ text: String, _ source: [SourceSpan], page: Int
  ) -> OtherMark? {
    guard source.contains(where: { $0.page == page }) else { return nil }
    return OtherMark(word: word, text: text, boxes: boxes(source, page: page))
  }

  /// The boxes of spans on a page, each once: a line has one box for all that stands in it.
  private static func boxes(_ spans: [SourceSpan], page: Int) -> [Box] {
    var boxes: [Box] = []
    for span in spans where span.page == page {
      if let box = span.box, !boxes.contains(box) { boxes.append(box) }
    }
    return boxes
  }

  /// The smallest box that holds all; nil without any.
  static func union(_ boxes: [Box]) -> Box? {
    boxes.first.map { boxes.dropFirst().reduce($0) { $0.union($1) } }
  }
}
