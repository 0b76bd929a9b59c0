internal import PlanModel

extension Reason {
  var japanese: String {
    switch self {
    case .label(let label, let example, let usually):
      "先頭に「\(label)」があります（この種類は通常、\(Self.japanese(usually))に使われます）。"
        + (example.map { "この文書で最初のものは「\($0)」です。" } ?? "")
    case .ownLabel(let label): "先頭に「\(label)」があります（この文書が番号として使っている独自の形です）。"
    case .noLabel: "番号や記号は付いていません。"
    case .layout(.table, let rows): "罫線または文字の縦の並びから、\(rows)行の表と判断しました。"
    case .layout(.figure, let rows): "図形とその中や周りの短い語\(rows)個から、図と判断しました。"
    case .layout: "後ろにリーダー（……）や空白とページ番号があるため、目次の項目と判断しました。"
    case .evidence(let evidence): Self.japanese(evidence)
    case .tally(let count, let governing, let sentences, let listed):
      "この種類の番号・記号は文書全体で\(count)か所あり、下に本文や箇条書きを持つものが\(governing)、文末が「。」のものが\(sentences)、"
        + "直後に同じ種類が続くものが\(listed)です。"
    case .role(let role): "題名の言葉から役割が分かります（\(Self.roleNames[role] ?? role)）。"
    case .tier(let tier, .label): "番号に階層の名前「\(tier)」が入っています。"
    case .tier(let tier, .statement): "文書自身が階層の順を述べており、この段は「\(tier)」に当たります。"
    case .tier(let tier, .ladder): "上の階層から見て、通常この段は「\(tier)」です。"
    case .type(let size, let isBold):
      "文字の大きさは\(Self.points(size))ポイント" + (isBold ? "、太字です。" : "です。")
    case .lines(let count): "\(count)行をつないだものです。"
    case .secondReading(let reading): "次に考えられる読み方は\(Self.japanese(reading))です。"
    case .onlyReading: "ほかの読み方は当てはまりません。"
    case .atTop: "前に上位の見出しがないため、最上位に置きました。"
    case .nearestHeading(let title): "直前の上位の見出しは「\(title)」です。"
    case .classShare(let count, let below, let parent?):
      "同じ種類の見出し\(count)件のうち\(below)件が、「\(parent)」と同じ種類の見出しの下にあります。"
    case .classShare(let count, let below, nil): "同じ種類の見出し\(count)件のうち\(below)件が最上位にあります。"
    case .numbersInOrder(let count): "この段に置くと、\(count)件の番号がすべて順に続きます（上の見出しごとに振り直し）。"
    case .objection(let objection): "不利な点（ほかの根拠が上回りました）：\(Self.japanese(objection))。"
    case .secondPlace(let below, let objections, let margin):
      "次に考えられる位置は\(below.map { "「\($0)」の下" } ?? "最上位")です"
        + (margin < 0.05
          ? "が、優劣はなく、見出しの種類の通常の順で決めました。"
          : margin >= Self.fixedMargin
            ? "が、プロファイルで手で定めた段と異なります。"
            : "が、\(Self.points(margin))点劣ります（番号の重複1件を3点と数えた場合）："
              + (objections.isEmpty
                ? "見出しの種類の通常の順と異なるか、同じ種類の見出しが別々になります。"
                : objections.map(Self.japanese).joined(separator: "、") + "。"))
    case .onlyPlace: "どの段に置いても位置は変わりません。"
    case .repaired(let message): "文字の順が崩れていたため並べ直しました（\(message)）。"
    case .belongsTo(let title): "「\(title)」に属します。"
    }
  }

  private static let roleNames = [
    "vision": "目指す姿", "current": "現状", "issues": "課題", "direction": "方針", "initiatives": "主な取組",
    "indicators": "指標", "departments": "担当課", "plans": "関連計画", "question": "質問", "answer": "回答",
    "contents": "目次",
  ]

