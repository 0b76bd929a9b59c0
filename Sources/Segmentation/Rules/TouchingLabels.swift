internal import PlanGrammar
internal import PlanModel

/// What: finds numbers at the heads of texts that nothing parts from the words behind them.
///
/// Why: typesetters part them by less than a space, and recognition of scans loses it (1計画策定の趣旨,
/// ア自主防災組織の結成). By itself such a number is a word or a quantity as likely.
///
/// Evidence: texts that count 1, 2, 3 in one way. Numbers of headings may have other texts between
/// them, and seven in ten texts that start so must be counting; kana must count in texts that follow
/// each other, and most must not begin a word in katakana, since glossaries are in that order.
enum TouchingLabels {
  /// The shortest run of numbers, and of letters.
  private static let least = 3
  /// Share of the texts with such a number that count.
  private static let counting = 0.7
  /// The longest text of a heading in characters.
  private static let longestTitle = 44

  private struct Found {
    var index: Int
    var marker: Marker
    var isWord: Bool
  }

  static func apply(
    _ candidates: inout [Candidate], layout: Layout, grammar: MarkerGrammar
  ) {
    // Those of a table of contents count by themselves.
    for isContents in [false, true] {
      read(&candidates, layout, grammar) { candidates in
        candidates.marker == nil && candidates.reading.isContents == isContents
          && isOpen(candidates.reading)
      }
    }
  }

  private static func read(
    _ candidates: inout [Candidate], _ layout: Layout, _ grammar: MarkerGrammar,
    where isOpen: (Candidate) -> Bool
  ) {
    var classes: [UInt64: [Found]] = [:]
    for index in candidates.indices where isOpen(candidates[index]) {
      let pieces = layout.blocks[candidates[index].block].pieces
      guard let first = layout.first(of: pieces), grammar.canStart(first) else { continue }
      let text = ScalarSlice(layout.text(of: pieces).scalars)
      guard let marker = grammar.touchingMarker(of: text),
        marker.reading == .enumerator || text.count <= longestTitle
      else { continue }
      let next = text[marker.textStart]
      let isWord =
        marker.reading == .enumerator && ((0x30A1...0x30FE).contains(next.value))
      classes[marker.classKey, default: []].append(
        Found(index: index, marker: marker, isWord: isWord))
    }
    for key in classes.keys.sorted() {
      guard let found = classes[key], found.count >= least else { continue }
      let isList = found[0].marker.reading == .enumerator
      for entry in isList ? Array(runs(of: found).joined()) : counted(found) {
        candidates[entry.index].marker = entry.marker
        let text = layout.text(of: layout.blocks[candidates[entry.index].block].pieces).scalars
        let title = text[entry.marker.textStart...].withoutSpaces
        if title.count <= Candidate.keyLimit { candidates[entry.index].key = ScalarSlice(title) }
        if candidates[entry.index].reading.isContents { continue }
        candidates[entry.index].reading =
          isList || candidates[entry.index].endsSentence ? .item : .heading
        candidates[entry.index].role = RoleLexicon.role(of: candidates[entry.index].key)
        candidates[entry.index].evidence = .counts
        candidates[entry.index].confidence = 0.8
      }
    }
  }

  private static func isOpen(_ reading: Candidate.Reading) -> Bool {
    switch reading {
    case .label, .paragraph, .item, .contents: true
    default: false
    }
  }

  /// Texts of a list that count, one after the other.
  private static func runs(of found: [Found]) -> [[Found]] {
    var runs: [[Found]] = []
    var run: [Found] = []
    func close() {
      let words = run.count(where: \.isWord)
      if run.count >= least, words * 2 < run.count { runs.append(run) }
      run = []
    }
    for entry in found {
      if let last = run.last, goesOn(last.marker, entry.marker), entry.index - last.index <= 2 {
        run.append(entry)
      } else if entry.marker.lastNumber == 1 {
        close()
        run = [entry]
      }
    }
    close()
    return runs
  }

  /// Headings that count, whatever stands between them; empty where too few do.
  private static func counted(_ found: [Found]) -> [Found] {
    var counted: [Found] = []
    var last: Marker?
    var length = 0
    var longest = 0
    for entry in found {
      if let before = last, goesOn(before, entry.marker) {
        length += 1
      } else if entry.marker.lastNumber == 1 {
        length = 1
      } else {
        continue
      }
      last = entry.marker
      longest = max(longest, length)
      counted.append(entry)
    }
    return longest >= least && Double(counted.count) >= counting * Double(found.count)
      ? counted : []
  }

  private static func goesOn(_ one: Marker, _ next: Marker) -> Bool {
    guard let last = one.lastNumber, next.lastNumber == last + 1 else { return false }
    return one.ordinal.dropLast() == next.ordinal.dropLast()
  }
}
