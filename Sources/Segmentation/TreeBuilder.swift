internal import PlanGrammar
internal import PlanModel

/// Builds the tree from candidates in order, with the ranks of the headings decided.
struct TreeBuilder {
  let layout: Layout
  private var candidates: [Candidate]
  let table: HeadingTable
  let ranks: [Double]
  var tree = NodeTree()
  var diagnostics: [Diagnostic] = []

  /// The open headings.
  private var stack: [(node: Int, rank: Double)] = []
  /// The open entries of a table of contents.
  private var contents: [(node: Int, rank: Double)] = []
  /// The entry of the next heading in `table`.
  private var nextEntry = 0
  /// The rank of the first heading with each title; empty where no table of contents asks for it.
  private var rankOfKey: [[Unicode.Scalar]: Double] = [:]
  /// Labels that wait for the caption of their figure.
  private var labels: [Int] = []
  private var lastItem: Int?
  /// The text of the block at hand; its memory is used for one block after the other.
  private var blockText = JoinedText()
  /// The node made last, for what attaches to its neighbour.
  private var lastNode: Int?

  init(layout: Layout, candidates: [Candidate], table: HeadingTable, ranks: [Double]) {
    self.layout = layout
    self.candidates = candidates
    self.table = table
    self.ranks = ranks
    let hasContents = candidates.contains {
      if case .contents = $0.reading { true } else { false }
    }
    guard hasContents else { return }
    for entry in table.entries {
      let key = candidates[entry.candidate].key
      if rankOfKey[key] == nil { rankOfKey[key] = ranks[entry.classIndex] }
    }
  }

  mutating func build() {
    for index in candidates.indices { add(index) }
    closeLabels(caption: nil)
    candidates = []
  }

  private var parent: Int { stack.last?.node ?? -1 }

  private mutating func add(_ index: Int) {
    var text = JoinedText()
    swap(&text, &blockText)
    layout.join(layout.blocks[candidates[index].block].pieces, into: &text)
    add(index, text)
    swap(&text, &blockText)
  }

  private mutating func add(_ index: Int, _ text: JoinedText) {
    let candidate = candidates[index]
    if candidate.standsUnderChapter { closeToChapter() }
    switch candidate.reading {
    case .label:
      labels.append(index)
      return
    case .caption:
      addCaption(index, text)
      return
    default: closeLabels(caption: nil)
    }
    switch candidate.reading {
    case .heading: addHeading(index, text)
    case .contents(let target): addContents(candidate, text, target)
    case .table: addTable(layout.blocks[candidate.block].rows)
    case .item:
      lastItem = place(node(.item, candidate, text), under: parent)
    case .answer:
      addAnswer(candidate, text)
    case .paragraph:
      addParagraph(candidate, text)
    case .field:
      lastItem = nil
      // Departments and related plans are those of the policy, not of the list before them.
      if candidate.role == "departments" || candidate.role == "plans" { closeRoleSections() }
      _ = place(node(.field, candidate, text), under: parent)
    case .note:
      // So is a numbered note, which explains a word of the text above.
      if let marker = candidate.marker, marker.isNumbered, pendingTableCaption == nil {
        closeRoleSections()
      }
      // Notes between a caption and its table belong to the table.
      _ = place(node(.note, candidate, text), under: pendingTableCaption ?? parent)
    case .label, .caption: break
    }
  }

  /// Closes sections that are named after their role (主な取組, 目標指標).
  private mutating func closeRoleSections() {
    while let top = stack.last, tree.storage[top.node].kind == .section,
      let role = tree.storage[top.node].role, role != "contents", stack.count > 1
    {
      stack.removeLast()
    }
  }

  /// Closes all headings below the chapter.
  private mutating func closeToChapter() {
    guard let chapter = stack.lastIndex(where: { tree.storage[$0.node].kind == .chapter }) else {
      return
    }
    closeLabels(caption: nil)
    stack.removeSubrange((chapter + 1)...)
  }

  /// Adds a node and remembers it as the neighbour of what follows.
  private mutating func place(
    _ node: consuming Node, under parent: Int, classIndex: Int = -1
  ) -> Int {
    let index = tree.add(consume node, under: parent, classIndex: classIndex)
    lastNode = index
    return index
  }

  private mutating func addHeading(_ index: Int, _ text: JoinedText) {
    guard nextEntry < table.entries.count, table.entries[nextEntry].candidate == index else {
      return
    }
    let entry = table.entries[nextEntry]
    nextEntry += 1
    let rank = ranks[entry.classIndex]
    while let top = stack.last, top.rank >= rank { stack.removeLast() }
    let candidate = candidates[index]
    var heading = node(candidate.headingKind, candidate, text)
    heading.role = candidate.headingKind == .policy ? candidate.marker?.tier : candidate.role
    if candidate.headingKind == .section, candidate.key == Self.contentsKey {
      heading.role = "contents"
    }
    let node = place(heading, under: parent, classIndex: entry.classIndex)
    stack.append((node, rank))
    contents = []
    lastItem = nil
  }

  private static let contentsKey = Array("目次".unicodeScalars)

  private mutating func addContents(
    _ candidate: Candidate, _ text: JoinedText, _ target: Int?
  ) {
    var entry = node(.item, candidate, text)
    entry.targetPage = target
    let rank = contentsRank(candidate)
    while let top = contents.last, top.rank >= rank { contents.removeLast() }
    let node = place(entry, under: contents.last?.node ?? parent)
    contents.append((node, rank))
    lastItem = nil
  }

