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

  /// Most characters of a text that is hardly a sentence.
  static let shortText = 16

  /// Which conventions label articles.
  static let isArticle = Convention.all.map { $0.id == "dai-jo" }

  /// What is known of the lines before.
  struct Before {
    /// The last line of the block.
    var line: Line
    /// Whether the block starts with a label of a heading.
    var isHeading: Bool
    /// Whether the block starts with any label.
    var hasLabel: Bool
  }

  /// A line as the score looks at it.
  struct Line {
    /// What is known of its text.
    var facts: LineFacts
    /// Its width in em.
    var width: Float
    /// Whether it starts with an ideographic space.
    var hasWideIndent: Bool
    /// Number of its page.
    var page: Int
    /// Whether a label stands at its head.
    var hasLabel: Bool
    /// Whether hiragana follow that label.
    var textStartsInHiragana = false
    /// Whether it is the name of a field and nothing else.
    private(set) var isFieldName = false
    /// What is counted at its head: 月 of 3 月末; a space where it starts with no number.
    private(set) var counter: Unicode.Scalar = " "
    /// By how much the line can be set tighter, in em: half an em where two marks of punctuation meet.
    private(set) var squeezable: Float = 0
    /// Whether it starts with a word that starts sentences (まず、).
    private(set) var startsSentence = false
    /// Whether it is the title of an article: in round brackets before 第1条.
    private(set) var isArticleTitle = false

    /// A line of a document.
    init(_ line: Int, in workspace: borrowing Workspace) {
      facts = workspace.facts[line]
      width = workspace.layout.lines[line].width
      hasWideIndent = workspace.layout.lines[line].hasWideIndent
      page = workspace.layout.lines[line].page
      hasLabel = workspace.markers.has(line)
      if hasLabel, let start = workspace.markers[line]?.textStart, start < facts.count {
        textStartsInHiragana = workspace.layout.lines[line].scalars[start].isHiragana
      }
      if facts.has(.opener), facts.has(.closer) {
        squeezable = Self.squeezable(workspace.layout.lines[line].scalars)
      }
      startsSentence = SentenceStarts.start(workspace.layout.lines[line].scalars, facts)
      if facts.count <= 8, FieldLexicon.canStart(facts.first) {
        isFieldName = FieldLexicon.isName(workspace.layout.lines[line].scalars)
      }
      if hasLabel, facts.has(.parenthesis), line + 1 < workspace.roles.count {
        isArticleTitle =
          workspace.markers[line + 1]?.entry(of: JoinScore.isArticle) ?? false
          && workspace.markers[line].map(LabelForm.of) == .round
      }
      if facts.first.isDigit {
        counter = workspace.layout.lines[line].scalars.first { !$0.isDigit && !$0.isSpace } ?? " "
      }
    }

    private static func squeezable(_ text: ScalarSlice) -> Float {
      let table = CharacterClasses.table
      let marks: CharacterClasses = [.opener, .closer, .comma, .fullStop]
      var pairs = 0
      text.withContiguousStorageIfAvailable { text in
        var followsMark = false
        for scalar in text {
          let isMark = scalar.value < 0x10000 && table[Int(scalar.value)] & marks.rawValue != 0
          if isMark, followsMark { pairs += 1 }
          followsMark = isMark
        }
      }
      return Float(pairs) / 2
    }

    /// Whether the line is a row of labels: several words and no sentence.
    var isRowOfWords: Bool {
      width <= 30 && !facts.endsSentence && !facts.has(.noRowOfWords) && facts.hasSeveralWords
        && !hasLabel
    }
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
  ///
  /// - Parameter text: the text of the block so far.
  static func score(
    _ before: Before, of text: borrowing OpenText, _ next: Line, nextMarker: Marker?,
    _ between: Between, _ metrics: PageMetrics
  ) -> Int? {
    guard before.line.facts.count > 0, next.facts.count > 0 else { return nil }
    let (last, first) = (before.line.facts.last, next.facts.first)
    // A line is not full when the next one is plainly wider.
    let isFull =
      metrics.isFull(before.line.width)
      && next.width - next.squeezable <= before.line.width + Self.overhang
    let ends = text.endsSentence
    let open = text.hasOpenBracket
    if let marker = nextMarker,
      isCredible(
        marker, next, after: before, isShort: text.count <= Self.shortText,
        isLabel: text.count <= 14, isFull: isFull, ends: ends, open: open, metrics)
    {
      return nil
    }
    if next.facts.isCaption || next.facts.hasFieldName { return nil }
    if next.isFieldName, ends || !isFull { return nil }
    if StandaloneTitles.contains(text.scalars) { return nil }
    // What goes on in a title is shorter than its first line and no sentence.
    if before.isHeading, next.facts.endsSentence || next.width >= before.line.width - 1 {
      return nil
    }
    // Over a page break only running text goes on.
    if between.pageBreak, !isFull || text.count < 20, !open { return nil }
    if metrics.indents, next.hasWideIndent, !open, ends || !isFull || before.isHeading {
      return nil
    }
    let compound = before.line.facts.isKatakanaWord && next.facts.isKatakanaWord
    let gloss = isGloss(next.facts) && !before.hasLabel && text.count <= 14 && !ends
    let isLabel = !gloss && text.count <= 25 && !text.hasComma
    let startsInside = CharacterClasses.of(first).contains(.noLineStart)
    var score = 0
    let dangling = isDangling(before.line.facts)
    if startsInside { score += 6 }
    if last.isOpeningBracket { score += 6 }
    if last == "、" || last == "・" || last == "，" { score += 5 }
    if last == "」", first == "「", !ends, text.hasComma { score += 5 }
    // A bracket that was opened, and is closed by what follows.
    if open { score += next.facts.has(.closer) && !next.facts.has(.opener) ? 7 : 4 }
    if isFull { score += 5 }
    // Where paragraphs are indented, a line without an indent goes on.
    if isFull, metrics.indents, !ends, !next.hasWideIndent,
      metrics.isFull(next.width) || next.facts.endsSentence
    {
      score += 3
    }
    if first.isHiragana, !ends { score += 3 }
    if next.startsSentence, !isFull { score -= 6 }
    if last.isKatakana, first.isKatakana {
      // A compound of katakana alone is torn, not two words.
      score += compound ? 9 : 4
    }
    if text.count >= 20, tearsDate(last, next) { score += 8 }
    // A gloss in brackets belongs to the name before it (委員会⏎（部長級）).
    if gloss { score += 8 }
    // A last line of one character is no word by itself, nor is the end of a sentence.
    if next.facts.count == 1 || (next.facts.count == 2 && isFull), first.isKanji { score += 5 }
    if next.facts.count <= 3, next.facts.endsSentence, !ends { score += 5 }
    if first == "・", !ends { score += 6 }
    if between.tight, !before.isHeading { score += 5 }
    if between.loose, isLabel, !compound, !dangling, !open, last != "、", last != "・", first != "・" {
      score -= 3
    }
    // A few ideographs apart from the text are a label; the end of a sentence has kana or a full stop.
    if between.loose, next.facts.count <= 4, next.facts.count > 1, !next.facts.has(.hiragana),
      !next.facts.endsSentence, !open, !dangling, last != "、", last != "・", first != "・"
    {
      score -= 3
    }
    if before.line.isRowOfWords, next.isRowOfWords, !isFull || !first.isHiragana { return nil }
    if next.facts.count == 1, first.isHiragana, !ends, before.line.width >= 8 { score += 4 }
    // A phrase cannot end in a particle.
    if dangling, !ends { score += 4 }
    // The last line of a paragraph is hardly ever exactly full.
    // What goes on behind a full stop ends in one itself, or fills its line.
    let goesOnBehind =
      isFull && !between.gap
      && (next.facts.endsSentence || next.width >= 0.6 * before.line.width)
    if ends { score -= goesOnBehind ? (metrics.paragraphsAreShort ? 3 : 1) : 6 }
    if between.gap { score -= 4 }
    if !isFull, !dangling, last != "、",
      before.line.width < 0.6 * metrics.columnWidth(for: before.line.width)
    {
      score -= 2
    }
    if before.isHeading { score -= 2 }
    // Titles and labels of a few words: what goes on in one has a particle somewhere.
    if isLabel, !compound, next.facts.count <= 8,
      !next.facts.has(.hiragana), next.facts.count > 3, !open, !dangling,
      first != "・", last != "・"
    {
      score -= 3
    }
    // A line of several words is a row of labels.
    if before.line.isRowOfWords, before.line.facts.spaces >= 2, last != "・",
      !before.hasLabel
    {
      score -= 3
    }
    if next.facts.count <= 3, !first.isKanji, !startsInside { score -= 1 }
    if text.scalars.endsInAndSoOn { score -= 4 }
    return score
  }

  /// Whether a label at the head of a line is one, and no accident of the line break.
  private static func isCredible(
    _ marker: Marker, _ next: Line, after before: Before, isShort: Bool, isLabel: Bool,
    isFull: Bool, ends: Bool, open: Bool, _ metrics: PageMetrics
  ) -> Bool {
    let rest = Int(next.facts.count) - marker.textStart
    switch LabelForm.of(marker) {
    case .dot where metrics.dotsAreSpaced:
      return marker.textStart > marker.label.upperBound
    case .dot, .mark:
      // 産業⏎・コミュニティ: the dot of a word at the start of a line.
      return !(isFull && !ends && !before.isHeading) && !open
    case .bareNumber:
      // A few words that end in no particle are no open sentence, even where they fill a narrow column.
      let isPhrase = isShort && !isDangling(before.line.facts)
      if isFull && !ends && !before.hasLabel && !isPhrase { return false }
      return !open || rest > 1
    case .round where next.isArticleTitle: return true
    case .round where !before.hasLabel && isLabel && !ends:
      return false
    case .round:
      return !(isFull && !ends) && !open
    case .enumerator:
      return !(isFull && !ends && !before.isHeading)
    case .tier:
      return !open
    case .noteMark:
      // 団員⏎※1については goes on a sentence.
      let continues =
        next.textStartsInHiragana && marker.textStart == marker.label.upperBound
      return !(isFull && !ends && continues)
    case .other:
      return !open || ends
    }
  }

  /// 平成27年⏎3月末, 平成27⏎年度.
  private static func tearsDate(_ last: Unicode.Scalar, _ next: Line) -> Bool {
    switch last {
    case "年": next.counter == "月"
    case "月": next.counter == "日"
    default: last.isDigit && (next.facts.first == "年" || next.facts.first == "月")
    }
  }

  private static func isGloss(_ line: LineFacts) -> Bool {
    line.count <= 14 && (line.first == "（" || line.first == "(")
      && (line.last == "）" || line.last == ")")
  }

  /// Particles and endings that cannot close a phrase (の, を, に, な, …).
  static func isDangling(_ line: LineFacts) -> Bool {
    guard line.count >= 4 || line.last == "を" else { return false }
    switch line.last {
    case "の", "を", "に", "と", "が", "は", "へ", "や", "な", "び", "も": return true
    default: return false
    }
  }
}

extension RandomAccessCollection<Unicode.Scalar> where Index == Int {
  /// Whether the line is one word of katakana.
  var isKatakanaWord: Bool { !isEmpty && allSatisfy(\.isKatakana) }

  /// Whether a list was closed with 等 or など.
  var endsInAndSoOn: Bool {
    guard count >= 3, let last else { return false }
    if last == "等" { return self[endIndex - 2].isSpace }
    return last == "ど" && self[endIndex - 2] == "な" && self[endIndex - 3].isSpace
  }
}
