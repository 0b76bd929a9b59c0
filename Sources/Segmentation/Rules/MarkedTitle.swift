internal import PlanGrammar
internal import PlanModel

/// What: puts the title of the document above all other headings where it stands behind a mark (■ 第３回審議会 議事概要).
///
/// How sure: it is the first text of the document, and no other text has its kind of mark, which is none of those of plain
/// lists (・ and dashes).
enum MarkedTitle {
  static func apply(_ candidates: inout [Candidate]) {
    guard let first = candidates.first, first.reading == .heading || first.reading == .item,
      let marker = first.marker, marker.reading == .bullet,
      !(marker.entry(of: EnumeratorReading.isDotOrDash) ?? false), !first.endsSentence,
      first.hasTitle,
      !candidates.dropFirst().contains(where: { $0.marker?.classKey == marker.classKey })
    else { return }
    candidates[0].reading = .heading
    candidates[0].titleRole = .document
    candidates[0].evidence = .firstLine
  }
}
