internal import Ordering
internal import PlanModel

/// Finds the municipality of a document from the document alone.
///
/// A name is believed where it stands by itself on the cover, at the head of the title or at the
/// head of a running head, or, in a document without these, before 総合計画 and its like at the head
/// of paragraphs, twice at least. Where several 市, 町, 村 could end it, the end that the document
/// shows elsewhere (○○市は, ○○市民, ○○市長) wins; where it shows none, no name is told.
struct MunicipalityFinder {
  private let view: DocumentView
  private let title: [Unicode.Scalar]?

  init(view: DocumentView, title: [Unicode.Scalar]?) {
    self.view = view
    self.title = title
  }

  /// The municipality; nil where the document leaves it open.
  func municipality() -> Municipality? {
    guard let found = named() else { return nil }
    return Municipality(name: found.name.string, prefecture: found.prefecture?.string)
  }

  private func named() -> PlaceName.Candidate? {
    if let title, let found = best(heading(title)) { return found }
    if let found = onCover() { return found }
    for head in view.runningHeads where head.count > 1 {
      if let found = best(heading(head.text)) { return found }
    }
    return inText()
  }

  /// Names at the head of a title, its edition skipped.
  private func heading(_ line: [Unicode.Scalar]) -> [PlaceName.Candidate] {
    let line = line.withoutSpaces
    let start = EditionReader.skip(line, at: line.firstIndex(where: \.isWordPart) ?? 0)
    return PlaceName.candidates(in: line, at: start)
  }

  /// Names that are a line of the cover, or a word of one between spaces; 市長 may follow.
  private func onCover() -> PlaceName.Candidate? {
    var found: [PlaceName.Candidate] = []
    for line in view.cover {
      for word in line.split(whereSeparator: { $0.isSpace }) {
        let word = Array(word.last == "長" ? word.dropLast() : word)
        let whole = PlaceName.candidates(in: word, at: 0).filter { $0.end == word.count }
        for candidate in whole where !found.contains(candidate) { found.append(candidate) }
      }
    }
    // Two cities on one cover are no one's plan.
    let names = Set(found.map(\.name))
    guard names.count == 1, let candidate = found.first else { return nil }
    let isSure = !candidate.hasHiragana && candidate.name.last == "市"
    return isSure || support(candidate.name).texts > 1 ? candidate : nil
  }

  /// The candidate whose end the document shows most often.
  private func best(_ candidates: [PlaceName.Candidate]) -> PlaceName.Candidate? {
    var best: (candidate: PlaceName.Candidate, support: Support)?
    for candidate in candidates {
      let support = support(candidate.name)
      if support.ended > (best?.support.ended ?? 0) { best = (candidate, support) }
    }
    if let best {
      // Hiragana before it may be words that run into the name: it must start so elsewhere too.
      if best.candidate.hasHiragana, best.support.texts < 2 { return nil }
      return best.candidate
    }
    guard candidates.count == 1, let only = candidates.first, !only.hasHiragana,
      only.name.count > 2,
      only.name.last != "区"
    else { return nil }
    return only
  }

  private struct Support {
    /// How often the name stands with something behind it that ends it.
    var ended = 0
    /// In how many different texts it also starts where a name can start.
    var texts = 0
  }

  private func support(_ name: [Unicode.Scalar]) -> Support {
    var support = Support()
    func count(_ text: [Unicode.Scalar]) {
      var starts = false
      var from = 0
      while let index = text.index(of: name, from: from) {
        from = index + name.count
        guard PlaceName.endsName(text, at: from) else { continue }
        support.ended += 1
        starts = starts || PlaceName.startsName(text, at: index)
      }
      if starts { support.texts += 1 }
    }
    // The cover is a part of the body; a title may be a running head.
    let isHead = view.runningHeads.contains { $0.text == title }
    if let title, !isHead, !view.cover.contains(title) { count(title.withoutSpaces) }
    for head in view.runningHeads { count(head.text.withoutSpaces) }
    let needle = Needle(name.string)
    view.visit { node in
      if needle.occurs(in: node.pointee.text) { count([Unicode.Scalar](node.pointee.text)) }
      return true
    }
    return support
  }

  /// Names before 総合計画 and its like at the head of texts; the most frequent, if it is no tie.
  private func inText() -> PlaceName.Candidate? {
    let plans = Self.plans.map { plan in
      (Needle(["市" + plan.string, "町" + plan.string]), plan)
    }
    let any = Needle(Self.plans.flatMap { ["市" + $0.string, "町" + $0.string] })
    var counts: [PlaceName.Candidate: Int] = [:]
    view.visit { node in
      guard any.occurs(in: node.pointee.text) else { return true }
      for (needle, plan) in plans where needle.occurs(in: node.pointee.text) {
        let text = [Unicode.Scalar](node.pointee.text)
        for index in text.indices where PlaceName.startsName(text, at: index) {
          for var candidate in PlaceName.candidates(in: text, at: index)
          where text.has(plan, at: candidate.end) && !candidate.hasHiragana {
            candidate.end = 0
            counts[candidate, default: 0] += 1
          }
        }
      }
      return true
    }
    let ranked = Array(counts).ordered {
      ($1.value, $0.key.name.string) < ($0.value, $1.key.name.string)
    }
    guard let first = ranked.first, first.value > 1,
      ranked.count == 1 || ranked[1].value < first.value
    else { return nil }
    return first.key
  }

  private static let plans = words("総合計画 総合振興計画 長期計画 基本構想")
}
