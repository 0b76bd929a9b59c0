import PlanModel
import Testing

/// A list of places is the array of the same places.
@Suite struct SpanListTests {
  static func spans(_ count: Int) -> [SourceSpan] {
    (0..<count).map { SourceSpan(page: $0 + 1, range: ByteRange($0, 2 * $0 + 3)) }
  }

  @Test(arguments: 0...4) func holdsWhatItIsMadeOf(count: Int) {
    let spans = Self.spans(count)
    let list = SpanList(spans)
    #expect(list.all == spans)
    #expect(list.count == count)
    #expect(list.isEmpty == (count == 0))
    #expect((0..<count).map { list[$0] } == spans)
    #expect(list == SpanList(list.all))
  }

  @Test func differsWhereAPlaceDiffers() {
    #expect(SpanList(Self.spans(2)) != SpanList(Self.spans(3)))
    #expect(SpanList(Self.spans(1)) != SpanList([SourceSpan(page: 2, range: ByteRange(0, 3))]))
  }

  @Test func isThePlacesOfANode() {
    var node = Node(kind: .paragraph, source: Self.spans(3))
    #expect(node.spans == SpanList(Self.spans(3)))
    node.source = Self.spans(1)
    #expect(node.spans.all == Self.spans(1))
  }
}
