internal import Ordering
internal import PlanModel

/// What: finds tables and captions of pictures that stand where the page had room and not where the
/// text speaks of them.
///
/// Why: what floats comes out inside whatever text is next to it, and would be taken for a part of the
/// last small section of its page.
///
/// How sure: it interrupts a sentence, or it is a table and the last on its page in a document set in
/// narrow columns, across which tables are put at the foot of the page; and its page has several headings.
/// It belongs to one of the sections of its page, the one that alone shares five characters or more of a
/// name with its caption, else the one it came out in; and as it stands outside that section's text, it
/// is put beside it, below the heading above.
///
/// Example: `（３）… 市` / `市民活動フロア` / `民自治を原則として …`: the caption stands below the heading of （１） to （３）.
struct Floats {
  /// A table or caption that floats.
  struct Float {
    /// Its candidate.
    var candidate: Int
    /// The heading whose text has its words.
    var named: Int?
  }

  /// Lines of so many characters fill a column and no page: two columns on A4 in the usual 10.5 point
  /// have 21 to 24, one has 36 to 45.
  static let narrowest = 30
  /// Of so many lines it is known.
  private static let fewestLines = 20
  /// Shortest name that a caption shares with a section.
  static let sharedName = 5

  private let candidates: [Candidate]
  private let layout: Layout

  /// The floats of a document, in order.
  static func find(_ candidates: [Candidate], layout: Layout) -> [Float] {
    let floats = Floats(candidates: candidates, layout: layout)
    let isNarrow = floats.isNarrow
    return candidates.indices.compactMap { index in
      guard floats.canFloat(index),
        floats.interrupts(index)
          || isNarrow && candidates[index].reading == .table && floats.endsPage(index)
      else { return nil }
      return floats.float(index)
    }
  }

  /// Tables, captions and short lines that are labels of a picture, but none with a number (表1), which
  /// the text speaks of where it stands.
  private func canFloat(_ index: Int) -> Bool {
    switch candidates[index].reading {
    case .table: !(index > 0 && isNumberedCaption(index - 1)) && !isNumberedCaption(index)
    case .caption, .label: !isNumberedCaption(index)
    default: false
    }
  }

  private func isNumberedCaption(_ index: Int) -> Bool {
    switch candidates[index].reading {
    case .table, .caption: text(index).prefix(8).contains { $0.isDigit }
    default: false
    }
  }

  /// Whether the text before it goes on behind it.
  private func interrupts(_ index: Int) -> Bool {
    guard index > 0, candidates[index - 1].reading == .paragraph,
      let before = layout.blocks[candidates[index - 1].block].pieces.last?.line,
      let own = firstLine(of: candidates[index])
    else { return false }
    return before > own
  }

  private func firstLine(of candidate: Candidate) -> Int32? {
    let block = layout.blocks[candidate.block]
    return block.pieces.first?.line
      ?? block.rows.first?.first { !$0.pieces.isEmpty }?.pieces[0].line
  }

  /// Whether nothing but notes of its own stands behind it on its page, and text before it.
  private func endsPage(_ index: Int) -> Bool {
    let page = page(index)
    guard index > 0, candidates[index - 1].reading == .paragraph, self.page(index - 1) == page
    else { return false }
    var next = index + 1
    while next < candidates.count, self.page(next) == page {
      switch candidates[next].reading {
      case .note, .caption, .table: next += 1
      default: return false
      }
    }
    return next < candidates.count
  }

  private func page(_ index: Int) -> Int { layout.blocks[candidates[index].block].page }

  /// Whether most lines of the running text fill a narrow column.
  private var isNarrow: Bool {
    var (lines, narrow) = (0, 0)
    for index in candidates.indices where candidates[index].reading == .paragraph {
      let pieces = layout.blocks[candidates[index].block].pieces
      guard pieces.count >= 4 else { continue }
      lines += pieces.count - 2
      for place in 1..<(pieces.count - 1) where pieces[place].range.count <= Self.narrowest {
        narrow += 1
      }
    }
    return lines >= Self.fewestLines && narrow > lines / 2
  }

  private func float(_ index: Int) -> Float? {
    let page = page(index)
    var first = index
    while first > 0, self.page(first - 1) == page { first -= 1 }
    var headings: [Int] = []
    if candidates[first].reading != .heading,
      let open = candidates[..<first].lastIndex(where: { $0.reading == .heading })
    {
      headings.append(open)
    }
    var at = first
    while at < candidates.count, self.page(at) == page {
      if candidates[at].reading == .heading { headings.append(at) }
      at += 1
    }
    guard headings.count > 1 else { return nil }
    return Float(candidate: index, named: named(index, sections: headings, end: at))
  }

  /// The one heading whose text, up to the next, has a name of the caption.
  private func named(_ index: Int, sections: [Int], end: Int) -> Int? {
    let names = names(text(index))
    guard !names.isEmpty else { return nil }
    var found: Int?
    for (place, heading) in sections.enumerated() {
      let behind = place + 1 < sections.count ? sections[place + 1] : end
      let holds = (heading..<behind).contains { other in
        other != index && !names.isDisjoint(with: self.names(text(other)))
      }
      guard holds else { continue }
      if found != nil { return nil }
      found = heading
    }
    return found
  }

  private func text(_ index: Int) -> ScalarSlice {
    layout.scalars(of: layout.blocks[candidates[index].block].pieces)
  }

  /// All runs of `sharedName` scalars without hiragana, white space or punctuation.
  private func names(_ text: ScalarSlice) -> Set<ScalarSlice> {
    guard text.count >= Self.sharedName else { return [] }
    var names: Set<ScalarSlice> = []
    var run = 0
    for (place, scalar) in text.enumerated() {
      run = Self.isOfName(scalar) ? run + 1 : 0
      if run >= Self.sharedName {
        names.insert(text.part((place + 1 - Self.sharedName)..<(place + 1)))
      }
    }
    return names
  }

  /// Ideographs, katakana and letters.
  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x30A1...0x30FA, 0x30FC: true
    default: false
    }
  }
}

extension NodeTree {
  /// Puts what floats where it belongs; what stands there already is left.
  mutating func place(_ floats: [Floats.Float]) {
    guard !floats.isEmpty else { return }
    let nodes = nodes(of: Set(floats.flatMap { [$0.candidate] + ($0.named.map { [$0] } ?? []) }))
    for float in floats {
      guard let node = nodes[float.candidate], parents[node] >= 0 else { continue }
      let section = float.named.flatMap { nodes[$0] } ?? Int(parents[node])
      let above = Int(parents[section])
      if above >= 0, above != Int(parents[node]) { move(node, to: above) }
    }
  }
}
