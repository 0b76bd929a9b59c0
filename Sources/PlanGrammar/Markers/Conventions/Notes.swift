extension Convention {
  /// Notes and sources.
  static let notes: [Convention] = [
    Convention(
      "note-mark", [.word(["※", "＊"]), .number(.digits)], reading: .note, rank: 90,
      example: "※1 機能別団員：特定の活動に限って参加する消防団員。", nearMiss: "機能別団員※1"),
    Convention(
      "note-mark", [.word(["※", "＊", "*"])], reading: .note, rank: 90,
      example: "※主要項目はあくまでも現段階の想定です", nearMiss: "注目※"),
    Convention(
      "note-mark", [.word(["（※）", "(※)", "（＊）", "(＊)"])], reading: .note, rank: 90,
      example: "（※）EBPM：証拠に基づく政策立案のこと", nearMiss: "政策立案（※）を行う"),
    Convention(
      "note-word", [.word(["（注）", "(注)", "（注", "注）", "注)", "注：", "注:", "【注】"])], reading: .note,
      rank: 90,
      example: "（注）端数処理のため合計が合わない。", nearMiss: "注目される"),
    Convention(
      "source-word", [.word(["資料：", "資料:", "出典：", "出典:", "備考：", "備考:", "（出典）", "（資料）"])],
      reading: .note, rank: 90,
      example: "資料：国勢調査", nearMiss: "資料1のとおり"),
  ]
}
