internal import PlanGrammar
internal import PlanModel

/// The chapters of an outline in columns: which candidates are on the pages of which chapter.
struct OutlineScopes {
  /// A chapter.
  struct Scope {
    /// Index of the candidate that is its label.
    var label: Int
    /// Its candidates, half open.
    var range: Range<Int>
    /// Whether another chapter starts on one of its pages.
    var isShared: Bool
  }

  /// Most blocks of a page with nothing but pictures.
  static let longestPicturePage = 4

  private(set) var scopes: [Scope] = []

  /// Finds the chapters.
  ///
  /// A page with a chapter's label belongs to that chapter, also what stands before the label; a
  /// page without one goes on with the chapter before it, as long as it has pieces of an outline or
  /// nothing but captions.
  init(_ candidates: [Candidate], _ kinds: [OutlineClasses.Kind], _ layout: Layout) {
    func page(_ index: Int) -> Int { layout.blocks[candidates[index].block].page }
    let headings = Self.columnHeadings(layout)
    var start = 0
    while start < candidates.count {
      var end = start + 1
      while end < candidates.count, page(end) == page(start) { end += 1 }
      let range = start..<end
      start = end
      var labels: [Int] = []
      for index in range where kinds[index] == .chapter {
        if !labels.contains(where: { Self.isSame($0, index, candidates) }) { labels.append(index) }
      }
      if let label = labels.first,
        !(scopes.last.map { Self.isSame($0.label, label, candidates) } ?? false)
      {
        // What stands above the column headings belongs to the page before.
        var first = range.lowerBound
        if let line = headings[page(first)], !scopes.isEmpty {
          while first < label, kinds[first] == .text,
            let piece = layout.blocks[candidates[first].block].pieces.first, piece.line < line
          {
            first += 1
          }
        }
        if let last = scopes.indices.last, scopes[last].range.upperBound == range.lowerBound {
          scopes[last].range = scopes[last].range.lowerBound..<first
        } else {
          first = range.lowerBound
        }
        scopes.append(
          Scope(label: label, range: first..<range.upperBound, isShared: labels.count > 1))
        for other in labels.dropFirst() {
          scopes.append(Scope(label: other, range: end..<end, isShared: true))
        }
      } else if let last = scopes.indices.last, scopes[last].range.upperBound == range.lowerBound,
        Self.goesOn(range, kinds)
      {
        scopes[last].range = scopes[last].range.lowerBound..<range.upperBound
        if labels.count > 1 { scopes[last].isShared = true }
      }
    }
  }

  private static func isSame(_ one: Int, _ other: Int, _ candidates: [Candidate]) -> Bool {
    candidates[one].marker?.ordinal == candidates[other].marker?.ordinal
      && candidates[one].key == candidates[other].key
  }

  private static func goesOn(_ page: Range<Int>, _ kinds: [OutlineClasses.Kind]) -> Bool {
    if kinds[page].contains(where: \.isOutline) { return true }
    return page.count <= longestPicturePage && kinds[page].allSatisfy { $0 == .text }
  }

  /// The first line of the column headings of each page.
  private static func columnHeadings(_ layout: Layout) -> [Int: Int32] {
    var lines: [Int: Int32] = [:]
    for run in layout.furniture where run.kind == .columnHeader {
      guard let piece = run.pieces.first else { continue }
      let page = layout.lines[Int(piece.line)].page
      lines[page] = min(lines[page] ?? piece.line, piece.line)
    }
    return lines
  }
}
