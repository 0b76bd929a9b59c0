internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What: finds numbers at the heads of texts that nothing parts from the words behind them.
///
/// Why: typesetters part them by less than a space, and recognition of scans loses it (1計画策定の趣旨,
/// ア自主防災組織の結成). By itself such a number is a word or a quantity as likely.
///
/// Evidence: texts that count 1, 2, 3 in one way, labels of the same convention that are plain among
/// them. Numbers of headings may have other texts between them, and seven in ten texts that start so
/// must be counting; kana must count in texts that follow each other, and most must not begin a word
/// in katakana, since glossaries are in that order.
enum TouchingLabels {
  /// The shortest run of numbers, and of letters.
  private static let least = 3
  /// Share of the texts with such a number that count.
  private static let counting = 0.7
  /// The longest text of a heading in characters.
  private static let longestTitle = 44

  /// A text with a number of a class at its head.
  private struct Found {
    var index: Int
    var marker: Marker
    /// Whether nothing parts the number from what follows: to be decided.
    var isTouching: Bool
    /// Whether it may be the first character of a word in katakana.
    var isWord = false
  }

  /// The texts of some classes; a document has a few, which are looked through faster than hashed.
  private struct Classes {
    var keys: [UInt64] = []
    var found: [[Found]] = []

    mutating func add(_ key: UInt64) {
      guard !keys.contains(key) else { return }
      keys.append(key)
      found.append([])
    }

    /// Adds a text, where its class is one of these.
    mutating func append(_ entry: Found) {
      guard let place = keys.firstIndex(of: entry.marker.classKey) else { return }
      found[place].append(entry)
    }
  }

  static func apply(
    _ candidates: inout [Candidate], layout: Layout, grammar: MarkerGrammar
  ) {
    // Those of a table of contents count by themselves.
    let (others, entries) = find(candidates, layout, grammar)
    for classes in [others, entries] {
      for key in classes.keys.ascending() {
        guard let place = classes.keys.firstIndex(of: key), let first = classes.found[place].first
        else { continue }
        let found = classes.found[place]
        let isList = first.marker.reading == .enumerator
        for entry in isList ? inLists(found) : inHeadings(found) {
          label(entry, isList: isList, &candidates, layout)
        }
      }
    }
  }

  /// Touching numbers by the class of their convention, with the plain labels of those classes: of all but the entries of a
  /// table of contents, and of those.
  private static func find(
    _ candidates: [Candidate], _ layout: Layout, _ grammar: MarkerGrammar
  ) -> (others: Classes, entries: Classes) {
    var touching: [Found] = []
    var (others, entries) = (Classes(), Classes())
    for index in candidates.indices
    where candidates[index].signs.contains(.labelStart) && candidates[index].marker == nil
      && isOpen(candidates[index].reading)
    {
      let text = layout.scalars(of: layout.blocks[candidates[index].block].pieces)
      guard let marker = grammar.touchingMarker(of: text) else { continue }
      let isList = marker.reading == .enumerator
      guard isList || text.count <= longestTitle else { continue }
      touching.append(
        Found(
          index: index, marker: marker, isTouching: true,
          isWord: isList && (0x30A1...0x30FE).contains(text[marker.textStart].value)))
      if candidates[index].reading.isContents {
        entries.add(marker.classKey)
      } else {
        others.add(marker.classKey)
      }
    }
    guard !touching.isEmpty else { return (others, entries) }
    var next = 0
    for index in candidates.indices {
      var found: Found?
      if next < touching.count, touching[next].index == index {
        found = touching[next]
        next += 1
      } else if let marker = candidates[index].marker {
        found = Found(index: index, marker: marker, isTouching: false)
      }
      guard let found else { continue }
      if candidates[index].reading.isContents {
        entries.append(found)
      } else {
        others.append(found)
      }
    }
    return (others, entries)
  }

  private static func isOpen(_ reading: Candidate.Reading) -> Bool {
    switch reading {
    case .label, .paragraph, .item, .contents: true
    default: false
    }
  }

  private static func label(
    _ entry: Found, isList: Bool, _ candidates: inout [Candidate], _ layout: Layout
  ) {
    let index = entry.index
    candidates[index].marker = entry.marker
    let text = layout.scalars(of: layout.blocks[candidates[index].block].pieces)
    let title = text.part(entry.marker.textStart..<text.count).withoutSpaces
    if title.count <= Candidate.keyLimit { candidates[index].key = ScalarSlice(title) }
    if candidates[index].reading.isContents { return }
    candidates[index].reading = isList || candidates[index].endsSentence ? .item : .heading
    candidates[index].role = RoleLexicon.role(of: candidates[index].key)
    candidates[index].evidence = .counts
    candidates[index].confidence = 0.8
  }

  /// Points that count, one after the other.
  private static func inLists(_ found: [Found]) -> [Found] {
    var counted: [Found] = []
    var run: [Found] = []
    func close() {
      let words = run.count(where: \.isWord)
      // Beside a plain label one is enough.
      let isLong = run.count >= least || run.count > 1 && run.contains { !$0.isTouching }
      if isLong, words * 2 < run.count { counted += run.filter(\.isTouching) }
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
    return counted
  }

  /// Headings that count, whatever stands between them; empty where too few do.
  private static func inHeadings(_ found: [Found]) -> [Found] {
    var counted: [Found] = []
    var last: Marker?
    var length = 0
    var longest = 0
    for entry in found {
      if let before = last, goesOn(before, entry.marker) {
        length += 1
      } else if entry.marker.lastNumber == 1 || !entry.isTouching {
        length = 1
      } else {
        continue
      }
      last = entry.marker
      longest = max(longest, length)
      if entry.isTouching { counted.append(entry) }
    }
    let touching = found.count(where: \.isTouching)
    return longest >= least && Double(counted.count) >= counting * Double(touching) ? counted : []
  }

  private static func goesOn(_ one: Marker, _ next: Marker) -> Bool {
    guard let last = one.lastNumber, next.lastNumber == last + 1 else { return false }
    return one.ordinal.dropLast() == next.ordinal.dropLast()
  }
}
