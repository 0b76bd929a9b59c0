import PlanModel
import Testing

@testable import PlanInterpretation

/// Whatever stands in a document, it is described, and only in its own words.
@Suite struct InterpreterFuzzTests {
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let pieces = [
    "第", "5", "次", "期", "三", "架ヶ原", "市", "町", "村", "区", "県", "郡", "長", "都", "東京都", "総合", "計画", "（",
    "）",
    "案", "素案", "【", "】", "〜", " ", "\u{3000}", "。", "は", "計画期間", "令和", "7年度", "2025", "-", "から",
    "年間", "を初年度",
    "を目標年度", "概要", "会議録", "日時", "出席者", "議題", "場所", "まぼろし", "ビジョン", "前期", "基本計画", "A", "\u{FA19}",
    "",
  ]

  @Test("never fails, and names only what stands there", arguments: [1, 2, 3] as [UInt64])
  func random(_ seed: UInt64) {
    var random = Generator(state: seed)
    func line() -> String {
      (0..<Int.random(in: 0...9, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
    for _ in 0..<1_500 {
      let kinds = NodeKind.allCases
      let body = (0..<Int.random(in: 0...8, using: &random)).map { index in
        node(
          kinds.randomElement(using: &random) ?? .item, line(), line(), page: 1 + index / 4,
          [paragraph(line(), page: 1 + index / 4)])
      }
      let furniture = Bool.random(using: &random) ? running(line(), pages: 1...3) : []
      let result = describe(body, furniture: furniture)
      #expect(describe(body, furniture: furniture) == result)
      let all =
        (body.flatMap { [$0.label, $0.text, $0.children[0].text] } + furniture.map(\.text))
        .joined()
      let printed = scalars(all).withoutSpaces
      for said in [
        result.municipality?.name, result.municipality?.prefecture, result.edition, result.stage,
        result.period?.text, result.title,
      ] {
        guard let said = said.map({ scalars($0).withoutSpaces }) else { continue }
        #expect(!said.isEmpty)
        #expect(
          printed.index(of: said) != nil || joinsLines(said, body),
          "\(said.string) in \(body.map { [$0.kind.rawValue, $0.label, $0.text] }) \(furniture.map(\.text))"
        )
      }
      if let period = result.period { #expect(period.from <= period.to) }
    }
  }

  /// Whether a text is put together from lines of the cover that follow each other.
  private func joinsLines(_ text: [Unicode.Scalar], _ body: [Node]) -> Bool {
    let lines = body.map { scalars($0.kind == .paragraph ? $0.text : $0.label + $0.text) }
    return lines.flatMap { $0 }.withoutSpaces.index(of: text) != nil
  }
}
