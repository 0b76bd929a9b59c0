internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What: puts names in brackets (（基本構想の内容）), with what they name, into the boxes of their slide where all
/// boxes came out first.
///
/// How sure: behind the boxes stand as many names in brackets of one kind as there are boxes; more than half of
/// them have the name of the box at their place; nothing but short texts without a label stands between them. A slide
/// prints its names above or below what they name: either nothing stands before the first, or nothing behind the last.
/// Where several names came out in a row, the texts beside them are parted where neighbours are least alike: in how
/// they begin, and in whether they are several words or one text. Where two places are equally good, all stays.
///
/// Adjectives (具体的) name no things but the ends of an arrow: they stay labels of the slide, behind the boxes.
enum BoxParts {
  static func apply(_ slide: inout [Candidate], layout: inout Layout) {
    let boxes = slide.indices.filter {
      slide[$0].reading == .heading && slide[$0].evidence == .boxName
    }
    guard let last = boxes.last, last + boxSize < slide.count else { return }
    let start = last + boxSize
    let names = slide.indices.filter { $0 >= start && isName(slide[$0]) }
    guard names.count == boxes.count,
      names.allSatisfy({ slide[$0].marker?.classKey == slide[names[0]].marker?.classKey }),
      2 * zip(names, boxes).count(where: { holds(slide[$0].key, slide[$1].key) }) > names.count,
      let part = part(of: slide, from: start, names),
      let groups = groups(slide, part, names, layout)
    else { return }
    var order = Array(slide[..<boxes[0]])
    for (place, box) in boxes.enumerated() {
      order += slide[box..<(place + 1 < boxes.count ? boxes[place + 1] : start)]
      var name = slide[names[place]]
      name.endsBoxes = false
      name.evidence = .boxPart
      name.confidence = 0.7
      order.append(name)
      for index in groups[place] {
        let words = layout.words(ofBlock: slide[index].block)
        var parts = words.count > 1 ? layout.split(slide[index], into: words) : [slide[index]]
        for part in parts.indices {
          parts[part].reading = .item
          parts[part].endsBoxes = false
          parts[part].evidence = .boxPart
          parts[part].confidence = 0.7
        }
        order += parts
      }
    }
    var rest = part.filter { isQuality(slide[$0]) }.map { slide[$0] } + slide[part.upperBound...]
    if !rest.isEmpty { rest[0].endsBoxes = true }
    slide = order + rest
  }

  /// Name, value, text.
  private static let boxSize = 3

  private static func isName(_ candidate: Candidate) -> Bool {
    candidate.reading == .heading && candidate.marker?.name != nil && !candidate.hasTitle
  }

  private static func holds(_ name: ScalarSlice, _ box: ScalarSlice) -> Bool {
    guard !box.isEmpty, name.count > box.count else { return false }
    return (0...(name.count - box.count)).contains { name[$0...].starts(with: box) }
  }

  /// The names and what they name; nil where something else stands among them.
  private static func part(
    of slide: [Candidate], from start: Int, _ names: [Int]
  ) -> Range<Int>? {
    var end = names[names.count - 1] + 1
    while end < slide.count, isContent(slide[end]) { end += 1 }
    let part = start..<end
    guard part.allSatisfy({ names.contains($0) || isContent(slide[$0]) }) else { return nil }
    let contents = part.filter { isContent(slide[$0]) && !isQuality(slide[$0]) }
    guard let first = contents.first, let last = contents.last else { return nil }
    return (first < names[0]) == (last < names[names.count - 1]) ? part : nil
  }

  private static func isContent(_ candidate: Candidate) -> Bool {
    candidate.marker == nil && (candidate.reading == .label || candidate.reading == .item)
  }

  private static func isQuality(_ candidate: Candidate) -> Bool {
    candidate.reading == .label && candidate.key.last == "的" && candidate.key.count <= 6
  }

  /// What stands at each name: indices.
  private static func groups(
    _ slide: [Candidate], _ part: Range<Int>, _ names: [Int], _ layout: Layout
  ) -> [[Int]]? {
    let all = part.filter { names.contains($0) || !isQuality(slide[$0]) }
    let namesBehind = all.first.map { !names.contains($0) } ?? false
    var groups: [[Int]] = []
    var (contents, waiting): ([Int], Int) = ([], 0)
    // From the side on which the contents stand, each run of them with the run of names behind it.
    for index in namesBehind ? all + [-1] : all.reversed() + [-1] {
      if index < 0 || !names.contains(index), waiting > 0 {
        let ordered = namesBehind ? contents : contents.reversed()
        guard let parts = cut(ordered, into: waiting, slide, layout) else { return nil }
        groups += namesBehind ? parts : parts.reversed()
        (contents, waiting) = ([], 0)
      }
      if index >= 0 { if names.contains(index) { waiting += 1 } else { contents.append(index) } }
    }
    guard groups.count == names.count else { return nil }
    return namesBehind ? groups : groups.reversed()
  }

  /// Parts of a run, cut where neighbours are least alike.
  private static func cut(
    _ run: [Int], into count: Int, _ slide: [Candidate], _ layout: Layout
  ) -> [[Int]]? {
    guard run.count >= count else { return nil }
    let likeness = zip(run, run.dropFirst()).map { Self.likeness(slide[$0], slide[$1], layout) }
    let order = likeness.indices.ordered { OrderKey(likeness[$0], $0) }
    if count > 1, count - 1 < order.count, likeness[order[count - 2]] == likeness[order[count - 1]]
    {
      return nil
    }
    var parts: [[Int]] = []
    var start = 0
    for place in Array(order.prefix(count - 1)).ascending() + [run.count - 1] {
      parts.append(Array(run[start...place]))
      start = place + 1
    }
    return parts
  }

  /// How many characters two texts begin with in common, and 2 where both are several words or both one text.
  private static func likeness(_ one: Candidate, _ other: Candidate, _ layout: Layout) -> Int {
    let opening = zip(one.key, other.key).prefix { $0 == $1 }.count
    let isList = layout.words(ofBlock: one.block).count > 1
    return opening + (isList == (layout.words(ofBlock: other.block).count > 1) ? 2 : 0)
  }
}
