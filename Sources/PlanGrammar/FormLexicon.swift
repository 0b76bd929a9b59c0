public import PlanModel

/// The names that forms print beside what is filled in (調書, 個票, 取組シート): besides those of fields and of
/// sections, what only forms ask for.
///
/// Data: a new wording is one more string.
public enum FormLexicon {
  /// Names that say neither the role of a section nor what `FieldLexicon` knows.
  private static let names: Set<[Unicode.Scalar]> = Set(
    [
      "目的", "事業目的", "事業の目的", "取組目的", "施策の目的", "ねらい", "趣旨", "概要", "事業概要", "事業の概要", "取組概要", "取組の概要",
      "施策の概要", "内容", "対象", "対象者", "対象地域", "手段", "実施方法", "実施内容", "実施時期", "実施年度", "実施主体", "期間",
      "実施場所",
      "期待される効果", "期待する効果", "効果", "効果額", "効果見込額", "効果目標額", "財政効果", "財政効果額", "備考", "特記事項", "摘要",
      "留意点",
      "年度別計画", "年次計画", "年度計画", "実施計画", "実施スケジュール", "スケジュール", "工程", "工程表", "行程表", "実施工程", "進捗状況",
      "取組状況",
      "実施状況", "取組実績", "実績", "成果", "取組の成果", "評価", "自己評価", "内部評価", "外部評価", "総合評価", "評価理由", "今後の対応",
      "改善点",
      "今後の予定", "事業費", "概算事業費", "総事業費", "予算額", "決算額", "財源", "財源内訳", "根拠", "根拠法令等", "関連法令", "関連事業",
      "区分", "分類", "新規・継続", "新規継続", "種別", "分野", "責任者", "記入者", "作成者", "連絡先", "必要性", "背景", "背景・目的",
      "目標",
      "到達目標", "最終目標", "目標・効果", "関係団体", "連携団体", "協働の相手", "市民の役割", "行政の役割", "役割分担",
    ].map { Array($0.unicodeScalars) })

  /// What ends the name of a number, longest first.
  private static let numberEndings: [[Unicode.Scalar]] = [
    "整理番号", "番号", "コード", "No.", "No", "NO.", "NO", "№",
  ].map { Array($0.unicodeScalars) }

  /// What ends the name of a title, longest first.
  private static let titleEndings: [[Unicode.Scalar]] = ["の名称", "名称", "名"].map {
    Array($0.unicodeScalars)
  }

  /// What is named by a title besides tiers; 課名 and 担当者名 name no policy.
  private static let titled: Set<[Unicode.Scalar]> = Set(
    [
      "", "計画事業", "実施事業", "個別事業", "対象事業", "改革項目", "推進項目", "実施項目", "取組事項", "改革事項", "計画", "事業・取組",
      "施策・事業",
      "取組・事業",
    ].map { Array($0.unicodeScalars) })

  /// Tiers that name a title by themselves; 目標 and 方針 may as well head a section.
  private static let alone: Set<[Unicode.Scalar]> = Set(
    [
      "施策", "基本施策", "個別施策", "事業", "事務事業", "基本事業", "主要事業", "重点事業", "取組", "取り組み", "取組項目", "具体的取組",
      "改革項目",
    ].map {
      Array($0.unicodeScalars)
    })

  private static let brackets = ScalarSet("【】［］[]〔〕＜＞<>：:\u{3000} ■□◆◇●○".unicodeScalars)

  /// The name without what may stand around it: brackets, colons, white space, and the number of the row.
  public static func bare(_ text: ScalarSlice) -> ScalarSlice {
    var text = text
    if let marker = MarkerGrammar.standard.marker(of: text), marker.isNumbered,
      marker.tier == nil, marker.textStart < text.count
    {
      text = text.part(marker.textStart..<text.count)
    }
    return ScalarSlice(text.filter { !brackets.contains($0) })
  }

  /// Whether a text is a name that forms print, and nothing else.
  public static func isName(_ text: ScalarSlice) -> Bool {
    let bare = bare(text)
    guard bare.count >= 2, bare.count <= 16 else { return false }
    return names.contains(Array(bare)) || FieldLexicon.isName(bare)
      || RoleLexicon.role(of: bare, slack: 0) != nil || isNumber(bare) || isTitle(bare)
  }

  /// Whether it is the name of the form's number: 取組番号, 整理番号, 事業No.
  public static func isNumber(_ name: ScalarSlice) -> Bool {
    numberStem(name).map { $0.isEmpty || PolicyTiers.isTier($0) } ?? false
  }

  /// Whether it is the name of the form's title: 取組名, 事業の名称, or a tier alone (事業).
  public static func isTitle(_ name: ScalarSlice) -> Bool {
    if let stem = titleStem(name) {
      return PolicyTiers.isTier(stem) || titled.contains(Array(stem))
    }
    return alone.contains(Array(name))
  }

  /// The tier that the name of a number or title tells, as an index of `PolicyTiers.words`; nil where it tells none.
  public static func tier(of name: ScalarSlice) -> Int? {
    let stem = numberStem(name) ?? titleStem(name) ?? name
    guard let match = PolicyTiers.matchIndex(stem, at: 0), match.end == stem.count else {
      return nil
    }
    return match.index
  }

  private static func numberStem(_ name: ScalarSlice) -> ScalarSlice? {
    stem(name, numberEndings)
  }

  private static func titleStem(_ name: ScalarSlice) -> ScalarSlice? { stem(name, titleEndings) }

  private static func stem(_ name: ScalarSlice, _ endings: [[Unicode.Scalar]]) -> ScalarSlice? {
    for ending in endings where name[...].ends(with: ending) {
      return name.part(0..<(name.count - ending.count))
    }
    return nil
  }
}
