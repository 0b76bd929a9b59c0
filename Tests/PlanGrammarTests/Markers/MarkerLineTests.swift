import Testing

@testable import PlanGrammar

/// Lines as plans print them, in layer T, with the label they have.
@Suite struct MarkerLineTests {
  struct Case: Sendable, CustomStringConvertible {
    var line: String
    var id: String
    var label: String
    var ordinal: [Int] = []
    var tier: String?
    var rest: String
    var description: String { line }
  }

  static let headings: [Case] = [
    Case(
      line: "第1編 計画の策定に当たって", id: "dai-hen", label: "第1編", ordinal: [1],
      rest: "計画の策定に当たって"),
    Case(line: "第2部", id: "dai-hen", label: "第2部", ordinal: [2], rest: ""),
    Case(
      line: "第 1章 まちづくりの基 本 理 念", id: "dai-sho", label: "第 1章", ordinal: [1],
      rest: "まちづくりの基 本 理 念"),
    Case(
      line: "第二十三章 雑則", id: "dai-sho", label: "第二十三章", ordinal: [23], rest: "雑則"),
    Case(line: "第1章安全で安心して", id: "dai-sho", label: "第1章", ordinal: [1], rest: "安全で安心して"),
    Case(
      line: "序章 計画の策定に当たって", id: "edge-sho", label: "序章", rest: "計画の策定に当たって"),
    Case(line: "序\u{3000}章：共通の視点", id: "edge-sho", label: "序\u{3000}章：", rest: "共通の視点"),
    Case(line: "第2節 目標人口", id: "dai-setsu", label: "第2節", ordinal: [2], rest: "目標人口"),
    // A colon or full stop behind the number is part of the label, whatever else its convention asks for.
    Case(line: "第1章.総論", id: "dai-sho", label: "第1章.", ordinal: [1], rest: "総論"),
    Case(
      line: "施策1：農業の振興", id: "tier-number", label: "施策1：", ordinal: [1], tier: "施策", rest: "農業の振興"),
    Case(line: "1-2. 農業の振興", id: "code", label: "1-2.", ordinal: [1, 2], rest: "農業の振興"),
    Case(line: "2:計画の期間", id: "number-bare", label: "2:", ordinal: [2], rest: "計画の期間"),
    Case(line: "§Ⅱ 策定方針", id: "section-sign", label: "§Ⅱ", ordinal: [2], rest: "策定方針"),
    Case(line: "第1", id: "dai-bare", label: "第1", ordinal: [1], rest: ""),
    Case(line: "第2 次世代を育てる", id: "dai-bare", label: "第2", ordinal: [2], rest: "次世代を育てる"),
    Case(line: "第3 回復への道", id: "dai-bare", label: "第3", ordinal: [3], rest: "回復への道"),
    Case(
      line: "Ⅳ 今後の施策の方向", id: "roman", label: "Ⅳ", ordinal: [4], rest: "今後の施策の方向"),
    Case(
      line: "ⅩⅢ 計画の推進", id: "roman", label: "ⅩⅢ", ordinal: [13], rest: "計画の推進"),
    Case(
      line: "2 プランの位置付け", id: "number-bare", label: "2", ordinal: [2],
      rest: "プランの位置付け"),
    Case(line: "1", id: "number-bare", label: "1", ordinal: [1], rest: ""),
    Case(
      line: "1.青海市の将来像", id: "number-dot", label: "1.", ordinal: [1], rest: "青海市の将来像"),
    Case(
      line: "2-1-1 生活環境の保全", id: "code", label: "2-1-1", ordinal: [2, 1, 1],
      rest: "生活環境の保全"),
    Case(line: "1-2 計画の構成と期間", id: "code", label: "1-2", ordinal: [1, 2], rest: "計画の構成と期間"),
    Case(
      line: "（1） 市政運営への市民参加の拡大", id: "parenthesized", label: "（1）", ordinal: [1],
      rest: "市政運営への市民参加の拡大"),
    Case(
      line: "(2)後期基本計画", id: "parenthesized", label: "(2)", ordinal: [2], rest: "後期基本計画"),
    // Documents close a full-width bracket with a half-width one.
    Case(line: "（3)計画の推進", id: "parenthesized", label: "（3)", ordinal: [3], rest: "計画の推進"),
    Case(
      line: "\u{2476} 提出方法", id: "parenthesized", label: "\u{2476}", ordinal: [3], rest: "提出方法"),
    Case(
      line: "2)まちづくりの基本方針", id: "number-parenthesis", label: "2)", ordinal: [2],
      rest: "まちづくりの基本方針"),
    Case(
      line: "\u{2463}施策の方針", id: "circled", label: "\u{2463}", ordinal: [4], rest: "施策の方針"),
    Case(
      line: "\u{3251} 施策の方針", id: "circled", label: "\u{3251}", ordinal: [21], rest: "施策の方針"),
    Case(
      line: "ア 自主防災組織の結成", id: "katakana", label: "ア", ordinal: [1], rest: "自主防災組織の結成"),
    Case(
      line: "イ 特 別 支 援 学 校", id: "katakana", label: "イ", ordinal: [2], rest: "特 別 支 援 学 校"),
    Case(
      line: "2-（7）-イ-\u{2462} 商店街の活性化", id: "nested-code", label: "2-（7）-イ-\u{2462}",
      ordinal: [2, 7, 2, 3], rest: "商店街の活性化"),
    Case(line: "【現状・課題等】", id: "lenticular", label: "【現状・課題等】", rest: ""),
    Case(
      line: "【日 時】 平成30年11月16日（金）", id: "lenticular", label: "【日 時】",
      rest: "平成30年11月16日（金）"),
    Case(line: "≪教育プランと関連する主な計画≫", id: "double-angle", label: "≪教育プランと関連する主な計画≫", rest: ""),
  ]

