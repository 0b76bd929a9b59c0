internal import PlanGrammar
internal import PlanModel

/// Gives each block the reading that its own text supports; rules that see the whole document
/// follow.
struct CandidateReader {
  let layout: Layout
  var grammar = MarkerGrammar.standard

  func candidates() -> [Candidate] {
    var candidates: [Candidate] = []
    candidates.reserveCapacity(layout.blocks.count)
    var text = JoinedText()
    for index in layout.blocks.indices {
      layout.join(block: index, into: &text)
      var candidate = Candidate(
        block: index, marker: grammar.marker(of: text.scalars), length: text.scalars.count,
        endsSentence: text.scalars.endsSentence, key: [], reading: .paragraph)
      read(index, text.scalars, into: &candidate)
      candidates.append(consume candidate)
    }
    return candidates
  }

  private func read(_ index: Int, _ text: ScalarSlice, into candidate: inout Candidate) {
    let firstLine = layout.blocks[index].pieces.first?.range.count ?? 0
    let (signs, lastSpace) = TextSigns.read(text, firstLine: firstLine, grammar)
    candidate.signs = signs
    let place = candidate.marker.map { $0.name ?? $0.textStart..<text.count } ?? text.indices
    if place.count <= Candidate.keyLimit {
      let title = text.part(place)
      let hasSpace = lastSpace >= place.lowerBound && title.contains(where: \.isSpace)
      // A part of its line, where it stands on one.
      candidate.key =
        layout.blocks[index].pieces.count == 1 && !hasSpace
        ? title : ScalarSlice(title.withoutSpaces)
    }
    switch layout.blocks[index].kind {
    case .table:
      candidate.reading = .table
      return
    case .figure:
      candidate.reading = .figure
      return
    case .contentsEntry(let target):
      candidate.reading = .contents(targetPage: target)
      return
    case .field(let length):
      candidate.reading = .field
      // The field of a form may be left empty.
      candidate.field = (0..<length, min(length + 1, text.count))
      candidate.role = RoleLexicon.role(
        of: ScalarSlice(
          text[..<length].filter { !"【】［］〔〕：:\u{3000} ".unicodeScalars.contains($0) }))
      return
    case .formTitle(let tier):
      candidate.reading = .heading
      candidate.titleRole = .form
      candidate.evidence = .form
      candidate.headingKind =
        tier == nil && candidate.marker?.reading != .policy ? .section : .policy
      candidate.tabledTier = tier.map { PolicyTiers.words[$0] }
      return
    case .formName:
      candidate.reading = .heading
      candidate.titleRole = layout.blocks[index].isFilledIn ? .formPart : .formName
      candidate.evidence = .form
      candidate.role = RoleLexicon.role(of: FormLexicon.bare(candidate.key))
      return
    case .text, .verticalLabel: break
    }
    // A word of a diagram that is drawn with characters.
    if layout.blocks[index].style == nil, layout.blocks[index].isLabel {
      candidate.marker = nil
      candidate.reading = .label
      return
    }
    if layout.blocks[index].isSpoken, layout.blocks[index].pieces.count > 1 {
      let name = layout.blocks[index].pieces[0].range.count
      candidate.field = (0..<name, text[name...].firstIndex { !$0.isSpace } ?? name)
      candidate.reading = .item
      candidate.evidence = .spoken
      return
    }
    read(text, isPoint: layout.blocks[index].lostBullet, into: &candidate)
    if layout.blocks[index].isFilledIn { FilledForms.read(&candidate) }
  }

  private func read(
    _ text: ScalarSlice, isPoint: Bool, into candidate: inout Candidate
  ) {
    if Self.isUnitNote(text) {
      candidate.reading = .note
      candidate.marker = nil
    } else if let marker = candidate.marker {
      readLabelled(text, marker, into: &candidate)
    } else if CaptionGrammar.isCaption(text) {
      candidate.reading = .caption
    } else if let field = FieldLexicon.name(of: text), text.count < 200 {
      candidate.reading = .field
      candidate.field = field
      candidate.role = RoleLexicon.role(
        of: ScalarSlice(text[field.name].filter { $0 != "：" && $0 != ":" && !$0.isSpace }))
    } else if isPoint {
      candidate.reading = .item
    } else if !candidate.endsSentence, text.count <= Self.longestLabel {
      candidate.reading = .label
    }
  }

  /// Longest text without a full stop that can be a title or a label.
  static let longestLabel = 44

