internal import PlanGrammar
internal import PlanModel
internal import PlanProfile

/// What: decides what short lines without a label are: titles, captions, labels of a diagram, lines
/// of a cover.
///
/// Evidence, in this order: a title printed in the table of contents; the words that name parts; a
/// run of short lines before a caption 図N is a diagram; a short line directly before text, a list
/// or a first number is its title; the line before a table is its caption; what stands alone
/// between other things is the caption of a picture. A first page of short lines is a cover.
struct UnlabelledTitles {
  let layout: Layout
  private let contents: Set<ScalarSlice>
  private let display: DisplayType
  private let profile: ProfileEvidence?

  private init(layout: Layout, contents: ContentsTable, profile: ProfileEvidence?) {
    self.layout = layout
    self.profile = profile
    display = DisplayType(layout)
    self.contents = contents.keys
  }

  /// Short lines that stand before first numbers twice and more (主要施策 in each section), without white space.
  private var repeated: Set<ScalarSlice> = []

  /// Reads the short lines of a document.
  static func apply(
    _ candidates: inout [Candidate], layout: Layout, contents: ContentsTable,
    profile: ProfileEvidence? = nil
  ) {
    // In a function of its own: the layout is changed afterwards, and a second holder would have it copied.
    var titles = UnlabelledTitles(layout: layout, contents: contents, profile: profile)
    titles.apply(&candidates)
  }

