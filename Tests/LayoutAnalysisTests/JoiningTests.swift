import PlanModel
import Testing

/// Which lines go on in the next one, and how they are glued.
@Suite struct JoiningTests {
  /// A text around the pair of lines that is looked at, as its lines are usually set.
  enum Setting: String, CaseIterable {
    /// Columns of 22 em, paragraphs indented, no blank lines.
    case columns
    /// Lines of about 39 em with a blank line between all of them.
    case doubleSpaced

    /// Lines of running text that fill their column.
    var context: [String] {
      switch self {
      case .columns:
        [
          "\u{3000}白鷺川の流域では、短い時間に強く降る雨が増",
          "え、低い土地の浸水が繰り返されている。下水道",
          "の整備だけで備えるには長い年月と多額の費用を",
          "要することから、降った雨をその場でためて地下",
          "に浸み込ませる取組を、まち全体に広げていく必",
          "要がある。一方、用水路や湧水は農業の担い手が",
          "減るにつれて管理が難しくなり、市民が水辺に近",
          "づく機会も少なくなっている。",
          "\u{3000}公共施設の建替えや道路の改修に合わせて、雨",
          "水をためる施設や浸透ますを設置する。民間の建",
          "物については、開発の規模に応じた基準を定める",
          "とともに、住宅への雨水タンクの設置に対する補",
          "助を続ける。",
          "\u{3000}用水の清掃や草刈りを担う団体に対し、道具の",
          "貸出しと保険の加入を支援する。湧水について",
          "は、水量と水質の調査を毎年度行い、結果を分か",
          "りやすく公表する。",
        ]
      case .doubleSpaced:
        [
          "○方針案は、庁内の検討会で昨年の秋から４回にわたって話し合い、３つの論点に絞り込",
          "んだものである。",
          "・今の計画は令和７年度で期間が終わり、そのまま延ばすと人口の見通しが実態と合わな",
          "くなる。",
          "・港の再整備と鉄道の高架化という大きな事業が同じ時期に重なるため、市全体の優先順",
          "位を改めて示す必要がある。",
          "・地区ごとの懇談会では、計画の言葉が難しく、自分の暮らしとのつながりが見えにくい",
          "という声が多かった。",
          "・基本構想を１２年とし、基本計画は４年ごとに見直す。市長の任期と周期を合わせるこ",
          "とで、選挙で示された考えを計画に映しやすくするもの。",
          "・中学生と高校生には、授業の時間を借りて出前の話し合いを行い、出た意見を一つずつ",
          "審議会に示していく予定であり、聞きっぱなしにはしない。",
        ]
      }
    }

    /// The context, the pair behind a break, and the context again.
    func text(_ pair: [String]) -> String {
      let around = context.joined(separator: self == .columns ? "\n" : "\n\n")
      let own = pair.joined(separator: self == .columns ? "\n" : "\n\n")
      return around + "\n\n\n" + own + "\n\n\n" + around
    }
  }

  struct Pair: CustomTestStringConvertible, Sendable {
    var first: String
    var second: String
    var setting: Setting
    init(_ first: String, _ second: String, _ setting: Setting = .columns) {
      (self.first, self.second, self.setting) = (first, second, setting)
    }
    var testDescription: String { "\(first)⏎\(second)" }
  }

  /// Whether both lines are in one block of the text around them.
  private func isJoined(_ pair: Pair) -> Bool {
    Analysis(pair.setting.text([pair.first, pair.second])).isOneBlock(pair.first, pair.second)
  }

