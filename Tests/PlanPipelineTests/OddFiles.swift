import Testing

/// What a person reads on the pages of the files of `../shared/odd`, written down by looking at them.
struct OddFile: CustomTestStringConvertible {
  let name: String
  /// The lines in reading order.
  let lines: [String]
  /// Those of the lines that repeat others, and are kept apart as furniture, in the order of the pages.
  var furniture: [String] = []
  var password: String?
  /// Diagnostics that the document must have.
  var diagnostics: [String] = []

  var testDescription: String { name }

  static let all: [OddFile] = [
    OddFile(name: "pdfjs-90ms_rksj_h_sample", lines: ["Hello ASCII", "日本語テスト"]),
    OddFile(name: "pdfjs-noembed-eucjp", lines: ["あいうえお"]),
    OddFile(name: "pdfjs-noembed-sjis", lines: ["あいうえお"]),
    OddFile(name: "pdfjs-noembed-jis7", lines: ["ABC あいうえお 123", "1"]),
    OddFile(name: "pdfjs-noembed-identity", lines: ["ABC あいうえお 123", "1"]),
    OddFile(name: "pdfjs-noembed-identity-2", lines: ["あAbstract012"]),
    // Five pages, each of which the file itself turns so that its text runs downwards.
    OddFile(
      name: "pdfjs-hello_world_rotated",
      lines: ["Hello world"], furniture: Array(repeating: "Hello world", count: 4),
      diagnostics: ["page-turned"]),
    // On a line, turned clockwise, letter below letter, and slanted.
    OddFile(
      name: "pdfjs-rotated",
      lines: ["Rotated text", "test", "test", "Page 1"], furniture: ["test", "test"]),
    OddFile(
      name: "pdfminer-contrib_issue-449-vertical", lines: ["Test", "Vertical", "Layout"],
      diagnostics: ["page-turned"]),
    OddFile(name: "pdfjs-issue11555", lines: ["abc　あいうabc　あいう"]),
    OddFile(name: "pdfjs-vertical", lines: ["あいうえお", "日本語"]),
    OddFile(
      name: "pdfjs-issue6387",
      lines: ["tracking", "文字ツメ (mojitsume)", "kerning"]
        + ["0", "-50", "-100", "0", "50%", "100%", "0", "auto", "-100 for each char"]
        + Array(repeating: "あのイーハトーヴォのすきとおった風", count: 9)),
    OddFile(name: "pdfminer-encryption_aes-256", lines: ["Secret!"], password: "foo"),
    // The codes of the font are those of no alphabet: it cannot be read, only recognized.
    OddFile(
      name: "pdfminer-contrib_issue-791-non-unicode-cmap",
      lines: [String(repeating: "\u{FFFD}", count: 28)], diagnostics: ["characters-without-map"]),
    OddFile(
      name: "pdfjs-issue15340",
      lines: [
        "漏電遮断機構（電流制限器等に漏電遮断特性を持", "たせたもの）と検知機", "構を一つの箱内に収めたものは、「漏電遮断器」",
        "と解釈し、対象として取", "り扱う。",
      ]),
    // The words in Latin letters are missing on the page, too.
    OddFile(
      name: "pdfjs-javauninstall-7r",
      lines: [
        "の削除・インストールについて【　の場合】", "【　の削除】",
        "メニューの「スタート」⇒「コントロールパネル」⇒「プログラムのアンインストール」を押下します。", "一覧の中にある",
        "のソフトを、全て削除して下さい。", "※「　」「　」「　」等の表記がございます。",
      ]),
    OddFile(name: "pdfjs-issue16538", lines: marketModel),
    OddFile(name: "pdfminer-jo", lines: preface),
  ]