  private mutating func apply(_ candidates: inout [Candidate]) {
    repeated = Self.repeatedBeforeNumbers(candidates)
    var start = readCover(&candidates)
    if start == 0 { readHead(&candidates) }
    while start < candidates.count {
      guard isOpen(candidates[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < candidates.count, isOpen(candidates[end]) { end += 1 }
      readRun(start..<end, &candidates)
      start = end
    }
    readSeries(&candidates)
    readListed(&candidates)
    readMottos(&candidates)
    BackMatter.apply(&candidates)
  }

  /// Whether it may be a title: no label but the one of a picture.
  private func isOpen(_ candidate: Candidate) -> Bool {
    guard candidate.reading == .label else { return false }
    let block = layout.blocks[candidate.block]
    return !block.isCaption || display.holds(block)
  }

  private func readRun(_ run: Range<Int>, _ candidates: inout [Candidate]) {
    // Certain titles cut the run into pieces.
    var open = run.lowerBound
    for index in run {
      guard let evidence = certainTitle(index, run, candidates) else { continue }
      makeHeading(index, evidence, &candidates)
      readRest(open..<index, before: index, &candidates)
      open = index + 1
    }
    readRest(open..<run.upperBound, before: run.upperBound, &candidates)
  }

  /// A run without certain titles, and what stands behind it.
  private func readRest(_ run: Range<Int>, before next: Int, _ candidates: inout [Candidate]) {
    guard !run.isEmpty else { return }
    for index in run where isPlainText(candidates[index]) {
      candidates[index].reading = .paragraph
      candidates[index].evidence = .plainText
      // A signature below its date.
      if index + 1 < run.upperBound,
        candidates[index].key.last == "月" || candidates[index].key.last == "日"
      {
        candidates[index + 1].reading = .paragraph
        candidates[index + 1].evidence = .plainText
      }
    }
    // What stands below a picture goes on below its caption.
    var next = next
    while next < candidates.count, candidates[next].reading == .label, !isOpen(candidates[next]) {
      next += 1
    }
    // Between the caption of a table and the table stands its unit.
    if next + 1 < candidates.count, candidates[next].reading == .note,
      candidates[next].marker == nil, candidates[next + 1].reading == .table
    {
      next += 1
    }
    let after = next < candidates.count ? candidates[next].reading : .heading
    switch after {
    case .caption: return  // A diagram above its caption: all labels.
    // Boxes of a diagram above a table, and no caption.
    case .table
    where run.count >= 3 && run.allSatisfy { layout.blocks[candidates[$0].block].isLabel }:
      return
    case .table,
      .figure where layout.blocks[candidates[next].block].pieces.isEmpty:
      // （敬称略、五十音順） is a remark on the table.
      candidates[run.upperBound - 1].reading =
        isInBrackets(candidates[run.upperBound - 1].key) ? .note : .caption
      candidates[run.upperBound - 1].evidence = .besideTable
    case .item where candidates[next].marker == nil:
      return  // Points whose bullets were lost stand below anything.
    // The last box of a row of boxes is no title of the text below them.
    case .paragraph, .item, .field, .answer:
      if candidates[run.upperBound - 1].reading == .label,
        run.count == 1 || !run.suffix(2).allSatisfy({ isBox(candidates[$0]) }),
        run.count <= 2 || isSetOff(run.upperBound - 1, candidates)
      {
        makeHeading(run.upperBound - 1, .beforeText, &candidates)
        if run.count == 2, candidates[run.lowerBound].reading == .label,
          isSetOff(run.lowerBound, candidates)
        {
          makeHeading(run.lowerBound, .beforeText, &candidates)
        }
      }
    case .heading where next < candidates.count && areFirstLines(run, candidates):
      readFirstLines(run, before: next, &candidates)
    case .heading where next < candidates.count && candidates[next].marker?.ordinal == [1]:
      let block = layout.blocks[candidates[run.lowerBound].block]
      if run.count == 1, candidates[run.lowerBound].reading == .label,
        block.blankBefore || block.atPageTop
          || repeated.contains(candidates[run.lowerBound].key)
            && !isBox(candidates[run.lowerBound])
      {
        makeHeading(run.lowerBound, .beforeFirstNumber, &candidates)
      }
    // All that stands below a heading.
    case .heading where run.count == 1 && run.lowerBound > 0:
      if candidates[run.lowerBound - 1].reading == .heading, isValue(candidates[run.lowerBound]),
        !isBox(candidates[run.lowerBound])
      {
        candidates[run.lowerBound].reading = .paragraph
        candidates[run.lowerBound].evidence = .plainText
      }
    default: break
    }
  }

  private static func repeatedBeforeNumbers(_ candidates: [Candidate]) -> Set<ScalarSlice> {
    var seen: Set<ScalarSlice> = []
    var repeated: Set<ScalarSlice> = []
    for index in candidates.indices.dropLast() where candidates[index].reading == .label {
      guard candidates[index].marker == nil, candidates[index].key.count >= 3,
        let next = candidates[index + 1].marker, next.hasOneNumber, next.lastNumber == 1
      else { continue }
      let key = candidates[index].key
      if !seen.insert(key).inserted { repeated.insert(key) }
    }
    return repeated
  }

  /// Whether it is the text of a box of a diagram.
  private func isBox(_ candidate: Candidate) -> Bool {
    let block = layout.blocks[candidate.block]
    return (block.isLabel || block.isInFigure) && !block.isHead
  }

  private func isInBrackets(_ key: ScalarSlice) -> Bool {
    guard let first = key.first, let last = key.last, first == "（" || first == "(" else {
      return false
    }
    return last == "）" || last == ")"
  }

  private func isNumber(_ key: ScalarSlice) -> Bool {
    key.allSatisfy { $0.isDigit || $0.isNumberMark }
  }

  /// Whether the table of contents prints a title.
  func isListed(_ key: ScalarSlice) -> Bool { contents.contains(key) }

  func makeHeading(
    _ index: Int, _ evidence: Evidence, _ candidates: inout [Candidate]
  ) {
    if isNumber(candidates[index].key) { return }
    // Captions of pictures and notes are set smaller than the text, titles are not.
    let block = layout.blocks[candidates[index].block]
    let learned = profile?.title(candidates[index].key)
    if display.isSmall(block), !block.isHead, learned?.isHeading != true,
      !contents.contains(candidates[index].key)
    {
      return
    }
    if learned?.isHeading == false { return }
    candidates[index].reading = .heading
    candidates[index].evidence = evidence
    let key = candidates[index].key
    candidates[index].role = ProfileReadings.role(
      of: key, said: RoleLexicon.role(of: key), profile)
    candidates[index].headingKind =
      PartLexicon.isPart(key) && canBePart(index, candidates) ? .part : .section
    candidates[index].confidence = contents.contains(key) ? 0.95 : 0.7
    if block.isHead, candidates[index].headingKind == .section {
      candidates[index].titleRole = .box
      candidates[index].confidence = 0.8
    }
  }

  /// A part has chapters or numbered sections below it, or a page for itself.
  private func canBePart(_ index: Int, _ candidates: [Candidate]) -> Bool {
    let block = layout.blocks[candidates[index].block]
    if block.atPageTop && block.atPageBottom || contents.contains(candidates[index].key) {
      return true
    }
    return index + 1 < candidates.count && candidates[index + 1].reading == .heading
  }

  /// Whether what stands directly below makes a title of a line that other documents have as one:
  /// diagrams print the same words.
  private func governs(_ next: Candidate.Reading) -> Bool {
    switch next {
    case .paragraph, .item, .field, .table, .heading: true
    case .label, .figure, .caption, .note, .answer, .contents: false
    }
  }

  /// Set off by blank lines, a page top, or the end of a sentence before it.
  private func isSetOff(_ index: Int, _ candidates: [Candidate]) -> Bool {
    let block = layout.blocks[candidates[index].block]
    if block.blankBefore || block.atPageTop || block.blankAfter { return true }
    guard index > 0 else { return true }
    return candidates[index - 1].endsSentence || candidates[index - 1].reading == .heading
  }

  /// What makes a short line a title whatever stands around it; nil where nothing does.
  private func certainTitle(
    _ index: Int, _ run: Range<Int>, _ candidates: [Candidate]
  ) -> Evidence? {
    let key = candidates[index].key
    if key.isEmpty { return nil }
    let learned = profile?.title(key)
    if let isHeading = learned?.isHeading, learned?.isFixed ?? false || !isHeading {
      return isHeading ? .profile : nil
    }
    if StandaloneTitles.contains(key) { return .standaloneTitle }
    let placed = layout.blocks[candidates[index].block]
    if placed.isHead, !isNumber(key) { return .head }
    if display.holds(placed), !placed.isInFigure, !isPlainText(candidates[index]), !isNumber(key) {
      return .displayType
    }
    let hasNext = index + 1 < candidates.count
    if placed.isCentred, !placed.isInFigure, placed.blankBefore || placed.atPageTop,
      placed.blankAfter, !isPlainText(candidates[index]), !isNumber(key), !display.isSmall(placed)
    {
      return .centred
    }
    if learned?.isHeading ?? false, hasNext, governs(candidates[index + 1].reading) {
      return .profile
    }
    if contents.contains(key) {
      // Diagrams print the same words; a title has something below it or the page for itself.
      return placed.atPageTop || placed.blankBefore
        || hasNext && candidates[index + 1].reading != .caption
          && (candidates[index + 1].reading != .label
            || PartLexicon.isPart(key) && StandaloneTitles.contains(candidates[index + 1].key))
        ? .contents : nil
    }
    guard PartLexicon.isPart(key) else { return nil }
    if placed.atPageTop, placed.atPageBottom { return .partWords }
    guard hasNext, candidates[index + 1].reading == .heading else { return nil }
    return candidates[index + 1].marker?.lastNumber == 1 || placed.atPageTop && run.count == 1
      ? .partWords : nil
  }
}

extension Unicode.Scalar {
  /// What stands in numbers besides digits: separators, signs, units of shares.
  fileprivate var isNumberMark: Bool {
    switch self {
    case ",", ".", "%", "％", "△", "▲", "-", "+", "±", "¥": true
    default: false
    }
  }
}