  @Test(arguments: [
    // A word is torn, or a mark that cannot start a line follows.
    Pair("・ 困ったときには声をかけ合い、暮らしを支え", "合う心を育てます。"),
    Pair("・困ったときには互いに声をかけ合い、地域の皆で子どもと高齢者の日々の暮らしを支え", "合う心を育てます。", .doubleSpaced),
    Pair("\u{3000}脱炭素に向けて、令和32年度までにカーボンニ", "ュートラルを目指す。"),
    Pair("\u{3000}支所と商業施設に一か所ずつ、リユースのステ", "ーションを設ける。"),
    Pair("\u{3000}市民と事業者が手を取り合って進めてきた協働", "、そしてその成果を伝える。"),
    Pair("\u{3000}地区の懇談会では「自分の暮らしが見えにくい", "」という声が多かった。"),
    // A continuation line starts with ・ or a figure.
    Pair("\u{3000}計画の期間を通じて、農林水産業をはじめ産業", "・コミュニティの活性化を図る。"),
    Pair("\u{3000}公園と学校の照明のすべてについて、遅くとも", "10年度までにＬＥＤとする。"),
    Pair("・無作為に選んだ市民に案内を送って会議への参加を募り、応募があった者のうち、およそ", "60人程度で市民会議をつくる。", .doubleSpaced),
    // Enumerations and brackets go on.
    Pair("まちの魅力・", "産業の発信"),
    Pair("【出席者】 市長、副市長、教育長、危機管理監、企画政策部長、総務部長、市民生活部", "長、健康福祉部長（代理）、こども部長、環境部長", .doubleSpaced),
    Pair("\u{3000}組織の見直し（危機管理監の下に防災課を置く", "こと）を行う。"),
    Pair("\u{3000}次に掲げる理念「", "水とともに生きる」を大切にする。"),
    Pair("\u{3000}基本計画の体系は、「柱」、「方", "針」の順に整理しています。"),
    // Short labels.
    Pair("職員定数の", "適正化"),
    Pair("手続を", "スマートフォンで簡単に！"),
    Pair("市民会議", "（公募の市民）"),
    // The end of a paragraph.
    Pair("\u{3000}低い土地の浸水を防ぎ、次の世代に豊かな環", "境"),
    Pair("\u{3000}災害が起きたときに市民の命を守る備えをしま", "す。"),
    // A sentence ends with its line, and another one follows in the same paragraph.
    Pair("\u{3000}市役所の施設で断熱と設備の更新を順に進める。", "その経過と費用を公表し、他の事業者の参考とな"),
    Pair("1", "計画策定の趣旨"),
    Pair("第1章", "計画の策定に当たって"),
  ])
  func aLineGoesOn(pair: Pair) {
    #expect(isJoined(pair))
  }

  @Test(arguments: [
    // A label starts the next line.
    Pair("・ 避難路に照明を設けるとともに夜の訓練を行います。", "② 夜間訓練の実施"),
    Pair("・避難路に太陽光の照明を設けるとともに、地区ごとの訓練を夜間にも行います。", "②夜間訓練の実施", .doubleSpaced),
    Pair("\u{3000}用水の清掃や草刈りを担う団体に道具を貸し出す", "（2）湧水の保全"),
    Pair("\u{3000}用水の清掃や草刈りを担う団体に道具を貸し出す", "【現状と課題】"),
    Pair("\u{3000}用水の清掃や草刈りを担う団体に道具を貸し出す", "第2節 観光"),
    Pair("\u{3000}用水の清掃や草刈りを担う団体に道具を貸す。", "● 湧水の保全"),
    Pair("\u{3000}用水の清掃や草刈りを担う団体に道具を貸す。", "1.計画の趣旨"),
    Pair("\u{3000}用水の清掃や草刈りを担う団体に道具を貸す。", "1）計画の趣旨"),
    Pair("\u{3000}用水の清掃や草刈りを担う団体に道具を貸す。", "2 計画の趣旨"),
    Pair("\u{3000}用水の清掃や草刈りを担う団体に道具を貸す。", "※期間は検討中の案"),
    // An indent starts a paragraph.
    Pair("施設の断熱と設備の更新を計画的に順に進める。", "\u{3000}窓の断熱改修に補助を設け、相談から申請まで"),
    // A heading and its body.
    Pair("（1）雨水の貯留と浸透の促進", "公共施設の建替えや道路の改修に合わせて雨水を"),
    Pair("第1節 水産業", "漁業を始めたい人が船を持たなくても働きながら"),
    Pair("計画策定の趣旨", "公共施設の建替えや道路の改修に合わせて雨水を"),
    Pair("はじめに", "市民の皆さんとともに"),
    Pair("目次", "総論"),
    // Labels beside each other.
    Pair("健康・医療", "子育て支援"),
    Pair("水産業 観光業", "農業 林業"),
    Pair("商店街の活性化 等", "起業の支援"),
    Pair("市民ワークショップ など", "令和6年度"),
    // Fields and captions.
    Pair("令和6年5月21日（火）", "場所 本庁舎3階"),
    Pair("\u{3000}雨水をためる施設の配置の考え方を次に示す。", "図1 雨水の流れ"),
    Pair("\u{3000}雨水をためる施設の配置の考え方を次に示し", "図1 雨水の流れ"),
    Pair("図1 雨水の流れ", "\u{3000}雨水をためる施設の配置の考え方を示した。"),
    // A short line ended before its column did.
    Pair("浸水を防ぐ施設の整備", "親水広場の拡充の検討"),
  ])
  func aLineStops(pair: Pair) {
    #expect(!isJoined(pair))
  }

