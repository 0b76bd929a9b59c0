internal import PlanGrammar
internal import PlanModel

/// What: closes up words of heads and names of rows whose characters were set apart to fill their cell (`区 分`, `合 計`, `面 積`),
/// which rows of text would take for cells of one character each.
///
/// How sure: single ideographs with one space between each two, which spell one of the words that tables print so, from the
/// first of them on (not `年 度` of `前 年 度`). Other ideographs in a row stay cells (`有 無`, `国 県`). Only in text without
/// places, where the gap's width is not known.
enum SpacedWords {
  private static let words: [[Unicode.Scalar]] = [
    "財源内訳", "事業内容", "取組内容", "区分", "合計", "小計", "総計", "項目", "面積", "備考", "番号", "名称", "単位", "内訳", "摘要",
    "氏名", "役職", "所属", "事業", "内容", "年度", "目標", "実績", "人口", "世帯", "計画", "現状", "課題", "指標", "金額", "期間",
  ].map { Array($0.unicodeScalars) }

  private static let initials = ScalarSet(words.compactMap(\.first))

  static func close(_ workspace: inout Workspace) {
    for index in workspace.layout.lines.indices
    where workspace.facts[index].spaces > 0 && holdsSingle(workspace.layout.lines[index].scalars) {
      let line = workspace.layout.lines[index]
      guard line.geometry == nil, let closed = closed(line) else { continue }
      workspace.replaceLine(index, with: closed)
    }
  }

  /// Whether an ideograph stands by itself in front of a space, as one of nearly no line does.
  private static func holdsSingle(_ text: ScalarSlice) -> Bool {
    text.withContiguousStorageIfAvailable { text in
      var start = 0
      for at in text.indices where text[at].isSpace {
        if at == start + 1, text[start].isKanji { return true }
        start = at + 1
      }
      return false
    } ?? true
  }

  /// The line with its words closed up; nil where it has none.
  static func closed(_ line: TextLine) -> TextLine? {
    let text = line.scalars
    var dropped: [Int] = []
    // Behind the last word closed up, and the space behind it.
    var end = 0
    var at = 0
    while at + 2 < text.count {
      // Where no space is, nearly everywhere, nothing more is asked.
      guard text[at + 1].isSpace, at == 0 || text[at - 1].isSpace, initials.contains(text[at]),
        at == end || !isSingle(at - 2, text),
        let word = words.first(where: { spells($0, text, at) })
      else {
        at += 1
        continue
      }
      dropped += (1..<word.count).map { at + 2 * $0 - 1 }
      at += 2 * word.count
      end = at
    }
    guard !dropped.isEmpty else { return nil }
    let kept = text.indices.filter { !dropped.contains($0) }
    return LetterSpacing.closed(line, keeping: kept)
  }

  /// Whether an ideograph stands by itself.
  private static func isSingle(_ at: Int, _ text: ScalarSlice) -> Bool {
    at >= 0 && text[at].isKanji && (at == 0 || text[at - 1].isSpace) && text[at + 1].isSpace
  }

  private static func spells(_ word: [Unicode.Scalar], _ text: ScalarSlice, _ start: Int) -> Bool {
    let behind = start + 2 * word.count - 1
    guard behind <= text.count, behind == text.count || text[behind].isSpace else { return false }
    return word.indices.allSatisfy { place in
      text[start + 2 * place] == word[place]
        && (place == 0 || text[start + 2 * place - 1].isSpace)
    }
  }
}
