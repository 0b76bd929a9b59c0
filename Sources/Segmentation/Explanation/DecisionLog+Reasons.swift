internal import PlanGrammar
public import PlanModel

extension DecisionLog {
  /// Why a node is what it is and stands where it stands.
  ///
  /// - Parameters:
  ///   - index: the node's place in the tree, counted from 0, a node before what is below it.
  ///   - node: the node.
  /// - Returns: nil for a node that no block was the reason of.
  public func reasons(ofNode index: Int, _ node: Node) -> NodeReasons? {
    guard origins.indices.contains(index), origins[index] >= 0 else { return nil }
    let origin = Int(origins[index])
    guard candidates.indices.contains(origin) else { return nil }
    var reasons = NodeReasons()
    reasons.reading = reading(origin, node)
    if let position = position(ofHeading: origin) {
      reasons.place = place(position)
    }
    return reasons
  }

  private func reading(_ index: Int, _ node: Node) -> [Reason] {
    let candidate = candidates[index]
    let block = layout.blocks[candidate.block]
    var reasons: [Reason] = []
    switch candidate.reading {
    case .table:
      let layout = Reason.layout(.table, rows: block.rows.count)
      return candidate.evidence == .ownText ? [layout] : [layout, .evidence(candidate.evidence)]
    case .figure: return [.layout(.figure, rows: block.rows.count)]
    case .contents: return [.layout(.contents, rows: 0)]
    default: break
    }
    if let marker = candidate.marker {
      let text = layout.scalars(of: block.pieces)
      let label = text.part(marker.label).string
      reasons.append(
        marker.convention.map { _ in
          .label(label, example: firstTitle(like: index, marker), usually: Self.usual(marker))
        } ?? .ownLabel(label))
      if let tally = tallies[marker.classKey],
        candidate.reading == .heading || candidate.reading == .item
      {
        reasons.append(
          .tally(
            count: tally.count, governing: tally.governing, sentences: tally.sentences,
            listed: tally.listed))
      }
    } else {
      reasons.append(.noLabel)
    }
    reasons.append(.evidence(candidate.evidence))
    if node.kind == .policy, let tier = node.role {
      let source: Reason.TierSource =
        candidate.marker?.tier == tier
        ? .label : statedTiers.contains(tier) ? .statement : .ladder
      reasons.append(.tier(tier, source))
    } else if let role = node.role {
      reasons.append(.role(role))
    }
    if candidate.reading == .heading, let style = block.style {
      reasons.append(.type(size: Double(style.size), isBold: style.isBold))
    }
    if block.lineCount > 1 { reasons.append(.lines(block.lineCount)) }
    let first =
      firstReadings.indices.contains(candidate.block) ? firstReadings[candidate.block] : nil
    if let first, first != candidate.reading {
      reasons.append(.secondReading(Self.words(first, candidate.headingKind)))
    } else if let other = secondReading(candidate) {
      reasons.append(.secondReading(other))
    } else {
      reasons.append(.onlyReading)
    }
    for repair in repairs where repair.page == block.page {
      reasons.append(.repaired(repair.message))
    }
    return reasons
  }

  /// The first text of the document with the same kind of label; nil where that is the text itself.
  private func firstTitle(like index: Int, _ marker: Marker) -> String? {
    let first = candidates.indices.first {
      candidates[$0].marker?.classKey == marker.classKey && !candidates[$0].reading.isContents
    }
    return first == index ? nil : first.map(title)
  }

  /// What a block could be taken for besides, though its own text is not against the choice.
  private func secondReading(_ candidate: Candidate) -> Reason.Reading? {
    guard let marker = candidate.marker, marker.isAmbiguous else {
      return candidate.marker == nil && candidate.reading == .label ? .heading(.section) : nil
    }
    switch candidate.reading {
    case .heading: return .item
    case .item: return candidate.endsSentence ? nil : .heading(.section)
    default: return nil
    }
  }

  private func place(_ position: Int) -> [Reason] {
    let table = resolver.table
    let reading = resolver.reading
    guard reading.parents.indices.contains(position) else { return [] }
    let classIndex = table.entries[position].classIndex
    let parent = Int(reading.parents[position])
    var reasons: [Reason] = [parent < 0 ? .atTop : .nearestHeading(heading(parent))]
    let members = reading.parents.indices.filter { table.entries[$0].classIndex == classIndex }
    let parentClass = classOfHeading(parent)
    let below = members.count { classOfHeading(Int(reading.parents[$0])) == parentClass }
    if members.count > 1 {
      reasons.append(
        .classShare(
          count: members.count, below: below, parent: parent < 0 ? nil : heading(parent)))
    }
    let objections = self.objections(
      reading.penalties.filter { member in
        table.entries[member.position].classIndex == classIndex
      })
    let isNumbered = table.entries[position].number != nil
    let inOrder: Set<Reason.Objection.Kind> = [.restart, .gap, .lateStart, .wrongPrefix]
    if isNumbered, members.count > 1, !objections.contains(where: { inOrder.contains($0.kind) }) {
      reasons.append(.numbersInOrder(count: members.count))
    }
    reasons += objections.map { .objection($0) }
    guard let other = resolver.secondBest(of: classIndex, moving: position) else {
      return reasons + [.onlyPlace]
    }
    let otherReading = resolver.reading(other.ranks)
    let otherParent = Int(otherReading.parents[position])
    reasons.append(
      .secondPlace(
        below: otherParent < 0 ? nil : heading(otherParent),
        more(otherReading, than: reading), margin: other.margin))
    return reasons
  }

  private func heading(_ position: Int) -> String {
    title(of: resolver.table.entries[position].candidate)
  }

  private func classOfHeading(_ position: Int) -> Int {
    position < 0 ? -1 : resolver.table.entries[position].classIndex
  }

  private func objections(
    _ penalties: [(penalty: RankPenalty, position: Int)]
  ) -> [Reason.Objection] {
    RankPenalty.allCases.compactMap { penalty in
      let found = penalties.filter { $0.penalty == penalty }
      guard let first = found.first else { return nil }
      return Reason.Objection(
        kind: penalty, count: found.count, example: heading(first.position))
    }
  }

  /// What speaks against one choice that does not speak against another.
  private func more(_ one: RankReading, than other: RankReading) -> [Reason.Objection] {
    RankPenalty.allCases.compactMap { penalty in
      let known = Set(other.penalties.filter { $0.penalty == penalty }.map(\.position))
      let found = one.penalties.filter { $0.penalty == penalty && !known.contains($0.position) }
      guard let first = found.first else { return nil }
      return Reason.Objection(
        kind: penalty, count: found.count, example: heading(first.position))
    }
  }

  private static func usual(_ marker: Marker) -> Reason.Reading {
    switch marker.reading {
    case .part: .heading(.part)
    case .chapter: .heading(.chapter)
    case .section: .heading(.section)
    case .policy: .heading(.policy)
    case .enumerator, .bullet: .item
    case .note: .note
    case .answer: .answer
    }
  }

  private static func words(_ reading: Candidate.Reading, _ kind: NodeKind) -> Reason.Reading {
    switch reading {
    case .heading: .heading(kind)
    case .item: .item
    case .paragraph: .paragraph
    case .field: .field
    case .note: .note
    case .answer: .answer
    case .table: .table
    case .figure: .figure
    case .contents: .contents
    case .caption: .caption
    case .label: .label
    }
  }
}