  @Test(arguments: [
    (["まちの魅力・", "産業の発信"], "まちの魅力・産業の発信"),
    (["職員定数の", "適正化"], "職員定数の適正化"),
    (["1", "計画策定の趣旨"], "1 計画策定の趣旨"),
    (["第1章", "計画の策定に当たって"], "第1章 計画の策定に当たって"),
    (
      ["\u{3000}新しい技術を暮らしの隅々に活かす社会、Society", "5.0を目指す。"],
      "新しい技術を暮らしの隅々に活かす社会、Society 5.0を目指す。"
    ),
    (
      ["\u{3000}人と仕事の流れをつくる都市、すなわちSmart", "Cityをつくる。"],
      "人と仕事の流れをつくる都市、すなわちSmart Cityをつくる。"
    ),
    (
      ["\u{3000}新しい技術を暮らしに活かす取組を進め、AI", "の利用の手引を示す。"], "新しい技術を暮らしに活かす取組を進め、AIの利用の手引を示す。"
    ),
  ])
  func onlyLatinWordsAndBareLabelsAreGluedWithASpace(lines: [String], text: String) {
    #expect(Analysis(Setting.columns.text(lines)).texts.contains(text))
  }

  @Test func paragraphsOfAColumnComeOutWhole() {
    let analysis = Analysis(Setting.columns.context.joined(separator: "\n"))
    #expect(analysis.texts.map { $0.prefix(6) } == ["白鷺川の流域", "公共施設の建", "用水の清掃や"])
    #expect(analysis.layout.blocks.map(\.lineCount) == [8, 5, 4])
    #expect(analysis.texts.allSatisfy { !$0.contains(" ") && $0.hasSuffix("。") })
  }

  @Test func blankLinesSayNothingWhereEverySecondLineIsBlank() {
    let analysis = Analysis(Setting.doubleSpaced.context.joined(separator: "\n\n"))
    #expect(analysis.layout.blocks.map(\.lineCount) == [2, 2, 2, 2, 2, 2])
    #expect(analysis.layout.blocks.allSatisfy { !$0.blankBefore && !$0.blankAfter })
  }

  @Test func aBlankLineEndsAParagraphWhereLinesHaveNone() {
    let lines = Setting.columns.context
    let cut = lines[..<4] + [""] + lines[4...]
    let whole = Analysis(lines.joined(separator: "\n"))
    let analysis = Analysis(cut.joined(separator: "\n"))
    #expect(!analysis.layout.blocks[0].blankAfter || analysis.layout.blocks.count > 3)
    #expect(whole.layout.blocks.allSatisfy { !$0.blankBefore })
    // A heading set off by blank lines is told so.
    let heading = Analysis(
      (lines + ["", "水辺に親しむ場の創出", ""] + lines).joined(separator: "\n"))
    let block = heading.layout.blocks.first {
      heading.layout.text(of: $0.pieces).string == "水辺に親しむ場の創出"
    }
    #expect(block?.blankBefore == true && block?.blankAfter == true && block?.lineCount == 1)
  }