  private static func points(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func japanese(_ reading: Reading) -> String {
    switch reading {
    case .heading(.part): "編・部の見出し"
    case .heading(.chapter): "章の見出し"
    case .heading(.policy): "施策の見出し"
    case .heading: "見出し"
    case .item: "箇条書きの項目"
    case .paragraph: "本文"
    case .field: "項目名とその内容"
    case .note: "注記"
    case .answer: "回答"
    case .table: "表"
    case .figure: "図"
    case .contents: "目次の項目"
    case .caption: "図表の題名"
    case .label: "図の中の語などの短い行"
    }
  }

  private static func japanese(_ objection: Objection) -> String {
    let many = "\(objection.count)件（「\(objection.example)」など）"
    return switch objection.kind {
    case .restart: "番号が同じ並びの中で重複または逆行するもの\(many)"
    case .gap: "番号が飛ぶもの\(many)"
    case .lateStart: "1以外から始まる並び\(many)"
    case .duplicate: "同じ見出しの下に同じ題名が二度出るもの\(many)"
    case .empty: "下に何もない見出し\(many)"
    case .wrongPrefix: "上の見出しの番号と合わないもの\(many)"
    case .headingBelowText: "本文や一覧の見出しの下に置かれる見出し\(many)"
    case .ignoredName: "階層の名前を示す見出しの下に置かれないもの\(many)"
    }
  }

  private static func japanese(_ evidence: Evidence) -> String {
    switch evidence {
    case .ownText: "この行の形から判断しました。文書の中にこれに反するものはありません。"
    case .roleWords: "見出しによく使われる言葉です（現状と課題、目指す姿など）。"
    case .sentence: "文末が「。」などで終わる文で、見出しには少ない形です。"
    case .governs: "すぐ下に本文や別の種類の箇条書きがあります。"
    case .classGoverns: "この種類の番号・記号の多くが下に内容を持つため、見出しとしました。"
    case .classLists: "この種類の番号・記号の多くが箇条書きのため、項目としました。"
    case .besideTable: "表のすぐ隣にあります。"
    case .contents: "目次に題名として載っています。"
    case .displayType: "本文より大きい文字、または太字です。"
    case .head: "囲みや帯の見出しとして印刷されています。"
    case .bookmark: "ファイルのしおりに同じ題名があります。"
    case .centred: "段の中央に、本文から離して置かれています。"
    case .standaloneTitle: "番号を付けずに書かれるのが普通の題名です。"
    case .partWords: "計画の編・部の名前です。"
    case .beforeText: "本文や箇条書きの直前に、前と離して置かれた短い行です。"
    case .beforeFirstNumber: "最初の番号の直前にある短い行です。"
    case .series: "同じ形の題名が続くうちの一つ、またはその直前の行です。"
    case .listedAbove: "前の本文が構成要素として挙げています。"
    case .slideTitle: "スライドの最初の行です（ほぼすべてのスライドが同じ形です）。"
    case .alternating: "このスライドでは題名と本文が交互に並びます。"
    case .boxName: "囲みの名前とその囲みの文を組み合わせました。"
    case .builtAlike: "名前・値・文の並びが、同じスライドの前の囲みと同じです。"
    case .boxPart: "括弧付きの名前がスライドの囲みと同じ数あるため、順に各囲みの中に置きました。"
    case .wholeName: "スライドの題名がこの言葉で始まり、囲み全体の名前に当たります。"
    case .spokenGroup: "どの囲みがここに属するかを、文書の文が述べています。"
    case .summaryTable: "表の行が前の各節を順に取り上げているため、最後の節の中ではなく、節全体の後に置きました。"
    case .outlineOrder: "段組みの骨子の順が崩れていたため、番号・言葉・前後の関係からこの位置に置きました。"
    case .chronicle: "日付と出来事の行が続くうちの一つです。"
    case .cover: "表紙（短い行だけの最初のページ）にあります。"
    case .profile: "プロファイル（同じ自治体の他の文書から作成、または手で指定）がそう定めています。"
    case .announced: "本文がここに表があると述べており、この短い行のほかに当たるものがありません。"
    case .plainText: "標語、日付、署名、値だけの行などです。"
    case .repeatedName: "文書のほかの箇所と同じく、項目の名前から始まっています。"
    case .listsTitles: "後に同じ順で出てくる題名を、ここで並べています（次第・目次）。"
    case .firstLine: "文書の最初の行で、同じ形の行はほかにありません。"
    case .listedFields: "項目の名前と値の行が続く中にあり、同じ形です。"
    case .counts: "先頭の番号が、ほかの箇所の番号から続いています。"
    case .inText: "本文と同じ書体の短い行で、ほかの本文と同じ位置から始まっています。"
    case .spoken: "発言者の名前が左に並び、その発言が右に続きます。"
    case .form: "罫線で囲まれた様式の一部です。その項目名は文書内で繰り返されるか、様式によく使われるものです。"
    }
  }
}
