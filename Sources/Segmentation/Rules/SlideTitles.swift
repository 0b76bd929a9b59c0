internal import PlanGrammar
internal import PlanModel

/// What: reads the first line of each slide as its title, and a slide with nothing but a title as a
/// divider above the slides that follow.
///
/// How sure: the document has at least four pages of little text, and 90 % of them start with a short line without a
/// full stop that has no label or the label of a heading; and no table of contents with eight entries or more leads to pages.
///
/// On a slide whose texts and titles alternate, beginning with a text and ending with a title, each
/// title belongs to the text before it: titles come out behind what they stand above. Such a title may have several lines.
enum SlideTitles {
  /// Slides hold less text than pages: 400 and 430 characters a page in the slides that were
  /// measured, 1,300 and more in plans.
  static let charactersPerPage = 700

  static func apply(_ candidates: inout [Candidate], layout: inout Layout) {
    let pages = pages(candidates, layout)
    guard pages.count >= 4 else { return }
    let characters = layout.lines.reduce(0) { $0 + $1.scalars.count }
    guard characters < charactersPerPage * pages.count else { return }
    let titled = pages.count { isTitle(candidates[$0.lowerBound]) }
    guard titled * 10 >= pages.count * 9, !hasContents(candidates) else { return }
    for page in pages.reversed() where !isCover(page, candidates, layout) {
      let first = page.lowerBound
      if candidates[first].reading == .label {
        candidates[first].reading = .heading
        candidates[first].evidence = .slideTitle
        candidates[first].role = RoleLexicon.role(of: candidates[first].key)
        if PartLexicon.isPart(candidates[first].key) {
          candidates[first].headingKind = .part
        } else {
          candidates[first].titleRole = page.count == 1 ? .divider : nil
        }
        candidates[first].confidence = 0.85
      }
      restoreAlternation(page.dropFirst(), &candidates, &layout)
    }
    LabelledBoxes.apply(&candidates, layout: layout)
    for page in Self.pages(candidates, layout).reversed() {
      var slide = Array(candidates[page])
      SimilarBoxes.apply(&slide)
      WholeNames.apply(&slide)
      BoxParts.apply(&slide, layout: &layout)
      SpokenGroups.apply(&slide, layout: &layout)
      candidates.replaceSubrange(page, with: slide)
    }
  }

  /// A first page of a title, a date and a name, where the source says how large they are.
  private static func isCover(
    _ page: Range<Int>, _ candidates: [Candidate], _ layout: Layout
  ) -> Bool {
    page.lowerBound == 0 && (2...8).contains(page.count)
      && layout.blocks[candidates[0].block].style != nil
      && page.allSatisfy {
        candidates[$0].marker == nil && candidates[$0].length <= 44
          && (candidates[$0].reading == .label || candidates[$0].field != nil)
      }
  }

  /// Whether a table of contents leads to pages: slides have none.
  private static func hasContents(_ candidates: [Candidate]) -> Bool {
    let entries = candidates.count {
      if case .contents(let page) = $0.reading { page != nil } else { false }
    }
    return entries >= fewestEntries
  }

  /// Fewer entries can be the agenda of slides.
  private static let fewestEntries = 8

  /// The candidates of each page.
  private static func pages(_ candidates: [Candidate], _ layout: Layout) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    var start = 0
    while start < candidates.count {
      let page = layout.blocks[candidates[start].block].page
      var end = start + 1
      while end < candidates.count, layout.blocks[candidates[end].block].page == page { end += 1 }
      pages.append(start..<end)
      start = end
    }
    return pages
  }

  private static func isTitle(_ candidate: Candidate) -> Bool {
    guard candidate.length <= 44, !candidate.endsSentence else { return false }
    switch candidate.reading {
    case .label: return true
    case .heading: return candidate.marker?.name == nil
    default: return false
    }
  }

  /// Puts titles before their texts where they alternate the other way round.
  private static func restoreAlternation(
    _ slide: Range<Int>.SubSequence, _ candidates: inout [Candidate], _ layout: inout Layout
  ) {
    var pairs: [(text: Int, title: Range<Int>)] = []
    var end = slide.upperBound
    while true {
      var start = end
      var length = 0
      while start > slide.lowerBound, candidates[start - 1].reading == .label,
        length + candidates[start - 1].length <= CandidateReader.longestLabel
      {
        start -= 1
        length += candidates[start].length
      }
      guard start < end, start > slide.lowerBound, candidates[start - 1].reading == .paragraph,
        candidates[start - 1].endsSentence
      else { break }
      pairs.append((start - 1, start..<end))
      end = start - 1
    }
    guard pairs.count >= 3 else { return }
    for (text, lines) in pairs {
      var title = layout.joined(Array(candidates[lines]))
      title.reading = .heading
      title.evidence = .alternating
      title.titleRole = .alternating
      title.confidence = 0.8
      candidates.replaceSubrange(text..<lines.upperBound, with: [title, candidates[text]])
    }
    if end > slide.lowerBound, candidates[end - 1].reading == .label {
      // A title before the first text heads them all.
      candidates[end - 1].reading = .heading
      candidates[end - 1].evidence = .alternating
      candidates[end - 1].titleRole = .lead
      candidates[end - 1].role = RoleLexicon.role(of: candidates[end - 1].key)
    }
  }
}
