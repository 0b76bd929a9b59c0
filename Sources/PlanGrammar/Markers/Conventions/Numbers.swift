extension Convention {
  /// Numbers before a title or an item.
  static let numbers: [Convention] = [
    Convention(
      "roman", [.number(.roman), .word([".", "．", "、"])], reading: .chapter, rank: 22,
      example: "Ⅳ．今後の施策の方向", nearMiss: "Ⅳ期の計画"),
    Convention(
      "roman", [.number(.roman)], follow: .titleStart, reading: .chapter, rank: 22,
      example: "Ⅳ 今後の施策の方向", nearMiss: "Ⅳ期の計画"),
    Convention(
      "code", [.code(minimum: 2, maximum: 5)], follow: .spacedTitle, reading: .section, rank: 46,
      example: "2-1-1 生活環境の保全", nearMiss: "2024-2028"),
    Convention(
      "number-dot", [.number(.digits), .word([".", "．"])], follow: .noAlphanumeric,
      reading: .section, rank: 50,
      example: "1.本市の将来像", nearMiss: "1.5倍に増えました。"),
    Convention(
      "number-comma", [.number(.digits), .word(["、"])], follow: .noAlphanumeric,
      reading: .enumerator, rank: 50,
      example: "1、計画の趣旨", nearMiss: "1、2の施策"),
    Convention(
      "number-bare", [.number(.digits)], follow: .spacedTitle, reading: .section, rank: 50,
      example: "2 プランの位置付け", nearMiss: "30年後の姿"),
    Convention(
      "parenthesized", [.word(["（", "("]), .number([.digits, .kanji]), .word(["）", ")"])],
      follow: .noParticle, reading: .section, rank: 54,
      example: "（1） 市政運営への市民参加の拡大", nearMiss: "(1)の施策"),
    Convention(
      "parenthesized", [.number(.parenthesized)], follow: .noParticle, reading: .section, rank: 54,
      example: "⑶ 提出方法", nearMiss: "⑶の施策"),
    Convention(
      "number-parenthesis", [.number(.digits), .word(["）", ")"])], reading: .section, rank: 56,
      example: "2)まちづくりの基本方針", nearMiss: "2年)"),
    Convention(
      "circled", [.number(.circled)], follow: .noParticle, reading: .enumerator, rank: 58,
      example: "④施策の方針", nearMiss: "①から③までの施策"),
    Convention(
      "negative-circled", [.number(.negativeCircled)], follow: .noParticle, reading: .enumerator,
      rank: 57,
      example: "❶ 基本方針", nearMiss: "基本方針❶"),
    Convention(
      "katakana", [.number(.katakana)], follow: .spaceOrEnd, reading: .enumerator, rank: 60,
      example: "ア 自主防災組織の結成", nearMiss: "アウトリーチ支援"),
    Convention(
      "katakana-parenthesized", [.word(["（", "("]), .number(.katakana), .word(["）", ")"])],
      reading: .enumerator, rank: 62,
      example: "（ア）自主防災組織の結成", nearMiss: "（アプリ）"),
    Convention(
      "letter", [.number(.letters), .word([".", "．", ")", "）"])], follow: .noAlphanumeric,
      reading: .enumerator, rank: 63,
      example: "a)自主防災組織の結成", nearMiss: "A.I.の活用"),
    Convention(
      "kanji-number", [.number(.kanji), .word(["、", "."])], reading: .section, rank: 48,
      example: "一、計画の趣旨", nearMiss: "一人ひとり"),
    Convention(
      "nested-code",
      [
        .number(.digits), .word(["-"]), .word(["（", "("]), .number(.digits), .word(["）", ")"]),
        .word(["-"]), .number([.katakana, .digits, .circled]), .word(["-"]),
        .number([.katakana, .digits, .circled]),
      ],
      reading: .policy, rank: 47,
      example: "2-（7）-イ-③ 商店街の活性化", nearMiss: "2-（7）は次のとおり"),
    Convention(
      "nested-code",
      [
        .number(.digits), .word(["-"]), .word(["（", "("]), .number(.digits), .word(["）", ")"]),
        .word(["-"]), .number([.katakana, .digits, .circled]),
      ],
      reading: .policy, rank: 47,
      example: "2-（7）-イ 商業の振興", nearMiss: "2-（7）の施策"),
  ]
}
