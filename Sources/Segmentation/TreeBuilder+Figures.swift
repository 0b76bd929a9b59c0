internal import PlanGrammar
internal import PlanModel

/// Captions and labels of figures and tables.
extension TreeBuilder {
  mutating func addCaption(_ index: Int, _ text: JoinedText) {
    var next = index + 1
    while next < candidates.count, next <= index + 3, candidates[next].reading == .note {
      next += 1
    }
    if next < candidates.count, candidates[next].reading == .table {
      closeLabels(caption: nil)
      tree.origin = index
      let kind: NodeKind = candidates[index].marker == nil ? .figure : .table
      pendingTableCaption = place(node(kind, index, text), under: parent)
      return
    }
    // A caption below its table.
    if let last = lastNode, tree.storage[last].kind == .table, tree.storage[last].spans.isEmpty,
      candidates[index].marker != nil || CaptionGrammar.isTableCaption(text.scalars)
    {
      let caption = node(.table, index, text)
      tree.storage[last].label = caption.label
      tree.storage[last].text = caption.text
      tree.storage[last].spans = caption.spans
      return
    }
    let isFirst = labels.isEmpty
    closeLabels(caption: (index, text))
    openCaption = isFirst ? lastNode : nil
  }

  /// Makes figures of the labels that were collected: with their caption, below the caption directly
  /// before them, or by themselves.
  mutating func closeLabels(caption: (index: Int, text: JoinedText)?) {
    guard caption != nil || !labels.isEmpty else { return }
    let waiting = labels
    labels = []
    lastItem = nil
    if caption == nil, let figure = openCaption, figure == lastNode, areDrawn(waiting) {
      openCaption = nil
      addLabels(waiting, under: figure)
      return
    }
    if caption == nil, !isOneFigure(waiting) {
      for index in waiting {
        let text = layout.text(of: layout.blocks[candidates[index].block].pieces)
        tree.origin = index
        _ = place(node(.figure, index, text), under: parent)
        finish(index)
      }
      return
    }
    var figure = Node(kind: .figure)
    if let caption { figure = node(.figure, caption.index, caption.text) }
    tree.origin = caption?.index ?? waiting[0]
    addLabels(waiting, under: place(figure, under: parent))
  }

  /// Whether labels stand in boxes or shapes, all of them.
  private func areDrawn(_ waiting: [Int]) -> Bool {
    waiting.allSatisfy {
      let block = layout.blocks[candidates[$0].block]
      return block.isInFigure || block.isLabel
    }
  }

  /// Two lines on a page with places stand for themselves unless a shape or box holds them.
  private func isOneFigure(_ waiting: [Int]) -> Bool {
    if waiting.count > 2 { return true }
    if waiting.allSatisfy({ layout.blocks[candidates[$0].block].isLabel }) { return true }
    return waiting.count == 2
      && waiting.allSatisfy {
        let block = layout.blocks[candidates[$0].block]
        return block.style == nil || block.isInFigure || block.isLabel
      }
  }

  private mutating func addLabels(_ waiting: [Int], under figure: Int) {
    for index in waiting {
      let text = layout.text(of: layout.blocks[candidates[index].block].pieces)
      tree.origin = index
      for range in Self.words(text.scalars) {
        let label = Node(
          kind: .item, text: text.string(range), spans: layout.spanList(of: text, range))
        _ = tree.add(label, under: figure)
      }
      finish(index)
    }
  }
}
