internal import PlanGrammar
internal import PlanModel

/// Points, and what stands below them: points of another kind that are set deeper, what a speaker goes on with, answers.
extension TreeBuilder {
  /// A point that others may stand below.
  struct OpenItem {
    var node: Int
    var indent: Float
    /// The class of its label; 0 for none.
    var classKey: UInt64
    var isSpoken: Bool
  }

  /// How much deeper a point below another is set at least, and the further text of a speaker, in em.
  private static let step: Float = 0.8
  private static let spokenStep: Float = 4

  mutating func addItem(_ index: Int, _ text: JoinedText) {
    let block = layout.blocks[candidates[index].block]
    let item = node(.item, index, text)
    guard block.style != nil else {
      lastItem = place(item, under: parent)
      return
    }
    let key = candidates[index].marker?.classKey ?? 0
    // One that closes the list before it is no neighbour of its points.
    if openHeading != parent { openItems = [] }
    openHeading = parent
    while let top = openItems.last, !holds(top, block, key) { openItems.removeLast() }
    let under = openItems.last?.node
    lastItem = place(item, under: under ?? parent)
    openItems.append(
      OpenItem(
        node: lastItem ?? 0, indent: block.indent, classKey: key, isSpoken: block.isSpoken))
  }

  /// Whether a point stands below another: its label is of another kind, and it is set deeper.
  private func holds(_ item: OpenItem, _ block: Block, _ key: UInt64) -> Bool {
    item.classKey != key && key != 0
      && block.indent >= item.indent + (item.isSpoken ? Self.spokenStep : Self.step)
  }

  mutating func addParagraph(_ index: Int, _ text: JoinedText) {
    let paragraph = node(.paragraph, index, text)
    // A sentence directly behind a point without one explains it.
    if let item = lastItem, lastNode == item, candidates[index].endsSentence,
      !tree.storage[item].text.hasSuffix("。"), !tree.storage[item].label.isEmpty
    {
      _ = tree.add(paragraph, under: item)
      lastNode = nil
      return
    }
    if openHeading == parent, let speaker = openItems.first, speaker.isSpoken,
      candidates[index].evidence != .plainText,
      layout.blocks[candidates[index].block].indent >= speaker.indent + Self.spokenStep
    {
      _ = tree.add(paragraph, under: speaker.node)
      return
    }
    lastItem = nil
    openItems = []
    _ = place(paragraph, under: parent)
  }

  mutating func addAnswer(_ index: Int, _ text: JoinedText) {
    guard let item = lastItem else {
      _ = place(node(.item, index, text), under: parent)
      return
    }
    if tree.storage[item].role == nil { tree.storage[item].role = "question" }
    _ = tree.add(node(.item, index, text, role: "answer"), under: item)
  }
}
