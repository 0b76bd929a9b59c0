internal import PlanModel

/// What: reads short lines as a table where the text announces one (次ページの表, 次の表) and none was found:
/// a table that is cut off, or whose columns the text has lost.
///
/// How sure: the announcing text and the lines stand under the same heading, with no table or caption of
/// a figure between; the first line starts a page or is set off, says in eight characters or more
/// what the table shows, and is followed by short lines without a full stop up to the next heading.
/// Each line becomes a row of one cell, since nothing says which belong together; only a name in brackets
/// goes with the word before it.
///
/// Near miss: 次の図, a table that is there, lines between sentences.
enum AnnouncedTables {
  private static let words = ["次ページの", "次頁の", "次の表", "以下の表", "下表", "下の表"].map {
    Array($0.unicodeScalars)
  }
  /// Behind 次ページの, what it announces stands within so many characters.
  private static let reach = 12
  /// Shortest title of a table without a number.
  private static let shortestTitle = 8

  static func apply(_ candidates: inout [Candidate], layout: inout Layout) {
    // What is a row of a table now; taken out at the end, since all behind it moves then.
    var rows: [Range<Int>] = []
    var index = 0
    while index < candidates.count {
      defer { index += 1 }
      guard candidates[index].reading == .paragraph || candidates[index].reading == .item,
        announces(index, candidates, layout), let lines = lines(behind: index, candidates, layout)
      else { continue }
      makeTable(lines, &candidates, &layout)
      rows.append((lines.lowerBound + 2)..<lines.upperBound)
      // Nothing before a table announces another one.
      index = lines.upperBound - 1
    }
    candidates.remove(rows)
  }

  private static func announces(
    _ index: Int, _ candidates: [Candidate], _ layout: Layout
  ) -> Bool {
    let block = candidates[index].block
    guard candidates[index].length >= 10, candidates[index].signs.contains(.table) else {
      return false
    }
    let text = layout.scalars(of: layout.blocks[block].pieces)
    for word in words {
      guard
        let at = text.indices.first(where: { text[$0] == word[0] && text.hasWord(word, at: $0) })
      else { continue }
      if word.last == "表" || text[(at + word.count)...].prefix(reach).contains("表") { return true }
    }
    return false
  }

  /// The short lines at the end of the section: the title and what becomes rows.
  private static func lines(
    behind index: Int, _ candidates: [Candidate], _ layout: Layout
  ) -> Range<Int>? {
    var end = index + 1
    while end < candidates.count, candidates[end].reading != .heading {
      if candidates[end].reading == .table || candidates[end].reading == .caption { return nil }
      end += 1
    }
    var start = end
    while start > index + 1, isShort(candidates[start - 1]) { start -= 1 }
    // The title of a table may be longer than its cells.
    if start > index + 1, isTitle(candidates[start - 1]) { start -= 1 }
    guard end - start >= 2, candidates[start].length >= shortestTitle else { return nil }
    let first = layout.blocks[candidates[start].block]
    return first.atPageTop || first.blankBefore ? start..<end : nil
  }

  private static func isShort(_ candidate: Candidate) -> Bool {
    guard candidate.marker == nil, !candidate.endsSentence,
      candidate.length <= CandidateReader.longestLabel
    else { return false }
    return candidate.reading == .label || candidate.reading == .paragraph
  }

  private static func isTitle(_ candidate: Candidate) -> Bool {
    candidate.reading == .paragraph && candidate.marker == nil && !candidate.endsSentence
      && candidate.length <= EnumeratorReading.longestTitle
  }

  private static func isBracketed(_ candidate: Candidate, _ layout: Layout) -> Bool {
    let text = layout.scalars(of: layout.blocks[candidate.block].pieces)
    return text.first == "「" && text.last == "」"
  }

  private static func makeTable(
    _ lines: Range<Int>, _ candidates: inout [Candidate], _ layout: inout Layout
  ) {
    let title = lines.lowerBound
    let table = candidates[title + 1].block
    var rows: [[TableCell]] = []
    for line in lines.dropFirst() {
      let pieces = layout.blocks[candidates[line].block].pieces
      // A name in brackets goes with the word that it is the name of (基本構想 and 「…コンセプト」).
      if isBracketed(candidates[line], layout), !rows.isEmpty {
        rows[rows.count - 1][0].pieces += pieces
      } else {
        rows.append([TableCell(pieces: pieces)])
      }
    }
    layout.blocks[table].rows = rows
    layout.blocks[table].pieces = []
    layout.blocks[table].kind = .table
    candidates[title].reading = .caption
    candidates[title].evidence = .announced
    candidates[title].confidence = 0.75
    candidates[title + 1].reading = .table
    candidates[title + 1].evidence = .announced
  }
}
