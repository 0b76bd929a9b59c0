import PlanEmission
import PlanModel
import PlanPipeline
import Testing

/// The same bytes give the same bytes, however often and wherever they are converted.
@Suite struct DeterminismTests {
  @Test(arguments: Documents.corpusNames)
  func twiceAndFromEightTasks(name: String) async throws {
    let bytes = try Documents.bytes("\(name).txt", in: Documents.corpus)
    let first = try json(bytes)
    let isSame = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { try json(bytes) == first } }
      return try await group.reduce(true) { $0 && $1 }
    }
    #expect(isSame)
    #expect(try json(bytes) == first)
  }

  @Test func theNameOfTheFileIsAllThatItChanges() throws {
    let bytes = try Documents.bytes("minutes.txt", in: Documents.corpus)
    var one = try PlanConverter().convert(bytes, name: "one.txt")
    let other = try PlanConverter().convert(bytes, name: "other.txt")
    #expect(one != other)
    one.source.fileName = "other.txt"
    #expect(one == other)
  }

  /// Documents of other encodings are the same documents.
  @Test func theEncodingChangesNothingOfTheBody() throws {
    let text = try #require(
      String(
        validating: Documents.bytes("principles.txt", in: Documents.corpus), as: UTF8.self))
    let utf8 = try PlanConverter().convert(Array(text.utf8), name: "t.txt")
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let other = try PlanConverter().convert(utf16, name: "t.txt")
    #expect(other.body == utf8.body && other.furniture == utf8.furniture)
    #expect(other.source.encoding != utf8.source.encoding)
  }
}

private func json(_ bytes: [UInt8]) throws -> [UInt8] {
  try JSONEmitter().bytes(of: PlanConverter().convert(bytes, name: "t.txt"))
}
