import PlanModel
import Testing

/// Lists of pieces behave as arrays of them do.
struct PieceListTests {
  @Test(arguments: 0...4)
  func holdsWhatItIsMadeOf(count: Int) {
    let pieces = (0..<count).map { Piece(line: $0, $0..<($0 + 3), spaceBefore: $0 == 2) }
    let list = PieceList(pieces)
    #expect(Array(list) == pieces)
    #expect(list.count == count)
    #expect(list.isEmpty == pieces.isEmpty)
    #expect(list.first == pieces.first)
    #expect(list.last == pieces.last)
    var grown = PieceList()
    for piece in pieces { grown.append(piece) }
    #expect(grown == list)
  }

  @Test func growsByOtherLists() {
    let (one, two, three) = (Piece(line: 0, 0..<4), Piece(line: 1, 0..<2), Piece(line: 1, 2..<5))
    var list: PieceList = []
    list += [one]
    list += PieceList([two, three])
    #expect(list == [one, two, three])
  }

  @Test func piecesAreChangedInPlace() {
    var list: PieceList = [Piece(line: 0, 0..<4), Piece(line: 1, 0..<2)]
    list[0].upper = 3
    list[1].spaceBefore = true
    #expect(list[0].range == 0..<3)
    #expect(list[1].spaceBefore)
  }
}
