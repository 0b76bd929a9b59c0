internal import PlanGrammar
internal import PlanModel

/// What: moves titles that come out behind the text of their page back to its start.
///
/// Why: on slides the title is often drawn last. It is one where, over the document, the last block
/// of the pages is a short line without a full stop that starts with a label or stands alone, and
/// the first block hardly ever is.
enum TitleOrder {
  static func restore(_ workspace: inout Workspace) {
    guard workspace.pages.count >= 4 else { return }
    var pages: [(first: Int, last: Int)] = []
    var start = 0
    let blocks = workspace.layout.blocks
    while start < blocks.count {
      var end = start
      while end + 1 < blocks.count, blocks[end + 1].page == blocks[start].page { end += 1 }
      pages.append((start, end))
      start = end + 1
    }
    let several = pages.filter { $0.last > $0.first }
    guard several.count >= 4 else { return }
    let titleLast = several.count { isTitle(blocks[$0.last], workspace) }
    let titleFirst = several.count { isTitle(blocks[$0.first], workspace) }
    guard titleLast * 10 >= several.count * 7, titleFirst * 10 <= several.count * 3 else { return }
    var reordered: [Block] = []
    reordered.reserveCapacity(blocks.count)
    var moved = 0
    for page in pages {
      if page.last > page.first, isTitle(blocks[page.last], workspace) {
        reordered.append(blocks[page.last])
        reordered += blocks[page.first..<page.last]
        moved += 1
      } else {
        reordered += blocks[page.first...page.last]
      }
    }
    workspace.layout.blocks = reordered
    workspace.layout.diagnostics.append(
      Diagnostic(
        id: "title-order-restored", severity: .note,
        message: "\(moved) titles that came out at the end of their page moved to its start"))
  }

  /// A short line with the number of a heading and no full stop.
  private static func isTitle(_ block: Block, _ workspace: Workspace) -> Bool {
    guard case .text = block.kind, block.lineCount <= 2, let first = block.pieces.first else {
      return false
    }
    guard let marker = workspace.markers[Int(first.line)], marker.name == nil,
      marker.reading.isHeading
    else { return false }
    let text = workspace.layout.text(of: block.pieces).scalars
    return text.count <= 40 && !text.endsSentence
  }
}
