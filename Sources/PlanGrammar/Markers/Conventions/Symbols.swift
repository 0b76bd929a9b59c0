extension Convention {
  /// Marks without a number. The same mark heads sections in one document and lists items in
  /// another, so only the default differs.
  static let symbols: [Convention] = [
    symbol("square", ["■", "□", "▪", "◼"], rank: 66, example: "■人口の推移", nearMiss: "人口■"),
    symbol("diamond", ["◆", "◇"], rank: 68, example: "◇本市の魅力である", nearMiss: "魅力◇"),
    symbol(
      "triangle", ["▼", "▽", "▶", "▷", "►", "➤", "➢", "◀"], rank: 67, example: "▼ 現状と課題",
      nearMiss: "現状▼"),
    symbol(
      "delta", ["▲", "△"], follow: .noAlphanumeric, rank: 67, example: "▲ 現状と課題",
      nearMiss: "△1,200"),
    symbol("star", ["★", "☆", "✓", "☑", "✔"], rank: 67, example: "★重点事業", nearMiss: "重点★"),
    symbol(
      "circle", ["●", "○", "〇", "◯", "◎", "◉"], rank: 70, example: "●防災意識の高揚",
      nearMiss: "継続●"),
    symbol("dot", ["・", "‣", "∙"], rank: 74, example: "・ 防犯灯のLED化", nearMiss: "自然・環境"),
    symbol(
      "dash", ["-", "－", "–", "―"], follow: .spacedText, rank: 75, example: "- 防犯灯のLED化",
      nearMiss: "- 18 -"),
    Convention(
      "question-word", [.word(["問"])], follow: .spaceOrEnd, reading: .bullet, rank: 72,
      example: "問 意見の反映の状況を知りたい。", nearMiss: "問題点の整理"),
    Convention(
      "answer-word", [.word(["答"])], follow: .spaceOrEnd, reading: .answer, rank: 76,
      example: "答 次回の会議で一覧を示す。", nearMiss: "答申の内容"),
    Convention(
      "arrow", [.word(["⇒", "→", "➡", "⇨"])], reading: .answer, rank: 76,
      example: "⇒計画案作成で検討していく。", nearMiss: "1,102→1,175"),
  ]

  private static func symbol(
    _ id: String, _ marks: [String], follow: Follow = .anything, rank: Int, example: String,
    nearMiss: String
  ) -> Convention {
    Convention(
      id, [.word(marks)], follow: follow, reading: .bullet, rank: rank, example: example,
      nearMiss: nearMiss)
  }
}
