extension Convention {
  /// A title in brackets: 【現状と課題】, ＜意見等＞. The whole bracket is the label.
  static let brackets: [Convention] = [
    bracket("lenticular", "【", "】", rank: 52, example: "【現状・課題等】", nearMiss: "重点【1】"),
    bracket("tortoise", "〔", "〕", rank: 53, example: "〔主な取組〕", nearMiss: "注〔1〕"),
    bracket("angle", "＜", "＞", rank: 45, example: "＜意見等＞", nearMiss: "A＜B"),
    bracket("angle", "<", ">", rank: 45, example: "<意見等>", nearMiss: "A<B"),
    bracket("angle", "〈", "〉", rank: 45, example: "〈意見等〉", nearMiss: "A〈B〉"),
    bracket("double-angle", "≪", "≫", rank: 45, example: "≪関連する主な計画≫", nearMiss: "A≪B≫"),
    bracket("double-angle", "《", "》", rank: 45, example: "《関連する主な計画》", nearMiss: "A《B》"),
    bracket("square-bracket", "［", "］", rank: 53, example: "［主な事業］", nearMiss: "注［1］"),
    Convention(
      "round", [.word(["（", "("]), .name(maximum: 24), .word(["）", ")"])], follow: .end,
      reading: .section, rank: 51,
      example: "（資料1）", nearMiss: "（案）について"),
  ]

  private static func bracket(
    _ id: String, _ open: String, _ close: String, rank: Int, example: String, nearMiss: String
  ) -> Convention {
    Convention(
      id, [.word([open]), .name(maximum: 30), .word([close])], follow: .noParticle,
      reading: .section, rank: rank, example: example, nearMiss: nearMiss)
  }
}
