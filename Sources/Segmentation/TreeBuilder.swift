internal import PlanGrammar
internal import PlanModel

/// Builds the tree from candidates in order, with the ranks of the headings decided.
struct TreeBuilder {
  /// The layout; the text of blocks that are in the tree is let go.
  private(set) var layout: Layout
  /// The blocks with their readings, in order; empty when the tree is complete.
  private(set) var candidates: [Candidate]
  /// What decided each candidate's reading; filled when the tree is complete.
  private(set) var evidence: [Evidence] = []
  let table: HeadingTable
  let ranks: [Double]
  /// The type of the document's text.
  let display: DisplayType
  var tree = NodeTree()
  var diagnostics: [Diagnostic] = []

  /// The open headings.
  private var stack: [(node: Int, rank: Double, role: TitleRole?)] = []
  /// The open entries of a table of contents.
  private var contents: [(node: Int, rank: Double)] = []
  /// Whether the entries of the table of contents stand at several indents.
  private let hasIndentedContents: Bool
  /// The heading of a table of contents that is open: nothing but entries stands below it.
  private var contentsNode: Int?
  /// The entry of the next heading in `table`.
  private var nextEntry = 0
  /// The rank of the first heading with each title that an entry of a table of contents has; nil for a title that none has.
  private var rankOfKey: [ScalarSlice: Double?] = [:]
  /// The rank of the headings with labels of a class, by its key, as far as it was asked for; nil for
  /// a class that no heading has.
  private var rankOfClass: [UInt64: Double?] = [:]
  /// Labels that wait for the caption of their figure.
  var labels: [Int] = []
  var lastItem: Int?
  /// The points that those behind them may stand below, outermost first, and the heading they stand below.
  var openItems: [OpenItem] = []
  var openHeading = -1
  /// The text of the block at hand; its memory is used for one block after the other.
  private var blockText = JoinedText()
  /// Candidates that are in the tree and still hold their text.
  private var finished: [Int] = []
  /// A caption that may belong to the table or figure that follows.
  var pendingCaption: Int?
  /// A caption of a figure without labels above it, which may belong to those that follow.
  var openCaption: Int?
  /// A figure without a caption, as long as nothing but notes stands behind it.
  var uncaptioned: Int?
  /// The node made last, for what attaches to its neighbour.
  var lastNode: Int?

  init(
    layout: consuming Layout, candidates: consuming [Candidate], table: HeadingTable,
    ranks: [Double]
  ) {
    self.layout = layout
    self.candidates = candidates
    // Words of diagrams become nodes of their own.
    tree.reserve(self.candidates.count + self.candidates.count / 8 + 16)
    self.table = table
    self.ranks = ranks
    display = DisplayType(self.layout)
    var indents: Set<Int> = []
    for block in self.layout.blocks {
      guard case .contentsEntry = block.kind, block.style != nil else { continue }
      indents.insert(Int((block.indent * 2).rounded()))
    }
    hasIndentedContents = indents.count > 1
    var filter = TitleFilter()
    for index in self.candidates.indices where self.candidates[index].reading.isContents {
      guard self.candidates[index].marker == nil else { continue }
      rankOfKey[self.candidates[index].key.detached] = .some(nil)
      filter.insert(self.candidates[index].key)
    }
    guard !rankOfKey.isEmpty else { return }
    for entry in table.entries where filter.mayHold(self.candidates[entry.candidate].key) {
      if let place = rankOfKey.index(forKey: self.candidates[entry.candidate].key),
        rankOfKey.values[place] == nil
      {
        rankOfKey.values[place] = ranks[entry.classIndex]
      }
    }
  }

  mutating func build() {
    for index in candidates.indices { add(index) }
    closeLabels(caption: nil)
    evidence = candidates.map(\.evidence)
    candidates = []
  }

  /// Lets go of the layout, which nothing asks for when the tree is complete.
  mutating func releaseLayout() { layout = Layout(lines: []) }

  var parent: Int { stack.last?.node ?? -1 }

  private mutating func add(_ index: Int) {
    var text = JoinedText()
    swap(&text, &blockText)
    layout.join(block: candidates[index].block, into: &text)
    if candidates[index].standsUnderChapter { closeToChapter() }
    if candidates[index].endsBoxes { closeBoxes() }
    if let role = candidates[index].endsForm { closeForm(role) }
    // Labels wait for their caption.
    if candidates[index].reading == .label {
      labels.append(index)
    } else {
      add(index, text)
      finish(index)
    }
    swap(&text, &blockText)
  }

  private mutating func add(_ index: Int, _ text: JoinedText) {
    let reading = candidates[index].reading
    if reading != .caption, reading != .note { uncaptioned = nil }
    if reading == .caption {
      addCaption(index, text)
      return
    }
    closeLabels(caption: nil)
    tree.origin = index
    switch reading {
    case .heading: addHeading(index, text)
    case .contents(let target): addContents(index, text, target)
    case .table: addTable(layout.blocks[candidates[index].block].rows)
    case .figure: addFigure(index, text)
    case .item:
      addItem(index, text)
    case .answer:
      addAnswer(index, text)
    case .paragraph:
      addParagraph(index, text)
    case .field:
      lastItem = nil
      // Departments and related plans are those of the policy, not of the list before them.
      let role = candidates[index].role
      if role == "departments" || role == "plans" { closeRoleSections() }
      closeSiblings(of: candidates[index].marker)
      _ = place(node(.field, index, text), under: parent)
    case .note:
      // So is a numbered note, which explains a word of the text above.
      if let marker = candidates[index].marker, marker.isNumbered, pendingCaption == nil {
        closeRoleSections()
      }
      // The unit directly above a table belongs to it, and so do notes between a caption and its table.
      if pendingCaption == nil, candidates[index].marker == nil, index + 1 < candidates.count,
        candidates[index + 1].reading == .table
      {
        pendingCaption = place(Node(kind: .table), under: parent)
      }
      _ = place(node(.note, index, text), under: pendingCaption ?? parent)
    case .label, .caption: break
    }
  }