  @Test func aSentenceGoesOnBehindAPageBreakAndThePageNumber() {
    let lines = Setting.columns.context
    let analysis = Analysis(
      pages: [
        lines[..<8] + ["\u{3000}治水と親水とを別々の課題とせず、一つの目標の", "11"],
        ["下に一体のものとして進めていく。"] + lines[8..<13]
          + ["\u{3000}窓口の手続を減らすため、書類の様式を見直して", "12"],
        ["市民の時間を大切にする。"] + lines[13...] + ["13"],
      ].map { $0.joined(separator: "\n") })
    #expect(analysis.furniture == (11...13).map { "pageNumber: \($0)" })
    #expect(
      analysis.texts.contains("治水と親水とを別々の課題とせず、一つの目標の下に一体のものとして進めていく。"))
    #expect(analysis.texts.contains("窓口の手続を減らすため、書類の様式を見直して市民の時間を大切にする。"))
    #expect(analysis.layout.blocks.map(\.page) == [1, 1, 2, 2, 3])
  }

  @Test(arguments: [
    // A heading at the bottom, and one at the top, of a page.
    ("（1）雨水の貯留と浸透の促進", "公共施設の建替えに合わせる。"),
    ("\u{3000}用水の清掃や草刈りを担う団体に道具を貸し出す。", "\u{3000}湧水を守る。"),
    ("\u{3000}用水の清掃や草刈りを担う団体に道具を貸し出し", "第2節 観光"),
    ("とともに保険にも入る", "湧水の保全と公表について"),
  ])
  func nothingButAnOpenSentenceGoesOnBehindAPageBreak(last: String, first: String) {
    let lines = Setting.columns.context.joined(separator: "\n")
    let analysis = Analysis("\(lines)\n\(last)\u{0C}\(first)\n\(lines)")
    #expect(!analysis.isOneBlock(last, first))
  }

  @Test(arguments: ["\n\n用水沿いの清掃活動\n", "\n\n用水沿いの清掃活動\u{0C}"])
  func aSentenceGoesOnBehindTheCaptionOfAPhoto(interruption: String) {
    let lines = Setting.columns.context.joined(separator: "\n")
    let text = """
      \(lines)
      \u{3000}農業者、学校、企業などが協定を結んで用水を見
      守る取り組みを広げ、親水広場を憩いと学びの場
      """
    let rest = interruption.hasSuffix("\n") ? "\n" : ""
    let analysis = Analysis(text + interruption + rest + "として整え、子どもが水の生きものに触れる機会を\n増やす。")
    let texts = analysis.texts
    #expect(
      texts.suffix(2) == [
        "農業者、学校、企業などが協定を結んで用水を見守る取り組みを広げ、親水広場を憩いと学びの場"
          + "として整え、子どもが水の生きものに触れる機会を増やす。",
        "用水沿いの清掃活動",
      ])
  }

  /// What ends in a particle goes on itself.
  @Test func aLineThatEndsInAParticleIsNoCaption() {
    let lines = Setting.columns.context.joined(separator: "\n")
    let analysis = Analysis(
      """
      \(lines)
      \u{3000}農業者、学校、企業などが協定を結んで用水を見
      守る取り組みを広げ、親水広場を憩いと学びの場

      用水沿いの清掃活動に必要な

      として整え、子どもが水の生きものに触れる機会を
      増やす。
      """)
    #expect(!analysis.texts.contains("用水沿いの清掃活動に必要な"))
  }

  /// Points of two lines, blank lines between the points: the last one fills its line and has no full stop.
  @Test(arguments: [("普遍的", false), ("します。", true)])
  func aFewIdeographsApartFromTheTextAreALabel(last: String, joined: Bool) {
    let points = (0..<8).map { _ in
      "・港の再整備と鉄道の高架化という大きな事業が同じ時期に重なるため、市全体の優先順\n位を改めて示す必要がある。"
    }
    let point = "・基本計画で定めた施策を事務と事業として明らかにし、また、目標の達成の状況を把握"
    let analysis = Analysis(
      (points + [point + (joined ? "し" : "するもの"), last, "具体的"]).joined(separator: "\n\n"))
    #expect(analysis.texts.contains(last) != joined)
  }

  @Test func aHeadingBetweenParagraphsIsNoCaption() {
    let lines = Setting.columns.context.joined(separator: "\n")
    let analysis = Analysis(
      "\(lines)\n\n水辺に親しむ場の創出\n\n\u{3000}市は、親水広場を憩いと学びの場として整える。")
    #expect(analysis.texts.suffix(2) == ["水辺に親しむ場の創出", "市は、親水広場を憩いと学びの場として整える。"])
  }

  @Test func theLastLineOfABlockTellsHowFullItIs() throws {
    let blocks = Analysis(Setting.columns.context.joined(separator: "\n")).layout.blocks
    let first = try #require(blocks.first)
    #expect((0.55...0.65).contains(first.fill))
    #expect(blocks.allSatisfy { $0.fill > 0 && $0.fill <= 1.1 })
  }

  @Test(arguments: [
    ("これまでの取組の進み具合について、平成27年", "3月末の時点で部署へ照会し調べた。"),
    ("これまでの取組の進み具合について、平成27", "年度の初めに部署へ照会し調べた。"),
  ])
  func aTornDateGoesOn(first: String, second: String) {
    #expect(Analysis(first + "\n" + second).texts == [first + second])
  }

  @Test func whatStartsASentenceDoesNotGoOnInATitle() {
    let analysis = Analysis(
      "〇水辺の保全\nまず、水辺の草刈りを市民とともに進め、川に親しめる場所を増やしていきます。\n〇緑地の保全\nまた、緑地を順に買い取り、地域の人たちの手で守れるようにしていきます。")
    #expect(analysis.texts.count == 4 && analysis.texts[0] == "〇水辺の保全")
  }

  @Test func anArticleGoesOnBehindItsComma() {
    let analysis = Analysis(
      "水辺を守る条例\n（目的）\n第1条 この条例は、水辺を守るために必要な事項を定め、安全\nな暮らしに役立てることを目的とする。\n（定義）\n第2条 この条例で水辺とは、川と池をいう。"
    )
    #expect(analysis.texts[0...1] == ["水辺を守る条例", "（目的）"])
    #expect(analysis.texts[2].hasSuffix("目的とする。") && analysis.texts.count == 5)
  }

  // MARK: The document as a whole

  /// Lines of 20 em: paragraphs of one sentence over two lines, and one whose last line is full.
  private static let shortParagraphs =
    (0..<6).flatMap { index in
      ["北の丘の桜は古い樹が多く、枝の傷みが年ごとに", "ひどくなってき\(["た", "ました", "ている", "たのです", "たもの", "たとか"][index])。"]
    } + [
      "西の沢では土砂が流れ出さないよう柵を設けます。", "東の原では草を刈り、火を入れて、鳥のすみかを", "守り続けていく考えです。",
    ]

  @Test func aFullLineEndsItsParagraphWhereParagraphsAreShort() {
    let texts = Analysis(Self.shortParagraphs.joined(separator: "\n")).texts
    #expect(texts.contains("西の沢では土砂が流れ出さないよう柵を設けます。"))
    // Where sentences end within paragraphs all the time it goes on.
    let long = [
      "北の丘の桜は古い樹が多い。枝の傷みが年ごとに", "ひどくなってきた。支えの柱を立てる。肥えた土", "も入れる。市の人も手を貸す。花の頃には祭りも",
      "開く。若い樹も植える。水も引く。道も直すこと", "にする。", "西の沢では土砂が流れ出さないよう柵を設けます。",
      "東の原では草を刈り、火を入れて、鳥のすみかを", "守り続けていく考えです。",
    ]
    #expect(
      !Analysis(long.joined(separator: "\n")).texts.contains("西の沢では土砂が流れ出さないよう柵を設けます。"))
  }

  @Test(arguments: [1, 2, 3])
  func blankLinesBehindEachLineSayNothing(count: Int) {
    let lines = Setting.doubleSpaced.context
    let gap = String(repeating: "\n", count: count + 1)
    #expect(
      Analysis(lines.joined(separator: gap)).texts
        == Analysis(lines.joined(separator: "\n\n")).texts)
  }

  @Test func aLineWithMuchPunctuationIsNoWiderThanTheColumn() {
    let lines =
      Setting.columns.context + [
        "\u{3000}子どもの体と心を育てるため、この町の学校では", "、「歩く」、「走る」、「泳ぐ」、「作る」、「話す」、",
        "の五つを柱に据えて進める。",
      ]
    #expect(Analysis(lines.joined(separator: "\n")).texts.last?.hasPrefix("子どもの体と心") ?? false)
  }

  @Test func aFieldsValueMayHaveALineOfItsOwn() {
    let analysis = Analysis(
      """
      ■ めざす姿
      ◇ 水辺に人が集うまち
      主な担当課
      環境課、農林課
      関連計画
      例示市みどりの基本計画
      ■ 現状
      計画期間
      令和７年度から令和１６年度まで
      ３ 本市を取り巻く状況
      """)
    #expect(analysis.texts.contains("主な担当課 環境課、農林課"))
    #expect(analysis.texts.contains("関連計画 例示市みどりの基本計画"))
    #expect(analysis.texts.contains("計画期間 令和7年度から令和16年度まで"))
    // A list below a name stays one.
    let list = Analysis("出席者\n山田委員、川本委員\n森下委員、谷口委員\n■ 議事").texts
    #expect(list.first == "出席者")
  }

  private static let largeTitles = [
    "第１章 支え合い健やかに暮", "らせるまち", "見守りの輪を広げます。", "第２章 人を育み文化を創る", "まち", "学びの場を増やします。",
    "第３章 水と緑のまち", "水辺の草を刈ります。",
  ]

  @Test func titlesAsWideAsTheWidestGoOn() {
    let texts = Analysis(Self.largeTitles.joined(separator: "\n")).texts
    #expect(texts.contains("第1章 支え合い健やかに暮らせるまち"))
    #expect(texts.contains("第2章 人を育み文化を創るまち"))
    #expect(texts.contains("第3章 水と緑のまち"))
    // One such title shows nothing.
    let one = Analysis(Self.largeTitles[..<3].joined(separator: "\n")).texts
    #expect(one.contains("らせるまち"))
  }

  @Test func aTitleAsWideAsANarrowColumnIsNoOpenSentence() {
    let column = ["水辺の道を歩く人が年ご", "とに増え、川沿いの店に", "も客が戻り始めている。"]
    let texts = Analysis(
      (["水と緑の道を整えるまち", "１ 計画の趣旨"] + column + column + ["２ 計画の期間"] + column)
        .joined(separator: "\n")
    ).texts
    #expect(Array(texts.prefix(2)) == ["水と緑の道を整えるまち", "1 計画の趣旨"])
  }

  @Test func theNameOfAFieldIsNoEndOfAParagraph() {
    let texts = Analysis(
      """
      計画の期間は、令和７年度から令和１６年度までの十年間とします。
      計画期間

      令和７年度から令和１６年度まで

      ３ 町を取り巻く状況

      町の人口は、平成の半ばから少しずつ減り続けています。

      川の水は澄み、森の緑は深く、町の人の誇りとなっています。
      """
    ).texts
    #expect(texts.contains("計画期間 令和7年度から令和16年度まで"))
    #expect(texts.contains("3 町を取り巻く状況"))
  }

  @Test func anOfficeInBracketsGoesWithTheSentenceBefore() {
    #expect(Analysis("・橋の点検を五年に一度行い、傷んだ橋から直します。\n（道路課）\n・空き家の持ち主を調べます。").texts.count == 2)
    // What is no office may be the title of an article.
    #expect(Analysis("会長は、会務を総理する。\n（会議の招集）\n審議会は、会長が招集する。").texts.count == 3)
  }
}
