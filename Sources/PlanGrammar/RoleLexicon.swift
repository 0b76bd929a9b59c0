public import PlanModel

/// The words by which documents say what a section is for.
///
/// Data: a new wording is one more string. The first role with a wording that ends the title (or is
/// all of it, before 等, など, について, （KPI）) wins, so that 現状と課題 is `current`.
public enum RoleLexicon {
  /// Role and its wordings, in the order in which they are tried.
  public static let wordings: [(role: String, endings: [String])] = [
    (
      "current",
      [
        "現状と課題", "現状・課題", "現況と課題", "現況・課題", "現状及び課題", "現状および課題", "現況及び課題", "現状や課題", "現状・問題点",
        "現状と問題点",
        "現状と今後の課題", "現状と主な課題", "現状と主要課題", "現状と課題認識", "これまでの取組と課題", "これまでの取り組みと課題", "これまでの成果と課題",
        "現状認識", "現状分析",
        "現状把握", "現在の状況", "現在の姿", "現状", "現況",
      ]
    ),
    ("issues", ["課題", "取り組むべき課題", "解決すべき課題", "対応すべき課題", "課題認識", "問題点", "問題点と課題"]),
    (
      "vision",
      [
        "目指す姿", "めざす姿", "目ざす姿", "目指すべき姿", "めざすべき姿", "目指すまちの姿", "めざすまちの姿", "目指すまち", "めざすまち", "目指す状態",
        "めざす状態",
        "目指す都市像", "めざす都市像", "将来像", "将来都市像", "将来の都市像", "将来の姿", "将来のまちの姿", "年後の姿", "年後のまちの姿", "年後のまち",
        "ありたい姿", "あるべき姿",
        "望ましい姿", "理想の姿", "目標とする姿", "目標とするまちの姿", "目標像", "実現したい姿", "実現したい未来",
      ]
    ),
    (
      "indicators",
      [
        "指標", "重要業績評価指標", "指標一覧", "指標と目標", "指標・目標", "指標と目標値", "指標及び目標値", "指標・目標値", "目標と指標", "目標・指標",
        "目標値",
        "目標数値", "数値目標", "成果目標", "達成目標", "活動目標", "KPI", "ベンチマーク", "まちづくりのものさし", "施策のものさし",
      ]
    ),
    (
      "initiatives",
      [
        "主な取組", "主な取り組み", "主な取組み", "主な事業", "主な事務事業", "主な施策", "主な施策・事業", "主要事業", "主要な事業", "主要事務事業",
        "主要な事務事業",
        "主要取組", "主要な取組", "主要な取り組み", "主要な取組み", "主要施策", "主要な施策", "具体的な取組", "具体的な取り組み", "具体的な取組み",
        "具体的取組", "具体的取り組み",
        "具体的な施策", "具体的施策", "具体的な事業", "具体的事業", "今後の取組", "今後の取り組み", "今後の取組み", "重点的な取組", "重点的な取り組み",
        "取組の内容", "取り組みの内容",
        "取組内容", "取り組み内容", "取組みの内容", "取組事項", "取組項目", "取組一覧", "施策の内容", "施策内容", "実施事業", "実施する事業",
        "構成事業", "構成する事業",
        "構成事務事業", "関連事業", "関連する事業", "関連する主な事業", "事業内容", "事業の内容", "事業一覧", "計画事業",
        "市民の取組", "町民の取組", "村民の取組", "住民の取組", "地域の取組", "事業者の取組", "行政の取組", "市の取組", "町の取組", "村の取組",
      ]
    ),
    (
      "departments",
      [
        "担当課", "担当課名", "担当課・室", "担当部", "担当部課", "担当部・課", "担当部課名", "担当部局", "担当部署", "担当部門", "担当局",
        "担当室", "担当所属", "担当係",
        "主担当課", "主な担当課", "推進担当課", "所管課", "所管課名", "所管部", "所管部課", "所管部局", "所管部署", "主管課", "主管部課",
        "主管部署", "関係課", "関係各課",
        "関係部課", "関係部署", "関連課", "関連部署", "関連部課", "担当",
      ]
    ),
    (
      "plans",
      [
        "関連計画", "関連計画一覧", "関連する計画", "関連する主な計画", "関連する市の計画", "関連個別計画", "関連する個別計画", "関連する主な個別計画",
        "個別計画", "個別計画一覧",
        "関係計画", "関係する計画", "関連計画・条例", "関連計画及び条例", "関連条例・計画", "関連する計画・条例", "関連する条例・計画", "関連条例",
        "関係条例",
        "根拠法令・関連計画", "関連する法令・計画", "関連法令・計画",
      ]
    ),
    (
      "direction",
      [
        "施策の方向", "施策の方向性", "施策の基本方向", "施策の基本的方向", "施策展開の方向", "施策展開の方向性", "施策の展開", "施策の方針", "施策方針",
        "取組の方向",
        "取組の方向性", "取組みの方向", "取組みの方向性", "取り組みの方向", "取り組みの方向性", "取組方針", "取り組み方針", "取組みの方針", "基本方針",
        "方針", "基本方向", "展開方向",
        "展開の方向", "展開の方向性", "基本的方向", "基本的な方向", "基本的な方向性", "今後の方向", "今後の方向性", "目指す方向", "めざす方向",
        "目指す方向性", "めざす方向性",
        "まちづくりの方向", "方向性",
      ]
    ),
  ]

  /// The wordings in order, by the lowest ten bits of their last scalars.
  private static let table = wordings.reduce(
    into: Array(repeating: [(role: String, ending: [Unicode.Scalar])](), count: 1024)
  ) { table, entry in
    for ending in entry.endings.map({ Array($0.unicodeScalars) }) {
      if let last = ending.last { table[Int(last.value & 1023)].append((entry.role, ending)) }
    }
  }
  private static let trailers: [[Unicode.Scalar]] = [
    "等", "など", "について", "（KPI）", "(KPI)",
  ].map {
    Array($0.unicodeScalars)
  }

  /// By the lowest ten bits of a scalar, whether a wording or a trailer ends in it: most titles end in neither.
  private static let lasts = table.indices.map { place in
    !table[place].isEmpty || trailers.contains { Int(($0.last?.value ?? 0) & 1023) == place }
  }

  /// Longest title, beyond the wording itself, that still says what the section is for
  /// (１０年後の姿, 市の現状と課題); longer ones have a subject of their own.
  public static let slack = 4

  /// The role that a title says, nil where it says none.
  ///
  /// - Parameters:
  ///   - key: the title without white space and brackets.
  ///   - slack: how many characters it may have beyond the wording.
  public static func role(of key: ScalarSlice, slack: Int = slack) -> String? {
    guard let last = key.last, lasts[Int(last.value & 1023)] else { return nil }
    var end = key.count
    for trailer in trailers
    where end > trailer.count && key.hasWord(trailer, at: end - trailer.count) {
      end -= trailer.count
    }
    for entry in table[Int(key[end - 1].value & 1023)]
    where end <= entry.ending.count + slack
      && key.hasWord(entry.ending, at: end - entry.ending.count)
    {
      return entry.role
    }
    return nil
  }
}

extension Slice<ScalarSlice> {
  /// Whether the text ends with another.
  public func ends(with ending: [Unicode.Scalar]) -> Bool {
    guard count >= ending.count else { return false }
    let start = endIndex - ending.count
    for offset in ending.indices where self[start + offset] != ending[offset] { return false }
    return true
  }
}
