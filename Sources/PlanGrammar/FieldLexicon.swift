public import PlanModel

/// Names of fields that stand before their value without brackets (`主な担当課 消防総務課`).
public enum FieldLexicon {
  /// The names, longest first where one begins another.
  public static let names: [[Unicode.Scalar]] = [
    "主な担当課", "主担当課", "担当部署", "担当部課", "担当部局", "担当課名", "担当課", "担当室", "所管部署", "所管部課", "所管部局", "所管課",
    "主管部課",
    "主管課", "関係部署", "関係課", "関連部署", "関連課", "関連する個別計画", "関連する主な計画", "関連する計画", "関連個別計画", "関連計画等",
    "関連計画", "関係計画",
    "個別計画", "計画期間", "計画の期間", "対象期間", "日時", "場所", "会場", "出席者", "欠席者", "議題", "事務局", "策定年月",
    "開催日時", "開催日", "開催場所", "会議名", "会議の名称", "出席委員", "欠席委員", "傍聴者", "傍聴人", "配布資料", "会議資料",
    "事業主体", "実施主体", "事業期間", "実施期間", "根拠法令", "目標年度", "目標年次", "対象区域",
  ].map { Array($0.unicodeScalars) }

  /// Who also speaks in minutes.
  private static let speaker = Array("事務局".unicodeScalars)

  /// The names by the lowest ten bits of their first scalars, in their order.
  private static let byInitial = names.reduce(
    into: Array(repeating: [[Unicode.Scalar]](), count: 1024)
  ) {
    if let first = $1.first { $0[Int(first.value & 1023)].append($1) }
  }

  private static let initials = ScalarSet(names.compactMap(\.first))

  /// Whether a name can start with a scalar.
  public static func canStart(_ scalar: Unicode.Scalar) -> Bool { initials.contains(scalar) }

  /// A field name at the head of a text that a value follows after white space or a
  /// colon; nil where there is none, and for 事務局 before a sentence, which it then speaks. The name is a half-open range of scalars, the value starts at
  /// an index and is not empty.
  public static func name(of text: ScalarSlice) -> (name: Range<Int>, value: Int)? {
    guard let first = text.first, initials.contains(first) else { return nil }
    for name in byInitial[Int(first.value & 1023)]
    where text.count > name.count + 1 && text.hasWord(name, at: 0) {
      var value = name.count
      var end = name.count
      if text[end] == "：" || text[end] == ":" {
        end += 1
      } else if !text[end].isSpace {
        continue
      }
      value = end
      while value < text.count, text[value].isSpace { value += 1 }
      // 事務局 次回は６月に開催する。
      if name == speaker, text[text.count - 1] == "。" { return nil }
      if value < text.count { return (0..<end, value) }
    }
    return nil
  }
}

extension FieldLexicon {
  private static let brackets = ScalarSet("【】［］[]〔〕＜＞<>（）()：:\u{3000} ".unicodeScalars)

  /// Whether a text is the name of a field and nothing else, brackets around it left out.
  public static func isName(_ text: ScalarSlice) -> Bool {
    // Most texts are none by their first character.
    guard let first = text.first(where: { !brackets.contains($0) }), canStart(first) else {
      return false
    }
    return names.contains(text.filter { !brackets.contains($0) })
  }
}
