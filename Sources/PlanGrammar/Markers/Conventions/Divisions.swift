extension Convention {
  /// 第N編, 第N章, 第N節 and the other divisions of a document that name themselves.
  static let divisions: [Convention] = [
    Convention(
      "dai-hen", [.word(["第"]), .space, .number([.digits, .kanji]), .space, .word(["編", "部"])],
      follow: .noParticle, reading: .part, rank: 10,
      example: "第1編 計画の策定に当たって", nearMiss: "第1編の構成は次のとおりです。"),
    Convention(
      "dai-sho", [.word(["第"]), .space, .number([.digits, .kanji]), .space, .word(["章"])],
      follow: .noParticle, reading: .chapter, rank: 20,
      example: "第 1章 まちづくりの基本理念", nearMiss: "第4章-3 本計画期間における基本課題"),
    Convention(
      "edge-sho", [.word(["序", "終", "補"]), .space, .word(["章"])], follow: .titleStart,
      reading: .chapter, rank: 20,
      example: "序章 計画の策定に当たって", nearMiss: "序章では、策定の趣旨を述べます。"),
    Convention(
      "dai-setsu", [.word(["第"]), .space, .number([.digits, .kanji]), .space, .word(["節"])],
      follow: .noParticle, reading: .section, rank: 30,
      example: "第2節 目標人口", nearMiss: "第2節で述べたとおり"),
    Convention(
      "dai-kan", [.word(["第"]), .space, .number([.digits, .kanji]), .space, .word(["款", "項"])],
      follow: .titleStart, reading: .section, rank: 34,
      example: "第1項 総則", nearMiss: "第2項の職務代理の規定により"),
    Convention(
      "dai-jo", [.word(["第"]), .space, .number([.digits, .kanji]), .space, .word(["条"])],
      follow: .titleStart, reading: .section, rank: 64,
      example: "第1条 （設置）", nearMiss: "第4条第2項の規定"),
    Convention(
      "gian",
      [
        .word(["議案", "報告", "承認", "諮問"]), .space, .word(["第"]), .number([.digits, .kanji]),
        .word(["号"]),
      ],
      follow: .spaceOrEnd, reading: .section, rank: 8,
      example: "議案第37号 総合整備計画について", nearMiss: "議案第37号の提案理由"),
    Convention(
      "section-sign", [.word(["§"]), .space, .number([.digits, .roman, .asciiRoman])],
      follow: .titleStart, reading: .section, rank: 24,
      example: "§2 策定方針", nearMiss: "§2の定めるところにより"),
    Convention(
      "dai-bare", [.word(["第"]), .space, .number([.digits, .kanji])], follow: .ordinalTitle,
      reading: .section, rank: 36,
      example: "第1 基本的な考え方", nearMiss: "第5次総合計画"),
  ]
}
