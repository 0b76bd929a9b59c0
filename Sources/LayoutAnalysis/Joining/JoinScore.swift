internal import PlanGrammar
internal import PlanModel

/// Scores whether a line goes on in the next one.
///
/// The weights were found on 1,214 transitions between lines of five real documents, where the
/// procedure made about 16 false joins and 5 false breaks. From `threshold` on, lines are joined.
struct JoinScore {
  /// How much wider than a full line the next one can be: punctuation hangs, half-width characters
  /// leave a rest.
  static let overhang: Float = 2.5
  /// Lines are joined from this score on.
  static let threshold = 3

  /// What is known of the lines before.
  struct Before {
    /// The text of the block so far.
    var text: [Unicode.Scalar]
    /// The last line of the block.
    var line: TextLine
    /// Whether the block starts with a label of a heading.
    var isHeading: Bool
    /// Whether the block starts with any label.
    var hasLabel: Bool
  }

  /// What lies between the two lines.
  struct Between {
    /// More blank lines than usual on the page.
    var gap: Bool
    /// A blank line, on a double-spaced page where some lines have none between them.
    var loose: Bool
    /// No blank line, on a page where lines usually have one between them.
    var tight: Bool
    /// The page ends between them.
    var pageBreak: Bool
  }

  /// The score; `nil` where the next line cannot go on.
  static func score(
    _ before: Before, _ next: TextLine, nextMarker: Marker?, _ between: Between,
    _ metrics: PageMetrics
  ) -> Int? {
    guard let last = before.line.scalars.last, let first = next.scalars.first else { return nil }
    // A line is not full when the next one is plainly wider.
    let isFull =
      metrics.isFull(before.line.width) && next.width <= before.line.width + Self.overhang
    let ends = before.text.endsSentence
    let open = before.text.hasOpenBracket
    if let marker = nextMarker,
      isCredible(
        marker, next, after: before, isFull: isFull, ends: ends, open: open, metrics)
    {
      return nil
    }
    if CaptionGrammar.isCaption(next.scalars) || FieldLexicon.name(of: next.scalars) != nil {
      return nil
    }
    if StandaloneTitles.contains(before.text) { return nil }
    // What goes on in a title is shorter than its first line and no sentence.
    if before.isHeading, next.scalars.endsSentence || next.width >= before.line.width - 1 {
      return nil
    }
    // Over a page break only running text goes on.
    if between.pageBreak, !isFull || before.text.count < 20, !open { return nil }
    if metrics.indents, next.hasWideIndent, !open, ends || !isFull || before.isHeading {
      return nil
    }
    let compound = before.line.scalars.isKatakanaWord && next.scalars.isKatakanaWord
    let gloss = isGloss(next.scalars) && !before.hasLabel && before.text.count <= 14 && !ends
    let isLabel = !gloss && before.text.count <= 25 && !before.text.contains("、")
    var score = 0
    let dangling = isDangling(before.line.scalars)
    if first.cannotStartLine { score += 6 }
    if last.isOpeningBracket { score += 6 }
    if last == "、" || last == "・" || last == "，" { score += 5 }
    if last == "」", first == "「", !ends, before.text.contains("、") { score += 5 }
    if open { score += 4 }
    if isFull { score += 5 }
    // Where paragraphs are indented, a line without an indent goes on.
    if isFull, metrics.indents, !ends, !next.hasWideIndent,
      metrics.isFull(next.width) || next.scalars.endsSentence
    {
      score += 3
    }
    if first.isHiragana, !ends { score += 3 }
    if last.isKatakana, first.isKatakana {
      // A compound of katakana alone is torn, not two words.
      score += compound ? 9 : 4
    }
    // A gloss in brackets belongs to the name before it (委員会⏎（部長級）).
    if gloss { score += 8 }
    // A last line of one character is no word by itself, nor is the end of a sentence.
    if next.scalars.count == 1 || (next.scalars.count == 2 && isFull), first.isKanji { score += 5 }
    if next.scalars.count <= 3, next.scalars.endsSentence, !ends { score += 5 }
    if first == "・", !ends { score += 6 }
    if between.tight, !before.isHeading { score += 5 }
    if between.loose, isLabel, !compound, !dangling, !open, last != "、", last != "・", first != "・" {
      score -= 3
    }
    if before.line.isRowOfWords, next.isRowOfWords, !isFull || !first.isHiragana { return nil }
    if next.scalars.count == 1, first.isHiragana, !ends, before.line.width >= 8 { score += 4 }
    // A phrase cannot end in a particle.
    if dangling, !ends { score += 4 }
    // The last line of a paragraph is hardly ever exactly full.
    // What goes on behind a full stop ends in one itself, or fills its line.
    let goesOnBehind =
      isFull && !between.gap
      && (next.scalars.endsSentence || next.width >= 0.6 * before.line.width)
    if ends { score -= goesOnBehind ? 1 : 6 }
    if between.gap { score -= 4 }
    if !isFull, !dangling, last != "、",
      before.line.width < 0.6 * metrics.columnWidth(for: before.line.width)
    {
      score -= 2
    }
    if before.isHeading { score -= 2 }
    // Titles and labels of a few words: what goes on in one has a particle somewhere.
    if isLabel, !compound, next.scalars.count <= 8,
      !next.scalars.contains(where: \.isHiragana), next.scalars.count > 3, !open, !dangling,
      first != "・", last != "・"
    {
      score -= 3
    }
    // A line of several words is a row of labels.
    if before.line.isRowOfWords, before.line.scalars.count(where: \.isSpace) >= 2, last != "・",
      !before.hasLabel
    {
      score -= 3
    }
    if next.scalars.count <= 3, !first.isKanji, !first.cannotStartLine { score -= 1 }
    if before.text.endsInAndSoOn { score -= 4 }
    return score
  }

