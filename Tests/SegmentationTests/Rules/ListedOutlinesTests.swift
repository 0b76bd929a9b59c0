import Testing

/// Titles that an overview lists before they head text.
@Suite struct ListedOutlinesTests {
  private static let body = """
    第３章　施策の展開

    基本目標１　学びあうまち

    　学びの場をつくります。

    （１）図書館の充実

    　本を増やします。

    （２）公民館の活用

    　講座を開きます。

    基本目標２　支えあうまち

    　助けあいを広げます。

    （１）見守りの充実

    　訪問を続けます。
    """

  @Test func aListOfWhatHeadsTextFurtherOnIsPoints() throws {
    let outline = try convertedOutline(
      of: """
        第２章　施策の体系

        　施策の体系は、次のとおりです。

        基本目標１　学びあうまち
        （１）図書館の充実
        （２）公民館の活用
        基本目標２　支えあうまち
        （１）見守りの充実

        \(Self.body)
        """)
    let parts = outline.split(separator: "chapter", omittingEmptySubsequences: false)
    try #require(parts.count == 3, "\(outline)")
    #expect(!parts[1].contains("policy") && !parts[1].contains("section"), "\(outline)")
    #expect(
      parts[2].split(separator: "policy", omittingEmptySubsequences: false).count == 3, "\(outline)"
    )
    #expect(parts[2].contains("図書館の充実\n      paragraph"), "\(outline)")
  }

  @Test func headingsWithoutTextThatArePrintedOnceStay() throws {
    let outline = try convertedOutline(
      of: """
        第２章　施策の大綱

        基本目標１　歩いて楽しいまち
        （１）道路の整備
        （２）公園の整備
        基本目標２　水と緑のまち
        （１）河川の整備

        \(Self.body)
        """)
    let parts = outline.split(separator: "chapter", omittingEmptySubsequences: false)
    try #require(parts.count == 3, "\(outline)")
    #expect(
      parts[1].split(separator: "policy", omittingEmptySubsequences: false).count == 3, "\(outline)"
    )
  }
}