  private func readLabelled(
    _ text: ScalarSlice, _ marker: Marker, into candidate: inout Candidate
  ) {
    let isSentence = candidate.endsSentence && text.count - marker.textStart > 12
    if isSentence { candidate.evidence = .sentence }
    switch marker.reading {
    case .note:
      candidate.reading = .note
    case .answer:
      candidate.reading = .answer
    case .part, .chapter:
      candidate.role = RoleLexicon.role(of: candidate.key)
      candidate.headingKind = marker.reading == .part ? .part : .chapter
      candidate.reading = isSentence ? .paragraph : .heading
    case .section where marker.name.map { Self.isRemark(text, $0) } ?? false:
      candidate.marker = nil
      if Self.isDated(text), layout.blocks[candidate.block].page == 1,
        text.count <= Self.longestRemark
      {
        candidate.reading = .label
      }
    case .section
    where marker.name.map { Self.isStage(text, $0) && $0.upperBound + 1 == text.count } ?? false:
      candidate.marker = nil
      candidate.reading = .label
    case .section where marker.name != nil:
      candidate.role = RoleLexicon.role(of: candidate.key)
      if candidate.hasTitle, !Self.isReference(candidate, marker, text) {
        candidate.reading = .field
        candidate.field = (marker.label, marker.textStart)
      } else {
        candidate.reading = .heading
      }
    case .section:
      candidate.reading = isSentence ? .item : .heading
      candidate.role = RoleLexicon.role(of: candidate.key)
    case .policy:
      candidate.reading = isSentence ? .paragraph : .heading
      candidate.headingKind = .policy
    case .enumerator, .bullet:
      candidate.reading = .item
      candidate.role = RoleLexicon.role(of: candidate.key)
    }
  }

  /// 【参考】用語の解説: what stands below is for reference, and the title is no value.
  private static func isReference(
    _ candidate: Candidate, _ marker: Marker, _ text: ScalarSlice
  ) -> Bool {
    guard let name = marker.name, !candidate.endsSentence, text.count <= longestLabel else {
      return false
    }
    return text[name].elementsEqual("参考".unicodeScalars)
  }

  /// The longest remark that can be a line of a cover, in characters.
  private static let longestRemark = 24

  /// （休憩中、答弁を調整）, （令和元年12月20日閣議決定）, （全員異議なし）: round brackets around more than a name.
  private static func isRemark(_ text: ScalarSlice, _ name: Range<Int>) -> Bool {
    guard text[0] == "（" || text[0] == "(" else { return false }
    return text[name].contains { $0 == "、" || $0 == "。" } || isDated(text)
      || remarkEnds.contains { text[name].suffix($0.count).elementsEqual($0) }
  }

  /// Whether a text has a year, a month, a day or an hour.
  private static func isDated(_ text: ScalarSlice) -> Bool {
    zip(text, text.dropFirst()).contains { number, unit in
      "年月日時".unicodeScalars.contains(unit)
        && (number.isDigit || "元〇一二三四五六七八九十".unicodeScalars.contains(number))
    }
  }

  private static let remarkEnds = ["なし", "あり", "閉会", "再開"].map { Array($0.unicodeScalars) }

  /// ＜案＞, 【概要版】: what state or kind of document it is.
  private static func isStage(_ text: ScalarSlice, _ name: Range<Int>) -> Bool {
    name.count <= 4 && stages.contains { text[name].elementsEqual($0) }
  }

  private static let stages = [
    "案", "素案", "原案", "骨子案", "骨子", "中間案", "最終案", "概要版", "概要", "改訂版", "仮称",
  ]
  .map { Array($0.unicodeScalars) }

  /// （単位：百万円）, 単位：百万円, （事業費の単位：千円）.
  static func isUnitNote(_ text: ScalarSlice) -> Bool {
    switch text.first {
    case "単":
      return (4...longestUnit).contains(text.count) && text.hasWord(unit, at: 0)
        && (text[2] == "：" || text[2] == ":")
    case "（", "(":
      guard text.count <= longestBracket else { return false }
      if text.hasWord(unit, at: 1) || text.hasWord(note, at: 1) { return true }
      // （事業費の単位：千円）.
      guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }), colon > 2 else {
        return false
      }
      return text.hasWord(unit, at: colon - 2)
    default: return false
    }
  }

  /// The longest unit without brackets in characters, its word among them: 単位：百万円.
  private static let longestUnit = 12
  /// The longest unit in brackets.
  private static let longestBracket = 40
  private static let unit = Array("単位".unicodeScalars)
  private static let note = Array("注".unicodeScalars)
}

extension Unicode.Scalar {
  /// White space inside a line: a space or an ideographic space.
  var isSpace: Bool { self == " " || self == "\u{3000}" }
  /// An ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(value) }
}

extension [Unicode.Scalar] {
  /// The text without white space.
  var withoutSpaces: [Unicode.Scalar] { ScalarSlice(self).withoutSpaces }

  /// The text as a string.
  var string: String {
    String(scalars: self[...])
  }
}

extension ScalarSlice {
  /// The text without white space, in memory of its exact size.
  var withoutSpaces: [Unicode.Scalar] {
    withUnsafeBufferPointer { text in
      Array(unsafeUninitializedCapacity: text.count { !$0.isSpace }) { rest, length in
        for scalar in text where !scalar.isSpace {
          rest.initializeElement(at: length, to: scalar)
          length += 1
        }
      }
    }
  }

  /// The text as a string.
  var string: String { String(scalars: self) }

  /// Whether the text ends a sentence.
  var endsSentence: Bool {
    guard let last else { return false }
    switch last {
    case "。": return true
    // 総合計画とは？ is a title.
    case "？", "！", "?", "!": return count > 20 || contains("、") || contains("。")
    case "」", "）", ")", "』": return count > 1 && self[count - 2] == "。"
    default: return false
    }
  }
}
