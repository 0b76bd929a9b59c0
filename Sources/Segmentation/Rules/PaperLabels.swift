internal import PlanModel

/// What: makes the number of a paper that stands alone above its title (`別紙１` at the right edge, `委員名簿` below it) the label of that title.
///
/// How sure: the line is nothing but a word for papers and a number, no label of the document, and the next one is a title without a label.
enum PaperLabels {
  private static let words = ["別紙", "別表", "別添", "別記", "資料", "参考資料", "様式"]
    .map { Array($0.unicodeScalars) }
  /// The longest number in characters: 10-2.
  private static let longestNumber = 4

  static func apply(_ candidates: inout [Candidate]) {
    for index in candidates.indices.dropLast().reversed()
    where candidates[index].reading == .label && isPaper(candidates[index].key) {
      let next = candidates[index + 1]
      guard next.reading == .heading, next.marker == nil, next.field == nil, next.labelBlock == nil
      else { continue }
      candidates[index + 1].labelBlock = candidates[index].block
      candidates.remove(at: index)
    }
  }

  private static func isPaper(_ key: ScalarSlice) -> Bool {
    words.contains { word in
      guard key.hasWord(word, at: 0) else { return false }
      var number = key.dropFirst(word.count)
      if number.first == "第" { number = number.dropFirst() }
      return (1...longestNumber).contains(number.count)
        && number.allSatisfy { $0.isDigit || $0 == "-" || "一二三四五六七八九十".unicodeScalars.contains($0) }
    }
  }
}