  /// Notes that a candidate is in the tree. Texts are let go many at a time: what lies side by side then
  /// makes room in one piece, and the nodes that follow lie side by side as well.
  mutating func finish(_ index: Int) {
    finished.append(index)
    guard finished.count >= Self.finishedAtOnce else { return }
    layout.releaseText(ofBlocks: finished.map { candidates[$0].block })
    for index in finished { candidates[index].key = ScalarSlice() }
    finished.removeAll(keepingCapacity: true)
  }

  private static let finishedAtOnce = 8192

  /// Closes the headings that a numbered field stands beside: `4 欠席者　2名` behind `3 出席者` and what is below it.
  private mutating func closeSiblings(of marker: Marker?) {
    guard let marker, marker.isNumbered, let rank = rankOfLabel(marker) else { return }
    while let top = stack.last, top.rank >= rank { stack.removeLast() }
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

  /// Closes the boxes of a slide, and the title above all of them.
  private mutating func closeBoxes() {
    closeLabels(caption: nil)
    guard let box = stack.firstIndex(where: { $0.role == .box || $0.role == .lead }) else { return }
    stack.removeSubrange(box...)
  }

  /// Closes the section of a form that is open.
  private mutating func closeForm(_ role: TitleRole) {
    guard let name = stack.firstIndex(where: { $0.role == role }) else { return }
    closeLabels(caption: nil)
    stack.removeSubrange(name...)
  }

  /// Adds a node and remembers it as the neighbour of what follows.
  mutating func place(
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
    if let contentsNode { stack.removeAll { $0.node == contentsNode } }
    contentsNode = nil
    while let top = stack.last, top.rank >= rank { stack.removeLast() }
    let kind = candidates[index].headingKind
    var role = candidates[index].role
    if kind == .policy {
      role = candidates[index].marker?.tier ?? candidates[index].tabledTier
    } else if kind == .section, candidates[index].key == Self.contentsKey {
      role = "contents"
    }
    let node = place(
      node(kind, index, text, role: role), under: parent, classIndex: entry.classIndex)
    stack.append((node, rank, candidates[index].titleRole))
    if entry.holdsContents { contentsNode = node }
    contents = []
    lastItem = nil
  }

  static let contentsKey = ScalarSlice(Array("目次".unicodeScalars))

  private mutating func addContents(_ index: Int, _ text: JoinedText, _ target: Int?) {
    let rank = contentsRank(candidates[index], layout.blocks[candidates[index].block])
    while let top = contents.last, top.rank >= rank { contents.removeLast() }
    let node = place(
      node(.item, index, text, role: candidates[index].role, targetPage: target),
      under: contents.last?.node ?? parent)
    contents.append((node, rank))
    lastItem = nil
  }

  /// The level of an entry: its indent in half em where the source tells places and entries are
  /// indented; else that of the heading it names, or of its label.
  private mutating func contentsRank(_ candidate: Candidate, _ block: Block) -> Double {
    if hasIndentedContents, block.style != nil { return Double((block.indent * 2).rounded()) }
    if let marker = candidate.marker {
      return rankOfLabel(marker) ?? Double(marker.rank)
    }
    return (rankOfKey[candidate.key] ?? nil) ?? 10
  }

  /// The rank of the headings without a title of their own that have labels of one class.
  private mutating func rankOfLabel(_ marker: Marker) -> Double? {
    if let known = rankOfClass[marker.classKey] { return known }
    let markerClass = marker.markerClass
    let index = table.classes.firstIndex { $0.marker == markerClass && $0.title.isEmpty }
    let rank = index.map { ranks[$0] }
    rankOfClass[marker.classKey] = .some(rank)
    return rank
  }

  private mutating func addTable(_ rows: [[TableCell]]) {
    lastItem = nil
    openItems = []
    var text = JoinedText()
    let rows = rows.map { row in
      Row(
        cells: row.map { cell in
          layout.join(cell.pieces, into: &text)
          return Cell(
            text: text.string, header: cell.header, rowSpan: cell.rowSpan,
            columnSpan: cell.columnSpan, spans: layout.spanList(of: text, 0..<text.scalars.count))
        })
    }
    // The caption directly above is the table's.
    if let caption = pendingCaption {
      var table = Node(kind: .table, rows: rows)
      table.label = tree.storage[caption].label
      table.text = tree.storage[caption].text
      table.spans = tree.storage[caption].spans
      tree.storage[caption] = table
      pendingCaption = nil
      lastNode = caption
      return
    }
    _ = place(Node(kind: .table, rows: rows), under: parent)
  }
}
