internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What tells which title, group and point belong together.
extension OutlineChapter {
  mutating func readVocabulary() {
    vocabulary = Vocabulary(
      (outers + inners + points).map(text) + groups.map { $0.statements.flatMap(text) })
  }

  private func word(inner: Int) -> Int { outers.count + inner }
  private func word(point: Int) -> Int { outers.count + inners.count + point }
  private func word(group: Int) -> Int { outers.count + inners.count + points.count + group }

  /// Groups go to the outer titles in order, the k-th to the k-th; where their numbers differ, words
  /// decide which titles have none.
  mutating func assignGroups() {
    let heads = groups.map(\.head.candidate.key.string).distinct()
    outerOfGroup = Array(repeating: 0, count: groups.count)
    for head in heads {
      let own = groups.indices.filter { groups[$0].head.candidate.key.string == head }
      let places = OrderedAlignment.places(own.count, among: outers.count) { group, outer in
        3 * vocabulary.overlap(outer, word(group: own[group]))
      }
      for (group, outer) in zip(own, places) { outerOfGroup[group] = outer }
      if own.count != outers.count, heads.count == 1 {
        doubts.append("\(own.count) × \(head) for \(outers.count) titles")
      }
    }
  }

  func titles() -> [TitleAssignment.Title] {
    inners.map { inner in
      var title = TitleAssignment.Title(
        number: inner.number, page: page(inner), position: inner.position)
      for (index, outer) in outers.enumerated() where page(outer) == page(inner) {
        if abs(outer.position - inner.position) == 1, isOnSameLine(outer, inner) {
          title.beside = index
        } else if outer.position == inner.position - 1 {
          title.behind = index
        }
      }
      return title
    }
  }

  /// Whether two titles came out on one line, which the layout cut in two.
  private func isOnSameLine(_ one: OutlinePieces.Piece, _ other: OutlinePieces.Piece) -> Bool {
    let (first, second) = one.position < other.position ? (one, other) : (other, one)
    guard let last = layout.blocks[first.candidate.block].pieces.last?.line,
      let next = layout.blocks[second.candidate.block].pieces.first?.line, next == last + 1,
      let end = Optional(layout.lines[Int(last)].rawOffset(layout.lines[Int(last)].scalars.count)),
      let start = Optional(layout.lines[Int(next)].rawOffset(0))
    else { return false }
    // At most an ideographic space between them.
    return start >= end && start - end <= 3
  }

  func affinity() -> [[Double]] {
    inners.indices.map { inner in
      outers.indices.map { outer in
        var value = 2.5 * vocabulary.overlap(outer, word(inner: inner))
        for group in groups.indices where outerOfGroup[group] == outer {
          value += 2 * vocabulary.overlap(word(group: group), word(inner: inner))
        }
        return value
      }
    }
  }

  /// For each inner title, how well it fits the points before each index, summed up.
  func pointSums() -> [[Double]] {
    inners.indices.map { inner in
      var sums = [0.0]
      for point in points.indices {
        var value = 2 * vocabulary.overlap(word(inner: inner), word(point: point))
        // Points stand on the page of their title or on the next.
        let pages = page(points[point]) - page(inners[inner])
        if pages < 0 {
          value -= 2
        } else if pages == 1 {
          value -= 0.3
        } else if pages > 1 {
          value -= 2
        }
        sums.append((sums.last ?? 0) + value)
      }
      return sums
    }
  }

  /// What a cut before each point is worth.
  func cuts() -> [Double] {
    let closed = points.contains { $0.candidate.closesGroup }
    return points.indices.map { index in
      guard index > 0 else { return 0 }
      let before = layout.blocks[points[index - 1].candidate.block]
      let block = layout.blocks[points[index].candidate.block]
      var value = 0.0
      if closed { value += points[index - 1].candidate.closesGroup ? 2 : -2 }
      if before.blankAfter || block.blankBefore || before.page != block.page { value += 1 }
      return value
    }
  }

  /// The number of points before each outer title's group, where groups and points come out row by
  /// row: there the points of the title start, up to a few cells.
  func rowStarts() -> [Int?] {
    var starts: [Int?] = Array(repeating: nil, count: outers.count)
    for (index, group) in groups.enumerated() where starts[outerOfGroup[index]] == nil {
      starts[outerOfGroup[index]] = points.count { $0.position < group.position }
    }
    let known = starts.compactMap { $0 }
    let isByRow =
      known.count == outers.count && zip(known, known.dropFirst()).allSatisfy { $0 < $1 }
    return isByRow ? starts : Array(repeating: nil, count: outers.count)
  }
}
