internal import PlanGrammar
internal import PlanModel

/// Puts the pieces of one chapter in order.
struct OutlineChapter {
  /// The candidates in order, with their readings.
  private(set) var ordered: [Candidate] = []
  /// What was assigned, for people.
  private(set) var summary = ""
  /// What could as well be otherwise.
  private(set) var doubts: [String] = []

  private let layout: Layout
  private var outers: [OutlinePieces.Piece]
  private var inners: [OutlinePieces.Piece]
  private var points: [OutlinePieces.Piece]
  private var groups: [Group] = []
  /// Outer title of each group.
  private var outerOfGroup: [Int] = []
  private var vocabulary = Vocabulary([])

  /// A head such as 【目指す姿】 with what is said below it.
  private struct Group {
    var head: OutlinePieces.Piece
    var statements: [OutlinePieces.Piece] = []
    var position: Int { head.position }
  }

  /// Puts pieces in order.
  init(_ pieces: OutlinePieces, layout: Layout) {
    self.layout = layout
    // Numbers tell the order; the source where they repeat.
    outers = pieces.pieces.filter { $0.kind == .outer }
      .sorted { ($0.number, $0.position) < ($1.number, $1.position) }
    inners = pieces.pieces.filter { $0.kind == .inner }
    points = pieces.pieces.filter { $0.kind == .point }
    var front: [OutlinePieces.Piece] = []
    var intro: [OutlinePieces.Piece] = []
    var captions: [OutlinePieces.Piece] = []
    var label: OutlinePieces.Piece?
    for (index, piece) in pieces.pieces.enumerated() {
      switch piece.kind {
      case .chapter: label = piece
      case .groupHead: groups.append(Group(head: piece))
      case .statement where groups.isEmpty: points.append(piece)
      case .statement: groups[groups.count - 1].statements.append(piece)
      case .text where PartLexicon.isPart(piece.candidate.key): front.append(piece)
      case .text:
        if index > 0, pieces.pieces[index - 1].kind == .groupHead, piece.candidate.endsSentence {
          groups[groups.count - 1].statements.append(piece)
        } else if piece.candidate.reading == .paragraph {
          intro.append(piece)
        } else {
          captions.append(piece)
        }
      case .other: intro.append(piece)
      case .outer, .inner, .point: break
      }
    }
    points.sort { $0.position < $1.position }
    ordered = pieces.leading
    if !front.isEmpty {
      // The part that starts on this page, with what is said of it.
      for piece in front { append(piece, .heading, .part) }
      for piece in intro { append(piece, nil, nil) }
      intro = []
    }
    if let label { append(label, .heading, .chapter) }
    for piece in intro { append(piece, nil, nil) }
    arrange()
    for piece in captions {
      append(piece, .caption, nil)
      ordered[ordered.count - 1 - piece.followers.count].standsUnderChapter = label != nil
    }
  }

  private mutating func append(
    _ piece: OutlinePieces.Piece, _ reading: Candidate.Reading?, _ kind: NodeKind?
  ) {
    var candidate = piece.candidate
    if let reading { candidate.reading = reading }
    if let kind { candidate.headingKind = kind }
    ordered.append(candidate)
    ordered += piece.followers
  }

  // MARK: Titles and points

  private mutating func arrange() {
    readVocabulary()
    assignGroups()
    guard !outers.isEmpty, !inners.isEmpty else {
      appendUnarranged()
      return
    }
    let assignment = TitleAssignment(
      outerPages: outers.map(page), titles: titles(), affinity: affinity())
    let partition = GroupPartition(count: points.count, cuts: cuts())
    let sums = pointSums()
    let starts = rowStarts()
    func cut(_ order: [Int], _ assigned: [Int], words: Bool) -> [Range<Int>] {
      partition.groups(titles: order.count) { title, range in
        guard words else { return 0 }
        return sums[order[title]][range.upperBound] - sums[order[title]][range.lowerBound]
      } start: { title, begin in
        let outer = assigned[order[title]]
        guard title > 0, assigned[order[title - 1]] != outer, let row = starts[outer] else { return 0 }
        return -0.4 * Double(min(5, abs(begin - row)))
      }
    }
    // Points are cut by 等 and gaps first; then titles and points settle each other.
    var assigned = assignment.inSourceOrder()
    var ranges = cut(assignment.order(assigned), assigned, words: false)
    func fit(_ title: Int, _ place: Int) -> Double {
      sums[title][ranges[place].upperBound] - sums[title][ranges[place].lowerBound]
    }
    for _ in 0..<4 {
      let better = assignment.best(from: assigned, fit: fit)
      let cuts = cut(assignment.order(better), better, words: true)
      if better == assigned, cuts == ranges { break }
      assigned = better
      ranges = cuts
    }
    append(assignment, assigned, ranges)
    describe(assignment, assigned, ranges, doubtful: assignment.doubtful(assigned, fit: fit))
  }

