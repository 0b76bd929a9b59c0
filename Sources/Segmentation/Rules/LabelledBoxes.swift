internal import PlanGrammar
internal import PlanModel

/// What: puts the names of boxes and their texts together on slides where they came out as two runs:
/// first all names, then all texts.
///
/// How sure: a run of three to eight labels is directly followed by exactly as many texts (each name
/// gets the text that shares most words with it, words in brackets and at the text's start counting
/// double, else the one at
/// its place), or by half as many where every second label is an attribute with digits (基本構想,
/// 10年間, 基本計画, 5年間).
enum LabelledBoxes {
  static func apply(_ candidates: inout [Candidate], layout: Layout) {
    var start = 0
    while start < candidates.count {
      guard candidates[start].reading == .label else {
        start += 1
        continue
      }
      let labels = run(from: start, candidates) { $0.reading == .label }
      let texts = run(from: labels.upperBound, candidates, where: isText)
      let count = texts.count
      if (3...8).contains(count), samePage(labels.lowerBound..<texts.upperBound, candidates, layout)
      {
        if labels.count == count {
          makeFields(labels, texts, &candidates, layout)
        } else if let boxes = attributed(labels, count, candidates) {
          makeSections(boxes, texts, &candidates)
          // What stands behind all texts belongs to no box.
          if texts.upperBound < candidates.count { candidates[texts.upperBound].endsBoxes = true }
        }
      }
      start = max(texts.upperBound, labels.upperBound)
    }
  }

  private static func run(
    from start: Int, _ candidates: [Candidate], where fits: (Candidate) -> Bool
  ) -> Range<Int> {
    var end = start
    while end < candidates.count, fits(candidates[end]) { end += 1 }
    return start..<end
  }

  static func isText(_ candidate: Candidate) -> Bool {
    guard candidate.marker == nil, candidate.length >= 10 else { return false }
    return candidate.reading == .item
      || (candidate.reading == .paragraph && candidate.endsSentence)
  }

  private static func samePage(
    _ range: Range<Int>, _ candidates: [Candidate], _ layout: Layout
  ) -> Bool {
    layout.blocks[candidates[range.lowerBound].block].page
      == layout.blocks[candidates[range.upperBound - 1].block].page
  }

  /// The last labels of a run as name and attribute in turn.
  private static func attributed(
    _ labels: Range<Int>, _ count: Int, _ candidates: [Candidate]
  ) -> Range<Int>? {
    guard labels.count >= 2 * count else { return nil }
    let boxes = (labels.upperBound - 2 * count)..<labels.upperBound
    for (offset, index) in boxes.enumerated() {
      let hasDigits = candidates[index].key.contains(where: \.isDigit)
      guard hasDigits == (offset % 2 == 1) else { return nil }
    }
    return boxes
  }

  private static func makeFields(
    _ labels: Range<Int>, _ texts: Range<Int>, _ candidates: inout [Candidate], _ layout: Layout
  ) {
    let words = labels.map { weights(candidates[$0].key) }
    let scalars = texts.map { layout.scalars(of: layout.blocks[candidates[$0].block].pieces) }
    let contents = scalars.map(pairs)
    let openings = scalars.map { Array($0.prefix(2)) }
    let order = assignment(words, contents, openings)
    var fields: [Candidate] = []
    for (offset, index) in labels.enumerated() {
      var field = candidates[texts.lowerBound + order[offset]]
      field.reading = .field
      field.evidence = .boxName
      field.labelBlock = candidates[index].block
      field.role = RoleLexicon.role(of: candidates[index].key)
      field.confidence = 0.75
      fields.append(field)
    }
    candidates.replaceSubrange(labels.lowerBound..<texts.upperBound, with: fields)
  }

  private static func makeSections(
    _ boxes: Range<Int>, _ texts: Range<Int>, _ candidates: inout [Candidate]
  ) {
    var order: [Candidate] = []
    for offset in 0..<texts.count {
      var name = candidates[boxes.lowerBound + 2 * offset]
      name.reading = .heading
      name.evidence = .boxName
      name.titleRole = .box
      name.confidence = 0.75
      var attribute = candidates[boxes.lowerBound + 2 * offset + 1]
      attribute.reading = .item
      order += [name, attribute, candidates[texts.lowerBound + offset]]
    }
    candidates.replaceSubrange(boxes.lowerBound..<texts.upperBound, with: order)
  }

  /// Pairs of neighbouring characters that are no hiragana.
  private static func pairs(_ text: ScalarSlice) -> Set<[Unicode.Scalar]> {
    var found: Set<[Unicode.Scalar]> = []
    for (one, other) in zip(text, text.dropFirst()) where isWord(one) && isWord(other) {
      found.insert([one, other])
    }
    return found
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    (0x30A1...0x30FA).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
      || scalar == "ー"
  }

  /// The pairs of a name with their weights: 2 in brackets, else 1.
  private static func weights(_ name: ScalarSlice) -> [[Unicode.Scalar]: Int] {
    var weights: [[Unicode.Scalar]: Int] = [:]
    var depth = 0
    for (one, other) in zip(name, name.dropFirst()) {
      if one == "（" || one == "(" { depth += 1 }
      if one == "）" || one == ")" { depth -= 1 }
      if isWord(one), isWord(other) { weights[[one, other]] = depth > 0 ? 2 : 1 }
    }
    return weights
  }

  /// The assignment of names to texts with the most shared words; of equals the one in which most
  /// neighbours stay neighbours (two rows of boxes may come out in the other order), then the one
  /// nearest to the printed order. Exact: dynamic programming over sets of texts and the last of them.
  private static func assignment(
    _ names: [[[Unicode.Scalar]: Int]], _ texts: [Set<[Unicode.Scalar]>],
    _ openings: [[Unicode.Scalar]]
  ) -> [Int] {
    let count = names.count
    func score(_ name: Int, _ text: Int) -> Int {
      var shared = names[name].reduce(0) { $0 + (texts[text].contains($1.key) ? $1.value : 0) }
      if names[name][openings[text]] != nil { shared += 2 }
      return shared * sharedWord - abs(name - text)
    }
    let states = count << count
    var best = Array(repeating: Int.min, count: states)
    var previous = Array(repeating: -1, count: states)
    for text in 0..<count { best[(1 << text) * count + text] = score(0, text) }
    for state in 0..<states where best[state] > Int.min {
      let (taken, last) = (state / count, state % count)
      let name = taken.nonzeroBitCount
      guard name < count else { continue }
      for text in 0..<count where taken & (1 << text) == 0 {
        let value = best[state] + score(name, text) + (text == last + 1 ? neighbours : 0)
        let next = (taken | (1 << text)) * count + text
        if value > best[next] {
          best[next] = value
          previous[next] = state
        }
      }
    }
    let full = ((1 << count) - 1) * count
    var state = (full..<full + count).max { best[$0] < best[$1] } ?? full
    var order: [Int] = []
    while state >= 0 {
      order.append(state % count)
      state = previous[state]
    }
    return order.reversed()
  }

  /// A shared word counts more than all order of eight boxes together.
  private static let sharedWord = 400
  /// Two names and their texts that are neighbours count more than the distance of all.
  private static let neighbours = 50
}
