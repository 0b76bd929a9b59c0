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
      case .label, .field: break
      default: return 0
      }
      if candidates[end].marker != nil || candidates[end].length > 44 { return 0 }
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

  /// A motto in brackets, a date, a signature: text of its own, no title.
  func isPlainText(_ candidate: Candidate) -> Bool {
    let key = candidate.key
    guard let first = key.first, let last = key.last else { return false }
    if first == "「", last == "」" { return true }
    guard key.contains(where: \.isDigit) else { return isSignature(candidate) }
    if last == "月" || last == "日" || last == "年" { return true }
    // 令和4年3月4日提出.
    return key.contains("年") && key.count <= 20
      && Self.dateWords.contains { word in
        key.suffix(word.count).elementsEqual(word)
          && "年月日".unicodeScalars.contains(key[max(key.count - word.count - 1, 0)])
      }
  }

  /// The office and the name of who signs: 見本市長　例示　太郎.
  func isSignature(_ candidate: Candidate) -> Bool {
    let text = layout.text(of: layout.blocks[candidate.block].pieces).scalars
    for office in Self.offices {
      guard let place = text.indices.first(where: { text[$0...].starts(with: office) }),
        (2...8).contains(place), place + office.count < text.count,
        text[place + office.count].isSpace
      else { continue }
      let name = text[(place + office.count)...].filter { !$0.isSpace }
      return (2...6).contains(name.count) && name.allSatisfy(\.properties.isIdeographic)
    }
    return false
  }

  private static let dateWords = ["提出", "策定", "改定", "改訂", "制定", "決定", "発行", "作成", "現在", "施行"]
    .map { Array($0.unicodeScalars) }
  private static let offices = ["市長", "町長", "村長", "区長", "知事"].map { Array($0.unicodeScalars) }
}
