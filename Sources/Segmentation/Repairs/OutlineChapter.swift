internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// Puts the pieces of one chapter in order.
struct OutlineChapter {
  /// The candidates in order, with their readings.
  private(set) var ordered: [Candidate] = []
  /// What was assigned, for people.
  private(set) var summary = ""
  /// What could as well be otherwise.
  var doubts: [String] = []

  let layout: Layout
  var outers: [OutlinePieces.Piece]
  var inners: [OutlinePieces.Piece]
  var points: [OutlinePieces.Piece]
  var groups: [Group] = []
  /// Outer title of each group.
  var outerOfGroup: [Int] = []
  var vocabulary = Vocabulary([])

  /// A head such as 【目指す姿】 with what is said below it.
  struct Group {
    var head: OutlinePieces.Piece
    var statements: [OutlinePieces.Piece] = []
    var position: Int { head.position }
  }

  /// Puts pieces in order.
  init(_ pieces: OutlinePieces, layout: Layout) {
    self.layout = layout
    // Numbers tell the order; the source where they repeat.
    outers = pieces.pieces.filter { $0.kind == .outer }
      .ordered { OrderKey($0.number, $0.position) }
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
    points = points.ordered { OrderKey($0.position) }
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
    if let reading {
      candidate.reading = reading
      candidate.evidence = .outlineOrder
    }
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
        guard title > 0, assigned[order[title - 1]] != outer, let row = starts[outer] else {
          return 0
        }
        return -0.4 * Double(min(5, abs(begin - row)))
      }
    }
    // Points are cut by 等 and gaps first; then titles and points settle each other.
    var assigned = assignment.inSourceOrder()
    var ranges = cut(assignment.order(assigned), assigned, words: false)
    func fit(_ title: Int, _ place: Int) -> Double {
      sums[title][ranges[place].upperBound] - sums[title][ranges[place].lowerBound]
    }
    for round in 0..<4 {
      let better = assignment.best(from: round == 0 ? nil : assigned, fit: fit)
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
    for piece in (inners + points).ordered(by: { OrderKey($0.position) }) {
      append(piece, piece.kind == .inner ? .heading : .item, .section)
    }
    doubts.append("titles of two levels are not there; points stay in source order")
    summary = "\(outers.count) titles in order of their numbers"
  }

  func page(_ piece: OutlinePieces.Piece) -> Int { layout.blocks[piece.candidate.block].page }

  func text(_ piece: OutlinePieces.Piece) -> [Unicode.Scalar] {
    let text = layout.scalars(of: layout.blocks[piece.candidate.block].pieces)
    return Array(text[min(piece.candidate.marker?.textStart ?? 0, text.count)...])
  }
}

/// What was done, in words.
extension OutlineChapter {
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
      doubts.append(
        "the numbers of its titles are \(outers.map { "\($0.number)" }.joined(separator: ", "))")
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
  var number: Int { candidate.marker?.ordinal.last ?? 0 }
}
