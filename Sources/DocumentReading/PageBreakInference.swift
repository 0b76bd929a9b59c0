internal import Ordering
internal import PlanModel

/// Finds where pages started in plain text that has lost its form feeds.
///
/// What: two traces are known. An extractor that turns the form feed into a space leaves a line that
/// starts with exactly one space right behind a line of text, without the blank line that otherwise
/// parts paragraphs. One that drops it leaves three empty lines where the document parts lines by one.
/// Where neither is found, page numbers that count up are looked for (``PrintedPageNumbers``).
///
/// Why so careful: a space at the start of a line is also an indent or a bullet whose glyph was
/// lost, in the very same documents, and a wrong break cuts a sentence and shifts all page numbers,
/// while a missed one only leaves a longer page. So the traces are judged over the whole document:
/// page breaks lie a page apart, cut sentences, or stand before headings and repeated running heads.
///
/// Example (double-spaced minutes; the second line starts a page):
///
///     くりを進めていく指針が必要と考える。
///      ○「２．総合振興計画の体系」について
///
/// Measured: on five real documents that lost their form feeds 33 breaks, of which the text confirms
/// all but two and contradicts none. On 68 extracted texts of twelve PDFs, their 1,232 form feeds
/// replaced by a space: 718 found, none wrong (of the texts in reading order, slides left out, 637
/// of 646; hardly any of those set by columns). With the form feeds removed, page
/// numbers tell 161 of the 167 breaks of the eight texts in reading order, all but one of them within three lines.
struct PageBreakInference {
  /// Offsets in the text where a page starts, rising, the first page's left out; and the note to
  /// make of them.
  struct Result {
    var offsets: [Int] = []
    var diagnostic: Diagnostic?
  }

  /// Finds the page breaks of a text without form feeds.
  static func breaks(in text: UnsafeBufferPointer<UInt8>, hasCarriageReturn: Bool) -> Result {
    guard text.count < ReadingLimits.pageBytes else { return Result() }
    let inference = PageBreakInference(text, hasCarriageReturn: hasCarriageReturn)
    let found = inference.breaks()
    guard !found.isEmpty else { return Result() }
    let shown = found.prefix(100).map { String($0 + 1) }.joined(separator: ", ")
    let rest = found.count > 100 ? ", …" : ""
    let breaks = found.count == 1 ? "1 page break" : "\(found.count) page breaks"
    return Result(
      offsets: found.map { Int(inference.lines[$0].start) },
      diagnostic: Diagnostic(
        id: "page-break-inferred", severity: .note,
        message: "no form feeds; \(breaks) inferred before line \(shown)\(rest)"))
  }

  let text: UnsafeBufferPointer<UInt8>
  let lines: [LineShape]
  /// Indices of the lines that hold text.
  let textLines: [Int]

  init(_ text: UnsafeBufferPointer<UInt8>, hasCarriageReturn: Bool) {
    self.text = text
    // Grows by itself: to count the line feeds first takes longer than to move what is small.
    var lines: [LineShape] = []
    var scanner = LineScanner(text, hasCarriageReturn: hasCarriageReturn)
    while let range = scanner.next() { lines.append(LineShape(range, in: text)) }
    self.lines = lines
    textLines = lines.indices.filter { lines[$0].isText }
  }

  /// Indices of the lines that start a page, rising.
  func breaks() -> [Int] {
    // Twenty lines of text are half a page, and too few to judge by.
    guard textLines.count >= 20 else { return [] }
    var spaces = spaceCandidates()
    let isDoubleSpaced = isDoubleSpaced(leavingOut: spaces)
    if isDoubleSpaced {
      let all = Set(spaces)
      spaces.removeAll { lines[$0 - 1].lead != .none && !all.contains($0 - 1) }
    }
    if !areBelievable(spaces, isDoubleSpaced: isDoubleSpaced) { spaces = [] }
    let gaps = isDoubleSpaced ? gapCandidates() : []
    let found = (spaces + gaps).distinct()
    return found.isEmpty ? PrintedPageNumbers.breaks(in: self) : found
  }

  // MARK: - Candidates

  /// Lines with one space in front, right behind a line of text.
  ///
  /// Not behind a line with a space of its own: those two are list items. Unless that line is a
  /// page start itself (a title page of one line), or a long sentence and no other line with a
  /// space follows soon, as it would in a list.
  private func spaceCandidates() -> [Int] {
    var candidates: [Int] = []
    for (position, index) in textLines.enumerated().dropFirst() {
      guard lines[index].lead == .oneSpace, lines[index - 1].isText else { continue }
      switch lines[index - 1].lead {
      case .none:
        candidates.append(index)
      case .oneSpace where candidates.last == index - 1:
        candidates.append(index)
      case .oneSpace:
        let following = textLines[(position + 1)...].prefix(8)
        if lines[index - 1].width(in: text) >= 50,
          following.allSatisfy({ lines[$0].lead == .none })
        {
          candidates.append(index)
        }
      case .wide:
        break
      }
    }
    return candidates
  }

  /// Lines behind a run of exactly three empty lines, in a document where blank lines carry a space
  /// and longer runs of empty lines are rare.
  ///
  /// Blank lines that carry a space are the mark of the extractor that does this; elsewhere three
  /// empty lines are the white at the foot of a page or around a figure.
  private func gapCandidates() -> [Int] {
    var found: [Int] = []
    var short = 0
    var long = 0
    var index = textLines.first ?? 0
    while index < lines.count {
      guard lines[index].content == .empty else {
        index += 1
        continue
      }
      let start = index
      while index < lines.count, lines[index].content == .empty { index += 1 }
      if index - start >= 3 { long += 1 } else { short += 1 }
      if index - start == 3, index < lines.count { found.append(index) }
    }
    let white = lines.count { $0.content == .white }
    let blank = lines.count - textLines.count
    guard short >= 20, long * 10 <= short, white * 20 >= blank else { return [] }
    return median(pageLengths(found)) >= 8 ? found : []
  }