  static let policies: [Case] = [
    Case(
      line: "基本目標1 安全で安心して暮らせるまち", id: "tier-number", label: "基本目標1", ordinal: [1],
      tier: "基本目標", rest: "安全で安心して暮らせるまち"),
    Case(
      line: "施策1:農林業の振興", id: "tier-number", label: "施策1:", ordinal: [1], tier: "施策",
      rest: "農林業の振興"),
    Case(
      line: "施策1-1 消防体制の充実", id: "tier-code", label: "施策1-1", ordinal: [1, 1], tier: "施策",
      rest: "消防体制の充実"),
    Case(
      line: "基本施策 2 市民に届く情報提供", id: "tier-number", label: "基本施策 2", ordinal: [2],
      tier: "基本施策", rest: "市民に届く情報提供"),
    Case(
      line: "政策理念\u{2460}「思いやりをもって」", id: "tier-circled", label: "政策理念\u{2460}",
      ordinal: [1], tier: "政策理念", rest: "「思いやりをもって」"),
    Case(
      line: "方針\u{2461} 健康づくり", id: "tier-circled", label: "方針\u{2461}", ordinal: [2],
      tier: "方針", rest: "健康づくり"),
    Case(
      line: "重点項目【1】財政の健全化", id: "tier-bracket", label: "重点項目【1】", ordinal: [1],
      tier: "重点項目", rest: "財政の健全化"),
    Case(
      line: "柱Ⅱ 人を育み文化を創るまち", id: "tier-number", label: "柱Ⅱ", ordinal: [2], tier: "柱",
      rest: "人を育み文化を創るまち"),
    Case(
      line: "基本目標III 人を育む", id: "tier-number", label: "基本目標III", ordinal: [3],
      tier: "基本目標", rest: "人を育む"),
    Case(
      line: "C1 地場産業の振興", id: "letter-number", label: "C1", ordinal: [3, 1],
      rest: "地場産業の振興"),
  ]

