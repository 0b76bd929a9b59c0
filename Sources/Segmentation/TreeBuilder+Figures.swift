internal import PlanGrammar
internal import PlanModel

/// Captions and labels of figures and tables.
extension TreeBuilder {
  mutating func addCaption(_ index: Int, _ text: JoinedText) {
    var next = index + 1
    while next < candidates.count, next <= index + 3, candidates[next].reading == .note {
      next += 1
    }
    if captionFigure(index, text, before: next) { return }
    if next < candidates.count, isTableOrFigure(next) {
      closeLabels(caption: nil)
      tree.origin = index
      let isFigure = candidates[index].marker == nil || candidates[next].reading == .figure
      let kind: NodeKind = isFigure ? .figure : .table
      pendingCaption = place(node(kind, index, text), under: parent)
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

  private func isTableOrFigure(_ index: Int) -> Bool {
    switch candidates[index].reading {
    case .table: true
    case .figure: layout.blocks[candidates[index].block].pieces.isEmpty
    default: false
    }
  }

  /// Gives a caption to the figure directly above it, where that has none. Between two figures it is that of the
  /// lower one, unless another caption stands below that.
  ///
  /// - Parameter next: what stands behind the caption and its notes.
  private mutating func captionFigure(_ index: Int, _ text: JoinedText, before next: Int) -> Bool {
    guard let figure = uncaptioned, labels.isEmpty else { return false }
    if next < candidates.count, isTableOrFigure(next) {
      guard candidates[next].reading == .figure, next + 1 < candidates.count,
        candidates[next + 1].reading == .caption
      else { return false }
    }
    tree.origin = index
    let caption = node(.figure, index, text)
    tree.storage[figure].label = caption.label
    tree.storage[figure].text = caption.text
    tree.storage[figure].spans = caption.spans
    uncaptioned = nil
    finish(index)
    return true
  }

  /// Adds a chart or diagram whose labels the layout has found, below its caption where that stands directly above.
  mutating func addFigure(_ index: Int, _ text: JoinedText) {
    lastItem = nil
    let figure: Int
    if let caption = pendingCaption, text.scalars.isEmpty {
      figure = caption
      tree.storage[caption].kind = .figure
      pendingCaption = nil
      lastNode = caption
    } else {
      figure = place(node(.figure, index, text), under: parent)
      uncaptioned = text.scalars.isEmpty ? figure : nil
    }
    var label = JoinedText()
    for row in layout.blocks[candidates[index].block].rows {
      for cell in row {
        layout.join(cell.pieces, into: &label)
        let item = Node(
          kind: .item, text: label.string,
          spans: layout.spanList(of: label, 0..<label.scalars.count))
        _ = tree.add(item, under: figure)
      }
    }
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
        _ = place(node(isText(index) ? .paragraph : .figure, index, text), under: parent)
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

  /// Whether a short line on a page with places stands in no drawing and beside no picture, and is neither smaller than the
  /// text nor in the middle of its column, as what is said of pictures is.
  private func isText(_ index: Int) -> Bool {
    let block = layout.blocks[candidates[index].block]
    return block.style != nil && !block.isInFigure && !block.isLabel && !block.isCaption
      && !block.isCentred && !display.isSmall(block)
  }

  /// So many short lines behind each other are a chart's or diagram's, whatever it is drawn with.
  private static let mostShortLines = 5

  /// Lines on a page with places stand for themselves unless a shape or box holds one, or they are too many.
  private func isOneFigure(_ waiting: [Int]) -> Bool {
    if waiting.count > 2 {
      return waiting.count > Self.mostShortLines || !waiting.allSatisfy(isText)
    }
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
