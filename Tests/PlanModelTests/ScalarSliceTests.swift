import PlanModel
import Testing

/// A part of a text behaves as a text of its own.
struct ScalarSliceTests {
  static let text = Array("第1章　総論と各論".unicodeScalars)

  @Test(arguments: [0..<0, 0..<3, 4..<9, 8..<9, 0..<9])
  func aPartIsTheTextOfItsScalars(range: Range<Int>) {
    let part = ScalarSlice(Self.text, range)
    #expect(Array(part) == Array(Self.text[range]))
    #expect(part.count == range.count)
    #expect(part.first == Self.text[range].first)
    #expect(part.last == Self.text[range].last)
    #expect(String(scalars: part) == String(scalars: Self.text[range]))
    #expect(part == ScalarSlice(Array(Self.text[range])))
    #expect(part.hashValue == ScalarSlice(Array(Self.text[range])).hashValue)
    #expect(part.detached == part)
  }

  @Test func partsOfPartsCountFromTheirStart() {
    let title = ScalarSlice(Self.text).part(4..<9)
    #expect(String(scalars: title) == "総論と各論")
    #expect(String(scalars: title.part(3..<5)) == "各論")
    #expect(title.firstIndex(of: "と") == 2)
    #expect(title[2...].firstIndex(of: "論") == 4)
    #expect(title[1..<2].elementsEqual(["論"]))
  }

  @Test func equalWordsAreFoundWhereverTheyStand() {
    let words: Set<ScalarSlice> = [
      ScalarSlice(Self.text, 4..<6), ScalarSlice(Array("総論".unicodeScalars)),
      ScalarSlice(Self.text, 7..<9),
    ]
    #expect(words.count == 2)
    #expect(ScalarSlice(Self.text, 4..<6) != ScalarSlice(Self.text, 4..<7))
  }
}
