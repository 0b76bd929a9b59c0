internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// Finds what a document says of the tiers of its own policies.
///
/// Two forms: a sentence (基本計画の体系は、「章」、「大柱」、「中柱」の順に整理しています) and column headings
/// (`章（分野） 施策（大柱） 施策（中柱）と概要`), where the word in brackets names the tier if it can be
/// one.
enum TierStatement {
  /// Words of the larger divisions that such statements start with.
  static let divisions: Set<String> = ["編", "部", "章", "節", "分野"]

  /// The tiers, outermost first; empty where the document does not say.
  static func tiers(_ candidates: [Candidate], layout: Layout) -> [String] {
    for index in candidates.indices where candidates[index].signs.contains(.order) {
      switch candidates[index].reading {
      case .paragraph, .item: break
      default: continue
      }
      let tiers = sentence(
        layout.scalars(of: layout.blocks[candidates[index].block].pieces))
      if tiers.count >= 2 { return tiers }
    }
    return columnHeadings(layout)
  }

  /// The list before の順, の順に, の順番: two words or more.
  static func sentence(_ text: ScalarSlice) -> [String] {
    let end = Array("の順".unicodeScalars)
    guard text.count > 6 else { return [] }
    for index in text.indices.dropLast(1)
    where text[index] == end[0] && text[index + 1] == end[1] {
      let words = list(before: index, in: text)
      if words.count >= 2 { return words }
    }
    return []
  }

  /// The words of an enumeration that ends at an index, brackets taken off.
  private static func list(before end: Int, in text: ScalarSlice) -> [String] {
    var words: [String] = []
    var at = end
    while at > 0 {
      var word: [Unicode.Scalar] = []
      if text[at - 1] == "」" {
        var start = at - 2
        while start >= 0, text[start] != "「" { start -= 1 }
        guard start >= 0 else { break }
        word = Array(text[(start + 1)..<(at - 1)])
        at = start
      } else {
        var start = at
        while start > 0, !"、，・→＞>「」。は".unicodeScalars.contains(text[start - 1]) { start -= 1 }
        word = Array(text[start..<at])
        at = start
      }
      let name = word.withoutSpaces.string
      guard PolicyTiers.words.contains(name) || divisions.contains(name) else { break }
      words.insert(name, at: 0)
      guard at > 0, "、，・→＞>".unicodeScalars.contains(text[at - 1]) else { break }
      at -= 1
    }
    return words
  }

  /// The tiers that column headings name; empty where they name less than two.
  static func columnHeadings(_ layout: Layout) -> [String] {
    var tiers: [String] = []
    // The headings of the other columns may be taken for running heads.
    let runs = layout.furniture.filter { run in
      (run.kind == .columnHeader || run.kind == .header)
        && run.pieces.contains { piece in
          layout.lines[Int(piece.line)].scalars.contains { $0 == "（" || $0 == "(" }
        }
    }
    .ordered { OrderKey($0.pieces.first?.line ?? 0) }
    for run in runs {
      let text = layout.text(of: run.pieces).scalars
      for word in text.split(whereSeparator: \.isSpace) {
        guard let name = columnTier(Array(word)) else { continue }
        // The second page repeats the first.
        if tiers.contains(name) { return tiers.count >= 2 ? tiers : [] }
        tiers.append(name)
      }
    }
    return tiers.count >= 2 ? tiers : []
  }

  /// 大柱 for `施策（大柱）`, 章 for `章（分野）`.
  private static func columnTier(_ word: [Unicode.Scalar]) -> String? {
    guard let open = word.firstIndex(where: { $0 == "（" || $0 == "(" }),
      let close = word.firstIndex(where: { $0 == "）" || $0 == ")" }), open > 0, close > open + 1
    else { return nil }
    let head = Array(word[..<open]).string
    let gloss = Array(word[(open + 1)..<close]).string
    if divisions.contains(head) { return head }
    if PolicyTiers.words.contains(gloss) { return gloss }
    return PolicyTiers.words.contains(head) ? head : nil
  }
}