  // MARK: - Evidence of the whole document

  /// Whether nearly every line is followed by a blank one, so that two lines without are a sign.
  private func isDoubleSpaced(leavingOut candidates: [Int]) -> Bool {
    var transitions = 0
    var direct = 0
    var left = candidates[...]
    var previous: Int?
    for index in textLines {
      let isFragment = lines[index].isFragment(in: text)
      defer { previous = isFragment ? nil : index }
      if left.first == index {
        left.removeFirst()
        continue
      }
      guard let previous, !isFragment else { continue }
      transitions += 1
      direct += index == previous + 1 ? 1 : 0
    }
    return transitions >= 10 && direct * 100 < transitions * 15
  }

  /// Whether the candidates, taken together, look like page starts and not like indents.
  private func areBelievable(_ candidates: [Int], isDoubleSpaced: Bool) -> Bool {
    guard !candidates.isEmpty else { return false }
    // Text set by columns is full of spaces at line starts, and they mean nothing there.
    let wide = textLines.count { lines[$0].lead == .wide }
    guard wide * 10 < textLines.count else { return false }
    if areSlideTitles(candidates) { return true }
    // Pages have lines: a dozen at least, and few pages hold next to none (a title page).
    let lengths = pageLengths(candidates)
    let short = lengths.count { $0 < 6 }
    guard median(lengths) >= (isDoubleSpaced ? 8 : 12), short <= 1 + lengths.count / 8 else {
      return false
    }
    let evidence = Evidence(candidates, of: self)
    if isDoubleSpaced, evidence.strong * 3 >= candidates.count { return true }
    if evidence.strong >= 2, evidence.strong * 3 >= candidates.count { return true }
    if evidence.repeated >= 3, evidence.repeated * 2 >= candidates.count { return true }
    // Hardly a line with a space that is no candidate: spaces are not used for anything else here.
    let others = textLines.count { lines[$0].lead != .none } - candidates.count
    return candidates.count >= 3 && others * 10 <= candidates.count
      && evidence.behindSentence * 3 <= candidates.count * 2
  }

  /// Whether the candidates are the titles of slides: short, no sentences, two of them numbered, where
  /// the other lines with a space are points behind a blank line whose bullet was lost.
  private func areSlideTitles(_ candidates: [Int]) -> Bool {
    guard candidates.count >= 3 else { return false }
    let titles = Set(candidates)
    var numbered = 0
    for index in candidates {
      let line = lines[index].scalars(in: text)
      guard lines[index].width(in: text) <= 80, line.last != "。" else { return false }
      if let first = line.first, ("０"..."９").contains(first) || ("0"..."9").contains(first) {
        numbered += 1
      }
    }
    let points = textLines.count {
      lines[$0].lead == .oneSpace && !titles.contains($0) && $0 > 0 && !lines[$0 - 1].isText
    }
    let others = textLines.count { lines[$0].lead == .oneSpace && !titles.contains($0) }
    return numbered >= 2 && points >= 4 && points * 10 >= others * 7
  }

  /// Numbers of lines of text between breaks, the first and the last page included.
  private func pageLengths(_ breaks: [Int]) -> [Int] {
    var lengths: [Int] = []
    var position = 0
    for line in breaks {
      let start = position
      while position < textLines.count, textLines[position] < line { position += 1 }
      lengths.append(position - start)
    }
    return lengths + [textLines.count - position]
  }

  private func median(_ values: [Int]) -> Int { values.ascending()[values.count / 2] }

  /// The width that most lines of ten em and more have, in em; nil where none is so long. The first
  /// 20,000 lines are asked.
  fileprivate func modalWidth() -> Int? {
    var counts: [Int: Int] = [:]
    for index in textLines.prefix(20_000) {
      let width = lines[index].width(in: text)
      if width >= 20 { counts[width / 2, default: 0] += 1 }
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}

/// What speaks for candidates one by one.
private struct Evidence {
  /// Candidates that go on in the middle of a sentence, or open with a marker.
  var strong = 0
  /// Candidates whose text stands behind three breaks or more: running heads.
  var repeated = 0
  /// Candidates behind a line that ends a sentence, as indented paragraphs are.
  var behindSentence = 0

  init(_ candidates: [Int], of inference: PageBreakInference) {
    let modalWidth = inference.modalWidth() ?? 0
    var heads: [[UInt32]: Int] = [:]
    for index in candidates {
      let line = inference.lines[index].scalars(in: inference.text)
      let previous = inference.lines[index - 1].scalars(in: inference.text)
      heads[line.map(\.value), default: 0] += 1
      if previous.last == "。" { behindSentence += 1 }
      let isFull = inference.lines[index - 1].width(in: inference.text) * 10 >= modalWidth * 2 * 9
      let isOpen = !["。", "．", "）", "」", "』", "！", "？", "："].contains(previous.last)
      if opensWithMarker(line) || (isFull && isOpen && !opensWithMarker(previous)) { strong += 1 }
    }
    repeated = heads.values.filter { $0 >= 3 }.reduce(0, +)
  }
}
