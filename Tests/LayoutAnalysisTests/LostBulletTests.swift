import PlanModel
import Testing

/// Lines whose bullet came out as nothing and left one space.
@Suite struct LostBulletTests {
  /// Points that are wider than a caption: see `shortPointsStandAlone`.
  static let points = [
    "次の計画は、令和9年度から始まる10年間を期間とする、市の最も上に立つ計画です",
    "職員だけで案をまとめるのではなく、市民や事業者の皆さんが早い段階から議論に加わることを大切にします",
    "議論の経過と寄せられた意見への考え方は、市のホームページで公表します",
    "目指す姿に近づくための施策を分野ごとに整理し、達成の度合いを測る指標を必ず掲げます",
    "施策を進めるための事業の内容と費用を明らかにし、毎年度の予算編成の指針となるように見直します",
    "指標の動きを毎年度確かめ、必要なときには期間の途中でも改めます",
    "計画に掲げた施策と、予算の事業と、それを担当する組織との対応を一覧にして示し、誰もが見られるようにします",
  ]
  /// Slides with a title, each point behind one space.
  private func slides(_ points: [String], indent: String = " ") -> Analysis {
    Analysis("策定の進め方\n\n" + points.map { indent + $0 }.joined(separator: "\n\n"))
  }

  @Test func linesBehindOneSpaceHaveLostTheirBullet() {
    let analysis = slides(Self.points)
    #expect(analysis.texts == ["策定の進め方"] + Self.points)
    #expect(analysis.layout.blocks.map(\.lostBullet) == [false] + Array(repeating: true, count: 7))
    #expect(analysis.layout.blocks.allSatisfy { $0.lineCount == 1 })
  }

  @Test func aPointGoesOnInALineWithoutTheSpace() {
    let analysis = Analysis(
      Self.points.map { " \($0)、そのために必要な体\n制を整えます" }.joined(separator: "\n\n"))
    #expect(analysis.texts == Self.points.map { $0 + "、そのために必要な体制を整えます" })
    #expect(analysis.layout.blocks.dropFirst().allSatisfy { $0.lostBullet })
  }

  @Test func shortPointsStandAlone() {
    let points = [
      "次の計画は、令和9年度から始まる10年間の計画です", "職員だけで案をまとめず、市民と早い段階から話し合います", "議論の経過は、市のホームページで順次公表します",
      "目指す姿に近づくための施策を、分野ごとに整理します", "事業の内容と費用を明らかにし、予算編成の指針とします", "指標の動きを毎年度確かめ、必要なときに見直します",
    ]
    do {
      #expect(slides(points).texts == ["策定の進め方"] + points)
    }
  }

  @Test func aFirstLineBehindASpaceIsATitle() {
    let texts = Self.points.map { "\n " + $0 }.joined()
    let analysis = Analysis(" 計画の構成\n\(texts)\u{0C} 策定の日程\n\(texts)")
    #expect(
      analysis.layout.blocks.filter { !$0.lostBullet }
        .map { analysis.layout.text(of: $0.pieces).string } == ["計画の構成", "策定の日程"])
  }

  @Test func fewLinesAreNoPattern() {
    #expect(!slides(Array(Self.points.prefix(5))).layout.blocks.contains { $0.lostBullet })
  }

  @Test(arguments: ["", "  ", "\u{3000}", "\u{3000} "])
  func otherIndentsAreNoLostBullets(indent: String) {
    #expect(!slides(Self.points, indent: indent).layout.blocks.contains { $0.lostBullet })
  }

  @Test func aDocumentWithBulletsHasLostNone() {
    let analysis = slides(
      Self.points + ["● 水辺の保全", "● 道路の整備", "● 学びの支援", "● 商いの応援"])
    #expect(!analysis.layout.blocks.contains { $0.lostBullet })
  }

  @Test func aHandfulInALongTextIsNoPattern() {
    let text = (0..<200).map { "第\($0)の取組を進めます。" }.joined(separator: "\n")
    let analysis = Analysis(text + "\n" + Self.points.map { " " + $0 }.joined(separator: "\n"))
    #expect(!analysis.layout.blocks.contains { $0.lostBullet })
  }

  @Test func labelledLinesHaveTheirLabel() {
    let analysis = slides(Self.points + ["1. 計画の期間", "（1）計画の構成"])
    let blocks = analysis.layout.blocks
    #expect(blocks.suffix(2).map(\.lostBullet) == [false, false])
    #expect(blocks.count { $0.lostBullet } == 7)
  }
}
