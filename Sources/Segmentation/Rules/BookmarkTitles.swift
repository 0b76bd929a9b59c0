internal import PlanGrammar
internal import PlanModel

/// What: finds the titles that the file's bookmarks lead to. They are headings, and the depths of the bookmarks
/// are evidence of their levels.
///
/// How sure: on the page of the bookmark stands a block that is its title, label and all or without the
/// label, and no sentence. Bookmarks of which less than half are found, or less than three, say nothing:
/// programs that make slides write "Slide 1".
enum BookmarkTitles {
  /// - Returns: a note on the bookmarks that lead to no title.
  static func apply(
    _ candidates: inout [Candidate], layout: Layout, _ bookmarks: [Bookmark]
  ) -> [Diagnostic] {
    guard bookmarks.count >= 3 else { return [] }
    var places: [ScalarSlice: [Int]] = [:]
    for index in candidates.indices where canBeTitle(candidates[index]) {
      let text = layout.scalars(of: layout.blocks[candidates[index].block].pieces)
      let whole = ScalarSlice(text.withoutSpaces)
      places[whole, default: []].append(index)
      if candidates[index].key != whole { places[candidates[index].key, default: []].append(index) }
    }
    var found: [(candidate: Int, level: Int)] = []
    var missed: [Bookmark] = []
    var taken: Set<Int> = []
    for bookmark in bookmarks {
      let title = ScalarSlice(Array(bookmark.title.unicodeScalars).filter { !$0.isSpace })
      let place = places[title]?.first { index in
        let page = layout.blocks[candidates[index].block].page
        return !taken.contains(index) && page == bookmark.page ?? page
      }
      if let place {
        taken.insert(place)
        found.append((place, bookmark.level))
      } else {
        missed.append(bookmark)
      }
    }
    guard found.count >= 3, found.count * 2 >= bookmarks.count else { return [] }
    for (index, level) in found {
      // The title on a cover is that of the document.
      if candidates[index].reading == .paragraph, layout.blocks[candidates[index].block].page == 1 {
        continue
      }
      if candidates[index].reading != .heading {
        candidates[index].reading = .heading
        candidates[index].evidence = .bookmark
        candidates[index].field = nil
        candidates[index].role = RoleLexicon.role(of: candidates[index].key)
      }
      candidates[index].bookmarkLevel = level
      candidates[index].confidence = max(candidates[index].confidence, 0.95)
    }
    guard let first = missed.first else { return [] }
    return [
      Diagnostic(
        id: "bookmarks-without-heading", severity: .note,
        message:
          "\(missed.count) of \(bookmarks.count) bookmarks lead to no heading of their title, first \"\(first.title)\"",
        page: first.page)
    ]
  }

  private static func canBeTitle(_ candidate: Candidate) -> Bool {
    guard !candidate.endsSentence, candidate.length <= Candidate.keyLimit else { return false }
    switch candidate.reading {
    case .heading, .label, .item, .paragraph, .field: return true
    case .note, .answer, .table, .figure, .contents, .caption: return false
    }
  }
}