  /// Whether a label at the head of a line is one, and no accident of the line break.
  private static func isCredible(
    _ marker: Marker, _ next: TextLine, after before: Before, isFull: Bool, ends: Bool, open: Bool,
    _ metrics: PageMetrics
  ) -> Bool {
    let id = marker.markerClass.convention
    let rest = next.scalars.count - marker.textStart
    switch id {
    case "dot" where metrics.dotsAreSpaced:
      return marker.textStart > marker.label.upperBound
    case "dot", "dash", "arrow", "delta":
      // 産業⏎・コミュニティ: the dot of a word at the start of a line.
      return !(isFull && !ends && !before.isHeading) && !open
    case "number-bare":
      if isFull && !ends && !before.hasLabel { return false }
      return !open || rest > 1
    case "round" where !before.hasLabel && before.text.count <= 14 && !ends:
      return false
    case "round":
      return !(isFull && !ends) && !open
    case "circle", "square", "diamond":
      return !open || ends
    case "katakana", "letter", "number-comma", "letter-number":
      return !(isFull && !ends && !before.isHeading)
    case "tier-number", "tier-code", "tier-circled", "tier-bracket":
      return !open
    case "note-mark":
      // 団員⏎※1については goes on a sentence.
      let continues =
        marker.textStart < next.scalars.count && next.scalars[marker.textStart].isHiragana
        && marker.textStart == marker.label.upperBound
      return !(isFull && !ends && continues)
    default:
      return !open || ends
    }
  }

  private static func isGloss(_ line: [Unicode.Scalar]) -> Bool {
    guard let first = line.first, let last = line.last, line.count <= 14 else { return false }
    return (first == "（" || first == "(") && (last == "）" || last == ")")
  }

  /// Particles and endings that cannot close a phrase (の, を, に, な, …).
  private static func isDangling(_ line: [Unicode.Scalar]) -> Bool {
    guard let last = line.last, line.count >= 4 else { return false }
    switch last {
    case "の", "を", "に", "と", "が", "は", "へ", "や", "な", "び", "も": return true
    default: return false
    }
  }
}

extension TextLine {
  /// Whether the line is a row of labels: several words and no sentence.
  var isRowOfWords: Bool {
    width <= 30 && !scalars.endsSentence
      && !scalars.contains { $0 == "、" || $0.isOpeningBracket || $0.closesBracket || $0 == "を" }
      && scalars.split(whereSeparator: \.isSpace).count >= 2
      && MarkerGrammar.standard.marker(of: scalars) == nil
  }
}

extension [Unicode.Scalar] {
  /// Whether the line is one word of katakana.
  var isKatakanaWord: Bool { !isEmpty && allSatisfy(\.isKatakana) }

  /// Whether a list was closed with 等 or など.
  var endsInAndSoOn: Bool {
    guard count >= 3, let last else { return false }
    if last == "等" { return self[count - 2].isSpace }
    return last == "ど" && self[count - 2] == "な" && self[count - 3].isSpace
  }
}