  /// The level of an entry: that of the heading it names, else that of its label.
  private func contentsRank(_ candidate: Candidate) -> Double {
    if let marker = candidate.marker {
      if let index = table.classes.firstIndex(where: {
        $0.marker == marker.markerClass && $0.title.isEmpty
      }) {
        return ranks[index]
      }
      return Double(marker.rank)
    }
    return rankOfKey[candidate.key] ?? 10
  }

  private mutating func addParagraph(_ candidate: Candidate, _ text: JoinedText) {
    let paragraph = node(.paragraph, candidate, text)
    // A sentence directly behind a point without one explains it.
    if let item = lastItem, lastNode == item, candidate.endsSentence,
      !tree.storage[item].text.hasSuffix("。"), !tree.storage[item].label.isEmpty
    {
      _ = tree.add(paragraph, under: item)
      lastNode = nil
      return
    }
    lastItem = nil
    _ = place(paragraph, under: parent)
  }

  private mutating func addAnswer(_ candidate: Candidate, _ text: JoinedText) {
    var answer = node(.item, candidate, text)
    guard let item = lastItem else {
      _ = place(answer, under: parent)
      return
    }
    if tree.storage[item].role == nil { tree.storage[item].role = "question" }
    answer.role = "answer"
    _ = tree.add(answer, under: item)
  }

  private mutating func addTable(_ rows: [[TableCell]]) {
    lastItem = nil
    var table = Node(kind: .table)
    var text = JoinedText()
    table.rows = rows.map { row in
      Row(
        cells: row.map { cell in
          layout.join(cell.pieces, into: &text)
          return Cell(
            text: text.string, header: cell.header, rowSpan: cell.rowSpan,
            columnSpan: cell.columnSpan, source: layout.spans(of: text, 0..<text.scalars.count))
        })
    }
    // The caption directly above is the table's.
    if let caption = pendingTableCaption {
      table.label = tree.storage[caption].label
      table.text = tree.storage[caption].text
      table.source = tree.storage[caption].source
      tree.storage[caption] = table
      pendingTableCaption = nil
      lastNode = caption
      return
    }
    _ = place(table, under: parent)
  }

  /// A caption that may belong to the table that follows.
  private var pendingTableCaption: Int?

  private mutating func addCaption(_ index: Int, _ text: JoinedText) {
    var next = index + 1
    while next < candidates.count, next <= index + 3, candidates[next].reading == .note {
      next += 1
    }
    if next < candidates.count, candidates[next].reading == .table {
      closeLabels(caption: nil)
      let kind: NodeKind = candidates[index].marker == nil ? .figure : .table
      pendingTableCaption = place(node(kind, candidates[index], text), under: parent)
      return
    }
    // A caption below its table.
    if let last = lastNode, tree.storage[last].kind == .table, tree.storage[last].source.isEmpty,
      candidates[index].marker != nil || CaptionGrammar.isTableCaption(text.scalars)
    {
      let caption = node(.table, candidates[index], text)
      tree.storage[last].label = caption.label
      tree.storage[last].text = caption.text
      tree.storage[last].source = caption.source
      return
    }
    closeLabels(caption: (index, text))
  }

  /// Makes figures of the labels that were collected.
  private mutating func closeLabels(caption: (index: Int, text: JoinedText)?) {
    let waiting = labels
    labels = []
    guard caption != nil || !waiting.isEmpty else { return }
    lastItem = nil
    if caption == nil, waiting.count <= 2 {
      for index in waiting {
        let text = layout.text(of: layout.blocks[candidates[index].block].pieces)
        _ = place(node(.figure, candidates[index], text), under: parent)
      }
      return
    }
    var figure = Node(kind: .figure)
    if let caption { figure = node(.figure, candidates[caption.index], caption.text) }
    let node = place(figure, under: parent)
    for index in waiting {
      let text = layout.text(of: layout.blocks[candidates[index].block].pieces)
      for range in Self.words(text.scalars) {
        let label = Node(
          kind: .item, text: text.string(range), source: layout.spans(of: text, range))
        _ = tree.add(label, under: node)
      }
    }
  }

  /// The words of a line of labels, cut at white space.
  private static func words(_ text: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index].isSpace {
      if index > start { words.append(start..<index) }
      start = index + 1
    }
    return words
  }

  /// A node with label and text of a candidate.
  private func node(_ kind: NodeKind, _ candidate: Candidate, _ text: JoinedText) -> Node {
    var label = 0..<0
    var start = 0
    if let field = candidate.field {
      // Up to the value: the colon of 担当課： belongs to the label, as that of 資料： does.
      label = field.name.lowerBound..<field.value
      start = field.value
    } else if let marker = candidate.marker, kind != .paragraph, kind != .figure {
      label = marker.label
      start = marker.textStart
    }
    let end = text.scalars.count
    if let block = candidate.labelBlock {
      let name = layout.text(of: layout.blocks[block].pieces)
      return Node(
        kind: kind, role: candidate.role, label: name.string, text: text.string,
        source: layout.spans(of: name, 0..<name.scalars.count) + layout.spans(of: text, 0..<end),
        confidence: candidate.confidence)
    }
    return Node(
      kind: kind, role: candidate.role, label: text.string(label),
      ordinal: kind == .paragraph || kind == .figure ? [] : candidate.marker?.ordinal ?? [],
      text: text.string(start..<end),
      source: layout.spans(of: text, label, start..<end),
      confidence: candidate.confidence)
  }
}
