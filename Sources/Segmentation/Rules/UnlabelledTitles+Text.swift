internal import PlanGrammar
internal import PlanModel

/// Short lines that are text of their own: those of a cover, mottos, dates, signatures.
extension UnlabelledTitles {
  /// Reads a first page of nothing but short lines as a cover.
  ///
  /// - Returns: the index behind the cover.
  func readCover(_ candidates: inout [Candidate]) -> Int {
    guard let first = candidates.first, layout.blocks.count > 12 else { return 0 }
    let page = layout.blocks[first.block].page
    var end = 0
    while end < candidates.count, layout.blocks[candidates[end].block].page == page {
      switch candidates[end].reading {
      case .label, .field, .caption: break
      case .heading, .item: if !isInBrackets(candidates[end]) { return 0 }
      default: return 0
      }
      let isPlain = candidates[end].marker == nil || isInBrackets(candidates[end])
      if !isPlain || candidates[end].length > 44 { return 0 }
      end += 1
    }
    guard (2...12).contains(end) else { return 0 }
    for index in 0..<end {
      candidates[index].reading = .paragraph
      candidates[index].evidence = .cover
      candidates[index].field = nil
      candidates[index].role = nil
    }
    return end
  }

  /// Whether a text is one pair of brackets: the period or the edition below a title (【令和7年度〜令和11年度】).
  private func isInBrackets(_ candidate: Candidate) -> Bool {
    guard let marker = candidate.marker, marker.name != nil else { return false }
    return marker.textStart >= candidate.length
  }

  /// Reads short lines at the start of the text, one of them a date, as the head of the document.
  func readHead(_ candidates: inout [Candidate]) {
    var end = 0
    while end < candidates.count, candidates[end].marker == nil, isHeadLine(candidates[end]) {
      end += 1
    }
    guard (2...12).contains(end), end < candidates.count,
      candidates[..<end].contains(where: {
        $0.key.contains("年") && (isPlainText($0) || $0.key[...].last == "）" && $0.key.contains("度"))
      })
    else { return }
    switch candidates[end].reading {
    case .heading, .contents, .label: break
    default: return
    }
    for index in 0..<end {
      candidates[index].reading = .paragraph
      candidates[index].evidence = .cover
      candidates[index].field = nil
      candidates[index].role = nil
    }
  }

  /// A short line without a label, or 計画期間 with its years.
  private func isHeadLine(_ candidate: Candidate) -> Bool {
    switch candidate.reading {
    case .label: return !StandaloneTitles.contains(candidate.key)
    case .field:
      let text = layout.scalars(of: layout.blocks[candidate.block].pieces)
      guard let name = candidate.field?.name else { return false }
      return text[name].contains("期") && text[name].contains("間")
    default: return false
    }
  }

  /// Reads the only line before the first heading: the title of the document. Above parts and chapters, which divide all of
  /// it, it is text, as on a cover.
  ///
  /// - Parameter run: the lines; one, or two of which the first is the number of a paper (資料2).
  func readFirstLines(_ run: Range<Int>, before next: Int, _ candidates: inout [Candidate]) {
    guard let title = run.last, candidates[title].reading == .label else { return }
    switch candidates[next].headingKind {
    case .part, .chapter: candidates[title].reading = .paragraph
    default:
      candidates[title].reading = .heading
      candidates[title].headingKind = .section
      candidates[title].titleRole = .document
      candidates[title].confidence = 0.7
    }
    candidates[title].evidence = .firstLine
    for index in run.dropLast() {
      candidates[index].reading = .paragraph
      candidates[index].evidence = .plainText
    }
  }

  /// Whether lines are all that stands before the first heading: a title, or the number of a paper and a title.
  func areFirstLines(_ run: Range<Int>, _ candidates: [Candidate]) -> Bool {
    guard run.lowerBound == 0, run.count <= 2 else { return false }
    return run.count == 1
      || Self.papers.contains { word in
        let key = candidates[0].key
        return key.count <= word.count + 4 && key[...].starts(with: word)
          && key.dropFirst(word.count).allSatisfy { $0.isDigit || $0 == "-" }
      }
  }

  private static let papers = ["資料", "参考資料", "別紙", "別添", "参考"].map { Array($0.unicodeScalars) }

  /// A motto in brackets, a date, a signature: text of its own, no title.
  func isPlainText(_ candidate: Candidate) -> Bool {
    let key = candidate.key
    guard let first = key.first, let last = key.last else { return false }
    if first == "「", last == "」" { return true }
    // －資料1に基づき説明－.
    if key.count > 2, first == last, "-－–―—〜".unicodeScalars.contains(first) { return true }
    guard key.contains(where: \.isDigit) else {
      return Self.noValues.contains(key) || isSignature(candidate)
    }
    if isDateAndTime(key) { return true }
    if last == "月" || last == "日" || last == "年" { return true }
    // 令和4年3月4日提出.
    return key.contains("年") && key.count <= 20
      && Self.dateWords.contains { word in
        key.suffix(word.count).elementsEqual(word)
          && "年月日".unicodeScalars.contains(key[max(key.count - word.count - 1, 0)])
      }
  }

  /// 令和4年4月27日（水曜日）午後7時〜8時50分.
  private func isDateAndTime(_ key: ScalarSlice) -> Bool {
    key.contains("日") && key.allSatisfy { $0.isDigit || Self.dateLetters.contains($0) }
  }

  /// Whether a text is a quantity with what it is of (新規就業者数 10人), a name with a value, or a list.
  func isValue(_ candidate: Candidate) -> Bool {
    let key = candidate.key
    guard !key.contains(where: { $0 == ":" || $0 == "：" || $0 == "、" || $0 == "〜" }) else {
      return true
    }
    let text = layout.scalars(of: layout.blocks[candidate.block].pieces)
    guard let space = text.firstIndex(where: \.isSpace), space + 2 < text.count,
      text[space + 1].isDigit
    else { return false }
    return !"年月日".unicodeScalars.contains(text[(space + 2)...].first { !$0.isDigit } ?? " ")
  }

  private static let noValues = ["記", "以上", "なし", "特になし", "該当なし", "未定"].map {
    ScalarSlice(Array($0.unicodeScalars))
  }
  private static let dateLetters = Set(
    "年月日時分曜火水木金土祝午前後頃から正令和平成昭大正元半（）()〜～-－:：・,、".unicodeScalars)

  /// The office and the name of who signs: 見本市長　例示　太郎.
  func isSignature(_ candidate: Candidate) -> Bool {
    let text = layout.scalars(of: layout.blocks[candidate.block].pieces)
    for office in Self.offices {
      guard
        let place = (0...Self.longestMunicipality).first(where: { text.hasWord(office, at: $0) }),
        place >= 2, place + office.count < text.count, text[place + office.count].isSpace
      else { continue }
      let name = text[(place + office.count)...].filter { !$0.isSpace }
      return (2...6).contains(name.count) && name.allSatisfy(\.properties.isIdeographic)
    }
    return false
  }

  private static let dateWords = ["提出", "策定", "改定", "改訂", "制定", "決定", "発行", "作成", "現在", "施行"]
    .map { Array($0.unicodeScalars) }
  /// The longest name of a municipality before the office of its head.
  private static let longestMunicipality = 8
  private static let offices = ["市長", "町長", "村長", "区長", "知事"].map { Array($0.unicodeScalars) }
}
