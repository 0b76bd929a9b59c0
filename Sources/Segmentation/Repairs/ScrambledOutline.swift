internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What: puts an outline in three columns (chapter, 大柱, 中柱 with its points) that came out of a PDF
/// in another order than it is read back into order.
///
/// Why: where cells are text boxes, extractors give the points first, then the titles in the order in
/// which the boxes were drawn, and a chapter printed vertically somewhere between.
///
/// How sure: nothing is touched unless the document has a vertical chapter label or column headings,
/// a third of the inner titles stand before another title, and a third of the points under no title.
/// Then, chapter by chapter: outer titles by number; their groups (目指す姿) in order; inner titles by
/// number, place and words (`TitleAssignment`); points by their order, the closing 等, gaps and words
/// (`GroupPartition`).
///
/// Example: `●A ●B 等 ●C ●D 等 第１章 X （２）Z （１）Y １ W` becomes 第１章 X > １ W > （１）Y > A, B; （２）Z > C, D.
struct ScrambledOutline {
  /// Most candidates of a chapter that is put in order.
  static let longestChapter = 2000
  /// Most inner titles of a chapter that is put in order.
  static let mostTitles = 80

  /// Repairs a document in place.
  ///
  /// - Parameters:
  ///   - candidates: all blocks with their readings in source order; every one is kept once, but
  ///     for those whose block is joined to another.
  ///   - layout: its blocks are joined where a text goes on in another block.
  /// - Returns: what was repaired and what stays open; empty where nothing was touched.
  static func repair(_ candidates: inout [Candidate], layout: inout Layout) -> [Diagnostic] {
    guard isInColumns(layout), let classes = OutlineClasses(candidates) else { return [] }
    let kinds = candidates.indices.map { classes.kind(of: $0, in: candidates) }
    let scopes = OutlineScopes(candidates, kinds, layout).scopes
    let disorder = scopes.map { OutlineDisorder(candidates[$0.range], kinds[$0.range]) }
    guard disorder.reduce(OutlineDisorder(), +).isScrambled else { return [] }
    var diagnostics: [Diagnostic] = []
    // From the end, so that the ranges before stay valid.
    for (scope, disorder) in zip(scopes, disorder).reversed() where !disorder.isOrdered {
      let part = Array(candidates[scope.range])
      let page = layout.blocks[candidates[scope.label].block].page
      let name = layout.text(of: layout.blocks[candidates[scope.label].block].pieces).string
      guard !scope.isShared, part.count <= longestChapter, disorder.titles <= mostTitles else {
        let reason = scope.isShared ? "another chapter starts on its page" : "it is too long"
        diagnostics.append(unsure("\(name) is left in source order: \(reason)", page))
        continue
      }
      var pieces = OutlinePieces(
        part, classes: classes, label: scope.label - scope.range.lowerBound)
      let joined = OutlineJoins.join(&pieces, &layout)
      OutlineCaptions.split(&pieces, &layout)
      let chapter = OutlineChapter(pieces, layout: layout)
      candidates.replaceSubrange(scope.range, with: chapter.ordered)
      diagnostics.append(
        contentsOf: chapter.doubts.reversed().map { unsure("\(name): \($0)", page) })
      let joins = joined == 0 ? "" : "; \(joined) pieces of text joined"
      diagnostics.append(
        Diagnostic(
          id: "scrambled-outline-repaired", severity: .note,
          message: "\(name): \(chapter.summary)\(joins)", page: page))
    }
    return diagnostics.reversed()
  }

  private static func unsure(_ message: String, _ page: Int) -> Diagnostic {
    Diagnostic(id: "scrambled-outline-unsure", severity: .warning, message: message, page: page)
  }

  /// Whether a chapter is printed vertically or columns have headings.
  private static func isInColumns(_ layout: Layout) -> Bool {
    layout.blocks.indices.contains {
      if case .verticalLabel = layout.blocks[$0].kind { true } else { false }
    }
      || layout.furniture.contains { $0.kind == .columnHeader }
  }
}

/// How far a chapter is from the order in which an outline is read.
struct OutlineDisorder {
  /// Inner titles.
  var titles = 0
  /// Inner titles that stand before another title.
  var hollow = 0
  /// Points.
  var points = 0
  /// Points under no inner title, or under one whose points were closed by 等 before.
  var homeless = 0

  init() {}

  init(_ candidates: ArraySlice<Candidate>, _ kinds: ArraySlice<OutlineClasses.Kind>) {
    var isUnderTitle = false
    for index in kinds.indices {
      switch kinds[index] {
      case .inner:
        titles += 1
        isUnderTitle = true
        let next = index + 1 < kinds.endIndex ? kinds[index + 1] : .chapter
        if next == .inner || next == .outer || next == .chapter { hollow += 1 }
      case .chapter, .outer, .groupHead, .statement:
        isUnderTitle = false
      case .point:
        points += 1
        if !isUnderTitle { homeless += 1 }
        if candidates[index].closesGroup { isUnderTitle = false }
      case .text, .other: break
      }
    }
  }

  static func + (one: OutlineDisorder, other: OutlineDisorder) -> OutlineDisorder {
    var sum = one
    sum.titles += other.titles
    sum.hollow += other.hollow
    sum.points += other.points
    sum.homeless += other.homeless
    return sum
  }

  /// A third of the titles stand before another title, a third of the points under none.
  var isScrambled: Bool {
    titles >= 2 && hollow >= 2 && hollow * 3 >= titles && points >= titles
      && homeless * 3 >= points
  }

  /// Nothing to repair.
  var isOrdered: Bool { hollow == 0 && homeless == 0 }
}
