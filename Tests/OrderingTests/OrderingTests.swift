import Ordering
import Testing

struct OrderingTests {
  private struct Word: Equatable {
    var text: String
    var size: Float
    var line = 0
  }

  private let words = [
    Word(text: "施策", size: 12), Word(text: "章", size: 18), Word(text: "節", size: 12, line: -1),
    Word(text: "編", size: 18),
  ]

  @Test func elementsWithEqualKeysStayInTheirOrder() {
    #expect(words.ordered { OrderKey($0.size) }.map(\.text) == ["施策", "節", "章", "編"])
    #expect(words.ordered { OrderKey(-$0.size) }.map(\.text) == ["章", "編", "施策", "節"])
  }

  @Test func theNextNumberDecidesWhereThoseBeforeAreEqual() {
    #expect(words.ordered { OrderKey($0.size, $0.line) }.map(\.text) == ["節", "施策", "章", "編"])
    #expect(
      words.ordered { OrderKey($0.size, 0, $0.line) }.map(\.text) == ["節", "施策", "章", "編"])
    #expect(
      words.ordered { OrderKey(-$0.size, $0.line, $0.text.utf8.count) }.map(\.text)
        == ["章", "編", "節", "施策"])
  }

  @Test func aComparisonOrdersAsTheStandardLibraryDoes() {
    let numbers = (0..<500).map { $0 * 7919 % 211 }
    #expect(numbers.ordered { $0 % 10 < $1 % 10 } == numbers.sorted { $0 % 10 < $1 % 10 })
    // No strict order: what comes out depends on the steps of the sort, which are the same.
    let isBefore = { (one: Int, other: Int) in abs(one - other) > 5 && one < other }
    #expect(numbers.ordered(where: isBefore) == numbers.sorted(by: isBefore))
  }

  @Test func keysOrderAsTheStandardLibraryDoes() {
    let numbers = (0..<500).map { $0 * 7919 % 211 - 100 }
    #expect(
      numbers.ordered { OrderKey($0 % 10, -$0) }
        == numbers.sorted { ($0 % 10, -$0) < ($1 % 10, -$1) })
    #expect(
      numbers.indices.ordered { OrderKey(numbers[$0]) }
        == numbers.indices.sorted { numbers[$0] < numbers[$1] })
    #expect((3..<6).ordered { OrderKey(-$0) } == [5, 4, 3])
    #expect([Int]().ordered { OrderKey($0) }.isEmpty)
  }

  @Test func numbersAndTextsAscend() {
    #expect([3, -1, 2].ascending() == [-1, 2, 3])
    #expect([Float(1.5), 0.5].ascending() == [0.5, 1.5])
    #expect([UInt64.max, UInt64.max - 1].ascending() == [.max - 1, .max])
    #expect(["章", "ア", "い"].ascending() == ["い", "ア", "章"])
    #expect(Array("編章".unicodeScalars).ascending() == ["章", "編"])
  }

  @Test func distinctKeepsEachOnce() {
    #expect([3, 1, 3, 2, 1].distinct() == [1, 2, 3])
    #expect([0.5, 0.25, 0.5].distinct() == [0.25, 0.5])
    #expect(["章", "節", "章"].distinct() == ["章", "節"])
    #expect(Array("章節章".unicodeScalars).distinct() == ["章", "節"])
    #expect([Int]().distinct().isEmpty)
  }
}
