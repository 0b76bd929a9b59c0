/// The words by which documents say what a section is for.
///
/// Data: a new wording is one more string. The first role with a wording that ends the title (or is
/// all of it, before 等, など, について) wins, so that 現状と課題 is `current`.
enum RoleLexicon {
  /// Role and its wordings, in the order in which they are tried.
  static let wordings: [(role: String, endings: [String])] = [
    ("current", ["現状と課題", "現状・課題", "現況と課題", "現状及び課題", "現状認識", "現状分析", "現状"]),
    ("issues", ["課題", "問題点"]),
    (
      "vision",
      ["目指す姿", "めざす姿", "将来像", "年後の姿", "ありたい姿", "将来の姿", "目指すまちの姿", "あるべき姿", "目標とする姿"]
    ),
    ("indicators", ["指標", "目標値", "数値目標", "指標と目標値", "指標一覧", "成果目標", "指標・目標"]),
    (
      "initiatives",
      [
        "主な取組", "主な取り組み", "主な事業", "主要事業", "主要な事業", "主要な取組", "主要な施策", "具体的な取組", "具体的な取り組み",
        "取組の内容", "取組内容", "取り組み内容", "主な施策", "実施事業", "構成事業", "主要施策", "事業内容", "取組事項",
      ]
    ),
    ("departments", ["担当課", "所管課", "主管課", "担当部署", "関係課", "担当部課", "主な担当課", "所管部署", "担当"]),
    ("plans", ["関連計画", "個別計画", "関連する計画", "関係計画", "関連する主な計画", "関連個別計画"]),
    (
      "direction",
      [
        "施策の方向", "施策の方向性", "取組の方向", "取組の方向性", "基本方針", "方針", "展開方向", "基本的方向", "施策の展開", "今後の方向",
        "今後の方向性", "方向性", "施策の方針",
      ]
    ),
  ]

  private static let table: [(role: String, ending: [Unicode.Scalar])] = wordings.flatMap { entry in
    entry.endings.map { (entry.role, Array($0.unicodeScalars)) }
  }
  private static let trailers: [[Unicode.Scalar]] = ["等", "など", "について"].map {
    Array($0.unicodeScalars)
  }

  /// The last scalars of all wordings and trailers.
  private static let lasts = Set((table.map(\.ending) + trailers).compactMap(\.last))

  /// Longest title, beyond the wording itself, that still says what the section is for
  /// (１０年後の姿, 市の現状と課題); longer ones have a subject of their own.
  static let slack = 4

  /// The role that a title says, nil where it says none.
  ///
  /// - Parameter key: the title without white space and brackets.
  static func role(of key: [Unicode.Scalar]) -> String? {
    guard let end = key.last, lasts.contains(end) else { return nil }
    var title = key[...]
    for trailer in trailers where title.count > trailer.count && title.ends(with: trailer) {
      title = title.dropLast(trailer.count)
    }
    guard let last = title.last else { return nil }
    for entry in table
    where entry.ending[entry.ending.count - 1] == last && title.count <= entry.ending.count + slack
      && title.ends(with: entry.ending)
    {
      return entry.role
    }
    return nil
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether the text ends with another.
  func ends(with ending: [Unicode.Scalar]) -> Bool {
    guard count >= ending.count else { return false }
    let start = endIndex - ending.count
    for offset in ending.indices where self[start + offset] != ending[offset] { return false }
    return true
  }
}