  /// Appends titles, groups and points in their final order.
  private mutating func append(
    _ assignment: TitleAssignment, _ assigned: [Int], _ ranges: [Range<Int>]
  ) {
    let order = assignment.order(assigned)
    for outer in outers.indices {
      append(outers[outer], .heading, .section)
      appendGroups(of: outer)
      for (place, title) in order.enumerated() where assigned[title] == outer {
        append(inners[title], .heading, .section)
        for point in points[ranges[place]] { append(point, .item, nil) }
      }
    }
  }

  private mutating func appendGroups(of outer: Int) {
    for (index, group) in groups.enumerated() where outerOfGroup[index] == outer {
      append(group.head, .heading, .section)
      for statement in group.statements {
        append(statement, statement.candidate.marker == nil ? nil : .item, nil)
      }
    }
  }

  /// Without two levels of titles only the outer ones and their groups can be put in order.
  private mutating func appendUnarranged() {
    for outer in outers.indices {
      append(outers[outer], .heading, .section)
      appendGroups(of: outer)
    }
    if outers.isEmpty { appendGroups(of: 0) }
    for piece in (inners + points).sorted(by: { $0.position < $1.position }) {
      append(piece, piece.kind == .inner ? .heading : .item, .section)
    }
    doubts.append("titles of two levels are not there; points stay in source order")
    summary = "\(outers.count) titles in order of their numbers"
  }

  private func page(_ piece: OutlinePieces.Piece) -> Int { layout.blocks[piece.candidate.block].page }

  private func text(_ piece: OutlinePieces.Piece) -> [Unicode.Scalar] {
    let text = layout.text(of: layout.blocks[piece.candidate.block].pieces).scalars
    return Array(text[min(piece.candidate.marker?.textStart ?? 0, text.count)...])
  }
}

// MARK: - Evidence

extension OutlineChapter {
  private mutating func readVocabulary() {
    vocabulary = Vocabulary(
      (outers + inners + points).map(text) + groups.map { $0.statements.flatMap(text) })
  }

  private func word(inner: Int) -> Int { outers.count + inner }
  private func word(point: Int) -> Int { outers.count + inners.count + point }
  private func word(group: Int) -> Int { outers.count + inners.count + points.count + group }

