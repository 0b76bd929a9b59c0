import PlanEmission
import PlanModel
import Testing

@Suite struct ByteSinkTests {
  private let big = sampleDocument(
    body: (0..<3000).map { Node(id: "n\($0)", kind: .paragraph, text: "本文\n\($0)") }
      + [Node(id: "long", kind: .paragraph, text: String(repeating: "あ\"", count: 100_000))])

  @Test(arguments: [JSONEmitter(), OutlineEmitter(), MarkdownEmitter()] as [any Emitter])
  func streamsChunksOf64KiBThatMakeUpTheWhole(emitter: any Emitter) throws {
    var sizes: [Int] = []
    var bytes: [UInt8] = []
    var sink = ChunkingSink { chunk in
      sizes.append(chunk.count)
      for index in chunk.indices { bytes.append(chunk[index]) }
    }
    try emitter.emit(big, to: &sink)
    #expect(sizes.count > 5)
    #expect(sizes.dropLast().allSatisfy { $0 == 65_536 })
    #expect((1...65_536).contains(sizes.last ?? 0))
    #expect(bytes == (try emitter.bytes(of: big)))
  }

  @Test func stopsAtTheFirstErrorOfTheSinkAndNamesIt() throws {
    struct DiskFull: Error {}
    var calls = 0
    var sink = ChunkingSink { _ in
      calls += 1
      if calls == 2 { throw DiskFull() }
    }
    let error = try #require(throws: EmissionError.self) {
      try JSONEmitter().emit(big, to: &sink)
    }
    #expect(error.code == .sinkFailed)
    #expect(error.underlyingError is DiskFull)
    #expect(error.description.contains("DiskFull"))
    #expect(calls == 2)
  }

  @Test func appendsToWhatASinkHolds() throws {
    var sink = MemorySink()
    try OutlineEmitter().emit(sampleDocument(body: [Node(kind: .item, text: "a")]), to: &sink)
    try OutlineEmitter().emit(sampleDocument(body: [Node(kind: .item, text: "b")]), to: &sink)
    #expect(String(decoding: sink.bytes, as: UTF8.self) == "item ｜ a\nitem ｜ b\n")
  }
}
