internal import PlanGrammar
internal import PlanModel

/// Nodes from candidates.
extension TreeBuilder {
  /// A node with label, text and role of a candidate.
  func node(_ kind: NodeKind, _ index: Int, _ text: JoinedText) -> Node {
    node(kind, index, text, role: candidates[index].role)
  }

  /// A node with label and text of a candidate.
  func node(
    _ kind: NodeKind, _ index: Int, _ text: JoinedText, role: String?, targetPage: Int? = nil
  ) -> Node {
    var label = 0..<0
    var start = 0
    let marker = candidates[index].marker
    if let field = candidates[index].field {
      // Up to the value: the colon of 担当課： belongs to the label, as that of 資料： does.
      label = field.name.lowerBound..<field.value
      start = field.value
    } else if let marker, kind != .paragraph, kind != .figure {
      label = marker.label
      start = marker.textStart
    }
    let end = text.scalars.count
    if let block = candidates[index].labelBlock {
      let name = layout.text(of: layout.blocks[block].pieces)
      return Node(
        kind: kind, role: role, label: name.string, text: text.string,
        spans: SpanList(
          layout.spans(of: name, 0..<name.scalars.count) + layout.spans(of: text, 0..<end)),
        confidence: candidates[index].confidence, targetPage: targetPage)
    }
    return Node(
      kind: kind, role: role, label: text.string(label),
      ordinal: kind == .paragraph || kind == .figure ? [] : marker?.ordinal ?? [],
      text: text.string(start..<end),
      spans: layout.spanList(of: text, label, start..<end),
      confidence: candidates[index].confidence, targetPage: targetPage)
  }

  /// The words of a line of labels, cut at white space; a number in a circle or brackets goes with the word behind it,
  /// and what an arrow joins is one (案の作成 ⇒ 公表).
  static func words(_ text: ScalarSlice) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    var joins = false
    for index in 0...text.count where index == text.count || text[index].isSpace {
      defer { start = index + 1 }
      guard index > start else { continue }
      let isArrow = index == start + 1 && arrows.contains(text[start])
      if let last = words.last, joins || isArrow || isNumber(text.part(last)) {
        words[words.count - 1] = last.lowerBound..<index
      } else {
        words.append(start..<index)
      }
      joins = isArrow
    }
    return words
  }

  private static let arrows: [Unicode.Scalar] = ["⇒", "→", "➡", "⇨"]

  /// ①, （1）: a label and no value.
  private static func isNumber(_ word: ScalarSlice) -> Bool {
    guard let first = word.first, !first.isDigit, word.count <= 4,
      let marker = MarkerGrammar.standard.marker(of: word)
    else { return false }
    return marker.hasOneNumber && marker.label.count == word.count && marker.name == nil
  }
}