  /// Groups go to the outer titles in order, the k-th to the k-th; where their numbers differ, words
  /// decide which titles have none.
  private mutating func assignGroups() {
    let heads = Set(groups.map(\.head.candidate.key.string)).sorted()
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

  private func titles() -> [TitleAssignment.Title] {
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
      let end = layout.lines[Int(last)].rawOffsets.last,
      let start = layout.lines[Int(next)].rawOffsets.first
    else { return false }
    // At most an ideographic space between them.
    return start >= end && start - end <= 3
  }

  private func affinity() -> [[Double]] {
    inners.indices.map { inner in
      outers.indices.map { outer in
        var value = vocabulary.overlap(outer, word(inner: inner))
        for group in groups.indices where outerOfGroup[group] == outer {
          value = max(value, vocabulary.overlap(word(group: group), word(inner: inner)))
        }
        return 3 * value
      }
    }
  }

  /// For each inner title, how well it fits the points before each index, summed up.
  private func pointSums() -> [[Double]] {
    inners.indices.map { inner in
      var sums = [0.0]
      for point in points.indices {
        var value = 2 * vocabulary.overlap(word(inner: inner), word(point: point))
        // Points stand on the page of their title or on the next.
        let pages = page(points[point]) - page(inners[inner])
        if pages < 0 { value -= 2 } else if pages == 1 { value -= 0.3 } else if pages > 1 { value -= 2 }
        sums.append((sums.last ?? 0) + value)
      }
      return sums
    }
  }

  /// What a cut before each point is worth.
  private func cuts() -> [Double] {
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
  private func rowStarts() -> [Int?] {
    var starts: [Int?] = Array(repeating: nil, count: outers.count)
    for (index, group) in groups.enumerated() where starts[outerOfGroup[index]] == nil {
      starts[outerOfGroup[index]] = points.count { $0.position < group.position }
    }
    let known = starts.compactMap { $0 }
    let isByRow = known.count == outers.count && zip(known, known.dropFirst()).allSatisfy { $0 < $1 }
    return isByRow ? starts : Array(repeating: nil, count: outers.count)
  }

  private mutating func describe(
    _ assignment: TitleAssignment, _ assigned: [Int], _ ranges: [Range<Int>],
    doubtful: [(Int, Int)]
  ) {
    let source = assignment.inSourceOrder()
    let beside = assigned.indices.count { assignment.titles[$0].beside == assigned[$0] }
    let others = assigned.indices.filter { assignment.titles[$0].beside != assigned[$0] }
    let kept = others.count { source[$0] == assigned[$0] }
    let closed = ranges.count { !$0.isEmpty && points[$0.upperBound - 1].candidate.closesGroup }
    summary =
      "\(outers.count) titles in order of their numbers, \(groups.count) groups below them in order; "
      + "\(assigned.count) titles of the second level (\(beside) from the same line, \(kept) by number "
      + "and order, \(others.count - kept) by number and words); \(points.count) points in "
      + "\(ranges.count) groups (\(closed) closed by 等)"
    if zip(outers, outers.dropFirst()).contains(where: { $0.number + 1 != $1.number })
      || outers.first?.number != 1
    {
      doubts.append("the numbers of its titles are \(outers.map { "\($0.number)" }.joined(separator: ", "))")
    }
    if !assignment.isComplete(assigned) {
      doubts.append("titles of the second level are missing or come twice")
    }
    for (one, other) in doubtful {
      doubts.append(
        "\(text(inners[one]).string) stands under \(text(outers[assigned[one]]).string) and "
          + "\(text(inners[other]).string) under \(text(outers[assigned[other]]).string), "
          + "or the other way round")
    }
    for (place, title) in assignment.order(assigned).enumerated() where ranges[place].isEmpty {
      doubts.append("no points were found for \(text(inners[title]).string)")
    }
  }
}

extension OutlinePieces.Piece {
  /// The last number of its label; 0 for none.
  fileprivate var number: Int { candidate.marker?.ordinal.last ?? 0 }
}

/// Places things in order among others in order.
enum OrderedAlignment {
  /// Two things on one place.
  static let shared = -3.0

  /// The best places, never falling, for `count` things among `places` places; by dynamic
  /// programming.
  static func places(
    _ count: Int, among places: Int, value: (Int, Int) -> Double
  ) -> [Int] {
    guard count > 0, places > 0 else { return Array(repeating: 0, count: count) }
    if count == places { return Array(0..<count) }
    var best = (0..<places).map { value(0, $0) }
    var choices: [[Int]] = []
    for thing in 1..<max(count, 1) {
      var next: [Double] = []
      var choice: [Int] = []
      for place in 0..<places {
        var top = (value: best[place] + shared, place: place)
        for before in 0..<place where best[before] > top.value { top = (best[before], before) }
        next.append(top.value + value(thing, place))
        choice.append(top.place)
      }
      best = next
      choices.append(choice)
    }
    var place = best.indices.max { best[$0] < best[$1] } ?? 0
    var result = [place]
    for choice in choices.reversed() {
      place = choice[place]
      result.append(place)
    }
    return result.reversed()
  }
}
