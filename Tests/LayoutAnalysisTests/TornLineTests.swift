import PlanModel
import Testing

/// Lines that an extractor cut at brackets that are set tightly.
@Suite struct TornLineTests {
  private static let context = """
    この計画は、市民と行政が力を合わせて、誰もが安心して暮らせるまちをつくるための道筋を示すものです。
    人口が減り続ける中でも、次の世代に豊かな自然と暮らしを引き継ぐために、十年先の姿を描いています。

    """

  @Test func partsAreTheLineThatWasPrinted() {
    let analysis = Analysis(
      Self.context + """

        これらを踏まえ、多くの市民の意見を聴きながら「見本市こどもまんなか計画」
        （以下「計画」
        という。
        ）を策定し、毎年度その進み具合を確かめます。
        また、アンケート調査では、市民の多くが
        「子育てがしやすいまち」
        と答えており、この声
        、この願いに応えます。
        """)
    #expect(
      analysis.texts.contains { $0.contains("「見本市こどもまんなか計画」（以下「計画」という。）を策定し、") },
      "\(analysis.texts)")
    #expect(analysis.texts.contains { $0.contains("この声、この願い") })
  }

  @Test func oneSuchLineProvesNothing() {
    let text = Self.context + "\n対象となる区域\n（中心市街地）\n）\n見直しの時期"
    #expect(lineCount(text) == text.split(separator: "\n").count)
  }

  /// The lines that are left of a text.
  private func lineCount(_ text: String) -> Int { Analysis(text).layout.lines.count }

  @Test func labelsStartLines() {
    let analysis = Analysis(
      Self.context + """

        災害に備えた情報の発信と、助け合いの仕組みを地域ごとにつくる取組
        （３）浸水への備え
        雨水をためる施設を
        、公園の地下に設け
        、浸水を防ぎます。
        """)
    #expect(analysis.texts.contains { $0.hasPrefix("（3）") })
  }

  @Test func aDocumentOfLinesThatStartWithACommaIsNoLine() {
    let text = String(repeating: "、次の世代に豊かな自然と暮らしを引き継ぐため\n", count: 400)
    // At most two full widths each, else time grows with the square of the lines.
    #expect(lineCount(text) == 200)
  }

  @Test func shortLinesOfCellsStayApart() {
    let text = Self.context + "\n継続\n（一部変更）\n相談の窓口\n、訪問\n、電話\n拡充\n（新規を含む）"
    // Only those that cannot start a line go on in the line before.
    #expect(lineCount(text) == text.split(separator: "\n").count - 2)
  }
}
