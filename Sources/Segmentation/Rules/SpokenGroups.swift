internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What: puts the boxes of a slide below the names of their groups (庁内 庁外), which came out as one line of
/// labels.
///
/// How sure: the document says of each box in which group it is, and never says two: a text of the slide begins with the
/// name of the group, goes on in hiragana and names the box (庁外については懇話会を設置します), or the box is followed by the group in
/// brackets somewhere (懇話会（庁外）). Each group has a box. What stands behind the boxes belongs to none of them.
enum SpokenGroups {
  static func apply(_ slide: inout [Candidate], layout: inout Layout) {
    guard let start = slide.firstIndex(where: isBox) else { return }
    var end = start
    while end < slide.count, isBox(slide[end]) { end += 1 }
    guard end - start >= 3 else { return }
    for line in slide.indices where slide[line].reading == .label && slide[line].marker == nil {
      let words = layout.words(ofBlock: slide[line].block)
      guard words.count > 1, words.allSatisfy({ (2...longestGroup).contains($0.count) }),
        let groups = groups(of: start..<end, in: slide, named: words, line, layout)
      else { continue }
      var order: [Candidate] = []
      for (place, word) in layout.split(slide[line], into: words).enumerated() {
        var name = word
        name.reading = .heading
        name.evidence = .spokenGroup
        name.titleRole = .box
        name.confidence = 0.75
        order.append(name)
        order += (start..<end).filter { groups[$0 - start] == place }.map { slide[$0] }
      }
      if line >= end { slide.remove(at: line) }
      slide.replaceSubrange(start..<end, with: order)
      if line < start { slide.remove(at: line) }
      let behind = start + order.count - (line < start ? 1 : 0)
      if behind < slide.count { slide[behind].endsBoxes = true }
      return
    }
  }

  /// Longest name of a group.
  private static let longestGroup = 8

  private static func isBox(_ candidate: Candidate) -> Bool {
    candidate.reading == .field && candidate.evidence == .boxName && candidate.labelBlock != nil
  }

  /// The group of each box, as an index of a word; nil where the document does not say it of all.
  private static func groups(
    of boxes: Range<Int>, in slide: [Candidate], named words: [Range<Int>], _ line: Int,
    _ layout: Layout
  ) -> [Int]? {
    let row = layout.lines[Int(layout.blocks[slide[line].block].pieces[0].line)].scalars
    let groups = words.map { Array(row[$0]) }
    let names = boxes.map { name(of: slide[$0], layout) }
    var found = Array(repeating: Set<Int>(), count: names.count)
    for candidate in slide where candidate.reading == .item || candidate.reading == .paragraph {
      let text = layout.scalars(of: layout.blocks[candidate.block].pieces).withoutSpaces
      for (group, word) in groups.enumerated() where speaks(text, of: word) {
        for name in Self.names(in: text, of: names) { found[name].insert(group) }
      }
    }
    for line in layout.lines {
      for (group, word) in groups.enumerated() {
        for (place, name) in names.enumerated()
        where line.scalars.count > name.count + word.count
          && isBracketed(word, behind: name, in: line.scalars)
        {
          found[place].insert(group)
        }
      }
    }
    guard found.allSatisfy({ $0.count == 1 }) else { return nil }
    let all = found.compactMap(\.first)
    return Set(all).count == groups.count ? all : nil
  }

  /// The name of a box without what stands in brackets behind it.
  private static func name(of box: Candidate, _ layout: Layout) -> [Unicode.Scalar] {
    guard let block = box.labelBlock else { return [] }
    let text = layout.scalars(of: layout.blocks[block].pieces).withoutSpaces
    return Array(text.prefix { $0 != "（" && $0 != "(" })
  }

  private static func speaks(_ text: [Unicode.Scalar], of word: [Unicode.Scalar]) -> Bool {
    text.count > word.count && text.starts(with: word)
      && (0x3041...0x3096).contains(text[word.count].value)
  }

  /// Which names a text has; one inside a longer one (委員会 in 運営委員会) is not counted.
  private static func names(
    in text: [Unicode.Scalar], of names: [[Unicode.Scalar]]
  ) -> [Int] {
    var text = text
    return names.indices.ordered { OrderKey(-names[$0].count) }.filter { index in
      let name = names[index]
      guard !name.isEmpty, text.count >= name.count else { return false }
      let places = (0...(text.count - name.count)).filter { text[$0...].starts(with: name) }
      for place in places { for at in place..<(place + name.count) { text[at] = " " } }
      return !places.isEmpty
    }
  }

  /// Whether a line starts with the name of a box and the group in brackets behind it.
  private static func isBracketed(
    _ word: [Unicode.Scalar], behind name: [Unicode.Scalar], in line: ScalarSlice
  ) -> Bool {
    guard line.starts(with: name) else { return false }
    let rest = line.dropFirst(name.count)
    guard let first = rest.first, first == "（" || first == "(" else { return false }
    let inside = rest.dropFirst()
    guard inside.starts(with: word) else { return false }
    return inside.dropFirst(word.count).first.map { $0 == "）" || $0 == ")" } ?? false
  }
}