  private static let marketModel = [
    "標準 マーケットモデルは2次元で説明する. 「取引できない商品」がマ", "クロ経済変数など であるモデルを考えることは可能. 非完備の場合, リスク",
    "中立確率は一意ではなく, 価格も一意でなくなる. 取引できない商品に対し", "て「リスク中立確率」を考えても意味がないからである. 無裁定条件の議論",
    "が適用できなくて, 特定の同値確率測度が選ばれる理由がなくリスク中立確", "率のもとでの資産過程のモデルを最初から考えることの, 利点と欠点. 欠点は",
    "実確率と の関係が不明瞭なので, モデルが仮に正し使ってリスク評価ができ", "ないこと. 利点は実確率でのモデルにモデルを作成できること. 価格が動い",
    "たときにはボラティリティは高くなっているだろうという合意が市場で形成", "されている, と解釈できる. 数学的には正しくないが「関する帰納法」を考",
    "える. はの下で BM であることを「関する帰納法」を使って示す. に注意す", "る. つまり「関する帰納法」の仮定より が言える. よって全てのに関しては",
    "ブラウン運動と同じ期待値を持つ. 独立性に関しても同じ議論を考える. な", "のでが「」の仮定よりいえる. 現在のフレームワークにおいては, リスク中",
    "立確率を変えても現在の株価が変わることはない. これは実務上は非常に重", "要な利点である, と思われている. なぜなら知りたいのはデリバテ 金融商品",
    "の価格付けとは, ある金融商品が持つリスクとリターンに, を与えるかを推定", "することである. 原資産に対する評価は変化せず, 別の言い方をすると, モデ",
    "ルのにおいて現在の株価の情報やりを本当使", "1",
  ]

  /// 宮澤賢治, 春と修羅 (1924): two tiers, each from right to left.
  private static let preface = [
    "序", "わたくしといふ現象は", "假定された有機交流電燈の", "ひとつの青い照明です", "（あらゆる透明な幽霊の複合体）", "風景やみんなといっしょに",
    "せはしくせはしく明滅しながら", "いかにもたしかにともりつづける", "因果交流電燈の", "ひとつの青い照明です", "（ひかりはたもち、その電燈は失はれ）",
    "これらは二十二箇月の", "過去とかんずる方角から", "紙と鑛質インクをつらね", "（すべてわたくしと明滅し", "みんなが同時に感ずるもの）", "ここまでたもちつゞけられた",
    "かげとひかりのひとくさりづつ", "そのとほりの心象スケッチです", "これらについて人や銀河や修羅や海膽は", "宇宙塵をたべ、または空気や塩水を呼吸しながら",
    "それぞれ新鮮な本体論もかんがへませうが", "それらも畢竟こゝろのひとつの風物です", "たゞたしかに記録されたこれらのけしきは", "記録されたそのとほりのこのけしきで",
    "それが虚無ならば虚無自身がこのとほりで", "ある程度まではみんなに共通いたします", "（すべてがわたくしの中のみんなであるやうに", "みんなのおのおののなかのすべてですから）",
    "けれどもこれら新世代沖積世の", "巨大に明るい時間の集積のなかで", "正しくうつされた筈のこれらのことばが", "わづかその一點にも均しい明暗のうちに", "（あるひは修羅の十億年）",
    "すでにはやくもその組立や質を變じ", "しかもわたくしも印刷者も", "それを変らないとして感ずることは", "傾向としてはあり得ます", "けだしわれわれがわれわれの感官や",
    "風景や人物をかんずるやうに", "そしてたゞ共通に感ずるだけであるやうに", "記録や歴史、あるひは地史といふものも", "それのいろいろの論料といっしょに",
    "（因果の時空的制約のもとに）",
    "われわれがかんじてゐるのに過ぎません", "おそらくこれから二千年もたったころは", "それ相當のちがった地質學が流用され", "相當した證據もまた次次過去から現出し",
    "みんなは二千年ぐらゐ前には",
    "青ぞらいっぱいの無色な孔雀が居たとおもひ", "新進の大學士たちは気圏のいちばんの上層", "きらびやかな氷窒素のあたりから", "すてきな化石を發堀したり",
    "あるひは白堊紀砂岩の層面に",
    "透明な人類の巨大な足跡を", "発見するかもしれません", "すべてこれらの命題は", "心象や時間それ自身の性質として", "第四次延長のなかで主張されます",
    "大正十三年一月廿日　宮澤賢治",
  ]
}