  static let marks: [Case] = [
    Case(line: "・ 防犯灯のLED化", id: "dot", label: "・", rest: "防犯灯のLED化"),
    Case(line: "●防災意識の高揚", id: "circle", label: "●", rest: "防災意識の高揚"),
    Case(
      line: "\u{3007}「策定基本方針（案）」は、", id: "circle", label: "\u{3007}",
      rest: "「策定基本方針（案）」は、"),
    Case(line: "■人口の推移", id: "square", label: "■", rest: "人口の推移"),
    Case(
      line: "⇒計画案作成で検討していく。", id: "arrow", label: "⇒", rest: "計画案作成で検討していく。"),
    Case(
      line: "※主要項目はあくまでも現段階の想定です", id: "note-mark", label: "※",
      rest: "主要項目はあくまでも現段階の想定です"),
    Case(
      line: "※1 機能別団員：特定の活動に限る。", id: "note-mark", label: "※1", ordinal: [1],
      rest: "機能別団員：特定の活動に限る。"),
    Case(
      line: "資料：住民基本台帳（各年10月1日現在）", id: "source-word", label: "資料：",
      rest: "住民基本台帳（各年10月1日現在）"),
  ]

  @Test("reads the label of a line", arguments: headings + policies + marks)
  func label(_ expected: Case) throws {
    let line = scalars(expected.line)
    let marker = try #require(MarkerGrammar.standard.marker(of: line))
    #expect(marker.markerClass.convention == expected.id)
    #expect(Array(line[marker.label]) == scalars(expected.label))
    #expect(marker.ordinal == expected.ordinal)
    #expect(marker.tier == expected.tier)
    #expect(Array(line[marker.textStart...]) == scalars(expected.rest))
  }

  @Test(
    "reads no label where there is none",
    arguments: [
      // Sentences and continuation lines.
      "本市は、豊かな自然と先人が築いた歴史に育まれ、発展を続けてきました。",
      "第4章-3 本計画期間における基本課題", "第1編の構成は次のとおりです。", "第2項の職務代理の規定により",
      "第5次総合計画の期間が終了することから、", "第1 号被保険者に占める割合", "第3 次地域福祉計画", "第9 期介護保険事業計画", "第1 四半期",
      "序章では、策定の趣旨を述べます。", "3 月末現在の進捗は", "20 日から受け付ける", "0", "0 完",
      "一人ひとりの生き方や生活スタイルを尊重しながら、", "アウトリーチ支援を進めます。",
      "政策理念を大切にして施策を推進していきます。", "事業2件を統合しました。", "施策1-1の進捗を管理します。",
      "施策の大綱", "基本目標を達成するため、",
      // Numbers that are quantities, years and dates.
      "1.5倍に増えました。", "30年後の姿", "2024-2028", "2025年度の目標", "12,345人", "10年間", "- 18 -",

      "令和7年3月", "H19", "3か年", "1、2の施策", "(1)の施策", "\u{2460}から\u{2462}までの施策",
      // Table text.
      "\u{25B3}1,200", "-", "A.I.の活用", "A3", "",
    ])
  func noLabel(_ line: String) {
    let marker = MarkerGrammar.standard.marker(of: scalars(line))
    #expect(marker == nil, "\(String(describing: marker))")
  }

  @Test("classes tell what a document tells apart") func classes() throws {
    func kind(_ line: String) throws -> Marker.Class {
      try #require(MarkerGrammar.standard.marker(of: scalars(line))).markerClass
    }
    #expect(try kind("（1）計画の趣旨") == kind("(2)計画の期間"))
    #expect(try kind("（1）計画の趣旨") == kind("\u{2475}計画の期間"))
    #expect(try kind("\u{3007}計画の趣旨") == kind("○計画の期間"))
    #expect(try kind("施策1 計画の趣旨") != kind("施策1-1 計画の期間"))
    #expect(try kind("施策1 計画の趣旨") != kind("政策1 計画の期間"))
    #expect(try kind("●計画の趣旨") != kind("○計画の期間"))
    #expect(try kind("1-1 計画の趣旨") != kind("1-1-1 計画の期間"))
  }
}
