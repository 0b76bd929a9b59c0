internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What: closes up lines whose characters were set apart (`令 和 ８ 年 度`, `9 0, 0 0 0`, `総　務`),
/// and words of a line that were (`まちづくりの 基 本 理 念 を`).
///
/// Why: justification and display type come out of PDFs with a space between all characters. It
/// was found in 32 of 104 documents and always line by line, so each line is judged alone.
///
/// How: of the places between two characters, at least 70 % hold one space, and there are at least
/// three such spaces and letters. Longer gaps stay as one space, and so does the
/// space behind a label that is none without it. Within a line, at least four words of one character
/// each stand in a row, kana among them: rows of cells (`有 無 有 無`) have none.
enum LetterSpacing {
  /// Share of the places between characters that must hold a space.
  static let share = 0.7
  /// Words of one character in a row that were a word set apart.
  static let leastSingles = 4
  /// Longest label whose space is looked for, in characters.
  static let longestLabel = 8

  static func close(_ workspace: inout Workspace) {
    var repaired = 0
    var example = ""
    for index in workspace.layout.lines.indices {
      let facts = workspace.facts[index]
      guard facts.spaces >= 3, facts.count >= 7 else { continue }
      let line = workspace.layout.lines[index]
      guard
        let closed = (facts.isSpaced ? closed(line, workspace.grammar) : nil) ?? wordsClosed(line)
      else {
        continue
      }
      workspace.replaceLine(index, with: closed)
      repaired += 1
      if example.isEmpty { example.unicodeScalars.append(contentsOf: closed.scalars.prefix(20)) }
    }
    if repaired > 0 {
      workspace.layout.diagnostics.append(
        Diagnostic(
          id: "letter-spacing-closed", severity: .note,
          message: "\(repaired) letter-spaced lines closed up, first: \(example)"))
    }
  }

  /// The line without the spaces between its letters; nil where it is not letter-spaced.
  static func closed(_ line: TextLine, _ grammar: MarkerGrammar) -> TextLine? {
    let scalars = line.scalars
    var spaces = 0
    var places = 0
    var letters = 0
    for index in 1..<scalars.count where !scalars[index - 1].isSpace {
      if scalars[index].isSpace {
        spaces += 1
        places += 1
      } else {
        places += 1
      }
      if scalars[index - 1].isLetter { letters += 1 }
    }
    if let last = scalars.last, last.isLetter { letters += 1 }
    guard spaces >= 3, Double(spaces) >= share * Double(places), letters >= 3,
      isSpacedEvenly(scalars)
    else { return nil }
    let gaps = gaps(of: scalars)
    let usual = usualWidth(gaps)
    var kept = scalars.indices.filter { !scalars[$0].isSpace }
    let longer = gaps.filter { $0.width > usual }
    if !longer.isEmpty {
      kept = (kept + longer.map(\.start)).ascending()
    } else if let gap = labelGap(scalars, kept, grammar) {
      kept = (kept + [gap]).ascending()
    }
    return closed(line, keeping: kept)
  }

  /// The line with some of its characters, spaces left out among them.
  static func closed(_ line: TextLine, keeping kept: [Int]) -> TextLine {
    var closed = line.keeping(kept)
    // Text without places has no width but that of its characters.
    if line.geometry == nil {
      var stay = kept[...]
      for index in line.scalars.indices {
        if stay.first == index {
          stay.removeFirst()
        } else {
          closed.width -= line.scalars[index] == " " ? 0.5 : 1
        }
      }
    }
    return closed
  }

  /// Where white space stands, and how many half em wide it is.
  private static func gaps(of scalars: ScalarSlice) -> [(start: Int, width: Int)] {
    var gaps: [(start: Int, width: Int)] = []
    for index in scalars.indices where scalars[index].isSpace {
      let width = scalars[index] == " " ? 1 : 2
      if index > 0, scalars[index - 1].isSpace {
        gaps[gaps.count - 1].width += width
      } else {
        gaps.append((index, width))
      }
    }
    return gaps
  }

