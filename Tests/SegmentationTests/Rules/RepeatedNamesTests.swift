import Testing

/// Names with colons that repeat over the document.
@Suite struct RepeatedNamesTests {
  private func sheets(_ count: Int) -> String {
    (1...count).map { "\($0)　事業その\($0)\n\n事業内容：道路を順に直します。\n" }.joined(separator: "\n")
  }

  @Test func aNameThatRepeatsIsThatOfAField() throws {
    let outline = try convertedOutline(of: sheets(3))
    let fields = outline.split(separator: "\n").filter { $0.contains("事業内容") }
    #expect(fields.count == 3 && fields.allSatisfy { $0.contains("field") }, "\(outline)")
  }

  @Test func twiceIsNotEnough() throws {
    let outline = try convertedOutline(of: sheets(2))
    #expect(!outline.contains("field"), "\(outline)")
  }
}
