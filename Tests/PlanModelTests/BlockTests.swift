import PlanModel
import Testing

/// A block keeps what it is given, small as it is.
struct BlockTests {
  static let kinds: [Block.Kind] = [
    .text, .verticalLabel, .contentsEntry(targetPage: nil), .contentsEntry(targetPage: 0),
    .contentsEntry(targetPage: 128), .table, .field(name: 0), .field(name: 4),
  ]

  @Test(arguments: kinds)
  func keepsItsKind(kind: Block.Kind) {
    var block = Block(kind: kind, pieces: [Piece(line: 3, 0..<7)], page: 2)
    #expect(block.kind == kind)
    for other in Self.kinds {
      block.kind = other
      #expect(block.kind == other)
    }
    #expect(block.page == 2)
    #expect(block.lineCount == 1)
    #expect(Array(block.pieces) == [Piece(line: 3, 0..<7)])
  }

  @Test func keepsWhatIsYesOrNo() {
    let places: [WritableKeyPath<Block, Bool>] = [
      \.blankBefore, \.blankAfter, \.atPageTop, \.atPageBottom, \.lostBullet, \.isInFigure,
      \.isCentred, \.isHead, \.isLabel, \.isCaption,
    ]
    for place in places {
      var block = Block(pieces: [], page: 1, style: LineStyle(size: 9))
      block[keyPath: place] = true
      #expect(places.filter { block[keyPath: $0] } == [place])
      #expect(block.style == LineStyle(size: 9))
      block[keyPath: place] = false
      #expect(!places.contains { block[keyPath: $0] })
    }
  }

  @Test(arguments: [LineStyle.Direction.right, .down, .up, .other], [false, true])
  func keepsItsStyle(direction: LineStyle.Direction, isBold: Bool) {
    let style = LineStyle(size: 10.5, isBold: isBold, colour: 0xFE_DC01, direction: direction)
    var block = Block(pieces: [], page: 1, style: style)
    #expect(block.style == style)
    block.style = nil
    #expect(block.style == nil)
  }
}
