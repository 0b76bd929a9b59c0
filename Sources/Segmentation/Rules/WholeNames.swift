internal import PlanGrammar
internal import PlanModel

/// What: puts the name of what the boxes of a slide show together above them.
///
/// How sure: the title of the slide begins with the name and goes on with の (行政改革の体系), and one
/// label behind the boxes, with no text below it, is that name.
enum WholeNames {
  static func apply(_ slide: inout [Candidate]) {
    guard let title = slide.first, title.reading == .heading,
      let box = slide.firstIndex(where: { $0.reading == .heading && $0.evidence == .boxName })
    else { return }
    let found = slide.indices.filter { index in
      index > box && slide[index].reading == .label && begins(title.key, with: slide[index].key)
    }
    guard found.count == 1,
      slide.dropFirst(found[0] + 1).first.map({ $0.reading == .label }) ?? true
    else { return }
    var name = slide.remove(at: found[0])
    name.reading = .heading
    name.endsBoxes = false
    name.evidence = .wholeName
    name.titleRole = .lead
    name.confidence = 0.7
    slide.insert(name, at: box)
  }

  /// Shortest name of a whole: 計画 would be too many things.
  private static let shortest = 3

  private static func begins(_ title: ScalarSlice, with name: ScalarSlice) -> Bool {
    name.count >= shortest && title.count > name.count && title.starts(with: name)
      && title[name.count] == "の"
  }
}
