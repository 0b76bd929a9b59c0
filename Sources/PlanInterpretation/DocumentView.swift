internal import Ordering
internal import PlanModel

/// The places of a document where it says what it is.
struct DocumentView {
  /// A text that pages repeat, and on how many it stands.
  struct RunningHead {
    var text: [Unicode.Scalar]
    var count: Int
  }

  /// The document.
  let body: [Node]
  /// The texts of the first page before the first heading, or that heading and the texts below it
  /// where the document starts with one that has no label, in order; an empty one for what is no
  /// line of a title (tables, figures, long paragraphs), so that only neighbours are joined.
  let cover: [[Unicode.Scalar]]
  /// The titles of headings without a label that the document starts with, three at most.
  let opening: [[Unicode.Scalar]]
  /// Running heads and feet, the most frequent first, otherwise in order.
  let runningHeads: [RunningHead]

  /// Longest text that is looked at for titles and names, in scalars.
  static let longestLine = 80
  /// Most nodes that a cover has.
  static let longestCover = 16

  init(body: [Node], furniture: [Furniture]) {
    self.body = body
    cover = Self.cover(of: body)
    opening = body.prefix(3).prefix { node in
      Self.isOpening(node) && node.firstPage == body.first?.firstPage
    }.map { [Unicode.Scalar]($0.text) }
    runningHeads = Self.runningHeads(of: furniture)
  }

  /// Most nodes that are looked at: a plan says what it is long before, and an archive of many
  /// plans in one file says nothing of itself.
  static let mostNodes = 20_000

  /// Calls a closure with every node, depth first, until it says stop or `mostNodes` were visited.
  /// Nodes are large: they are looked at where they stand.
  ///
  /// - Returns: whether all nodes were visited.
  @discardableResult
  func visit(_ each: (UnsafePointer<Node>) -> Bool) -> Bool {
    var left = Self.mostNodes
    return Self.visit(body, &left, each)
  }

  private static func visit(
    _ nodes: [Node], _ left: inout Int, _ each: (UnsafePointer<Node>) -> Bool
  ) -> Bool {
    nodes.withUnsafeBufferPointer { nodes in
      guard let base = nodes.baseAddress else { return true }
      for node in base..<base + nodes.count {
        left -= 1
        guard left >= 0, each(node) else { return false }
        if !node.pointee.children.isEmpty, !visit(node.pointee.children, &left, each) {
          return false
        }
      }
      return true
    }
  }

  private static func cover(of body: [Node]) -> [[Unicode.Scalar]] {
    guard let first = body.first, let page = first.firstPage else { return [] }
    guard isOpening(first) else { return lines(of: body[...], on: page) }
    // A title was read as a heading: what stands below it on the page is the rest of the cover.
    return [[Unicode.Scalar](first.text)] + lines(of: first.children[...], on: page)
  }

  private static func isOpening(_ node: Node) -> Bool {
    node.kind.isHeading && node.label.isEmpty && node.role != "contents"
  }

  private static func lines(of nodes: ArraySlice<Node>, on page: Int) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = []
    for node in nodes.prefix(longestCover) {
      guard !node.kind.isHeading, node.firstPage == page else { break }
      switch node.kind {
      case .paragraph where node.text.unicodeScalars.count <= longestLine:
        lines.append([Unicode.Scalar](node.text))
      // A title in square marks or brackets is read as an item or a field.
      case .item, .field:
        guard node.text.unicodeScalars.count <= longestLine else { fallthrough }
        lines.append([Unicode.Scalar](node.label) + [" "] + [Unicode.Scalar](node.text))
      default: lines.append([])
      }
    }
    return lines
  }

  private static func runningHeads(of furniture: [Furniture]) -> [RunningHead] {
    var heads: [RunningHead] = []
    var places: [[Unicode.Scalar]: Int] = [:]
    for entry in furniture where entry.kind == .header || entry.kind == .footer {
      let text = [Unicode.Scalar](entry.text)
      guard text.count <= longestLine else { continue }
      if let place = places[text] {
        heads[place].count += 1
      } else {
        places[text] = heads.count
        heads.append(RunningHead(text: text, count: 1))
      }
    }
    return Array(heads.enumerated()).ordered { OrderKey(-$0.element.count, $0.offset) }.map(
      \.element)
  }
}

extension Node {
  /// The page on which its text starts; nil where it prints nothing itself.
  var firstPage: Int? { spans.isEmpty ? nil : spans[0].page }
}