  /// The width that most gaps have; of widths that as many have, the smaller.
  private static func usualWidth(_ gaps: [(start: Int, width: Int)]) -> Int {
    var counts: [Int: Int] = [:]
    for gap in gaps { counts[gap.width, default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 1
  }

  /// The space behind a label that needs it: in `1 計 画 の 期 間` and `・ 防 災 訓 練` the first one.
  private static func labelGap(
    _ scalars: ScalarSlice, _ kept: [Int], _ grammar: MarkerGrammar
  ) -> Int? {
    let text = kept.map { scalars[$0] }
    if let marker = grammar.marker(of: text), marker.reading != .bullet { return nil }
    for length in stride(from: min(longestLabel, text.count - 2), to: 0, by: -1)
    where scalars[kept[length] - 1].isSpace {
      // A word of katakana is no label ア and a word, 第５次 none 第５ and a word, 8年度 no label 8.
      if text[length - 1].isKatakana, text[length].isKatakana { continue }
      if text[length - 1].isDigit, text[length] == "年" { continue }
      if text[..<length].contains(where: { $0.isKanji || $0.isHiragana }) { continue }
      var spaced = text
      spaced.insert(" ", at: length)
      if grammar.marker(of: spaced)?.label.upperBound == length { return kept[length] - 1 }
    }
    return nil
  }

  /// The line with its words that were set apart closed up; nil where there are none.
  static func wordsClosed(_ line: TextLine) -> TextLine? {
    let scalars = line.scalars
    var dropped: Set<Int> = []
    var at = 0
    while at < scalars.count {
      guard isSingle(at, scalars) else {
        at += 1
        continue
      }
      var last = at
      while last + 2 < scalars.count, scalars[last + 1] == " ", isSingle(last + 2, scalars) {
        last += 2
      }
      let letters = stride(from: at, through: last, by: 2)
      if (last - at) / 2 + 1 >= leastSingles,
        letters.contains(where: { scalars[$0].isHiragana || scalars[$0].isKatakana })
      {
        dropped.formUnion(letters.dropFirst().map { $0 - 1 })
        // The word's last character touches the punctuation behind it (`は、`).
        if last + 3 < scalars.count, scalars[last + 1] == " ", scalars[last + 2].isLetter,
          !scalars[last + 3].isLetter, !scalars[last + 3].isSpace
        {
          dropped.insert(last + 1)
        }
        // And its first the punctuation before it (`、取`).
        if at >= 3, scalars[at - 1] == " ", scalars[at - 2].isLetter,
          !scalars[at - 3].isLetter, !scalars[at - 3].isSpace
        {
          dropped.insert(at - 1)
        }
      }
      at = last + 1
    }
    guard !dropped.isEmpty else { return nil }
    return closed(line, keeping: scalars.indices.filter { !dropped.contains($0) })
  }

  /// A letter between spaces or the ends of the line.
  private static func isSingle(_ at: Int, _ scalars: ScalarSlice) -> Bool {
    scalars[at].isLetter && (at == 0 || scalars[at - 1].isSpace)
      && (at + 1 == scalars.count || scalars[at + 1].isSpace)
  }

  /// Words of one character each: a row of numbers or of short cells is none.
  private static func isSpacedEvenly(_ scalars: ScalarSlice) -> Bool {
    var longest = 0
    var run = 0
    var singles = 0
    var runs = 0
    var last: Unicode.Scalar = " "
    for scalar in Array(scalars) + [" "] {
      defer { last = scalar }
      if scalar.isSpace {
        if run > 0 {
          runs += 1
          longest = max(longest, run)
          if run == 1, last.isWide { singles += 1 }
        }
        run = 0
      } else {
        run += 1
      }
    }
    return singles * 10 >= runs * 7 && longest <= 4
  }
}
