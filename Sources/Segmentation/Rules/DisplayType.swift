internal import PlanModel

/// What: tells display type, that headings are set in, from the type of the running text.
///
/// Evidence: size and weight against those of most characters of the document. A document whose
/// source says nothing of its type has no display type.
struct DisplayType {
  /// How much larger than the text a heading is at least: one step of the sizes that word processors
  /// offer (10.5 to 12 is 1.14), less rounding.
  private static let step: Float = 1.1

  private var size: Float = 0
  private var isBold = false

  init(_ layout: Layout) {
    var sizes: [Int: Int] = [:]
    var bold = 0
    var all = 0
    func add(_ style: LineStyle, _ count: Int) {
      sizes[Int((style.size * 4).rounded()), default: 0] += count
      all += count
      if style.isBold { bold += count }
    }
    for index in layout.blocks.indices {
      guard let style = layout.blocks[index].style, case .text = layout.blocks[index].kind else {
        continue
      }
      add(style, layout.blocks[index].pieces.reduce(0) { $0 + $1.range.count })
    }
    // Where nearly all text stands in tables, that is the text.
    if all * 5 < layout.placedLength {
      for line in layout.lines {
        if let style = line.style { add(style, line.scalars.count) }
      }
    }
    guard let most = sizes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return }
    size = Float(most.key) / 4
    isBold = bold * 2 > all
  }

  /// Whether a block is set larger than the text, or bold where the text is not and no smaller.
  func holds(_ block: Block) -> Bool {
    guard size > 0, let style = block.style, style.direction == .right else { return false }
    if style.size >= Self.step * size { return true }
    return style.isBold && !isBold && style.size >= 0.98 * size
  }

  /// Whether a block is set smaller than the text: notes, labels of figures.
  func isSmall(_ block: Block) -> Bool {
    guard size > 0, let style = block.style else { return false }
    return style.size * Self.step <= size
  }
}
