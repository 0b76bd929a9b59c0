extension Convention {
  /// Tier word and number: 基本目標1, 施策1-1, 方針①, 重点項目【1】.
  static let tiers: [Convention] = [
    Convention(
      "tier-form-code", [.tier, .word(numberWords), .space, .code(minimum: 2, maximum: 4)],
      follow: .spaceOrEnd, reading: .policy, rank: 44,
      example: "取組番号 1-2 窓口の予約制の導入", nearMiss: "取組番号 1-2の進捗"),
    Convention(
      "tier-form-number", [.tier, .word(numberWords), .space, .number([.digits])],
      follow: .spacedTitle, reading: .policy, rank: 44,
      example: "事業番号 12 移動図書館の運行", nearMiss: "事業番号 12件"),
    // What plans for resilience guard against, by law of one name.
    Convention(
      "scenario-code",
      [.word(["リスクシナリオ", "起きてはならない最悪の事態"]), .space, .code(minimum: 2, maximum: 3)],
      follow: .noParticle, reading: .section, rank: 46,
      example: "リスクシナリオ2-1 物資の供給の長期停止", nearMiss: "リスクシナリオ2-1の評価"),
    Convention(
      "tier-code", [.tier, .space, .code(minimum: 2, maximum: 4)], follow: .noParticle,
      reading: .policy, rank: 44,
      example: "施策1-1 消防体制の充実", nearMiss: "施策1-1の進捗"),
    Convention(
      "tier-number", [.tier, .space, .number([.digits, .roman, .asciiRoman])], follow: .tierTitle,
      reading: .policy, rank: 42,
      example: "基本目標1 安全で安心して暮らせるまち", nearMiss: "事業2件を統合しました。"),
    Convention(
      "tier-circled", [.tier, .space, .number([.circled, .negativeCircled, .parenthesized])],
      reading: .policy, rank: 42,
      example: "方針① 高齢者福祉", nearMiss: "取組を進める①"),
    Convention(
      "tier-bracket",
      [
        .tier, .space, .word(["【", "［", "〔", "（", "("]), .number([.digits, .roman, .kanji]),
        .word(["】", "］", "〕", "）", ")"]),
      ],
      reading: .policy, rank: 42,
      example: "重点項目【1】財政の健全化", nearMiss: "重点項目【参考】"),
    Convention(
      "letter-number", [.number(.letters), .number(.digits)], follow: .wideTitle,
      reading: .policy, rank: 44,
      example: "C1 地場産業の振興", nearMiss: "H21 182,102"),
  ]

  /// What forms call the numbers of tiers.
  private static let numberWords = ["番号", "コード", "No.", "No", "№"]
}
